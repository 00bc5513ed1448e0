#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/slot_complement.h>
#include <entente/ontology/frames.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

/// Tells whose deed, or whose work, a noun names: in "the attack carried out by X" it is X's, in "X opposes an attack
/// on Y" nobody is said to attack. Every question costs a few tokens.
class Deeds {
 public:
  /// Keeps references to the sentence and its clauses.
  Deeds(const SentenceDraft& sentence, const Clauses& clauses)
      : s_(sentence), clauses_(clauses), complements_(sentence, clauses) {}

  /// Spanish: "un ataque atribuido a X": whether a participle completes the noun before it.
  bool reduced(std::uint32_t verb) const;
  /// English: "bases belonging to X": the noun that a gerund right behind it completes; no_token when there is none.
  std::uint32_t noun_of_gerund(std::uint32_t verb) const;
  /// "an attack blamed on X": X; nullptr when nobody is blamed.
  const Phrase* blamed(std::uint32_t noun) const;
  /// "condemned the attack carried out by X", "condenó el ataque perpetrado por X": who did what the phrase behind a
  /// verb names; nullptr when nobody is told.
  const Phrase* maker(std::uint32_t from) const;
  /// Spanish: "el rechazo de Y al plan de X", "disparó contra un avión de X": who owns the work, one of a list, that a
  /// preposition governs behind a word; nullptr when it governs none.
  const Phrase* work_owner(std::uint32_t from, std::string_view preposition, std::string_view works) const;
  /// English: "condemned the nuclear programme of X": who owns the work that begins at a token; nullptr when none does.
  const Phrase* owner_of_work(std::uint32_t from, std::string_view works) const;
  /// Spanish: "la salida de X de Y": Y, behind the one who left; nullptr when there are no two such phrases.
  const Phrase* after_owner(std::uint32_t noun) const;
  /// "sent weapons to A to attack X", "entregó misiles a A para atacar a X": A, who is to do what an infinitive says;
  /// nullptr where no name tells who that is ("to the rebels to attack X"), nothing where nobody is given anything.
  std::optional<const Phrase*> equipped(std::uint32_t infinitive) const;
  /// "a visit to Y by X": X; nullptr when no such phrase is there.
  const Phrase* doer(std::uint32_t noun) const;
  /// Whether a noun's deed is none of whom the clause around it is about, as a frame of that noun reads it.
  bool is_anothers(std::uint32_t noun, const Frame& frame) const;

 private:
  using Index = std::uint32_t;

  bool makes(Index participle) const;
  const Phrase* told_owner(Index i) const;
  Index past_topic(Index of) const;
  Index past_work(Index from, std::string_view works) const;
  Index verb_before(Index noun) const;
  bool under_objection(Index noun) const;
  bool opposed(Index noun) const;
  bool reacted_to(Index noun) const;
  bool taken(Index noun) const;
  bool owned_by_state(Index noun) const;
  bool of_unnamed(Index noun) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  Complements complements_;
};

}  // namespace entente
