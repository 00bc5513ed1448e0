#pragma once

#include <entente/extract/draft/draft.h>

#include <string>
#include <string_view>

/// What the letters, hyphens and full stops of a name tell of its class.
namespace entente {

/// A headline in capitals, where no word is an acronym for being so.
bool all_capitals(const SentenceDraft& s);

/// "Park | Jin-soo": two syllables, of which the second has no capital, are a given name of Korea or China.
bool joins_syllables(const Token& token);

/// "ABD Halden", "ACTG-CRD": initials that begin a name, or are joined, are no person's.
bool begins_with_acronym(const SentenceDraft& s, const NameSpan& name);

/// "Hal.di", "Halden.com": a body as its page in the web.
bool holds_full_stop(const Token& token);

/// "JxHal", "PSdH", "Hs": capitals among small letters, or no vowel at all, as initials have and no person's name does;
/// but "McHalden", "DiHalden".
bool mixes_capitals(const Token& token);

/// "G-14", "G9": a group by the number of its members.
bool counts_members(std::string_view key);

/// "el-Halden" as a word of a person's name: "halden", however it is romanised.
std::string as_person_word(const std::string& key);

}  // namespace entente
