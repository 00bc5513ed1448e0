#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Which person a single member of a nation at a token is, and adds them: "El chileno pidió calma", "the Peruvian".
/// It is not the nation that acts, even where nobody is found. Returns where to go on; `i` when no such word is there.
std::uint32_t refer_national(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
