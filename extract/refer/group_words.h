#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <optional>
#include <string_view>

/// The words for a group: "both countries", "the two Balkan insurers".
namespace entente {

struct GroupWords {
  std::uint32_t length = 0;  ///< 0: there are none
  std::string_view type;     ///< what the group's members are: a class, or "any"
};

/// The words for a group of two that begin at a token: a phrase of the list, else "both" or "the two" before the
/// plural of what an agent may be called.
GroupWords group_at(const SentenceDraft& s, std::uint32_t i);

/// What "the three firms" are, by the noun; nothing for nouns that are not known so.
std::optional<std::string_view> class_of_several(const SentenceDraft& s, std::uint32_t article, std::uint32_t noun);

}  // namespace entente
