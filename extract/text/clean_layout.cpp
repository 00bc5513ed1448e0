#include <entente/base/utf8.h>
#include <entente/extract/text/clean_boilerplate.h>
#include <entente/extract/text/clean_dateline.h>
#include <entente/extract/text/clean_layout.h>
#include <entente/extract/text/clean_lines.h>
#include <entente/extract/text/time_article.h>

#include <algorithm>
#include <string>
#include <unordered_set>

namespace entente {
namespace {

/// Bytes. A line without a final period that is longer is a paragraph cut short, not a title.
constexpr std::size_t longest_title = 200;
/// A sentence shorter than this says too little to tell that the article has begun.
constexpr std::size_t shortest_paragraph = 60;
constexpr std::size_t most_linked_stories = 12;
/// Repeated lines shorter than this may be meant ("He paused.").
constexpr std::size_t shortest_repetition = 24;

class Page {
 public:
  Page(std::string_view text, bool markdown, const Resources& resources)
      : text_(text),
        markdown_(markdown),
        resources_(resources),
        boilerplate_(resources),
        lines_(split_lines(text)),
        wrapped_(markdown || is_hard_wrapped(text, lines_)) {}

  Layout lay_out() {
    for (const Line& line : lines_) {
      if (tail_) break;
      take(line);
    }
    return std::move(layout_);
  }

 private:
  void take(const Line& line) {
    Span span = line.span;
    if (markdown_ && skip_markdown(span)) return;
    if (in_story_list(span)) return;
    const std::string_view whole = slice(text_, span);
    if (boilerplate_.is_tail_heading(whole) || boilerplate_.is_story_list_heading(whole)) {
      tail_ = boilerplate_.is_tail_heading(whole) && paragraphs_ >= 2;
      listing_ = true;
      listed_ = 0;
      return;
    }
    if (take_date(span) || boilerplate_.is_story_link(whole) || boilerplate_.is_furniture(slice(text_, span))) return;
    span.end = span.begin + static_cast<std::uint32_t>(boilerplate_.machinery_begin(slice(text_, span)));
    span = trim_blanks(text_, span);
    if (!span.empty() && !is_repeated(slice(text_, span))) take_passage(line, span);
  }

  /// The titles after "Keep reading:"; ended by a line that reads like a paragraph.
  bool in_story_list(Span span) {
    if (!listing_) return false;
    const std::string_view line = slice(text_, span);
    const bool title = bullet_size(line) > 0 || (!ends_like_sentence(line) && line.size() < longest_title) ||
                       (line.back() != '.' && line.size() < longest_title / 2);
    listing_ = title && ++listed_ <= most_linked_stories;
    return listing_;
  }

  /// Cuts a date line, or the "date 2023-09-14" that text goes on behind. True when nothing is left.
  bool take_date(Span& span) {
    const std::string_view line = slice(text_, span);
    if (const auto labelled = find_labelled_date(line, resources_)) {
      layout_.metadata.push_back({span.begin, span.begin + labelled->span.end});
      const std::size_t rest = line.find_first_not_of(" \t,;:|-", labelled->span.end);
      if (rest == std::string_view::npos || is_time_of_day(line.substr(rest))) return true;
      span.begin += static_cast<std::uint32_t>(rest);
      return false;
    }
    if (!is_date_line(line, resources_)) return false;
    layout_.metadata.push_back(span);
    return true;
  }

  static bool is_time_of_day(std::string_view rest) { return rest.size() < 24 && is_digit(decode(rest, 0).value); }

  bool is_repeated(std::string_view line) {
    return line.size() >= shortest_repetition && line.size() < longest_title && !seen_.insert(line).second;
  }

  void take_passage(const Line& line, Span span) {
    Passage passage{span, BlockKind::body, false};
    const std::size_t bullet = heading_ ? 0 : bullet_size(slice(text_, span));
    if (bullet > 0) {
      passage.kind = BlockKind::list_item;
      passage.span.begin += static_cast<std::uint32_t>(bullet);
    } else if (!cut_credit(passage)) {
      cut_dateline(passage);
      const bool title = heading_ || (!ends_like_sentence(slice(text_, passage.span)) && span.size() < longest_title);
      if (passage.kind == BlockKind::body && title) passage.kind = BlockKind::headline;
    }
    if (passage.span.empty()) return;
    passage.continues = continues(line, passage);
    if (passage.continues) passage.kind = layout_.passages.back().kind;
    if (passage.kind == BlockKind::body && span.size() >= shortest_paragraph) ++paragraphs_;
    layout_.passages.push_back(passage);
    heading_ = false;
  }

  /// Cuts the credit of a picture; of a caption that says nothing all. True when there was one.
  bool cut_credit(Passage& passage) const {
    const std::string_view line = slice(text_, passage.span);
    const std::size_t size = boilerplate_.without_credit(line);
    if (size == line.size()) return false;
    passage.span.end = passage.span.begin + static_cast<std::uint32_t>(size);
    const std::string_view caption = line.substr(0, size);
    if (caption.size() >= 2 * longest_title) return false;
    passage.kind = BlockKind::caption;
    if (!boilerplate_.has_verb(caption)) passage.span.end = passage.span.begin;
    return true;
  }

  void cut_dateline(Passage& passage) {
    const std::size_t size = dateline_size(slice(text_, passage.span), paragraphs_ == 0, boilerplate_, resources_);
    if (size == 0) return;
    const auto begin = passage.span.begin + static_cast<std::uint32_t>(size);
    layout_.metadata.push_back({passage.span.begin, begin});
    if (layout_.dateline.empty()) layout_.dateline = layout_.metadata.back();
    passage.span.begin = begin;
  }

  /// Whether a line only goes on where the page's width ended the one before.
  bool continues(const Line& line, const Passage& passage) const {
    if (line.after_blank || layout_.passages.empty() || heading_ || passage.kind == BlockKind::list_item) return false;
    const Passage& before = layout_.passages.back();
    if (before.span.end > line.span.begin || before_heading_ == before.span.end) return false;
    const std::string_view last = slice(text_, before.span);
    if (wrapped_) return true;
    return !ends_like_sentence(last) && begins_with_lower_case(slice(text_, passage.span));
  }

  /// Fences, front matter, rules and pictures are skipped, marks of headings and quotes cut. True when nothing is left.
  bool skip_markdown(Span& span) {
    const std::string_view line = slice(text_, span);
    const bool rule = line == "---";
    if (rule && span.begin == lines_.front().span.begin) front_matter_ = true;
    if (front_matter_) {
      front_matter_ = !rule || span.begin == lines_.front().span.begin;
      take_date(span);
      return true;
    }
    const bool fence = line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~";
    if (fence) fenced_ = !fenced_;
    if (fence || fenced_) return true;
    if (line.substr(0, 2) == "![" && line.back() == ')') return true;
    while (span.begin < span.end && text_[span.begin] == '>') ++span.begin;
    const std::size_t marks = slice(text_, span).find_first_not_of('#');
    heading_ = marks != 0 && marks != std::string_view::npos && marks <= 6;
    if (heading_) span.begin += static_cast<std::uint32_t>(marks);
    span = trim_blanks(text_, span);
    if (heading_) before_heading_ = span.end;
    return span.empty();
  }

  std::string_view text_;
  bool markdown_;
  const Resources& resources_;
  Boilerplate boilerplate_;
  std::vector<Line> lines_;
  bool wrapped_;
  Layout layout_;
  std::unordered_set<std::string_view> seen_;
  std::size_t paragraphs_ = 0;
  std::size_t listed_ = 0;
  std::size_t before_heading_ = 0;  ///< where the last heading ended: nothing goes on from it
  bool listing_ = false;
  bool tail_ = false;
  bool fenced_ = false;
  bool front_matter_ = false;
  bool heading_ = false;
};

}  // namespace

Layout lay_out(std::string_view text, bool markdown, const Resources& resources) {
  return Page(text, markdown, resources).lay_out();
}

}  // namespace entente
