#pragma once

#include <entente/extract/clause/phrase_words.h>

#include <cstdint>
#include <vector>

/// Nouns that stand for whom they belong to: "delegation of X", "leaders of A, B and C", "Chinese officials".
namespace entente {

/// "officials", "delegación", "presidents": whether who such a noun names acts for whom it belongs to.
bool is_representative(const PhraseWords& w, std::uint32_t noun);

/// "sus homólogos de A (y de B)": whether a title of several stands for whom the phrase names.
bool speaks_for_several(const PhraseWords& w, const Phrase& p);

/// Takes in the nouns before a phrase that stand for it: "un panel de expertos de X". "Rebeldes de X" are a group's,
/// not a state's.
void absorb_representatives(PhraseWords& w, Phrase& p);

/// "decenas de rebeldes chadianos", "a group of Kenyan protesters": takes in how many of them there are.
void take_count(const PhraseWords& w, Phrase& p);

/// "Some lawmakers of X" stand for nobody.
void drop_partial(const PhraseWords& w, std::vector<Phrase>& phrases);

}  // namespace entente
