#include <entente/base/error.h>
#include <entente/eval/align.h>
#include <entente/eval/tags.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace entente::eval {
namespace {

using engine::TreeSentence;

/// Those of the shared task; others belong to one language or treebank.
constexpr std::array<std::string_view, 21> universal_features = {
    "PronType", "NumType",  "Poss", "Reflex", "Foreign", "Abbr",  "Gender",  "Animacy",  "Number", "Case",  "Definite",
    "Degree",   "VerbForm", "Mood", "Tense",  "Aspect",  "Voice", "Evident", "Polarity", "Person", "Polite"};

bool is_universal(std::string_view feature) {
  const std::string_view name = feature.substr(0, feature.find('='));
  return std::find(universal_features.begin(), universal_features.end(), name) != universal_features.end();
}

/// Sorted.
std::vector<std::string_view> features_of(std::string_view feats) {
  std::vector<std::string_view> features;
  while (!feats.empty()) {
    const std::string_view feature = feats.substr(0, feats.find('|'));
    if (is_universal(feature)) features.push_back(feature);
    feats.remove_prefix(std::min(feature.size() + 1, feats.size()));
  }
  std::sort(features.begin(), features.end());
  return features;
}

void require_tags(std::span<const TreeSentence> sentences, std::string_view whose) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const engine::TreeWord& word : sentences[i].words) {
      if (word.upos.empty())
        throw Error(fmt::format("'{}' in sentence {} of the {} has no UPOS; fill the column or leave the sentence out",
                                word.form, i + 1, whose));
    }
  }
}

}  // namespace

TagScores score_tags(std::span<const TreeSentence> gold, std::span<const TreeSentence> system) {
  require_tags(gold, "gold");
  require_tags(system, "system");
  const Alignment alignment = align(gold, system);
  TagScores scores;
  scores.words = scores.upos = scores.feats = {alignment.gold.size(), alignment.system.size(), 0};
  for (const AlignedWord& word : alignment.gold) ++scores.tags[word.word->upos].gold;
  for (const AlignedWord& word : alignment.system) ++scores.tags[word.word->upos].system;
  for (const auto& [g, s] : alignment.pairs) {
    const engine::TreeWord& in_gold = *alignment.gold[g].word;
    const engine::TreeWord& in_system = *alignment.system[s].word;
    ++scores.words.correct;
    if (features_of(in_gold.feats) == features_of(in_system.feats)) ++scores.feats.correct;
    if (in_gold.upos != in_system.upos) continue;
    ++scores.upos.correct;
    ++scores.tags[in_gold.upos].correct;
  }
  return scores;
}

}  // namespace entente::eval
