#include <entente/base/descriptor_buffer.h>
#include <entente/cli/program.h>
#include <entente/cli/terminal.h>

#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <new>

namespace entente::cli {
namespace {

Exit failed(Terminal& terminal, std::string_view message) {
  terminal.complain(message);
  return Exit::failed;
}

/// The only place that turns exceptions into words and exit codes.
Exit run_guarded(int argc, const char* const* argv, Terminal& terminal) try {
  const Exit exit = run_program(argc, argv, terminal);
  terminal.out().flush();
  return exit;
} catch (const ClosedPipe&) {
  return Exit::yes;
} catch (const Error& error) {
  return failed(terminal, error.what());
} catch (const std::bad_alloc&) {
  return failed(terminal, "the memory does not suffice; give it fewer articles at a time");
} catch (const std::exception& error) {
  return failed(terminal,
                fmt::format("internal error: {}; please report it with the input that led to it", error.what()));
}

}  // namespace
}  // namespace entente::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // writing to a closed pipe becomes an exception
  entente::cli::Terminal terminal;
  return static_cast<int>(entente::cli::run_guarded(argc, argv, terminal));
}
