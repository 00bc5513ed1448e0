#include <entente/extract/relation/quarrel.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr const char* fought = "fought-with";
constexpr const char* rival = "rival-of";
constexpr const char* competes = "competes-with";

class Quarrels {
 public:
  Quarrels(const Draft& draft, const SentenceDraft& sentence, const Ontology& ontology)
      : draft_(draft), s_(sentence), ontology_(ontology) {}

  bool violent() const {
    for (Index i = 0; i < s_.size(); ++i) {
      if (s_.in("violence-words", i)) return true;
    }
    return false;
  }

  /// "A y B se enfrentan": told by a word that need not mean blows, of two who bear no arms.
  bool in_words(const ClaimDraft& claim) const {
    const Index first = claim.trigger.first;
    const bool vague = s_.in("quarrel-words", first) || s_.lemma_in("quarrel-words", first);
    return claim.relation == fought && vague && unarmed(claim.subject) && unarmed(claim.object);
  }

  /// "attacked the mayor in a speech": with words, by those who bear no arms.
  bool in_speech(const ClaimDraft& claim) const {
    constexpr Index reach = 3;
    if (claim.relation != "attacked" || !s_.lemma_in("verbal-attacks", claim.trigger.first)) return false;
    if (!unarmed(claim.subject)) return false;
    for (Index i = claim.trigger.end; i < s_.size(); ++i) {
      if (!s_.in("in-prepositions", i)) continue;
      for (Index noun = i + 1; noun <= i + reach; ++noun) {
        if (s_.in("utterances", noun)) return true;
      }
    }
    return false;
  }

  bool same_pair(const ClaimDraft& a, const ClaimDraft& b) const {
    const bool straight = entity(a.subject) == entity(b.subject) && entity(a.object) == entity(b.object);
    return straight || (entity(a.subject) == entity(b.object) && entity(a.object) == entity(b.subject));
  }

 private:
  Id<LocalEntity> entity(Index o) const { return s_.occurrences[o].entity; }

  bool unarmed(Index o) const {
    static constexpr std::string_view classes[] = {"Person", "Party", "Firm", "MediaOutlet"};
    const std::string& type = draft_.entities[entity(o).value()].type;
    return std::any_of(std::begin(classes), std::end(classes),
                       [&](std::string_view known) { return ontology_.is_class(type, known); });
  }

  const Draft& draft_;
  const SentenceDraft& s_;
  const Ontology& ontology_;
};

}  // namespace

void tell_quarrels(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                   const Ontology& ontology) {
  const Quarrels quarrels(draft, sentence, ontology);
  for (ClaimDraft& claim : claims) {
    if (quarrels.in_speech(claim)) claim.relation = "criticised";
  }
  const auto in_words = [&](const ClaimDraft& c) { return quarrels.in_words(c); };
  if (std::none_of(claims.begin(), claims.end(), in_words) || quarrels.violent()) return;
  const std::vector<ClaimDraft> told = claims;
  std::erase_if(claims, [&](const ClaimDraft& c) {
    return in_words(c) && std::any_of(told.begin(), told.end(), [&](const ClaimDraft& other) {
             return (other.relation == rival || other.relation == competes) && quarrels.same_pair(c, other);
           });
  });
  for (ClaimDraft& claim : claims) {
    if (!in_words(claim)) continue;
    claim.relation = rival;
    if (claim.status == Status::happened) claim.status = Status::ongoing;
  }
}

}  // namespace entente
