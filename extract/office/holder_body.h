#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace entente {

/// "El presidente del tribunal, X", "el dirigente de la sección, X", "the company's chairman, X": the body spoken of
/// before that the noun by a title means; invalid when there is none, or several fit as well. O(names before).
Id<LocalEntity> body_called(const Draft& draft, const Ontology& ontology, std::uint32_t sentence,
                            const OfficePhrase& office);

/// "El sindicato X convocó una huelga. El secretario general, Y, ...", "Y, su portavoz, ...": the only body that the
/// sentence before names, when none is named before such a title in its own. O(names of both).
Id<LocalEntity> body_before(const Draft& draft, const Ontology& ontology, std::uint32_t sentence,
                            const OfficePhrase& office);

/// The ministries that an article names, by their fields.
class Ministries {
 public:
  /// Linear in the names of the article.
  explicit Ministries(const Draft& draft);

  /// "Camioneros recurrió la multa del Ministerio de Trabajo ... El ministro de Trabajo, X": the only ministry that has
  /// the minister's field; invalid when there is none, or several are.
  Id<LocalEntity> of(const OfficePhrase& office) const;

 private:
  void note(const SentenceDraft& s, const NameSpan& name);

  std::map<std::pair<bool, std::string_view>, std::set<Id<LocalEntity>>> by_field_;  ///< those of regions apart
};

}  // namespace entente
