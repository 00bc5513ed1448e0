#include <entente/extract/office/holder_place.h>
#include <entente/extract/office/holder_words.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// What a bare title is of: "State", "Region" or "City"; empty for others.
std::string_view class_led(const SentenceDraft& s, const OfficePhrase& office) {
  if (s.in("city-offices", office.head.end - 1)) return "City";
  if (s.in("region-offices", office.head.end - 1)) return "Region";
  return s.grammar->lexicon().list("governing-offices").contains(office.office) ? "State" : std::string_view();
}

/// What two sentences speak of, before a title.
struct SpokenOf {
  std::set<Entity> places;       ///< of the class that is led
  std::set<std::string> states;  ///< by their ids, also those in which places lie
  bool bodies = false;           ///< which may have an office of that name
};

void add(SpokenOf& told, const Draft& draft, const Gazetteer& gazetteer, const Ontology& ontology, Entity id,
         std::string_view type) {
  const LocalEntity& entity = draft.entities[id.value()];
  if (ontology.is_class(entity.type, "Organization")) told.bodies = true;
  if (ontology.is_class(entity.type, type)) told.places.insert(id);
  const GazetteerEntry* const state = gazetteer.state_around(entity.gazetteer_id);
  if (state != nullptr) told.states.insert(state->id);
}

}  // namespace

Entity place_led(const Draft& draft, const Gazetteer& gazetteer, const Ontology& ontology, Index sentence,
                 const OfficePhrase& office) {
  const SentenceDraft& s = draft.sentences[sentence];
  const std::string_view type = class_led(s, office);
  const Index bearer = s.names[*office.bearer].tokens.first;
  const Index gap = s.token(office.head.end).text == "," ? 1 : 0;  // "al presidente, X"
  if (type.empty() || office.possessive || !is_definite(s, office) || bearer != office.head.end + gap) return {};
  SpokenOf told;
  constexpr Index far = 6;
  const Index back = type == "State" ? far : 1;
  for (Index i = sentence - std::min(sentence, back); i <= sentence; ++i) {
    for (const NameSpan& name : draft.sentences[i].names) {
      const bool before = i < sentence || name.tokens.first < office.tokens.first;
      if (before && name.entity.valid()) add(told, draft, gazetteer, ontology, name.entity, type);
    }
  }
  const bool apart = type != "State" || told.states.size() <= 1;
  const bool one = told.places.size() == 1 && apart && !told.bodies;
  return one ? *told.places.begin() : Entity{};
}

}  // namespace entente
