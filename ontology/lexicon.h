#pragma once

#include <entente/base/error.h>
#include <entente/base/string_table.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Record;

/// The name of a word list, by its hash; of a literal the compiler works it out.
class ListName {
 public:
  template <std::size_t size>
  consteval ListName(const char (&name)[size]) : hash_(quick_hash({name, size - 1})) {}
  constexpr ListName(std::string_view name) : hash_(quick_hash(name)) {}

  constexpr std::uint64_t hash() const { return hash_; }
  friend constexpr bool operator==(ListName, ListName) = default;

 private:
  std::uint64_t hash_;
};

/// The word lists of one language, read from the files of its folder. A list maps phrases to values; keys are folded
/// (lower case, no accents), words of a phrase joined by one space, so that "Secretario  de Estado" is found under
/// "secretario de estado"; "women's affairs" also under its tokens, "women 's affairs". In the files:
///
///     list reporting
///       said, says, told             phrases without a value
///     list months
///       january = 1                  a phrase with a value
class Lexicon {
 public:
  class List {
   public:
    bool contains(Hashed key) const { return entries_.contains(key); }
    /// The value given to `key` ("" when it stands without one); nothing when the list does not hold it.
    std::optional<std::string_view> find(Hashed key) const {
      const std::string* const value = entries_.find(key);
      return value == nullptr ? std::nullopt : std::optional<std::string_view>(*value);
    }
    /// The longest phrase of the list has this many words.
    std::size_t longest() const { return longest_; }
    /// The longest phrase that begins with this word has this many words; 0 when none does.
    std::size_t longest_from(Hashed word) const {
      const std::size_t* const longest = longest_from_.find(word);
      return longest == nullptr ? 0 : *longest;
    }
    /// Phrases and their values, in the order that they were added in.
    const StringTable<std::string>& entries() const { return entries_; }

   private:
    friend class Lexicon;
    void add(std::string_view phrase, std::string_view value);
    void add_key(std::string_view key, std::string_view value);

    StringTable<std::string> entries_;
    StringTable<std::size_t> longest_from_;
    std::size_t longest_ = 0;
  };

  Lexicon() = default;
  explicit Lexicon(std::string language) : language_(std::move(language)) {}

  const std::string& language() const { return language_; }

  /// The list of that name; an empty one when no file defines it. O(1).
  const List& list(ListName name) const {
    const std::uint32_t found = slots_[slot_of(name)].list;
    return found == no_list ? none_ : lists_[found].words;
  }

  /// The names of all lists, ascending.
  std::vector<std::string_view> list_names() const;

  /// Adds the items of a `list` record. A list defined twice is extended, an item defined twice takes the later value.
  void add(const Record& record);

 private:
  static constexpr std::uint32_t no_list = ~std::uint32_t{0};
  struct NamedList {
    std::string name;
    List words;
  };
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t list = no_list;
  };

  /// Where a list is, or where it would go.
  std::size_t slot_of(ListName name) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t at = name.hash() & last;
    while (slots_[at].list != no_list && slots_[at].hash != name.hash()) at = (at + 1) & last;
    return at;
  }
  List& made(std::string_view name);

  std::string language_;
  std::vector<NamedList> lists_;
  std::vector<Slot> slots_ = std::vector<Slot>(2);  ///< as many as a power of two, at most half of them taken
  List none_;                                       ///< stays empty
};

}  // namespace entente
