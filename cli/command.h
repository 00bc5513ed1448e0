#pragma once

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace entente::cli {

class Terminal;

enum class Exit : int {
  yes = 0,     ///< done; or the answer is yes
  no = 1,      ///< it ran, and the answer is no; some articles could not be read
  failed = 2,  ///< could not do it
};

/// What help texts and man pages say of a command, beside its options.
struct Manual {
  std::string name;
  std::string summary;  ///< one line
  std::string details;  ///< paragraphs
  std::string example;  ///< lines of a shell
};

/// A subcommand. declare() tells its options, setup() checks what was given and opens no file, run() works.
class Command {
 public:
  virtual ~Command() = default;

  virtual Manual manual() const = 0;
  virtual void declare(CLI::App& app) = 0;
  /// Throws UsageError when the options do not fit together.
  virtual void setup() {}
  /// Throws Error when it could not do it.
  virtual Exit run(Terminal& terminal) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

/// In the order of the help text.
Commands all_commands();

std::unique_ptr<Command> make_build();
std::unique_ptr<Command> make_annotate();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_merge();
std::unique_ptr<Command> make_diff();
std::unique_ptr<Command> make_path();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_why();
std::unique_ptr<Command> make_stats();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_ontology();
std::unique_ptr<Command> make_evaluate();

}  // namespace entente::cli
