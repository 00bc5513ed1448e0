#include <entente/extract/clause_words.h>

#include <algorithm>

namespace entente {

ClauseWords::ClauseWords(const SentenceDraft& sentence, const std::vector<Phrase>& phrases)
    : sentence_(&sentence), phrases_(&phrases), at_(sentence.size() + 1, no_token), timed_(sentence.timed()) {
  for (std::uint32_t p = 0; p < phrases.size(); ++p) {
    std::fill(at_.begin() + phrases[p].tokens.first, at_.begin() + std::min(phrases[p].tokens.end, sentence.size()), p);
  }
}

std::string_view ClauseWords::preposition(std::uint32_t token) const {
  const std::string_view word = uncontracted(sentence_->key(token));
  if (word != "de") return word;
  const auto phrase = match_phrase_before(lexicon().list("agent-phrases"), sentence_->sentence->tokens, token + 1);
  return phrase.value.empty() ? word : phrase.value;
}

std::uint32_t ClauseWords::past_aside(std::uint32_t comma) const {
  if (!is(comma, Tag::comma)) return comma;
  const auto& asides = lexicon().list("asides");
  const std::uint32_t length = match_phrase(asides, sentence_->sentence->tokens, comma + 1).length;
  const std::uint32_t end = comma + 1 + length;
  return end > comma + 1 && is(end, Tag::comma) ? end + 1 : comma;
}

}  // namespace entente
