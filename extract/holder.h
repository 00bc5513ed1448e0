#pragma once

#include <entente/extract/draft.h>
#include <entente/extract/models.h>

namespace entente {

/// Collects who holds which office, as titles say, in Draft::offices. Where a title tells no state ("President X") it
/// is the one that the list of leaders knows for the article's date, if the article names that state. To be called when
/// names have their entities. Linear time.
void find_holders(Draft& draft, const Models& models);

}  // namespace entente
