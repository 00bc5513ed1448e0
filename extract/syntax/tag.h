#pragma once

#include <entente/extract/language/grammar.h>
#include <entente/extract/syntax/tree.h>
#include <entente/extract/text/segment.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
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

/// The tagged words of a sentence. Past the end it reads as a full stop, so that rules may look beyond the last word.
class Words {
 public:
  Words() = default;
  Words(std::vector<Word> words) : words_(std::move(words)) {}

  const Word& operator[](std::size_t i) const { return i < words_.size() ? words_[i] : past_end; }
  std::size_t size() const { return words_.size(); }
  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }

 private:
  static constexpr Word past_end{Tag::stop, VerbForm::infinitive, {}, false};

  std::vector<Word> words_;
};

/// Tags the tokens of a sentence; the result is as long as they are. `known` marks tokens of names. A word that the
/// trained tagger takes for a noun or adjective, as `tree` has it, is no verb; where the words around leave it open
/// whether another one is, the tagger decides.
/// Linear time.
std::vector<Word> tag(const Sentence& sentence, const Grammar& grammar, const std::vector<bool>& known,
                      const Tree& tree);

}  // namespace entente
