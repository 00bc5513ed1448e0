#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "his host", "her rival", "su predecesor", "the visitor": whom a word means by what two persons are to each other or
/// have done. Returns where to go on; `i` when it is none.
std::uint32_t refer_role(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
