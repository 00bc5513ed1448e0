#pragma once

#include <entente/extract/clause/modality_words.h>

#include <cstdint>
#include <optional>

namespace entente {

/// How a verb's clause stands to the verb or noun above it, its matrix, and what that one's words make of it.
class ModalityAbove : private ModalityWords {
 public:
  using ModalityWords::ModalityWords;

  /// A finite clause: what the verb or noun that it completes makes of it.
  Modality told_by(std::uint32_t verb, std::optional<std::uint32_t> matrix) const;

  /// "its refusal to negotiate", "is in Berlin to meet X": an infinitive that completes a noun or tells its purpose.
  std::optional<Modality> by_noun(std::uint32_t verb, const VerbGroup& group) const;

  /// "stopped attacking", "refused to attack", "plans to attack": what the words of the matrix make of an infinitive or
  /// gerund; none when that is what they make of the matrix itself.
  std::optional<Modality> by_matrix(std::uint32_t matrix, std::uint32_t verb, const VerbGroup& group) const;

  /// "plans to leave the treaty and join A": a bare form, joined to an infinitive, is another one.
  bool shares_infinitive(std::uint32_t matrix, std::uint32_t verb) const;

  /// "did not attend, accusing A of lying": what else the subject of a clause that nobody tells does, behind a comma.
  bool accompanies(std::uint32_t matrix, const VerbGroup& group) const;

  /// "studies a treaty signed by A", "rechazó la ley aprobada por A": a participle that tells more of a noun is so,
  /// whatever the verb above makes of the noun.
  bool modifies_noun(std::uint32_t verb, const VerbGroup& group) const;

  /// "rejected the plan after A attacked B", "tras atacar a B": whether the verb above makes nothing of a verb, whose
  /// clause only tells when or why.
  bool stands_apart(std::uint32_t matrix, const VerbGroup& group) const;

  /// "dijo sentirse amenazado": Spanish tells what is so by an infinitive, too.
  bool told_by_infinitive(std::uint32_t matrix, const VerbGroup& group) const;

  /// "met to sign", but not "went to sign", "began to sign": whether an infinitive tells what its matrix aims at.
  bool aimed_at(std::uint32_t matrix, std::uint32_t verb) const;

  /// "protest", "condemn": whether a deed is done by saying so.
  bool voices(std::uint32_t verb) const { return s_.lemma_in("voicing-verbs", verb); }

  /// "demanded that A attack B", "said that A must attack B": whether a clause only tells what somebody wants of
  /// another one.
  bool is_asked(std::uint32_t v) const;

 private:
  bool refused_before(Index infinitive) const;
  bool asks_of_another(std::uint32_t matrix, std::uint32_t v) const;
  Index governing(Index v) const;
  bool told_false(Index noun) const;
  Modality reported(Index matrix, Index v) const;
  bool tells_content(Index v) const;
  bool stands_beside(Index matrix, Index v) const;
  bool shares_opener(Index matrix, Index infinitive) const;
  bool is_purpose(Index v, const VerbGroup& group) const;
  bool denied_above(Index matrix) const;
  bool ceases(Index matrix, const VerbGroup& group) const;
  bool brings_about(Index matrix) const;
  bool takes_step(Index matrix, const VerbGroup& group) const;
  bool regrets_fact(Index matrix, const VerbGroup& group) const;
  bool judges_deed(Index matrix, const VerbGroup& group) const;
  bool negated_between(Index matrix, Index v) const;
  bool voiced_by(Index matrix, Index v) const;
  bool completes(Index v) const;
};

}  // namespace entente
