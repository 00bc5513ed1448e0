#pragma once

#include <entente/extract/draft/draft.h>

#include <set>
#include <string>

namespace entente {

/// Makes names of surnames that are also titles or other words, and stand alone: "El ministro Bruno Conde viajó. Conde
/// elogió ...". `surnames` holds those of the persons whom the article names in full. Titles that were seen there go.
void add_lone_surnames(SentenceDraft& sentence, const std::set<std::string>& surnames);

/// Puts a name in its place among the others, to which titles and nouns point by number.
void insert_name(SentenceDraft& sentence, const NameSpan& name);

}  // namespace entente
