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
  if (row.id.empty()) fail(line, "an id is empty");
  const auto [found, fresh] = index.try_emplace(row.id, rows.size());
  if (fresh) {
    rows.push_back(std::move(row));
  } else if (!same(rows[found->second], row)) {
    fail(line, fmt::format("\"{}\" is told of in two ways; make them agree", row.id));
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

std::optional<Id<Source>> FactBuilder::find_source(std::string_view id) const {
  const auto found = sources_.find(id);
  return found == sources_.end() ? std::nullopt : std::optional(Id<Source>(found->second));
}

std::optional<Id<Entity>> FactBuilder::find_entity(std::string_view id) const {
  const auto found = entities_.find(id);
  return found == entities_.end() ? std::nullopt : std::optional(Id<Entity>(found->second));
}

Facts FactBuilder::take() {
  sources_.clear();
  entities_.clear();
  relations_.clear();
  return in_published_order(std::exchange(facts_, {}));
}

void FactBuilder::fail(std::uint32_t line, std::string_view what) const {
  throw Error({file_, line}, what);
}

}  // namespace entente
