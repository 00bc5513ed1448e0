#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>

/// Who is the grammatical subject of a verb: before it or after it, shared, controlled, or of a relative clause.
namespace entente {

inline constexpr int deepest_subject = 4;  ///< verbs followed when a subject is shared or controlled

/// The grammatical subject: before the verb, that of the verb it is coordinated with, the antecedent of "who", the
/// subject or object that controls an infinitive; in Spanish also after the verb. `depth`: verbs followed so far.
const Phrase* subject_of(const ClauseWords& w, std::uint32_t verb, int depth = 0);

/// The subject that stands before a verb or copula, or that an infinitive, a gerund or a coordinated verb shares with
/// the verb above it.
const Phrase* subject_before(const ClauseWords& w, std::uint32_t verb, const VerbGroup& verbs, int depth);

/// "a letter by X urging": whose words they are.
const Phrase* author_of(const ClauseWords& w, std::uint32_t utterance, int depth);

}  // namespace entente
