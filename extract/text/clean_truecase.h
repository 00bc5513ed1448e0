#pragma once

#include <entente/extract/text/clean_words.h>

#include <string_view>
#include <vector>

namespace entente {

/// Gives names their capitals back ("president hugo chavez" -> "Hugo Chavez") and takes them from words of passages
/// written in capitals alone. Every repair is of the size of what it replaces. Linear time.
std::vector<Repair> truecase(std::string_view text, const std::vector<Span>& words, const Vocabulary& vocabulary);

}  // namespace entente
