#include <entente/cli/command.h>

namespace entente::cli {

Commands all_commands() {
  Commands commands;
  for (const auto make : {make_build, make_annotate, make_export, make_merge, make_diff, make_path, make_show, make_why,
                          make_stats, make_check, make_ontology, make_evaluate}) {
    commands.push_back(make());
  }
  return commands;
}

}  // namespace entente::cli
