#include <entente/extract/refer/two_states.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// The state of the article that a public body is of, by the gazetteer, by what tells it apart, or by the end of its
/// name ("National Congress of China"); invalid when nothing tells it.
Entity state_of_body(const Antecedents& seen, const LocalEntity& body) {
  const GazetteerEntry* const around = seen.resources.gazetteer.state_around(body.gazetteer_id);
  const std::string& id = around != nullptr ? around->id : body.disambiguator;
  const auto& entities = seen.draft.entities;
  const auto state = std::find_if(entities.begin(), entities.end(), [&](const LocalEntity& other) {
    return other.type == "State" && (other.gazetteer_id == id || body.name.ends_with(" " + other.name));
  });
  return state != entities.end() ? Entity(static_cast<Index>(state - entities.begin())) : Entity{};
}

}  // namespace

Entity state_named_by(const Antecedents& seen, Entity id) {
  if (seen.is(id, "State")) return id;
  return seen.is(id, "GovernmentBody") ? state_of_body(seen, seen.entity(id)) : Entity{};
}

std::pair<Entity, Entity> only_two_states(const Antecedents& seen, Index since, Index token) {
  std::vector<Entity> found;
  for (std::size_t k = seen.sentence_begins[since]; k < seen.recent.size(); ++k) {
    const Mentioned& r = seen.recent[k];
    const bool before = r.sentence < seen.sentence || r.token < token;
    const Entity state = before ? state_named_by(seen, r.entity) : Entity{};
    if (state.valid() && std::find(found.begin(), found.end(), state) == found.end()) found.push_back(state);
  }
  return found.size() == 2 ? std::pair(found[0], found[1]) : std::pair<Entity, Entity>{};
}

}  // namespace entente
