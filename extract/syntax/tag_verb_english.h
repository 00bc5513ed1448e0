#pragma once

#include <entente/extract/syntax/tag_words.h>

#include <cstdint>
#include <span>

/// Which English words are verbs by the words around them.
namespace entente {

/// The reading that fits behind `left`, the tag before; nullptr when the word is more likely no verb.
const VerbReading* english_verb(const TagWords& w, std::uint32_t i, Tag left, std::span<const VerbReading> readings);

/// "helped X defeat Y", "demanded that X defeat Y": the bare form of a verb behind a subject with which it does not
/// agree; nullptr where none stands.
const VerbReading* bare_verb(const TagWords& w, std::uint32_t i);

}  // namespace entente
