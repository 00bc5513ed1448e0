// Whatever bytes a GraphML file holds: the reader returns a graph that is written and read back the same, or throws
// Error; and a pipe, which is always read by way of XML, gives what a file gives.
#include <entente/export/graphml.h>
#include <entente/tests/fuzz/round_trip.h>

#include <istream>
#include <optional>
#include <streambuf>

namespace entente::fuzz {
namespace {

/// Cannot go back.
class PipeBuffer : public std::streambuf {
 public:
  explicit PipeBuffer(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

std::optional<Graph> graph_of(std::istream& in) {
  try {
    return read_graphml(in, "fuzz");
  } catch (const Error&) {
    return std::nullopt;
  }
}

void compare_with_pipe(std::string text) {
  std::istringstream file(text);
  PipeBuffer buffer(text);
  std::istream pipe(&buffer);
  if (graph_of(file) != graph_of(pipe)) std::abort();
}

}  // namespace
}  // namespace entente::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  entente::fuzz::compare_with_pipe({reinterpret_cast<const char*>(data), size});
  return entente::fuzz::round_trip(data, size, entente::read_graphml, entente::write_graphml);
}
