#include <entente/graph/diff.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <string_view>

namespace entente {
namespace {

template <class Row>
std::vector<std::size_t> by_id(std::span<const Row> rows) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows[a].id < rows[b].id; });
  return order;
}

/// Walks both sides in the order of their ids.
template <class Row, class Same>
std::vector<Difference<Row>> differences(std::span<const Row> left, std::span<const Row> right, Same same) {
  const std::vector<std::size_t> lefts = by_id(left);
  const std::vector<std::size_t> rights = by_id(right);
  std::vector<Difference<Row>> found;
  auto l = lefts.begin();
  auto r = rights.begin();
  while (l != lefts.end() || r != rights.end()) {
    const bool only_left = r == rights.end() || (l != lefts.end() && left[*l].id < right[*r].id);
    const bool only_right = !only_left && (l == lefts.end() || right[*r].id < left[*l].id);
    if (only_left) {
      found.push_back({Id<Row>(*l++), std::nullopt});
    } else if (only_right) {
      found.push_back({std::nullopt, Id<Row>(*r++)});
    } else {
      if (!same(left[*l], right[*r])) found.push_back({Id<Row>(*l), Id<Row>(*r)});
      ++l;
      ++r;
    }
  }
  return found;
}

bool same_evidence(const Graph& left, const std::vector<Evidence>& a, const Graph& right,
                   const std::vector<Evidence>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Evidence& x, Evidence y) {
    if (left.source(x.source).id != right.source(y.source).id) return false;
    y.source = x.source;
    return x == y;
  });
}

/// Names of what differs.
class Fields {
 public:
  template <class Value>
  Fields& compare(std::string_view name, const Value& left, const Value& right) {
    if (!(left == right)) names_.emplace_back(name);
    return *this;
  }
  std::vector<std::string> take() { return std::move(names_); }

 private:
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> differing_fields(const Source& left, const Source& right) {
  return Fields()
      .compare("name", left.name, right.name)
      .compare("title", left.title, right.title)
      .compare("url", left.url, right.url)
      .compare("date", left.date, right.date)
      .compare("language", left.language, right.language)
      .take();
}

std::vector<std::string> differing_fields(const Entity& left, const Entity& right) {
  return Fields()
      .compare("label", left.name, right.name)
      .compare("type", left.type, right.type)
      .compare("named", left.named, right.named)
      .compare("aliases", left.aliases, right.aliases)
      .compare("former_ids", left.former_ids, right.former_ids)
      .take();
}

std::vector<std::string> differing_fields(const Graph& left, const Relation& of_left, const Graph& right,
                                          const Relation& of_right) {
  return Fields()
      .compare("from", left.entity(of_left.from).id, right.entity(of_right.from).id)
      .compare("to", left.entity(of_left.to).id, right.entity(of_right.to).id)
      .compare("type", of_left.type, of_right.type)
      .compare("symmetric", of_left.symmetric, of_right.symmetric)
      .compare("status", of_left.status, of_right.status)
      .compare("date", of_left.date, of_right.date)
      .compare("office", of_left.office, of_right.office)
      .compare("instrument", of_left.instrument, of_right.instrument)
      .compare("place", of_left.place, of_right.place)
      .compare("confidence", of_left.confidence, of_right.confidence)
      .compare("evidence", true, same_evidence(left, of_left.evidence, right, of_right.evidence))
      .take();
}

GraphDiff diff(const Graph& left, const Graph& right) {
  GraphDiff found;
  found.sources = differences(left.sources(), right.sources(), std::equal_to<>());
  found.entities = differences(left.entities(), right.entities(), std::equal_to<>());
  found.relations = differences(left.relations(), right.relations(), [&](const Relation& a, const Relation& b) {
    return differing_fields(left, a, right, b).empty();
  });
  return found;
}

}  // namespace entente
