#include <entente/base/utf8.h>
#include <entente/extract/text/segment_pair.h>
#include <entente/extract/text/segment_tokens.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Letters in a row are looked at one by one; a longer run is no abbreviation.
constexpr std::size_t longest_abbreviation = 12;

constexpr std::array<std::string_view, 4> url_beginnings = {"http://", "https://", "www.", "HTTP://"};
constexpr std::array<std::string_view, 14> domains = {"com", "org", "net", "gov", "info", "edu", "ai",
                                                      "io",  "ru",  "fm",  "tv",  "di",   "cn",  "pl"};

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span span, const TokenRules& rules)
      : text_(text.substr(0, span.end)), at_(span.begin), rules_(rules) {}

  std::vector<Token> run() {
    bool glued = false;
    while (at_ < text_.size()) {
      const CodePoint c = peek(at_);
      if (is_blank(c.value)) {
        at_ += step(c);
        glued = false;
        continue;
      }
      const std::size_t begin = at_;
      at_ = end_of_token(begin, c, glued);
      emit(begin, at_, glued);
      glued = true;
    }
    return std::move(tokens_);
  }

 private:
  CodePoint peek(std::size_t at) const { return decode(text_, at); }
  static std::size_t step(CodePoint c) { return std::max<std::size_t>(c.size, 1); }
  bool starts_with(std::size_t at, std::string_view what) const { return text_.compare(at, what.size(), what) == 0; }
  bool letter_at(std::size_t at) const { return at < text_.size() && is_letter(peek(at).value); }
  bool digit_at(std::size_t at) const { return at < text_.size() && is_digit(peek(at).value); }
  bool word_at(std::size_t at) const { return letter_at(at) || digit_at(at); }

  std::size_t end_of_token(std::size_t begin, CodePoint c, bool glued) const {
    if (is_letter(c.value)) {
      const std::size_t url = end_of_url(begin);
      return url != begin ? url : end_of_word(begin);
    }
    if (is_digit(c.value)) return end_of_number(begin);
    const std::size_t next = begin + step(c);
    if ((c.value == U'@' || c.value == U'#') && word_at(next)) return end_of_handle(next);
    if (is_apostrophe(c.value) && glued && possessive_at(begin)) return next + 1;
    if (c.value == U'.' || c.value == U'-') return end_of_run(begin, static_cast<char>(c.value));
    return next;
  }

  std::size_t end_of_run(std::size_t at, char c) const {
    while (at < text_.size() && text_[at] == c) ++at;
    return at;
  }

  std::size_t end_of_handle(std::size_t at) const {
    while (word_at(at) || (at < text_.size() && text_[at] == '_')) at += step(peek(at));
    return at;
  }

  std::size_t end_of_url(std::size_t begin) const {
    const bool url = std::any_of(url_beginnings.begin(), url_beginnings.end(),
                                 [&](std::string_view beginning) { return starts_with(begin, beginning); });
    if (!url) return begin;
    std::size_t at = begin;
    while (at < text_.size() && !is_blank(peek(at).value)) at += step(peek(at));
    constexpr std::string_view trailing = ".,;:!?)]}'\"";
    while (at > begin + 1 && trailing.find(text_[at - 1]) != std::string_view::npos) --at;
    return at;
  }

  /// "'s" with no letter after it.
  bool possessive_at(std::size_t apostrophe) const {
    const std::size_t s = apostrophe + step(peek(apostrophe));
    return s < text_.size() && (text_[s] == 's' || text_[s] == 'S') && !word_at(s + 1);
  }

  /// Whether the mark at `at` binds the letters before it to those after it.
  bool joins(std::size_t at) const {
    const CodePoint c = peek(at);
    const std::size_t next = at + step(c);
    if (is_apostrophe(c.value)) return letter_at(next) && !possessive_at(at);
    if (is_hyphen(c.value)) return word_at(next);
    if (c.value == U'/') return divides_acronym(at);
    if (c.value == U'.' || c.value == U'·') return doubles_l(at, next);
    return c.value == U'&' && letter_at(next);
  }

  /// "Col·legi", "Col.legi": the mark between the two letters of the Catalan long l.
  bool doubles_l(std::size_t at, std::size_t next) const {
    const auto same = [&](char l) { return text_[at - 1] == l && next < text_.size() && text_[next] == l; };
    return at > 0 && (same('l') || same('L')) && letter_at(next + 1);
  }

  /// "SLM/A": a slash between capitals and a single one.
  bool divides_acronym(std::size_t at) const {
    const auto capital = [&](std::size_t i) { return i < text_.size() && text_[i] >= 'A' && text_[i] <= 'Z'; };
    return at > 1 && capital(at - 1) && capital(at - 2) && capital(at + 1) && !word_at(at + 2);
  }

  std::size_t letters_from(std::size_t at) const {
    std::size_t count = 0;
    for (; count <= longest_abbreviation && letter_at(at); ++count) at += step(peek(at));
    return count;
  }

  /// "S" of "U.S", "UU" of "EE.UU", "com" of "example.com".
  bool dotted_part_at(std::size_t at, std::size_t letters_before) const {
    const std::size_t letters = letters_from(at);
    if (letters_before <= 2) return letters == 1 || letters == 2;
    return std::any_of(domains.begin(), domains.end(),
                       [&](std::string_view domain) { return letters == domain.size() && starts_with(at, domain); });
  }

  std::size_t end_of_word(std::size_t begin) const {
    std::size_t at = begin;
    std::size_t letters = 0;
    bool dotted = false;
    while (at < text_.size()) {
      const CodePoint c = peek(at);
      if (is_letter(c.value) || is_digit(c.value)) {
        ++letters;
      } else if (c.value == U'.' && dotted_part_at(at + 1, letters)) {
        dotted = true;
        letters = 0;
      } else if (!dotted && joins(at)) {
        letters = longest_abbreviation;
      } else {
        break;
      }
      at += step(c);
    }
    if (letters == 1 && starts_with(at, "\u00B0")) return at + 2;
    return takes_period(begin, at, dotted, letters) ? at + 1 : at;
  }

  /// Whether the period at `end` belongs to the word: an abbreviation's or an initial's.
  bool takes_period(std::size_t begin, std::size_t end, bool dotted, std::size_t letters) const {
    if (!starts_with(end, ".") || starts_with(end, "..")) return false;
    if (dotted) return letters <= 2;
    const std::string_view word = text_.substr(begin, end - begin);
    if (letters == 1 && is_upper(peek(begin).value) && step(peek(begin)) == word.size()) {
      return is_upper(peek(after_blanks(end + 1)).value);
    }
    if (word.size() > 2 * longest_abbreviation) return false;
    const auto value = rules_.abbreviations.find(fold(word) + ".");
    if (value && *value == "end" && is_acronym(word) && is_upper(peek(after_blanks(end + 1)).value)) return false;
    return value && (*value != "number" || digit_at(after_blanks(end + 1)));
  }

  /// "CIA" before a full stop, which is no "Cía.".
  static bool is_acronym(std::string_view word) {
    constexpr std::size_t fewest = 3;
    return word.size() >= fewest && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  std::size_t after_blanks(std::size_t at) const {
    constexpr std::size_t few = 4;
    for (std::size_t n = 0; n < few && at < text_.size() && is_blank(peek(at).value); ++n) at += step(peek(at));
    return at;
  }

  std::size_t end_of_number(std::size_t begin) const {
    std::size_t at = begin;
    bool letters = false;
    while (at < text_.size()) {
      const CodePoint c = peek(at);
      const std::size_t next = at + step(c);
      constexpr std::u32string_view separators = U".,:/";
      if (is_letter(c.value)) {
        letters = true;
      } else if (separators.find(c.value) != std::u32string_view::npos) {
        if (letters || !digit_at(next)) break;
      } else if (is_hyphen(c.value) || c.value == U'\u2013') {
        if (!digit_at(next) && !(is_hyphen(c.value) && letter_at(next))) break;
      } else if (!is_digit(c.value)) {
        break;
      }
      at = next;
    }
    return at;
  }

  /// The key of the word that begins behind a place and one blank; empty when none does.
  std::string key_behind(std::size_t at) const {
    if (at >= text_.size() || text_[at] != ' ' || !letter_at(at + 1)) return {};
    return fold(text_.substr(at + 1, end_of_word(at + 1) - at - 1));
  }

  void emit(std::size_t begin, std::size_t end, bool glued) {
    const std::string_view bytes = text_.substr(begin, end - begin);
    const std::string_view before = tokens_.empty() ? std::string_view() : std::string_view(tokens_.back().key);
    const bool joined = bytes.find('-') != std::string_view::npos;
    const std::size_t hyphen = joined ? hyphen_of_two(bytes, before, key_behind(end), rules_) : std::string_view::npos;
    if (hyphen == std::string_view::npos) {
      push(begin, end, glued);
    } else {
      push(begin, begin + hyphen, glued);
      push(begin + hyphen, begin + hyphen + 1, true);
      push(begin + hyphen + 1, end, true);
    }
  }

  void push(std::size_t begin, std::size_t end, bool glued) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token.text = text_.substr(begin, end - begin);
    token.key = fold(token.text);
    token.hash = quick_hash(token.key);
    const char32_t first = decode(token.text, 0).value;
    token.word = is_letter(first);
    token.number = is_digit(first);
    token.capital = is_upper(first) || has_inner_capital(token.text);
    token.shout = token.capital && shouts(token.text);
    token.glued = glued;
    token.hyphened = token.text.find('-') != std::string_view::npos;
    tokens_.push_back(std::move(token));
  }

  /// "eHalden", "airTarn": a name that begins with a small letter, and has a capital between letters inside.
  static bool has_inner_capital(std::string_view word) {
    constexpr std::size_t shortest = 4;
    if (word.size() < shortest || !is_lower(decode(word, 0).value)) return false;
    bool behind_capital = false;
    bool inner = false;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = decode(word, at);
      if (!is_letter(c.value)) return false;
      inner = inner || (behind_capital && is_lower(c.value));
      behind_capital = is_upper(c.value);
      at += step(c);
    }
    return inner;
  }

  static bool shouts(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = decode(word, at);
      if (is_lower(c.value)) return false;
      if (is_letter(c.value)) ++letters;
      at += step(c);
    }
    return letters >= 2;
  }

  std::string_view text_;
  std::size_t at_;
  const TokenRules& rules_;
  std::vector<Token> tokens_;
};

}  // namespace

TokenRules token_rules(const Resources& resources, std::string_view language) {
  static const Lexicon::List none;
  const LanguageData* data = resources.language(language);
  return {data != nullptr ? data->lexicon.list("abbreviations") : none, resources.gazetteer, resources.names, data,
          language};
}

std::vector<Token> tokenise(std::string_view text, Span span, const TokenRules& rules) {
  return Tokeniser(text, span, rules).run();
}

bool is_blank(char32_t c) {
  if (c < 0x80) return is_space(c);
  return is_space(c) || (c >= U'\u200B' && c <= U'\u200F') || (c >= U'\u202A' && c <= U'\u202E') || c == U'\u2060' ||
         c == U'\uFEFF' || c == U'\u00AD';
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'\u2010' || c == U'\u2011';
}

}  // namespace entente
