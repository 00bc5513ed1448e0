#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The words of folded names, and what makes two names one.
namespace entente {

using NameWords = std::vector<std::string>;

NameWords split_name(std::string_view key);

/// The words of a person's name, without the Arabic article: "al-abadi" is "abadi" too.
NameWords person_words(std::string_view key);

/// The words of a body's name that tell it apart, sorted: "Ministry of Foreign Affairs" and "Foreign Ministry" agree.
NameWords content_words(std::string_view key);

/// Whether a name has a word, or one that the word is made of: "Socialist" for "socialista"; or is all that the word is
/// made of: "Frente Amplio" for "frenteamplista". The name need not be folded.
bool has_root_of(std::string_view name, std::string_view word);

/// "frenteamplista" for "Frente Amplio", "halista" for "HAL": whether a word for adherents is made of all of a name.
bool is_made_of(std::string_view name, std::string_view word);

/// Whether `part` names the bearer of `whole` in short: fewer of its words, the first or last of them if only one.
bool shortens(const NameWords& part, const NameWords& whole);

}  // namespace entente
