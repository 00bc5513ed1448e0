#include <entente/extract/text/clean.h>
#include <entente/extract/text/clean_layout.h>
#include <entente/extract/text/clean_markup.h>
#include <entente/extract/text/clean_truecase.h>
#include <entente/extract/text/clean_unglue.h>
#include <entente/extract/text/read.h>
#include <entente/extract/text/read_language.h>

#include <algorithm>
#include <iterator>

namespace entente {
namespace {

/// Bytes; shorter paragraphs do not tell their language.
constexpr std::size_t shortest_tell = 60;

/// Adds the article's paragraphs to a view, one after the other.
class Cleaner {
 public:
  Cleaner(const Document& document, const Models& models)
      : document_(document),
        resources_(models.resources()),
        markdown_(input_format(document.name) == InputFormat::markdown),
        layout_(lay_out(document.text, markdown_, models.resources())),
        vocabulary_(document.language, models) {}

  View run() {
    for (const Passage& passage : layout_.passages) {
      for (const Span& word : find_words(document_.text, passage.span, {}))
        vocabulary_.see(slice(document_.text, word));
    }
    view_.set_dateline(slice(document_.text, layout_.dateline));
    for (std::size_t i = 0; i < layout_.passages.size();) i = add_paragraph(i);
    return std::move(view_);
  }

 private:
  /// Adds the passage `first` and those that continue it; returns the next one's index.
  std::size_t add_paragraph(std::size_t first) {
    Block block;
    block.kind = layout_.passages[first].kind;
    if (!view_.text().empty()) view_.insert("\n");
    block.span.begin = static_cast<std::uint32_t>(view_.text().size());
    std::size_t i = first;
    do {
      if (i > first) view_.insert("\n");
      add_passage(layout_.passages[i].span);
    } while (++i < layout_.passages.size() && layout_.passages[i].continues);
    block.span.end = static_cast<std::uint32_t>(view_.text().size());
    block.language = language_of(slice(view_.text(), block.span));
    view_.add_block(std::move(block));
    return i;
  }

  void add_passage(Span passage) {
    const std::string_view text = document_.text;
    std::vector<Repair> repairs = strip_markup(text, passage, markdown_);
    const std::vector<Span> words = unglue(text, find_words(text, passage, repairs), vocabulary_);
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i].begin == words[i - 1].end) repairs.push_back({{words[i].begin, words[i].begin}, " "});
    }
    const std::vector<Repair> recased = truecase(text, words, vocabulary_);
    repairs.insert(repairs.end(), recased.begin(), recased.end());
    std::stable_sort(repairs.begin(), repairs.end(),
                     [](const Repair& a, const Repair& b) { return a.span.begin < b.span.begin; });
    add_repaired(passage, repairs);
  }

  void add_repaired(Span passage, const std::vector<Repair>& repairs) {
    const std::string_view text = document_.text;
    std::uint32_t at = passage.begin;
    for (const Repair& repair : repairs) {
      view_.copy(slice(text, {at, repair.span.begin}), at);
      if (repair.text.size() == repair.span.size()) {
        view_.copy(repair.text, repair.span.begin);
      } else {
        view_.insert(repair.text);
      }
      at = repair.span.end;
    }
    view_.copy(slice(text, {at, passage.end}), at);
  }

  /// The document's language unless the paragraph is plainly in another.
  std::string language_of(std::string_view paragraph) const {
    if (paragraph.size() < shortest_tell) return document_.language;
    const LanguageCounts counts = count_function_words(paragraph, resources_);
    const auto own = counts.find(document_.language);
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == counts.end() || own == counts.end()) return document_.language;
    constexpr std::size_t plainly = 3;
    return best->second >= plainly && best->second > 2 * own->second ? best->first : document_.language;
  }

  const Document& document_;
  const Resources& resources_;
  bool markdown_;
  Layout layout_;
  Vocabulary vocabulary_;
  View view_;
};

}  // namespace

View clean(const Document& document, const Models& models) {
  return Cleaner(document, models).run();
}

}  // namespace entente
