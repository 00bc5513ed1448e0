#pragma once

#include <entente/extract/name/name_reader.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// What is asked of the words and names around the titles of one sentence.
class OfficeWords : public NameReader {
 public:
  using NameReader::NameReader;

  /// Whether a name that more than its capitals tells covers a token.
  bool in_name(std::uint32_t i) const { return name_at(i) != none && names_[name_at(i)].rule != "capitals"; }

  bool honorific(std::uint32_t i) const { return is_honorific(*draft_.sentence, i, lexicon_); }

  /// Whether a title, of one who bears it no more too ("exalcalde" for "alcalde"), is in a list.
  bool title_in(ListName list, std::uint32_t i) const;
  /// "X (XYZ), | of which": the state or body named before a token; none when none is.
  std::uint32_t body_before(std::uint32_t i) const;

  /// "X - Chile's president - left": a dash that joins no two words.
  bool is_dash(std::uint32_t i) const;
  /// "during 15 years" from a token on: where it ends.
  std::uint32_t past_duration(std::uint32_t i) const;
  /// "until | last year | president": whether a time that begins behind a token goes on to another one.
  bool time_ends(std::uint32_t until, std::uint32_t end) const;
  /// A word of the list, but for "criticó", which no adjective's accent makes of "crítico".
  bool listed_adjective(std::uint32_t i) const;
  /// An adjective that is no name: "reclusive", "pro-Syrian".
  bool describes(std::uint32_t i) const;
  /// "la disuelta X", "the former X": a word that says more of the name behind it.
  bool qualifies_name(std::uint32_t i) const;
  /// "los ministros conservadores | A": behind the adjectives that a Spanish title has.
  std::uint32_t past_descriptions(std::uint32_t end) const;
  /// A word without a capital, and no verb.
  bool plain(std::uint32_t i) const;
  /// A word that is in the dictionary, or in no name.
  bool is_common_word(std::uint32_t i) const;
  /// "minister of Equality and Welfare": common words that name a field, and nobody.
  bool is_field(std::uint32_t name) const;
  /// Whether a name is a person's, or may be as far as is known.
  bool could_be_person(std::uint32_t name) const;
  /// "el socialista X", "el también conservador X", "el economista noruego X": where the name begins behind what else
  /// is said of its bearer, from an article on; the token itself when no such words stand there.
  std::uint32_t past_epithet(std::uint32_t i) const;
  /// "X", ", X", ", General X", ", el senador X", ", el noruego X" from a token on.
  bool person_follows(std::uint32_t i) const;
  /// Whether a name may be that of the state, place or body that an office serves.
  bool may_hold(const NameSpan& name) const;
  /// Whether the gazetteer knows a name as a region's.
  bool region(std::uint32_t name) const { return known_class(name) == "Region"; }
  /// Whether a name is in capitals throughout.
  bool acronym(const NameSpan& name) const { return draft_.token(name.tokens.first).shout; }
  /// Whether a class is one of organisations.
  bool organisation(std::string_view type) const { return resources_.ontology.is_class(type, "Organization"); }

 private:
  bool qualified(TokenRange words) const;
};

}  // namespace entente
