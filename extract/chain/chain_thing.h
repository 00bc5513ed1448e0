#pragma once

#include <entente/extract/chain/chain_links.h>
#include <entente/extract/name/name_words.h>

#include <string>
#include <vector>

namespace entente {

/// Says which thing of the article, all that is no person, a name names: one of the same words, one whose short form
/// the name is, or one that the rest of the article completes the name to.
class ThingLinker {
 public:
  using Entity = NameLinks::Entity;

  /// Keeps a reference to the links.
  explicit ThingLinker(NameLinks& links) : links_(links) {}

  /// The thing, made when there is none yet.
  Entity thing(const NameReference& r);
  /// The first thing whose name has these folded words; invalid when there is none.
  Entity find(const std::string& key) const;
  /// A new thing, whose name has these folded words.
  Entity add(LocalEntity entity, const std::string& key);

 private:
  struct Thing {
    Entity entity;
    std::string key;
    std::string state;  ///< that it is of: gazetteer id
    NameWords words;
    NameWords content;  ///< without small words, sorted
    NameReference first{0, 0};
    bool branch = false;  ///< told to be another firm's: "its subsidiary X"
  };

  bool may_be_called(const NameSpan& n, const Thing& t) const;
  Entity completed(const std::string& own, const NameSpan& n) const;
  Entity spoken_of(const std::string& key) const;
  bool lacks_head(const NameWords& part, const NameWords& whole) const;
  bool is_storm(const std::string& key) const;
  Entity chamber_of(const std::string& own, const NameReference& r) const;
  Entity acronym_of(const std::string& own, const NameSpan& n) const;
  Entity adopt(const Thing& t, const NameSpan& n);
  bool short_form(const NameWords& words, const NameSpan& n, const Thing& t) const;
  bool is_branch(const NameReference& r) const;
  Entity last_headed(const NameReference& r) const;
  Entity only_fuller(const NameWords& words, const NameReference& r) const;
  bool is_fuller(Entity entity, const NameWords& words, const NameReference& r) const;
  bool is_field(const NameReference& r) const;
  Entity ministry_of(const std::string& field) const;
  bool adds_place(const NameWords& part, const NameWords& whole, const SentenceDraft& s) const;
  std::string state_of(const NameReference& r) const;
  std::string canonical(const NameReference& r) const;
  std::string of_state(const SentenceDraft& s, const NameSpan& n) const;
  void spell_with_state(Entity entity, const NameReference& r);

  NameLinks& links_;
  std::vector<Thing> things_;
};

}  // namespace entente
