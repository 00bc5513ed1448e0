#include <entente/base/error.h>
#include <entente/eval/align.h>
#include <entente/eval/trees.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace entente::eval {
namespace {

using engine::TreeSentence;

constexpr std::array<std::string_view, 29> content_relations = {
    "nsubj", "obj",      "iobj",      "csubj",     "ccomp",  "xcomp",    "obl",        "vocative", "expl", "dislocated",
    "advcl", "advmod",   "discourse", "nmod",      "appos",  "nummod",   "acl",        "amod",     "conj", "fixed",
    "flat",  "compound", "list",      "parataxis", "orphan", "goeswith", "reparandum", "root",     "dep"};

bool is_content(std::string_view relation) {
  return std::find(content_relations.begin(), content_relations.end(), relation) != content_relations.end();
}

std::string_view relation_of(const AlignedWord& word) {
  const std::string_view relation = word.word->relation;
  return relation.substr(0, relation.find(':'));
}

void require_trees(std::span<const TreeSentence> sentences, std::string_view whose) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const engine::TreeWord& word : sentences[i].words) {
      if (word.relation.empty())
        throw Error(fmt::format(
            "'{}' in sentence {} of the {} has no head and relation; fill both columns or leave the sentence out",
            word.form, i + 1, whose));
    }
  }
}

}  // namespace

TreeScores score_trees(std::span<const TreeSentence> gold, std::span<const TreeSentence> system) {
  require_trees(gold, "gold");
  require_trees(system, "system");
  const Alignment alignment = align(gold, system);
  TreeScores scores;
  scores.words = scores.uas = scores.las = {alignment.gold.size(), alignment.system.size(), 0};
  const auto by_relation = [&](const AlignedWord& word) -> Score& {
    return scores.relations[std::string(relation_of(word))];
  };
  for (const AlignedWord& word : alignment.gold) {
    ++by_relation(word).gold;
    if (is_content(relation_of(word))) ++scores.clas.gold;
  }
  for (const AlignedWord& word : alignment.system) {
    ++by_relation(word).system;
    if (is_content(relation_of(word))) ++scores.clas.system;
  }
  const std::vector<std::size_t> gold_of_system = alignment.gold_of_system();
  for (const auto& [g, s] : alignment.pairs) {
    const AlignedWord& in_gold = alignment.gold[g];
    const AlignedWord& in_system = alignment.system[s];
    ++scores.words.correct;
    if (in_gold.head != (in_system.head == root ? root : gold_of_system[in_system.head])) continue;
    ++scores.uas.correct;
    if (relation_of(in_gold) != relation_of(in_system)) continue;
    ++scores.las.correct;
    ++by_relation(in_gold).correct;
    if (is_content(relation_of(in_gold))) ++scores.clas.correct;
  }
  return scores;
}

}  // namespace entente::eval
