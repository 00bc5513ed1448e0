#include <entente/export/bundle.h>
#include <entente/export/escape.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <tuple>

namespace entente {

void Bundle::add(const Relation& relation) {
  relations_.push_back(&relation);
  sentences_ += relation.evidence.size();
  if (relation.confidence > best_->confidence) best_ = &relation;
  statuses_[static_cast<std::size_t>(relation.status)] = true;
  if (relation.date.empty()) return;
  if (first_date_.empty() || relation.date < first_date_) first_date_ = relation.date;
  last_date_ = std::max(last_date_, std::string_view(relation.date));
}

std::string Bundle::statuses() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < statuses_.size(); ++i) {
    if (statuses_[i]) names.emplace_back(status_names[i]);
  }
  return join_escaped(names);
}

std::string_view unreality(Status status) {
  switch (status) {
    case Status::planned:
    case Status::alleged:
    case Status::denied:
      return to_string(status);
    case Status::happened:
    case Status::ongoing:
    case Status::ended:
      break;
  }
  return {};
}

void for_each_bundle(const Graph& graph, Bundling bundling, const std::function<void(const Bundle&)>& use) {
  const auto relations = graph.relations();
  std::vector<std::uint32_t> order(relations.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t i) {
    const Relation& r = relations[i];
    const std::string_view kind = bundling == Bundling::by_reality ? unreality(r.status) : std::string_view();
    return std::tuple(r.from, r.to, std::string_view(r.type), kind);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  for (std::size_t at = 0; at < order.size();) {
    const std::size_t first = at;
    Bundle bundle(relations[order[first]]);
    for (++at; at < order.size() && key(order[at]) == key(order[first]); ++at) bundle.add(relations[order[at]]);
    use(bundle);
  }
}

}  // namespace entente
