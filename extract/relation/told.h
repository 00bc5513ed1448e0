#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// Reads what a verb of telling or judging says of others: "said that A should leave", "says A is blocking talks",
/// "said A's decision was regrettable", "called the decision illegal". Every question costs a few tokens.
class Told {
 public:
  /// Keeps references to the sentence and its clauses.
  Told(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {}

  /// Who should do something, by what is told from a token on; nullptr when nobody.
  const Phrase* duty(std::uint32_t from) const;
  /// Where that begins which a verb tells and which comes before it: "\"A is lying\", said B"; no_token when nothing
  /// does.
  std::uint32_t before(std::uint32_t verb, std::uint32_t behind) const;
  /// Whose deed something unnamed is said to be: "es una maniobra más de A", "it was a provocation by A".
  const Phrase* author(std::uint32_t from) const;
  /// Who does what the list "misdeeds" has, or against whom there is evidence.
  const Phrase* misdeed(std::uint32_t from) const;
  /// Spanish: "advirtió que atacará a X": whom the speaker says that he will harm.
  const Phrase* menaced(std::uint32_t from) const;
  /// Whom, or whose deed, a verb says to be what a list of words has; by a form of "be", or after "judging-verbs".
  const Phrase* judged(std::uint32_t verb, std::uint32_t from, ListName list) const;

 private:
  bool inverted(std::uint32_t first, std::uint32_t behind) const;
  std::uint32_t opening_of(std::uint32_t closing) const;
  std::uint32_t past_quotes(std::uint32_t from) const;
  std::uint32_t past_opening(std::uint32_t from) const;
  std::uint32_t past_modifiers(std::uint32_t from) const;
  const Phrase* first_behind(std::uint32_t preposition) const;
  const Phrase* evidence(std::uint32_t from) const;
  const Phrase* involved_owner(std::uint32_t from) const;
  const Phrase* opening_subject(std::uint32_t from) const;
  std::uint32_t verb_behind(const Phrase& subject) const;
  std::uint32_t end_of(const Phrase& phrase) const;
  bool obliged(const Phrase& subject) const;
  bool tells_duty(std::uint32_t verb, const Phrase& subject) const;
  bool tells_misdeed(std::uint32_t verb) const;
  std::uint32_t past_verdict(std::uint32_t from, ListName list) const;
  const Phrase* labelled(std::uint32_t from) const;
  const Phrase* doer(std::uint32_t from) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
};

}  // namespace entente
