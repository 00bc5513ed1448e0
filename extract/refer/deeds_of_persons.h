#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Who does what a verb tells, by the tree; invalid when that is no person, or nobody says it.
Id<LocalEntity> person_doing(const Antecedents& seen, const SentenceDraft& s, std::uint32_t verb);

/// To whom it is done: its object, the subject of a passive, or who a participle is said of.
Id<LocalEntity> person_undergoing(const Antecedents& seen, const SentenceDraft& s, std::uint32_t verb);

}  // namespace entente
