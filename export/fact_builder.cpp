#include <entente/base/error.h>
#include <entente/export/fact_builder.h>
#include <entente/graph/order.h>

#include <fmt/format.h>

#include <functional>
#include <tuple>
#include <utility>

namespace entente {
namespace {

auto told(const Relation& r) {
  return std::tie(r.from, r.to, r.type, r.symmetric, r.status, r.date, r.office, r.instrument, r.place, r.confidence);
}

}  // namespace

template <class Row, class Same>
std::size_t FactBuilder::add(std::vector<Row>& rows, StringMap<std::size_t>& index, Row row, std::uint32_t line,
                             Same same) {
  if (row.id.empty()) fail(line, "an id is empty", {});
  const auto [found, fresh] = index.try_emplace(row.id, rows.size());
  if (fresh) {
    rows.push_back(std::move(row));
  } else if (!same(rows[found->second], row)) {
    fail(line, "an earlier line tells something else of", row.id);
  }
  return found->second;
}

Id<Source> FactBuilder::add(Source source, std::uint32_t line) {
  return Id<Source>(add(facts_.sources, sources_, std::move(source), line, std::equal_to<>()));
}

Id<Entity> FactBuilder::add(Entity entity, std::uint32_t line) {
  return Id<Entity>(add(facts_.entities, entities_, std::move(entity), line, std::equal_to<>()));
}

Relation& FactBuilder::add(Relation relation, std::uint32_t line) {
  const auto same = [](const Relation& a, const Relation& b) { return told(a) == told(b); };
  return facts_.relations[add(facts_.relations, relations_, std::move(relation), line, same)];
}

Facts FactBuilder::take() {
  sources_.clear();
  entities_.clear();
  relations_.clear();
  return in_published_order(std::exchange(facts_, {}));
}

void FactBuilder::fail(std::uint32_t line, std::string_view what, std::string_view id) const {
  throw Error({file_, line}, id.empty() ? std::string(what) : fmt::format("{} \"{}\"; make them agree", what, id));
}

}  // namespace entente
