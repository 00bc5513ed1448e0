#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "Poland summoned X. The foreign ministry said ...", "the army": an organ that every state has one of, of the state
/// that is spoken of or at home. Returns where to go on; `i` when no such words begin there.
std::uint32_t refer_organ(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
