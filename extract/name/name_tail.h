#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>
#include <optional>

/// Where the name of a body ends behind its head noun: "Ministry | of Trade and Industry", "Alianza | por la Paz".
namespace entente {

/// "... of Science and Technology", "... de la República": where a name ends with the connectors behind it, and what
/// they connect. `end` is where it ends without, `head` its head noun.
std::uint32_t with_tail(const NameTokens& s, std::uint32_t end, std::uint32_t head);

/// A state's genitive ends a name: "the Republic of Peru's Conservative ministers".
std::optional<std::uint32_t> end_of_state(const NameTokens& s, std::uint32_t i);

/// Over the genitive, dash or slash that joins two capitals of a name: "Halden's Court", "Army/Movement"; a genitive
/// only where it is `allowed`.
std::uint32_t over_joint(const NameTokens& s, std::uint32_t i, bool allowed);

}  // namespace entente
