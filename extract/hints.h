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
  std::string_view key;
};

/// What the lists of a language know of each word of a sentence, for the engine's models: bits of engine::hint. Sets
/// `out`, one a word. Linear time.
void find_hints(std::span<const HintWord> words, const Resources& resources, const LanguageData& language,
                std::vector<std::uint16_t>& out);

}  // namespace entente
