#pragma once

#include <entente/extract/text/segment.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

/// A phrase of a list, found in tokens.
struct PhraseMatch {
  std::uint32_t length = 0;  ///< in tokens; 0 for no match
  std::string_view value;    ///< of the list's entry

  explicit operator bool() const { return length != 0; }
};

/// The longest phrase of `list` that begins at token `at`. O(longest phrase of the list that begins with that word).
PhraseMatch match_phrase(const Lexicon::List& list, std::span<const Token> tokens, std::size_t at);

/// The longest phrase of `list` that ends right before token `end`. O(square of the list's longest phrase).
PhraseMatch match_phrase_before(const Lexicon::List& list, std::span<const Token> tokens, std::size_t end);

}  // namespace entente
