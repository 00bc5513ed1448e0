#pragma once

#include <entente/extract/draft.h>
#include <entente/extract/phrase.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// A verb with its auxiliaries.
struct VerbGroup {
  std::uint32_t first = 0;  ///< first auxiliary, negation or the verb itself
  std::uint32_t main = 0;
  VerbForm form = VerbForm::infinitive;
  bool passive = false;
  bool nonfinite = false;  ///< by its first auxiliary: "to have met", "haber firmado"
  bool negated = false;
  std::string_view modal;  ///< "planned", "possible" or empty

  bool finite() const { return !nonfinite && (main != first || is_finite(form)); }
};

/// A shallow reading of who does what in a sentence: the arguments of verbs and nouns, found by position, prepositions
/// and voice. Every question costs at most the sentence's length. tree_slot.h asks the dependency tree instead.
class Clauses {
 public:
  Clauses(const SentenceDraft& sentence, const std::vector<Phrase>& phrases);

  const std::vector<Phrase>& phrases() const { return *phrases_; }
  /// The noun phrase that covers a token, or nullptr.
  const Phrase* phrase_at(std::uint32_t token) const;
  VerbGroup group(std::uint32_t verb) const;

  /// The grammatical subject: before the verb, that of the verb it is coordinated with, the antecedent of "who", the
  /// subject or object that controls an infinitive; in Spanish also after the verb.
  const Phrase* subject(std::uint32_t verb) const { return subject(verb, 0); }
  /// The grammatical object after the verb.
  const Phrase* object(std::uint32_t verb) const { return object(verb, 0); }
  /// The noun phrase after `from` that this preposition governs, in the same clause and within `reach` tokens.
  const Phrase* oblique(std::uint32_t from, std::string_view preposition, std::uint32_t reach = 25) const;
  /// "X, with which Y is at war": what the relative of a predicate's clause stands for, where this preposition governs
  /// it.
  const Phrase* oblique_antecedent(std::uint32_t predicate, std::string_view preposition, int depth = 0) const;
  /// "A's visit", "his visit".
  const Phrase* possessor(std::uint32_t noun) const;
  /// "the Chinese invitation", "la invitación china", "US sanctions".
  const Phrase* adjective(std::uint32_t noun) const;
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
  std::uint32_t past_aside(std::uint32_t comma) const;
  /// The verb before a coordinator with which a verb behind it shares its subject, or no_token.
  std::uint32_t sharing_verb(std::uint32_t coordinator, std::uint32_t verb) const;
  /// The verb that tells the clause of a verb ("X denied that Y interferes"), or no_token.
  std::uint32_t teller_of(std::uint32_t verb) const;
  /// Whether a token tells when.
  bool timed(std::uint32_t token) const { return timed_[token]; }
  /// Whether an auxiliary is the main verb: "has offices in".
  bool main_verb(std::uint32_t auxiliary) const;

 private:
  const Phrase* subject(std::uint32_t verb, int depth) const;
  const Phrase* object(std::uint32_t verb, int depth) const;
  const Phrase* object_after(std::uint32_t verb, int depth) const;
  const Phrase* naming(std::uint32_t noun) const;
  const Phrase* oblique_of_clause(std::uint32_t noun, std::string_view wanted) const;
  const Phrase* object_antecedent(std::uint32_t verb, int depth) const;
  std::optional<std::uint32_t> relative_before(std::uint32_t predicate, bool over_subject) const;
  std::uint32_t governing_preposition(std::uint32_t relative) const;
  const Phrase* subject_before(std::uint32_t verb, const VerbGroup& group, int depth) const;
  const Phrase* subject_after(std::uint32_t verb) const;
  const Phrase* subject_above(const VerbGroup& verbs, int depth) const;
  bool in_place_clause(const VerbGroup& verbs) const;
  std::uint32_t reported_or(std::uint32_t before, std::uint32_t coordinator, std::uint32_t verb) const;
  VerbForm tense(std::uint32_t verb) const;
  bool is_speech(std::uint32_t verb) const;
  bool opens_absolute(const Phrase& phrase, const VerbGroup& verbs) const;
  const Phrase* subject_of_copula(std::uint32_t copula) const;
  const Phrase* bearer_of_predicate(std::uint32_t verb, std::uint32_t noun) const;
  const Phrase* bearer(std::uint32_t verb, const Phrase* between) const;
  const Phrase* main_subject_after(std::uint32_t verb) const;
  bool is_agent_marker(std::uint32_t token) const;
  std::uint32_t past_manner(std::uint32_t token) const;
  bool denied_member(const Phrase& phrase) const;
  std::uint32_t noun_completed_by(const Phrase& object) const;
  std::uint32_t relative_clause_before(const VerbGroup& verbs) const;
  std::uint32_t teller_before(std::uint32_t que) const;
  const Phrase* owner_of_noun_before(std::uint32_t verb) const;
  const Phrase* person_in_relative(std::uint32_t verb, const VerbGroup& group) const;
  const Phrase* antecedent(std::uint32_t relative, int depth) const;
  const Phrase* bare_after(std::uint32_t from, bool personal) const;
  bool passes_to_object(std::uint32_t token, std::uint32_t& unknown) const;
  bool controls_object(std::uint32_t verb) const;
  bool is(std::uint32_t token, Tag tag) const;
  bool in(std::string_view list, std::uint32_t token) const;
  std::string_view preposition(std::uint32_t token) const;
  bool ends_clause(std::uint32_t token) const;
  bool acts_by_arms(const Phrase& phrase) const;
  bool opens_subject(std::uint32_t article) const;
  bool speaks_by(const Phrase& phrase) const;
  const Phrase* author(std::uint32_t utterance, int depth) const;
  bool opens_told_clause(const Phrase& phrase, std::uint32_t verb) const;
  const Phrase* described_by(std::uint32_t noun) const;
  const Phrase* before_apposition(std::uint32_t noun) const;
  const Phrase* opening_phrase(std::uint32_t from) const;
  bool parenthesis_after(std::uint32_t comma) const;
  bool parenthesis_before(std::uint32_t comma, std::uint32_t& start) const;

  const SentenceDraft* sentence_;
  const std::vector<Phrase>* phrases_;
  std::vector<std::uint32_t> at_;  ///< phrase of each token, no_token for none
  std::vector<bool> timed_;        ///< tokens of time expressions
};

}  // namespace entente
