#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/relation/slot.h>

#include <string_view>

/// Whether what fills a slot of a trigger completes it, or another noun or verb near by.
namespace entente {

/// Without those that complete another noun or verb than the trigger.
Filler own_complements(const SentenceDraft& s, const Clauses& clauses, Filler objects, std::string_view slot,
                       TokenRange trigger, TriggerKind kind);

/// Spanish: "tanto A como B hablaron": whether several confer each for themselves, and not with each other.
bool told_of_each(const SentenceDraft& s, std::uint32_t verb, const Phrase& several);

/// "in protest at X's bombing of Y": the "of" is the bombing's, whose possessor is named.
bool completes_owned_noun(const SentenceDraft& s, const Clauses& clauses, const Filler& objects, TokenRange trigger);

/// Spanish: "adquirió uno de los edificios más altos de X": whether a phrase only tells where what it completes has no
/// like.
bool bounds_superlative(const SentenceDraft& s, const Clauses& clauses, const Filler& objects);

}  // namespace entente
