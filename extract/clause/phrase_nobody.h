#pragma once

#include <entente/extract/clause/phrase_words.h>

/// Noun phrases that tell where somebody or something is from, and name nobody.
namespace entente {

/// "un holandés", "a German bank", "former Soviet republics": a nationality that stands neither for its state nor for
/// anybody named. Asked when the noun that the phrase modifies is known.
bool names_nobody(const PhraseWords& w, const Phrase& phrase);

/// "former officials of X", "dos ex directivos de X": whether those whom a noun names have been somebody's, and act for
/// nobody now.
bool were_once(const PhraseWords& w, std::uint32_t noun, std::uint32_t first);

/// "el alemán X", "the German X": whether a person's name follows a phrase that is but its nationality.
bool is_nationality_of(const PhraseWords& w, const Phrase& phrase, const Occurrence& name, bool person);

}  // namespace entente
