#pragma once

#include <entente/extract/name/cue_words.h>

#include <cstdint>
#include <optional>

/// Which name a noun stands by: "the company X", "the city of X", "X, an oil firm", "X is a subsidiary".
namespace entente {

/// The name whose class a noun tells, behind it or before it.
std::optional<std::uint32_t> find_bearer(const CueWords& w, const CuePhrase& cue);

/// "a company called X", "the project, known as X", from the token behind the noun on.
std::optional<std::uint32_t> name_called(const CueWords& w, std::uint32_t i, const CuePhrase& cue);

}  // namespace entente
