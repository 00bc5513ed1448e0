#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>
#include <optional>

/// Where the name of a body ends behind its head noun: "Ministry | of Trade and Industry", "Alianza | por la Paz".
namespace entente {

/// "... of Science and Technology", "... de la República": where a name ends with the connectors behind it, and what
/// they connect. `end` is where it ends without, `head` its head noun.
std::uint32_t with_tail(const NameTokens& s, std::uint32_t end, std::uint32_t head);

/// "Culture, | Sports and Tourism", "Asuntos Exteriores, | Unión Europea y Cooperación": where a list of fields ends
/// that "and" closes, behind a field that ends at `end`; `end` itself when no such list goes on there.
std::uint32_t end_of_fields(const NameTokens& s, std::uint32_t end);

/// "ministra noruega de | Comercio", "ministro de | Asuntos Exteriores, Unión Europea y Cooperación": how many words
/// from a token on are the field of a title, and hold no name.
std::uint32_t title_field(const NameTokens& s, std::uint32_t i);

/// A state's genitive ends a name: "the Republic of Peru's Conservative ministers".
std::optional<std::uint32_t> end_of_state(const NameTokens& s, std::uint32_t i);

/// Over the genitive, dash or slash that joins two capitals of a name: "Halden's Court", "Army/Movement"; a genitive
/// only where it is `allowed`.
std::uint32_t over_joint(const NameTokens& s, std::uint32_t i, bool allowed);

}  // namespace entente
