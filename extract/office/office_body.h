#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>

/// Which body a title is about where a noun for its class, or for a part of it, stands between the two.
namespace entente {

/// "agency", "navy", "forces": a noun for a body of a state.
bool names_public_body(const OfficeWords& w, std::uint32_t i);

/// "commander of Norway's armed forces in Chile, X", "head of the NATO mission in Chile, X": where the nameless body
/// of the one ends whose name ends at a token, when X follows.
std::uint32_t past_body(const OfficeWords& w, std::uint32_t end);

/// "the pathology department at X", "the Africa program of X", "del departamento de patología de X": X.
std::uint32_t body_of_unit(const OfficeWords& w, std::uint32_t start);

/// "Iran's powerful Guardian Council", "the Thai Rice Exporters Association": the body of the one named; else that
/// itself.
std::uint32_t owned_body(const OfficeWords& w, std::uint32_t name);

/// "leader of the far-right party X": the name that a cue noun stands by.
std::uint32_t cued(const OfficeWords& w, std::uint32_t noun);

/// "presidente de la entidad catalanista X", "director of the daily X": the body behind a noun that tells its class.
std::uint32_t behind_cue(const OfficeWords& w, std::uint32_t noun);

/// Whether a token is a quotation mark that may stand before, or behind, what is quoted.
bool opens_quote(const OfficeWords& w, std::uint32_t i);
bool closes_quote(const OfficeWords& w, std::uint32_t i);

/// "la revista "X" | , Y": where a name ends, with the quotation mark that closes behind it.
std::uint32_t past_quote(const OfficeWords& w, std::uint32_t name);

/// "X (NPC)": behind the acronym in brackets that begins at a token.
std::uint32_t after_acronym(const OfficeWords& w, std::uint32_t i);

/// "director del diario X", "jefe de la misión de observadores de X": the body behind a title that ends in a noun for
/// its class or part.
std::uint32_t body_behind_title(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t i);

}  // namespace entente
