#include <entente/base/utf8.h>
#include <entente/extract/refer/unnamed_body.h>

#include <cstdint>
#include <string>

namespace entente {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

Entity unnamed_body(Antecedents& seen, const SentenceDraft& s, TokenRange noun, std::string_view type, Entity owner) {
  std::string name;
  for (Index i = noun.first; i < noun.end; ++i) name.append(name.empty() ? "" : " ").append(lower(s.token(i).text));
  const auto usual = s.grammar->lexicon().list("body-names").find(name);
  return unnamed_body(seen, usual.value_or(name), type, owner);
}

Entity unnamed_body(Antecedents& seen, std::string_view called, std::string_view type, Entity owner) {
  const std::string name = std::string(called) + " of " + seen.entity(owner).name;
  for (Index e = 0; e < seen.draft.entities.size(); ++e) {
    if (!seen.draft.entities[e].named && seen.draft.entities[e].name == name) return Entity(e);
  }
  seen.draft.entities.push_back({name, std::string(type), "", seen.entity(owner).gazetteer_id, false, {}});
  return Entity(seen.draft.entities.size() - 1);
}

Entity state_of_unnamed(Antecedents& seen, Entity body) {
  const GazetteerEntry* const state = seen.resources.gazetteer.find(seen.entity(body).disambiguator);
  return state != nullptr && state->type == "State" && !seen.entity(body).named ? entity_of(seen.draft, *state)
                                                                                : Entity{};
}

}  // namespace entente
