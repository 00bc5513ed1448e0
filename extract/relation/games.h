#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

#include <vector>

namespace entente {

/// Whether an article tells of games and races: its sentences are full of such words as "goal", "semifinal", "torneo".
/// O(tokens).
bool tells_of_games(const Draft& draft);

/// "A cedió un empate ante B", "A attacked on the left": what players and clubs do to each other where an article tells
/// of games is a move, no deed. The police in the stands act in earnest.
void drop_moves(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                const Ontology& ontology);

}  // namespace entente
