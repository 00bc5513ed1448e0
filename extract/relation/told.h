#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/told_view.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// Reads what a verb of telling or judging says of others: "said that A should leave", "says A is blocking talks",
/// "said A's decision was regrettable", "called the decision illegal". Every question costs a few tokens.
class Told {
 public:
  /// Keeps references to the sentence and its clauses.
  Told(const SentenceDraft& sentence, const Clauses& clauses)
      : s_(sentence), clauses_(clauses), view_(sentence, clauses) {}

  /// Who should do something, by what is told from a token on; nullptr when nobody.
  const Phrase* duty(std::uint32_t from) const;
  /// Where that begins which a verb tells and which comes before it: "\"A is lying\", said B"; no_token when nothing
  /// does.
  std::uint32_t before(std::uint32_t verb, std::uint32_t behind) const;
  /// Whose deed something unnamed is said to be: "es una maniobra más de A", "it was a provocation by A".
  const Phrase* author(std::uint32_t from) const;
  /// Who does what the list "misdeeds" has, or against whom there is evidence.
  const Phrase* misdeed(std::uint32_t from) const;
  /// "A is to blame", "A is behind the attack", "the blame lies with A": whom a clause says to be guilty.
  const Phrase* guilty(std::uint32_t from) const;
  /// "X says that they were beaten by A": who has done what the teller says that befell them.
  const Phrase* tormentor(std::uint32_t from) const;
  /// Whether what begins at a token is told in the speaker's own words, or in Spanish as if: "B ha mentido, dijo A";
  /// but "gunmen killed ten, A said" only reports.
  bool quoted(std::uint32_t from) const { return s_.spanish() || (from > 0 && s_.words[from - 1].tag == Tag::quote); }
  /// Spanish: "advirtió que atacará a X": whom the speaker says that he will harm.
  const Phrase* menaced(std::uint32_t from) const;
  /// Whom, or whose deed, a verb says to be what a list of words has; by a form of "be", or after "judging-verbs".
  const Phrase* judged(std::uint32_t verb, std::uint32_t from, ListName list) const;
  /// "\"It is a mistake\", said A of B's offer": whom, or whose deed, a remark before a verb is about that has a word
  /// of a list; `before`: where the remark begins.
  const Phrase* remarked(std::uint32_t before, std::uint32_t behind_verb, ListName list) const;
  const Viewpoint& view() const { return view_; }

 private:
  const Phrase* blamed(std::uint32_t from) const;
  const Phrase* behind_deed(std::uint32_t from) const;
  std::uint32_t own_comma(std::uint32_t verb) const;
  std::uint32_t past_opening_words(std::uint32_t i) const;
  bool reports_violence(const Phrase& who) const;
  bool speaks_of_itself(const Phrase& who) const;
  bool fights_outlaws(std::uint32_t verb) const;
  bool may_link_guilt(std::uint32_t i) const;
  bool bears_guilt(std::uint32_t verb) const;
  std::uint32_t deed_behind(std::uint32_t i) const;
  std::uint32_t past_description(const Phrase& phrase, std::uint32_t end) const;
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
  bool is_government(const Phrase& phrase) const;
  bool is_people(const Phrase& phrase) const;
  const Phrase* burdened(std::uint32_t from) const;
  bool obliged(const Phrase& subject) const;
  bool tells_duty(std::uint32_t verb, const Phrase& subject) const;
  bool tells_misdeed(std::uint32_t verb) const;
  std::uint32_t past_verdict(std::uint32_t from, ListName list) const;
  const Phrase* labelled(std::uint32_t from) const;
  const Phrase* doer(std::uint32_t from) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  Viewpoint view_;
};

}  // namespace entente
