#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace entente {

using Fits = std::function<bool(const Mentioned&)>;

/// A word that refers back.
struct Reference {
  std::uint32_t noun;
  bool demonstrative = false;  ///< "ese país": whom the sentence named last, whatever it is about
  bool owned = false;          ///< "el Gobierno": of a state, also one that is only named as somebody's
  bool told_apart = false;     ///< "el partido nacionalista": one of several, who need not be the topic
};

/// Of those who fit, whom a word means: the only one of the last sentence that mentions any, else whom that sentence is
/// about; who is only named as somebody's ("the director of X") or in passing, where nobody else is. Nobody where
/// several are as likely ("A y B anunciaron un plan. La empresa ..."), for deciding wrongly costs more; nothing where
/// no sentence within `back` mentions one.
std::optional<Id<LocalEntity>> most_salient(const Antecedents& seen, const SentenceDraft& s, const Reference& word,
                                            std::uint32_t back, const Fits& fits);

/// The one who fits of all who have been mentioned so far; invalid where several do, none where nobody does.
std::optional<Id<LocalEntity>> known_so_far(const Antecedents& seen, const Fits& fits);

/// The only one who fits of all who have been mentioned so far, however long ago; invalid where several do.
Id<LocalEntity> only_one_so_far(const Antecedents& seen, const Fits& fits);

/// "X announced a plan. A German bank ... The bank": whether somebody without a name, whom a word for that class may
/// mean as well, has been spoken of since an entity was mentioned last.
bool has_rival(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, std::string_view type,
               Id<LocalEntity> entity);

}  // namespace entente
