// Whatever bytes a GraphML file holds: the reader returns a graph that is written and read back the same, or throws
// Error.
#include <entente/base/error.h>
#include <entente/export/graphml.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace {

std::string written(const entente::Graph& graph) {
  std::ostringstream out;
  entente::write_graphml(graph, {}, {}, out);
  return out.str();
}

entente::Graph read(const std::string& text) {
  std::istringstream in(text);
  return entente::read_graphml(in, "fuzz");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  entente::Graph graph;
  try {
    graph = read({reinterpret_cast<const char*>(data), size});
  } catch (const entente::Error&) {
    return 0;
  }
  const std::string text = written(graph);
  if (written(read(text)) != text) std::abort();
  return 0;
}
