#pragma once

#include <entente/extract/engine/analysis.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A word as written and folded.
struct HintWord {
  std::string_view text;
  Hashed key;
};

/// The words of a sentence as the engine takes them, with what the lists of a language know of each: bits of
/// engine::hint. Sets `out`, one a word. Linear time.
void find_hints(std::span<const HintWord> words, const Resources& resources, const LanguageData& language,
                std::vector<engine::Word>& out);
/// The same for words that have not been folded yet.
std::vector<engine::Word> find_hints(std::span<const std::string_view> forms, const Resources& resources,
                                     const LanguageData& language);

}  // namespace entente
