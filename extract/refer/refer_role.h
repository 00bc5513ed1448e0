#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "his host", "her rival", "su predecesor", "his captors": whom a word means by what two persons are to each other, or
/// by what was done to its owner. Returns where to go on; `i` when it is none.
std::uint32_t refer_role(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
