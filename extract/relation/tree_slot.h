#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/slot.h>
#include <entente/extract/relation/slot_complement.h>
#include <entente/extract/relation/tree_verb.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Fills the slots of a frame from the dependency tree: what SlotReader finds by position, this finds by grammar,
/// across any distance. Each question costs the children of a few words.
class TreeSlots final : public Slots {
 public:
  TreeSlots(const SentenceDraft& sentence, const Clauses& clauses)
      : Slots(sentence, clauses), tree_(sentence.tree), verbs_(sentence, clauses), complements_(sentence, clauses) {}

  Filler fill(const std::string& slot, TokenRange trigger, TriggerKind kind) override;
  /// "The attack on X condemned by Y": without Y, whom the tree lets depend on a verb above the attack.
  Filler fill_doers(const std::string& slot, TokenRange trigger, TriggerKind kind) override;

 private:
  using Index = std::uint32_t;
  using Members = std::vector<Index>;

  Members fill_verb(const std::string& slot, TokenRange trigger) const;
  bool owned(Index noun) const;
  Members doers_of(Index noun, bool suffered) const;
  Members makers_of(Index noun) const;
  Members fill_noun(const std::string& slot, TokenRange trigger, TriggerKind kind) const;

  Members subject(Index verb) const;
  Members oblique(TokenRange trigger, std::string_view preposition) const;
  bool attends_other_deed(std::uint32_t noun) const;
  bool is_done_to(std::uint32_t verb) const;
  bool governs_clause(std::uint32_t word) const;
  Members dependent(TokenRange trigger, std::string_view preposition) const;
  void add_obliques(Index word, std::string_view preposition, Members& out) const;
  Members possessor(Index noun, bool genitive) const;
  Members modifiers(Index noun) const;
  Members between(Index word) const;
  Members self(Index noun) const;
  Members bearer(Index verb) const;
  Members noun_subject(TokenRange trigger) const;
  Members clause_subject(Index noun, ListName prepositions) const;
  Index governor(Index noun) const;
  Index carrier(Index noun) const;
  Members subject_of(Index carrier) const;

  Members nominal(Index word) const;
  void add_nominal(Index word, Members& out, int depth = 0) const;

  const Tree& tree_;
  TreeVerbs verbs_;
  Complements complements_;
};

}  // namespace entente
