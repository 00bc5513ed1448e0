#include <entente/base/utf8.h>
#include <entente/extract/text/segment.h>
#include <entente/extract/text/segment_tokens.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace entente {
namespace {

/// A word this frequent (per ten million) may begin a sentence after an abbreviation: "in the U.S. The talks ...".
constexpr std::uint32_t function_word_frequency = 10'000;

/// Bytes of a sentence that a reader could still follow; text without any full stop is cut there.
constexpr std::uint32_t longest_sentence = 5'000;

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& set) {
  return std::find(set.begin(), set.end(), text) != set.end();
}

bool is_terminator(const Token& token) {
  constexpr std::array<std::string_view, 8> marks = {".", "!", "?", "\u2026", "\u3002", "\uFF01", "\uFF1F", "\u061F"};
  return is_one_of(token.text, marks) ||
         (token.text.size() > 1 && token.text.find_first_not_of('.') == token.text.npos);
}

bool is_straight_quote(const Token& token) {
  return token.text == "\"";
}

bool is_closer(const Token& token) {
  constexpr std::array<std::string_view, 5> marks = {"\u201D", "\u2019", "\u00BB", ")", "]"};
  return is_one_of(token.text, marks) || (token.text == "'" && token.glued);
}

bool is_opener(const Token& token) {
  constexpr std::array<std::string_view, 12> marks = {"\u201C", "\u2018", "\u00AB", "(", "[",      "\u00BF",
                                                      "\u00A1", "\"",     "'",      "-", "\u2014", "\u2013"};
  return is_one_of(token.text, marks);
}

bool is_lower_word(const Token& token) {
  return is_lower(decode(token.text, 0).value);
}

/// Cuts the tokens of one block into sentences.
class Splitter {
 public:
  Splitter(const std::vector<Token>& tokens, const LanguageData* language)
      : tokens_(tokens),
        language_(language),
        caseless_(std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.capital; })) {}

  /// One past the last token of the sentence that begins at `begin`. Called for each sentence in turn.
  std::size_t end_of_sentence(std::size_t begin) {
    const std::uint32_t limit = tokens_[begin].span.begin + longest_sentence;
    for (std::size_t i = begin; i < tokens_.size(); ++i) {
      if (tokens_[i].span.end > limit && i > begin) return i;
      if (is_straight_quote(tokens_[i])) quoted_ = !quoted_;
      if (is_terminator(tokens_[i])) {
        const std::size_t end = after_closers(i + 1);
        if (begins_sentence(end)) return end;
        i = end - 1;
      } else if (may_end(tokens_[i]) && begins_with_function_word(i + 1)) {
        return i + 1;
      }
    }
    return tokens_.size();
  }

 private:
  /// Past the marks that still belong to the sentence: "?!", closing quotes and brackets.
  std::size_t after_closers(std::size_t i) {
    while (i < tokens_.size()) {
      const Token& token = tokens_[i];
      if (is_straight_quote(token) && (quoted_ || token.glued)) {
        quoted_ = false;
      } else if (!is_closer(token) && !(is_terminator(token) && token.glued)) {
        break;
      }
      ++i;
    }
    return i;
  }

  bool begins_sentence(std::size_t i) const {
    while (i < tokens_.size() && is_opener(tokens_[i])) ++i;
    if (i == tokens_.size()) return true;
    const Token& token = tokens_[i];
    if (token.number || (token.word && !is_lower_word(token)) || token.text.front() == '@' || token.text == "*")
      return true;
    return caseless_ && !token.glued;
  }

  /// An initial or one of the abbreviations that close a sentence as often as not.
  bool may_end(const Token& token) const {
    if (!token.word || token.text.back() != '.' || language_ == nullptr) return false;
    const auto value = language_->lexicon.list("abbreviations").find(token.key);
    return !value || *value == "end";
  }

  bool begins_with_function_word(std::size_t i) const {
    if (i >= tokens_.size() || !tokens_[i].capital || tokens_[i].shout || tokens_[i].glued) return false;
    return language_->words.frequency(lower(tokens_[i].text)) >= function_word_frequency;
  }

  const std::vector<Token>& tokens_;
  const LanguageData* language_;
  bool caseless_;
  bool quoted_ = false;
};

void append_sentences(std::vector<Sentence>& sentences, const Block& block, std::vector<Token> tokens,
                      const Resources& resources) {
  Splitter splitter(tokens, resources.language(block.language));
  for (std::size_t begin = 0; begin < tokens.size();) {
    const std::size_t end = splitter.end_of_sentence(begin);
    Sentence sentence;
    sentence.span = {tokens[begin].span.begin, tokens[end - 1].span.end};
    sentence.block = block.kind;
    sentence.language = block.language;
    const auto first = std::make_move_iterator(tokens.begin());
    sentence.tokens.assign(first + static_cast<std::ptrdiff_t>(begin), first + static_cast<std::ptrdiff_t>(end));
    sentences.push_back(std::move(sentence));
    begin = end;
  }
}

}  // namespace

std::vector<Sentence> segment(const View& view, const Resources& resources) {
  std::vector<Sentence> sentences;
  for (const Block& block : view.blocks()) {
    const TokenRules rules = token_rules(resources, block.language);
    append_sentences(sentences, block, tokenise(view.text(), block.span, rules), resources);
  }
  return sentences;
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "--" || text == "–" || text == "—";
}

}  // namespace entente
