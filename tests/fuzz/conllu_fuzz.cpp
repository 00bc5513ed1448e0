// Whatever bytes a CoNLL-U file holds: the reader returns sentences that are written and read back the same, or throws
// Error. Columns of names are read or refused too.
#include <entente/base/error.h>
#include <entente/extract/engine/treebank.h>

#include <cstdlib>
#include <sstream>
#include <string>

namespace {

namespace engine = entente::engine;

std::string written(const std::vector<engine::TreeSentence>& sentences) {
  std::ostringstream out;
  for (const engine::TreeSentence& sentence : sentences) engine::write_conllu(sentence, out);
  return out.str();
}

std::vector<engine::TreeSentence> read(const std::string& text) {
  std::istringstream in(text);
  return engine::read_conllu(in, "fuzz");
}

void check_trees(const std::string& bytes) {
  std::vector<engine::TreeSentence> sentences;
  try {
    sentences = read(bytes);
  } catch (const entente::Error&) {
    return;
  }
  const std::string text = written(sentences);
  if (written(read(text)) != text) std::abort();
}

void check_names(const std::string& bytes) {
  std::istringstream in(bytes);
  try {
    for (const engine::NameSentence& sentence : engine::read_names(in, "fuzz")) {
      if (sentence.forms.empty() || sentence.forms.size() != sentence.labels.size()) std::abort();
    }
  } catch (const entente::Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check_trees(bytes);
  check_names(bytes);
  return 0;
}
