#pragma once

#include <entente/graph/detail/path_search.h>
#include <entente/graph/paths.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

namespace entente::detail {

/// Yen's algorithm: the best path, then again and again the best of all that leave a path found so far at some node.
class KShortest {
 public:
  /// `times` is null where time does not matter. References must outlive the object.
  KShortest(const Snapshot& snapshot, std::uint32_t start, std::uint32_t goal, const PathOptions& options,
            const TimeLine* times);

  using Nodes = std::vector<std::uint32_t>;
  /// The nodes of each path, best path first.
  std::vector<Nodes> run();

 private:
  /// The best path of one part of all paths: of those that begin like it up to nodes[deviation] and do not go on from
  /// there to a node in `closed`. The parts are disjoint (Lawler 1972), so no path is found twice.
  struct Candidate {
    Nodes nodes;
    std::size_t deviation = 0;
    Nodes closed;

    friend bool operator<(const Candidate& a, const Candidate& b) {
      return a.nodes.size() != b.nodes.size() ? a.nodes.size() < b.nodes.size() : a.nodes < b.nodes;
    }
  };

  void split(const Candidate& best);
  void add_best(Nodes root, Nodes closed);
  std::uint32_t hop_limit() const;
  std::uint32_t day_after(const Nodes& root) const;

  const Snapshot& snapshot_;
  std::uint32_t start_;
  std::uint32_t goal_;
  std::size_t wanted_;  ///< how many candidates can still be of use
  std::uint32_t max_hops_;
  HopRules rules_;
  Remaining to_goal_;
  PathSearch search_;
  Marks closed_;
  Marks closed_first_;
  std::set<Candidate> candidates_;
};

}  // namespace entente::detail
