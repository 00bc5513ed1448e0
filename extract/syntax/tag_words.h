#pragma once

#include <entente/extract/syntax/tag.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words of a sentence while they are tagged from left to right, with what the trained tagger and parser make of
/// them. Keeps references to all of them.
struct TagWords {
  TagWords(const Sentence& s, const Grammar& g, const std::vector<bool>& names, const Tree& t);

  std::uint32_t size() const { return static_cast<std::uint32_t>(sentence.tokens.size()); }
  const Token& token(std::uint32_t i) const { return sentence.token(i); }
  const std::string& key(std::uint32_t i) const { return token(i).key; }
  bool is_key(std::uint32_t i, std::string_view key) const { return i < size() && token(i).key == key; }
  bool in(ListName list, std::uint32_t i) const { return grammar.lexicon().list(list).contains(token(i).hashed_key()); }

  /// The part of speech that the trained tagger sees; "" without a tree.
  std::string_view upos(std::uint32_t i) const { return tree.size() > 0 ? tree.upos(i) : std::string_view(); }
  /// Whether the sentence that the parser sees turns on another word, a verb or predicate.
  bool verb_above(std::uint32_t word) const;

  /// The tag before a word, over quotes and adverbs.
  Tag tag_before(std::uint32_t i) const;
  bool may_be_noun(std::uint32_t i) const { return grammar.may_be_noun(key(i)); }
  /// Whether a name or what opens a noun phrase stands right behind a word, which is then no noun before "to" or "of".
  bool object_follows(std::uint32_t i) const {
    return i + 1 < size() && (known[i + 1] || in("determiners", i + 1) || in("possessives", i + 1));
  }
  /// "The two signed", "Ambos firmaron": a number or determiner that is the verb's subject by the tree.
  bool subject_before(std::uint32_t i) const;

  const Sentence& sentence;
  const Grammar& grammar;
  const std::vector<bool>& known;  ///< tokens of names
  const Tree& tree;                ///< empty when there are no models of the language
  bool spanish;
  std::vector<Word> words;  ///< tagged so far
};

/// The reading of a form; nullptr when there is none.
const VerbReading* with_form(std::span<const VerbReading> readings, VerbForm form);

/// Whether what stands before makes a noun of a word that could be a verb.
bool is_noun_position(Tag before, bool spanish);

}  // namespace entente
