#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <map>
#include <set>
#include <string_view>

namespace entente {

/// What an article tells of the state whose affairs it is about, which it may never say: its places, parties, public
/// bodies and leaders. To be made when names have their entities. O(names).
class HomeState {
 public:
  HomeState(const Draft& draft, const Resources& resources);

  /// The state that a place, a party or a public body belongs to, as the gazetteer tells; invalid when the article does
  /// not name it.
  Id<LocalEntity> state_of(Id<LocalEntity> agent) const;

  /// "la Asamblea Nacional de Ecuador", "the Supreme Court of Honduras": the state that the name of a public body
  /// tells, by the gazetteer or by how it ends; nullptr when none does.
  const GazetteerEntry* named_in(const SentenceDraft& s, const NameSpan& body) const;

  /// "El Partido Popular reclamó la comparecencia del ministro, X": the only state that the places, parties and bodies
  /// of a sentence belong to; invalid when there is none.
  Id<LocalEntity> domestic_in(const SentenceDraft& s) const;

  /// The agent of a class that the article is about: named three times at least, and more than twice as often as any;
  /// also the only state that it names, where a body of that state acts ("El Congreso peruano ...").
  Id<LocalEntity> leading(std::string_view type) const;

  /// The state that the article is about beside another one: named at least twice, and more often than any third.
  Id<LocalEntity> leading_beside(Id<LocalEntity> other) const;

  /// "Voters in Peru chose a parliament ... the president, X": the only state that anything in the article belongs to,
  /// where who acts in a sentence before is of it; nullptr when there is none.
  const GazetteerEntry* sole_before(std::uint32_t sentence) const;

  /// The state at home of an article that no state leads: the only one that anything belongs to; else, if
  /// `most_is_enough`, the one that most of it does; nullptr when there is none.
  const GazetteerEntry* domestic(bool most_is_enough) const;

 private:
  /// The states that anything in the article belongs to, with the number of entities that do so besides them.
  std::map<const GazetteerEntry*, int> states_around() const;

  /// The state that all places, parties and bodies belong to of an article that names no other state, two of them at
  /// least; nullptr when there is none.
  const GazetteerEntry* only() const;

  /// The state that most of what the article names is at home in, well before any other, the capital in its dateline
  /// too ("LIMA (Reuters) - La ministra de Salud, X"); nullptr when there is none.
  const GazetteerEntry* most_at_home() const;

  void note(const SentenceDraft& s, const NameSpan& name);
  const GazetteerEntry* state_led_by(const LocalEntity& person) const;
  bool is(Id<LocalEntity> id, std::string_view type) const;

  const Draft& draft_;
  const Resources& resources_;
  std::map<Id<LocalEntity>, int> mentions_;        ///< by name
  std::map<Id<LocalEntity>, int> weights_;         ///< the same, and what is named that belongs to them
  std::set<Id<LocalEntity>> served_;               ///< states that some body named here is of
  std::set<Id<LocalEntity>> settled_;              ///< named otherwise than as where somebody goes
  std::map<const GazetteerEntry*, int> unspoken_;  ///< states that only the names of their bodies tell
};

}  // namespace entente
