#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <utility>

namespace entente {

/// The state that somebody named is, or whose public body it is; invalid for others.
Id<LocalEntity> state_named_by(const Antecedents& seen, Id<LocalEntity> id);

/// "The president of X met the head of the National Assembly of Y ... the two nations": the only two states that are
/// named, by themselves or by their bodies, from the beginning of a sentence on and before a token of this one.
std::pair<Id<LocalEntity>, Id<LocalEntity>> only_two_states(const Antecedents& seen, std::uint32_t since,
                                                            std::uint32_t token);

}  // namespace entente
