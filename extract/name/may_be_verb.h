#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// Whether a word may be a form of a verb of a list, whatever its tag: "llaman" of "llamar", unless the tree
/// makes it a preposition. Past the end none is.
bool may_be_verb(const SentenceDraft& s, ListName list, std::uint32_t i);

}  // namespace entente
