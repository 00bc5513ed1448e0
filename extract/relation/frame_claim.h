#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/clause/modality.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/frame_argument.h>
#include <entente/extract/relation/slot.h>
#include <entente/ontology/frames.h>

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// Makes the claims of a sentence from frames, their triggers and what fills their slots: those that the frame's
/// options and the ontology's signatures admit, with status, score and instrument.
class ClaimMaker {
 public:
  using Index = std::uint32_t;

  /// Keeps references to all of them; the slots tell the office, and to `claims` it adds.
  ClaimMaker(const SentenceDraft& sentence, const Clauses& clauses, Arguments& arguments, const SlotReader& slots,
             const Ontology& ontology, std::vector<ClaimDraft>& claims)
      : s_(sentence), clauses_(clauses), arguments_(arguments), slots_(slots), ontology_(ontology), claims_(claims) {}

  /// Whether one argument and the other made any claim.
  bool claim(const Frame& frame, TokenRange trigger, Index from, Index to);
  /// The same for each of some with each of others.
  bool claim_all(const Frame& frame, TokenRange trigger, const std::vector<Index>& from, const std::vector<Index>& to);
  /// The same for each of a group with each other.
  bool pair_up(const Frame& frame, TokenRange trigger, const std::vector<Index>& group);

 private:
  /// "A and B head C and D, respectively": whether each of some has to do with one of the others, in that order.
  bool respectively(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to) const;
  bool claim_as(const std::string& relation, const Frame& frame, TokenRange trigger, Index from, Index to);
  std::string post_in(TokenRange trigger) const;
  std::string rule_name(const Frame& frame, TokenRange trigger) const;
  std::uint16_t score(const Frame& frame, const Modality& modality, const ClaimDraft& claim) const;
  std::string instrument(const Frame& frame, const ClaimDraft& claim) const;
  /// "declared Prime Minister | X the winner": whether the last word of a trigger is the title of who is named next.
  bool ends_in_title(TokenRange trigger) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  Arguments& arguments_;
  const SlotReader& slots_;
  const Ontology& ontology_;
  std::vector<ClaimDraft>& claims_;
};

}  // namespace entente
