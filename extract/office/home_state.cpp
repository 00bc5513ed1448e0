#include <entente/extract/office/holder_words.h>
#include <entente/extract/office/home_state.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

constexpr int fewest = 3;           ///< mentions of what an article is about
constexpr int served_weight = 1;    ///< of being served, beside being named
constexpr int within_weight = 1;    ///< of a city, body or party of it that is named
constexpr int domestic_weight = 2;  ///< of what is a state's own, beside its name, which foreign ones have as well

}  // namespace

HomeState::HomeState(const Draft& draft, const Resources& resources) : draft_(draft), resources_(resources) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const NameSpan& name : s.names) {
      if (name.entity.valid()) note(s, name);
    }
    for (const OfficePhrase& office : s.offices) {
      if (!office.holder || !of_state(s, office)) continue;
      weigh(s.names[*office.holder].entity, served_weight);
    }
  }
}

void HomeState::weigh(Entity agent, int weight) {
  if (agent.valid()) weights_[agent] += weight;
}

void HomeState::note(const SentenceDraft& s, const NameSpan& name) {
  const LocalEntity& entity = draft_.entities[name.entity.value()];
  weigh(name.entity, 1);
  if (!name.state) weigh(state_of(name.entity), within_weight);
  const bool body = is(name.entity, "GovernmentBody");
  if (name.state && body) served_.insert(s.names[*name.state].entity);
  const GazetteerEntry* const known = resources_.gazetteer.find(entity.gazetteer_id);
  if (entity.type == "State" && known != nullptr) {
    ++evidence_[known].named;
    return;
  }
  const GazetteerEntry* const home = is(name.entity, "Person") ? state_led_by(entity) : state_around(known);
  if (home != nullptr) ++evidence_[home].domestic;
}

const GazetteerEntry* HomeState::state_around(const GazetteerEntry* entry) const {
  while (entry != nullptr && entry->type != "State") entry = resources_.gazetteer.find(entry->within);
  return entry;
}

const GazetteerEntry* HomeState::state_led_by(const LocalEntity& person) const {
  const std::vector<std::string> words = split_list(token_key(person.name), ' ');
  return resources_.gazetteer.find(resources_.leaders.state_of(words, leading_offices, draft_.date.year));
}

bool HomeState::is(Entity id, std::string_view type) const {
  return resources_.ontology.is_class(draft_.entities[id.value()].type, type);
}

Entity HomeState::state_of(Entity agent) const {
  if (!agent.valid()) return {};
  const GazetteerEntry* const entry = resources_.gazetteer.find(draft_.entities[agent.value()].gazetteer_id);
  const bool domestic = entry != nullptr && (resources_.ontology.is_class(entry->type, "Place") ||
                                             entry->type == "Party" || entry->type == "GovernmentBody");
  const GazetteerEntry* const state = domestic ? state_around(entry) : nullptr;
  return state != nullptr ? find_entity(draft_, state->id) : Entity{};
}

Entity HomeState::domestic_in(const SentenceDraft& s) const {
  std::set<Entity> found;
  for (const NameSpan& name : s.names) {
    if (const Entity state = state_of(name.entity); state.valid()) found.insert(state);
  }
  return found.size() == 1 ? *found.begin() : Entity{};
}

Entity HomeState::leading(std::string_view type) const {
  Entity first;
  int most = 0;
  int second = 0;
  for (const auto& [agent, weight] : weights_) {
    if (!is(agent, type)) continue;
    if (weight > most) {
      second = std::exchange(most, weight);
      first = agent;
    } else {
      second = std::max(second, weight);
    }
  }
  const bool served = second == 0 && served_.count(first) > 0;
  return (most >= fewest && most > 2 * second) || served ? first : Entity{};
}

const GazetteerEntry* HomeState::only() const {
  std::map<const GazetteerEntry*, int> found;
  for (const LocalEntity& entity : draft_.entities) {
    const GazetteerEntry* const entry = resources_.gazetteer.find(entity.gazetteer_id);
    if (entity.type == "State") found[entry];
    const bool local = entry != nullptr && entity.type != "State" && !entry->within.empty();
    if (const GazetteerEntry* const state = local ? state_around(entry) : nullptr; state != nullptr) ++found[state];
  }
  return found.size() == 1 && found.begin()->second >= 2 ? found.begin()->first : nullptr;
}

const GazetteerEntry* HomeState::most_at_home() const {
  const GazetteerEntry* first = nullptr;
  int most = 0;
  int second = 0;
  for (const auto& [state, evidence] : evidence_) {
    const int weight = evidence.named + domestic_weight * evidence.domestic;
    if (weight > most) {
      second = std::exchange(most, weight);
      first = evidence.domestic > 0 ? state : nullptr;
    } else {
      second = std::max(second, weight);
    }
  }
  return most >= fewest && 2 * most > 3 * second ? first : nullptr;
}

}  // namespace entente
