#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/slot_carrier.h>
#include <entente/extract/relation/slot_complement.h>
#include <entente/extract/relation/slot_deed.h>
#include <entente/extract/relation/told.h>
#include <entente/ontology/frames.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The occurrences that fill a slot.
struct Filler {
  std::vector<std::uint32_t> members;  ///< indices into SentenceDraft::occurrences
  bool both = false;                   ///< both arguments are among them: "talks between A and B"
};

/// The members of a phrase; nobody when there is none.
Filler members(const Phrase* phrase);

/// The members of a phrase as both arguments; nobody when it has less than two.
Filler coordinated(const Phrase* phrase);

/// Looks up what fills the slots of a frame (ontology/frames.h) about a trigger: `subject`, `object`, `owner`, `poss`,
/// `adj`, `between`, `group`, `parties`, `self`, `title`, `clause`, `recipient`, `leader`, `earner`, `authority`,
/// `after-owner`, what told clauses say (told.h), and prepositions. There are two readings of a sentence, by position
/// and by its tree.
class Slots {
 public:
  /// Keeps references to the sentence and its clauses.
  Slots(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {}
  virtual ~Slots() = default;

  /// To be called before the slots of a frame are filled.
  virtual void begin(const Frame& frame);
  virtual Filler fill(const std::string& slot, TokenRange trigger, TriggerKind kind) = 0;
  /// The same for a slot of those who act.
  virtual Filler fill_doers(const std::string& slot, TokenRange trigger, TriggerKind kind) {
    return fill(slot, trigger, kind);
  }
  /// The same without those whom the object of a verb is not on the side of: they suffer what it tells ("condemned the
  /// arrest of X", "X's murder"), or it is against them ("praised critics of X").
  Filler fill_active(const std::string& slot, TokenRange trigger, TriggerKind kind);
  /// "voiced their opposition to the pact": whether a noun is only what the doers of a slot are for or against.
  bool only_judged(const std::string& slot, TokenRange trigger, TriggerKind kind) const;

 protected:
  /// "A and B discussed the war": whether what a verb only speaks of is a quarrel, which need not be between its
  /// subjects.
  bool is_topic(std::uint32_t verb) const;

  bool stands_apart(std::uint32_t occurrence, TokenRange trigger) const;

  /// "A and B are fighting rebels": whether a verb has an object, be it one without a name.
  bool has_other_object(std::uint32_t verb) const;

  /// "A and B clashed with C": not with each other, whoever C is.
  bool meets_another(TokenRange trigger) const;

  /// Spanish: "B rechazó las amenazas de A a C", whoever tells of them: whether a noun has behind "de" who acts.
  bool owned_behind(TokenRange trigger) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  const Frame* frame_ = nullptr;           ///< at hand
  bool alone_ = false;                     ///< a group must have no object beside it
  bool genitive_only_ = false;             ///< the frame at hand names "of" apart from the possessor
  std::optional<std::string_view> works_;  ///< what others do or have that the frame at hand may be about
};

/// The reading by position: about verbs (slot.cpp; slot_title.cpp for the offices that they tell of) and about nouns
/// and adjectives (slot_noun.cpp; slot_owner.cpp for whose their deeds are).
class SlotReader final : public Slots {
 public:
  SlotReader(const SentenceDraft& sentence, const Clauses& clauses)
      : Slots(sentence, clauses),
        told_(sentence, clauses),
        deeds_(sentence, clauses),
        complements_(sentence, clauses),
        carriers_(sentence, clauses) {}

  void begin(const Frame& frame) override;
  Filler fill(const std::string& slot, TokenRange trigger, TriggerKind kind) override;
  /// Occurrences that an object pronoun before the verb at hand stands for.
  void set_clitic(std::vector<std::uint32_t> members) { clitic_ = std::move(members); }
  /// "lo invitó a viajar": whom a pronoun at the verb above stands for, who does what the next verb tells.
  void set_bidden(std::vector<std::uint32_t> members) { bidden_ = std::move(members); }
  /// The logical object of a verb; nullptr when there is none that stands for itself.
  const Phrase* object(TokenRange trigger) const;
  /// Whether a clause follows that the noun before a token tells: "the claim that A", "la acusación de B de que A".
  bool tells_clause(std::uint32_t from) const {
    return told_.view().clause_of_noun(from) != from || s_.in("complementisers", from);
  }
  /// The office that the slot `title` has named since begin().
  const std::string& office() const { return office_; }

 private:
  using Index = std::uint32_t;

  bool stirs_by_deed(Index verb, const Phrase* phrase) const;
  Filler told_members(Index verb, const Phrase* phrase) const;
  /// Whether the pronoun at the verb is its direct object: "lo", not "le".
  bool is_clitic_object() const;
  Filler fill_verb(const std::string& slot, TokenRange trigger);
  Filler fill_noun(const std::string& slot, TokenRange trigger, TriggerKind kind) const;
  const Phrase* leader(const VerbGroup& verbs) const;
  bool acts(const Phrase& agent) const;
  const Phrase* pair_of_agents(Index verb) const;
  const Phrase* agent(Index verb) const;
  const Phrase* doer(Index verb) const;
  const Phrase* oblique(TokenRange trigger, std::string_view preposition) const;
  const Phrase* teller_behind(Index verb) const;
  const Phrase* authority(std::uint32_t verb) const;
  const Phrase* told_of(const std::string& slot, TokenRange trigger) const;
  const Phrase* doer_in_relative(TokenRange trigger, std::string_view preposition) const;
  const Phrase* listed(TokenRange trigger) const;
  const Phrase* object_within(TokenRange trigger) const;
  const Phrase* recipient(Index verb) const;
  Filler owner(TokenRange trigger) const;
  const Phrase* owner_before(std::uint32_t relative) const;
  const Phrase* owner_of_judged(TokenRange trigger) const;
  const Phrase* owner_within(TokenRange trigger) const;
  const Phrase* goal_of_given(Index participle, std::string_view preposition) const;
  const Phrase* source_of_subject(Index verb) const;
  const Phrase* owner_of_subject(Index verb) const;
  const Phrase* earner(TokenRange trigger) const;
  Filler title(TokenRange trigger);
  std::optional<Index> holder_of(const OfficePhrase& office) const;
  std::optional<Index> described_holder(const OfficePhrase& office) const;
  std::optional<Index> served_beside(Index appointer, const OfficePhrase& office) const;
  std::optional<Index> body_of_appointer(Index verb, const OfficePhrase& taken) const;
  const Phrase* self(TokenRange trigger) const;
  Index head_of(TokenRange trigger) const;
  Filler possessor(Index noun) const;
  const Phrase* subject_of_clause(Index from, std::string_view word) const;
  const Phrase* indirect_object(TokenRange trigger) const;
  const Phrase* noun_subject(TokenRange trigger, TriggerKind kind) const;
  const Phrase* teller_of_dealing(TokenRange trigger) const;
  std::optional<Index> verb_of_subject(Index noun) const;
  bool helps_at_war(Index noun) const;
  bool owned_by_name(Index noun) const;
  bool commands_deed(TokenRange trigger) const;
  bool tells_reason(std::uint32_t from, const Phrase& phrase) const;
  bool behind_apposition(std::uint32_t noun, const Phrase& party) const;
  Filler apposed_to(const Phrase* named, std::uint32_t word) const;
  const Phrase* complement(Index noun, const std::string& slot) const;
  const Phrase* where_it_comes(Index noun, const std::string& slot) const;
  const Phrase* work_owner(Index from, std::string_view preposition) const;
  bool set_off(const Phrase& party) const;
  const Phrase* clause_subject(Index noun, ListName prepositions) const;
  Filler doers_in_manner(const std::string& slot, TokenRange adverb) const;
  const Phrase* roster(Index noun) const;
  const Phrase* nationality(TokenRange trigger) const;
  const Phrase* parties_of(TokenRange trigger) const;
  Filler coordinated_group(TokenRange trigger) const;
  bool modifier(Index token) const;

  Told told_;
  Deeds deeds_;
  Complements complements_;
  Carriers carriers_;
  std::string office_;
  std::vector<Index> clitic_;
  std::vector<Index> bidden_;
};

}  // namespace entente
