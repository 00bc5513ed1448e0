#include <entente/graph/detail/k_shortest.h>

#include <iterator>
#include <utility>

namespace entente::detail {

KShortest::KShortest(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const PathOptions& options,
                     const TimeLine* times)
    : snapshot_(snapshot),
      start_(start),
      goal_(goal),
      wanted_(options.k),
      max_hops_(options.max_hops == 0 ? snapshot.node_count() : options.max_hops),
      rules_{options.directed, times},
      to_goal_(snapshot, start, goal, rules_, max_hops_),
      search_(snapshot),
      closed_(snapshot.node_count()),
      closed_first_(snapshot.node_count()) {}

std::vector<KShortest::Nodes> KShortest::run() {
  std::vector<Nodes> found;
  if (wanted_ != 0) add_best({start_}, {});
  while (!candidates_.empty()) {
    const Candidate best = std::move(candidates_.extract(candidates_.begin()).value());
    found.push_back(best.nodes);
    --wanted_;
    if (wanted_ != 0) split(best);
  }
  return found;
}

/// Looks into every part of what is left of the part that `best` was the best of.
void KShortest::split(const Candidate& best) {
  for (std::size_t i = best.deviation; i + 1 < best.nodes.size(); ++i) {
    Nodes closed = i == best.deviation ? best.closed : Nodes{};
    closed.push_back(best.nodes[i + 1]);
    add_best({best.nodes.begin(), best.nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1}, std::move(closed));
  }
}

/// Adds the best path that begins with `root` and does not go on to a node in `closed`, if it may be among the k.
void KShortest::add_best(Nodes root, Nodes closed) {
  const std::size_t deviation = root.size() - 1;
  const std::uint32_t limit = hop_limit();
  if (deviation >= limit) return;
  closed_.forget_all();
  closed_first_.forget_all();
  for (const std::uint32_t node : root) closed_.set(node);
  for (const std::uint32_t node : closed) closed_first_.set(node);

  SearchSpace space;
  space.snapshot = &snapshot_;
  space.rules = rules_;
  space.to_goal = &to_goal_;
  space.closed = &closed_;
  space.closed_first = &closed_first_;
  space.max_hops = limit - static_cast<std::uint32_t>(deviation);
  const Nodes spur = search_.shortest(space, {root.back(), 0, day_after(root)}, goal_);
  if (spur.empty()) return;

  root.insert(root.end(), spur.begin() + 1, spur.end());
  candidates_.insert({std::move(root), deviation, std::move(closed)});
  if (candidates_.size() > wanted_) candidates_.erase(std::prev(candidates_.end()));
}

/// A path of more hops than this is none of the k.
std::uint32_t KShortest::hop_limit() const {
  if (candidates_.size() < wanted_) return max_hops_;
  return static_cast<std::uint32_t>(candidates_.rbegin()->nodes.size() - 1);
}

/// The earliest day on which all hops of `root`, which is part of a path, can have been made in their order.
std::uint32_t KShortest::day_after(const Nodes& root) const {
  std::uint32_t day = 0;
  for (std::size_t i = 0; i + 1 < root.size(); ++i) {
    day = *earliest_hop(arcs_between(snapshot_, root[i], root[i + 1]), rules_, day);
  }
  return day;
}

}  // namespace entente::detail
