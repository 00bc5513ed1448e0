#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// The verbs whose participle a token may be, in any gender and number, whatever the tagger takes it for ("impuesto" is
/// a noun, too).
std::vector<std::string> participle_lemmas(const SentenceDraft& s, std::uint32_t token);

/// Whether a token is a participle; in Spanish many are tagged as adjectives: "apoyada".
bool is_participle(const SentenceDraft& s, std::uint32_t token);

/// "the attack launched by X" is X's, "the attack condemned by X" is not: whether what stands behind a participle
/// completes the deed before it. `by_agent`: as its doer, who need not be the one that plans it.
bool carries_deed(const SentenceDraft& s, std::uint32_t participle, bool by_agent);

/// Tells which of the phrases behind a word are its own: in "the attack on X condemned by Y" and "opposed sending tanks
/// to X" another word between them has the last one. Every question costs a few tokens.
class Complements {
 public:
  /// Keeps references to the sentence and its clauses.
  Complements(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {}

  /// Whether a phrase behind a noun or adjective completes another word between them.
  bool strays_from_noun(std::uint32_t noun, const Phrase& phrase) const;
  /// Whether a phrase behind a verb completes another word between them; `from`: the last word of the trigger.
  bool strays_from_verb(std::uint32_t verb, std::uint32_t from, const Phrase& phrase) const;
  /// Spanish: "vendió una refinería a X", "vendió a X sus filiales", "investiga los pagos de Y a X": whether a noun
  /// between is what the verb is about.
  bool behind_object(TokenRange trigger, const Phrase& phrase) const;

 private:
  using Index = std::uint32_t;

  bool done_by(const Phrase& phrase) const;
  bool opens_phrase(Index article) const;
  bool owns_place(Index from, const Phrase& owner, ListName prepositions) const;
  bool belongs_to_victim(const Phrase& phrase) const;
  bool likens(Index as) const;
  bool completes_deed(Index from, const Phrase& phrase) const;
  bool completes_name(const Phrase& phrase) const;
  bool grieved_over(Index from, const Phrase& phrase) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
};

}  // namespace entente
