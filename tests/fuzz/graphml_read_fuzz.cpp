// Whatever bytes a GraphML file holds: the reader returns a graph that is written and read back the same, or throws
// Error.
#include <entente/export/graphml.h>
#include <entente/tests/fuzz/round_trip.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return entente::fuzz::round_trip(data, size, entente::read_graphml, entente::write_graphml);
}
