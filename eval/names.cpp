#include <entente/base/error.h>
#include <entente/eval/names.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace entente::eval {
namespace {

using engine::NameSentence;

constexpr std::string_view left_out = "-";

struct Name {
  std::size_t first = 0;
  std::size_t end = 0;
  std::string_view type;

  friend bool operator<(const Name& a, const Name& b) {
    return std::tie(a.first, a.end, a.type) < std::tie(b.first, b.end, b.type);
  }
};

std::string_view mapped(std::string_view type, const ClassMap& classes) {
  const auto found = classes.find(type);
  return found == classes.end() ? type : std::string_view(found->second);
}

std::set<Name> names_of(const NameSentence& sentence, const ClassMap& classes) {
  std::set<Name> names;
  const auto& labels = sentence.labels;
  for (std::size_t at = 0; at < labels.size();) {
    const std::size_t first = at++;
    const std::string_view type = engine::label_class(labels[first]);
    if (type.empty()) continue;
    while (at < labels.size() && labels[at].front() == 'I' && engine::label_class(labels[at]) == type) ++at;
    const std::string_view counts_as = mapped(type, classes);
    if (counts_as != left_out) names.insert({first, at, counts_as});
  }
  return names;
}

void require_same_words(std::span<const NameSentence> gold, std::span<const NameSentence> system) {
  if (gold.size() != system.size())
    throw Error(fmt::format("the gold has {} sentences, the system {}; evaluate what was read of the very same words",
                            gold.size(), system.size()));
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const auto& in_gold = gold[i].forms;
    const auto& in_system = system[i].forms;
    if (in_gold == in_system) continue;
    const auto at = std::mismatch(in_gold.begin(), in_gold.end(), in_system.begin(), in_system.end());
    const auto shown = [](auto word, const auto& words) { return word == words.end() ? "nothing" : *word; };
    throw Error(fmt::format(
        "word {} of sentence {} is '{}' in the gold, '{}' in the system; evaluate what was read of the very same words",
        at.first - in_gold.begin() + 1, i + 1, shown(at.first, in_gold), shown(at.second, in_system)));
  }
}

}  // namespace

NameScores score_names(std::span<const NameSentence> gold, std::span<const NameSentence> system,
                       const ClassMap& classes) {
  require_same_words(gold, system);
  NameScores scores;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::set<Name> in_gold = names_of(gold[i], classes);
    const std::set<Name> in_system = names_of(system[i], classes);
    const auto of_class = [&](const Name& name) -> Score& { return scores.classes[std::string(name.type)]; };
    for (const Name& name : in_gold) {
      ++of_class(name).gold;
      if (in_system.count(name) != 0) ++of_class(name).correct;
    }
    for (const Name& name : in_system) ++of_class(name).system;
  }
  for (const auto& [type, score] : scores.classes) scores.names += score;
  return scores;
}

}  // namespace entente::eval
