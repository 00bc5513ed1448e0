#pragma once

#include <entente/extract/text/segment_tokens.h>

#include <cstddef>
#include <string_view>

namespace entente {

/// The hyphen of a word that is two names: of the gazetteer, which knows them apart and not together ("UK-France"), or
/// of two persons who meet, as the word beside tells: "la cumbre Tarn-Quill" has it before, "the Tarn-Quill summit"
/// behind. npos for none. `before` and `behind` are keys, empty where no word stands.
std::size_t hyphen_of_two(std::string_view word, std::string_view before, std::string_view behind,
                          const TokenRules& rules);

}  // namespace entente
