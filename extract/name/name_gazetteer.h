#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>
#include <vector>

/// Which names of a sentence the gazetteer knows.
namespace entente {

/// The longest name of the gazetteer that begins at a token, in a form that its capitals admit; empty when none does.
NameSpan gazetteer_name(const NameTokens& s, std::uint32_t i);

/// "U.S.-Iraq partnership", "relaciones ruso-venezolanas": two names in one token. Adds them, or the one
/// before a participle; false when the token is not made of names.
bool take_compound(const NameTokens& s, std::uint32_t i, std::vector<NameSpan>& names);
/// English: "New York-based", "South Korean-led": the same of a name of several words.
bool take_long_compound(const NameTokens& s, std::uint32_t i, std::vector<NameSpan>& names);

}  // namespace entente
