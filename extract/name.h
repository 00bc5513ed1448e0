#pragma once

#include <entente/extract/draft.h>
#include <entente/ontology/resources.h>

#include <vector>

namespace entente {

/// Finds the proper names of a sentence by gazetteer, by the head nouns of organisations, places, events, agreements
/// and projects, and by capitals; nationality adjectives too. Names found by capitals alone have no class yet. In
/// headlines that capitalise every word, capitals alone count for nothing. Linear time.
std::vector<NameSpan> find_names(const Sentence& sentence, const Grammar& grammar, const Resources& resources);

/// Whether a word with a capital names the followers or the teaching of somebody: "Peronista", "Marxists", "Maoism".
/// Family names that end so ("Batista") are none. `names` holds the names of persons.
bool is_adherent(const Token& token, const Lexicon& lexicon, const NameLists& names);

/// Whether a word ends in a participle, or the like, that says whose a body is: "Norway-based", "NATO-led",
/// "Arabic-language". English only.
bool joins_participle(const Token& token, const Lexicon& lexicon);

/// Whether most words of a sentence begin with a capital, so that capitals tell nothing.
bool is_title_case(const Sentence& sentence);

}  // namespace entente
