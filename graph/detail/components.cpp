#include <entente/graph/detail/boost_snapshot.h>
#include <entente/graph/detail/components.h>

#include <boost/graph/connected_components.hpp>

#include <cstdint>

namespace entente::detail {

std::vector<std::size_t> component_sizes(const Snapshot& snapshot) {
  if (snapshot.node_count() == 0) return {};
  std::vector<std::uint32_t> component_of(snapshot.node_count());
  const std::size_t count = boost::connected_components(snapshot, component_of.data());
  std::vector<std::size_t> sizes(count, 0);
  for (const std::uint32_t component : component_of) ++sizes[component];
  return sizes;
}

}  // namespace entente::detail
