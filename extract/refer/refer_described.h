#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// What a definite description at a token means, and adds it: "the company", "this Caribbean country", "the Chinese
/// capital". Returns where to go on; `i` when none is there or nothing fits.
std::uint32_t refer_described(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
