#include <entente/cli/program.h>
#include <entente/cli/terminal.h>
#include <entente/cli/version.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/models/models.h>
#include <entente/ontology/resources.h>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace entente::cli {
namespace {

constexpr std::size_t option_column = 32;

constexpr std::size_t width = 78;

std::string indented(const std::string& lines) {
  std::string text = "  ";
  for (const char c : lines) {
    text += c;
    if (c == '\n') text += "  ";
  }
  return text;
}

/// Breaks lines at blanks so that they fit the width; lines of the text end paragraphs.
std::string wrapped(const std::string& text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" \n", at), text.size());
    if (column + (end - at) > width) {
      out.back() = '\n';
      column = 0;
    }
    out.append(text, at, end - at + 1);
    column = end < text.size() && text[end] == '\n' ? 0 : column + (end - at) + 1;
    at = end + 1;
  }
  return out;
}

void print_version(Terminal& terminal) {
  const Ontology ontology = load_ontology();
  fmt::print(terminal.out(), "entente {}\nontology {} {}\nmodels {}.{}\n", version, ontology.name(), ontology.version(),
             engine::model_version, builtin_engine().version() % 10'000'000'000U);
}

/// CLI11's own words say what is wrong; the second sentence what to do.
UsageError usage_error(const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  if (chosen.empty() && !app.remaining().empty()) {
    return UsageError(fmt::format("there is no command '{}'; see entente --help", app.remaining().front()));
  }
  const std::string command = chosen.empty() ? "entente" : "entente " + chosen.front()->get_name();
  return UsageError(fmt::format("{}; see {} --help", error.what(), command));
}

}  // namespace

std::unique_ptr<CLI::App> make_app(const Commands& commands) {
  auto app = std::make_unique<CLI::App>("Reads news articles and builds a graph of who deals with whom.", "entente");
  app->get_formatter()->column_width(option_column);
  app->get_formatter()->label("REQUIRED", "");
  app->require_subcommand(0, 1);
  app->set_help_flag("-h,--help", "Show this help");
  app->add_flag("--version")->description("Show the versions of the program, of its ontology and of its models");
  app->footer("Example:\n  entente build samples/ -o graph.graphml\n  entente path graph.graphml Venezuela Huawei\n");
  for (const auto& command : commands) {
    const Manual manual = command->manual();
    CLI::App* sub = app->add_subcommand(manual.name, manual.summary);
    sub->footer(fmt::format("{}\n\nExample:\n{}\n", wrapped(manual.details), indented(manual.example)));
    command->declare(*sub);
  }
  return app;
}

Exit run_program(int argc, const char* const* argv, Terminal& terminal) {
  const Commands commands = all_commands();
  const auto app = make_app(commands);
  try {
    app->parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    terminal.out() << app->help();
    return Exit::yes;
  } catch (const CLI::ParseError& error) {
    throw usage_error(*app, error);
  }
  if (app->count("--version") != 0) {
    print_version(terminal);
    return Exit::yes;
  }
  for (const auto& command : commands) {
    if (!app->got_subcommand(command->manual().name)) continue;
    command->setup();
    return command->run(terminal);
  }
  throw UsageError("no command is given; see entente --help");
}

}  // namespace entente::cli
