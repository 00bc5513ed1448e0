#include <entente/base/utf8.h>
#include <entente/extract/text/clean_unglue.h>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr std::size_t shortest_glued = 4;
constexpr std::size_t longest_glued = 60;  // bytes

/// Per ten million words.
constexpr std::uint32_t function_frequency = 10'000;
constexpr std::uint32_t content_frequency = 30;
constexpr std::uint32_t possessed_frequency = 5;
constexpr std::uint32_t common_frequency = 60;
constexpr std::uint32_t left_word_frequency = 100;

/// How surely the first half of a glued word is a word or name of its own.
enum Trust : int {
  stranger = 0,  ///< nothing speaks for it but its capital
  word = 1,      ///< an ordinary word
  listed = 2,    ///< a given or family name
  certain = 3,   ///< a place, or a name that the document has elsewhere
};

/// The second half of a glued word.
struct Right {
  std::size_t letters = 0;
  std::uint32_t frequency = 0;
  bool glue = false;         ///< a word that often stands after a link: "the", "which", "said"
  bool sure = false;         ///< one of those that ends no name
  bool doubtful = false;     ///< one that ends many names, or stands there by its frequency alone: "in", "one"
  bool name_ending = false;  ///< "land", "ford"
};

struct Split {
  std::uint32_t at = 0;
  int score = 0;
};

/// Looks for the lost space in the words of one passage.
class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Span>& words, const Vocabulary& vocabulary)
      : text_(text),
        words_(words),
        vocabulary_(vocabulary),
        glue_words_(vocabulary.list("glue-words")),
        endings_(vocabulary.list("unsplit-endings")),
        name_endings_(vocabulary.list("name-endings")),
        weekdays_(vocabulary.list("weekdays")),
        months_(vocabulary.list("months")),
        honorifics_(vocabulary.list("honorifics")) {}

  std::optional<std::uint32_t> split(std::size_t index) const {
    const Span span = words_[index];
    const std::string_view whole = slice(text_, span);
    if (whole.size() < shortest_glued || whole.size() > longest_glued || !may_be_glued(index, whole))
      return std::nullopt;
    std::optional<Split> best;
    for (std::uint32_t at = decode(whole, 0).size; at < whole.size(); at += decode(whole, at).size) {
      const int score = rate(index, whole, at);
      if (score > 0 && (!best || score > best->score)) best = Split{span.begin + at, score};
    }
    return best ? std::optional(best->at) : std::nullopt;
  }

 private:
  bool may_be_glued(std::size_t index, std::string_view whole) const {
    const Span span = words_[index];
    constexpr std::string_view binding = "/@._#\\=&";
    if (span.begin > 0 && binding.find(text_[span.begin - 1]) != std::string_view::npos) return false;
    constexpr std::string_view binding_after = "/@_\\=&";
    if (span.end < text_.size() && binding_after.find(text_[span.end]) != std::string_view::npos) return false;
    if (span.end + 1 < text_.size() && text_[span.end] == '.' && is_letter(decode(text_, span.end + 1).value) &&
        is_lower(decode(text_, span.end + 1).value)) {
      return false;
    }
    if (follows_apostrophe(index)) return whole.front() == 's';
    if (is_digit(decode(whole, 0).value)) return !is_digit(decode(whole, whole.size() - 1).value);
    const std::size_t last = whole.size() - 1;
    if (is_upper(decode(whole, last).value)) return false;
    return !vocabulary_.is_known(whole) && !vocabulary_.is_known(without_plural(whole));
  }

  static std::string_view without_plural(std::string_view whole) {
    return whole.back() == 's' ? whole.substr(0, whole.size() - 1) : whole;
  }

  /// How much speaks for a space at byte `at` of the word; 0 for no split.
  int rate(std::size_t index, std::string_view whole, std::uint32_t at) const {
    const std::string_view left = whole.substr(0, at);
    const std::string_view right = whole.substr(at);
    const char32_t last = decode(left, last_letter(left)).value;
    const char32_t first = decode(right, 0).value;
    const std::size_t letters = count_code_points(right);
    const std::string key = lower(right);
    const std::uint32_t frequency = vocabulary_.frequency(key);
    if (follows_apostrophe(index)) return left == "s" && letters >= 3 && frequency >= possessed_frequency ? 3000 : 0;
    if (is_digit(last)) return is_letter(first) ? rate_number(left, key, letters, frequency) : 0;
    if (is_digit(first)) return 0;
    if (is_upper(first)) return is_lower(last) ? rate_camel(index, left, right, key, frequency) : 0;
    if (last == U'ñ' || endings_.contains(fold(right))) return 0;  // no word ends so: "Umaña" holds no "Uman"
    const auto listed_glue = glue_words_.find(fold(right));
    const Right second{letters,
                       frequency,
                       frequency >= function_frequency || listed_glue.has_value(),
                       listed_glue && *listed_glue == "sure",
                       !listed_glue || *listed_glue == "doubtful",
                       name_endings_.contains(fold(right))};
    const int trust = trust_in(index, left);
    if (!is_allowed(index, whole, left, second, trust)) return 0;
    return trust * 1000 + static_cast<int>(letters) * 10 + (second.glue ? 5 : 0);
  }

  bool is_allowed(std::size_t index, std::string_view whole, std::string_view left, const Right& right,
                  int trust) const {
    if (right.letters > 3 && right.name_ending) return false;
    if (right.letters <= 3 && !right.glue) return false;
    const bool repeated = vocabulary_.count(whole) > 1;
    const std::size_t left_letters = count_code_points(left);
    const bool content = right.letters >= 5 && right.frequency >= common_frequency;
    if (!is_upper(decode(whole, 0).value)) return is_allowed_in_lower_case(index, left_letters, right, content, trust);
    if (trust == certain && !right.glue && (repeated || is_family_name(index, left))) return false;
    if (trust == certain) {
      return right.letters == 1 ? right.glue && !repeated && goes_on(index)
                                : right.glue || right.frequency >= content_frequency;
    }
    if (repeated || right.letters == 1) return false;
    switch (trust) {
      case listed:
        if (right.letters <= 3)
          return left_letters >= 3 && !right.doubtful && after_capital(index) && !after_hyphen(index);
        return (right.glue && !right.doubtful) || (content && left_letters >= 4 && !after_capital(index));
      case word:
        return right.glue && left_letters >= (right.letters <= 3 ? 5U : 4U);
      default:
        if (right.letters <= 3)
          return left_letters >= 4 &&
                 ((right.sure && !right.name_ending && after_listed_name(index)) || before_honorific(index));
        if (right.glue) return left_letters >= (after_capital(index) ? 3U : 2U) && right.frequency >= common_frequency;
        return content && left_letters >= 5 && right.letters >= 6;
    }
  }

  /// "Ana Jau|a, who": whether another word follows, as it does behind a glued "a", not a comma or the end.
  bool goes_on(std::size_t index) const {
    const std::size_t end = words_[index].end;
    return end + 1 < text_.size() && text_[end] == ' ' && is_letter(decode(text_, end + 1).value);
  }

  /// "Dina Bolu|arte": a town that nothing but its letters speaks for, behind a given name.
  bool is_family_name(std::size_t index, std::string_view left) const {
    return vocabulary_.count(left) == 0 && !vocabulary_.is_family(left) && after_capital(index) &&
           vocabulary_.is_given(slice(text_, words_[index - 1]));
  }

  bool is_allowed_in_lower_case(std::size_t index, std::size_t left_letters, const Right& right, bool content,
                                int trust) const {
    if (right.letters == 1) return false;
    if (trust >= listed) return right.glue || (content && after_lost_name(index));
    if (trust == word) return right.glue && left_letters >= 3 && (right.letters > 3 || right.sure);
    return content && left_letters >= 4 && after_lost_name(index);
  }

  /// "G20en", "2019and".
  static int rate_number(std::string_view left, std::string_view key, std::size_t letters, std::uint32_t frequency) {
    constexpr std::string_view units[] = {"st", "nd", "rd", "th", "am", "pm", "km", "kg",
                                          "mm", "cm", "bn", "mn", "er", "os", "as"};
    const bool unit = std::any_of(std::begin(units), std::end(units), [&](std::string_view u) { return u == key; });
    if (letters < 2 || unit || frequency < function_frequency || left.size() < 2) return 0;
    return 100;
  }

  /// "CaracasSaturday", but neither "PetroChina" nor "McDonald".
  int rate_camel(std::size_t index, std::string_view left, std::string_view right, const std::string& key,
                 std::uint32_t frequency) const {
    if (count_code_points(left) < 3 || count_code_points(right) < 2) return 0;
    const int trust = trust_in(index, left);
    const bool day = is_day_or_month(key);
    const bool starter = frequency >= function_frequency;
    const bool name = vocabulary_.is_place(right) || vocabulary_.count(right) > 0;
    if ((day || starter) && trust >= word) return 2000;
    return name && trust == certain ? 1000 : 0;
  }

  bool is_day_or_month(std::string_view key) const { return weekdays_.contains(key) || months_.contains(key); }

  int trust_in(std::size_t index, std::string_view left) const {
    const std::size_t letters = count_code_points(left);
    if (letters < 2) return stranger;
    const bool capital = is_upper(decode(left, 0).value);
    if (letters >= 3 && (capital ? vocabulary_.count(left) : vocabulary_.count_capitalised(left)) > 0) return certain;
    if (letters >= 3 && (vocabulary_.is_place(left) || completes_place(index, left))) return certain;
    const std::string key = lower(left);
    if (capital && (vocabulary_.is_demonym(left) || is_day_or_month(key))) return certain;
    const std::uint32_t frequency = vocabulary_.frequency(key);
    if (frequency < left_word_frequency && (vocabulary_.is_family(left) || vocabulary_.is_given(left))) {
      return letters >= 3 || after_capital(index) ? listed : stranger;
    }
    return frequency >= left_word_frequency ? word : stranger;
  }

  /// Whether `left` ends a name of the gazetteer with the words before it: "Estados Unidos|responden".
  bool completes_place(std::size_t index, std::string_view left) const {
    constexpr std::size_t most_words_before = 4;
    std::string name(left);
    for (std::size_t n = 1; n <= std::min(index, most_words_before); ++n) {
      const Span before = words_[index - n];
      if (words_[index - n + 1].begin - before.end != 1) return false;
      name.insert(0, " ").insert(0, slice(text_, before));
      if (vocabulary_.is_place(name)) return true;
    }
    return false;
  }

  bool follows_closely(std::size_t index) const {
    return index > 0 && words_[index].begin - words_[index - 1].end == 1;
  }

  bool after_capital(std::size_t index) const {
    return follows_closely(index) && is_upper(decode(slice(text_, words_[index - 1]), 0).value);
  }

  bool after_hyphen(std::size_t index) const {
    return words_[index].begin > 0 && text_[words_[index].begin - 1] == '-';
  }

  /// After a name that lost its capital: "lin |mingxiangtopics".
  bool after_lost_name(std::size_t index) const {
    if (!follows_closely(index)) return false;
    const std::string_view before = slice(text_, words_[index - 1]);
    return vocabulary_.frequency(lower(before)) < common_frequency &&
           (vocabulary_.is_family(before) || vocabulary_.is_given(before));
  }

  bool after_listed_name(std::size_t index) const {
    return after_capital(index) && (vocabulary_.is_family(slice(text_, words_[index - 1])) ||
                                    vocabulary_.is_given(slice(text_, words_[index - 1])));
  }

  /// "Halmoand Mr Tarn": behind whoever has a title no name ends like that.
  bool before_honorific(std::size_t index) const {
    return index + 1 < words_.size() && words_[index + 1].begin == words_[index].end + 1 &&
           honorifics_.contains(lower(slice(text_, words_[index + 1])));
  }

  /// Behind an apostrophe inside a word: "ssignature" of "Europe'ssignature".
  bool follows_apostrophe(std::size_t index) const {
    const std::uint32_t begin = words_[index].begin;
    constexpr std::string_view curly = "\u2019";
    if (index == 0 || begin - words_[index - 1].end > curly.size()) return false;
    return text_[begin - 1] == '\'' ||
           (begin >= curly.size() && text_.compare(begin - curly.size(), curly.size(), curly) == 0);
  }

  static std::size_t last_letter(std::string_view left) {
    std::size_t at = left.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(left[at]) & 0xC0U) == 0x80U) --at;
    return at;
  }

  std::string_view text_;
  const std::vector<Span>& words_;
  const Vocabulary& vocabulary_;
  const Lexicon::List& glue_words_;
  const Lexicon::List& endings_;
  const Lexicon::List& name_endings_;
  const Lexicon::List& weekdays_;
  const Lexicon::List& months_;
  const Lexicon::List& honorifics_;
};

}  // namespace

std::vector<Span> unglue(std::string_view text, const std::vector<Span>& words, const Vocabulary& vocabulary) {
  const Splitter splitter(text, words, vocabulary);
  std::vector<Span> parts;
  parts.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto at = splitter.split(i)) {
      parts.push_back({words[i].begin, *at});
      parts.push_back({*at, words[i].end});
    } else {
      parts.push_back(words[i]);
    }
  }
  return parts;
}

}  // namespace entente
