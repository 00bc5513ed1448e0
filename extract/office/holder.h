#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

namespace entente {

/// Collects who holds which office, as titles say, in Draft::offices. Where a title tells no state ("President X") it
/// is the one that the list of leaders knows for the article's date, if the article names that state; else that or the
/// body which the article is about. A title as subject without a name is borne by the new subject of the next sentence.
/// To be called when names have their entities. O(titles * entities).
void find_holders(Draft& draft, const Models& models);

}  // namespace entente
