#pragma once

#include <entente/export/fact_builder.h>
#include <entente/graph/graph.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// The rows of a table of statements, whatever the table is written in.
namespace entente::statements {

/// What a row tells; null: nothing of that kind.
struct Row {
  const Entity* from = nullptr;
  const Relation* relation = nullptr;
  const Entity* to = nullptr;
  const Evidence* evidence = nullptr;
  const Source* source = nullptr;
};

/// The one list of columns. `cell(prefix, name, value)` is called for each, with values of `from` and so on, which are
/// constant when they are written, and not when they are read into.
template <class Cell, class Value>
void entity_cells(Cell& cell, std::string_view prefix, Value& entity) {
  cell(prefix, "label", entity.name);
  cell(prefix, "type", entity.type);
  cell(prefix, "id", entity.id);
  cell(prefix, "named", entity.named);
  cell(prefix, "aliases", entity.aliases);
  cell(prefix, "former_ids", entity.former_ids);
}

template <class Cell, class Value>
void relation_cells(Cell& cell, Value& relation) {
  cell("", "type", relation.type);
  cell("", "status", relation.status);
  cell("", "date", relation.date);
  cell("", "office", relation.office);
  cell("", "instrument", relation.instrument);
  cell("", "place", relation.place);
  cell("", "confidence", relation.confidence);
  cell("", "symmetric", relation.symmetric);
  cell("", "rid", relation.id);
}

template <class Cell, class Value>
void evidence_cells(Cell& cell, Value& evidence) {
  cell("", "quote", evidence.quote);
  cell("", "speaker", evidence.speaker);
  cell("", "score", evidence.score);
  cell("", "rule", evidence.rule);
  cell("", "start", evidence.sentence.begin);
  cell("", "end", evidence.sentence.end);
  cell("", "subject_start", evidence.subject.begin);
  cell("", "subject_end", evidence.subject.end);
  cell("", "trigger_start", evidence.trigger.begin);
  cell("", "trigger_end", evidence.trigger.end);
  cell("", "object_start", evidence.object.begin);
  cell("", "object_end", evidence.object.end);
}

template <class Cell, class Value>
void source_cells(Cell& cell, Value& source) {
  cell("document_", "title", source.title);
  cell("document_", "date", source.date);
  cell("document_", "url", source.url);
  cell("document_", "name", source.name);
  cell("document_", "language", source.language);
  cell("document_", "id", source.id);
}

/// All cells of a row, in the order of the columns. `cell.part(present)` tells before each part whether there is one.
template <class Cell>
void cells(const Row& row, Cell& cell) {
  static const Entity no_entity;
  static const Relation no_relation;
  static const Evidence no_evidence;
  static const Source no_source;
  cell.part(row.from != nullptr);
  entity_cells(cell, "from_", row.from != nullptr ? *row.from : no_entity);
  cell.part(row.relation != nullptr);
  relation_cells(cell, row.relation != nullptr ? *row.relation : no_relation);
  cell.part(row.to != nullptr);
  entity_cells(cell, "to_", row.to != nullptr ? *row.to : no_entity);
  cell.part(row.evidence != nullptr);
  evidence_cells(cell, row.evidence != nullptr ? *row.evidence : no_evidence);
  cell.part(row.source != nullptr);
  source_cells(cell, row.source != nullptr ? *row.source : no_source);
}

/// Every row of a graph: relations in their order, each with its evidence in order; then entities without relations;
/// then articles without evidence.
void for_each_row(const Graph& graph, const std::function<void(const Row&)>& use);

/// Reads one row into `facts`. `cell` fills values in; `cell.has(name)` tells whether a column holds something.
/// `cell.fail(what)` throws.
template <class Cell>
void read_row(Cell& cell, std::uint32_t line, FactBuilder& facts) {
  const auto entity = [&](std::string_view prefix) {
    Entity read;
    entity_cells(cell, prefix, read);
    return facts.add(std::move(read), line);
  };
  const auto source = [&] {
    Source read;
    source_cells(cell, read);
    return facts.add(std::move(read), line);
  };
  if (!cell.has("rid")) {
    if (cell.has("from_id")) entity("from_");
    if (cell.has("document_id")) source();
    if (cell.has("to_id")) cell.fail("an object without \"rid\", the id of the relation");
    return;
  }
  Relation relation;
  relation_cells(cell, relation);
  relation.from = entity("from_");
  relation.to = entity("to_");
  Relation& added = facts.add(std::move(relation), line);
  if (!cell.has("document_id")) return;
  Evidence evidence;
  evidence_cells(cell, evidence);
  for (const Span span : {evidence.sentence, evidence.subject, evidence.trigger, evidence.object}) {
    if (span.begin > span.end) cell.fail("a span ends before it starts");
  }
  evidence.source = source();
  added.evidence.push_back(std::move(evidence));
}

}  // namespace entente::statements
