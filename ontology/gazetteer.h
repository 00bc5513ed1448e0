#pragma once

#include <entente/base/id.h>
#include <entente/base/string_table.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A state, city, region, intergovernmental organisation, news agency ... that is known by name beforehand.
struct GazetteerEntry {
  std::string id;        ///< "state:VE", "city:caracas"; becomes the node's id
  std::string type;      ///< a class of the ontology
  std::string name;      ///< canonical, in English
  std::string within;    ///< id of the state or region it lies in, else empty
  std::string seat_of;   ///< id of the state (or body) it stands for when it acts: Moscow, the Kremlin; else empty
  std::string wikidata;  ///< "Q717", else empty
  bool former = false;   ///< no longer exists (the Soviet Union)
};

enum class NameForm : std::uint8_t {
  name,     ///< "Venezuela", "United States"
  acronym,  ///< matches only in capitals: "US", "UN", "EEUU"
  demonym,  ///< adjective of it, or one of its people: "Venezuelan", "venezolana"
  people,   ///< its people as a whole: "Venezuelans", "venezolanos"
};

struct GazetteerMatch {
  Id<GazetteerEntry> entry;
  NameForm form = NameForm::name;
};

class Gazetteer {
 public:
  std::span<const GazetteerEntry> entries() const { return entries_; }
  const GazetteerEntry& entry(Id<GazetteerEntry> id) const { return entries_[id.value()]; }
  const GazetteerEntry* find(std::string_view id) const;

  /// The state that an entry is or lies in, over a few steps; nullptr when there is none, or no such entry.
  const GazetteerEntry* state_around(std::string_view id) const;

  /// What `key` (folded tokens joined by one space) may name in that language; names of the other languages are not
  /// found. In the order of the files: the better known bearer of a name comes first.
  std::span<const GazetteerMatch> lookup(std::string_view language, Hashed key) const;

  /// The most words that a name beginning with `first_word` (folded) has in that language; 0 when none begins so.
  std::size_t longest(std::string_view language, Hashed first_word) const;

  /// Whether `word` (folded) stands in some name of that language.
  bool has_word(std::string_view language, Hashed word) const;

  /// Adds an entry, or replaces the one of the same id.
  void add(GazetteerEntry entry);
  /// Adds a form of an entry that is there; once is enough. Throws Error when there is no such entry.
  void add_form(std::string_view language, std::string_view id, NameForm form, std::string_view text);

 private:
  struct Forms {
    StringTable<std::vector<GazetteerMatch>> by_key;
    StringTable<std::size_t> words;  ///< of each word in a name: the most words of a name that begins with it
  };
  const Forms* forms(std::string_view language) const { return languages_.find(language); }

  std::vector<GazetteerEntry> entries_;
  StringTable<std::size_t> index_;
  StringTable<Forms> languages_;
};

}  // namespace entente
