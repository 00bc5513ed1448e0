#pragma once

#include <entente/extract/relation/claim_reader.h>

#include <cstdint>
#include <optional>

namespace entente {

/// Reads the phrases that places are told of by: "the northern Italian province of X".
class PlaceReader : public ClaimReader {
 public:
  using ClaimReader::ClaimReader;

 protected:
  /// How wide a place is, by its class; below 0 for what is none.
  int width(Index o) const;

  /// "the northern province of", "la provincia argentina de": nothing but modifiers and nouns for places.
  bool only_place_words(Index from, Index to) const;
  bool is_place_word(Index i) const;
  bool is_demonym(Index i) const;
  /// Behind nouns that say what sort of place a name is, where they begin at a token: "the X basilica in Y".
  Index behind_heads(Index i) const;
  /// Behind "the north of", where a token begins that.
  Index past_direction(Index i) const;

  /// Where the words begin that tell what sort of place a name is: "the northern city of X".
  Index words_before(Index o) const;
  /// The noun that does so, behind a token or at the end of the name.
  std::optional<Index> noun_of_place(Index o, Index first) const;
  /// "western Halden region", "eastern city of Halden": not "western Halden", which is a part of Halden.
  bool says_what_place(Index o, Index told) const;

  /// Whether this sentence, or the one before, names an entity.
  bool is_spoken_of(Id<LocalEntity> id) const;

  /// Whether a place named after a comma ends there, and no list of places goes on: a wider one may follow.
  bool closes(Index o) const;
  /// "met in X, Y Sunday": a day that goes on with no list.
  bool ends_before(Index i) const;
  /// "Police in X, Y say": the words that tell where somebody is before the verb that they are the subject of.
  bool of_subject(Index o) const;
  /// "In X, Y ...": words about a place that open the sentence, so that Y may be its subject.
  bool is_fronted(Index end) const;
  /// "X, Y, V, W and T, U": a list of places, each with what it lies in.
  bool alternates(Index o) const;

  /// "Y's eastern coast", of Y.
  bool owns_edge(const Occurrence& place) const;

  /// The occurrence of a city itself, where its name stands for its state: made when there is none.
  Index city_itself(Index o);

  /// The place, named or described, that ends before a token; its own noun may stand between.
  std::optional<Index> place_before(Index end) const;
  /// "the north of Y", "Y's southern Z province" (Z), from a token on.
  std::optional<Index> place_behind(Index i) const;
};

}  // namespace entente
