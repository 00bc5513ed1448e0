#include <entente/extract/office/holder_leader.h>
#include <entente/extract/refer/refer_title_words.h>
#include <entente/extract/refer/refer_untitled.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// By entity.
using Marks = std::vector<bool>;

/// Who bears a title of somebody, or another one than this.
Marks speak_for_another(const Antecedents& seen, const SentenceDraft& s, const std::string& office) {
  Marks marks(seen.draft.entities.size(), false);
  for (const OfficeFact& fact : seen.draft.offices) {
    if (!fact.person.valid()) continue;
    if (fact.holder.valid() || !is_equivalent(s, fact.office, office)) marks[fact.person.value()] = true;
  }
  return marks;
}

/// "The defense minister, X, ... The president ...": those of whom the article says nothing but another title.
Marks bear_another(const Antecedents& seen, const SentenceDraft& s, const std::string& office) {
  Marks marks(seen.draft.entities.size(), false);
  Marks so_called = marks;
  for (const OfficeFact& fact : seen.draft.offices) {
    if (fact.ended || !fact.person.valid()) continue;
    marks[fact.person.value()] = true;
    if (is_equivalent(s, fact.office, office)) so_called[fact.person.value()] = true;
  }
  for (std::size_t e = 0; e < marks.size(); ++e) marks[e] = marks[e] && !so_called[e];
  return marks;
}

/// "X pidió calma. La también alcaldesa de Y calló", "X said no. The mayor of Y added": whether a title is another one
/// of whoever has been spoken of.
bool goes_on(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index i = office.tokens.first > 0 ? office.tokens.first - 1 : 0; i < office.head.first; ++i) {
    if (s.in("also-words", i)) return true;
  }
  const Index verb = office.tokens.end;
  return office.definite && verb < s.size() && s.words[verb].tag == Tag::verb && s.lemma_in("continuing-verbs", verb);
}

/// The person whom the sentence before is about, of whom no title tells whom they serve, when one goes on with them.
Entity topic_before(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office) {
  if (!goes_on(s, office)) return {};
  const auto told = [&](Entity person) {
    return std::any_of(seen.draft.offices.begin(), seen.draft.offices.end(),
                       [&](const OfficeFact& fact) { return fact.person == person && fact.holder.valid(); });
  };
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + 1 >= seen.sentence; ++r) {
    const bool topic = r->topic && r->sentence < seen.sentence && seen.is(r->entity, "Person");
    if (topic) return seen.agrees(r->entity, told_gender(s, office)) && !told(r->entity) ? r->entity : Entity{};
  }
  return {};
}

/// "El presidente autonómico, X": no title of a state is X's.
bool serves_region(const Antecedents& seen, Entity person) {
  const auto& facts = seen.draft.offices;
  return std::any_of(facts.begin(), facts.end(), [&](const OfficeFact& fact) {
    return fact.person == person && fact.office.starts_with("regional ");
  });
}

/// Whether somebody has been mentioned in one of the sentences right before: no title goes back to the top of a page.
bool mentioned_lately(const Antecedents& seen, Entity person) {
  constexpr Index lately = 5;
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + lately >= seen.sentence; ++r) {
    if (r->entity == person) return true;
  }
  return false;
}

/// "The Venezuelan president" where nobody is called so: the only person named so far who has no title, or one whose
/// same title was told without saying whom it serves.
Entity untitled(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office) {
  if (const Entity topic = topic_before(seen, s, office); topic.valid()) return topic;
  if (!s.grammar->lexicon().list("leading-offices").contains(office.office)) return {};
  const Marks otherwise = speak_for_another(seen, s, office.office);
  Entity found;
  for (const Entity person : seen.persons) {
    if (otherwise[person.value()]) continue;
    if (found.valid()) return {};
    found = person;
  }
  const bool of_state = office.holder && seen.is(s.names[*office.holder].entity, "State");
  if (of_state && serves_region(seen, found)) return {};
  if (!found.valid() || seen.described.told_apart(found) || !mentioned_lately(seen, found)) return {};
  return seen.named_here(found) || !seen.agrees(found, told_gender(s, office)) ? Entity{} : found;
}

/// The only person named so far who held that office of that state by the list of leaders.
Entity listed(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office, Entity holder) {
  if (!seen.is(holder, "State")) return {};
  const std::string_view title = office.office;
  const Marks otherwise = bear_another(seen, s, office.office);
  Entity found;
  for (const Entity person : seen.persons) {
    if (otherwise[person.value()]) continue;
    const std::string_view state =
        state_led_by(seen.resources.leaders, seen.entity(person).name, std::span(&title, 1), seen.draft.date.year);
    if (state.empty() || state != seen.entity(holder).gazetteer_id) continue;
    if (found.valid()) return {};
    found = person;
  }
  return seen.named_here(found) ? Entity{} : found;
}

}  // namespace

Entity untitled_bearer(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office, Entity holder) {
  const Entity person = listed(seen, s, office, holder);
  return person.valid() ? person : untitled(seen, s, office);
}

}  // namespace entente
