#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Which state a government at a token is of, and adds it: "the Sato government" by its leader, "las autoridades" by
/// what the sentences before are about. Returns where to go on; `i` when none is found.
std::uint32_t refer_government(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
