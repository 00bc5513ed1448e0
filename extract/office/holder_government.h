#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/office/holder_leader.h>
#include <entente/extract/office/home_state.h>
#include <entente/ontology/ontology.h>

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The mentions of states' governments in the sentences so far: "El Gobierno de Bolivia negocia ... El ministro de
/// Hidrocarburos, X, informó". Keeps references.
class Governments {
 public:
  Governments(Draft& draft, const Ontology& ontology, const HomeState& home)
      : draft_(draft), ontology_(ontology), home_(home) {}

  /// "El Gobierno de Bolivia", "the Bolivian government", "el Congreso peruano". To be called for each sentence in
  /// turn, before its titles.
  void note(std::uint32_t sentence);
  void note(std::uint32_t sentence, const OfficePhrase& office);

  /// The only state whose government a sentence tells of before a token, or else the last two sentences do, unless the
  /// sentence is about places of another one ("En Argel fue recibido por el primer ministro").
  Id<LocalEntity> nearby(std::uint32_t sentence, std::uint32_t token) const;

 private:
  /// A state of the article, or one that only the name of a body of it tells.
  using Governed = std::pair<Id<LocalEntity>, const GazetteerEntry*>;

  bool is(Id<LocalEntity> id, std::string_view type) const;
  Id<LocalEntity> only_state(const std::set<Governed>& found) const;

  /// One of a state's titles, or "the government of X".
  struct Mention {
    std::uint32_t sentence;
    std::uint32_t token;
    Id<LocalEntity> state;
    const GazetteerEntry* unspoken = nullptr;  ///< the state, where only the name of a body of it tells it
  };

  Draft& draft_;
  const Ontology& ontology_;
  const HomeState& home_;
  std::map<Id<LocalEntity>, Id<LocalEntity>> governs_;  ///< the state of somebody named so far who governs it
  std::vector<Mention> governed_;                       ///< in the order of the text
};

/// "El Gobierno de X reiteró su rechazo", where no title tells who X is: makes whoever a government is called by the
/// leader of the state that the list of leaders has them for.
void head_governments(Draft& draft, const Ontology& ontology, const ListedLeaders& leaders);

}  // namespace entente
