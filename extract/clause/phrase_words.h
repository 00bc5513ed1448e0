#pragma once

#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/tagged_words.h>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// What is asked of the words and mentions of a sentence while its noun phrases are found, and which words they have
/// taken so far. Keeps references to the sentence and the entities.
class PhraseWords : public TaggedWords {
 public:
  PhraseWords(const SentenceDraft& sentence, const std::vector<LocalEntity>& entities);

  const Occurrence& first_member(const Phrase& p) const { return sentence().occurrences[p.members.front()]; }
  const Occurrence& last_member(const Phrase& p) const { return sentence().occurrences[p.members.back()]; }
  /// The class of the entity that a mention is of.
  const std::string& class_of(const Occurrence& o) const { return (*entities_)[o.entity.value()].type; }

  /// Whether a phrase has a token.
  bool taken(std::uint32_t token) const { return taken_[token]; }
  void take(TokenRange range);
  /// Whether the noun phrase around a mention covers a token.
  bool in_mention(std::uint32_t token) const { return mentioned_[token]; }

  /// Whether a token is a word like a noun: "petrolera".
  bool plain_word(std::uint32_t token) const { return is(token, Tag::other) && sentence().token(token).word; }
  /// "rebeldes": whether a noun is another word in the singular.
  bool is_plural(std::uint32_t noun) const { return singular(noun) != key(noun); }
  /// "rebelde" of "rebeldes"
  std::string singular(std::uint32_t noun) const;
  /// Whether a finite verb, auxiliary or modal stands at a token.
  bool is_predicate(std::uint32_t token) const;

  /// "the", "large", "two", "sus": whether a token modifies the noun behind it.
  bool modifies(std::uint32_t token) const;
  /// Where the modifiers right before a token begin.
  std::uint32_t first_modifier(std::uint32_t token) const;
  /// The same for those that no phrase has taken.
  std::uint32_t first_free_modifier(std::uint32_t token) const;

  /// "Osaka (Japan)", "Arroyo (PSOE)": alone in brackets; the bracket governs it like a preposition, so that it takes
  /// no part in the clause.
  bool bracketed(const Phrase& p) const;

 private:
  const std::vector<LocalEntity>* entities_;
  std::vector<bool> taken_;
  std::vector<bool> mentioned_;  ///< tokens of the phrases of all occurrences
};

}  // namespace entente
