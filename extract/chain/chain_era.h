#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <set>
#include <string_view>

namespace entente {

/// In whose days an article is set: one that speaks of the Soviet Union, and nowhere of Russia, means the former by
/// "Moscow". Keeps references to the draft and the resources.
class Era {
 public:
  Era(const Draft& draft, const Resources& resources);

  /// The state that held a seat in those days; the one that holds it now, where nothing tells otherwise.
  const GazetteerEntry* holder(const GazetteerEntry& seat) const;

 private:
  const Draft& draft_;
  const Resources& resources_;
  std::set<std::string_view> named_;  ///< ids of states
};

}  // namespace entente
