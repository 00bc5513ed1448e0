#pragma once

#include <entente/extract/clause/phrase_words.h>

#include <cstdint>
#include <map>
#include <vector>

namespace entente {

/// The phrases that only tell more of members of lists, set aside while the lists are made: "A, based in B, and C",
/// "A (X) and B (Y)", "A of X and B of Y", "A and U.S. ally B". Keeps a reference to the words.
class AsidePhrases {
 public:
  /// Takes them out of the phrases of a sentence.
  AsidePhrases(const PhraseWords& w, std::vector<Phrase>& phrases);

  /// Puts them back: homes unless a list has come to reach over them, the others as phrases of their own inside it.
  std::vector<Phrase> put_back(std::vector<Phrase> lists) const;

  /// "A, based in B, and C": whether such words have been set aside where a phrase ends.
  bool inserted_at(std::uint32_t end) const { return insertion_end_.count(end) != 0; }

  /// "A of X and B": where what tells whose a member is, and begins at a token, ends; the token itself when nothing
  /// does.
  std::uint32_t behind_owner(std::uint32_t token) const;

  /// The same, or where a short parenthesis ends: "A (X) and B".
  std::uint32_t behind_home(std::uint32_t token) const;

  /// Where what tells more of the last member of a phrase ends.
  std::uint32_t behind(const Phrase& phrase) const;

 private:
  void set_insertions_aside(std::vector<Phrase>& phrases);
  void set_homes_aside(std::vector<Phrase>& phrases);

  const PhraseWords& w_;
  std::vector<Phrase> insertions_;
  std::vector<Phrase> homes_;
  std::vector<Phrase> ties_;                              ///< "U.S." of "A and U.S. ally B"
  std::map<std::uint32_t, std::uint32_t> home_end_;       ///< of a home, by its preposition
  std::map<std::uint32_t, std::uint32_t> insertion_end_;  ///< the comma behind an insertion, by where its member ends
};

}  // namespace entente
