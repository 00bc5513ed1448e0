#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>

namespace entente {

/// The name of a body from its head noun on to the acronym in brackets that its capitals spell, whatever small words
/// stand between them: "Sistema de Pesca entre las Islas Halden (SPIH)"; empty when none begins at a token.
NameSpan spelled_name(const NameTokens& s, std::uint32_t i);

}  // namespace entente
