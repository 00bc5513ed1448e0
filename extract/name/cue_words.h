#pragma once

#include <entente/extract/name/name_reader.h>

#include <cstdint>

namespace entente {

/// What is asked of the words and names around the nouns that tell the class of a name.
class CueWords : public NameReader {
 public:
  static constexpr int reach = 5;  ///< words that may stand between such a noun and the name or state beside it

  using NameReader::NameReader;

  /// The noun at a token that tells the class of a name, and that class.
  PhraseMatch cue_noun(std::uint32_t i) const;
  /// "the states of X and Y": a noun for places, in the plural too, and the class of these.
  PhraseMatch place_noun(std::uint32_t i) const;
  /// "the American companies": whether a noun is a plural, as far as its last letter tells.
  bool is_plural(std::uint32_t noun) const { return key(noun).back() == 's'; }
  /// "X, a satellite maker" is no satellite: whether a noun but modifies the one behind it.
  bool qualifies_noun(std::uint32_t i) const;
  /// Whether a title begins at a token.
  bool is_title(std::uint32_t i) const { return title_at(i).length > 0; }

  /// A word that may modify a noun: without a capital, and none of the grammar.
  bool plain_modifier(std::uint32_t i) const;
  /// "de telefonía fija": behind the modifiers that begin at a token.
  std::uint32_t past_modifiers(std::uint32_t i) const;
  /// Whether a comma or bracket that sets off what follows stands at a token.
  bool sets_off(std::uint32_t i) const { return is_text(i, ",") || is_text(i, "("); }
  bool opens_quote(std::uint32_t i) const;

  /// Whether a name is one of a state, region or body of states.
  bool names_state(std::uint32_t name) const;
  /// "a Rotterdam company"
  bool names_city(std::uint32_t name) const { return known_class(name) == "City"; }
  /// Whether the nationality of a state or the like begins at a token.
  bool is_demonym(std::uint32_t i) const;
  /// Whether nothing has told the class of a name yet.
  bool undecided(std::uint32_t index) const { return !name(index).known && name(index).type.empty(); }
  /// "el belga X Y": whose first word is a given name.
  bool looks_personal(const NameSpan& name) const;
  /// Whether a name may be of the class that a noun tells.
  bool fits(std::uint32_t name, const CuePhrase& cue) const;
  /// "city of X" names X; "company of X" does not.
  bool takes_of(const CuePhrase& cue) const { return resources().ontology.is_class(cue.type, "Place"); }
};

}  // namespace entente
