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

/// "Se reunió en Managua con el presidente, X", "lo recibió en Bogotá la vicepresidenta, Y": the state whose capital
/// stands between a verb of meeting and a title, with nothing but small words around it.
Id<LocalEntity> state_of_meeting(Draft& draft, const Gazetteer& gazetteer, const SentenceDraft& s, Index title) {
  constexpr Index reach = 4;
  for (const NameSpan& name : s.names) {
    const Index first = name.tokens.first;
    if (first < 2 || name.tokens.end > title || title - name.tokens.end > reach) continue;
    const bool at = s.in("in-prepositions", first - 1) && s.words[first - 2].tag == Tag::verb;
    const auto deed = s.grammar->lexicon().list("deeds-of-roles").find(s.words[first - 2].lemma);
    if (at && deed && (*deed == "meet" || *deed == "receive")) return state_of_capital(draft, gazetteer, name);
  }
  return {};
}

}  // namespace

Id<LocalEntity> state_of_host(Draft& draft, const Gazetteer& gazetteer, const SentenceDraft& s,
                              const OfficePhrase& office) {
  const Index where = where_before(s, office.tokens.first);
  if (where == office.tokens.first) return state_of_meeting(draft, gazetteer, s, where);
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
