#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "A and B met. Their talks ...", "their governments": adds the two whose something is, or the states that they serve
/// where those who act for these are told of. Returns where to go on; `i` when no plural possessive is there.
std::uint32_t refer_their(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
