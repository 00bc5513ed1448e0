#include <entente/base/error.h>
#include <entente/extract/models.h>

namespace entente {

Models::Models(const Resources& resources) : resources_(&resources) {
  for (const auto& [code, data] : resources.languages) grammars_.emplace(code, Grammar(data));
  if (grammars_.empty()) throw Error("the ontology has no language; add a folder such as en/ with a lexicon");
}

const Grammar& Models::grammar(std::string_view language) const {
  auto found = grammars_.find(language);
  if (found == grammars_.end()) found = grammars_.find("en");
  return found == grammars_.end() ? grammars_.begin()->second : found->second;
}

}  // namespace entente
