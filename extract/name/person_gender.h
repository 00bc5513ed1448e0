#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <cstddef>
#include <cstdint>
#include <map>

namespace entente {

/// Whether a title of a sentence is that of a woman or of a man: "Ms.", "la ministra".
Gender gender_of_title(const SentenceDraft& sentence, std::uint32_t title);

/// Whether somebody is a woman or a man, as far as titles and given names tell. Keeps references to both.
class PersonGenders {
 public:
  /// Reads the titles that stand by somebody's name: "Ms. X", "la ministra X".
  PersonGenders(const Draft& draft, const Resources& resources);

  /// By the titles, else by the given name. One word alone is a family name; so may be the first of two that is one
  /// where the last is none: "Li Keqiang".
  Gender of(Id<LocalEntity> person) const;

  /// "X took office. She ...", where nobody else can be meant: for those of whom nothing else tells it.
  void tell(Id<LocalEntity> person, Gender gender);

 private:
  void learn(const SentenceDraft& sentence, Id<LocalEntity> id, std::uint32_t title);

  const Draft& draft_;
  const Resources& resources_;
  std::map<std::size_t, Gender> told_;  ///< by titles and pronouns
};

}  // namespace entente
