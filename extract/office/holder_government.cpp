#include <entente/extract/office/holder_government.h>
#include <entente/extract/office/holder_words.h>

#include <algorithm>
#include <set>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

void head_governments_of(SentenceDraft& s, Draft& draft, const Ontology& ontology, const ListedLeaders& leaders) {
  for (Index n = 0; n < s.names.size(); ++n) {
    const NameSpan& name = s.names[n];
    if (!name.entity.valid() || !ontology.is_class(draft.entities[name.entity.value()].type, "Person") ||
        !governs_beside(s, name.tokens))
      continue;
    if (name.tokens.first > 0 && s.in("institutions", name.tokens.first - 1))
      continue;  // "speaker of the parliament X"
    const bool told = std::any_of(draft.offices.begin(), draft.offices.end(),
                                  [&](const OfficeFact& fact) { return fact.person == name.entity; });
    const Entity state = told ? Entity{} : leaders.state_governed_by(name.entity);
    if (!state.valid()) continue;
    OfficePhrase office;
    office.tokens = office.head = name.tokens;
    office.office = "leader";
    office.bearer = n;
    office.implied_holder = state;
    insert_office(s, office);
    draft.offices.push_back({name.entity, state, office.office, false});
  }
}

}  // namespace

bool Governments::is(Entity id, std::string_view type) const {
  return ontology_.is_class(draft_.entities[id.value()].type, type);
}

void Governments::note(Index sentence) {
  const SentenceDraft& s = draft_.sentences[sentence];
  for (const NameSpan& name : s.names) {
    const bool body = name.entity.valid() && is(name.entity, "GovernmentBody");  // "Congreso peruano"
    Entity state = name.entity;
    if (body) state = name.state ? s.names[*name.state].entity : home_.state_of(name.entity);
    const bool governs = state != name.entity || governs_beside(s, name.tokens);
    const GazetteerEntry* const unspoken = body && !state.valid() ? home_.named_in(s, name) : nullptr;
    if (body && !state.valid()) state = name.entity;  // of a state that is not told
    if (const auto served = governs_.find(name.entity); served != governs_.end()) {
      governed_.push_back({sentence, name.tokens.first, served->second});  // "Bárcena", the foreign minister
    }
    if (state.valid() && governs) governed_.push_back({sentence, name.tokens.first, state, unspoken});
  }
}

void Governments::note(Index sentence, const OfficePhrase& office) {
  const SentenceDraft& s = draft_.sentences[sentence];
  const Entity state = office.holder ? s.names[*office.holder].entity : office.implied_holder;
  const bool governs = of_state(s, office) || s.grammar->lexicon().list("governing-offices").contains(office.office) ||
                       office.office == "leader" || office.office == "vice president";
  if (!state.valid() || !is(state, "State") || !governs || office.status == Status::ended) return;
  governed_.push_back({sentence, office.head.first, state});
  if (office.bearer) governs_[s.names[*office.bearer].entity] = state;
}

Entity Governments::only_state(const std::set<Governed>& found) const {
  if (found.size() != 1) return {};
  const auto& [state, unspoken] = *found.begin();
  if (unspoken != nullptr) return entity_of(draft_, *unspoken);
  return is(state, "State") ? state : Entity{};
}

Entity Governments::nearby(Index sentence, Index token) const {
  constexpr Index back = 2;
  std::set<Governed> here;
  std::set<Governed> before;
  for (auto it = governed_.rbegin(); it != governed_.rend() && it->sentence + back >= sentence; ++it) {
    const Governed governed = it->unspoken != nullptr ? Governed{{}, it->unspoken} : Governed{it->state, nullptr};
    if (it->sentence < sentence) before.insert(governed);
    if (it->sentence == sentence && it->token < token) here.insert(governed);
  }
  const Entity only = only_state(here.empty() ? before : here);
  const Entity around = here.empty() ? home_.domestic_in(draft_.sentences[sentence]) : only;
  return around.valid() && around != only ? Entity{} : only;
}

void head_governments(Draft& draft, const Ontology& ontology, const ListedLeaders& leaders) {
  for (SentenceDraft& s : draft.sentences) head_governments_of(s, draft, ontology, leaders);
}

}  // namespace entente
