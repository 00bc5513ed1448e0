#pragma once

#include <entente/extract/clause/modality_words.h>

#include <cstdint>
#include <optional>

namespace entente {

/// What a verb's own form, its auxiliaries and the words before it say, whatever the verbs and nouns above make of it.
class ModalityForm : private ModalityWords {
 public:
  using ModalityWords::ModalityWords;

  /// A verb with its auxiliaries; "atacara" without an accent is no future, as "atacará" is.
  VerbGroup group(std::uint32_t verb) const;

  /// "no longer attacks", "neither A nor B attacked", "Will A attack B?": none when the clause neither denies its verb
  /// nor asks about it.
  std::optional<Modality> denied_or_asked(std::uint32_t verb, const VerbGroup& group) const;

  /// "will attack", "if A attacks", "habría atacado", "is likely to attack": none when nothing is said but the verb.
  std::optional<Modality> told(std::uint32_t verb, const VerbGroup& group) const;

  /// "Chad to buy jets from France": what a headline tells by "to" right behind its subject lies ahead.
  bool foretold(const VerbGroup& group) const;

  /// "if X leaves and agrees to attack Y": whether a verb only says on what condition something else comes about.
  bool supposes(std::uint32_t verb) const;

 private:
  bool not_only(const VerbGroup& group) const;
  bool that_before(Index first) const;
  std::optional<Status> asked(Index v, const VerbGroup& group) const;
  bool demanded(const VerbGroup& group) const;
  bool wished(const VerbGroup& group) const;
  bool opens_before(Index first, ListName openers) const;
  std::optional<Modality> by_auxiliary(const VerbGroup& group) const;
  std::optional<Modality> by_predicate(const VerbGroup& group) const;
};

}  // namespace entente
