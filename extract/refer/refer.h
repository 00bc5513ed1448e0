#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

namespace entente {

/// Finds what refers back without a name and adds its occurrences: "the Venezuelan president", "his Chinese
/// counterpart", "both countries", "the company", "the Chinese capital", "he", "its". What cannot be told is left
/// alone. An office-holder whom the article does not name stands for the state or body. Linear in tokens.
void refer(Draft& draft, const Models& models);

}  // namespace entente
