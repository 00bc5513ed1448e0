#pragma once

#include <entente/extract/clause/modality.h>

#include <cstdint>
#include <optional>

namespace entente {

/// What the words around a verb tell of how far a text commits itself: cues, openers, negations.
class ModalityWords {
 public:
  static constexpr std::uint16_t doubtful = 300;  ///< taken off the confidence of what may come, or may have been

  ModalityWords(const SentenceDraft& sentence, const Clauses& clauses)
      : s_(sentence), clauses_(clauses), lexicon_(sentence.grammar->lexicon()) {}

 protected:
  using Index = std::uint32_t;

  static constexpr int deepest = 3;  ///< verbs followed upwards

  bool in(ListName list, Index i) const { return s_.in(list, i); }
  bool cue(ListName list, Index v) const;
  bool no_longer(const VerbGroup& group) const;
  bool under_future_cue(Index that) const;
  bool wish_before(Index that) const;
  bool wanting(Index that) const;
  Index opener_before(Index end) const;
  bool not_done(const VerbGroup& group) const;
  bool forced_choice(const VerbGroup& group) const;
  bool nobody_does(const VerbGroup& group) const;
  bool not_quite(const VerbGroup& group) const;
  bool hearsay(const VerbGroup& group) const;
  Index before_content(Index that) const;
  std::optional<Status> by_cleft(Index first) const;
  std::optional<Status> by_opener(const VerbGroup& group) const;
  bool given_up(Index noun) const;
  bool called_off(Index noun) const;
  bool came_to_nothing(Index verb, const VerbGroup& group) const;
  bool coming_clause(const VerbGroup& group) const;
  bool arranged(const VerbGroup& group) const;
  bool under_future(Index verb) const;
  Index predicate_before(Index to) const;
  bool is_to(const VerbGroup& group) const;
  Modality by_cue(Index matrix, Index v) const;
  Modality undenied(Index matrix) const;
  bool tells_fact(Index matrix, Index v) const;
  bool comes_to_nothing(Index verb) const;
  bool negated_predicate(Index predicate) const;
  bool after_first(Index v) const;
  bool ends_before_article(Index i) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
};

}  // namespace entente
