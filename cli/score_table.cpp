#include <entente/base/utf8.h>
#include <entente/cli/score_table.h>
#include <entente/cli/terminal.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;
using eval::GraphScore;
using eval::Score;
using eval::to_percent;

/// The lists of GraphScore::Details, with the name of one of each.
struct Kind {
  std::string_view name;
  std::string_view plural;
  std::vector<std::string> GraphScore::Details::*list;
};

constexpr std::array<Kind, 6> kinds = {{
    {"missing entity", "missing_entities", &GraphScore::Details::missing_entities},
    {"spurious entity", "spurious_entities", &GraphScore::Details::spurious_entities},
    {"duplicate", "duplicates", &GraphScore::Details::duplicates},
    {"forbidden", "forbidden_names", &GraphScore::Details::forbidden},
    {"missing relation", "missing_relations", &GraphScore::Details::missing_relations},
    {"spurious relation", "spurious_relations", &GraphScore::Details::spurious_relations},
}};

std::string percentages(const Score& score) {
  return fmt::format("{:>9}  {:>7}  {:>7}", to_percent(score.precision()), to_percent(score.recall()),
                     to_percent(score.f1()));
}

void print_rows(const std::vector<NamedScore>& rows, std::size_t width, Terminal& terminal) {
  for (const auto& [name, score] : rows) {
    fmt::print(terminal.out(), "{:{}}  {}  {:>8}  {:>8}  {:>8}\n", printable(name), width, percentages(score),
               score.gold, score.system, score.correct);
  }
}

/// A number of that value in JSON: 83.33.
double percent(eval::Share share) {
  return static_cast<double>(share) / 100;
}

Json to_json(const Score& score) {
  return {{"precision", percent(score.precision())},
          {"recall", percent(score.recall())},
          {"f1", percent(score.f1())},
          {"gold", score.gold},
          {"system", score.system},
          {"correct", score.correct}};
}

Json to_json(const std::vector<NamedScore>& scores) {
  Json json = Json::object();
  for (const auto& [name, score] : scores) json[name] = to_json(score);
  return json;
}

GraphScore total(std::span<const NamedGraphScore> graphs) {
  GraphScore total;
  for (const NamedGraphScore& graph : graphs) total += graph.score;
  return total;
}

std::string right_of(const Score& score) {
  return fmt::format("{}/{}", score.correct, score.gold);
}

void print_graph_row(std::string_view name, std::size_t width, const GraphScore& score, Terminal& terminal) {
  fmt::print(terminal.out(), "{:{}}  {}    {}  {:>9}  {:>9}  {:>8}  {:>9}\n", printable(name), width,
             percentages(score.entities), percentages(score.relations), right_of(score.statuses), right_of(score.dates),
             score.optional, score.forbidden);
}

void print_details(const GraphScore::Details& details, Terminal& terminal) {
  for (const Kind& kind : kinds) {
    for (const std::string& text : details.*kind.list)
      fmt::print(terminal.out(), "    {}: {}\n", kind.name, printable(text));
  }
}

Json to_json(const GraphScore& score) {
  const auto right = [](const Score& s) { return Json{{"correct", s.correct}, {"of", s.gold}}; };
  return {{"entities", to_json(score.entities)}, {"relations", to_json(score.relations)},
          {"statuses", right(score.statuses)},   {"dates", right(score.dates)},
          {"optional", score.optional},          {"forbidden", score.forbidden}};
}

std::size_t widest(std::size_t least, std::string_view name) {
  return std::max(least, count_code_points(printable(name)));
}

}  // namespace

void print_scores(const ScoreTable& table, Terminal& terminal) {
  std::size_t width = 8;
  for (const auto* rows : {&table.scores, &table.classes}) {
    for (const auto& [name, score] : *rows) width = widest(width, name);
  }
  const std::string head =
      fmt::format("{:{}}  precision   recall       F1  {:>8}  {:>8}  {:>8}", "", width, "gold", "system", "correct");
  fmt::print(terminal.out(), "{}\n", terminal.styled(Style::strong, head));
  print_rows(table.scores, width, terminal);
  if (!table.classes.empty()) fmt::print(terminal.out(), "\n");
  print_rows(table.classes, width, terminal);
}

void print_scores_json(const ScoreTable& table, Terminal& terminal) {
  Json json = {{"scores", to_json(table.scores)}};
  if (!table.classes.empty()) json["classes"] = to_json(table.classes);
  fmt::print(terminal.out(), "{}\n", printable_json(json.dump(2)));
}

void print_graph_scores(std::span<const NamedGraphScore> graphs, bool details, Terminal& terminal) {
  std::size_t width = 8;
  for (const NamedGraphScore& graph : graphs) width = widest(width, graph.document);
  const std::string columns = "precision   recall       F1";
  fmt::print(terminal.out(), "{}\n",
             terminal.styled(Style::strong, fmt::format("{:{}}  {:27}    {}", "", width, "entities", "relations")));
  fmt::print(terminal.out(), "{}\n",
             terminal.styled(Style::strong, fmt::format("{:{}}  {}    {}  {:>9}  {:>9}  {:>8}  {:>9}", "", width,
                                                        columns, columns, "status", "dates", "optional", "forbidden")));
  for (const NamedGraphScore& graph : graphs) {
    print_graph_row(graph.document, width, graph.score, terminal);
    if (details) print_details(graph.score.details, terminal);
  }
  print_graph_row("total", width, total(graphs), terminal);
}

void print_graph_scores_json(std::span<const NamedGraphScore> graphs, bool details, Terminal& terminal) {
  Json json = {{"graphs", Json::array()}, {"total", to_json(total(graphs))}};
  for (const NamedGraphScore& graph : graphs) {
    Json one = {{"document", graph.document}};
    one.update(to_json(graph.score));
    for (const Kind& kind : kinds) {
      if (details) one[std::string(kind.plural)] = graph.score.details.*kind.list;
    }
    json["graphs"].push_back(std::move(one));
  }
  fmt::print(terminal.out(), "{}\n", printable_json(json.dump(2)));
}

}  // namespace entente::cli
