#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>

/// Verbs that have a capital because a sentence begins with them, and no part in the name behind them.
namespace entente {

/// "Quitó": a verb by the accent on its last letter, whatever name is spelled so without it.
bool has_verbal_accent(const NameTokens& s, std::uint32_t i);

/// "Anunció Grupo Halden", "Niega Fiscalía General", "Had Halden Steel signed": whether a verb opens the sentence at
/// `i` and a name follows; in English an auxiliary only.
bool opens_with_verb(const NameTokens& s, std::uint32_t i);

/// "Halden Steel Rejects Offer": whether a word is a verb of an English headline, where it has its capital like all
/// words, and no noun; but "Halden Motors".
bool is_headline_verb(const NameTokens& s, std::uint32_t i);

}  // namespace entente
