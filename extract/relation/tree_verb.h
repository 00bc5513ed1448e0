#pragma once

#include <entente/extract/clause/clause.h>
#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <string_view>

namespace entente {

/// Finds the subject and object of a verb by the dependency tree: across relatives, infinitives and coordination. Every
/// question costs the children of a few words.
class TreeVerbs {
 public:
  /// Keeps references to the sentence and its clauses.
  TreeVerbs(const SentenceDraft& sentence, const Clauses& clauses)
      : s_(sentence), clauses_(clauses), tree_(sentence.tree) {}

  bool passive(std::uint32_t verb) const;
  /// The word that is the grammatical subject; Tree::none where there is none.
  std::uint32_t subject(std::uint32_t verb) const { return subject_at(verb, 0); }
  /// The word that is the logical object; Tree::none where there is none.
  std::uint32_t object(std::uint32_t verb) const;
  bool relative(std::uint32_t word) const { return s_.words[word].tag == Tag::relative; }
  /// Whether a preposition governs a word; "al" and "del" are "a" and "de".
  bool has_case(std::uint32_t word, std::string_view preposition) const;

 private:
  using Index = std::uint32_t;

  Index subject_at(Index verb, int depth) const;
  bool may_be_object(Index word) const;
  Index asked(Index verb) const;
  Index acting_noun(Index verb, int depth) const;
  Index sharing_verb(Index verb) const;
  Index verb_above(Index word) const;
  bool told_of_other(Index verb) const;
  Index author_of(Index utterance) const;

  const SentenceDraft& s_;
  const Clauses& clauses_;
  const Tree& tree_;
};

}  // namespace entente
