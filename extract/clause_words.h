#pragma once

#include <entente/extract/draft.h>
#include <entente/extract/phrase.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words and noun phrases of a sentence, as those see them who look for the arguments of its verbs and nouns. Keeps
/// references to both.
class ClauseWords {
 public:
  ClauseWords(const SentenceDraft& sentence, const std::vector<Phrase>& phrases);

  const SentenceDraft& sentence() const { return *sentence_; }
  const std::vector<Phrase>& phrases() const { return *phrases_; }
  const Lexicon& lexicon() const { return sentence_->grammar->lexicon(); }
  const Tree& tree() const { return sentence_->tree; }
  bool spanish() const { return sentence_->spanish(); }

  std::uint32_t size() const { return sentence_->size(); }
  const Token& token(std::uint32_t i) const { return sentence_->token(i); }
  const std::string& key(std::uint32_t i) const { return sentence_->key(i); }
  const Word& word(std::uint32_t i) const { return sentence_->words[i]; }
  /// Whether a token has a tag; past the end none has.
  bool is(std::uint32_t token, Tag tag) const { return token < size() && word(token).tag == tag; }
  bool in(std::string_view list, std::uint32_t token) const { return sentence_->in(list, token); }
  bool lemma_in(std::string_view list, std::uint32_t token) const {
    return lexicon().list(list).contains(word(token).lemma);
  }
  /// Whether a token tells when.
  bool timed(std::uint32_t token) const { return timed_[token]; }

  /// The noun phrase that covers a token, or nullptr.
  const Phrase* phrase_at(std::uint32_t token) const {
    return token < at_.size() && at_[token] != no_token ? &(*phrases_)[at_[token]] : nullptr;
  }
  /// "al" and "del" are "a" and "de", "por parte de" is "por".
  std::string_view preposition(std::uint32_t token) const;
  /// "acusó, en cambio, a X": behind the words between commas that begin at a token; the token itself when none do.
  std::uint32_t past_aside(std::uint32_t comma) const;

 private:
  const SentenceDraft* sentence_;
  const std::vector<Phrase>* phrases_;
  std::vector<std::uint32_t> at_;  ///< phrase of each token, no_token for none
  std::vector<bool> timed_;        ///< tokens of time expressions
};

}  // namespace entente
