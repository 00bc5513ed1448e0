#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>
#include <entente/extract/name/person_gender.h>
#include <entente/extract/refer/body_descriptions.h>
#include <entente/extract/refer/person_descriptions.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

inline constexpr std::uint32_t sentences_back = 2;  ///< how far an antecedent may lie

/// A mention that has been read, as what a later word may stand for.
struct Mentioned {
  Id<LocalEntity> entity;
  std::uint32_t sentence;
  std::uint32_t token;
  bool nested;
  bool possessive;
  bool subject;    ///< of any clause, by the tree
  bool topic;      ///< subject of the main clause
  bool of_topic;   ///< part of that: "the president of X announced", "the talks between X and Y ended"
  bool bracketed;  ///< in brackets, behind a city that lies there ("Astana, Kazakhstan"), or "el peruano X"
  bool passing;    ///< where a journey only came from: "arrived from X", "after a stop in X"
};

/// What has been mentioned so far while an article is read: who a word may refer to. All who find what a word stands
/// for share it. Keeps references to the draft and the models.
struct Antecedents {
  Antecedents(Draft& draft, const Models& models);

  /// To be called for each sentence in turn; its names are not mentioned until they are noted.
  void begin(std::uint32_t sentence);
  void note(const Occurrence& occurrence);
  /// Marks names of its sentence as part of a description: "the Croatian city" is no mention of Croatia.
  void nest(SentenceDraft& sentence_draft, TokenRange description);
  /// Adds what refers back to its sentence, and notes it.
  void add(SentenceDraft& sentence_draft, TokenRange tokens, TokenRange phrase, Id<LocalEntity> id, MentionKind kind,
           std::string_view rule, std::uint16_t score);

  const LocalEntity& entity(Id<LocalEntity> id) const { return draft.entities[id.value()]; }
  bool is(Id<LocalEntity> id, std::string_view type) const {
    return id.valid() && ontology.is_class(entity(id).type, type);
  }
  /// Whether a word of that gender may stand for it: "male", "female", "thing" or "any".
  bool agrees(Id<LocalEntity> id, std::string_view gender) const;
  /// Whether somebody is known to be a woman.
  bool is_woman(Id<LocalEntity> id) const;

  /// "She met the Italian prime minister": somebody else than who is spoken of in the same sentence.
  bool named_here(Id<LocalEntity> person) const;
  /// Order of the last mention; 0 when not mentioned yet.
  std::uint64_t last_token(Id<LocalEntity> id) const;
  /// The agent of that gender whose mention covers a token.
  Id<LocalEntity> agent_at(const SentenceDraft& s, std::uint32_t token, std::string_view gender) const;
  /// The first that agrees in this sentence before `i` (its subject, most likely), else in the sentences before, else,
  /// for a possessive that opens the article, after it. Never the doer of what an object suffers.
  Id<LocalEntity> antecedent(std::uint32_t i, std::string_view gender, bool possessive, Id<LocalEntity> doer) const;
  /// The two states that the article is about, by all that was mentioned.
  std::optional<std::pair<Id<LocalEntity>, Id<LocalEntity>>> principals() const;

  /// Whether a body is at home in a state, or in a city of it.
  bool at_home(Id<LocalEntity> body, Id<LocalEntity> state) const;
  /// "in Astana, Kazakhstan": whether the city that a state's name follows lies there.
  bool behind_its_city(const Occurrence& o) const;

  /// "Few gave X a year when she took office": what the pronoun tells of the only person named so far.
  void learn_gender(const SentenceDraft& s, const Occurrence& o);

  Draft& draft;
  const Resources& resources;
  const Ontology& ontology;
  PersonGenders genders;
  BodyDescriptions bodies;
  PersonDescriptions described;
  std::optional<std::pair<Id<LocalEntity>, Id<LocalEntity>>> pair;  ///< the two states that the article names most
  const GazetteerEntry* home = nullptr;  ///< the state at home, which the article may never name; nullptr when not told
  Id<LocalEntity> parliament;            ///< the only one that the article names; invalid when none or several
  std::optional<bool> names_irregulars;  ///< whether the article names a group in arms; empty until asked
  std::uint32_t sentence = 0;            ///< that is read
  std::vector<Occurrence> names;         ///< of the sentence, before anything is referred
  std::vector<Mentioned> recent;
  std::set<Id<LocalEntity>> persons;         ///< mentioned so far
  std::vector<std::size_t> sentence_begins;  ///< into recent
};

}  // namespace entente
