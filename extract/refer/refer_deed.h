#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Whose deed is judged where nobody is said to own it, and adds the doer as its owner: "Russia shelled the port. The
/// UN condemned the attack." Returns where to go on; `i` when no such deed is there or nobody did it.
std::uint32_t refer_deed(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
