#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>

/// What the nouns around a phrase before a verb make of it as its subject.
namespace entente {

/// "A report by X criticised Y", "La mitad de X pasó a manos de Y": whether it is the phrase that says so, or of which
/// a part or the control is told to change hands.
bool acts_by_noun(const ClauseWords& w, const Phrase& phrase, std::uint32_t verb);

/// "the decision to expel X was": the noun that an infinitive with this object completes; no_token when none does.
std::uint32_t noun_completed_by(const ClauseWords& w, const Phrase& object);

/// "a clash between villagers and X militants has killed": whether a phrase is the second of two parties, of whom the
/// first has no name.
bool closes_pair(const ClauseWords& w, const Phrase& phrase);

/// "La detención de tres periodistas, A y B, fue criticada": whether a phrase names a common noun that a preposition
/// governs, by the tree, or what such a noun completes.
bool names_governed_noun(const ClauseWords& w, const Phrase& phrase);

/// "the party, led by X", "miembro del Partido Y, encabezado por X", "releva a Y, destituido por X", but not "el hijo
/// de Y, detenido por X" or "el acuerdo de Y, firmado por X": whether a participle behind a comma tells of the phrase
/// before it.
bool is_modified_by_participle(const ClauseWords& w, const Phrase& phrase);

}  // namespace entente
