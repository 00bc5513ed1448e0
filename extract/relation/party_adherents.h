#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

#include <string>

namespace entente {

/// The only party of the article whose name has the word that its adherents are called by: "Socialists"; else the one
/// that the list has for the word.
Id<LocalEntity> party_of_adherents(Draft& draft, const std::string& word, const Lexicon& lexicon,
                                   const Resources& resources);

}  // namespace entente
