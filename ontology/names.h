#pragma once

#include <entente/ontology/word_table.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

enum class Gender : std::uint8_t { unknown, female, male };

/// Given and family names of many languages. Keys are folded single words.
class NameLists {
 public:
  bool is_given(Hashed key) const { return (kinds_.find(key) & given) != 0; }
  bool is_family(Hashed key) const { return (kinds_.find(key) & family) != 0; }
  /// A given name or a family's.
  bool is_listed(Hashed key) const { return (kinds_.find(key) & (given | family)) != 0; }
  /// Of those who bear a given name; unknown for a family name, and for a name that both women and men bear.
  Gender gender(std::string_view key) const;
  std::size_t given_count() const { return given_count_; }
  std::size_t family_count() const { return family_count_; }

  void add_given(std::string_view name, Gender gender = Gender::unknown);
  void add_family(std::string_view name);

 private:
  static constexpr std::uint32_t given = 1;
  static constexpr std::uint32_t family = 2;
  static constexpr std::uint32_t female = 4;
  static constexpr std::uint32_t male = 8;

  WordTable kinds_;
  std::size_t given_count_ = 0;
  std::size_t family_count_ = 0;
};

/// How often the words of a language are written in lower case in running text; what is not here is rare or a name.
class WordList {
 public:
  /// Occurrences per ten million words; 0 for an unknown word. `key` is in lower case with its accents.
  std::uint32_t frequency(Hashed key) const { return words_.find(key); }
  bool contains(Hashed key) const { return frequency(key) != 0; }
  /// Whether a word is so frequent that it is mostly a function word.
  bool is_function_word(Hashed key) const {
    const bool* const found = function_words_.find(key);
    return found != nullptr && *found;
  }
  std::size_t size() const { return words_.size(); }

  /// A word that is there takes the new frequency, which is above 0.
  void add(std::string_view word, std::uint32_t frequency);
  /// Makes room for so many words.
  void reserve(std::size_t words) { words_.reserve(words); }

 private:
  /// Per ten million.
  static constexpr std::uint32_t least_of_function_words = 10'000;

  WordTable words_;
  StringTable<bool> function_words_;  ///< false for one that has become rarer
};

}  // namespace entente
