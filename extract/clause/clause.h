#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// A shallow reading of who does what in a sentence: the arguments of verbs and nouns, found by position, prepositions
/// and voice. Every question costs at most the sentence's length. tree_slot.h asks the dependency tree instead.
class Clauses {
 public:
  Clauses(const SentenceDraft& sentence, const std::vector<Phrase>& phrases) : words_(sentence, phrases) {}

  const std::vector<Phrase>& phrases() const { return words_.phrases(); }
  /// The noun phrase that covers a token, or nullptr.
  const Phrase* phrase_at(std::uint32_t token) const { return words_.phrase_at(token); }
  VerbGroup group(std::uint32_t verb) const;

  /// The grammatical subject: before the verb, that of the verb it is coordinated with, the antecedent of "who", the
  /// subject or object that controls an infinitive; in Spanish also after the verb.
  const Phrase* subject(std::uint32_t verb) const;
  /// Who is behind the attack that is the subject: "an X air strike killed".
  const Phrase* assailant(std::uint32_t verb) const;
  /// The grammatical object after the verb.
  const Phrase* object(std::uint32_t verb) const;
  /// The noun phrase after `from` that this preposition governs, in the same clause and within `reach` tokens.
  const Phrase* oblique(std::uint32_t from, std::string_view preposition, std::uint32_t reach = 25) const;
  /// "A viajó ayer junto a B": with whom the subject does what a verb tells, behind it; nullptr when nobody is told.
  const Phrase* companions(std::uint32_t verb) const;
  /// "A condemned C, as did B": who does the same as the subject of a verb; nullptr when nobody is told.
  const Phrase* likewise(std::uint32_t verb) const;
  /// "A, B y C, que presidió la cita": whether a verb has only the last of several as its subject.
  bool tells_of_last(std::uint32_t verb, const Phrase& several) const;
  /// "X, with which Y is at war": what the relative of a predicate's clause stands for, where this preposition governs
  /// it.
  const Phrase* oblique_antecedent(std::uint32_t predicate, std::string_view preposition) const;
  /// "A's visit", "his visit".
  const Phrase* possessor(std::uint32_t noun) const;
  /// "the Chinese invitation", "la invitación china", "US sanctions".
  const Phrase* adjective(std::uint32_t noun) const;
  /// Spanish: "las críticas de A a B": A, right behind the noun.
  const Phrase* genitive(std::uint32_t noun) const;
  /// Spanish: "las críticas de A a B": B, right behind A.
  const Phrase* other_behind_genitive(std::uint32_t noun) const;
  /// "A, a unit": whether what is told of the one name of a phrase behind a comma is part of it.
  bool holds_apposition(const Phrase& phrase) const;
  /// "talks between A and B", "the A-B summit".
  const Phrase* between(std::uint32_t noun) const;
  /// What the noun is said of: "its subsidiary X", "X, an ally of Y", "X is an ally of Y".
  const Phrase* self(std::uint32_t noun) const;
  /// The verb that governs a noun as its object or, in the passive, subject; nothing when none is near.
  std::optional<std::uint32_t> governor(std::uint32_t noun) const;
  /// The main verb of the clause that a noun's prepositional phrase belongs to.
  std::optional<std::uint32_t> clause_verb(std::uint32_t token) const;
  /// The verb that an infinitive, gerund or complement clause depends on.
  std::optional<std::uint32_t> matrix(std::uint32_t verb) const;

  /// Behind an aside between commas that begins at a token, else the token: "acusó, en cambio, a X".
  std::uint32_t past_aside(std::uint32_t comma) const { return words_.past_aside(comma); }
  /// The verb before a coordinator with which a verb behind it shares its subject, or no_token.
  std::uint32_t sharing_verb(std::uint32_t coordinator, std::uint32_t verb) const;
  /// Whether a verb names a deed that is spoken of in general: "said that leaving X would be".
  bool names_deed(std::uint32_t verb) const;
  /// Whether a verb with "se" is told of what stands behind it: "dijo que se han roto las relaciones".
  bool is_reflexive_passive(std::uint32_t verb) const;
  /// The verb that tells the clause of a verb ("X denied that Y interferes"), or no_token.
  std::uint32_t teller_of(std::uint32_t verb) const;
  /// Whether a token tells when.
  bool timed(std::uint32_t token) const { return words_.timed(token); }
  /// Whether an auxiliary is the main verb: "has offices in".
  bool main_verb(std::uint32_t auxiliary) const;

 private:
  ClauseWords words_;
};

}  // namespace entente
