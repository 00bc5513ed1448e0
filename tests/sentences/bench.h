#pragma once

#include <entente/base/status.h>
#include <entente/extract/language/models.h>

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace entente::bench {

/// One edge as the data files and the engine's answers write it.
struct Triple {
  std::string relation;
  std::string from;
  std::string to;
  Status status = Status::happened;
  std::string office;  ///< empty in an expectation: not asked for
  std::string date;    ///< likewise
};

/// A sentence with all that it says; en/basics.txt tells the format.
struct Case {
  std::string text;
  std::uint32_t line = 0;
  std::vector<Triple> says;
  std::vector<Triple> may;
  std::string known_gap;  ///< why the engine fails so far; empty: it must not
};

/// Throws Error with file and line for a field or relation that there is not, or a triple that is none.
std::vector<Case> read_cases(const std::filesystem::path& file, const Ontology& ontology);

/// What the engine finds in a sentence, read as an article of 14 September 2023.
std::vector<Triple> find_triples(const Case& item, const std::string& language, const Models& models);

/// Answers held against a case.
struct Outcome {
  std::size_t right = 0;
  std::vector<Triple> missing;
  std::vector<Triple> wrong;

  bool perfect() const { return missing.empty() && wrong.empty(); }
};
Outcome compare(const Case& item, const std::vector<Triple>& found, const Ontology& ontology);

/// Outcomes added up.
struct Tally {
  std::size_t right = 0;
  std::size_t missing = 0;
  std::size_t wrong = 0;

  void add(const Outcome& outcome);
  /// In per cent, rounded down; 100 of nothing.
  int precision() const;
  int recall() const;
};

std::ostream& operator<<(std::ostream& out, const Triple& triple);
std::ostream& operator<<(std::ostream& out, const Outcome& outcome);

}  // namespace entente::bench
