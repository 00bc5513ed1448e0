#pragma once

#include <entente/extract/clause/phrase_words.h>

namespace entente {

/// "A and its ally B", "A y su aliado B", "A and his wife, B", "A and U.S. ally B": whether a phrase in a list only
/// tells whose ally, kin ... the name behind it is, so that the name is the member of the list.
bool tells_tie(const PhraseWords& w, const Phrase& whose, const Phrase& name);

}  // namespace entente
