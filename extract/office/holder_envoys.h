#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

namespace entente {

/// "The ambassadors of Spain and France protested. The Spaniard, X, ...", "el español X y la francesa Y": adds the
/// office of each person who is called by the people of one of those states soon after. O(names).
void find_envoys(Draft& draft, const Ontology& ontology);

}  // namespace entente
