#pragma once

#include <entente/extract/draft/draft.h>

#include <string>
#include <string_view>

/// What titles tell by themselves: which of them are one person's, and of whom they speak.
namespace entente {

/// "leader", "president", "head of state" may be one person's titles; "the minister" may be the foreign minister.
bool is_same_title(const SentenceDraft& s, const std::string& a, const std::string& b);

/// The same, or "the diplomat" by "the ambassador": whether one who bears an office may be called by another.
bool is_equivalent(const SentenceDraft& s, const std::string& office, const std::string& other);

/// "El gobernador ... El mandatario": whether one who bears an office may be called by a wider title, in its own words.
bool may_be_called(const SentenceDraft& s, const std::string& office, const OfficePhrase& title);

/// "a judge", "elect a new president", "any minister of X": nobody spoken of before.
bool is_somebody(const SentenceDraft& s, const OfficePhrase& office);

/// "la ministra", "al ministro": the gender that the article of a Spanish title tells.
std::string_view told_gender(const SentenceDraft& s, const OfficePhrase& office);

}  // namespace entente
