#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// "El ministro acusó a los diputados", "the lawmakers rejected it": members who act together stand for the only
/// parliament that the article names, and are added. Returns where to go on; `i` when no such words are there.
std::uint32_t refer_members(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
