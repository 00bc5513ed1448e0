#include <entente/extract/segment_phrase.h>

#include <algorithm>

namespace entente {

PhraseMatch match_phrase(const Lexicon::List& list, std::span<const Token> tokens, std::size_t at) {
  if (at >= tokens.size()) return {};
  PhraseMatch best;
  std::string phrase = tokens[at].key;
  const std::size_t end = std::min(tokens.size(), at + list.longest());
  for (std::size_t next = at + 1; next <= end; ++next) {
    // Entries are sorted: when none begins like this, none does with more words either.
    const auto entry = list.entries().lower_bound(phrase);
    if (entry == list.entries().end() || entry->first.compare(0, phrase.size(), phrase) != 0) break;
    if (entry->first.size() == phrase.size()) best = {next - at, entry->second};
    if (next < end) phrase.append(" ").append(tokens[next].key);
  }
  return best;
}

}  // namespace entente
