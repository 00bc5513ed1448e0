#pragma once

#include <entente/base/id.h>
#include <entente/base/span.h>
#include <entente/base/status.h>

#include <cstdint>
#include <string>
#include <vector>

/// What all articles together say: the rows of the graph. Everything is a plain value; ids index the vectors of the
/// same Facts. Spans are code points of the article's text.
namespace entente {

/// An article that evidence points to, without its text.
struct Source {
  std::string id;  ///< Document::id
  std::string name;
  std::string title;
  std::string url;
  std::string date;
  std::string language;

  friend bool operator==(const Source&, const Source&) = default;
};

struct Entity {
  std::string id;    ///< the gazetteer's id, else a hash of class, folded name and disambiguator
  std::string name;  ///< canonical
  std::string type;  ///< a class of the ontology
  bool named = true;
  std::vector<std::string> aliases;     ///< sorted, without the name
  std::vector<std::string> former_ids;  ///< sorted; ids this node had under other canonical names

  friend bool operator==(const Entity&, const Entity&) = default;
};

/// One sentence that says a relation.
struct Evidence {
  Id<Source> source;
  Span sentence;
  Span subject;
  Span trigger;
  Span object;
  std::string quote;  ///< the sentence, exactly
  std::string speaker;
  std::string rule;
  std::uint16_t score = 0;  ///< 0..1000

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// An edge. Two claims are one edge iff from, to, type, status, date, office and instrument are equal.
struct Relation {
  std::string id;  ///< hash of the tuple above
  Id<Entity> from;
  Id<Entity> to;
  std::string type;  ///< a relation of the ontology
  bool symmetric = false;
  Status status = Status::happened;
  std::string date;
  std::string office;
  std::string instrument;
  std::string place;
  std::uint16_t confidence = 0;    ///< 0..1000
  std::vector<Evidence> evidence;  ///< best first; never empty

  friend bool operator==(const Relation&, const Relation&) = default;
};

struct Facts {
  std::vector<Source> sources;      ///< by id
  std::vector<Entity> entities;     ///< by id
  std::vector<Relation> relations;  ///< by from, to, type, status, date, office, instrument

  friend bool operator==(const Facts&, const Facts&) = default;
};

}  // namespace entente
