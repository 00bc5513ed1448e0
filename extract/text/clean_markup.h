#pragma once

#include <entente/extract/text/clean_words.h>

#include <string_view>
#include <vector>

namespace entente {

/// Repairs that take inline markup out of a passage: HTML tags and character references everywhere; links, emphasis and
/// code marks of Markdown where asked for. Ascending. Linear time.
std::vector<Repair> strip_markup(std::string_view text, Span passage, bool markdown);

}  // namespace entente
