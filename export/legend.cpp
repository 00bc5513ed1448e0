#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/export/dot_elements.h>
#include <entente/export/escape.h>
#include <entente/export/legend.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

// All in points.
constexpr int row_height = 28;
constexpr int gap = 14;
constexpr int line_length = 42;
constexpr int swatch_width = 29;
constexpr int border_gap = 4;  // Graphviz's, between two borders of a node
constexpr int narrowest = 480;

struct Size {
  int width = 0;
  int height = 0;
};

/// The drawing's size, from bb="0,0,WIDTH,HEIGHT".
Size size_of(const std::string& placed) {
  const std::size_t at = placed.find("bb=\"0,0,");
  const std::size_t comma = at == std::string::npos ? at : placed.find(',', at + 8);
  if (comma == std::string::npos) throw Error("Graphviz made a layout without a size; is its version supported?");
  Size size;
  std::from_chars(placed.data() + at + 8, placed.data() + comma, size.width);
  std::from_chars(placed.data() + comma + 1, placed.data() + placed.size(), size.height);
  return size;
}

/// About that of letters of 11 points.
int text_width(std::string_view text) {
  return static_cast<int>(count_code_points(text)) * 11 / 2;
}

/// "Government body" for GovernmentBody.
std::string spaced(std::string_view name) {
  std::string words;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !words.empty()) words += ' ';
    words += capital && !words.empty() ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

/// Places samples from left to right below the drawing, and goes on in a new row when its width is used up.
class Rows {
 public:
  Rows(std::string& out, int width) : out_(out), width_(std::max(width, narrowest)) {}

  void sample(const ClassStyle& style) {
    const std::string name = spaced(style.name);
    const int swatch = swatch_width + 2 * border_gap * static_cast<int>(style.borders - 1);
    const int left = claim(swatch + 2 * gap + text_width(name));
    dot::Attributes attributes = node(left + swatch / 2);
    attributes.set("label", " ").set("fixedsize", "true").set("width", "0.4").set("height", "0.25");
    dot::append_style(attributes, style, true);
    attributes.end();
    words(left + swatch + gap, name);
  }

  void sample(Status status) {
    const std::string_view name = to_string(status);
    const int left = claim(line_length + 2 * gap + text_width(name));
    const int tip = left + line_length;
    const std::string ends = anchor(left) + " -> " + anchor(tip);
    out_ += "  " + ends;
    dot::Attributes attributes(out_);
    dot::append_style(attributes, status_style(status), false);
    // "e" and the tip, then the points of a Bézier curve.
    attributes
        .set("pos",
             fmt::format("e,{4},{0} {1},{0} {2},{0} {3},{0} {5},{0}", y_, left, left + 12, left + 24, tip, tip - 7))
        .end();
    words(tip + gap * 2 / 3, name);
  }

  void sentence(std::string_view text) {
    new_row();
    words(0, text);
  }

  void new_row() {
    x_ = 0;
    y_ -= row_height;
  }

 private:
  int claim(int width) {
    if (x_ > 0 && x_ + width > width_) new_row();
    const int left = x_;
    x_ += width + gap;
    return left;
  }

  /// Begins a node's statement; its name says where it is, which nothing else can share.
  dot::Attributes node(int x) {
    out_ += "  " + name_at(x);
    dot::Attributes attributes(out_);
    attributes.set("pos", fmt::format("{},{}", x, y_)).set("tooltip", "legend");
    return attributes;
  }

  std::string anchor(int x) {
    node(x).set("shape", "point").set("style", "invis").set("width", "0.01").end();
    return name_at(x);
  }

  void words(int left, std::string_view text) {
    node(left + text_width(text) / 2).set("label", text).set("shape", "plain").set("fontsize", "11").end();
  }

  std::string name_at(int x) const { return fmt::format("\"legend {},{}\"", x, y_); }

  std::string& out_;
  int width_;
  int x_ = 0;
  int y_ = -row_height;
};

void append_title(std::string& out, Size size, std::string_view title) {
  if (title.empty()) return;
  out += "  \"title\"";
  dot::Attributes(out)
      .set("label", title)
      .set("pos", fmt::format("{},{}", size.width / 2, size.height + row_height))
      .set("shape", "plain")
      .set("fontsize", "18")
      .end();
}

void append_samples(Rows& rows, const Legend& legend) {
  for (std::size_t i = 0; i < legend.classes().size(); ++i) {
    if (legend.classes()[i]) rows.sample(class_styles()[i]);
  }
  rows.new_row();
  for (std::size_t i = 0; i < legend.statuses().size(); ++i) {
    if (legend.statuses()[i]) rows.sample(static_cast<Status>(i));
  }
}

}  // namespace

Legend::Legend(const Ontology& ontology) : ontology_(ontology), classes_(class_styles().size()) {}

void Legend::add(const Entity& entity) {
  classes_[index_of(class_style(ontology_, entity.type))] = true;
}

void Legend::add(Status status) {
  statuses_[static_cast<std::size_t>(status)] = true;
}

std::string with_legend(std::string placed, const Legend& legend, const WriteOptions& options, std::string_view note) {
  const Size size = size_of(placed);
  placed.erase(placed.rfind('}'));
  append_title(placed, size, options.title);
  Rows rows(placed, size.width);
  if (options.legend) append_samples(rows, legend);
  if (!note.empty()) rows.sentence(note);
  return placed + "}\n";
}

}  // namespace entente
