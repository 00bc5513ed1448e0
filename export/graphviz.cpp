#include <entente/base/error.h>
#include <entente/export/graphviz.h>

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <cstdlib>
#include <memory>

namespace entente {
namespace {

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeRendered {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

/// Graphviz prints its troubles unless told otherwise.
class Silence {
 public:
  Silence() : before_(agseterr(AGMAX)) {}
  ~Silence() { agseterr(before_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  agerrlevel_t before_;
};

/// One for the life of the program: Graphviz 2.42's text cache keeps pointing to the font names of the context before.
GVC_t* context() {
  static const std::unique_ptr<GVC_t, FreeContext> only(gvContext());
  return only.get();
}

[[noreturn]] void fail(const std::string& what) {
  const std::unique_ptr<char, decltype(&std::free)> words(aglasterr(), &std::free);
  throw Error(fmt::format("Graphviz cannot {}: {}", what, words ? words.get() : "are its packages installed?"));
}

/// Frees the layout before the graph goes.
class Layout {
 public:
  Layout(Agraph_t* graph, const std::string& engine) : graph_(graph) {
    if (gvLayout(context(), graph, engine.c_str()) != 0) fail("lay out the graph with " + engine);
  }
  ~Layout() { gvFreeLayout(context(), graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

 private:
  Agraph_t* graph_;
};

}  // namespace

std::string run_graphviz(const std::string& text, const std::string& engine, const std::string& format) {
  const Silence silence;
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(text.c_str()));
  if (graph == nullptr) fail("read the graph");
  const Layout layout(graph.get(), engine);
  char* data = nullptr;
  unsigned int size = 0;
  if (gvRenderData(context(), graph.get(), format.c_str(), &data, &size) != 0) fail("draw " + format);
  const std::unique_ptr<char, FreeRendered> rendered(data);
  return {rendered.get(), size};
}

}  // namespace entente
