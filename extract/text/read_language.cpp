#include <entente/base/utf8.h>
#include <entente/extract/text/read.h>
#include <entente/extract/text/read_language.h>

#include <algorithm>
#include <bit>
#include <cstdint>

namespace entente {
namespace {

constexpr std::size_t longest_function_word = 16;

/// Calls `use` with each run of letters.
template <class Use>
void for_each_word(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    CodePoint c = decode(text, at);
    while (is_letter(c.value)) {
      at += c.size;
      c = decode(text, at);
    }
    if (at > begin) use(text.substr(begin, at - begin));
    if (at < text.size()) at += std::max(c.size, 1U);
  }
}

/// How much a text is made of a list's words: the sum of the digits of their binary frequencies.
std::uint64_t familiarity(std::string_view text, const WordList& words) {
  std::uint64_t sum = 0;
  for_each_word(
      text, [&](std::string_view word) { sum += static_cast<unsigned>(std::bit_width(words.frequency(lower(word)))); });
  return sum;
}

}  // namespace

LanguageCounts count_function_words(std::string_view text, const Resources& resources) {
  LanguageCounts counts;
  for (const auto& [code, data] : resources.languages) counts[code] = 0;
  for_each_word(text, [&](std::string_view word) {
    if (word.size() > longest_function_word) return;
    const std::string key = lower(word);
    const Hashed hashed = key;
    for (const auto& [code, data] : resources.languages) {
      if (data.words.is_function_word(hashed)) ++counts[code];
    }
  });
  return counts;
}

std::string guess_language(std::string_view text, const Resources& resources) {
  constexpr std::size_t sample_size = 65'536;
  std::string best;
  std::uint64_t highest = 0;
  for (const auto& [code, data] : resources.languages) {
    const std::uint64_t score = familiarity(text.substr(0, sample_size), data.words);
    if (!best.empty() && score <= highest) continue;
    best = code;
    highest = score;
  }
  return best;
}

}  // namespace entente
