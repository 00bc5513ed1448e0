#include <entente/extract/clause/phrase_words.h>

#include <algorithm>

namespace entente {
namespace {

void set(std::vector<bool>& tokens, TokenRange range) {
  std::fill(tokens.begin() + range.first, tokens.begin() + range.end, true);
}

}  // namespace

PhraseWords::PhraseWords(const SentenceDraft& sentence, const std::vector<LocalEntity>& entities)
    : TaggedWords(sentence),
      entities_(&entities),
      taken_(sentence.size() + 1, false),
      mentioned_(sentence.size() + 1, false) {
  for (const Occurrence& o : sentence.occurrences) set(mentioned_, o.phrase);
}

void PhraseWords::take(TokenRange range) {
  set(taken_, range);
}

std::string PhraseWords::singular(std::uint32_t noun) const {
  return sentence().grammar->morphology().noun_lemma(key(noun));
}

bool PhraseWords::is_predicate(std::uint32_t token) const {
  return is(token, Tag::auxiliary) || is(token, Tag::modal) || is_finite_verb(token);
}

bool PhraseWords::modifies(std::uint32_t token) const {
  const Tag tag = word(token).tag;
  return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::quantifier || tag == Tag::quote ||
         tag == Tag::number || (tag == Tag::possessive && !taken(token));
}

std::uint32_t PhraseWords::first_modifier(std::uint32_t token) const {
  while (token > 0 && modifies(token - 1)) --token;
  return token;
}

std::uint32_t PhraseWords::first_free_modifier(std::uint32_t token) const {
  while (token > 0 && !taken(token - 1) && modifies(token - 1)) --token;
  return token;
}

bool PhraseWords::bracketed(const Phrase& p) const {
  return p.tokens.first > 0 && p.tokens.end < size() && token(p.tokens.first - 1).text == "(" &&
         (token(p.tokens.end).text == ")" || token(p.tokens.end).text == ",");
}

}  // namespace entente
