#include <entente/base/utf8.h>
#include <entente/export/dot_elements.h>
#include <entente/export/figure.h>
#include <entente/graph/filter.h>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

namespace entente {
namespace {

constexpr std::size_t most_lines = 4;

std::vector<Arrow> bundled(const Graph& graph) {
  const auto relations = graph.relations();
  std::vector<std::size_t> order(relations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto line = [&](std::size_t i) {
    const Relation& r = relations[i];
    return std::tuple(r.from, r.to, r.symmetric, drawn_status(r.status));
  };
  const auto key = [&](std::size_t i) {
    return std::tuple(line(i), std::string_view(relations[i].type), dot::edge_name(relations[i]), i);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  std::vector<Arrow> arrows;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const Relation& r = relations[order[at]];
    if (at == 0 || line(order[at]) != line(order[at - 1])) {
      arrows.push_back({r.from, r.to, drawn_status(r.status), r.symmetric, {}});
    }
    arrows.back().relations.emplace_back(order[at]);
  }
  return arrows;
}

/// Text that ends after `width` code points at most, with "…" in the last one's place when more follows.
std::string cut(std::string_view text, std::size_t width) {
  if (count_code_points(text) <= width) return std::string(text);
  std::size_t at = 0;
  for (std::size_t n = 0; n + 1 < width; ++n) at += decode(text, at).size;
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace

std::size_t Figure::entities_shown() const {
  return static_cast<std::size_t>(std::count(shown.begin(), shown.end(), true));
}

Figure make_figure(const Graph& graph, const Ontology& ontology, std::uint32_t drawn) {
  Figure figure;
  figure.entities_in_all = graph.entities().size();
  figure.relations_in_all = graph.relations().size();
  Cut cut;
  cut.top = drawn;
  const bool whole = drawn == 0 || graph.entities().size() <= drawn;
  figure.graph = whole ? graph : subgraph(graph, ontology, {}, cut);
  figure.arrows = bundled(figure.graph);
  figure.shown.assign(figure.graph.entities().size(), figure.arrows.empty());
  for (const Arrow& arrow : figure.arrows) {
    figure.shown[arrow.from.value()] = true;
    figure.shown[arrow.to.value()] = true;
  }
  return figure;
}

std::string omission(const Figure& figure) {
  const std::size_t shown = figure.entities_shown();
  const std::size_t relations = figure.graph.relations().size();
  if (shown == figure.entities_in_all) return {};
  if (relations == figure.relations_in_all) {
    return fmt::format("Shown are the {} of {} entities that have relations.", shown, figure.entities_in_all);
  }
  return fmt::format("Shown are the best connected {} of {} entities, with {} of {} relations.", shown,
                     figure.entities_in_all, relations, figure.relations_in_all);
}

std::vector<std::string> arrow_label(const Arrow& arrow, const Graph& graph) {
  std::vector<std::string> lines;
  const auto& ids = arrow.relations;
  for (std::size_t at = 0; at < ids.size();) {
    const Relation& first = graph.relation(ids[at]);
    const std::size_t begin = at;
    while (at < ids.size() && dot::edge_name(graph.relation(ids[at])) == dot::edge_name(first)) ++at;
    const std::size_t count = at - begin;
    const std::string name = cut(dot::edge_name(first), 40);
    lines.push_back(count > 1 ? fmt::format("{} ×{}", name, count) : name);
    if (ids.size() == 1 && !first.date.empty()) lines.push_back(first.date);
  }
  if (lines.size() > most_lines) {
    const std::size_t more = lines.size() - most_lines + 1;
    lines.resize(most_lines - 1);
    lines.push_back(fmt::format("and {} more", more));
  }
  return lines;
}

std::string wrap(const std::string& text, std::size_t width) {
  std::string wrapped;
  std::size_t in_line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    const std::string word = cut(std::string_view(text).substr(at, end - at), 2 * width);
    const std::size_t size = count_code_points(word);
    if (in_line > 0) {
      wrapped += in_line + 1 + size > width ? '\n' : ' ';
      in_line = in_line + 1 + size > width ? 0 : in_line + 1;
    }
    wrapped += word;
    in_line += size;
    at = end + 1;
  }
  std::size_t end = 0;
  for (std::size_t n = 0; n < most_lines && end != std::string::npos; ++n) end = wrapped.find('\n', end + 1);
  return end == std::string::npos ? wrapped : wrapped.substr(0, end) + "…";
}

}  // namespace entente
