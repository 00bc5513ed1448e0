#pragma once

#include <entente/base/error.h>
#include <entente/export/format.h>

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

namespace entente::fuzz {

/// Reads bytes; what can be read must be written and read back the same. The outcome for libFuzzer.
inline int round_trip(const std::uint8_t* data, std::size_t size, Graph (*read)(std::istream&, const std::string&),
                      void (*write)(const Graph&, const Ontology&, const WriteOptions&, std::ostream&)) {
  const auto written = [&](const Graph& graph) {
    std::ostringstream out;
    write(graph, {}, {}, out);
    return out.str();
  };
  const auto read_text = [&](const std::string& text) {
    std::istringstream in(text);
    return read(in, "fuzz");
  };
  Graph graph;
  try {
    graph = read_text({reinterpret_cast<const char*>(data), size});
  } catch (const Error&) {
    return 0;
  }
  const std::string text = written(graph);
  if (written(read_text(text)) != text) std::abort();
  return 0;
}

}  // namespace entente::fuzz
