#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <string>

/// What the dictionary and the lists of given and family names say of the words of a name.
namespace entente {

/// Whether a token is a word that the language uses often.
bool common_word(const SentenceDraft& s, std::uint32_t token);

/// Whether a name of several words is like a person's by the lists.
bool looks_personal(const SentenceDraft& s, const NameSpan& name, const NameLists& names);

/// Whether no word of a name is a common one, and they are not too many for a person's.
bool unknown_words(const SentenceDraft& s, const NameSpan& name);

/// The class that the models see in several words, against what the name lists and the dictionary say of them.
std::string weighed(const SentenceDraft& s, const NameSpan& name, const NameLists& names);

}  // namespace entente
