#pragma once

#include <entente/extract/clause/clause_words.h>
#include <entente/extract/clause/phrase.h>

#include <cstdint>

/// What commas set off between a subject and its verb, and whether a verb comes behind it.
namespace entente {

/// The phrase that begins at a token, or behind the nouns that introduce a name: "the poet X".
const Phrase* opening_phrase(const ClauseWords& w, std::uint32_t from);

/// Whether nothing but adverbs and pronouns stands between a token and a verb: ", ya se reunió".
bool opens_verb(const ClauseWords& w, std::uint32_t token, std::uint32_t verb);

/// "X, chairman of Y, was met", "X, a quien criticó Y, se retiró": whether a comma follows after which a verb comes.
bool parenthesis_after(const ClauseWords& w, std::uint32_t comma);

/// Whether the words left of a comma are set off: ", who ..., " or ", after ...,". Gives the comma that opens it.
bool parenthesis_before(const ClauseWords& w, std::uint32_t comma, std::uint32_t& start);

/// "A, a quien criticó B, ministro de X, el lunes, invitó a C": the comma before the relative clause that a comma
/// closes; no_token when none is set off there.
std::uint32_t comma_of_relative_clause(const ClauseWords& w, std::uint32_t comma);

/// "El grupo que gobierna Y, X, criticó", "The man who runs Y, X, said": X, who is named behind a relative clause,
/// before the comma that a verb follows; nullptr where nobody is named so.
const Phrase* name_behind_clause(const ClauseWords& w, std::uint32_t comma);

/// Spanish: "A, aseguró la canciller de X, B, atacó a C": the comma before who tells it, that another comma closes,
/// where a phrase stands before; no_token when nobody does.
std::uint32_t comma_of_report(const ClauseWords& w, std::uint32_t comma);

/// "A, tras acusar a B, rompió con C", "A, citing B, left": whether what a verb without a tense opens is set off
/// between a phrase before it and a finite verb behind it, whose subject does both.
bool inserted_behind(const ClauseWords& w, const Phrase& phrase, std::uint32_t verb);

}  // namespace entente
