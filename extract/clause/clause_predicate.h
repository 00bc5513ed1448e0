#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>

/// Of whom a noun is said: as an apposition, or as a predicate of a copula or a verb of judging.
namespace entente {

/// What the noun is said of: "its subsidiary X", "X, an ally of Y", "X is an ally of Y".
const Phrase* bearer_of(const ClauseWords& w, std::uint32_t noun);

/// Who is said to be among those whom a plural noun names: "X was one of the countries that", "X figura entre los
/// países que".
const Phrase* chosen_from(const ClauseWords& w, std::uint32_t noun);

/// "The first country that recognised X was Y", "Among those that sent aid was Y": who is said, behind the clause that
/// a relative or "to" opens, to be what stands before it; nullptr when nobody is.
const Phrase* named_behind_clause(const ClauseWords& w, std::uint32_t opener);

/// "Y, the first leader to visit X", "The first state to recognise X was Y": who alone does, or did before others, what
/// an infinitive tells; nullptr when it completes no such noun.
const Phrase* pioneer(const ClauseWords& w, std::uint32_t infinitive);

}  // namespace entente
