#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>

/// Whether a title stands at a token, and what is said of it by the word itself, its modifiers and the state it serves.
namespace entente {

/// The title that begins at a token; "presidente de la cámara" is "presidente" where "Cámara de Representantes" is a
/// name.
PhraseMatch title_before_name(const OfficeWords& w, std::uint32_t i);

/// Whether the words of a title are none here: "the presidents of A and B", "la residencia oficial", "fue enviado por
/// X", "justice minister".
bool means_other(const OfficeWords& w, std::uint32_t i, std::uint32_t length);

/// "expresidente", "ex presidente": a title that has ended.
void end_former(const OfficeWords& w, OfficePhrase& phrase);

/// "former", "acting", "vice", "pro tempore", "electo": applies the modifier of the title that begins at a token, and
/// returns where it ends; `i` when none does.
std::uint32_t past_modifier(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t i);

/// The same with the modifier that ends before a token; returns where it begins.
std::uint32_t before_modifier(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t end);

/// The same with all the modifiers there.
std::uint32_t before_modifiers(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t end);

/// "X, jefe de la diplomacia europea": of a continent the body of its states is served by whoever bears a title.
void serve_instead(const OfficeWords& w, const OfficePhrase& phrase);

/// A title that means something else in some state: the "canciller" of Germany.
void by_state(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
