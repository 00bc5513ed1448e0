#pragma once

#include <entente/base/string_map.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// Given and family names of many languages. Keys are folded single words.
class NameLists {
 public:
  bool is_given(std::string_view key) const { return given_.find(key) != given_.end(); }
  bool is_family(std::string_view key) const { return family_.find(key) != family_.end(); }
  std::size_t given_count() const { return given_.size(); }
  std::size_t family_count() const { return family_.size(); }

  void add_given(std::string_view name);
  void add_family(std::string_view name);

 private:
  StringSet given_;
  StringSet family_;
};

/// How often the words of a language are written in lower case in running text; what is not here is rare or a name.
class WordList {
 public:
  /// Occurrences per ten million words; 0 for an unknown word. `key` is in lower case with its accents.
  std::uint32_t frequency(std::string_view key) const;
  bool contains(std::string_view key) const { return frequency(key) != 0; }
  std::size_t size() const { return words_.size(); }

  void add(std::string_view word, std::uint32_t frequency);

 private:
  StringMap<std::uint32_t> words_;
};

}  // namespace entente
