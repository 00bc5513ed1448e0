#include <entente/base/utf8.h>
#include <entente/eval/graphs.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace entente::eval {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// What does not tell two names apart is left out. Unlike name_key() it keeps to what a reader would call the same
/// spelling, and does not know how keys are made.
std::string plain(std::string_view name) {
  const std::string folded = fold(name);
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    const std::uint32_t size = std::max(c.size, 1U);
    const bool kept = is_letter(c.value) || is_digit(c.value) || c.value == U'_' || c.value == U'+';
    if (kept && gap && !out.empty()) out += ' ';
    if (kept) out.append(folded, at, size);
    gap = !kept;
    at += size;
  }
  for (const std::string_view article : {"the ", "el ", "la ", "los ", "las "}) {
    if (out.rfind(article, 0) == 0) return out.substr(article.size());
  }
  return out;
}

/// Finer classes are a matter of opinion.
std::string_view kind_of(std::string_view type, const Ontology& ontology) {
  for (const std::string_view kind : {"Person", "State", "Place", "Organization"}) {
    if (ontology.is_class(type, kind)) return kind;
  }
  return "other";
}

bool is_symmetric(std::string_view type, const Ontology& ontology) {
  const RelationDef* definition = ontology.find_relation(type);
  return definition != nullptr && std::any_of(definition->signatures.begin(), definition->signatures.end(),
                                              [](const Signature& signature) { return signature.symmetric; });
}

/// The names and kinds of a gold entity, made ready to compare.
struct Sought {
  std::set<std::string> names;
  std::set<std::string_view> kinds;
};

Sought sought(const GoldGraph::Entity& entity, const Ontology& ontology) {
  Sought out;
  out.names.insert(plain(entity.name));
  for (const std::string& name : entity.also) out.names.insert(plain(name));
  for (const std::string& type : entity.types) out.kinds.insert(kind_of(type, ontology));
  return out;
}

class Scorer {
 public:
  Scorer(const Graph& graph, const GoldGraph& gold, const Ontology& ontology)
      : graph_(graph), gold_(gold), ontology_(ontology) {}

  GraphScore run() {
    match_nodes();
    pass_over_unnamed();
    score_entities();
    find_forbidden();
    match_edges();
    score_relations();
    return std::move(score_);
  }

 private:
  using Index = std::size_t;

  const Entity& node(Index i) const { return graph_.entities()[i]; }

  void match_nodes() {
    std::vector<Sought> all;
    for (const GoldGraph::Entity& entity : gold_.entities) all.push_back(sought(entity, ontology_));
    gold_of_.resize(graph_.entities().size());
    for (Index i = 0; i < gold_of_.size(); ++i) {
      gold_of_[i] = best_match(node(i), all);
      if (!gold_of_[i]) continue;
      const Index entity = *gold_of_[i];
      if (nodes_of_[entity]++ == 0) found_.push_back(entity);
    }
  }

  /// The first that bears the node's own name, else the first that bears one of its others.
  std::optional<Index> best_match(const Entity& node, const std::vector<Sought>& all) const {
    const std::string label = plain(node.name);
    std::set<std::string> names = {label};
    for (const std::string& alias : node.aliases) names.insert(plain(alias));
    const std::string_view kind = kind_of(node.type, ontology_);
    std::optional<Index> second_best;
    for (Index i = 0; i < all.size(); ++i) {
      if (all[i].kinds.count(kind) == 0) continue;
      if (all[i].names.count(label) != 0) return i;
      const bool shared = std::any_of(names.begin(), names.end(),
                                      [&](const std::string& name) { return all[i].names.count(name) != 0; });
      if (shared && !second_best) second_best = i;
    }
    return second_best;
  }

  /// A few are allowed; the rest are spurious.
  void pass_over_unnamed() {
    passed_over_.resize(gold_of_.size(), false);
    std::size_t left = gold_of_.size() / 5;
    for (Index i = 0; i < gold_of_.size() && left > 0; ++i) {
      const bool group = node(i).type == "GovernmentBody" || node(i).type == "Organization";
      if (gold_of_[i] || node(i).named || !group) continue;
      passed_over_[i] = true;
      --left;
    }
  }

  void score_entities() {
    std::size_t wrong = 0;
    for (Index i = 0; i < gold_of_.size(); ++i) {
      if (gold_of_[i] || passed_over_[i]) continue;
      score_.details.spurious_entities.push_back(node(i).type + ":" + node(i).name);
      ++wrong;
    }
    for (const Index entity : found_) {
      const std::size_t nodes = nodes_of_.at(entity);
      if (nodes > 1) score_.details.duplicates.push_back(fmt::format("{} x{}", gold_.entities[entity].name, nodes));
      wrong += nodes - 1;
    }
    for (Index i = 0; i < gold_.entities.size(); ++i) {
      if (!gold_.entities[i].required) continue;
      ++score_.entities.gold;
      if (nodes_of_.count(i) != 0) {
        ++score_.entities.correct;
      } else {
        score_.details.missing_entities.push_back(gold_.entities[i].name);
      }
    }
    score_.entities.system = score_.entities.correct + wrong;
  }

  void find_forbidden() {
    for (const Entity& entity : graph_.entities()) {
      const std::string name = plain(entity.name);
      for (const std::string& forbidden : gold_.forbidden) {
        if (name.find(plain(forbidden)) != name.npos) score_.details.forbidden.push_back(entity.name);
      }
    }
    score_.forbidden = score_.details.forbidden.size();
  }

  bool is_one_of(Index node, const std::vector<std::string>& ids) const {
    return gold_of_[node] && contains(ids, gold_.entities[*gold_of_[node]].id);
  }

  bool bears_out(const Relation& edge, const GoldGraph::Relation& relation) const {
    const Index from = edge.from.value();
    const Index to = edge.to.value();
    const bool of_type = std::any_of(relation.types.begin(), relation.types.end(),
                                     [&](const std::string& type) { return ontology_.is_relation(edge.type, type); });
    if (!of_type) return false;
    if (is_one_of(from, relation.from) && is_one_of(to, relation.to)) return true;
    return is_symmetric(edge.type, ontology_) && is_one_of(from, relation.to) && is_one_of(to, relation.from);
  }

  void match_edges() {
    edges_of_.resize(gold_.relations.size());
    for (const Relation& edge : graph_.relations()) {
      bool borne_out = false;
      for (Index i = 0; i < gold_.relations.size(); ++i) {
        if (!bears_out(edge, gold_.relations[i])) continue;
        edges_of_[i].push_back(&edge);
        borne_out = true;
      }
      const Index from = edge.from.value();
      const Index to = edge.to.value();
      if (borne_out || edge.type == "attended" || passed_over_[from] || passed_over_[to]) continue;
      score_.details.spurious_relations.push_back(
          fmt::format("{} -{}-> {}", node(from).name, edge.type, node(to).name));
    }
  }

  void score_relations() {
    for (Index i = 0; i < gold_.relations.size(); ++i) {
      const GoldGraph::Relation& relation = gold_.relations[i];
      const bool found = !edges_of_[i].empty();
      if (!relation.required) {
        if (found) ++score_.optional;
        continue;
      }
      ++score_.relations.gold;
      if (found) {
        ++score_.relations.correct;
        score_circumstances(relation, edges_of_[i]);
      } else {
        score_.details.missing_relations.push_back(fmt::format("{} -{}-> {}   ({})", relation.from.front(),
                                                               fmt::join(relation.types, "|"), relation.to.front(),
                                                               relation.evidence));
      }
    }
    score_.relations.system = score_.relations.correct + score_.details.spurious_relations.size();
  }

  void score_circumstances(const GoldGraph::Relation& relation, const std::vector<const Relation*>& edges) {
    const auto any = [&](auto is_right) { return std::any_of(edges.begin(), edges.end(), is_right); };
    const bool status = any([&](const Relation* edge) { return contains(relation.statuses, to_string(edge->status)); });
    score_.statuses += {1, 1, status ? 1U : 0U};
    if (relation.date.empty()) return;
    const bool date = any([&](const Relation* edge) { return edge->date.rfind(relation.date, 0) == 0; });
    score_.dates += {1, 1, date ? 1U : 0U};
  }

  const Graph& graph_;
  const GoldGraph& gold_;
  const Ontology& ontology_;
  GraphScore score_;
  std::vector<std::optional<Index>> gold_of_;           ///< of each node
  std::map<Index, std::size_t> nodes_of_;               ///< how many, of each gold entity that was found
  std::vector<Index> found_;                            ///< gold entities, in the order of their first nodes
  std::vector<bool> passed_over_;                       ///< of each node
  std::vector<std::vector<const Relation*>> edges_of_;  ///< of each gold relation
};

}  // namespace

GraphScore& GraphScore::operator+=(const GraphScore& other) {
  entities += other.entities;
  relations += other.relations;
  statuses += other.statuses;
  dates += other.dates;
  optional += other.optional;
  forbidden += other.forbidden;
  return *this;
}

GraphScore score_graph(const Graph& graph, const GoldGraph& gold, const Ontology& ontology) {
  return Scorer(graph, gold, ontology).run();
}

}  // namespace entente::eval
