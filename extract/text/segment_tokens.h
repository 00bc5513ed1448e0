#pragma once

#include <entente/extract/text/segment.h>

#include <string_view>
#include <vector>

namespace entente {

/// What a tokeniser must know of the language.
struct TokenRules {
  const Lexicon::List& abbreviations;  ///< "mr." never ends a sentence, "u.s. = end" may, "no. = number" needs a number
  const Gazetteer& gazetteer;
  const NameLists& names;
  const LanguageData* data;  ///< nullptr for a language without data
  std::string_view language;
};

/// The rules of that language; of a language without data, those that need none.
TokenRules token_rules(const Resources& resources, std::string_view language);

/// The tokens of `span` of `text`, as segment() describes them. Linear time.
std::vector<Token> tokenise(std::string_view text, Span span, const TokenRules& rules);

/// A space, or a mark that shows nothing and joins nothing (a byte order mark, a direction mark).
bool is_blank(char32_t c);
bool is_apostrophe(char32_t c);
bool is_hyphen(char32_t c);

}  // namespace entente
