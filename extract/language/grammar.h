#pragma once

#include <entente/base/string_table.h>
#include <entente/extract/language/morphology.h>
#include <entente/ontology/resources.h>

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A bit a word. A text has all words of a phrase only when its words have all of their marks, which mostly tells at a
/// glance that it has not (Bloom 1970).
using WordMarks = std::bitset<256>;

inline void add_mark(WordMarks& marks, std::string_view word) {
  marks.set(quick_hash(word) % marks.size());
}

/// A trigger of a frame, split into words.
struct Trigger {
  const Frame* frame = nullptr;
  std::vector<std::string> words;  ///< folded; the first is a lemma
  WordMarks rest;                  ///< of the words behind the first
};

/// The preposition that a word holds: "al" and "del" are "a" and "de" with an article.
std::string_view uncontracted(std::string_view preposition);

/// The word forms and frames of one language, indexed for reading.
class Grammar {
 public:
  explicit Grammar(const LanguageData& data);

  const Lexicon& lexicon() const { return data_->lexicon; }
  const WordList& words() const { return data_->words; }
  const Morphology& morphology() const { return morphology_; }

  /// Triggers of that kind whose first word has this lemma, longest first.
  std::span<const Trigger> triggers(TriggerKind kind, Hashed lemma) const;

  /// Whether a folded word is also in use as a noun: by the list "nouns", or as a noun that triggers a frame.
  bool may_be_noun(std::string_view key) const;

 private:
  const LanguageData* data_;
  Morphology morphology_;
  std::array<StringTable<std::vector<Trigger>>, 3> triggers_;  ///< by kind, then by lemma
};

}  // namespace entente
