#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/office/holder_leader.h>
#include <entente/ontology/ontology.h>

namespace entente {

/// "Peru's president says ... X also urged ...": the bearer of each title of a state or body as subject is the new
/// person whom the next sentence has for its subject, unless the list of leaders has them for another state.
void name_in_next_sentence(Draft& draft, const Ontology& ontology, const ListedLeaders& leaders);

}  // namespace entente
