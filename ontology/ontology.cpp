#include <entente/ontology/ontology.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace entente {
namespace {

template <class Def>
StringTable<std::size_t> index_of(const std::vector<Def>& defs, std::string_view kind) {
  StringTable<std::size_t> index;
  for (std::size_t i = 0; i < defs.size(); ++i) {
    if (const std::size_t* const first = index.find(defs[i].name)) {
      throw Error(defs[i].place, fmt::format("{} '{}' is defined twice ({}first); rename or remove one of them", kind,
                                             defs[i].name, prefix(defs[*first].place)));
    }
    index[defs[i].name] = i;
  }
  return index;
}

template <class Def>
void check_parents(const std::vector<Def>& defs, const StringTable<std::size_t>& index, std::string_view kind) {
  for (const Def& def : defs) {
    if (!def.parent.empty() && !index.contains(def.parent)) {
      throw Error(def.place, fmt::format("{} '{}' has the unknown parent '{}'; define it or correct the name", kind,
                                         def.name, def.parent));
    }
  }
  for (const Def& def : defs) {
    std::size_t steps = 0;
    for (const Def* at = &def; !at->parent.empty(); at = &defs[*index.find(at->parent)]) {
      if (++steps > defs.size()) {
        throw Error(def.place,
                    fmt::format("{} '{}' is its own ancestor; give one of them another parent", kind, def.name));
      }
    }
  }
}

template <class Def>
const Def* find(const std::vector<Def>& defs, const StringTable<std::size_t>& index, std::string_view name) {
  const std::size_t* const found = index.find(name);
  return found == nullptr ? nullptr : &defs[*found];
}

/// Which definitions are which other ones or below them: a row for each, of a bit an ancestor.
template <class Def>
std::vector<bool> lineages_of(const std::vector<Def>& defs, const StringTable<std::size_t>& index) {
  std::vector<bool> lineages(defs.size() * defs.size(), false);
  for (std::size_t d = 0; d < defs.size(); ++d) {
    lineages[d * defs.size() + d] = true;
    for (const Def* at = &defs[d]; !at->parent.empty();) {
      const std::size_t parent = *index.find(at->parent);
      lineages[d * defs.size() + parent] = true;
      at = &defs[parent];
    }
  }
  return lineages;
}

bool descends(const std::vector<bool>& lineages, const StringTable<std::size_t>& index, std::string_view name,
              std::string_view ancestor) {
  if (name == ancestor) return true;
  const std::size_t* const below = index.find(name);
  if (ancestor.empty()) return below != nullptr;  // all are below the root
  const std::size_t* const above = index.find(ancestor);
  return below != nullptr && above != nullptr && lineages[*below * index.size() + *above];
}

}  // namespace

std::string to_string(const Signature& signature) {
  return fmt::format("{} {} {}", fmt::join(signature.from, "|"), signature.symmetric ? '-' : '>',
                     fmt::join(signature.to, "|"));
}

Ontology::Ontology(std::string name, std::string version, std::vector<ClassDef> classes,
                   std::vector<RelationDef> relations)
    : name_(std::move(name)),
      version_(std::move(version)),
      classes_(std::move(classes)),
      relations_(std::move(relations)),
      class_index_(index_of(classes_, "class")),
      relation_index_(index_of(relations_, "relation")) {
  check_parents(classes_, class_index_, "class");
  check_parents(relations_, relation_index_, "relation");
  class_lineages_ = lineages_of(classes_, class_index_);
  relation_lineages_ = lineages_of(relations_, relation_index_);
  for (RelationDef& relation : relations_) {
    inherit(relation);
    check_signatures(relation);
  }
}

void Ontology::inherit(RelationDef& relation) const {
  for (const RelationDef* up = find_relation(relation.parent); up != nullptr; up = find_relation(up->parent)) {
    if (relation.signatures.empty()) relation.signatures = up->signatures;
    relation.lasting = relation.lasting || up->lasting;
  }
}

void Ontology::check_signatures(const RelationDef& relation) const {
  for (const Signature& signature : relation.signatures) {
    for (const auto* side : {&signature.from, &signature.to}) {
      for (const std::string& name : *side) {
        if (find_class(name) != nullptr) continue;
        throw Error(relation.place,
                    fmt::format("relation '{}' joins the unknown class '{}'; define it or correct the name",
                                relation.name, name));
      }
    }
  }
}

const ClassDef* Ontology::find_class(std::string_view name) const {
  return find(classes_, class_index_, name);
}

const RelationDef* Ontology::find_relation(std::string_view name) const {
  return find(relations_, relation_index_, name);
}

bool Ontology::is_class(std::string_view name, std::string_view ancestor) const {
  return descends(class_lineages_, class_index_, name, ancestor);
}

bool Ontology::is_relation(std::string_view name, std::string_view ancestor) const {
  return descends(relation_lineages_, relation_index_, name, ancestor);
}

const Signature* Ontology::signature(std::string_view relation, std::string_view from, std::string_view to) const {
  const RelationDef* def = find_relation(relation);
  if (def == nullptr) return nullptr;
  const auto admits = [&](const std::vector<std::string>& side, std::string_view name) {
    return std::any_of(side.begin(), side.end(), [&](const std::string& allowed) { return is_class(name, allowed); });
  };
  const auto found = std::find_if(def->signatures.begin(), def->signatures.end(), [&](const Signature& s) {
    return (admits(s.from, from) && admits(s.to, to)) || (s.symmetric && admits(s.from, to) && admits(s.to, from));
  });
  return found == def->signatures.end() ? nullptr : &*found;
}

bool Ontology::symmetric(std::string_view relation, std::string_view from, std::string_view to) const {
  const Signature* found = signature(relation, from, to);
  return found != nullptr && found->symmetric;
}

}  // namespace entente
