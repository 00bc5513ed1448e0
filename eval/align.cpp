#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/eval/align.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace entente::eval {
namespace {

using engine::TreeSentence;

/// A word and the characters of its token, in bytes of the text without blanks.
struct PlacedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool shared = false;  ///< the token has several words, all of the same place
};

/// A treebank as one text.
struct PlacedText {
  std::string characters;
  std::vector<std::size_t> sentence_ends;  ///< in characters
  std::vector<PlacedWord> places;
  std::vector<AlignedWord> words;
};

std::string without_blanks(std::string_view form) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode(form, at);
    const std::uint32_t size = std::max(c.size, 1U);
    if (c.size == 0 || !is_space(c.value)) out.append(form.substr(at, size));
    at += size;
  }
  return out;
}

void add(const TreeSentence& sentence, PlacedText& text) {
  const std::size_t first = text.words.size();
  auto range = sentence.ranges.begin();
  PlacedWord place;
  std::uint32_t shared_until = 0;
  for (std::uint32_t number = 1; number <= sentence.words.size(); ++number) {
    const engine::TreeWord& word = sentence.words[number - 1];
    const bool opens = range != sentence.ranges.end() && range->first == number;
    if (opens || number > shared_until) {
      const std::string form = without_blanks(opens ? range->form : word.form);
      place = {text.characters.size(), text.characters.size() + form.size(), opens};
      text.characters += form;
    }
    if (opens) shared_until = (range++)->last;
    text.places.push_back(place);
    text.words.push_back({&word, word.head == 0 ? root : first + word.head - 1});
  }
  text.sentence_ends.push_back(text.characters.size());
}

PlacedText place(std::span<const TreeSentence> sentences) {
  PlacedText text;
  for (const TreeSentence& sentence : sentences) add(sentence, text);
  return text;
}

/// A few characters from `at` on, whole ones.
std::string_view excerpt(const std::string& text, std::size_t at) {
  constexpr std::size_t length = 20;
  const auto begins_inside = [&](std::size_t i) { return i < text.size() && (text[i] & 0xC0) == 0x80; };
  while (at > 0 && begins_inside(at)) --at;
  std::size_t end = std::min(at + length, text.size());
  while (begins_inside(end)) ++end;
  return std::string_view(text).substr(at, end - at);
}

void require_one_text(const PlacedText& gold, const PlacedText& system) {
  const auto [in_gold, in_system] =
      std::mismatch(gold.characters.begin(), gold.characters.end(), system.characters.begin(), system.characters.end());
  if (in_gold == gold.characters.end() && in_system == system.characters.end()) return;
  const auto at = static_cast<std::size_t>(in_gold - gold.characters.begin());
  const auto sentence = std::upper_bound(gold.sentence_ends.begin(), gold.sentence_ends.end(), at);
  throw Error(fmt::format(
      "gold and system are not of one text: in sentence {} of the gold, '{}' stands where the system has '{}'; "
      "evaluate what was read of the very same words",
      sentence - gold.sentence_ends.begin() + (sentence == gold.sentence_ends.end() ? 0 : 1),
      excerpt(gold.characters, at), excerpt(system.characters, at)));
}

/// Walks both texts at once.
class Aligner {
 public:
  Aligner(PlacedText gold, PlacedText system) : gold_(std::move(gold)), system_(std::move(system)) {}

  Alignment run() {
    while (gold_at_ < gold_.words.size() && system_at_ < system_.words.size()) {
      if (gold_.places[gold_at_].shared || system_.places[system_at_].shared) {
        align_shared();
      } else {
        align_single();
      }
    }
    return {std::move(gold_.words), std::move(system_.words), std::move(pairs_)};
  }

 private:
  void align_single() {
    const PlacedWord& gold = gold_.places[gold_at_];
    const PlacedWord& system = system_.places[system_at_];
    const bool same = gold.begin == system.begin && gold.end == system.end;
    if (same) pairs_.push_back({gold_at_, system_at_});
    const bool gold_first = gold.begin <= system.begin;
    if (same || gold_first) ++gold_at_;
    if (same || !gold_first) ++system_at_;
  }

  /// The stretch that the tokens of several words cover, in both texts.
  void align_shared() {
    const PlacedWord& gold = gold_.places[gold_at_];
    const PlacedWord& system = system_.places[system_at_];
    std::size_t end = gold.shared ? gold.end : system.end;
    if (gold.shared && !system.shared && system.begin < gold.begin) ++system_at_;
    if (!gold.shared && gold.begin < system.begin) ++gold_at_;
    const std::size_t gold_begin = gold_at_;
    const std::size_t system_begin = system_at_;
    while (!is_beyond(gold_, gold_at_, end) || !is_beyond(system_, system_at_, end)) {
      const bool gold_next =
          gold_at_ < gold_.places.size() &&
          (system_at_ >= system_.places.size() || gold_.places[gold_at_].begin <= system_.places[system_at_].begin);
      const PlacedWord& next = gold_next ? gold_.places[gold_at_++] : system_.places[system_at_++];
      if (next.shared) end = std::max(end, next.end);
    }
    align_by_form(gold_begin, system_begin);
  }

  static bool is_beyond(const PlacedText& text, std::size_t at, std::size_t end) {
    if (at >= text.places.size()) return true;
    const PlacedWord& place = text.places[at];
    return place.shared ? place.begin >= end : place.end > end;
  }

  /// The longest common subsequence of the words from there to here.
  void align_by_form(std::size_t gold_begin, std::size_t system_begin) {
    const auto gold = forms(gold_, gold_begin, gold_at_);
    const auto system = forms(system_, system_begin, system_at_);
    const std::size_t width = system.size() + 1;
    std::vector<std::size_t> longest((gold.size() + 1) * width, 0);  // of what is left, by [gold][system]
    for (std::size_t g = gold.size(); g-- > 0;) {
      for (std::size_t s = system.size(); s-- > 0;) {
        const std::size_t here = gold[g] == system[s] ? 1 + longest[(g + 1) * width + s + 1] : 0;
        longest[g * width + s] = std::max({here, longest[(g + 1) * width + s], longest[g * width + s + 1]});
      }
    }
    for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
      if (gold[g] == system[s]) {
        pairs_.push_back({gold_begin + g++, system_begin + s++});
      } else {
        longest[g * width + s] == longest[(g + 1) * width + s] ? ++g : ++s;
      }
    }
  }

  static std::vector<std::string> forms(const PlacedText& text, std::size_t begin, std::size_t end) {
    std::vector<std::string> out;
    for (std::size_t i = begin; i < end; ++i) out.push_back(lower(text.words[i].word->form));
    return out;
  }

  PlacedText gold_;
  PlacedText system_;
  std::size_t gold_at_ = 0;
  std::size_t system_at_ = 0;
  std::vector<Alignment::Pair> pairs_;
};

}  // namespace

std::vector<std::size_t> Alignment::gold_of_system() const {
  std::vector<std::size_t> out(system.size(), not_aligned);
  for (const Pair& pair : pairs) out[pair.system] = pair.gold;
  return out;
}

Alignment align(std::span<const TreeSentence> gold, std::span<const TreeSentence> system) {
  PlacedText gold_text = place(gold);
  PlacedText system_text = place(system);
  require_one_text(gold_text, system_text);
  return Aligner(std::move(gold_text), std::move(system_text)).run();
}

}  // namespace entente::eval
