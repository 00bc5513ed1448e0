#pragma once

#include <entente/base/span.h>
#include <entente/extract/text/view.h>
#include <entente/ontology/resources.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A word, number or punctuation mark.
struct Token {
  Span span;               ///< bytes of View::text()
  std::string_view text;   ///< those bytes; valid while the View lives
  std::string key;         ///< folded: lower case, no accents
  std::uint64_t hash = 0;  ///< of the key
  bool word = false;       ///< begins with a letter
  bool number = false;     ///< begins with a digit
  bool capital = false;    ///< begins with a capital letter, or has one inside: "eHalden"
  bool shout = false;      ///< two or more letters, all of them capitals
  bool glued = false;      ///< no space before it
  bool hyphened = false;   ///< has a hyphen: "ex-president", "minister-designate"

  /// The key as tables look it up.
  Hashed hashed_key() const { return {key, hash}; }
};

/// Whether the text of a token is a dash, or the hyphen that often stands for one.
bool is_dash(std::string_view text);

struct Sentence {
  Span span;  ///< bytes of View::text()
  std::vector<Token> tokens;
  BlockKind block = BlockKind::body;
  std::string language;

  /// Past the end an empty one, so that rules may look beyond the last word.
  const Token& token(std::size_t i) const {
    static const Token past_end;
    return i < tokens.size() ? tokens[i] : past_end;
  }
};

/// Cuts a view into sentences of tokens. A possessive "'s" is a token of its own; hyphenated words stay whole; a number
/// with its separators, a URL, "U.S." and other abbreviations of the lexicon are one token. Linear time.
std::vector<Sentence> segment(const View& view, const Resources& resources);

}  // namespace entente
