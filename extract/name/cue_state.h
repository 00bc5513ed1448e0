#pragma once

#include <entente/extract/name/cue_words.h>

/// The state or place that is named with a noun: "Brazil's energy company", "empresa china", "a city in Iraq".
namespace entente {

/// Gives a noun the state or place beside it, and takes in that and the words between, with the determiner.
void find_state(const CueWords& w, CuePhrase& cue);

}  // namespace entente
