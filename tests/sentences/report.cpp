// Tells how well sentences are read: those that are not read right, with what is missing and what is wrong, and figures
// a relation. For working on frames: sentence_report LANGUAGE FILE... [-- ONTOLOGY...]
#include "bench.h"
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace entente::bench {
namespace {

void print(const std::string& name, const Tally& tally) {
  std::cout << name << ": " << tally.right << " right, " << tally.missing << " missing, " << tally.wrong << " wrong\n";
}

int run(const std::string& language, const std::vector<std::string>& files,
        const std::vector<std::filesystem::path>& overlays) {
  const Resources resources = load_resources(overlays);
  const Models models(resources);
  std::map<std::string, Tally> relations;
  Tally all;
  for (const std::string& file : files) {
    for (const Case& item : read_cases(file, resources.ontology)) {
      const Outcome outcome = compare(item, find_triples(item, language, models), resources.ontology);
      all.add(outcome);
      if (!outcome.perfect()) std::cout << file << ':' << item.line << ": " << item.text << '\n' << outcome;
      for (const Triple& triple : item.says) ++relations[triple.relation].right;
      for (const Triple& triple : outcome.missing) {
        --relations[triple.relation].right;
        ++relations[triple.relation].missing;
      }
      for (const Triple& triple : outcome.wrong) ++relations[triple.relation].wrong;
    }
  }
  for (const auto& [name, tally] : relations) print(name, tally);
  print("all", all);
  std::cout << "precision " << all.precision() << " %, recall " << all.recall() << " %\n";
  return 0;
}

}  // namespace
}  // namespace entente::bench

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "sentence_report LANGUAGE FILE... [-- ONTOLOGY...]\n";
    return 2;
  }
  try {
    std::vector<std::string> files;
    std::vector<std::filesystem::path> overlays;
    bool behind = false;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      if (arguments[i] == "--") {
        behind = true;
      } else if (behind) {
        overlays.emplace_back(arguments[i]);
      } else {
        files.push_back(arguments[i]);
      }
    }
    return entente::bench::run(arguments[0], files, overlays);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
