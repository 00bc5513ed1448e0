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

/// "will leave A and attack B", "is to see A, and travel to B": the bare form behind a conjunction that has an object,
/// or a goal, and so goes on with the infinitive before; nullptr where none stands.
const VerbReading* joined_infinitive(const TagWords& w, std::uint32_t i, std::span<const VerbReading> readings);

}  // namespace entente
