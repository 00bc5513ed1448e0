#pragma once

#include <entente/extract/clause/phrase_words.h>

#include <cstdint>
#include <vector>

/// Which words a noun phrase begins with, and what governs it.
namespace entente {

/// Widens each phrase by its determiners and the like ("a few of the Chinese officials"), and finds the preposition
/// before it. "Countries such as A and B", "its neighbour, A" are governed like the nouns that they name.
void find_governors(PhraseWords& w, std::vector<Phrase>& phrases);

/// "After lunch, X ...", "Hours before the vote, X ...": whether a noun ends the circumstance that opens a sentence; it
/// is then named by what follows only if it can be, like "country" or "minister".
bool ends_opening_circumstance(const TaggedWords& w, std::uint32_t noun);

}  // namespace entente
