#pragma once

#include <entente/extract/name/cue_words.h>

#include <cstdint>

/// What others call the same: "the islands that Norwegians call X, and Swedes Y".
namespace entente {

/// Gives the name behind a verb such as "call" the class of the place that the clause is about, and the same to the
/// other name that follows.
void take_other_names(const CueWords& w, std::uint32_t verb);

}  // namespace entente
