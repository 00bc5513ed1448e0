#pragma once

#include <entente/cli/command.h>
#include <entente/cli/inputs.h>
#include <entente/extract/language/models.h>
#include <entente/extract/text/read.h>
#include <entente/graph/annotated.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace entente::cli {

class Terminal;

/// The options that all commands which read articles share.
struct CorpusOptions {
  std::vector<std::string> inputs;
  std::vector<std::filesystem::path> ontologies;
  std::filesystem::path models;  ///< folder of trained models; empty: those compiled in
  ReadOptions read;
  std::string language = "auto";
  unsigned threads = 0;  ///< 0: one a processor

  void declare(CLI::App& app);
  /// Throws UsageError for a date that is none.
  void setup();
};

/// How the reading went.
struct CorpusSummary {
  std::size_t articles = 0;
  std::size_t skipped = 0;  ///< articles and whole inputs, each complained of
  std::size_t hidden = 0;
  std::size_t not_text = 0;

  Exit exit() const;
  /// "5 articles read, 1 skipped; 2 hidden and 1 other file passed over"
  std::string text() const;
};

/// Reads and annotates all articles of the inputs, several at a time; hands them to `sink` in the order of the inputs.
/// What cannot be used is complained of and skipped.
CorpusSummary annotate_all(const CorpusOptions& options, const Models& models, Terminal& terminal,
                           const std::function<void(Annotated)>& sink);

}  // namespace entente::cli
