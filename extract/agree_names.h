#pragma once

#include <entente/extract/engine/treebank.h>

#include <span>

namespace entente {

/// Makes the names of one document agree, which were read a sentence at a time (`Name=B-Person` in MISC): a name has
/// the class that it has most often; words that are a name twice are one wherever they stand, but for a single
/// word that has no capital of its own. Linear in the words, times the names that begin alike.
void agree_on_names(std::span<engine::TreeSentence> document);

}  // namespace entente
