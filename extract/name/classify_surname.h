#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/name/name_words.h>
#include <entente/ontology/resources.h>

#include <set>
#include <string>

namespace entente {

/// The family names of those whom an article names in full.
struct Surnames {
  std::set<std::string> words;   ///< all words of their names, but for the first
  std::set<std::string> last;    ///< those of them that end a name, or that only families have
  std::set<std::string> places;  ///< what the article speaks of as places, as states served, or by their people: its id
  std::set<std::string> named;   ///< all that it names of the gazetteer
};

/// Takes the family names of a person's name.
void collect_surnames(const NameWords& words, const NameLists& names, Surnames& surnames);

/// Notes what the article speaks of as a place: "en Halden", "the Norwegian firm", "the king of Norway".
void collect_place(const SentenceDraft& s, const NameSpan& name, const Resources& resources, Surnames& surnames);

/// "Santos said" after "Juan Manuel Santos", "the Tarn plan" after "Bruno Tarn": what a place of that name, or the
/// noun behind, made of a person; of a state or its seat only where nothing else is said of that. "Ford" after "Oskar
/// Ford" is no firm.
bool is_surname(const SentenceDraft& s, const NameSpan& name, const Surnames& surnames, const Resources& resources);

/// Makes names of surnames that are also titles or other words, and stand alone: "El ministro Bruno Conde viajó. Conde
/// elogió ...". `surnames` holds those of the persons whom the article names in full. Titles that were seen there go.
void add_lone_surnames(SentenceDraft& sentence, const std::set<std::string>& surnames);

/// Puts a name in its place among the others, to which titles and nouns point by number.
void insert_name(SentenceDraft& sentence, const NameSpan& name);

}  // namespace entente
