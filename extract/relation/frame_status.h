#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/clause/modality.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/frames.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <string_view>

/// Whether what a frame tells has happened, lasts, has ended ...: by the frame itself, the modality of its trigger, and
/// the times beside it.
namespace entente {

/// The modality of a trigger: of its verb or noun, and for an adverb of the verb before it or of its clause.
Modality modality_of(const SentenceDraft& s, const Clauses& clauses, TokenRange trigger, TriggerKind kind);

/// "no visitó A, sino B", "did not visit A but B": what is told of B instead of A, which a negated verb denies of A
/// alone.
Modality told_instead(const SentenceDraft& s, const Clauses& clauses, std::uint32_t occurrence, TokenRange trigger,
                      const Modality& modality);

/// "no aceptó la oferta", not "si no acepta la oferta", "pidió que no la acepte": whether a clause states that what its
/// verb tells is not done.
bool refuses(const SentenceDraft& s, const Clauses& clauses, std::uint32_t verb);

/// The status of a relation that a frame tells.
Status status_of(const SentenceDraft& s, const Clauses& clauses, const Ontology& ontology, const Frame& frame,
                 std::string_view relation, TokenRange trigger, const Modality& modality);

}  // namespace entente
