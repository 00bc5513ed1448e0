#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// Whose a possessive at a token says something is, and adds the owner: "his", "its", "su". Returns where to go on; `i`
/// when it is none.
std::uint32_t refer_owner(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// The agent that a noun heads, also by its apposition or the state that it stands for: "la minera X", "el gobierno
/// noruego".
Id<LocalEntity> agent_headed_by(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun,
                                std::string_view gender);

/// Whose a possessive says something is, adding nothing; invalid when nothing tells it.
Id<LocalEntity> owner_of(const Antecedents& seen, const SentenceDraft& s, std::uint32_t i, std::string_view gender);

/// "X, cuyo partido gobierna", "his company": adds the party, firm or state that the owner serves by a title. Returns
/// where to go on; `i` when none is there.
std::uint32_t refer_body_of_owner(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "expelled its ambassador", "opposed its bid": a possessive that is not the subject's, since nobody does that to what
/// is theirs; leaves all others alone.
std::uint32_t refer_owner_judged(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

}  // namespace entente
