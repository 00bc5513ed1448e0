#include <entente/extract/text/segment_phrase.h>

#include <algorithm>

namespace entente {

PhraseMatch match_phrase(const Lexicon::List& list, std::span<const Token> tokens, std::size_t at) {
  if (at >= tokens.size()) return {};
  const Hashed first = tokens[at].hashed_key();
  const std::size_t limit = std::min(list.longest_from(first), tokens.size() - at);
  PhraseMatch best;
  if (limit == 0) return best;
  if (const auto value = list.find(first)) best = {1, *value};
  if (limit == 1) return best;
  std::string phrase(first.text);
  for (std::uint32_t length = 2; length <= limit; ++length) {
    phrase.append(" ").append(tokens[at + length - 1].key);
    if (const auto value = list.find(phrase)) best = {length, *value};
  }
  return best;
}

PhraseMatch match_phrase_before(const Lexicon::List& list, std::span<const Token> tokens, std::size_t end) {
  for (std::size_t length = std::min({list.longest(), tokens.size(), end}); length > 0; --length) {
    const PhraseMatch match = match_phrase(list, tokens.first(std::min(end, tokens.size())), end - length);
    if (match.length == length) return match;
  }
  return {};
}

}  // namespace entente
