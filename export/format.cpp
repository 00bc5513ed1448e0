#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/export/dot.h>
#include <entente/export/format.h>
#include <entente/export/gexf.h>
#include <entente/export/graphml.h>
#include <entente/export/html.h>
#include <entente/export/jsonld.h>
#include <entente/export/mermaid.h>
#include <entente/export/neo4j.h>
#include <entente/export/picture.h>
#include <entente/export/rdf.h>
#include <entente/export/statements.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace entente {
namespace {

constexpr Format known[] = {
    {"graphml", ".graphml", "for Gephi, NetworkX, igraph, yEd and Neo4j; keeps everything", graphml_profiles,
     write_graphml, read_graphml},
    {"gexf", ".gexf", "for Gephi, with times, colours and kinds of edges", {}, write_gexf, nullptr},
    {"dot",
     ".dot",
     "for Graphviz, Sphinx, Doxygen and MkDocs; styled, with evidence as tooltips",
     {},
     write_dot,
     nullptr},
    {"mermaid", ".mmd", "for Markdown pages; the best connected part, and says so", {}, write_mermaid, nullptr},
    {"jsonld",
     ".jsonld",
     "for linked data: schema.org, W3C organization, provenance and annotation",
     {},
     write_jsonld,
     read_jsonld},
    {"nquads", ".nq", "the same statements for triple stores, one a line", {}, write_nquads, nullptr},
    {"turtle", ".ttl", "the same statements, for people", {}, write_turtle, nullptr},
    {"statements-csv",
     ".statements.csv",
     "for spreadsheets, pandas and databases: a row for each piece of evidence; keeps everything",
     {},
     write_statements_csv,
     read_statements_csv},
    {"statements-jsonl",
     ".statements.jsonl",
     "the same rows as JSON lines; keeps everything",
     {},
     write_statements_jsonl,
     read_statements_jsonl},
    {"cypher", ".cypher", "statements for Neo4j that merge by id", {}, write_cypher, nullptr},
    {"neo4j", ".neo4j", "a folder of tables for the bulk import of Neo4j", {}, nullptr, nullptr, write_neo4j},
    {"html", ".html", "a page to search and filter, down to each sentence; needs no network", {}, write_html, nullptr},
    {"svg", ".svg", "a drawing for pages, with tooltips", picture_profiles, write_svg, nullptr},
    {"png", ".png", "a drawing as pixels", picture_profiles, write_png, nullptr},
    {"pdf", ".pdf", "a drawing for print", picture_profiles, write_pdf, nullptr},
};

template <class Value>
std::string listed(Value value) {
  std::vector<std::string_view> values;
  for (const Format& format : known) values.push_back(value(format));
  return fmt::format("{}", fmt::join(values, ", "));
}

}  // namespace

std::span<const Format> formats() {
  return known;
}

const Format* format_of(const std::filesystem::path& path) {
  const std::string file = lower((path.has_filename() ? path : path.parent_path()).filename().string());
  const auto* const found = std::find_if(std::begin(known), std::end(known), [&](const Format& format) {
    return file.size() > format.suffix.size() &&
           std::string_view(file).substr(file.size() - format.suffix.size()) == format.suffix;
  });
  return found == std::end(known) ? nullptr : found;
}

const Format& find_format(const std::filesystem::path& path, std::string_view name) {
  if (name.empty()) {
    if (const Format* format = format_of(path)) return *format;
    throw UsageError(fmt::format("{}: no format has the suffix \"{}\"; name the file *{}, or give the format",
                                 path.string(), lower(path.extension().string()),
                                 listed([](const Format& f) { return f.suffix; })));
  }
  const auto* const found =
      std::find_if(std::begin(known), std::end(known), [&](const Format& format) { return format.name == name; });
  if (found != std::end(known)) return *found;
  throw UsageError(
      fmt::format("unknown format \"{}\"; known are {}", name, listed([](const Format& f) { return f.name; })));
}

std::string_view find_profile(std::span<const std::string_view> profiles, std::string_view name) {
  if (name.empty()) return profiles.empty() ? name : profiles.front();
  const auto found = std::find(profiles.begin(), profiles.end(), name);
  if (profiles.empty()) throw UsageError(fmt::format("unknown profile \"{}\"; this format has none", name));
  if (found == profiles.end()) {
    throw UsageError(fmt::format("unknown profile \"{}\"; known are {}", name, fmt::join(profiles, ", ")));
  }
  return *found;
}

}  // namespace entente
