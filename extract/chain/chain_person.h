#pragma once

#include <entente/extract/chain/chain_links.h>
#include <entente/extract/name/name_words.h>

#include <set>
#include <string>
#include <vector>

namespace entente {

/// Says which person of the article a name names: one of the same words, of more words than these, or of
/// these initials.
class PersonLinker {
 public:
  using Entity = NameLinks::Entity;

  /// Keeps a reference to the links.
  explicit PersonLinker(NameLinks& links) : links_(links) {}

  /// The person, made when there is none yet.
  Entity person(const NameReference& r);
  /// "los hermanos Bruno y Ciro Tarn": the person by the family name that his given name shares with the name behind
  /// it; invalid when it shares none.
  Entity relative(const NameReference& r);
  /// "AQP" for Ada Quill Pell; invalid when there is none.
  Entity by_initials(const NameReference& r) const;

 private:
  /// What tells persons of one surname apart.
  struct Signs {
    Gender gender = Gender::unknown;
    std::set<std::string> offices;
    bool reigns = false;  ///< a monarch's title stands by the name
  };
  struct Person {
    Entity entity;
    NameWords words;
    Signs signs;
    std::set<std::string> fathers;  ///< words behind particles: "bin Tarn"
  };

  std::string shared_family(const NameReference& r) const;
  Entity person_of(const NameReference& r, const NameWords& words, const std::string& spelling);
  Signs signs_of(const NameReference& r) const;
  static bool named_after(const NameWords& words, const Signs& told, const Person& person);
  static int agreement(const Signs& told, const Person& person);
  Entity most_fitting(const NameWords& words, const Signs& told) const;

  NameLinks& links_;
  std::vector<Person> persons_;
};

}  // namespace entente
