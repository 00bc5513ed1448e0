#include <entente/extract/clause/modality.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/relation/unrest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

constexpr const char* protested = "protested-against";
constexpr std::uint16_t unrest_score = 500;

class Unrest {
 public:
  Unrest(Draft& draft, SentenceDraft& sentence, const Clauses& clauses, const Resources& resources)
      : draft_(draft), s_(sentence), clauses_(clauses), gazetteer_(resources.gazetteer) {}

  /// The protest of those whom an occurrence means, against their own state.
  std::optional<ClaimDraft> at_home(Index crowd) {
    const Occurrence& who = s_.occurrences[crowd];
    const GazetteerEntry* const state = state_of(who);
    const Index verb = state != nullptr ? protest_of(s_, who.tokens.end - 1) : Tree::none;
    if (verb == Tree::none || !has_aim(verb) || faces_others(who, verb, *state)) return std::nullopt;
    const Modality modality = modality_of_verb(s_, clauses_, verb);
    if (modality.supposed) return std::nullopt;
    ClaimDraft claim;
    claim.subject = crowd;
    claim.object = mention_in(s_, entity_of(draft_, *state), who.tokens);
    claim.relation = protested;
    claim.status = modality.status;
    claim.trigger = {verb, verb + 1};
    claim.rule = "crowd at home";
    claim.score = unrest_score;
    return claim;
  }

 private:
  /// The state of a crowd without a name; nullptr for others.
  const GazetteerEntry* state_of(const Occurrence& o) const {
    if (o.rule != "unnamed body" || !o.entity.valid()) return nullptr;
    const LocalEntity& body = draft_.entities[o.entity.value()];
    const bool crowd = s_.grammar->lexicon().list("crowds").contains(body.name.substr(0, body.name.find(' ')));
    const GazetteerEntry* const state = crowd ? gazetteer_.find(body.disambiguator) : nullptr;
    return state != nullptr && state->type == "State" ? state : nullptr;
  }

  /// "protested", "staged protests", "marched to demand X": a march may also be a parade.
  bool has_aim(Index verb) const {
    const Index object = s_.tree.child(verb, "obj");
    if (s_.lemma_in("protest-aims", verb) || s_.in("plain-protests", object)) return true;
    for (Index i = verb + 1; i < s_.size(); ++i) {
      if (s_.in("protest-aims", i)) return true;
    }
    return false;
  }

  /// Whether anybody is named behind the verb who is no place, body or person of that state.
  bool faces_others(const Occurrence& who, Index verb, const GazetteerEntry& state) const {
    return std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
      if (o.tokens.first <= verb || !o.entity.valid() || o.entity == who.entity) return false;
      const LocalEntity& named = draft_.entities[o.entity.value()];
      if (named.type == "Person") return true;
      const GazetteerEntry* around = gazetteer_.state_around(named.gazetteer_id);
      if (around == nullptr) around = gazetteer_.find(named.disambiguator);
      return around == nullptr || around->id != state.id;
    });
  }

  Draft& draft_;
  SentenceDraft& s_;
  const Clauses& clauses_;
  const Gazetteer& gazetteer_;
};

bool told(const std::vector<ClaimDraft>& claims, Index crowd) {
  return std::any_of(claims.begin(), claims.end(),
                     [&](const ClaimDraft& c) { return c.relation == protested && c.subject == crowd; });
}

}  // namespace

void tell_unrest(std::vector<ClaimDraft>& claims, Draft& draft, SentenceDraft& sentence, const Clauses& clauses,
                 const Resources& resources) {
  Unrest unrest(draft, sentence, clauses, resources);
  const auto mentioned = static_cast<Index>(sentence.occurrences.size());
  for (Index o = 0; o < mentioned; ++o) {
    if (told(claims, o)) continue;
    if (auto claim = unrest.at_home(o)) claims.push_back(std::move(*claim));
  }
}

}  // namespace entente
