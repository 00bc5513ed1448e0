#include <entente/base/utf8.h>
#include <entente/extract/party_adherents.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

/// Whether a name of a party has the word, or one that it is made of: "Socialist" for "socialista".
bool called_by(const LocalEntity& party, std::string_view word) {
  constexpr std::size_t shortest = 6;
  const auto fits = [&](std::string_view name) {
    const std::vector<std::string> words = split_list(fold(name), ' ');
    return std::any_of(words.begin(), words.end(), [&](std::string_view part) {
      return part == word || (part.size() >= shortest && word.starts_with(part));
    });
  };
  return fits(party.name) || std::any_of(party.aliases.begin(), party.aliases.end(), fits);
}

Entity named_by(const Draft& draft, const std::string& word, const Lexicon& lexicon, const Ontology& ontology) {
  const std::string_view told = lexicon.list("adherents").find(word).value_or(word);
  Entity found;
  for (std::uint32_t e = 0; e < draft.entities.size(); ++e) {
    const LocalEntity& party = draft.entities[e];
    if (!ontology.is_class(party.type, "Party") || !(called_by(party, told) || called_by(party, word))) continue;
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
