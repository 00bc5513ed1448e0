#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/verb_group.h>

#include <cstdint>

/// Spanish subjects that stand behind their verb.
namespace entente {

/// "anunció ayer en X el presidente Y": the first phrase behind a token of its clause that no preposition governs;
/// nullptr when there is none.
const Phrase* bare_after(const ClauseWords& w, std::uint32_t from);

/// "la empresa que preside X". Persons who are objects would have an "a".
const Phrase* person_in_relative(const ClauseWords& w, std::uint32_t verb, const VerbGroup& verbs);

}  // namespace entente
