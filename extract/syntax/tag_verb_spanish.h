#pragma once

#include <entente/extract/syntax/tag_words.h>

#include <cstdint>
#include <span>

/// Which Spanish words are verbs by the words around them.
namespace entente {

/// The reading that fits behind `left`, the tag before; nullptr when the word is more likely no verb.
const VerbReading* spanish_verb(const TagWords& w, std::uint32_t i, Tag left, std::span<const VerbReading> readings);

}  // namespace entente
