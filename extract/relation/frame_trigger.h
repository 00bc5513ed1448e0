#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/grammar.h>
#include <entente/extract/relation/trigger_gap.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A trigger whose words stand in a sentence; but its last one may be a noun that stands before the verb: "troops were
/// sent to X", "the troops that Y sent".
struct StandingTrigger {
  const Trigger* trigger = nullptr;
  TokenRange tokens;
  std::uint32_t noun = no_token;

  const Frame& frame() const { return *trigger->frame; }
};

/// Says where the words of a frame's trigger stand in a sentence, and which words trigger nothing. Every question costs
/// a few tokens.
class TriggerWords {
 public:
  /// Keeps references to the sentence and its clauses.
  TriggerWords(const SentenceDraft& sentence, const Clauses& clauses);

  /// A word as a noun in the singular.
  const std::string& noun(std::uint32_t i) const { return nouns_[i]; }
  /// Words of a title or of a noun by a name trigger nothing: "el presidente electo X". But the noun of "X, a
  /// subsidiary of Y" may say something of X.
  bool titled(std::uint32_t i) const;
  /// Spanish: "volvió a visitar X", "llegó a amenazar a X": a verb of motion before "a" and an infinitive moves nobody.
  bool begins_periphrasis(std::uint32_t verb) const;
  /// Spanish: "agentes de la disuelta X": whether a participle only describes the name behind it; the subject of the
  /// clause has no part in that.
  bool attributive(std::uint32_t participle) const;
  /// Spanish: "hizo llegar un mensaje": whether somebody makes others move.
  bool caused(std::uint32_t verb) const;
  /// The triggers of that kind that stand at a token of this lemma, longest first.
  std::vector<StandingTrigger> standing(std::uint32_t i, TriggerKind kind, std::string_view lemma) const;
  /// "stopped the project in X", "drove his car to X": whether a verb governs a noun before a pattern's prepositions.
  bool has_object(std::uint32_t verb) const;
  bool has_object_behind(std::uint32_t verb) const;
  /// "ordered the X to leave", "ordered the X strike" is no trade.
  bool commands(std::uint32_t verb) const;
  /// "trade tensions", "aid workers": a noun that another one behind it makes its modifier.
  bool modifies_noun(std::uint32_t noun) const;

 private:
  using Index = std::uint32_t;

  void mark_words();
  bool stands_as_verb(Index i) const;
  Index extent(Index i, const Trigger& trigger, std::size_t words) const;
  Index fronted_noun(Index verb) const;
  Index noun_before(Index end) const;
  bool has_other_actor(Index modal) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  std::vector<std::string> nouns_;
  TriggerGap gap_;
  std::vector<WordMarks> marks_;  ///< of the words behind each token
};

}  // namespace entente
