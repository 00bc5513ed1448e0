#include <entente/base/utf8.h>
#include <entente/ontology/load_ontology.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> vocabularies = {"cameo", "foaf", "org", "plover", "schema", "wikidata"};

bool is_vocabulary(std::string_view key) {
  return std::find(vocabularies.begin(), vocabularies.end(), key) != vocabularies.end();
}

bool is_ascii_letter(char c) {
  return is_letter(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80;
}

/// "GovernmentBody"
bool is_class_name(std::string_view name) {
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' &&
         std::all_of(name.begin(), name.end(), is_ascii_letter);
}

/// "met-with"
bool is_relation_name(std::string_view name) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  return !name.empty() && name.front() != '-' && name.back() != '-' && std::all_of(name.begin(), name.end(), fits);
}

void require_name(const Record& record, bool good, std::string_view like) {
  if (good) return;
  throw Error(record.place, fmt::format("'{}' is no name for a {}; write it like {}", record.name, record.kind, like));
}

[[noreturn]] void reject_key(const Record& record, const Field& field, std::string_view keys) {
  throw Error(record.at(field), fmt::format("unknown key '{}' in a {}; use one of: {}, {}", split_key(field.text).key,
                                            record.kind, keys, fmt::join(vocabularies, ", ")));
}

/// Handles what classes and relations have in common; false when the key is none of it.
template <class Def>
bool read_common(const KeyValue& entry, Def& def) {
  if (entry.key == "parent") {
    def.parent = entry.value;
  } else if (entry.key == "meaning") {
    def.meaning = entry.value;
  } else if (is_vocabulary(entry.key)) {
    for (std::string& term : split_list(entry.value)) def.mappings.push_back({entry.key, std::move(term)});
  } else {
    return false;
  }
  return true;
}

KeyValue read_field(const Record& record, const Field& field) {
  KeyValue entry = split_key(field.text);
  if (!entry.value.empty()) return entry;
  throw Error(record.at(field), fmt::format("'{}' has no value; write one after it", entry.key));
}

ClassDef read_class(const Record& record) {
  require_name(record, is_class_name(record.name), "GovernmentBody");
  ClassDef def;
  def.name = record.name;
  def.place = record.place;
  for (const Field& field : record.fields) {
    if (!read_common(read_field(record, field), def)) reject_key(record, field, "parent, meaning");
  }
  return def;
}

bool read_yes_no(const std::string& value, const Place& place) {
  if (value == "yes" || value == "no") return value == "yes";
  throw Error(place, fmt::format("'{}' is neither yes nor no; write one of them", value));
}

/// "A|B > C" or "A - B"
Signature read_signature(const std::string& text, const Place& place) {
  const auto mark = text.find(" > ") != std::string::npos ? text.find(" > ") : text.find(" - ");
  Signature signature;
  if (mark != std::string::npos) {
    signature.symmetric = text[mark + 1] == '-';
    signature.from = split_list(std::string_view(text).substr(0, mark), '|');
    signature.to = split_list(std::string_view(text).substr(mark + 3), '|');
  }
  if (signature.from.empty() || signature.to.empty()) {
    throw Error(place,
                fmt::format("'{}' is no signature; write 'From > To', or 'From - To' for a symmetric one", text));
  }
  return signature;
}

RelationDef read_relation(const Record& record) {
  require_name(record, is_relation_name(record.name), "met-with");
  RelationDef def;
  def.name = record.name;
  def.place = record.place;
  for (const Field& field : record.fields) {
    const KeyValue entry = read_field(record, field);
    if (read_common(entry, def)) continue;
    if (entry.key == "inverse") {
      def.inverse = entry.value;
    } else if (entry.key == "lasting") {
      def.lasting = read_yes_no(entry.value, record.at(field));
    } else if (entry.key == "signature") {
      def.signatures.push_back(read_signature(entry.value, record.at(field)));
    } else {
      reject_key(record, field, "parent, meaning, inverse, lasting, signature");
    }
  }
  if (def.signatures.empty() && def.parent.empty()) {
    throw Error(def.place, fmt::format("relation '{}' has neither signature nor parent; say which classes it joins as "
                                       "'signature Agent > Agent'",
                                       def.name));
  }
  return def;
}

std::string read_version(const Record& record) {
  std::string version;
  for (const Field& field : record.fields) {
    const KeyValue entry = read_field(record, field);
    if (entry.key != "version") reject_key(record, field, "version");
    version = entry.value;
  }
  if (version.empty() || record.name.empty()) {
    throw Error(record.place,
                "an ontology needs a name and a version; write 'ontology NAME' and below it '  version 1'");
  }
  return version;
}

template <class Def>
void put(std::vector<Def>& defs, Def def) {
  const auto found = std::find_if(defs.begin(), defs.end(), [&](const Def& d) { return d.name == def.name; });
  if (found == defs.end()) {
    defs.push_back(std::move(def));
  } else {
    *found = std::move(def);
  }
}

}  // namespace

void OntologyLoader::add_layer(std::span<const Record> records) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Record& record : records) {
    if (!seen.emplace(record.kind, record.name).second) {
      throw Error(record.place,
                  fmt::format("{} '{}' is defined twice; rename or remove one of them", record.kind, record.name));
    }
    add(record);
  }
}

void OntologyLoader::add(const Record& record) {
  if (record.kind == "class") {
    put(classes_, read_class(record));
  } else if (record.kind == "relation") {
    put(relations_, read_relation(record));
  } else if (record.kind == "union") {
    Union set{record.name, {}, record.place};
    require_name(record, is_class_name(record.name), "Actor");
    for (const Field& field : record.fields) {
      const KeyValue entry = read_field(record, field);
      if (entry.key != "of") throw Error(record.at(field), "a union has only classes; write 'of ClassA, ClassB'");
      for (std::string& name : split_list(entry.value)) set.classes.push_back(std::move(name));
    }
    put(unions_, std::move(set));
  } else if (record.kind == "ontology") {
    version_ = read_version(record);
    name_ = record.name;
  } else {
    throw Error(record.place,
                fmt::format("unknown record '{}'; use ontology, class, union or relation here", record.kind));
  }
}

std::vector<std::string> OntologyLoader::expand(const std::vector<std::string>& names) const {
  std::vector<std::string> classes;
  for (const std::string& name : names) {
    const auto set = std::find_if(unions_.begin(), unions_.end(), [&](const Union& u) { return u.name == name; });
    if (set == unions_.end()) {
      classes.push_back(name);
    } else {
      classes.insert(classes.end(), set->classes.begin(), set->classes.end());
    }
  }
  return classes;
}

Ontology OntologyLoader::finish() const {
  if (name_.empty()) throw Error("the ontology has no name; begin its ontology.txt with 'ontology NAME'");
  for (const Union& set : unions_) {
    const auto same = [&](const ClassDef& c) { return c.name == set.name; };
    if (std::any_of(classes_.begin(), classes_.end(), same)) {
      throw Error(set.place, fmt::format("union '{}' has the name of a class; rename one of them", set.name));
    }
  }
  auto relations = relations_;
  for (RelationDef& relation : relations) {
    for (Signature& signature : relation.signatures) {
      signature.from = expand(signature.from);
      signature.to = expand(signature.to);
    }
  }
  return {name_, version_, classes_, std::move(relations)};
}

}  // namespace entente
