#pragma once

#include <entente/eval/score.h>
#include <entente/extract/engine/treebank.h>

#include <span>

namespace entente::eval {

struct TreeScores {
  Score words;              ///< words that both have; the best that the others can reach
  Score uas;                ///< words with the right head
  Score las;                ///< and the right relation, subtypes apart
  Score clas;               ///< likewise, of the words with a content relation (no case, det, aux, punct ...)
  ScoresByClass relations;  ///< LAS by relation
};

/// Counts as the CoNLL 2018 shared task does: punctuation counts, "nsubj:pass" is "nsubj", and words are aligned as
/// align.h says, so that with equal words precision, recall and F1 are all the share of right words. Throws Error when
/// a word has no relation or the texts differ.
TreeScores score_trees(std::span<const engine::TreeSentence> gold, std::span<const engine::TreeSentence> system);

}  // namespace entente::eval
