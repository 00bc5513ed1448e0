#pragma once

#include <entente/cli/command.h>

namespace entente::cli {

/// The command line of the whole program with that of each command; `commands` must outlive it.
std::unique_ptr<CLI::App> make_app(const Commands& commands);

/// Parses the arguments and does what they say. Throws Error as the commands do.
Exit run_program(int argc, const char* const* argv, Terminal& terminal);

}  // namespace entente::cli
