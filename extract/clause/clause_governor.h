#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>
#include <optional>

/// Which verb a noun, a phrase or another verb depends on.
namespace entente {

/// The verb that governs a noun as its object or, in the passive, subject; nothing when none is near.
std::optional<std::uint32_t> governor_of(const ClauseWords& w, std::uint32_t noun);

/// The main verb of the clause that a noun's prepositional phrase belongs to.
std::optional<std::uint32_t> clause_verb_of(const ClauseWords& w, std::uint32_t token);

/// "talks failed, with X blaming Y", "With X still blaming Y, talks failed", "with X having left": whether a phrase is
/// the subject of the gerund right behind it.
bool opens_absolute(const ClauseWords& w, const Phrase& phrase, const VerbGroup& verbs);

/// The verb that an infinitive, gerund or complement clause depends on.
std::optional<std::uint32_t> matrix_of(const ClauseWords& w, std::uint32_t verb);

}  // namespace entente
