#pragma once

#include <entente/extract/engine/engine.h>
#include <entente/extract/language/grammar.h>
#include <entente/ontology/resources.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// All that extraction needs to know, made ready once: the resources, of each language its word forms and frames, and
/// the trained models. Shared by threads, to which it is read-only. Keeps a reference: the resources must outlive it.
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
  /// Made when a text of the language is read first, by whichever thread: most runs read one language alone.
  class LazyGrammar {
   public:
    explicit LazyGrammar(const LanguageData& data) : data_(&data) {}
    const Grammar& get() const {
      std::call_once(made_, [&] { grammar_.emplace(*data_); });
      return *grammar_;
    }

   private:
    const LanguageData* data_;
    mutable std::once_flag made_;
    mutable std::optional<Grammar> grammar_;
  };

  const Resources* resources_;
  engine::Engine engine_;
  std::map<std::string, LazyGrammar, std::less<>> grammars_;
};

}  // namespace entente
