#pragma once

#include <entente/extract/syntax/tag_words.h>

#include <cstdint>

/// Whether a word is a verb in its place, and in which of its forms.
namespace entente {

/// The reading that fits what stands before, or, where that leaves it open, the trained tagger; nullptr when the word
/// is more likely a noun or adjective.
const VerbReading* verb_reading(const TagWords& w, std::uint32_t i);

}  // namespace entente
