#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What those ask of the words of a sentence who find what they refer to.
namespace entente {

/// Whether a name stands in a range of tokens.
bool names_overlap(const SentenceDraft& s, TokenRange range);

/// The adjective of a state that begins at a token.
std::optional<std::uint32_t> demonym_at(const SentenceDraft& s, std::uint32_t token);

/// "the United States" is no description of a state.
bool inside_name(const SentenceDraft& s, std::uint32_t token);

/// "the company X", "the city of X": not a description but part of a name's phrase.
bool continues_name(const SentenceDraft& s, std::uint32_t end);

/// "a French charity", "the British operator": whether a state's name at a token only tells where a body is at home.
bool tells_home(const SentenceDraft& s, std::uint32_t token);

/// Whether a token begins "of X" that says whose the noun before is, not "acusó al Gobierno de llevar ...", "accused
/// the group of murder".
bool belongs(const SentenceDraft& s, std::uint32_t i);

/// "US troops invaded the country", which is not theirs: whether a token is in the subject of the nearest verb above
/// a noun that has one.
bool acts_upon(const SentenceDraft& s, std::uint32_t token, std::uint32_t noun);

/// "asked him", "wrote to her": by the tree, and no reflexive.
bool is_object(const SentenceDraft& s, std::uint32_t i);

/// "it suspended ties", not "signed it".
bool is_subject(const SentenceDraft& s, std::uint32_t i);

/// "El chileno firmó", "met with the conservative": whether a word before `end` is an argument of a verb and no
/// adjective of a noun that stands by it or has been left out ("the Chilean government and the Peruvian").
bool is_lone_argument(const SentenceDraft& s, std::uint32_t word, std::uint32_t end);

/// "thousands of people marched": the verb of protest whose subject a noun is or counts; Tree::none where it is
/// another.
std::uint32_t protest_of(const SentenceDraft& s, std::uint32_t noun);

/// "el país balcánico", "the kingdom", "the Asian leader": the codes of the states of which a word of a description may
/// be said.
std::optional<std::string_view> epithet(const SentenceDraft& s, TokenRange words);

/// "la ganadora" as "ganador": the form under which a list holds a Spanish noun for a person; the noun itself where it
/// holds none.
std::string listed_form(const Lexicon::List& list, const std::string& noun);

/// Whether a state is one of those codes.
bool has_code(const LocalEntity& state, std::string_view codes);

}  // namespace entente
