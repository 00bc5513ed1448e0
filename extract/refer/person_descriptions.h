#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace entente {

/// What an article calls persons beside their names: "the conservative X", "la líder opositora X", "X, un
/// exguerrillero".
class PersonDescriptions {
 public:
  explicit PersonDescriptions(const Draft& draft);

  /// Whether a person is called by a word: "conservative".
  bool called(Id<LocalEntity> person, const std::string& word) const;
  /// Whether anybody is called by it.
  bool calls_somebody(const std::string& word) const { return words_.contains(word); }
  /// Whether an office stands by a person's name, whomever it serves: "el arzobispo de Altavera, X".
  bool bears(Id<LocalEntity> person, const std::string& office) const;
  /// The state by whose adjective somebody is called: "the Moroccan X", "Ugandan lawyer X"; invalid when by none.
  Id<LocalEntity> nation(Id<LocalEntity> person) const;
  /// Whether somebody is told to be one of many: "X, a student", "one refugee, X".
  bool told_apart(Id<LocalEntity> person) const { return apart_.contains(person.value()); }

 private:
  std::map<std::uint32_t, Id<LocalEntity>> nations_;
  std::map<std::string, std::set<std::uint32_t>> words_;  ///< whom each calls
  std::map<std::uint32_t, std::set<std::string>> offices_;
  std::set<std::uint32_t> apart_;
};

}  // namespace entente
