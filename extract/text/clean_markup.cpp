#include <entente/base/char_set.h>
#include <entente/extract/text/clean_markup.h>

#include <array>

namespace entente {
namespace {

/// A tag or a link's target longer than this is no such thing.
constexpr std::size_t longest_mark = 2'000;

struct Reference {
  std::string_view name;
  std::string_view shown;
};
constexpr std::array<Reference, 10> references = {{{"&amp;", "&"},
                                                   {"&nbsp;", " "},
                                                   {"&quot;", "\""},
                                                   {"&#39;", "'"},
                                                   {"&apos;", "'"},
                                                   {"&lt;", "<"},
                                                   {"&gt;", ">"},
                                                   {"&#8217;", "'"},
                                                   {"&rsquo;", "'"},
                                                   {"&mdash;", "\u2014"}}};

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Stripper {
 public:
  Stripper(std::string_view text, Span passage, bool markdown)
      : text_(text.substr(0, passage.end)), at_(passage.begin), begin_(passage.begin), markdown_(markdown) {}

  std::vector<Repair> run() {
    constexpr CharSet marks("<&*_`[]!\\");
    while ((at_ = marks.find_in(text_, at_)) != std::string_view::npos) {
      const bool done = tag() || reference() || (markdown_ && (link() || emphasis()));
      if (!done) ++at_;
    }
    return std::move(repairs_);
  }

 private:
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  void show(std::size_t size, std::string_view as) {
    repairs_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + size)}, std::string(as)});
    at_ += size;
  }

  bool tag() {
    if (at(at_) != '<' || !(is_ascii_letter(at(at_ + 1)) || at(at_ + 1) == '/' || at(at_ + 1) == '!')) return false;
    const std::size_t end = text_.substr(at_, longest_mark).find('>');
    if (end == std::string_view::npos) return false;
    show(end + 1, " ");
    return true;
  }

  bool reference() {
    if (at(at_) != '&') return false;
    for (const Reference& reference : references) {
      if (text_.compare(at_, reference.name.size(), reference.name) != 0) continue;
      show(reference.name.size(), reference.shown);
      return true;
    }
    return false;
  }

  /// "[words](target)" -> "words"; "![words](target)" -> nothing.
  bool link() {
    if (at(at_) == '!' && at(at_ + 1) == '[') {
      const std::size_t end = end_of_target(text_.substr(at_, longest_mark).find("]("));
      if (end != 0) show(end, "");
      return end != 0;
    }
    if (at(at_) == '[' && text_.substr(at_, longest_mark).find("](") < text_.substr(at_, longest_mark).find('\n')) {
      show(1, "");
      return true;
    }
    if (at(at_) == ']' && at(at_ + 1) == '(') {
      const std::size_t end = end_of_target(0);
      if (end != 0) show(end, "");
      return end != 0;
    }
    return false;
  }

  /// Size up to and with the bracket that closes a link's target whose "](" is `offset` bytes on; 0 for none.
  std::size_t end_of_target(std::size_t offset) const {
    if (offset == std::string_view::npos) return 0;
    const std::size_t close = text_.substr(at_, offset + longest_mark).find(')', offset);
    return close == std::string_view::npos ? 0 : close + 1;
  }

  /// "**", "*", "__" and "`" at the edge of a word.
  bool emphasis() {
    const char mark = at(at_);
    if (mark == '\\' && (at(at_ + 1) == '*' || at(at_ + 1) == '_')) {
      show(1, "");
      ++at_;
      return true;
    }
    if (mark != '*' && mark != '_' && mark != '`') return false;
    std::size_t size = 1;
    while (at(at_ + size) == mark) ++size;
    const bool inside =
        mark == '_' && at_ > begin_ && is_ascii_letter(text_[at_ - 1]) && is_ascii_letter(at(at_ + size));
    if (inside) {
      at_ += size;
    } else {
      show(size, "");
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t begin_;
  bool markdown_;
  std::vector<Repair> repairs_;
};

}  // namespace

std::vector<Repair> strip_markup(std::string_view text, Span passage, bool markdown) {
  return Stripper(text, passage, markdown).run();
}

}  // namespace entente
