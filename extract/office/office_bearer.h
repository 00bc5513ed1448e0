#pragma once

#include <entente/extract/office/office_words.h>

#include <vector>

/// Who bears a title: "Foreign Minister X", "X, director of Y", "the envoy of Y is X", "X, who was Y's envoy".
namespace entente {

/// "president of the Republic", "vice president in the government of X": whether a title says that a state is served.
bool says_state(const SentenceDraft& sentence, const OfficePhrase& office);

/// Makes a name that of the person who bears a title.
void bear(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t name);

/// Sets the bearer of a title, its status where that is told with it, and the class of the name. Coordinated titles
/// share bearer or holder with the last of those `before` it in the sentence.
void find_bearer(const OfficeWords& w, OfficePhrase& phrase, std::vector<OfficePhrase>& before);

}  // namespace entente
