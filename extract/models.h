#pragma once

#include <entente/extract/grammar.h>
#include <entente/ontology/resources.h>

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// All that extraction needs to know, made ready once: the resources, and of each language its word forms and frames.
/// Read-only, shared by threads. Keeps a reference: the resources must outlive it.
class Models {
 public:
  explicit Models(const Resources& resources);

  const Resources& resources() const { return *resources_; }
  /// Of that language, else of English, else of any.
  const Grammar& grammar(std::string_view language) const;

 private:
  const Resources* resources_;
  std::map<std::string, Grammar, std::less<>> grammars_;
};

}  // namespace entente
