#pragma once

#include <entente/extract/clause.h>
#include <entente/extract/draft.h>

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
  /// Who does what the list "misdeeds" has.
  const Phrase* misdeed(std::uint32_t from) const;
  /// Spanish: "advirtió que atacará a X": whom the speaker says that he will harm.
  const Phrase* menaced(std::uint32_t from) const;
  /// Whom, or whose deed, a verb says to be what a list of words has; by a form of "be", or after "judging-verbs".
  const Phrase* judged(std::uint32_t verb, std::uint32_t from, std::string_view list) const;

 private:
  const Phrase* opening_subject(std::uint32_t from) const;
  std::uint32_t verb_behind(const Phrase& subject) const;
  std::uint32_t end_of(const Phrase& phrase) const;
  bool obliged(const Phrase& subject) const;
  bool tells_duty(std::uint32_t verb, const Phrase& subject) const;
  bool tells_misdeed(std::uint32_t verb) const;
  std::uint32_t past_verdict(std::uint32_t from, std::string_view list) const;
  const Phrase* labelled(std::uint32_t from) const;
  const Phrase* doer(std::uint32_t from) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
};

}  // namespace entente
