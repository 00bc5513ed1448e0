#pragma once

#include <entente/extract/clause/phrase_words.h>

#include <vector>

/// Noun phrases that a list makes one.
namespace entente {

/// "A, B and C", "A (X), B of Y, along with C": one phrase of all members; what tells where a member belongs stays one
/// of its own, unless the list has come to reach over it.
std::vector<Phrase> coordinated(const PhraseWords& w, std::vector<Phrase> phrases);

}  // namespace entente
