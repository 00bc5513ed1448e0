#include <entente/base/atomic_file.h>
#include <entente/cli/man.h>
#include <entente/cli/program.h>

#include <exception>
#include <iostream>

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  entente::AtomicFile file(path, entente::AtomicFile::Existing::replace);
  file.stream() << text;
  file.commit();
}

}  // namespace

/// entente_man FOLDER: writes the manual pages there, while the project is built.
int main(int argc, char** argv) try {
  if (argc != 2) throw entente::UsageError("usage: entente_man FOLDER");
  const std::filesystem::path folder = argv[1];
  const auto commands = entente::cli::all_commands();
  const auto app = entente::cli::make_app(commands);
  write(folder / "entente.1", entente::cli::man_page(*app));
  for (const auto& command : commands) {
    const auto manual = command->manual();
    write(folder / ("entente-" + manual.name + ".1"),
          entente::cli::man_page(manual, *app->get_subcommand(manual.name)));
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "entente_man: " << error.what() << '\n';
  return 2;
}
