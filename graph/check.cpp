#include <entente/graph/check.h>
#include <entente/graph/date.h>

#include <fmt/format.h>

#include <string>
#include <utility>

namespace entente {
namespace {

using Severity = Diagnostic::Severity;

class Checker {
 public:
  Checker(const Graph& graph, const Ontology& ontology) : graph_(graph), ontology_(ontology) {}

  void check(const Entity& entity) {
    if (ontology_.find_class(entity.type) == nullptr) {
      report(Severity::error,
             fmt::format("node {} \"{}\": the ontology has no class {}", entity.id, entity.name, entity.type));
    }
    if (entity.name.empty()) report(Severity::error, fmt::format("node {} has no name", entity.id));
  }

  void check(const Relation& relation) {
    check_type(relation);
    if (relation.from == relation.to) report(Severity::error, relation, "joins a node to itself");
    if (!relation.date.empty() && !day_range(relation.date)) {
      report(Severity::error, relation, fmt::format("has a date that is none: \"{}\"", relation.date));
    }
    if (relation.evidence.empty()) report(Severity::error, relation, "has no evidence");
    for (const Evidence& evidence : relation.evidence) check(relation, evidence);
  }

  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  void check_type(const Relation& relation) {
    const std::string& from = graph_.entity(relation.from).type;
    const std::string& to = graph_.entity(relation.to).type;
    if (ontology_.find_relation(relation.type) == nullptr) {
      report(Severity::error, relation, "is of a type that the ontology lacks");
    } else if (ontology_.signature(relation.type, from, to) == nullptr) {
      report(Severity::warning, relation,
             fmt::format("leads from {} to {}, which the ontology does not foresee", from, to));
    } else if (ontology_.symmetric(relation.type, from, to) != relation.symmetric) {
      report(Severity::warning, relation, "is symmetric in one of graph and ontology, but not in the other");
    }
  }

  void check(const Relation& relation, const Evidence& evidence) {
    for (const Span part : {evidence.subject, evidence.trigger, evidence.object}) {
      if (part.end < part.begin || !evidence.sentence.contains(part)) {
        report(Severity::error, relation,
               fmt::format("has evidence in article {} that lies outside its sentence",
                           graph_.source(evidence.source).id));
        return;
      }
    }
  }

  void report(Severity severity, std::string message) { found_.push_back({severity, {}, std::move(message)}); }
  void report(Severity severity, const Relation& relation, std::string_view what) {
    report(severity, fmt::format("edge {} ({} {} {}) {}", relation.id, graph_.entity(relation.from).name, relation.type,
                                 graph_.entity(relation.to).name, what));
  }

  const Graph& graph_;
  const Ontology& ontology_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> check(const Graph& graph, const Ontology& ontology) {
  Checker checker(graph, ontology);
  for (const Entity& entity : graph.entities()) checker.check(entity);
  for (const Relation& relation : graph.relations()) checker.check(relation);
  return checker.take();
}

}  // namespace entente
