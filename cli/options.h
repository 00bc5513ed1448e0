#pragma once

#include <entente/base/atomic_file.h>
#include <entente/base/atomic_folder.h>
#include <entente/cli/command.h>
#include <entente/export/format.h>
#include <entente/extract/language/models.h>
#include <entente/graph/filter.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Options that several commands share.
namespace entente::cli {

void add_ontology(CLI::App& app, std::vector<std::filesystem::path>& folders);
void add_models(CLI::App& app, std::filesystem::path& folder);

/// With the trained models of a folder, or those compiled in when it is empty.
Models load_models(const Resources& resources, const std::filesystem::path& folder);

/// Adds the positional GRAPH.
void add_graph(CLI::App& app, std::string& path);

/// Adds the positional GRAPH..., one or more.
void add_graphs(CLI::App& app, std::vector<std::string>& paths);

/// An option whose values are given in one word, "a,b", or by giving it again.
CLI::Option* add_list(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                      const std::string& description);

/// Allows these values only.
CLI::Validator one_of(std::set<std::string> values);

/// Throws UsageError unless `text` is a day that exists, in ISO 8601.
void require_day(std::string_view option, const std::string& text);

/// Which edges count: --only, --except, --from, --to, --status, --min-confidence.
class FilterOptions {
 public:
  void declare(CLI::App& app);
  /// Throws UsageError for a date or status that is none.
  void setup();
  const Filter& filter() const { return filter_; }

 private:
  Filter filter_;
  std::vector<std::string> statuses_;
};

/// The file or folder that a graph goes to, there complete or not at all; neither: standard output.
struct Output {
  std::optional<AtomicFile> file;
  std::optional<AtomicFolder> folder;
};

/// The formats, a line each, for manuals.
std::string format_list();

/// Where a graph goes: -o, --format, --profile, --force.
class OutputOptions {
 public:
  void declare(CLI::App& app);
  /// Throws UsageError for a format or profile that there is not.
  void setup();

  const std::string& path() const { return path_; }

  /// Throws Error when it cannot be written there, so open it before long work.
  std::unique_ptr<Output> open() const;
  /// Writes to what open() returned.
  void write(const Graph& graph, const Ontology& ontology, Output& output, Terminal& terminal) const;

 private:
  std::string path_;
  std::string format_name_;
  std::string profile_;
  std::string title_;
  bool force_ = false;
  const Format* format_ = nullptr;
};

/// Prints one a line; the answer is no when there are errors among them.
Exit print_diagnostics(const std::vector<Diagnostic>& diagnostics, Terminal& terminal);

/// A graph file that an earlier run wrote. Throws Error when there is none or it cannot be read.
Graph load_graph(const std::string& path);

}  // namespace entente::cli
