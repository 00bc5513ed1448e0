#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

#include <vector>

namespace entente {

/// "A clashed with B over taxes", "el choque entre los partidos A y B": whoever bears no arms quarrels in words, where
/// nothing in the sentence speaks of violence; such a fight makes rivals.
void tell_quarrels(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                   const Ontology& ontology);

}  // namespace entente
