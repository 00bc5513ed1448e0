#pragma once

#include <entente/base/string_table.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A map from words to numbers above 0, made for lists of a hundred thousand that every run loads: all words lie in one
/// string, the table is one vector (open addressing, linear probing, at most half full). Words are never removed.
class WordTable {
 public:
  /// The number of `word`; 0 when it is not there. O(1).
  std::uint32_t find(Hashed word) const;
  /// The number of `word` to be set; 0 when it is new. Valid until the next call.
  std::uint32_t& at(std::string_view word);

  std::size_t size() const { return size_; }
  void reserve(std::size_t words);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;
    std::uint32_t size = 0;  ///< 0: free, since no word is empty
    std::uint32_t value = 0;
  };

  std::size_t slot_of(Hashed word) const;
  void resize(std::size_t slots);

  std::string text_;
  std::vector<Slot> slots_;  ///< as many as a power of two, or none
  std::size_t size_ = 0;
};

}  // namespace entente
