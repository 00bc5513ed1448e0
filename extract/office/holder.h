#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// The id of the state that somebody called so led in one of the offices and that year, by the whole name or the
/// surname alone, for the list may hold another form; empty when the list knows none.
std::string_view state_led_by(const Leaders& leaders, std::string_view name, std::span<const std::string_view> offices,
                              std::int32_t year);

/// Collects who holds which office, as titles say, in Draft::offices. Where a title tells no state ("President X") it
/// is the one that the list of leaders knows for the article's date, if the article names that state; else that or the
/// body which the article is about. A title as subject without a name is borne by the new subject of the next sentence.
/// To be called when names have their entities. O(titles * entities).
void find_holders(Draft& draft, const Models& models);

}  // namespace entente
