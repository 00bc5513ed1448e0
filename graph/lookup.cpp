#include <entente/base/error.h>
#include <entente/graph/detail/bundle.h>
#include <entente/graph/detail/edit_distance.h>
#include <entente/graph/lookup.h>
#include <entente/graph/name_key.h>
#include <entente/graph/snapshot.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>

namespace entente {
namespace {

constexpr std::size_t most_candidates = 10;

/// How well a node answers to a name, best first.
enum class Fit : std::uint8_t { id, name, alias, all_words, alike, none };

struct Ranked {
  Fit fit = Fit::none;
  std::size_t distance = 0;  ///< in spelling; 0 unless alike
  Id<Entity> node;
};

class Query {
 public:
  explicit Query(std::string_view name) : text_(name), key_(name_key(name)), romanised_(romanisation_key(key_)) {
    for (const std::string_view word : words_of(key_)) words_.emplace_back(word);
  }

  Ranked rank(const Entity& entity, Id<Entity> node) const {
    if (text_ == entity.id || contains(entity.former_ids, text_)) return {Fit::id, 0, node};
    Ranked best{Fit::none, 0, node};
    improve(best, entity.name, Fit::name);
    for (const std::string& alias : entity.aliases) improve(best, alias, Fit::alias);
    return best;
  }

 private:
  static bool contains(const std::vector<std::string>& sorted, const std::string& text) {
    return std::binary_search(sorted.begin(), sorted.end(), text);
  }

  void improve(Ranked& best, std::string_view form, Fit when_equal) const {
    const std::string key = name_key(form);
    if (key == key_) {
      best.fit = std::min(best.fit, when_equal);
    } else if (romanisation_key(key) == romanised_) {
      best.fit = std::min(best.fit, Fit::alias);
    } else if (has_all_words(key)) {
      best.fit = std::min(best.fit, Fit::all_words);
    } else if (best.fit >= Fit::alike) {
      compare_spelling(best, key);
    }
  }

  bool has_all_words(std::string_view key) const {
    const auto words = words_of(key);
    return !words_.empty() && std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
  }

  /// Of the whole form, or of a word of it with one more for the words passed over.
  void compare_spelling(Ranked& best, std::string_view key) const {
    offer(best, key, 0);
    for (const std::string_view word : words_of(key)) offer(best, word, 1);
  }

  void offer(Ranked& best, std::string_view form, std::size_t extra) const {
    std::size_t limit = std::max(form.size(), key_.size()) / 3 + 1;
    if (best.fit == Fit::alike) limit = std::min(limit, best.distance);
    const std::size_t distance = detail::edit_distance(key_, form, limit) + extra;
    if (distance > limit) return;
    best.fit = Fit::alike;
    best.distance = distance;
  }

  std::string text_;
  std::string key_;
  std::string romanised_;
  std::vector<std::string> words_;
};

void sort_best_first(std::vector<Ranked>& ranked, const Snapshot& snapshot) {
  std::vector<std::tuple<Fit, std::size_t, std::size_t, std::uint32_t>> keys;
  keys.reserve(ranked.size());
  for (const Ranked& r : ranked) {
    const std::size_t loneliness = snapshot.node_count() - detail::neighbour_count(snapshot, r.node.value());
    keys.emplace_back(r.fit, r.distance, loneliness, r.node.value());
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    ranked[i] = {std::get<0>(keys[i]), std::get<1>(keys[i]), Id<Entity>(std::get<3>(keys[i]))};
  }
}

std::string describe(const Graph& graph, const std::vector<Id<Entity>>& nodes) {
  std::string list;
  for (const Id<Entity> node : nodes) {
    const Entity& entity = graph.entity(node);
    if (!list.empty()) list += ", ";
    list += fmt::format("\"{}\" ({}, {})", entity.name, entity.type, entity.id);
  }
  return list;
}

}  // namespace

Lookup lookup(const Graph& graph, std::string_view name) {
  const Query query(name);
  std::vector<Ranked> ranked;
  const auto entities = graph.entities();
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const Ranked r = query.rank(entities[i], Id<Entity>(i));
    if (r.fit != Fit::none) ranked.push_back(r);
  }
  sort_best_first(ranked, Snapshot(graph));

  Lookup found;
  for (const Ranked& r : ranked) {
    if (r.fit == ranked.front().fit && r.fit != Fit::alike) found.matches.push_back(r.node);
    if (found.candidates.size() < most_candidates) found.candidates.push_back(r.node);
  }
  return found;
}

Id<Entity> find_entity(const Graph& graph, std::string_view name) {
  const Lookup found = lookup(graph, name);
  if (found.matches.size() == 1) return found.matches.front();
  if (!found.matches.empty()) {
    throw UsageError(fmt::format("\"{}\" may be any of {} nodes: {}; give the whole name or the id", name,
                                 found.matches.size(), describe(graph, found.candidates)));
  }
  if (!found.candidates.empty()) {
    throw UsageError(
        fmt::format("no node is called \"{}\"; the nearest are {}", name, describe(graph, found.candidates)));
  }
  throw UsageError(fmt::format("no node is called \"{}\", or nearly so; `entente stats` shows what there is", name));
}

}  // namespace entente
