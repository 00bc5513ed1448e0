#include <entente/base/hash.h>
#include <entente/graph/evidence_rank.h>
#include <entente/graph/merge.h>
#include <entente/graph/order.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {
namespace {

/// Rows of several graphs by id.
template <class Row>
using ById = std::map<std::string_view, std::vector<const Row*>>;

template <class Row>
void gather(ById<Row>& rows, std::span<const Row> more) {
  for (const Row& row : more) rows[row.id].push_back(&row);
}

/// The smallest of the values that say something, so that the order of the graphs does not matter.
template <class Row>
std::string smallest(const std::vector<const Row*>& rows, std::string Row::*field) {
  std::string best;
  for (const Row* row : rows) {
    const std::string& value = row->*field;
    if (!value.empty() && (best.empty() || value < best)) best = value;
  }
  return best;
}

Source join(const std::vector<const Source*>& rows) {
  Source joined = *rows.front();
  for (const auto field : {&Source::name, &Source::title, &Source::url, &Source::date, &Source::language}) {
    joined.*field = smallest(rows, field);
  }
  return joined;
}

/// Those that no other one is below of; the first of them by name.
std::string narrowest_class(const std::vector<const Entity*>& rows, const Ontology& ontology) {
  std::set<std::string> types;
  for (const Entity* row : rows) types.insert(row->type);
  for (const std::string& type : types) {
    const bool has_narrower = std::any_of(types.begin(), types.end(), [&](const std::string& other) {
      return other != type && ontology.is_class(other, type);
    });
    if (!has_narrower) return type;
  }
  return *types.begin();
}

Entity join(const std::vector<const Entity*>& rows, const Ontology& ontology) {
  if (rows.size() == 1) return *rows.front();
  Entity joined;
  joined.id = rows.front()->id;
  joined.type = narrowest_class(rows, ontology);
  joined.named = std::any_of(rows.begin(), rows.end(), [](const Entity* row) { return row->named; });
  std::set<std::string> names;
  std::set<std::string> former;
  for (const Entity* row : rows) {
    names.insert(row->name);
    names.insert(row->aliases.begin(), row->aliases.end());
    former.insert(row->former_ids.begin(), row->former_ids.end());
    const bool longer = row->name.size() > joined.name.size();
    if (longer || (row->name.size() == joined.name.size() && row->name < joined.name)) joined.name = row->name;
  }
  names.erase(joined.name);
  joined.aliases.assign(names.begin(), names.end());
  joined.former_ids.assign(former.begin(), former.end());
  return joined;
}

/// The joined rows, and where each id is among them.
template <class Row>
struct Joined {
  std::vector<Row> rows;
  std::map<std::string_view, Id<Row>> index;
};

template <class Row, class Join>
Joined<Row> join_all(const ById<Row>& by_id, Join join_rows) {
  Joined<Row> joined;
  for (const auto& [id, rows] : by_id) {
    joined.index.emplace(id, Id<Row>(joined.rows.size()));
    joined.rows.push_back(join_rows(rows));
  }
  return joined;
}

/// The same relation with the indices of the merged graph.
Relation moved(const Relation& relation, const Graph& graph, const Joined<Entity>& entities,
               const Joined<Source>& sources) {
  Relation copy = relation;
  copy.from = entities.index.at(graph.entity(relation.from).id);
  copy.to = entities.index.at(graph.entity(relation.to).id);
  for (Evidence& piece : copy.evidence) piece.source = sources.index.at(graph.source(piece.source).id);
  return copy;
}

auto identity(const Relation& r) {
  return std::tie(r.from, r.to, r.type, r.status, r.date, r.office, r.instrument);
}

/// Takes the evidence of another row of the same relation in.
void absorb(Relation& relation, Relation&& other) {
  relation.id = std::min(relation.id, other.id);
  relation.symmetric = relation.symmetric || other.symmetric;
  if (relation.place.empty() || (!other.place.empty() && other.place < relation.place)) relation.place = other.place;
  const std::size_t known = std::max(relation.evidence.size(), other.evidence.size());
  std::vector<Evidence> all = std::move(relation.evidence);
  all.insert(all.end(), std::make_move_iterator(other.evidence.begin()), std::make_move_iterator(other.evidence.end()));
  std::sort(all.begin(), all.end(),
            [](const Evidence& a, const Evidence& b) { return evidence_rank(a) < evidence_rank(b); });
  std::set<decltype(place_in_text(all.front()))> seen;
  relation.evidence.clear();
  for (Evidence& piece : all) {
    if (seen.insert(place_in_text(piece)).second) relation.evidence.push_back(std::move(piece));
  }
  relation.confidence = std::max(relation.confidence, other.confidence);
  if (relation.evidence.size() > known) {
    relation.confidence = std::max(relation.confidence, combined_confidence(relation.evidence));
  }
}

/// Gives a new id to all but the first relation of one.
void make_ids_unique(Facts& facts) {
  std::set<std::string> taken;
  for (Relation& relation : facts.relations) {
    while (!taken.insert(relation.id).second) {
      relation.id = hex(stable_hash({relation.id, facts.entities[relation.from.value()].id,
                                     facts.entities[relation.to.value()].id, relation.type, to_string(relation.status),
                                     relation.date, relation.office, relation.instrument}));
    }
  }
}

}  // namespace

Graph merge(std::span<const Graph> graphs, const Ontology& ontology) {
  ById<Source> sources_by_id;
  ById<Entity> entities_by_id;
  for (const Graph& graph : graphs) {
    gather(sources_by_id, graph.sources());
    gather(entities_by_id, graph.entities());
  }
  Joined<Source> sources = join_all(sources_by_id, [](const auto& rows) { return join(rows); });
  Joined<Entity> entities = join_all(entities_by_id, [&](const auto& rows) { return join(rows, ontology); });

  std::vector<Relation> relations;
  for (const Graph& graph : graphs) {
    for (const Relation& relation : graph.relations()) relations.push_back(moved(relation, graph, entities, sources));
  }
  std::stable_sort(relations.begin(), relations.end(),
                   [](const Relation& a, const Relation& b) { return published_order(a) < published_order(b); });
  Facts facts{std::move(sources.rows), std::move(entities.rows), {}};
  for (Relation& relation : relations) {
    if (!facts.relations.empty() && identity(facts.relations.back()) == identity(relation)) {
      absorb(facts.relations.back(), std::move(relation));
    } else {
      facts.relations.push_back(std::move(relation));
    }
  }
  make_ids_unique(facts);
  return Graph(std::move(facts));
}

}  // namespace entente
