#include <entente/base/embedded.h>
#include <entente/base/error.h>
#include <entente/export/escape.h>
#include <entente/export/html.h>
#include <entente/export/html_data.h>
#include <entente/export/sink.h>
#include <entente/graph/filter.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

std::span<const EmbeddedFile> builtin_page();

namespace {

/// The page around title and graph, as page/bundle.mjs puts it together.
std::string_view page() {
  return builtin_page().front().text;
}

/// Takes what stands before the marker, and the marker, off `rest`.
std::string_view take_before(std::string_view& rest, std::string_view marker) {
  const std::size_t at = rest.find(marker);
  if (at == std::string_view::npos)
    throw Error("the page that was compiled in has no place for its data; build it anew");
  const std::string_view before = rest.substr(0, at);
  rest.remove_prefix(at + marker.size());
  return before;
}

/// The best connected part that a page can hold; nothing when it can hold all.
std::optional<Graph> best_part(const Graph& graph, const Ontology& ontology) {
  if (graph.entities().size() <= html_entities && graph.relations().size() <= html_relations) return std::nullopt;
  Cut cut;
  cut.top = static_cast<std::uint32_t>(std::min<std::size_t>(graph.entities().size(), html_entities));
  Graph part = subgraph(graph, ontology, {}, cut);
  for (; part.relations().size() > html_relations && cut.top > 2; part = subgraph(graph, ontology, {}, cut)) {
    cut.top /= 2;
  }
  return part;
}

}  // namespace

void write_html(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
  const std::optional<Graph> part = best_part(graph, ontology);
  std::string_view rest = page();
  Sink sink(out);
  sink.text() += take_before(rest, "@@title@@");
  append_xml_text(sink.text(), options.title.empty() ? "entente" : options.title);
  sink.text() += take_before(rest, "@@graph@@");
  html::append_graph(sink, part ? *part : graph, {graph.entities().size(), graph.relations().size()}, ontology,
                     options);
  sink.text() += rest;
  sink.close();
}

}  // namespace entente
