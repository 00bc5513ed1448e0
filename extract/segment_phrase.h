#pragma once

#include <entente/extract/segment.h>

#include <cstddef>
#include <span>
#include <string_view>

namespace entente {

/// A phrase of a list, found in tokens.
struct PhraseMatch {
  std::size_t size = 0;    ///< tokens; 0 for no match
  std::string_view value;  ///< of the list's entry

  explicit operator bool() const { return size != 0; }
};

/// The longest phrase of `list` that begins at token `at`. O(longest phrase).
PhraseMatch match_phrase(const Lexicon::List& list, std::span<const Token> tokens, std::size_t at);

}  // namespace entente
