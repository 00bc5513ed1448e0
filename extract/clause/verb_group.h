#pragma once

#include <entente/extract/clause/clause_words.h>

#include <cstdint>
#include <string_view>

/// Which words belong to a verb as its auxiliaries, and what they make of it: voice, polarity, mood, finiteness.
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
  bool helped = false;     ///< it has an auxiliary or modal, not only adverbs before it

  bool finite() const { return !nonfinite && (helped || is_finite(form)); }
};

/// A verb with the auxiliaries, modals and negations before it.
VerbGroup verb_group(const ClauseWords& w, std::uint32_t verb);

/// English: whether "to" stands right before a verb that has no tense: "X to sign pact".
bool follows_to(const ClauseWords& w, const VerbGroup& verbs);

/// "has a history of": an auxiliary without a verb is the main verb.
bool main_verb(const ClauseWords& w, std::uint32_t auxiliary);

}  // namespace entente
