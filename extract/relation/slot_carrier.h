#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// Whether a verb's subject is that of the event noun it governs: "paid a visit", "plans a visit", "cancelled a visit".
bool lends_subject(const SentenceDraft& s, std::uint32_t verb);

/// Finds the verbs that carry an event noun, by position, and who acts there: "the embargo that A clamped on B",
/// "sanctions were imposed on B". Every question costs a few tokens.
class Carriers {
 public:
  /// Keeps references to the sentence and its clauses.
  Carriers(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {}

  /// Whether a verb lends its subject to a noun; besides verbs also "have", which is no verb to the tagger: "has a
  /// stake in".
  bool carries(std::uint32_t verb) const;
  /// "the embargo that A clamped on B": the verb of a clause about the noun that carries it as its object.
  std::optional<std::uint32_t> carrier(std::uint32_t noun) const;
  /// Who acts in such a clause: the phrase between the relative and its verb; in Spanish also the one behind it.
  const Phrase* giver(std::uint32_t verb) const;
  /// Spanish: "Irán rechazó las sanciones que le impuso A": on whom the pronoun of such a clause says that it falls.
  const Phrase* whom_it_hits(std::uint32_t noun) const;
  /// Spanish: "agradeció a X su ayuda a Y": X, whom a verb among the words of a trigger thanks or blames for its noun.
  const Phrase* addressee_within(TokenRange trigger, std::string_view preposition) const;
  /// "Sanctions were imposed on A": the verb behind the noun whose passive subject it is.
  std::optional<std::uint32_t> passive_governor(std::uint32_t noun) const;

 private:
  using Index = std::uint32_t;

  Index past_measure(Index noun) const;
  const Phrase* giver_above(Index verb) const;
  Index relative_before_circumstance(Index first) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
};

}  // namespace entente
