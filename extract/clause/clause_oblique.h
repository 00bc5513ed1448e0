#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>
#include <string_view>

/// Which noun phrase a preposition governs that completes a verb or noun.
namespace entente {

/// The noun phrase after `from` that this preposition governs, in the same clause and within `reach` tokens.
const Phrase* oblique_of(const ClauseWords& w, std::uint32_t from, std::string_view wanted, std::uint32_t reach = 25);

/// Spanish: "las críticas recientes de A a B": A, whom "de" governs right behind a noun and its adjectives; nullptr
/// when nobody is there.
const Phrase* genitive_behind(const ClauseWords& w, std::uint32_t noun);

/// Spanish: "las críticas de A a B", "el ataque de A, su rival, contra B": whom another preposition governs right
/// behind such a phrase, but not where; nullptr when nobody is there.
const Phrase* other_behind_genitive(const ClauseWords& w, std::uint32_t noun);

/// "X, with which Y is at war": what the relative of a predicate's clause stands for, where this preposition governs
/// it.
const Phrase* oblique_antecedent(const ClauseWords& w, std::uint32_t predicate, std::string_view wanted, int depth = 0);

/// "talks between A and B", "the A-B summit".
const Phrase* pair_of(const ClauseWords& w, std::uint32_t noun);

/// "A viajó ayer junto a B", "A signed the treaty along with B": with whom the subject does what a verb tells.
const Phrase* companions_of(const ClauseWords& w, std::uint32_t verb);

/// "A condemned C, as did B", "A condenó a C, al igual que B": who does the same as the subject of a verb.
const Phrase* likewise_of(const ClauseWords& w, std::uint32_t verb);

}  // namespace entente
