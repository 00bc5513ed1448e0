#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <utility>

/// On which state's side somebody stands, where an article tells of two states.
namespace entente {

/// The state that somebody named is, or whose public body it is; invalid for others.
Id<LocalEntity> state_named_by(const Antecedents& seen, Id<LocalEntity> id);

/// The state that somebody is or serves, by an office or as its public body; invalid when nothing tells it.
Id<LocalEntity> state_served_by(const Antecedents& seen, Id<LocalEntity> id);

/// "The army of X fired first. The foreign ministry ...": the only state that those are, or serve, whom a sentence is
/// about.
Id<LocalEntity> state_of_topic(const Antecedents& seen, std::uint32_t sentence);

/// "The president of X met the head of the National Assembly of Y ... the two nations": the only two states that are
/// named, by themselves or by their bodies, from the beginning of a sentence on and before a token of this one.
std::pair<Id<LocalEntity>, Id<LocalEntity>> only_two_states(const Antecedents& seen, std::uint32_t since,
                                                            std::uint32_t token);

}  // namespace entente
