#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>

#include <cstddef>
#include <vector>

namespace entente {

/// Compares what position says of a trigger, the claims from `before` on, with what the tree says, those from
/// `by_tree` on: what both say is surer; where they differ on a relation, position is right more often; what the tree
/// alone says of a pronoun, or of another subject than position sees, is left out.
void reconcile(std::vector<ClaimDraft>& claims, std::size_t before, std::size_t by_tree, const SentenceDraft& s,
               const Clauses& clauses);

}  // namespace entente
