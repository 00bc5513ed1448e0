#include <entente/export/dot_elements.h>
#include <entente/export/escape.h>
#include <entente/export/figure.h>
#include <entente/export/legend.h>
#include <entente/export/timeline.h>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace entente {
namespace {

// All in points; x from the left, y from below.
constexpr int date_right = 84;
constexpr int axis = 100;
constexpr int box_width = 150;
constexpr int from_middle = axis + 30 + box_width / 2;
constexpr int arrow_length = 180;
constexpr int to_middle = from_middle + box_width + arrow_length;
constexpr int width = to_middle + box_width / 2;
constexpr int arrow_begin = from_middle + box_width / 2;
constexpr int arrow_end = to_middle - box_width / 2;
constexpr int box_line = 16;
constexpr int label_line = 14;
constexpr int row_gap = 14;
constexpr int heading_height = 34;

// Code points a line.
constexpr std::size_t name_width = 18;
constexpr std::size_t label_width = 30;

/// One relation, and the texts that tell it.
struct Row {
  Id<Relation> relation;
  std::string from;
  std::string to;
  std::string label;

  int height() const {
    const int boxes = std::max(lines(from), lines(to)) * box_line + 10;
    return std::max(boxes, 2 * (lines(label) * label_line + 4)) + row_gap;
  }

  static int lines(const std::string& text) { return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n')); }
};

std::string label_of(const Relation& relation) {
  std::string label(dot::edge_name(relation));
  if (!relation.instrument.empty()) label += ": " + relation.instrument;
  if (!relation.place.empty()) label += ", in " + relation.place;
  const std::string_view mark = status_style(relation.status).mark;
  label = wrap(label, label_width);
  return mark.empty() ? label : fmt::format("{}\n({})", label, mark);
}

Row row_of(const Graph& graph, Id<Relation> id) {
  const Relation& relation = graph.relation(id);
  return {id, wrap(graph.entity(relation.from).name, name_width), wrap(graph.entity(relation.to).name, name_width),
          label_of(relation)};
}

std::vector<Id<Relation>> dated(const Graph& graph) {
  std::vector<Id<Relation>> ids;
  for (std::size_t i = 0; i < graph.relations().size(); ++i) {
    if (!graph.relations()[i].date.empty()) ids.emplace_back(i);
  }
  return ids;
}

/// The `most` that are best told of; 0: all.
std::vector<Id<Relation>> best(std::vector<Id<Relation>> ids, const Graph& graph, std::size_t most) {
  if (most == 0 || ids.size() <= most) return ids;
  const auto rank = [&](Id<Relation> id) {
    const Relation& relation = graph.relation(id);
    return std::tuple(-static_cast<std::ptrdiff_t>(relation.evidence.size()), -relation.confidence, id);
  };
  std::sort(ids.begin(), ids.end(), [&](Id<Relation> a, Id<Relation> b) { return rank(a) < rank(b); });
  ids.resize(most);
  return ids;
}

std::vector<Id<Relation>> by_date(std::vector<Id<Relation>> ids, const Graph& graph) {
  std::sort(ids.begin(), ids.end(), [&](Id<Relation> a, Id<Relation> b) {
    return std::tuple(std::string_view(graph.relation(a).date), a) <
           std::tuple(std::string_view(graph.relation(b).date), b);
  });
  return ids;
}

std::string_view year_of(const Relation& relation) {
  return std::string_view(relation.date).substr(0, 4);
}

/// How the mark of a row says that it is not simply so: empty inside, with the outline of the row's line.
std::string_view mark_fill(const StatusStyle& style) {
  return style.line == "solid" ? style.colour : "#FFFFFF";
}

/// Puts things from the top to the bottom.
class Drawing {
 public:
  Drawing(const Graph& graph, const Ontology& ontology, int height) : graph_(graph), ontology_(ontology), y_(height) {
    out_ = "digraph entente {\n";
    dot::append_defaults(out_);
    out_ += fmt::format("  graph [bb=\"0,0,{},{}\"];\n", width, height);
    point("top", height);
    point("bottom", 0);
    line("top", "bottom", fmt::format("{0},{1} {0},{1} {0},0 {0},0", axis, height))
        .set("color", "#8C8C8C")
        .set("dir", "none")
        .set("tooltip", "time")
        .end();
  }

  void heading(std::string_view year) {
    const int middle = y_ - heading_height / 2;
    node(fmt::format("year {}", y_), axis, middle)
        .set("label", year)
        .set("shape", "box")
        .set("style", "filled,rounded")
        .set("fillcolor", "#FFFFFF")
        .set("color", "#8C8C8C")
        .set("height", "0.3")
        .set("tooltip", year)
        .end();
    y_ -= heading_height;
  }

  void row(const Row& row) {
    const Relation& relation = graph_.relation(row.relation);
    const StatusStyle& style = status_style(relation.status);
    const std::string tooltip = dot::edge_tooltip(relation, graph_);
    const int y = y_ - row.height() / 2;
    date(relation.date, y);
    mark(style, tooltip, y);
    box("from", row.from, graph_.entity(relation.from), from_middle, y);
    box("to", row.to, graph_.entity(relation.to), to_middle, y);
    arrow(relation, style, tooltip, y);
    node(fmt::format("label {}", y), (arrow_begin + arrow_end) / 2, y + 3 + Row::lines(row.label) * label_line / 2)
        .set("label", row.label)
        .set("shape", "plain")
        .set("fontsize", "11")
        .set("fontcolor", style.colour)
        .set("tooltip", tooltip)
        .end();
    y_ -= row.height();
  }

  std::string take() { return std::move(out_) + "}\n"; }

 private:
  void date(std::string_view date, int y) {
    const int half = static_cast<int>(date.size()) * 3 + 1;  // digits of 11 points are six wide
    node(fmt::format("date {}", y), date_right - half, y)
        .set("label", date)
        .set("shape", "plain")
        .set("fontsize", "11")
        .set("tooltip", date)
        .end();
  }

  void mark(const StatusStyle& style, std::string_view tooltip, int y) {
    node(fmt::format("mark {}", y), axis, y)
        .set("label", " ")
        .set("shape", "circle")
        .set("fixedsize", "true")
        .set("width", "0.16")
        .set("height", "0.16")
        .set("style", fmt::format("filled,{}", style.line))
        .set("color", style.colour)
        .set("fillcolor", mark_fill(style))
        .set("tooltip", tooltip)
        .end();
  }

  void box(std::string_view side, const std::string& name, const Entity& entity, int x, int y) {
    dot::Attributes attributes = node(fmt::format("{} {}", side, y), x, y);
    const int height = Row::lines(name) * box_line + 10;
    attributes.set("label", name)
        .set("fixedsize", "true")
        .set("width", fmt::format("{}.{:03}", box_width / 72, box_width % 72 * 1000 / 72))
        .set("height", fmt::format("{}.{:03}", height / 72, height % 72 * 1000 / 72));
    dot::append_style(attributes, class_style(ontology_, entity.type), entity.named);
    attributes.set("tooltip", dot::node_tooltip(entity)).end();
  }

  void arrow(const Relation& relation, const StatusStyle& style, std::string_view tooltip, int y) {
    const int tip = relation.symmetric ? arrow_end : arrow_end - 7;
    const std::string points =
        fmt::format("{1},{0} {2},{0} {3},{0} {4},{0}", y, arrow_begin, arrow_begin + 12, tip - 12, tip);
    dot::Attributes attributes = line(fmt::format("from {}", y), fmt::format("to {}", y),
                                      relation.symmetric ? points : fmt::format("e,{},{} {}", arrow_end, y, points));
    dot::append_style(attributes, style, relation.symmetric);
    attributes.set("tooltip", tooltip).end();
  }

  /// Begins a node's statement. Its name says what it is and where, which nothing else can share.
  dot::Attributes node(std::string_view name, int x, int y) {
    out_ += "  ";
    append_dot_string(out_, name);
    dot::Attributes attributes(out_);
    attributes.set("pos", fmt::format("{},{}", x, y));
    return attributes;
  }

  void point(std::string_view name, int y) {
    node(name, axis, y).set("shape", "point").set("style", "invis").set("width", "0.01").end();
  }

  /// Begins an edge's statement; `points` are those of a Bézier curve.
  dot::Attributes line(std::string_view from, std::string_view to, std::string_view points) {
    out_ += "  ";
    append_dot_string(out_, from);
    out_ += " -> ";
    append_dot_string(out_, to);
    dot::Attributes attributes(out_);
    attributes.set("pos", points);
    return attributes;
  }

  const Graph& graph_;
  const Ontology& ontology_;
  int y_;
  std::string out_;
};

int height_of(const std::vector<Row>& rows, const Graph& graph) {
  int height = 0;
  std::string_view year;
  for (const Row& row : rows) {
    const std::string_view its = year_of(graph.relation(row.relation));
    height += row.height() + (its == year ? 0 : heading_height);
    year = its;
  }
  return height;
}

std::string note(std::size_t shown, std::size_t dated, std::size_t all) {
  if (dated == 0) return "No relation has a date.";
  std::string words;
  if (shown < dated)
    words = fmt::format("Shown are {} of {} dated relations, those with the most evidence.", shown, dated);
  if (dated < all) {
    const std::size_t undated = all - dated;
    words +=
        fmt::format("{}{} without a date {} left out.", words.empty() ? "" : " ",
                    undated == 1 ? "1 relation" : fmt::format("{} relations", undated), undated == 1 ? "is" : "are");
  }
  return words;
}

Legend legend_of(const Graph& graph, const Ontology& ontology, const std::vector<Id<Relation>>& shown) {
  Legend legend(ontology);
  for (const Id<Relation> id : shown) {
    const Relation& relation = graph.relation(id);
    legend.add(graph.entity(relation.from));
    legend.add(graph.entity(relation.to));
    legend.add(drawn_status(relation.status));
  }
  return legend;
}

}  // namespace

std::string timeline_text(const Graph& graph, const Ontology& ontology, const WriteOptions& options) {
  const std::vector<Id<Relation>> all = dated(graph);
  const std::vector<Id<Relation>> shown = by_date(best(all, graph, options.drawn), graph);
  std::vector<Row> rows;
  for (const Id<Relation> id : shown) rows.push_back(row_of(graph, id));
  Drawing drawing(graph, ontology, height_of(rows, graph));
  std::string_view year;
  for (const Row& row : rows) {
    const std::string_view its = year_of(graph.relation(row.relation));
    if (its != year) drawing.heading(its);
    year = its;
    drawing.row(row);
  }
  return with_legend(drawing.take(), legend_of(graph, ontology, shown), options,
                     note(shown.size(), all.size(), graph.relations().size()));
}

}  // namespace entente
