#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>

namespace entente {

/// How many tokens from `i` on are the fields of a Spanish title, which are no names: "ministra noruega de | Comercio",
/// "ministro de | Vivienda, Ciudad y Territorio | de Colombia", "ministra de la | Mujer". O(fields).
std::uint32_t title_fields(const NameTokens& s, std::uint32_t i);

}  // namespace entente
