#pragma once

#include <entente/eval/graphs.h>
#include <entente/eval/score.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

/// The answers of `entente evaluate`: tables with percentages for people, JSON with counts for programs.
namespace entente::cli {

class Terminal;

using NamedScore = std::pair<std::string, eval::Score>;

/// What was counted of words.
struct ScoreTable {
  std::vector<NamedScore> scores;
  std::vector<NamedScore> classes;  ///< below the others
};

void print_scores(const ScoreTable& table, Terminal& terminal);
/// {"scores": {NAME: {"precision", "recall", "f1", "gold", "system", "correct"}}, "classes": {..}}: percentages,
/// counts.
void print_scores_json(const ScoreTable& table, Terminal& terminal);

struct NamedGraphScore {
  std::string document;
  eval::GraphScore score;
};

/// A line a graph, and one for all of them together. With `details` what is missing and what is wrong.
void print_graph_scores(std::span<const NamedGraphScore> graphs, bool details, Terminal& terminal);
/// {"graphs": [{"document", "entities", "relations", "statuses": {"correct", "of"}, "dates", "optional", "forbidden"}],
/// "total": {..}}.
void print_graph_scores_json(std::span<const NamedGraphScore> graphs, bool details, Terminal& terminal);

}  // namespace entente::cli
