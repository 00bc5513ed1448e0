#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/office/holder_words.h>
#include <entente/extract/office/home_state.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

constexpr int fewest = 3;           ///< mentions of what an article is about
constexpr int served_weight = 1;    ///< of being served, beside being named
constexpr int within_weight = 1;    ///< of a city, body or party of it that is named
constexpr int dateline_weight = 3;  ///< of the capital from where an article is told
constexpr int domestic_weight = 2;  ///< of what is a state's own, beside its name, which foreign ones have as well

/// "El grupo había llegado a X": a place where whoever is spoken of is not at home.
bool travelled_to(const SentenceDraft& s, std::uint32_t place) {
  return place > 1 && s.in("destination-prepositions", place - 1) && may_be_verb(s, "travel", place - 2);
}

/// "X recorrió Lima y Cuzco", "toured Lima and Cusco", "llegó a Lima": a place where whoever goes there is not at home.
bool is_visited(const SentenceDraft& s, std::uint32_t place) {
  const Tree& tree = s.tree;
  if (travelled_to(s, place)) return true;
  const std::uint32_t first = tree.is(place, "conj") ? tree.head(place) : place;
  return tree.is(first, "obj") && may_be_verb(s, "visiting-verbs", tree.head(first));
}

/// "Peruvian unions went on strike", "voters in Peru": whether a word is in the subject of a clause.
bool is_of_subject(const Tree& tree, std::uint32_t word) {
  constexpr int deepest = 4;
  for (int depth = 0; word < tree.size() && depth < deepest; ++depth, word = tree.head(word)) {
    if (tree.is(word, "nsubj")) return true;
    const bool within = tree.is(word, "nmod") || tree.is(word, "amod") || tree.is(word, "compound") ||
                        tree.is(word, "flat") || tree.is(word, "appos");
    if (!within) return false;
  }
  return false;
}

/// The one of the greatest weight, that weight, and the next one.
template <class Key>
struct Foremost {
  Key key{};
  int most = 0;
  int second = 0;
};

template <class Key>
Foremost<Key> foremost(const std::map<Key, int>& weights) {
  Foremost<Key> first;
  for (const auto& [key, weight] : weights) {
    if (weight > first.most) {
      first = {key, weight, first.most};
    } else {
      first.second = std::max(first.second, weight);
    }
  }
  return first;
}

}  // namespace

HomeState::HomeState(const Draft& draft, const Resources& resources) : draft_(draft), resources_(resources) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const NameSpan& name : s.names) {
      if (name.entity.valid()) note(s, name);
    }
    for (const OfficePhrase& office : s.offices) {
      const Entity served = office.holder && of_state(s, office) ? s.names[*office.holder].entity : Entity{};
      if (served.valid()) weights_[served] += served_weight;
    }
  }
  const Entity told_from = draft.told_from != nullptr ? find_entity(draft, draft.told_from->id) : Entity{};
  if (told_from.valid()) weights_[told_from] += dateline_weight;
}

void HomeState::note(const SentenceDraft& s, const NameSpan& name) {
  ++mentions_[name.entity];
  const bool visited = is_visited(s, name.tokens.first);
  if (!visited) settled_.insert(name.entity);
  ++weights_[name.entity];
  if (name.state) {
    if (is(name.entity, "GovernmentBody")) served_.insert(s.names[*name.state].entity);
  } else if (const Entity state = state_of(name.entity); state.valid()) {
    if (!visited) weights_[state] += within_weight;
  } else if (const GazetteerEntry* const unspoken = named_in(s, name); unspoken != nullptr) {
    unspoken_[unspoken] += served_weight + within_weight;
  }
}

const GazetteerEntry* HomeState::named_in(const SentenceDraft& s, const NameSpan& body) const {
  if (!body.entity.valid() || !is(body.entity, "Organization")) return nullptr;
  const bool government = is(body.entity, "GovernmentBody");
  if (!government && (is(body.entity, "MediaOutlet") || is(body.entity, "Firm"))) return nullptr;
  const GazetteerEntry* const around =
      resources_.gazetteer.state_around(draft_.entities[body.entity.value()].gazetteer_id);
  if (around != nullptr) return government && around->type == "State" ? around : nullptr;
  for (std::uint32_t of = body.tokens.end; of-- > body.tokens.first + 1;) {
    if (!s.in("belonging-prepositions", of) || of + 1 >= body.tokens.end) continue;
    const std::uint32_t first = s.in("determiners", of + 1) ? of + 2 : of + 1;
    if (first >= body.tokens.end) return nullptr;
    const std::string key = key_of(*s.sentence, {first, body.tokens.end});
    for (const GazetteerMatch& match : resources_.gazetteer.lookup(s.grammar->lexicon().language(), key)) {
      const GazetteerEntry& entry = resources_.gazetteer.entry(match.entry);
      if (match.form == NameForm::name && entry.type == "State") return &entry;
    }
    return nullptr;
  }
  return nullptr;
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
  const GazetteerEntry* const state = domestic ? resources_.gazetteer.state_around(entry->id) : nullptr;
  return state != nullptr ? find_entity(draft_, state->id) : Entity{};
}

Entity HomeState::domestic_in(const SentenceDraft& s) const {
  std::set<Entity> found;
  for (const NameSpan& name : s.names) {
    const Entity state = is_visited(s, name.tokens.first) ? Entity{} : state_of(name.entity);
    if (state.valid()) found.insert(state);
  }
  return found.size() == 1 ? *found.begin() : Entity{};
}

Entity HomeState::leading(std::string_view type) const {
  std::map<Entity, int> of_class = weights_;
  std::erase_if(of_class, [&](const auto& agent) { return !is(agent.first, type); });
  Foremost<Entity> first = foremost(of_class);
  if (type == "State") first.second = std::max(first.second, foremost(unspoken_).most);
  const bool served = first.second == 0 && served_.count(first.key) > 0;
  return (first.most >= fewest && first.most > 2 * first.second) || served ? first.key : Entity{};
}

Entity HomeState::leading_beside(Entity other) const {
  constexpr int at_least = 2;
  std::map<Entity, int> states = weights_;
  std::erase_if(states, [&](const auto& agent) { return agent.first == other || !is(agent.first, "State"); });
  const Foremost<Entity> first = foremost(states);
  return first.most >= at_least && first.most > first.second ? first.key : Entity{};
}

const GazetteerEntry* HomeState::domestic(bool most_is_enough) const {
  const GazetteerEntry* const state = only();
  return state == nullptr && most_is_enough ? most_at_home() : state;
}

std::map<const GazetteerEntry*, int> HomeState::states_around() const {
  std::map<const GazetteerEntry*, int> found;
  for (const auto& [state, weight] : unspoken_) found[state] += weight;
  for (std::size_t i = 0; i < draft_.entities.size(); ++i) {
    const LocalEntity& entity = draft_.entities[i];
    const GazetteerEntry* const entry = resources_.gazetteer.find(entity.gazetteer_id);
    if (entity.type == "State") found[entry];
    if (settled_.count(Entity(static_cast<std::uint32_t>(i))) == 0) continue;
    const bool local = entry != nullptr && entity.type != "State" && !entry->within.empty();
    const GazetteerEntry* const state = local ? resources_.gazetteer.state_around(entry->id) : nullptr;
    if (state != nullptr) ++found[state];
  }
  return found;
}

const GazetteerEntry* HomeState::only() const {
  const auto found = states_around();
  return found.size() == 1 && found.begin()->second >= 2 ? found.begin()->first : nullptr;
}

const GazetteerEntry* HomeState::sole_before(std::uint32_t sentence) const {
  const auto found = states_around();
  if (found.size() != 1) return nullptr;
  const GazetteerEntry* const state = found.begin()->first;
  const auto of_it = [&](const NameSpan& name) {
    return name.entity.valid() &&
           resources_.gazetteer.state_around(draft_.entities[name.entity.value()].gazetteer_id) == state;
  };
  for (std::uint32_t i = 0; i < sentence; ++i) {
    const SentenceDraft& s = draft_.sentences[i];
    const auto acts = [&](const NameSpan& name) { return of_it(name) && is_of_subject(s.tree, name.tokens.first); };
    if (std::any_of(s.names.begin(), s.names.end(), acts)) return state;
  }
  return nullptr;
}

const GazetteerEntry* HomeState::most_at_home() const {
  std::map<const GazetteerEntry*, int> weights;
  std::set<const GazetteerEntry*> domestic;  // with something of its own, not by name alone
  for (const auto& [agent, times] : mentions_) {
    if (settled_.count(agent) == 0) continue;
    const LocalEntity& entity = draft_.entities[agent.value()];
    const bool named = entity.type == "State";
    const GazetteerEntry* const state =
        is(agent, "Person") ? state_led_by(entity) : resources_.gazetteer.state_around(entity.gazetteer_id);
    if (state == nullptr) continue;
    weights[state] += named ? times : domestic_weight * times;
    if (!named) domestic.insert(state);
  }
  for (const auto& [state, weight] : unspoken_) {
    weights[state] += weight;
    domestic.insert(state);
  }
  if (draft_.told_from != nullptr) {
    weights[draft_.told_from] += dateline_weight;
    domestic.insert(draft_.told_from);
  }
  const Foremost<const GazetteerEntry*> first = foremost(weights);
  const bool well_before = first.most >= fewest && 2 * first.most > 3 * first.second;
  return well_before && domestic.count(first.key) > 0 ? first.key : nullptr;
}

}  // namespace entente
