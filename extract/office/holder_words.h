#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// The offices that the list of leaders has somebody in for most states.
inline constexpr std::string_view leading_offices[] = {"president", "prime minister", "foreign minister", "king",
                                                       "chancellor"};

/// Adds an office to those of a sentence, which stand in the order of the text.
void insert_office(SentenceDraft& s, OfficePhrase office);

/// "deputy", "lawyer": a title that many persons bear at a time.
bool borne_by_many(const SentenceDraft& s, const OfficePhrase& office);

/// "the minister", "al ministro", "del ministro": one who has been spoken of, or of whom there is one.
bool is_definite(const SentenceDraft& s, const OfficePhrase& office);

/// Whether a title is one that a single person bears, and a subject by the tree.
bool heads_clause(const SentenceDraft& s, const OfficePhrase& office);

/// "The president of Y arrived. X welcomed him", "X rejected the criticism": X is another than the one spoken of.
bool reacts(const SentenceDraft& s, const NameSpan& subject);

/// Of the main clause, or of the one that tells who said the rest.
bool is_main_subject(const Tree& tree, std::uint32_t token);

/// Whether some title of its sentence says who somebody is.
bool titled(const SentenceDraft& s, const NameSpan& name);

/// "became minister of Y", "juró como ministra": an office that somebody of the clause takes or has.
bool is_taken(const SentenceDraft& s, const OfficePhrase& office);

/// "X backs the sanctions, the interior minister, Y, said": the subject of the sentence that somebody with a title
/// tells, by the tree; Tree::none when there is none.
std::uint32_t subject_told_of(const SentenceDraft& s, const OfficePhrase& office);

/// Whether an office is taken in a sentence.
bool takes_office(const SentenceDraft& s);

/// ", que gobierna desde 2014", ", in power since 2014" from a comma on: who somebody is that governs.
bool in_power(const SentenceDraft& s, std::uint32_t comma);

/// "gobierno de X", "X's government", "X parliament", "la parte X".
bool governs_beside(const SentenceDraft& s, TokenRange state);

/// "defense minister", "king": an office that only states have.
bool of_state(const SentenceDraft& s, const OfficePhrase& office);

/// English: "President X", which is how heads of state are spoken of; firms have "the company's president, X".
bool addresses_head_of_state(const SentenceDraft& s, const OfficePhrase& office);

/// "built under King X"
bool bygone(const SentenceDraft& s, const OfficePhrase& office);

/// "provincial minister", "presidente local", "club president", "the firm's president": of something that has no
/// name.
bool of_lesser(const SentenceDraft& s, const OfficePhrase& office);

/// Whether all words behind the title are of its field or its bearer's.
bool nothing_else_told(const Draft& draft, const SentenceDraft& s, const OfficePhrase& office);

}  // namespace entente
