#include <entente/base/utf8.h>
#include <entente/cli/evidence.h>
#include <entente/cli/terminal.h>
#include <entente/export/evidence_json.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view indent = "    ";

/// The part of `text` in a span of code points, with the bytes of its ends.
Span bytes_of(std::string_view text, Span code_points) {
  Span bytes{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size())};
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == code_points.begin) bytes.begin = static_cast<std::uint32_t>(at);
    if (count == code_points.end) bytes.end = static_cast<std::uint32_t>(at);
    at += decode(text, at).size;
  }
  return bytes;
}

struct Mark {
  Span span;  ///< bytes of the quote
  std::string_view role;
  Style style;
};

/// Subject, trigger and object by place; of two that share a word only the first is marked.
std::vector<Mark> marks(const Evidence& evidence) {
  const std::array<std::pair<Mark, Span>, 3> parts = {{{{{}, "subject", Style::subject}, evidence.subject},
                                                       {{{}, "trigger", Style::trigger}, evidence.trigger},
                                                       {{{}, "object", Style::object}, evidence.object}}};
  std::vector<Mark> marks;
  for (auto [mark, span] : parts) {
    if (span.empty() || !evidence.sentence.contains(span)) continue;
    const std::uint32_t origin = evidence.sentence.begin;
    mark.span = bytes_of(evidence.quote, {span.begin - origin, span.end - origin});
    const bool taken =
        std::any_of(marks.begin(), marks.end(), [&](const Mark& m) { return m.span.overlaps(mark.span); });
    if (!taken) marks.push_back(mark);
  }
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span < b.span; });
  return marks;
}

}  // namespace

std::string describe_relation(const Relation& relation) {
  std::string text = fmt::format("{}, {}", relation.type, to_string(relation.status));
  for (const std::string& part : {relation.date, relation.office, relation.instrument}) {
    if (!part.empty()) text += ", " + part;
  }
  if (!relation.place.empty()) text += ", in " + relation.place;
  return printable(text);
}

std::string describe_edge(const Graph& graph, const Relation& relation, Id<Entity> from, const Terminal& terminal) {
  const bool forward = relation.from == from;
  const std::string first = printable(graph.entity(from).name);
  const std::string second = printable(graph.entity(forward ? relation.to : relation.from).name);
  return fmt::format("{} {}-[{}]-{} {}", terminal.styled(Style::strong, first),
                     forward || relation.symmetric ? "" : "<", describe_relation(relation),
                     forward && !relation.symmetric ? ">" : "", terminal.styled(Style::strong, second));
}

std::string describe_source(const Source& source) {
  std::string text = source.title.empty() ? source.name : source.title;
  for (const std::string& part : {source.date, source.url}) {
    if (!part.empty()) text += ", " + part;
  }
  return printable(text);
}

std::string marked_quote(const Evidence& evidence, const Terminal& terminal) {
  const std::string_view quote = evidence.quote;
  std::string text;
  std::uint32_t at = 0;
  for (const Mark& mark : marks(evidence)) {
    const std::string words = fmt::format("[{}: {}]", mark.role, printable(slice(quote, mark.span)));
    text += printable(slice(quote, {at, mark.span.begin})) + terminal.styled(mark.style, words);
    at = mark.span.end;
  }
  return text + printable(quote.substr(at));
}

void print_evidence(const Graph& graph, const Relation& relation, std::size_t limit, Terminal& terminal) {
  const std::size_t count = relation.evidence.size();
  const std::size_t shown = limit == 0 ? count : std::min(limit, count);
  for (std::size_t i = 0; i < shown; ++i) {
    const Evidence& evidence = relation.evidence[i];
    fmt::print(terminal.out(), "{}\"{}\"\n", indent, printable(evidence.quote));
    const std::string source = describe_source(graph.source(evidence.source));
    fmt::print(terminal.out(), "{}{}\n", indent, terminal.styled(Style::faint, "-- " + source));
  }
  if (shown < count) fmt::print(terminal.out(), "{}({} more)\n", indent, count - shown);
}

Json entity_json(const Entity& entity) {
  return {{"id", entity.id}, {"name", entity.name}, {"type", entity.type}};
}

Json relation_json(const Graph& graph, const Relation& relation) {
  return {{"rid", relation.id},
          {"from", graph.entity(relation.from).id},
          {"to", graph.entity(relation.to).id},
          {"type", relation.type},
          {"symmetric", relation.symmetric},
          {"status", to_string(relation.status)},
          {"date", relation.date},
          {"office", relation.office},
          {"instrument", relation.instrument},
          {"place", relation.place},
          {"confidence", relation.confidence},
          {"evidence", Json::parse(evidence_to_json(relation.evidence, graph.sources()))}};
}

}  // namespace entente::cli
