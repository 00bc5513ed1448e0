#pragma once

#include <entente/base/error.h>
#include <entente/extract/engine/treebank.h>

#include <sstream>
#include <string>
#include <vector>

namespace entente::test {

/// Sentences from lines "form upos head relation", with an optional fifth column of features; a line "3-4 del" before
/// its words is a surface token of several words, an empty line ends a sentence.
inline std::vector<engine::TreeSentence> trees(const std::string& text) {
  std::vector<engine::TreeSentence> sentences;
  bool open = false;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream columns(line);
    std::string form;
    if (!(columns >> form)) {
      open = false;
      continue;
    }
    if (!open) sentences.emplace_back();
    open = true;
    engine::TreeSentence& sentence = sentences.back();
    std::string upos;
    engine::TreeWord word;
    word.form = form;
    columns >> upos;
    if (!(columns >> word.head)) {
      engine::WordRange range;
      char dash = 0;
      std::istringstream(form) >> range.first >> dash >> range.last;
      range.form = upos;
      sentence.ranges.push_back(range);
      continue;
    }
    word.upos = upos;
    columns >> word.relation >> word.feats;
    sentence.words.push_back(word);
  }
  return sentences;
}

/// What the error says that `action` throws; empty when it throws none.
template <class Action>
std::string error_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace entente::test
