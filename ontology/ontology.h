#pragma once

#include <entente/base/error.h>
#include <entente/base/string_table.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The same notion in another vocabulary: {"wikidata", "P39"}, {"plover", "CONSULT"}, {"cameo", "04"}.
struct Mapping {
  std::string vocabulary;
  std::string term;
};

struct ClassDef {
  std::string name;    ///< CamelCase
  std::string parent;  ///< empty for a root
  std::string meaning;
  std::vector<Mapping> mappings;
  Place place = {};  ///< where it is defined
};

/// Classes that a relation may join: one of `from` with one of `to`; subclasses are included.
struct Signature {
  std::vector<std::string> from;
  std::vector<std::string> to;
  bool symmetric = false;
};

/// "Person|Organization > Place", "Agent - Agent": as the data files write it.
std::string to_string(const Signature& signature);

struct RelationDef {
  std::string name;    ///< kebab-case
  std::string parent;  ///< empty for a root
  std::string meaning;
  std::string inverse;   ///< how the edge reads backwards, for people
  bool lasting = false;  ///< a state of affairs (holds-office) rather than an event (met-with)
  std::vector<Signature> signatures;
  std::vector<Mapping> mappings;
  Place place = {};  ///< where it is defined
};

/// The classes of nodes and types of edges, as data. Immutable once loaded; see resources.h.
class Ontology {
 public:
  Ontology() = default;
  /// A relation without signatures takes its parent's, and lasts when its parent does. Throws Error with the place of
  /// the definition on a name used twice, an unknown parent or class, or a cycle.
  Ontology(std::string name, std::string version, std::vector<ClassDef> classes, std::vector<RelationDef> relations);

  const std::string& name() const { return name_; }
  const std::string& version() const { return version_; }
  std::span<const ClassDef> classes() const { return classes_; }
  std::span<const RelationDef> relations() const { return relations_; }

  const ClassDef* find_class(std::string_view name) const;
  const RelationDef* find_relation(std::string_view name) const;

  /// Whether class `name` is `ancestor` or below it; an unknown name is only itself. O(1).
  bool is_class(std::string_view name, std::string_view ancestor) const;
  /// Whether relation `name` is `ancestor` or below it. O(1).
  bool is_relation(std::string_view name, std::string_view ancestor) const;
  /// The first signature of `relation` that admits these classes, if any.
  const Signature* signature(std::string_view relation, std::string_view from, std::string_view to) const;
  bool symmetric(std::string_view relation, std::string_view from, std::string_view to) const;

 private:
  void inherit(RelationDef& relation) const;
  void check_signatures(const RelationDef& relation) const;

  std::string name_;
  std::string version_;
  std::vector<ClassDef> classes_;
  std::vector<RelationDef> relations_;
  StringTable<std::size_t> class_index_;
  StringTable<std::size_t> relation_index_;
  std::vector<bool> class_lineages_;
  std::vector<bool> relation_lineages_;
};

}  // namespace entente
