#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// The state that somebody is or serves, by an office or as its public body; invalid when nothing tells it.
Id<LocalEntity> state_served_by(const Antecedents& seen, Id<LocalEntity> id);

/// Which two a group at a token is, and adds them: "both countries", "the two", "the two former ministers". Returns
/// where to go on; `i` when no group is there.
std::uint32_t refer_group(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
