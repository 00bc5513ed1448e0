#pragma once

#include <entente/extract/clause/modality.h>

#include <cstdint>
#include <optional>

namespace entente {

/// What the words beside an event noun make of it: "the alleged attack", "fears of an attack", "there will be talks",
/// "la cita, prevista para mayo,"; none when they make nothing of it.
std::optional<Modality> modality_beside_noun(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t noun);

/// Spanish: "rechazó la multa que le impuso X", "recurrirá la multa de diez millones que X aplicó": whether a relative
/// clause in the past tells that somebody has done what a noun names, whatever the verb above makes of it.
bool dealt_out(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t noun);

/// "busca un acuerdo pactado con X", "hopes for a deal negotiated with X": whether a participle only tells how
/// something that nobody knows yet should come about.
bool is_sought(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t participle);

/// Spanish: "podría tratarse de un atentado perpetrado por X": the verb that says what something may be; no_token when
/// the noun is no guess.
std::uint32_t guess_above(const SentenceDraft& sentence, std::uint32_t noun);

}  // namespace entente
