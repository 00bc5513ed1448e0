#include <entente/extract/segment_phrase.h>

#include <algorithm>

namespace entente {

PhraseMatch match_phrase(const Lexicon::List& list, std::span<const Token> tokens, std::size_t at) {
  PhraseMatch best;
  std::string phrase;
  const std::size_t end = std::min(tokens.size(), at + list.longest());
  for (std::size_t i = at; i < end; ++i) {
    if (i > at) phrase += ' ';
    phrase += tokens[i].key;
    if (const auto value = list.find(phrase)) best = {i + 1 - at, *value};
  }
  return best;
}

}  // namespace entente
