#include <entente/ontology/resources.h>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

using Severity = Diagnostic::Severity;

void check_classes(const Ontology& ontology, std::vector<Diagnostic>& out) {
  for (const ClassDef& def : ontology.classes()) {
    if (def.meaning.empty()) {
      out.push_back({Severity::warning, def.place, fmt::format("class '{}' does not say what it means", def.name)});
    }
    bool used = false;
    for (const RelationDef& relation : ontology.relations()) {
      for (const Signature& signature : relation.signatures) {
        for (const auto* side : {&signature.from, &signature.to}) {
          for (const std::string& name : *side) used = used || ontology.is_class(def.name, name);
        }
      }
    }
    if (!used) out.push_back({Severity::warning, def.place, fmt::format("no relation joins class '{}'", def.name)});
  }
}

void check_relations(const Resources& resources, std::vector<Diagnostic>& out) {
  for (const RelationDef& def : resources.ontology.relations()) {
    if (def.meaning.empty()) {
      out.push_back({Severity::warning, def.place, fmt::format("relation '{}' does not say what it means", def.name)});
    }
    for (const auto& [code, language] : resources.languages) {
      bool framed = false;
      for (const Frame& frame : language.frames.all()) framed = framed || frame.relation == def.name;
      if (!framed) {
        out.push_back({Severity::note, def.place, fmt::format("relation '{}' has no frame in '{}'", def.name, code)});
      }
    }
  }
}

void check_lists(const Resources& resources, std::vector<Diagnostic>& out) {
  for (const auto& [code, language] : resources.languages) {
    for (const auto& [other_code, other] : resources.languages) {
      const auto own = language.lexicon.list_names();
      for (const std::string_view name : other.lexicon.list_names()) {
        if (std::binary_search(own.begin(), own.end(), name)) continue;
        out.push_back({Severity::note, {}, fmt::format("'{}' has no list '{}' as '{}' has", code, name, other_code)});
      }
    }
  }
}

}  // namespace

std::vector<Diagnostic> check_resources(const Resources& resources) {
  std::vector<Diagnostic> out;
  check_classes(resources.ontology, out);
  check_relations(resources, out);
  check_lists(resources, out);
  return out;
}

}  // namespace entente
