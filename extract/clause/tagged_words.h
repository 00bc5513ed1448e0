#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The tagged words of a sentence, as those see them who look for its noun phrases and clauses. Keeps a reference to
/// the sentence.
class TaggedWords {
 public:
  explicit TaggedWords(const SentenceDraft& sentence) : sentence_(&sentence), timed_(sentence.timed()) {}

  const SentenceDraft& sentence() const { return *sentence_; }
  const Lexicon& lexicon() const { return sentence_->grammar->lexicon(); }
  const Tree& tree() const { return sentence_->tree; }
  bool spanish() const { return sentence_->spanish(); }

  std::uint32_t size() const { return sentence_->size(); }
  const Token& token(std::uint32_t i) const { return sentence_->token(i); }
  const std::string& key(std::uint32_t i) const { return sentence_->key(i); }
  const Word& word(std::uint32_t i) const { return sentence_->words[i]; }
  /// Whether a token has a tag; past the end none has.
  bool is(std::uint32_t token, Tag tag) const { return token < size() && word(token).tag == tag; }
  bool is_finite_verb(std::uint32_t token) const { return is(token, Tag::verb) && is_finite(word(token).form); }
  bool in(ListName list, std::uint32_t token) const { return sentence_->in(list, token); }
  bool lemma_in(ListName list, std::uint32_t token) const { return sentence_->lemma_in(list, token); }
  /// The phrase of a list that begins at a token.
  PhraseMatch match(ListName list, std::uint32_t i) const {
    return match_phrase(lexicon().list(list), sentence_->sentence->tokens, i);
  }
  /// The phrase of a list that ends before a token.
  PhraseMatch match_before(ListName list, std::uint32_t end) const {
    return match_phrase_before(lexicon().list(list), sentence_->sentence->tokens, end);
  }
  /// Whether a token tells when.
  bool timed(std::uint32_t token) const { return timed_[token]; }

 private:
  const SentenceDraft* sentence_;
  std::vector<bool> timed_;  ///< tokens of time expressions
};

}  // namespace entente
