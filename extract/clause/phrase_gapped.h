#pragma once

#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/phrase_words.h>

namespace entente {

/// "vendió A a B y C a D", "sold A to B and C to D": whether C, behind the conjunction, has a D of its own behind the
/// preposition that B has, so that it is no B but another A.
bool begins_next_pair(const PhraseWords& w, const Phrase& left, const Phrase& right, const Phrase& next);

}  // namespace entente
