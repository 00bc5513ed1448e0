#include <entente/base/error.h>
#include <entente/graph/date.h>
#include <entente/graph/detail/edit_distance.h>
#include <entente/graph/filter.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>

namespace entente {
namespace {

std::set<std::string> known_relations(const Graph& graph, const Ontology& ontology) {
  std::set<std::string> known;
  for (const RelationDef& relation : ontology.relations()) known.insert(relation.name);
  for (const Relation& relation : graph.relations()) known.insert(relation.type);
  return known;
}

void require_known(const std::vector<std::string>& names, const std::set<std::string>& known) {
  for (const std::string& name : names) {
    if (known.count(name) != 0) continue;
    const auto near = detail::nearest(name, {known.begin(), known.end()}, 3);
    if (near.empty()) {
      throw UsageError(fmt::format("no relation is called \"{}\"; `entente ontology list` shows them all", name));
    }
    throw UsageError(fmt::format("no relation is called \"{}\"; did you mean {}?", name, fmt::join(near, ", ")));
  }
}

DayRange required_range(std::string_view date) {
  const auto range = day_range(date);
  if (!range) throw UsageError(fmt::format("\"{}\" is no date; give YYYY, YYYY-MM or YYYY-MM-DD", date));
  return *range;
}

/// Which types of edges pass, worked out once a type.
class Types {
 public:
  Types(const Ontology& ontology, const Filter& filter) : ontology_(ontology), filter_(filter) {}

  bool pass(const std::string& type) {
    const auto [found, fresh] = passes_.try_emplace(type, false);
    if (fresh) found->second = (filter_.only.empty() || below(type, filter_.only)) && !below(type, filter_.except);
    return found->second;
  }

 private:
  bool below(const std::string& type, const std::vector<std::string>& ancestors) const {
    return std::any_of(ancestors.begin(), ancestors.end(), [&](const std::string& ancestor) {
      return type == ancestor || ontology_.is_relation(type, ancestor);
    });
  }

  const Ontology& ontology_;
  const Filter& filter_;
  std::map<std::string, bool> passes_;
};

/// The days asked for; an edge passes when its date may be one of them.
class Days {
 public:
  explicit Days(const Filter& filter) {
    if (!filter.from.empty()) first_ = required_range(filter.from).first;
    if (!filter.to.empty()) last_ = required_range(filter.to).last;
  }

  bool pass(const std::string& date) const {
    const auto range = day_range(date);
    return !range || (range->last >= first_ && range->first <= last_);
  }

 private:
  std::uint32_t first_ = 0;
  std::uint32_t last_ = std::numeric_limits<std::uint32_t>::max();
};

bool status_passes(const Filter& filter, Status status) {
  return filter.statuses.empty() ||
         std::find(filter.statuses.begin(), filter.statuses.end(), status) != filter.statuses.end();
}

}  // namespace

std::vector<bool> matching(const Graph& graph, const Ontology& ontology, const Filter& filter) {
  if (!filter.only.empty() || !filter.except.empty()) {
    const auto known = known_relations(graph, ontology);
    require_known(filter.only, known);
    require_known(filter.except, known);
  }
  const Days days(filter);
  Types types(ontology, filter);
  std::vector<bool> keep;
  keep.reserve(graph.relations().size());
  for (const Relation& relation : graph.relations()) {
    keep.push_back(relation.confidence >= filter.min_confidence && status_passes(filter, relation.status) &&
                   days.pass(relation.date) && types.pass(relation.type));
  }
  return keep;
}

}  // namespace entente
