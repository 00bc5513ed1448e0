#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/office/holder_host.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;

/// The relative that a title stands behind with no other relative between; its own token when none.
Index where_before(const SentenceDraft& s, Index title) {
  constexpr Index reach = 12;
  for (Index i = title; i-- > 1 && title - i <= reach;) {
    if (s.in("where-words", i)) return i;
    if (s.in("relatives", i)) return title;
  }
  return title;
}

/// The state of which a name at a range of tokens is the capital; invalid for others.
Id<LocalEntity> state_of_capital(Draft& draft, const Gazetteer& gazetteer, const NameSpan& name) {
  if (!name.entity.valid()) return {};
  const GazetteerEntry* const city = gazetteer.find(draft.entities[name.entity.value()].gazetteer_id);
  const bool capital = city != nullptr && city->type == "City" && city->seat_of == city->within;
  const GazetteerEntry* const state = capital ? gazetteer.find(city->within) : nullptr;
  return state != nullptr && state->type == "State" ? entity_of(draft, *state) : Id<LocalEntity>{};
}

bool tells_of_meeting(const SentenceDraft& s, Index i) {
  return may_be_verb(s, "hosting-verbs", i);
}

/// "Se reunió en Managua con el presidente, X", "viajó a Praga para reunirse con la primera ministra, Y": the state
/// whose capital is the last place before a title with which, or by whom, somebody is told to meet there.
Id<LocalEntity> state_of_meeting(Draft& draft, const Gazetteer& gazetteer, const SentenceDraft& s, Index title) {
  constexpr Index reach = 6;
  const NameSpan* place = nullptr;
  for (const NameSpan& name : s.names) {
    if (name.tokens.end <= title && (place == nullptr || place->tokens.first < name.tokens.first)) place = &name;
  }
  if (place == nullptr || place->tokens.first < 2 || title - place->tokens.end > reach) return {};
  const Index before = place->tokens.first - 1;
  const bool at = s.in("in-prepositions", before) && tells_of_meeting(s, before - 1);
  bool met = at;
  for (Index i = place->tokens.end; i < title; ++i) met = met || tells_of_meeting(s, i);
  const bool set_off = std::any_of(s.sentence->tokens.begin() + place->tokens.end, s.sentence->tokens.begin() + title,
                                   [](const Token& token) { return token.text == ","; });
  const bool there = at || s.in("goal-prepositions", before);
  return met && there && !set_off ? state_of_capital(draft, gazetteer, *place) : Id<LocalEntity>{};
}

/// "Inició una visita oficial a España", "llegó ayer a Quito": whether a word of motion stands near before a place that
/// is where it goes.
bool is_gone_to(const SentenceDraft& s, const NameSpan& place) {
  constexpr Index reach = 4;
  const Index before = place.tokens.first;
  const bool there = before > 1 && (s.in("goal-prepositions", before - 1) || s.in("in-prepositions", before - 1));
  if (!there || s.in("belonging-prepositions", before - 1)) return false;
  for (Index i = before - 1; i-- > 0 && before - i <= reach + 1;) {
    if (s.in("motion", i) || may_be_verb(s, "motion", i)) return true;
  }
  return false;
}

/// "X inició una visita a Perú. Fue recibido por el presidente, Y": the state to which the sentence before goes, where
/// a title is of who receives; invalid for others.
Id<LocalEntity> state_visited(Draft& draft, const Gazetteer& gazetteer, Index sentence, Index title) {
  constexpr Index reach = 4;
  const SentenceDraft& s = draft.sentences[sentence];
  bool received = false;
  for (Index i = title; i-- > 0 && title - i <= reach;) received = received || may_be_verb(s, "receiving-verbs", i);
  for (Index back = 1; received && back <= 2 && back <= sentence; ++back) {
    const SentenceDraft& told = draft.sentences[sentence - back];
    for (const NameSpan& name : told.names) {
      if (!name.entity.valid() || !is_gone_to(told, name)) continue;
      const GazetteerEntry* const state = gazetteer.state_around(draft.entities[name.entity.value()].gazetteer_id);
      if (state != nullptr && state->type == "State") return entity_of(draft, *state);
    }
  }
  return {};
}

}  // namespace

Id<LocalEntity> state_of_host(Draft& draft, const Gazetteer& gazetteer, std::uint32_t sentence,
                              const OfficePhrase& office) {
  const SentenceDraft& s = draft.sentences[sentence];
  const Index where = where_before(s, office.tokens.first);
  if (where == office.tokens.first) {
    const Id<LocalEntity> met = state_of_meeting(draft, gazetteer, s, where);
    return met.valid() ? met : state_visited(draft, gazetteer, sentence, where);
  }
  const Index end = s.token(where - 1).text == "," ? where - 1 : where;
  for (const NameSpan& name : s.names) {
    if (name.tokens.end != end || !name.entity.valid()) continue;
    const GazetteerEntry* const state = gazetteer.state_around(draft.entities[name.entity.value()].gazetteer_id);
    return state != nullptr && state->type == "State" ? entity_of(draft, *state) : Id<LocalEntity>{};
  }
  return {};
}

Id<LocalEntity> state_of_counterpart(const SentenceDraft& s, const OfficePhrase& office) {
  for (const OfficePhrase& other : s.offices) {
    if (other.counterpart && other.holder && other.tokens.first >= office.tokens.end)
      return s.names[*other.holder].entity;
  }
  return {};
}

}  // namespace entente
