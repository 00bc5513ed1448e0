#pragma once

#include <entente/eval/score.h>
#include <entente/extract/engine/treebank.h>

#include <map>
#include <span>
#include <string>

namespace entente::eval {

/// What a class of names counts as ("politician" as "Person"); "-": names of it are left out, of gold and system.
/// Classes that are not in it stay what they are.
using ClassMap = std::map<std::string, std::string, std::less<>>;

struct NameScores {
  Score names;
  ScoresByClass classes;
};

/// Counts names as conlleval does: one is right when first word, last word and class are. "I-X" that continues nothing
/// begins a name. Throws Error when the words differ.
NameScores score_names(std::span<const engine::NameSentence> gold, std::span<const engine::NameSentence> system,
                       const ClassMap& classes = {});

}  // namespace entente::eval
