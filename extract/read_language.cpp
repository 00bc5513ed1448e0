#include <entente/base/utf8.h>
#include <entente/extract/read.h>
#include <entente/extract/read_language.h>

#include <algorithm>

namespace entente {
namespace {

/// Words this frequent (per ten million) are mostly function words.
constexpr std::uint32_t frequent = 10'000;
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

}  // namespace

LanguageCounts count_function_words(std::string_view text, const Resources& resources) {
  LanguageCounts counts;
  for (const auto& [code, data] : resources.languages) counts[code] = 0;
  for_each_word(text, [&](std::string_view word) {
    if (word.size() > longest_function_word) return;
    const std::string key = lower(word);
    for (const auto& [code, data] : resources.languages) {
      if (data.words.frequency(key) >= frequent) ++counts[code];
    }
  });
  return counts;
}

std::string guess_language(std::string_view text, const Resources& resources) {
  constexpr std::size_t sample_size = 65'536;
  const LanguageCounts counts = count_function_words(text.substr(0, sample_size), resources);
  std::string best = resources.languages.empty() ? std::string() : resources.languages.begin()->first;
  for (const auto& [code, count] : counts) {
    if (count > counts.at(best)) best = code;
  }
  return best;
}

}  // namespace entente
