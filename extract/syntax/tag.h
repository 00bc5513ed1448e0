#pragma once

#include <entente/extract/language/grammar.h>
#include <entente/extract/syntax/tree.h>
#include <entente/extract/text/segment.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// What a token is in its sentence, as far as word lists and neighbours tell.
enum class Tag : std::uint8_t {
  other,  ///< nouns and all else that is not told apart
  proper,
  verb,
  auxiliary,
  modal,
  determiner,
  possessive,
  pronoun,
  adjective,
  adverb,
  quantifier,
  number,
  preposition,
  coordinator,
  subordinator,
  relative,
  negation,
  possessive_s,
  comma,
  bracket,
  quote,
  stop,  ///< ; : . and dashes
};

struct Word {
  Tag tag = Tag::other;
  VerbForm form = VerbForm::infinitive;  ///< of a verb
  std::string_view lemma;  ///< of a verb or auxiliary, or the key; lives as long as the models and the sentence
  bool ambiguous = false;  ///< a verb that may as well be a noun: "visit", "visita"
};

/// Tags the tokens of a sentence; the result is as long as they are. `known` marks tokens of names. A word that the
/// trained tagger takes for a noun or adjective, as `tree` has it, is no verb; where the words around leave it open
/// whether another one is, the tagger decides.
/// Linear time.
std::vector<Word> tag(const Sentence& sentence, const Grammar& grammar, const std::vector<bool>& known,
                      const Tree& tree);

}  // namespace entente
