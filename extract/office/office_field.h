#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>

/// The field that a title is for, its portfolio above all: where its words begin and end, and which names in it are
/// none.
namespace entente {

/// The field of a title is no name, unless it is one elsewhere.
void doubt(const OfficeWords& w, std::uint32_t name);

/// Doubts the names in the field of a title; returns where it ends.
std::uint32_t over_field(const OfficeWords& w, TokenRange field);

/// "de Desarrollo Agrario, X", "de Cooperación Externa, X": where the capitals end that go on from the field of a
/// Spanish title, when its bearer follows.
std::uint32_t past_capitals(const OfficeWords& w, std::uint32_t i);

/// "trade and industry minister", "foreign trade minister": where the portfolios that end before a token begin.
std::uint32_t before_portfolios(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t end);

/// "Fuel and Energy Minister": where the first field begins, by the capitals that both have.
std::uint32_t coordinated_portfolio_before(const OfficeWords& w, const OfficePhrase& phrase, std::uint32_t i);

/// "of Trade and Industry", "de Trabajo y Redes de X": where the portfolios end that go on at a token.
std::uint32_t after_coordinated_portfolio(const OfficeWords& w, std::uint32_t i);

/// ", Unión Europea y Cooperación, X", "and Trade Peter X": where the fields of a title end that go on behind the first
/// one; a name that reaches beyond them begins behind them.
std::uint32_t past_more_fields(const OfficeWords& w, TokenRange field);

/// "de Salud", "of Trade and Industry" behind a title that has a portfolio, from the preposition on: where the field
/// ends, which the title takes; `i` when no field is told.
std::uint32_t past_portfolio(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t i);

/// "envoy for Syria, X", "enviado para el clima, X", "vicepresidente encargado del asunto, X": behind what the office
/// is for, when its bearer follows.
std::uint32_t past_field(const OfficeWords& w, std::uint32_t i);

}  // namespace entente
