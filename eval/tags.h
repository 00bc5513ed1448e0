#pragma once

#include <entente/eval/score.h>
#include <entente/extract/engine/treebank.h>

#include <span>

namespace entente::eval {

struct TagScores {
  Score words;  ///< words that both have; the best that the others can reach
  Score upos;
  Score feats;  ///< all universal features of the word, in any order
  ScoresByClass tags;
};

/// Counts as the CoNLL 2018 shared task does. Words are aligned as align.h says. Throws Error when a word has no UPOS
/// or the texts differ.
TagScores score_tags(std::span<const engine::TreeSentence> gold, std::span<const engine::TreeSentence> system);

}  // namespace entente::eval
