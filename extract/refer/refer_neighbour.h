#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "El presidente de A instó a su vecino a negociar": of the two states that are spoken of, the one that is not his.
/// Returns where to go on, `i` when no such word is there.
std::uint32_t refer_neighbour(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
