#pragma once

#include <entente/extract/chain_links.h>
#include <entente/extract/name_words.h>

#include <utility>
#include <vector>

namespace entente {

/// Says which person of the article a name names: one of the same words, of more words than these, or of
/// these initials.
class PersonLinker {
 public:
  using Entity = NameLinks::Entity;

  /// Keeps a reference to the links.
  explicit PersonLinker(NameLinks& links) : links_(links) {}

  /// The person, made when there is none yet.
  Entity person(const NameReference& r);
  /// "AQP" for Ada Quill Pell; invalid when there is none.
  Entity by_initials(const NameReference& r) const;

 private:
  Entity most_named(const NameWords& words) const;

  NameLinks& links_;
  std::vector<std::pair<Entity, NameWords>> persons_;
};

}  // namespace entente
