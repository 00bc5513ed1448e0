#include <entente/base/error.h>
#include <entente/base/utf8.h>
#include <entente/export/dot.h>
#include <entente/export/format.h>
#include <entente/export/graphml.h>
#include <entente/export/html.h>
#include <entente/export/jsonld.h>
#include <entente/export/picture.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr Format known[] = {
    {"graphml", ".graphml", "for Gephi, NetworkX, igraph, yEd and Neo4j; keeps everything", graphml_profiles,
     write_graphml, read_graphml},
    {"dot",
     ".dot",
     "for Graphviz, Sphinx, Doxygen and MkDocs; styled, with evidence as tooltips",
     {},
     write_dot,
     nullptr},
    {"jsonld",
     ".jsonld",
     "for linked data: schema.org, W3C organization, provenance and annotation",
     {},
     write_jsonld,
     nullptr},
    {"html", ".html", "a page to search and filter, down to each sentence; needs no network", {}, write_html, nullptr},
    {"svg", ".svg", "a drawing for pages, with tooltips", {}, write_svg, nullptr},
    {"png", ".png", "a drawing as pixels", {}, write_png, nullptr},
    {"pdf", ".pdf", "a drawing for print", {}, write_pdf, nullptr},
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

const Format& find_format(const std::filesystem::path& path, std::string_view name) {
  const std::string suffix = lower(path.extension().string());
  for (const Format& format : known) {
    if (name.empty() ? format.suffix == suffix : format.name == name) return format;
  }
  if (!name.empty()) {
    throw UsageError(
        fmt::format("unknown format \"{}\"; known are {}", name, listed([](const Format& f) { return f.name; })));
  }
  throw UsageError(fmt::format("{}: no format has the suffix \"{}\"; name the file *{}, or give the format",
                               path.string(), suffix, listed([](const Format& f) { return f.suffix; })));
}

std::string_view find_profile(std::span<const std::string_view> profiles, std::string_view name) {
  if (name.empty()) return profiles.empty() ? name : profiles.front();
  const auto found = std::find(profiles.begin(), profiles.end(), name);
  if (found == profiles.end()) {
    throw UsageError(fmt::format("unknown profile \"{}\"; known are {}", name, fmt::join(profiles, ", ")));
  }
  return *found;
}

}  // namespace entente
