#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/frames.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Says which occurrences may be the arguments of a relation, by their classes, by whom they stand for, and by the
/// offices that the article tells of.
class Arguments {
 public:
  /// Keeps references to all of them.
  Arguments(Draft& draft, SentenceDraft& sentence, const Clauses& clauses, const Resources& resources)
      : draft_(draft), s_(sentence), clauses_(clauses), resources_(resources), ontology_(resources.ontology) {}

  std::string_view type(std::uint32_t o) const { return draft_.entities[s_.occurrences[o].entity.value()].type; }
  /// "told Chinese officials": persons, and states by those who act for them.
  bool personal(std::uint32_t o) const;
  /// "Syrian rebels", "el Ejército indio", "protesters in Lima": those who bear arms, and crowds.
  bool is_force(std::uint32_t o) const;
  /// "a Peruvian soldier": whether somebody serves under arms.
  bool is_soldier(std::uint32_t o) const;
  /// "the Chinese delegation": whether an occurrence is there for those who act for it.
  bool stands_for(std::uint32_t o) const;
  /// "natural gas of Chile", "gas chileno", "a South Asia tour": whether an occurrence only tells whose another thing
  /// is.
  bool lends_name(std::uint32_t o) const;
  /// "the government of Chile", "la junta chilena": whether a state is there by those through whom it is ruled.
  bool ruled(std::uint32_t o) const;
  /// "Asian", "European" name no agent, but "the Basque government" does.
  bool regional(std::uint32_t o) const;
  /// "the Asia-Africa summit": a part of the world, which does not act.
  bool continental(std::uint32_t o) const;
  /// "a Chilean gunman", "three armed Chileans": the state of persons who stand for nobody.
  bool of_individual(std::uint32_t o) const;
  /// Whether there are any, all of that kind.
  bool are_individuals(const Frame& frame, const std::vector<std::uint32_t>& members) const;
  /// "arrested a nephew of X", "met X's wife": somebody else of the family, unless the trigger itself tells of that.
  bool only_kin(std::uint32_t o, TokenRange trigger) const;
  /// "the Bali bombings", "the London attack", "the U.S. embassy bombings": where a deed was done, and not who did it.
  bool site_of_deed(std::uint32_t o) const;
  /// "ethnic Russians": a descent, which is no state.
  bool by_descent(std::uint32_t o) const;
  /// "the Chilean resort of X": X is where somebody goes.
  bool introduces_place(std::uint32_t o) const;
  /// The state that a capital or palace stands for, else the occurrence itself.
  std::uint32_t as_state(std::uint32_t o) { return state_behind(draft_, s_, o, resources_.gazetteer); }
  /// The ends as the ontology admits them: as they are, or with the state that a capital or palace stands for.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> fitting(std::string_view relation, std::uint32_t from,
                                                                 std::uint32_t to);
  /// Nobody deals with the state whose office they hold; but it may dismiss them. A ministry that warns its own people
  /// threatens nobody: "the State Department warned Americans not to travel to X".
  bool own_state(const ClaimDraft& claim) const;
  /// Whether a place lies in the state whose office somebody holds: a speech there is no visit.
  bool at_home(const ClaimDraft& claim) const;

 private:
  bool lies_within(const LocalEntity& place, const LocalEntity& agent) const;
  bool in_state(std::uint32_t o) const;
  bool is_crowd(const Occurrence& people) const;
  bool is_seat(std::uint32_t o) const;

  Draft& draft_;
  SentenceDraft& s_;
  const Clauses& clauses_;
  const Resources& resources_;
  const Ontology& ontology_;
};

}  // namespace entente
