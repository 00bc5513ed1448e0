#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Those who do what a verb tells, by the tree; none when they are no persons, or nobody says it.
std::vector<Id<LocalEntity>> persons_doing(const Antecedents& seen, const SentenceDraft& s, std::uint32_t verb);

/// To whom it is done: its object, the subject of a passive, or who a participle is said of.
Id<LocalEntity> person_undergoing(const Antecedents& seen, const SentenceDraft& s, std::uint32_t verb);

}  // namespace entente
