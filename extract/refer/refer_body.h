#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Which body of a state or place a noun at a token means that has no name of its own, and adds it: "the Venezuelan
/// opposition", "Norway's coast guard", "police in Tunis", "the rebels". Returns where to go on; `i` when none is
/// there.
std::uint32_t refer_body(Antecedents& seen, SentenceDraft& s, std::uint32_t i);

/// "Ejército de Liberación de X", "the Y Front", or what the article calls a guerrilla by a word of `armed-kinds`:
/// whether the people of a body are "the rebels". A public body is none, whatever its army is called.
bool is_armed_group(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> id);

}  // namespace entente
