#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "El presidente, el conservador X ... El conservador": the only person whom the article has called by such words
/// beside the name. Adds what begins at a token; returns where to go on, the token itself when nothing does.
std::uint32_t refer_trait(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
