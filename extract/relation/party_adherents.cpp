#include <entente/extract/name/name_words.h>
#include <entente/extract/relation/party_adherents.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

bool called_by(const LocalEntity& party, std::string_view word) {
  return has_root_of(party.name, word) ||
         std::any_of(party.aliases.begin(), party.aliases.end(),
                     [&](const std::string& alias) { return has_root_of(alias, word); });
}

Entity named_by(const Draft& draft, const std::string& word, const Lexicon& lexicon, const Ontology& ontology) {
  const std::string_view told = lexicon.list("adherents").find(word).value_or(word);
  Entity found;
  for (std::uint32_t e = 0; e < draft.entities.size(); ++e) {
    const LocalEntity& party = draft.entities[e];
    const bool body = party.type == "Organization" && is_made_of(party.name, word);  // "Frente Amplio"
    if (!(body || ontology.is_class(party.type, "Party")) || !(called_by(party, told) || called_by(party, word)))
      continue;
    if (found.valid()) return {};
    found = Entity(e);
  }
  return found;
}

/// "panista": the party that the list has for the word, when the article names it or its state.
Entity listed_for(Draft& draft, const std::string& word, const Lexicon& lexicon, const Gazetteer& gazetteer) {
  const std::string_view id = lexicon.list("parties-of-adherents").find(word).value_or("");
  const GazetteerEntry* const party = gazetteer.find(id);
  if (party == nullptr) return {};
  const bool known = find_entity(draft, id).valid() || find_entity(draft, party->within).valid();
  return known ? entity_of(draft, *party) : Entity{};
}

}  // namespace

Id<LocalEntity> party_of_adherents(Draft& draft, const std::string& word, const Lexicon& lexicon,
                                   const Resources& resources) {
  const Entity named = named_by(draft, word, lexicon, resources.ontology);
  return named.valid() ? named : listed_for(draft, word, lexicon, resources.gazetteer);
}

}  // namespace entente
