#pragma once

#include <entente/extract/clause/phrase_words.h>

/// The noun that a mention modifies: "Lavrov's visit", "Israeli offensive", "ofensiva israelí".
namespace entente {

/// Finds the noun that a phrase modifies, if any. One that stands for who acts ("Chinese officials") it takes in, and
/// the phrase stays about its members.
void find_noun(PhraseWords& w, Phrase& p);

/// "U.S.-funded X", "U.S. ally X": whether a phrase is but part of a modifier, and what has it is about X.
bool modifies_name(const PhraseWords& w, const Phrase& p);

/// "a French-backed government", but not "a French-led force": whether a name is only joined by a hyphen to what others
/// do with its help.
bool only_backs(const PhraseWords& w, const Phrase& p);

}  // namespace entente
