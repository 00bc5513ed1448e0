#pragma once

#include <entente/extract/clause/phrase_words.h>

#include <cstdint>
#include <vector>

/// What stands between commas behind a member of a list and tells more of it.
namespace entente {

/// "A, based in B, and C signed", "entre A, filial de B, y C": the comma that closes such words behind a phrase, where
/// "and" and another member follow; where the phrase ends when there are none.
std::uint32_t behind_insertion(const PhraseWords& w, const std::vector<Phrase>& phrases, std::uint32_t p);

/// "Tras romper con A, el presidente de X, B, y C anunciaron", "After X left A, the ministers B and C met": whether the
/// comma behind a phrase closes a clause that stands before its main one, whose subject begins with the other phrase.
bool closes_opening_clause(const PhraseWords& w, const Phrase& left, const Phrase& right);

/// "A, the minister of X, and B": where the title or description of a phrase's last member ends that a comma opens; the
/// comma itself when none does.
std::uint32_t behind_apposition(const PhraseWords& w, const Phrase& p, std::uint32_t comma);

}  // namespace entente
