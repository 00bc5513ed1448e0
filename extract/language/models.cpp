#include <entente/base/error.h>
#include <entente/extract/language/models.h>
#include <entente/extract/models/models.h>

#include <utility>

namespace entente {

Models::Models(const Resources& resources) : Models(resources, builtin_engine()) {}

Models::Models(const Resources& resources, engine::Engine engine) : resources_(&resources), engine_(std::move(engine)) {
  for (const auto& [code, data] : resources.languages) grammars_.emplace(code, data);
  if (grammars_.empty()) throw Error("the ontology has no language; add a folder such as en/ with a lexicon");
}

const Grammar& Models::grammar(std::string_view language) const {
  auto found = grammars_.find(language);
  if (found == grammars_.end()) found = grammars_.find("en");
  return (found == grammars_.end() ? grammars_.begin() : found)->second.get();
}

}  // namespace entente
