#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/office/holder_reception.h>

#include <algorithm>
#include <set>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// Whether a word is the doer of a verb of receiving: "X received", "was welcomed by X".
bool receives(const SentenceDraft& s, Index word) {
  const Index verb = s.tree.head(word);
  if (verb == Tree::none || s.tree.upos(verb) != "VERB" || !may_be_verb(s, "receiving-verbs", verb)) return false;
  if (s.tree.relation(word) == "nsubj") return s.tree.child(verb, "obj") != Tree::none;
  const Index mark = s.tree.is(word, "obl") ? s.tree.child(word, "case") : Tree::none;
  return mark != Tree::none && s.in("agent-prepositions", mark);
}

bool is_host(const SentenceDraft& s, const OfficePhrase& office) {
  if (!office.bearer) return false;
  const Index end = std::max(office.tokens.end, s.names[*office.bearer].tokens.end);
  for (Index word = office.tokens.first; word < std::min(end, s.tree.size()); ++word) {
    if (receives(s, word)) return true;
  }
  return false;
}

/// Whether a name is that of whom a title serves: "the Australian minister".
bool is_served(const SentenceDraft& s, Index name) {
  return std::any_of(s.offices.begin(), s.offices.end(),
                     [&](const OfficePhrase& office) { return office.holder == name; });
}

/// The states that titles of some sentences tell.
std::set<const GazetteerEntry*> states_served(const Draft& draft, const Gazetteer& gazetteer, Index first, Index last) {
  std::set<const GazetteerEntry*> served;
  for (Index i = first; i <= last; ++i) {
    const SentenceDraft& s = draft.sentences[i];
    for (const OfficePhrase& office : s.offices) {
      const Entity holder = office.holder ? s.names[*office.holder].entity : Entity{};
      if (holder.valid()) served.insert(gazetteer.state_around(draft.entities[holder.value()].gazetteer_id));
    }
  }
  return served;
}

}  // namespace

std::optional<Entity> state_of_reception(Draft& draft, const Gazetteer& gazetteer, Index sentence,
                                         const OfficePhrase& office) {
  constexpr Index back = 2;
  if (!is_host(draft.sentences[sentence], office)) return std::nullopt;
  const Index first = sentence > back ? sentence - back : 0;
  const auto served = states_served(draft, gazetteer, first, sentence);
  const GazetteerEntry* there = nullptr;
  for (Index i = first; i <= sentence; ++i) {
    const SentenceDraft& s = draft.sentences[i];
    for (Index n = 0; n < s.names.size(); ++n) {
      if (s.names[n].kind != MentionKind::name || !s.names[n].entity.valid() || is_served(s, n)) continue;
      const auto& place = draft.entities[s.names[n].entity.value()];
      const GazetteerEntry* const state = gazetteer.state_around(place.gazetteer_id);
      const bool foreign = state != nullptr && state->type == "State" && !served.contains(state);
      if (foreign && (place.type == "City" || place.type == "State")) there = state;
    }
  }
  if (there == nullptr && draft.told_from != nullptr && !served.contains(draft.told_from)) there = draft.told_from;
  if (there == nullptr && served.empty()) return std::nullopt;
  return there != nullptr ? entity_of(draft, *there) : Entity{};
}

}  // namespace entente
