#pragma once

#include <entente/extract/engine/engine.h>
#include <entente/extract/language/grammar.h>
#include <entente/ontology/resources.h>

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// All that extraction needs to know, made ready once: the resources, of each language its word forms and frames, and
/// the trained models. Read-only, shared by threads. Keeps a reference: the resources must outlive it.
class Models {
 public:
  /// With the models that are compiled in.
  explicit Models(const Resources& resources);
  Models(const Resources& resources, engine::Engine engine);

  const Resources& resources() const { return *resources_; }
  /// Of that language, else of English, else of any.
  const Grammar& grammar(std::string_view language) const;

  /// The trained models of that language; nullptr when there are none.
  const engine::LanguageEngine* engine(std::string_view language) const { return engine_.language(language); }

 private:
  const Resources* resources_;
  engine::Engine engine_;
  std::map<std::string, Grammar, std::less<>> grammars_;
};

}  // namespace entente
