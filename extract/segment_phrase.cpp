#include <entente/extract/segment_phrase.h>

#include <algorithm>

namespace entente {

PhraseMatch match_phrase(const Lexicon::List& list, std::span<const Token> tokens, std::size_t at) {
  if (at >= tokens.size()) return {};
  const std::size_t limit = std::min(list.longest_from(tokens[at].key), tokens.size() - at);
  PhraseMatch best;
  std::string phrase;
  for (std::uint32_t length = 1; length <= limit; ++length) {
    if (length > 1) phrase += ' ';
    phrase += tokens[at + length - 1].key;
    if (const auto value = list.find(phrase)) best = {length, *value};
  }
  return best;
}

}  // namespace entente
