#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

namespace entente {

/// Links the names of an article to entities: full names first, then surnames, acronyms and short forms of them. Fills
/// Draft::entities, the entity of every NameSpan, the occurrences of names, and Draft::offices. A capital or seat of
/// power that acts is linked to its state. O(names * entities).
void chain(Draft& draft, const View& view, const Models& models);

}  // namespace entente
