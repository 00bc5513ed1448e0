#pragma once

#include <entente/extract/clause/modality.h>

#include <cstdint>
#include <optional>

namespace entente {

/// What the words beside an event noun make of it: "the alleged attack", "fears of an attack", "there will be talks",
/// "la cita, prevista para mayo,"; none when they make nothing of it.
std::optional<Modality> modality_beside_noun(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t noun);

}  // namespace entente
