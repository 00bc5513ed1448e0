#include <entente/base/utf8.h>
#include <entente/extract/text/clean_truecase.h>

#include <algorithm>

namespace entente {
namespace {

/// Per ten million words: rarer words may be names.
constexpr std::uint32_t rare = 60;
constexpr std::uint32_t ordinary = 5;
constexpr std::size_t longest_name = 4;
constexpr std::size_t cue_reach = 3;
constexpr std::size_t fewest_words_in_capitals = 4;  ///< or one less, with an ordinary word among them
constexpr std::uint32_t longest_acronym = 4;

class Truecaser {
 public:
  Truecaser(std::string_view text, const std::vector<Span>& words, const Vocabulary& vocabulary)
      : text_(text),
        words_(words),
        vocabulary_(vocabulary),
        cues_(vocabulary.list("person-cues")),
        connectors_(vocabulary.list("name-connectors")),
        prepositions_(vocabulary.list("prepositions")) {}

  std::vector<Repair> run() {
    if (is_in_capitals()) {
      lower_all();
    } else {
      raise_names();
    }
    return std::move(repairs_);
  }

 private:
  std::string_view word(std::size_t i) const { return slice(text_, words_[i]); }

  bool is_shout(std::size_t i) const {
    std::size_t letters = 0;
    const std::string_view w = word(i);
    for (std::size_t at = 0; at < w.size();) {
      const CodePoint c = decode(w, at);
      if (is_lower(c.value)) return false;
      if (is_letter(c.value)) ++letters;
      at += std::max(c.size, 1U);
    }
    return letters > 0;
  }

  bool is_in_capitals() const {
    if (words_.size() + 1 < fewest_words_in_capitals) return false;
    std::size_t shouts = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) shouts += is_shout(i) ? 1U : 0U;
    const bool most = shouts * 10 >= words_.size() * 9;
    return most && (words_.size() >= fewest_words_in_capitals || std::any_of(words_.begin(), words_.end(), [&](Span w) {
                      return w.size() > longest_acronym && vocabulary_.frequency(lower(slice(text_, w))) >= ordinary;
                    }));
  }

  void replace(std::size_t i, std::string text) {
    if (text.size() == words_[i].size() && text != word(i)) repairs_.push_back({words_[i], std::move(text)});
  }

  /// Ordinary words in lower case, acronyms as they are, all else capitalised.
  void lower_all() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string key = lower(word(i));
      if (i > 0 && vocabulary_.frequency(key) >= ordinary && !ends_full_name(i)) {
        replace(i, key);
      } else if (vocabulary_.is_acronym(word(i))) {
        continue;
      } else if (word(i).size() > 4 || vocabulary_.is_known(word(i)) || ends_full_name(i + 1)) {
        replace(i, capitalise(key));
      }
    }
  }

  /// "EVO MORALES": a family name that is also a word, behind one that is none.
  bool ends_full_name(std::size_t i) const {
    return i > 0 && i < words_.size() && vocabulary_.is_family(word(i)) && follows_closely(i) &&
           vocabulary_.frequency(lower(word(i - 1))) < ordinary && !vocabulary_.is_acronym(word(i - 1)) &&
           !vocabulary_.is_place(word(i - 1));
  }

  /// Whether only a space or hyphen parts a word from the one before it.
  bool follows_closely(std::size_t i) const {
    const std::uint32_t gap = words_[i].begin - words_[i - 1].end;
    return gap == 0 || (gap == 1 && (text_[words_[i - 1].end] == ' ' || text_[words_[i - 1].end] == '-'));
  }

  bool is_lower_word(std::size_t i) const { return is_lower(decode(word(i), 0).value); }
  bool is_listed(std::size_t i) const { return vocabulary_.is_listed(word(i)); }
  bool is_rare(std::size_t i) const { return vocabulary_.frequency(lower(word(i))) < rare; }
  /// "del": no name begins or ends with it.
  bool is_function_word(std::size_t i) const {
    return connectors_.contains(fold(word(i))) || prepositions_.contains(fold(word(i)));
  }
  bool is_seen_as_name(std::size_t i) const { return vocabulary_.count_capitalised(word(i)) > 0; }
  bool is_nameable(std::size_t i) const { return is_lower_word(i) && (is_listed(i) || is_rare(i)); }

  /// One past the last word of a name in lower case that may begin at `begin`.
  std::size_t end_of_run(std::size_t begin) const {
    std::size_t end = begin;
    while (end < words_.size() && end - begin < longest_name && (end == begin || follows_closely(end))) {
      const bool bridge = end > begin && end + 1 < words_.size() && is_lower_word(end) && word(end).size() <= 3 &&
                          follows_closely(end + 1) && is_nameable(end + 1) && is_rare(end + 1);
      if (!is_nameable(end) && !bridge) break;
      ++end;
    }
    return end;
  }

  bool is_cue(std::size_t i) const {
    const std::string key = fold(word(i));
    return cues_.contains(key) || cues_.contains(key + ".");
  }

  /// "president", "leader", "wife" a word or two before, with no more than a comma between.
  bool is_cued(std::size_t begin) const {
    for (std::size_t n = 1; n <= std::min(begin, cue_reach); ++n) {
      const std::size_t i = begin - n;
      const std::string_view gap = text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end);
      if (gap.find_first_of(".;:!?()") != std::string_view::npos && gap != ". ") return false;
      if (is_cue(i)) return true;
    }
    return false;
  }

  bool is_name(std::size_t begin, std::size_t end) const {
    if (!is_rare(begin) && !(is_seen_as_name(begin) && is_listed(begin))) return false;
    if (!is_nameable(end - 1) || is_function_word(begin) || is_function_word(end - 1)) return false;
    std::size_t listed = 0;
    std::size_t seen = 0;
    std::size_t strangers = 0;
    bool unknown = true;
    for (std::size_t i = begin; i < end; ++i) {
      listed += is_listed(i) ? 1U : 0U;
      seen += is_nameable(i) && is_seen_as_name(i) ? 1U : 0U;
      strangers += is_rare(i) ? 1U : 0U;
      unknown = unknown && vocabulary_.frequency(lower(word(i))) == 0;
    }
    if (end - begin == 1) return unknown && vocabulary_.count_capitalised(word(begin)) > 1 && !is_cue(begin);
    if (seen == end - begin) return true;
    const bool begins_like_a_name = is_listed(begin) || is_seen_as_name(begin);
    const bool words_alone =
        !is_listed(end - 1) && std::all_of(&words_[begin], &words_[begin] + (end - begin), [&](Span w) {
          return vocabulary_.frequency(lower(slice(text_, w))) > 0;
        });  // "every member to sever diplomatic ties"
    if (is_cued(begin)) return (begins_like_a_name || unknown) && listed + seen > 0 && strangers > 0 && !words_alone;
    if (unknown && is_listed(begin)) return true;
    return (vocabulary_.is_given(word(begin)) || seen > 0) && is_listed(end - 1) && strangers == end - begin;
  }

  void raise_names() {
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = is_lower_word(i) && !follows_digit_or_mark(i) ? end_of_run(i) : i;
      while (end > i + 1 && !is_name(i, end)) --end;
      if (end > i && is_name(i, end)) {
        for (std::size_t k = i; k < end; ++k) replace(k, capitalise(word(k)));
        i = end;
      } else {
        if (is_lower_word(i) && is_lost_place(i)) replace(i, capitalise(word(i)));
        ++i;
      }
    }
  }

  /// But "la ministra noruega" is no Norway.
  bool is_lost_place(std::size_t i) const {
    return word(i).size() >= 4 && vocabulary_.frequency(lower(word(i))) == 0 && !follows_digit_or_mark(i) &&
           vocabulary_.is_place(word(i)) && !vocabulary_.is_demonym(word(i));
  }

  /// Parts of addresses, handles and contractions are no names.
  bool follows_digit_or_mark(std::size_t i) const {
    if (words_[i].begin == 0) return false;
    constexpr std::string_view marks = "/@._#'\\=&-";
    return marks.find(text_[words_[i].begin - 1]) != std::string_view::npos ||
           text_.compare(words_[i].begin - std::min(words_[i].begin, 3U), 3, "\u2019") == 0;
  }

  std::string_view text_;
  const std::vector<Span>& words_;
  const Vocabulary& vocabulary_;
  const Lexicon::List& cues_;
  const Lexicon::List& connectors_;
  const Lexicon::List& prepositions_;
  std::vector<Repair> repairs_;
};

}  // namespace

std::vector<Repair> truecase(std::string_view text, const std::vector<Span>& words, const Vocabulary& vocabulary) {
  return Truecaser(text, words, vocabulary).run();
}

}  // namespace entente
