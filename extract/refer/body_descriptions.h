#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace entente {

/// What an article calls its bodies beside their names: "the Chilean airline X", "X, a bank".
class BodyDescriptions {
 public:
  explicit BodyDescriptions(const Draft& draft);

  /// Whether a body is called by a word: "airline".
  bool called(Id<LocalEntity> body, const std::string& word) const;
  /// The state or city that it is at home in, by an adjective; invalid when nothing tells it.
  Id<LocalEntity> home(Id<LocalEntity> body) const;

 private:
  std::map<std::uint32_t, std::set<std::string>> words_;
  std::map<std::uint32_t, Id<LocalEntity>> homes_;
};

}  // namespace entente
