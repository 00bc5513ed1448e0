#pragma once

#include <entente/ontology/ontology.h>
#include <entente/ontology/records.h>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// Collects the records of an ontology, layer by layer:
///
///     ontology diplomacy
///       version 1
///     class State
///       parent Agent
///       meaning A country that is or was recognised as one
///       schema Country                       the same notion in another vocabulary
///     union Actor                            a name for several classes, for use in signatures
///       of Agent, City
///     relation signed
///       parent agreed-with                   optional, as are all but a signature (its own or the parent's)
///       meaning Put a name to an agreement
///       inverse signed by
///       lasting yes
///       signature Actor > Agreement
///       signature Actor - Actor              '-': symmetric
///       cameo 057
class OntologyLoader {
 public:
  /// A record of a later layer replaces the one of the same kind and name. Throws Error with file and line for unknown
  /// kinds and keys, malformed names and values, and a name that one layer defines twice.
  void add_layer(std::span<const Record> records);

  /// Throws Error for unknown parents, classes and cycles, and when no record told the ontology's name and version.
  Ontology finish() const;

 private:
  struct Union {
    std::string name;
    std::vector<std::string> classes;
    Place place;
  };

  void add(const Record& record);
  std::vector<std::string> expand(const std::vector<std::string>& names) const;

  std::string name_;
  std::string version_;
  std::vector<ClassDef> classes_;
  std::vector<RelationDef> relations_;
  std::vector<Union> unions_;
};

}  // namespace entente
