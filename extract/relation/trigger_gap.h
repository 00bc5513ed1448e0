#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/frames.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Says what may stand between the words of a verb's trigger, and is none of them: "held a private meeting", "dio a X
/// su apoyo". Every question costs a few tokens.
class TriggerGap {
 public:
  /// Keeps references to all of them; `nouns` has each word as a noun in the singular.
  TriggerGap(const SentenceDraft& sentence, const Clauses& clauses, const std::vector<std::string>& nouns)
      : s_(sentence), clauses_(clauses), nouns_(nouns) {}

  /// From a token on, behind what may stand before the next word of a verb's trigger; where that word is, if it is
  /// there at all.
  std::uint32_t past(std::uint32_t verb, std::uint32_t at, std::string_view word, const Frame& frame) const;
  /// Whether a token is that word of a trigger, and opens no recipient and no time.
  bool stands(std::uint32_t at, std::string_view word) const;
  /// Whether a token is a word as it is, as a noun, or without its article.
  bool is_word(std::uint32_t i, std::string_view word) const;

 private:
  using Index = std::uint32_t;

  Index past_next(Index verb, Index at, std::string_view word, const Frame& frame) const;
  Index past_oblique(Index i, std::string_view next, const Frame& frame) const;
  bool opens_shifted(Index preposition) const;
  bool sends(Index of) const;
  Index past_pair(Index i) const;
  bool is_object_pronoun(Index i) const;
  Index past_own_subject(Index verb, Index at, std::string_view next) const;
  Index past_recipient(Index i) const;
  Index past_apposition(const Phrase& recipient, Index end) const;
  Index past_personal_a(Index i, std::string_view word) const;
  bool opens_recipient(Index i) const;
  bool governs_time(Index i) const;
  Index past_modifier(Index i) const;
  Index past_part(Index i) const;
  Index past_list_member(Index i) const;
  Index past_adjunct(Index i) const;
  Index past_time(Index i) const;
  bool may_stand_between(Index i) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  const std::vector<std::string>& nouns_;
};

}  // namespace entente
