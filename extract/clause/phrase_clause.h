#pragma once

#include <entente/extract/clause/phrase_words.h>

#include <cstdint>
#include <vector>

/// Whether what stands between two phrases goes on with a list or with the clause, by the verbs around.
namespace entente {

/// "Moscow, Minsk sign accord": two names that open a sentence before its verb, and no other comma between.
bool heads_headline(const PhraseWords& w, const Phrase& left, const Phrase& right);

/// "In Geneva, A and B signed": a phrase before the first verb and its comma is no part of the list after it.
bool introduces(const PhraseWords& w, const Phrase& p);

/// "A pedido de A, B y C, la OTAN se reunirá": whether a comma and a noun phrase that no preposition governs follow,
/// before any verb.
bool subject_follows(const PhraseWords& w, const std::vector<Phrase>& phrases, std::uint32_t end);

/// "el Consejo, dirigido por A, y B", "C, que preside A, y B": whether a phrase ends a participle or relative clause
/// that a comma has opened, so that the comma behind it closes that.
bool ends_insertion(const PhraseWords& w, const Phrase& p);

/// "A visited B and C criticised D", "A visited B, and C and D criticised E": whether what ends at a token and follows
/// on A's object begins a clause. `conjunction`: one stands between, not a comma alone.
bool begins_clause(const PhraseWords& w, const Phrase& left, std::uint32_t end, bool conjunction);

}  // namespace entente
