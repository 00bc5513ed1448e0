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

}  // namespace

Id<LocalEntity> state_of_host(Draft& draft, const Gazetteer& gazetteer, const SentenceDraft& s,
                              const OfficePhrase& office) {
  const Index where = where_before(s, office.tokens.first);
  if (where == office.tokens.first) return {};
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
