#pragma once

#include <entente/base/span.h>
#include <entente/extract/language/models.h>
#include <entente/extract/text/clean_layout.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// Bytes of the document that are shown as other text: none to insert, none shown to drop, as many to recase.
struct Repair {
  Span span;
  std::string text;
};

/// Runs of letters and digits of a passage that are not inside dropped bytes. `drops` ascend.
std::vector<Span> find_words(std::string_view text, Span passage, const std::vector<Repair>& drops);

/// What is known of words: by the language's word list and verbs, names, the gazetteer, and the document itself.
class Vocabulary {
 public:
  Vocabulary(std::string_view language, const Models& models);

  /// Counts a word of the document.
  void see(std::string_view word);

  /// Per ten million words of the document's language; `lower` in lower case with its accents.
  std::uint32_t frequency(std::string_view lower) const;
  /// A word or name of any language.
  bool is_known(std::string_view word) const;
  bool is_given(std::string_view word) const;
  bool is_family(std::string_view word) const;
  /// A name of persons, given or of a family.
  bool is_listed(std::string_view word) const;
  /// A name (no adjective) of the gazetteer, in the document's language; several words joined by one space.
  bool is_place(std::string_view name) const;
  /// "UE", "NATO": an acronym of the gazetteer.
  bool is_acronym(std::string_view word) const;
  /// "Venezuelan", "venezolanos".
  bool is_demonym(std::string_view word) const;
  /// How often the document has the word, written just so.
  std::uint32_t count(std::string_view word) const;
  /// How often the document has it with a capital where `word` may have none.
  std::uint32_t count_capitalised(std::string_view word) const;
  const Lexicon::List& list(ListName name) const;

 private:
  std::string_view language_;
  const Resources& resources_;
  const Morphology& morphology_;
  const LanguageData* data_;
  std::unordered_map<std::string_view, std::uint32_t> counts_;
};

}  // namespace entente
