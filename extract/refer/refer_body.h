#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Which body of a state or place a noun at a token means that has no name of its own, and adds it: "the Venezuelan
/// opposition", "Norway's coast guard", "police in Tunis", "the rebels". Returns where to go on; `i` when none is
/// there.
std::uint32_t refer_body(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
