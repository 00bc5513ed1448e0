#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words of a name as keys compare them: folded, apostrophes and full stops left out, all else that is no letter,
/// digit or '+' a space, no leading "the". "Guinea-Bissau" and "guinea bissau" share a key, "U.S." and "US" too.
/// Never empty unless the name is.
std::string name_key(std::string_view name);

/// Makes a name_key() blind to how a name was romanised: "sergei", "sergey" and "serguei" are one, "mohammed" and
/// "muhammad" too. Coarser than name_key(), so only for names of persons.
std::string romanisation_key(std::string_view key);

/// The words of a key, which one space parts.
std::vector<std::string_view> words_of(std::string_view key);

}  // namespace entente
