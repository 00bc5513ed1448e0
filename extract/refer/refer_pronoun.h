#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Whom a pronoun at a token stands for, and adds them: "he", "her" as an object, "it", "they". Returns where to go on;
/// `i` when it is none.
std::uint32_t refer_pronoun(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
