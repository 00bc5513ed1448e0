#pragma once

#include <entente/extract/draft/draft.h>

#include <vector>

namespace entente {

/// Drops those names of a sentence that are not kept, and lets all that points to names point to where they are now, to
/// none where they are gone.
void drop_names(SentenceDraft& s, const std::vector<bool>& kept);

}  // namespace entente
