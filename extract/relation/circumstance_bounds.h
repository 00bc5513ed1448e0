#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>

namespace entente {

/// Whether words that tell when or where belong to the trigger of a claim or to another word of the sentence: another
/// verb, a relative clause, an aside between commas, a noun. Every question costs at most the sentence's length.
class CircumstanceBounds {
 public:
  /// Keeps references to the sentence and its clauses.
  CircumstanceBounds(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {}

  /// Tokens between a trigger and words.
  static std::uint32_t distance(TokenRange trigger, TokenRange words);
  /// Whether another verb or a relative clause begins between trigger and words: they belong to that one then.
  bool parted(TokenRange trigger, TokenRange words) const;
  /// Whether words that tell when date another deed or thing than the trigger, with nothing between that parts them:
  /// "B, which left in 1987, attacked", "attacked over a law passed in 1987".
  bool dates_other(TokenRange trigger, TokenRange words) const;
  /// Where words that tell when begin together with the preposition and article before them: "on the", "el".
  std::uint32_t opening(std::uint32_t first) const;
  /// The coordinator right before a verb, "and closed", or no_token.
  std::uint32_t coordinator_before(TokenRange trigger) const;

 private:
  using Index = std::uint32_t;

  /// What verbs a clause has before some token.
  struct ClauseHead {
    Index first = 0;  ///< where the clause begins
    bool finite = false;
    bool participle = false;
    bool dating = false;    ///< one has the time of the noun that it governs: "hold", "sign"
    bool speaking = false;  ///< one speaks of what another one does
  };

  bool charged(Index verb) const;
  bool is_participle(Index i) const;
  Index end_of_carrier(TokenRange trigger) const;
  Index begin_of_aside(Index from, Index words) const;
  bool complement_begins(Index from, Index to) const;
  bool dates_noun(TokenRange trigger, TokenRange words) const;
  bool dates_participle(TokenRange trigger, Index begin) const;
  bool shares_subject(TokenRange trigger, TokenRange words) const;
  ClauseHead head_before(Index end) const;
  bool dates_verb_before(TokenRange trigger, TokenRange words, Index begin) const;
  bool ends_aside(Index first, Index begin, Index limit) const;
  bool continues(Index from, Index to) const;
  Index first_of_nouns(TokenRange trigger, Index noun) const;
  bool premodifies(TokenRange trigger, TokenRange words) const;
  bool bounds_clause(Index i) const;
  bool voices(Index verb) const;
  bool in(ListName list, Index i) const { return s_.in(list, i); }

  const SentenceDraft& s_;
  const Clauses& clauses_;
};

}  // namespace entente
