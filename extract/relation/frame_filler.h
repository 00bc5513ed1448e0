#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/frame_argument.h>
#include <entente/extract/relation/frame_trigger.h>
#include <entente/extract/relation/slot.h>
#include <entente/extract/relation/slot_deed.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Says who the arguments of a frame are, by what fills its slots in a reading: of a noun whoever does its deed, beside
/// a subject those who do the same, and what no slot tells, such as the state at home whose post somebody takes.
class Fillers {
 public:
  /// Keeps references to all of them.
  Fillers(const Draft& draft, SentenceDraft& sentence, const Clauses& clauses, const Arguments& arguments,
          const Ontology& ontology)
      : draft_(draft),
        s_(sentence),
        clauses_(clauses),
        arguments_(arguments),
        ontology_(ontology),
        deeds_(sentence, clauses) {}

  /// Who acts; in Spanish also behind the verb, where its object stands before it: "las tropas que envió X".
  Filler subjects(Slots& slots, const StandingTrigger& at, const std::string& slot) const;
  /// What a slot holds; of a phrase whose noun stands before its verb also what that noun has: "the embassy of X was
  /// closed by Y". May add an occurrence of the state at home.
  Filler objects(Slots& slots, const StandingTrigger& at, const std::string& slot);

 private:
  using Index = std::uint32_t;

  Filler doers(Slots& slots, const StandingTrigger& at, const std::string& slot) const;
  Filler doers_of_noun(Slots& slots, const StandingTrigger& at) const;
  void add_companions(Filler& doers, const StandingTrigger& at) const;
  void leave_last(Filler& filler, Index noun) const;
  std::optional<const Phrase*> armed_to(const Frame& frame, Index verb) const;
  bool lasts(const Frame& frame) const;
  bool owns_deed(Index occurrence) const;
  Filler bare_recipient(Index verb) const;
  std::vector<Index> home_of_post(TokenRange trigger);

  const Draft& draft_;
  SentenceDraft& s_;
  const Clauses& clauses_;
  const Arguments& arguments_;
  const Ontology& ontology_;
  Deeds deeds_;
};

}  // namespace entente
