#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/ontology.h>

namespace entente {

/// The parliaments that an article names. To be made when names have their entities.
class Legislatures {
 public:
  /// Linear in the names of the article.
  Legislatures(const Draft& draft, const Ontology& ontology);

  /// The only parliament of the article; invalid when there is none, or several are.
  Id<LocalEntity> only() const { return only_; }

  /// "El Congreso rechazó la ley ... El diputado socialista X": the only parliament, for a member's title that tells
  /// none; invalid when there is none, several are, or the title is another.
  Id<LocalEntity> of(const SentenceDraft& s, const OfficePhrase& office) const;

 private:
  Id<LocalEntity> only_;
};

}  // namespace entente
