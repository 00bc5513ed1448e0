#include <entente/base/error.h>
#include <entente/base/unclean.h>
#include <entente/base/utf8.h>
#include <entente/export/xml_guard.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t inside_graph = 2;  // elements open around those of a graph

/// A walk over the markup of one text.
class Guard {
 public:
  Guard(std::string_view text, const std::string& file, const LineIndex& lines)
      : text_(text), file_(file), lines_(lines) {}

  Outline run() {
    if (const std::size_t bad = first_unclean(text_); bad != text_.size()) {
      at_ = bad;
      fail("this is not UTF-8 text without control characters, as XML must be");
    }
    while (at_ < text_.size()) step();
    return std::move(outline_);
  }

 private:
  void step() {
    const std::string_view before = text_.substr(0, text_.find('<', at_));
    for (at_ = before.find('&', at_); at_ != std::string_view::npos; at_ = before.find('&', at_)) reference();
    at_ = before.size();
    if (at_ < text_.size()) markup();
  }

  void markup() {
    if (starts("<!--")) return piece("<!--", "-->");
    if (starts("<![CDATA[")) return piece("<![CDATA[", "]]>");
    if (starts("<?")) return depth_ > 0 ? piece("<?", "?>") : skip("<?", "?>");
    if (starts("<!")) fail("document types are not read; delete the <!DOCTYPE>");
    const std::size_t begin = at_;
    if (starts("</")) {
      skip("</", ">");
      if (depth_ > 0) --depth_;
      if (depth_ == inside_graph) ended();
    } else {
      const std::size_t depth = depth_;
      tag();
      if (depth + 1 == inside_graph && depth_ == inside_graph) in_graph_ = opens_graph(begin);
      if (depth == inside_graph && in_graph_) begun(begin);
    }
  }

  /// Whether the tag at `begin` is that of a <graph>, whatever the prefix.
  bool opens_graph(std::size_t begin) const {
    const std::size_t end = text_.find_first_of(" \t\r\n/>", begin);
    const std::string_view name = text_.substr(begin + 1, end - begin - 1);
    return name.substr(name.find(':') + 1) == "graph";
  }

  /// An element of a graph, which may have ended already.
  void begun(std::size_t begin) {
    outline_.elements.push_back({begin, at_});
    open_ = depth_ > inside_graph;
  }

  void ended() {
    if (open_) outline_.elements.back().end = at_;
    open_ = false;
  }

  /// A start tag or empty element; '>' may stand inside its quoted values.
  void tag() {
    char before = '<';  // the last character that is no blank
    for (++at_; at_ < text_.size() && text_[at_] != '>';) {
      const char c = text_[at_];
      if (c == '<' || ((c == '"' || c == '\'') && before != '=')) fail("a tag that is not well-formed");
      if (c == '"' || c == '\'') {
        quoted(c);
      } else {
        ++at_;
      }
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') before = c;
    }
    if (at_ == text_.size()) fail("the file ends inside a tag; is it cut off?");
    if (text_[at_++ - 1] != '/') ++depth_;
    if (depth_ > deepest) fail(fmt::format("elements are nested more than {} deep; this is no graph", deepest));
  }

  void quoted(char quote) {
    for (++at_; at_ < text_.size() && text_[at_] != quote;) {
      if (text_[at_] == '&') {
        reference();
      } else {
        ++at_;
      }
    }
    if (at_ == text_.size()) fail("the file ends inside a tag; is it cut off?");
    ++at_;
  }

  void reference() {
    const std::size_t end = text_.find(';', at_);
    if (end == std::string_view::npos || !known(text_.substr(at_ + 1, end - at_ - 1))) {
      fail("an unknown &reference; or a bare '&'; write it as &amp;");
    }
    at_ = end + 1;
  }

  static bool known(std::string_view name) {
    if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos") return true;
    if (name.substr(0, 1) != "#") return false;
    const bool hexadecimal = name.substr(1, 1) == "x";
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (problem != std::errc{} || end != digits.data() + digits.size()) return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
    std::string character;
    append(character, static_cast<char32_t>(code));
    return sanitise(character) == character;
  }

  bool starts(std::string_view what) const { return text_.substr(at_, what.size()) == what; }

  void piece(std::string_view begin, std::string_view end) {
    outline_.in_pieces = true;
    skip(begin, end);
  }

  void skip(std::string_view begin, std::string_view end) {
    const std::size_t found = text_.find(end, at_ + begin.size());
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  [[noreturn]] void fail(std::string_view what) const { throw Error({file_, lines_.line(at_)}, what); }

  std::string_view text_;
  const std::string& file_;
  const LineIndex& lines_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  Outline outline_;
  bool in_graph_ = false;  ///< whether elements at the depth inside_graph are a graph's
  bool open_ = false;      ///< whether the last of them has not ended yet
};

}  // namespace

LineIndex::LineIndex(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    line_ends_.push_back(at);
  }
}

std::uint32_t LineIndex::line(std::size_t offset) const {
  const auto before = std::lower_bound(line_ends_.begin(), line_ends_.end(), offset) - line_ends_.begin();
  return static_cast<std::uint32_t>(before) + 1;
}

Outline guard_xml(std::string_view text, const std::string& file, const LineIndex& lines) {
  return Guard(text, file, lines).run();
}

}  // namespace entente
