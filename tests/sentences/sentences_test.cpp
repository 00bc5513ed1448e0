#include <gtest/gtest.h>

#include "bench.h"
#include <algorithm>
#include <iostream>
#include <iterator>
#include <numeric>
#include <set>
#include <sstream>
#include <utility>

namespace entente::bench {
namespace {

const Resources& resources() {
  static const Resources loaded = load_resources();
  return loaded;
}

const Models& models() {
  static const Models ready(resources());
  return ready;
}

namespace fs = std::filesystem;

const fs::path folder = ENTENTE_SENTENCES;

std::vector<Case> cases_of(const std::string& language) {
  return read_cases(folder / language / "basics.txt", resources().ontology);
}

/// The cases of all files of a folder, without those below it.
std::vector<Case> cases_in(const fs::path& path) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const fs::path& file : files) {
    std::vector<Case> more = read_cases(file, resources().ontology);
    std::move(more.begin(), more.end(), std::back_inserter(cases));
  }
  return cases;
}

/// The words of a sentence without its names and numbers.
std::vector<std::string> masked_words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) {
    const auto first = static_cast<unsigned char>(word.front());
    if ((first < 'a' || first > 'z') && first < 0x80) word = "_";
    if (word != "_" || words.empty() || words.back() != "_") words.push_back(word);
  }
  return words;
}

/// How many words must be put in, left out or exchanged to turn one into the other.
std::size_t edit_distance(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t exchanged = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({exchanged, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

/// What a sentence says, whoever it is about.
std::multiset<std::pair<std::string, Status>> answer_of(const Case& item) {
  std::multiset<std::pair<std::string, Status>> answer;
  for (const Triple& triple : item.says) answer.emplace(triple.relation, triple.status);
  return answer;
}

/// What may not be lost again, in per cent.
struct Floor {
  int precision;
  int recall;
};
constexpr Floor floor_open = {88, 78};
constexpr Floor floor_held_out = {62, 42};

class Sentences : public testing::TestWithParam<const char*> {};

TEST_P(Sentences, SayWhatTheySay) {
  const std::string language = GetParam();
  const std::vector<Case> cases = cases_of(language);
  Tally tally;
  std::size_t gaps = 0;
  for (const Case& item : cases) {
    const Outcome outcome = compare(item, find_triples(item, language, models()), resources().ontology);
    tally.add(outcome);
    if (item.known_gap.empty()) {
      EXPECT_TRUE(outcome.perfect()) << language << "/basics.txt:" << item.line << ": " << item.text << '\n' << outcome;
    } else {
      ++gaps;
      EXPECT_FALSE(outcome.perfect()) << language << "/basics.txt:" << item.line
                                      << ": reads right now; take its known-gap out";
      std::cout << language << "/basics.txt:" << item.line << ": gap: " << item.known_gap << '\n' << outcome;
    }
  }
  std::cout << language << ": " << cases.size() << " sentences, " << gaps << " with a known gap; precision "
            << tally.precision() << " %, recall " << tally.recall() << " %\n";
}

/// Sentences that rules may be written for, and those that are kept apart to tell how far the rules carry.
/// Whatever word a text breaks off at, it is read to its end and no further: headlines have no full stop.
TEST_P(Sentences, MayBreakOffAnywhere) {
  const std::string language = GetParam();
  for (Case item : cases_of(language)) {
    for (std::size_t end = item.text.rfind(' '); end != std::string::npos && end > 0;) {
      item.text.resize(end);
      EXPECT_NO_THROW(find_triples(item, language, models())) << item.text;
      end = item.text.rfind(' ', end - 1);
    }
  }
}

TEST_P(Sentences, AreReadWellOnTheWhole) {
  const std::string language = GetParam();
  for (const auto& [path, floor] :
       {std::pair(folder / language, floor_open), std::pair(folder / language / "held-out", floor_held_out)}) {
    Tally tally;
    for (const Case& item : cases_in(path))
      tally.add(compare(item, find_triples(item, language, models()), resources().ontology));
    std::cout << path.lexically_relative(folder).string() << ": precision " << tally.precision() << " %, recall "
              << tally.recall() << " %\n";
    EXPECT_GE(tally.precision(), floor.precision) << path;
    EXPECT_GE(tally.recall(), floor.recall) << path;
  }
}

TEST_P(Sentences, AreNoTwoAlike) {
  const std::string language = GetParam();
  std::vector<Case> cases = cases_in(folder / language);
  std::vector<Case> held_out = cases_in(folder / language / "held-out");
  std::move(held_out.begin(), held_out.end(), std::back_inserter(cases));
  std::vector<std::vector<std::string>> words;
  for (const Case& item : cases) words.push_back(masked_words(item.text));
  for (std::size_t i = 0; i < cases.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::size_t distance = edit_distance(words[i], words[j]);
      EXPECT_GT(distance, 0U) << "differ in names alone:\n" << cases[j].text << '\n' << cases[i].text;
      EXPECT_TRUE(distance > 2 || answer_of(cases[i]) != answer_of(cases[j]))
          << "say the same in nearly the same words:\n"
          << cases[j].text << '\n'
          << cases[i].text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Bench, Sentences, testing::Values("en", "es"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace entente::bench
