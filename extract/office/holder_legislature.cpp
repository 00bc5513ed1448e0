#include <entente/extract/office/holder_legislature.h>

#include <set>

namespace entente {

Legislatures::Legislatures(const Draft& draft, const Ontology& ontology) {
  std::set<Id<LocalEntity>> found;
  for (const SentenceDraft& s : draft.sentences) {
    for (const NameSpan& name : s.names) {
      const bool body =
          name.entity.valid() && ontology.is_class(draft.entities[name.entity.value()].type, "GovernmentBody");
      for (std::uint32_t i = name.tokens.first; body && i < name.tokens.end; ++i) {
        if (s.in("legislatures", i)) found.insert(name.entity);
      }
    }
  }
  if (found.size() == 1) only_ = *found.begin();
}

Id<LocalEntity> Legislatures::of(const SentenceDraft& s, const OfficePhrase& office) const {
  const bool told = s.in("belonging-prepositions", office.tokens.end);  // "el diputado del PSE, X"
  return s.in("legislators", office.head.end - 1) && !told ? only_ : Id<LocalEntity>{};
}

}  // namespace entente
