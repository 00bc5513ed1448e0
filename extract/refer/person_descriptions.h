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

 private:
  std::map<std::uint32_t, std::set<std::string>> words_;
};

}  // namespace entente
