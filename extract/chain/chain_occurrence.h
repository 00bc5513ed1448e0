#pragma once

#include <entente/extract/chain/chain_links.h>

#include <cstdint>

namespace entente {

/// Writes down where the names of a sentence, and the bodies within them, are mentioned: each with the noun phrase
/// around it, and which of them are part of another one's.
void place_occurrences(NameLinks& links, std::uint32_t si);

}  // namespace entente
