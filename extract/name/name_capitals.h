#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>

namespace entente {

/// Which name begins at a token by capitals alone, most often a person's, or by the names of a firm's partners: "Ada
/// van der Quill", "Pell & Tarn"; empty when none does.
NameSpan capitalised_name(const NameTokens& s, std::uint32_t i);

/// "Juntos por el Cambio", "Ecologistas en Acción", "Fuerza y Dignidad": a name of common words, which a preposition
/// or "y" joins as in no other name; empty when none begins at a token.
NameSpan motto_name(const NameTokens& s, std::uint32_t i);

/// "con En Halden Común", "del partido Nuestra Tierra": a name that opens with the capital of a small word, behind a
/// word in lower case; empty when none begins at a token.
NameSpan small_word_name(const NameTokens& s, std::uint32_t i);

/// "gas natural licuado (GNL)", "foreign direct investment (FDI)": letters in brackets that words in lower case begin
/// with, which are no body.
bool abbreviates_words(const NameTokens& s, std::uint32_t i);

}  // namespace entente
