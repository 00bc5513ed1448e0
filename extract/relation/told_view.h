#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>

namespace entente {

/// Whose view a clause is, and what a view is about: "according to A, B has lied", "\"We back B\", said A", "criticised
/// the way B treats C", "said of B's offer". Every question costs a few tokens, or the length of a quotation.
class Viewpoint {
 public:
  /// Keeps references to the sentence and its clauses.
  Viewpoint(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {}

  /// "according to A", "a juicio de A", "in A's view": who sees it so; nullptr when nobody named does.
  const Phrase* viewer(TokenRange words) const;
  /// Where that begins which is seen so, behind such words or, at the end of a clause, before them; behind the words
  /// themselves when nobody named sees it.
  std::uint32_t viewed(TokenRange words) const;
  /// "the claim that A", "la acusación de B de que A": where the clause begins that a noun tells; `from` when it tells
  /// none.
  std::uint32_t clause_of_noun(std::uint32_t from) const;
  /// "the way A treats B", "how A treats B": who does what is spoken of; nullptr when it is told otherwise.
  const Phrase* manner(std::uint32_t from) const;
  /// The same behind a preposition: "over the way A treats B".
  const Phrase* manner_behind(std::uint32_t from, std::string_view preposition) const;
  /// "\"We back B\", said A", "A said: \"We back B\"": the verb that tells the quotation in which another one is in the
  /// first person; no_token when that is in no quotation.
  std::uint32_t teller_of_own(std::uint32_t verb) const;
  /// "\"It is a mistake\", said A of B's offer": behind the preposition that opens what a remark is about; no_token
  /// when it is not told.
  std::uint32_t topic(std::uint32_t behind_verb) const;

 private:
  bool opens_relative(std::uint32_t i) const;
  bool first_person(std::uint32_t verb) const;
  std::uint32_t teller_around(TokenRange quotation) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
};

}  // namespace entente
