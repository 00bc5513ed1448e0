#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

namespace entente {

/// Lets the mentions of one name agree on whether it is a person's: "Nemo" that has owners in one sentence is nobody
/// who speaks in the next, and "Benito Tarn" a town where all go and nobody acts. What a head noun, a noun beside it or
/// a title tells counts for more than a guess.
void agree_on_persons(Draft& draft, const NameLists& names);

}  // namespace entente
