#pragma once

#include <entente/extract/text/clean_words.h>

#include <string_view>
#include <vector>

namespace entente {

/// Splits the words of a passage that lost the space between them: "Chinathe", "CaracasSaturday", "rodriguezmet". Only
/// what no list knows is touched, and only where both halves speak for it. Each word is looked at once, at each of its
/// letters; words over forty letters are left alone.
std::vector<Span> unglue(std::string_view text, const std::vector<Span>& words, const Vocabulary& vocabulary);

}  // namespace entente
