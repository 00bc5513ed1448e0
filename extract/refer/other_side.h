#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

/// Those who stand across from somebody where two are spoken of.
namespace entente {

/// "El presidente de A instó a su vecino a negociar", "accused its western neighbour": of the two states that are
/// spoken of, the one that is not his. Returns where to go on; `i` when no such words are there.
std::uint32_t refer_neighbour(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "Both accuse the other", "A says the other side fired first": each other, or of two who are spoken of the one who is
/// not the subject. Returns where to go on.
std::uint32_t refer_other(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
