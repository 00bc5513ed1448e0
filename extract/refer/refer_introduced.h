#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "A top Peruvian official has urged calm. Ana X said ...": whom a sentence is about without a name, and the next one
/// names for the first time, as its subject. Adds it and returns where to go on; `i` when nobody is introduced there.
std::uint32_t refer_introduced(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
