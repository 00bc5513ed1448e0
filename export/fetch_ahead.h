#pragma once

#include <entente/graph/graph.h>

#include <cstddef>

namespace entente {

/// For writers that go from one relation to the next: asks the processor for the texts that soon are written, since
/// they lie all over memory, and waiting for one after the other takes longer than writing. Changes nothing else.
void fetch_ahead(const Graph& graph, std::size_t relation);

}  // namespace entente
