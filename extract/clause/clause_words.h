#pragma once

#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/tagged_words.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// The words and noun phrases of a sentence, as those see them who look for the arguments of its verbs and nouns. Keeps
/// references to both.
class ClauseWords : public TaggedWords {
 public:
  ClauseWords(const SentenceDraft& sentence, const std::vector<Phrase>& phrases);

  const std::vector<Phrase>& phrases() const { return *phrases_; }
  /// The noun phrase that covers a token, or nullptr.
  const Phrase* phrase_at(std::uint32_t token) const {
    return token < at_.size() && at_[token] != no_token ? &(*phrases_)[at_[token]] : nullptr;
  }
  /// "A, based in B, and C" for its "A" by itself, as which `phrase_at` gives it; the phrase itself where it leads no
  /// such list.
  const Phrase* whole(const Phrase* phrase) const;
  /// "al" and "del" are "a" and "de", "por parte de" is "por".
  std::string_view preposition(std::uint32_t token) const;
  /// "acusó, en cambio, a X", "acusó, junto a Y, a X": behind the words between commas that begin at a token; the token
  /// itself when none do.
  std::uint32_t past_aside(std::uint32_t comma) const;
  /// "condemned what it called X's contempt", "condenó lo que calificó de agresión de X": behind the words by which
  /// somebody only says what to call an object; the token itself when none begin there.
  std::uint32_t past_wording(std::uint32_t token) const;

 private:
  /// "officials said", "informó la agencia": where those end who tell what stands around, at a comma; the token itself
  /// when they do not begin there.
  std::uint32_t past_source(std::uint32_t token) const;
  /// "en Quito", "con el patrocinio de X": where a circumstance that a preposition opens at a token ends, up to a
  /// comma; the token itself when none does.
  std::uint32_t past_circumstance(std::uint32_t token) const;

  const std::vector<Phrase>* phrases_;
  std::vector<std::uint32_t> at_;      ///< phrase of each token, no_token for none
  std::vector<std::uint32_t> gapped_;  ///< phrases with a gap
};

}  // namespace entente
