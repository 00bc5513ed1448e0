#pragma once

#include <entente/extract/name/cue_words.h>

#include <cstdint>
#include <optional>

/// Nationalities that tell where a name is at home, whatever the noun between them is, if any: "X, a Danish maker of
/// pumps", "its Argentine competitor X", "la belga X".
namespace entente {

/// Such a phrase that begins at a token, or whose nationality does. In Spanish it may tell the class of the name.
std::optional<CuePhrase> nationality_at(const CueWords& w, std::uint32_t i);

}  // namespace entente
