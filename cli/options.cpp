#include <entente/cli/options.h>
#include <entente/cli/terminal.h>
#include <entente/extract/text/time.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <fstream>

namespace entente::cli {
namespace {

void require_date(std::string_view option, const std::string& text) {
  if (to_iso(parse_iso(text)).empty()) {
    throw UsageError(fmt::format("{}: '{}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD", option, text));
  }
}

Status require_status(const std::string& name) {
  if (const auto status = parse_status(name)) return *status;
  throw UsageError(fmt::format("--status: there is no status '{}'; there are {}", name, fmt::join(status_names, ", ")));
}

/// The suffixes of formats that can be read.
std::vector<std::string_view> readable_suffixes() {
  std::vector<std::string_view> suffixes;
  for (const Format& format : formats()) {
    if (format.read != nullptr) suffixes.push_back(format.suffix);
  }
  return suffixes;
}

std::string a_graph() {
  return fmt::format("A graph ({})", fmt::join(readable_suffixes(), ", "));
}

/// The format of that suffix, if we can read what we write in it.
const Format& readable_format(const std::string& path) {
  const Format* format = format_of(path);
  if (format != nullptr && format->read != nullptr) return *format;
  throw UsageError({path},
                   fmt::format("is no graph that can be read; give a {} file", fmt::join(readable_suffixes(), " or ")));
}

}  // namespace

void add_ontology(CLI::App& app, std::vector<std::filesystem::path>& folders) {
  app.add_option("--ontology", folders, "Lay the data files of a folder over the built-in ontology; may be repeated")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void add_models(CLI::App& app, std::filesystem::path& folder) {
  app.add_option("--models", folder, "Use the trained models of a folder in place of the built-in ones")
      ->type_name("DIR");
}

Models load_models(const Resources& resources, const std::filesystem::path& folder) {
  return folder.empty() ? Models(resources) : Models(resources, engine::Engine::from_folder(folder));
}

void add_graph(CLI::App& app, std::string& path) {
  app.add_option("GRAPH", path, a_graph())->required()->type_name("");
}

void add_graphs(CLI::App& app, std::vector<std::string>& paths) {
  app.add_option("GRAPH", paths, a_graph())->required()->type_name("");
}

CLI::Option* add_list(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                      const std::string& description) {
  return app.add_option(name, values, description)->delimiter(',')->allow_extra_args(false);
}

CLI::Validator one_of(std::set<std::string> values) {
  return CLI::IsMember(std::move(values)).description("");  // the type's name tells them already
}

void require_day(std::string_view option, const std::string& text) {
  if (parse_iso(text).day == 0) {
    throw UsageError(fmt::format("{}: '{}' is no day of the calendar; write YYYY-MM-DD", option, text));
  }
}

void FilterOptions::declare(CLI::App& app) {
  add_list(app, "--only", filter_.only, "Only these relations and their subtypes")->type_name("TYPES");
  add_list(app, "--except", filter_.except, "Without these relations and their subtypes")->type_name("TYPES");
  app.add_option("--from", filter_.from, "Only what may be of that date or later")->type_name("DATE");
  app.add_option("--to", filter_.to, "Only what may be of that date or earlier")->type_name("DATE");
  add_list(app, "--status", statuses_, fmt::format("Only these: {}", fmt::join(status_names, ", ")))->type_name("S,..");
  app.add_option("--min-confidence", filter_.min_confidence, "Only what is at least that sure, 0 to 1000")
      ->check(CLI::Range(0, 1000).description(""))
      ->type_name("N");
}

void FilterOptions::setup() {
  if (!filter_.from.empty()) require_date("--from", filter_.from);
  if (!filter_.to.empty()) require_date("--to", filter_.to);
  filter_.statuses.clear();
  for (const std::string& name : statuses_) filter_.statuses.push_back(require_status(name));
}

std::string format_list() {
  std::string lines = "Formats by suffix:";
  for (const Format& format : formats()) {
    lines += fmt::format("\n  {}  {}", format.suffix, format.meaning);
    if (!format.profiles.empty()) lines += fmt::format("; profiles {}", fmt::join(format.profiles, ", "));
    if (format.read != nullptr) lines += "; can be read";
  }
  return lines;
}

void OutputOptions::declare(CLI::App& app) {
  app.add_option("-o,--output", path_, "File to write, its suffix tells the format; - for standard output")
      ->required()
      ->type_name("OUT");
  app.add_option("--format", format_name_, "Write that format whatever the suffix")->type_name("F");
  app.add_option("--profile", profile_, "Variant of the format")->type_name("P");
  app.add_option("--title", title_, "Title of a picture")->type_name("TEXT");
  app.add_flag("--force", force_, "Replace the file if it exists");
}

void OutputOptions::setup() {
  format_ = &find_format(path_, format_name_);
  find_profile(format_->profiles, profile_);
  if (path_ == "-" && format_->write_folder != nullptr) {
    throw UsageError(fmt::format("{} is a folder of files, not for standard output; name one", format_->name));
  }
}

std::unique_ptr<Output> OutputOptions::open() const {
  auto output = std::make_unique<Output>();
  const auto existing = force_ ? AtomicFile::Existing::replace : AtomicFile::Existing::refuse;
  if (format_->write_folder != nullptr) {
    output->folder.emplace(path_, existing);
  } else if (path_ != "-") {
    output->file.emplace(path_, existing);
  }
  return output;
}

void OutputOptions::write(const Graph& graph, const Ontology& ontology, Output& output, Terminal& terminal) const {
  WriteOptions options;
  options.profile = profile_;
  options.title = title_;
  if (output.folder) {
    const auto file = [&](std::string_view name) -> std::ostream& { return output.folder->file(name); };
    format_->write_folder(graph, ontology, options, file);
    return output.folder->commit();
  }
  format_->write(graph, ontology, options, output.file ? output.file->stream() : terminal.out());
  if (output.file) output.file->commit();
}

Exit print_diagnostics(const std::vector<Diagnostic>& diagnostics, Terminal& terminal) {
  Exit exit = Exit::yes;
  for (const Diagnostic& diagnostic : diagnostics) {
    fmt::print(terminal.out(), "{}\n", printable(describe(diagnostic)));
    if (diagnostic.severity == Diagnostic::Severity::error) exit = Exit::no;
  }
  return exit;
}

Graph load_graph(const std::string& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (!std::filesystem::exists(status)) throw Error({path}, "there is no such file; check the name");
  if (std::filesystem::is_directory(status)) throw Error({path}, "is a folder; name a graph file");
  const Format& format = readable_format(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error({path}, "cannot be opened; check that you may read it");
  return format.read(in, path);
}

}  // namespace entente::cli
