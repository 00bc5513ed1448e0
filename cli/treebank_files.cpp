#include <entente/base/error.h>
#include <entente/cli/treebank_files.h>
#include <entente/extract/text/read.h>

#include <fmt/format.h>

#include <filesystem>

namespace entente::cli {
namespace {

using engine::NameSentence;
using engine::TreeSentence;
using engine::TreeWord;

template <class Sentences>
Sentences require_some(Sentences sentences, const std::string& path) {
  if (sentences.empty()) throw Error({path}, "holds no sentences; give a file with annotated words");
  return sentences;
}

bool is_label(std::string_view label) {
  return label == "O" || label.rfind("B-", 0) == 0 || label.rfind("I-", 0) == 0;
}

NameSentence names_of(const TreeSentence& sentence, std::size_t number, const std::string& path) {
  NameSentence out;
  for (const TreeWord& word : sentence.words) {
    const std::string_view label = word.misc_value("Name");
    if (!label.empty() && !is_label(label)) {
      throw Error({path}, fmt::format("'Name={}' at '{}' in sentence {} is no label; write B-CLASS, I-CLASS or O",
                                      label, word.form, number));
    }
    out.forms.push_back(word.form);
    out.labels.emplace_back(label.empty() ? std::string_view("O") : label);
  }
  return out;
}

TreeSentence words_of(const TreeSentence& sentence) {
  TreeSentence out;
  if (sentence.begins_document()) out.comments = {"# newdoc"};
  out.ranges = sentence.ranges;
  for (const TreeWord& word : sentence.words) {
    out.words.emplace_back().form = word.form;
    if (!word.space_after()) out.words.back().misc = "SpaceAfter=No";
  }
  return out;
}

TreeSentence words_of(const NameSentence& sentence) {
  TreeSentence out;
  for (const std::string& form : sentence.forms) out.words.emplace_back().form = form;
  return out;
}

template <class Sentence>
std::vector<TreeSentence> words_of_all(std::span<const Sentence> sentences) {
  std::vector<TreeSentence> out;
  for (const Sentence& sentence : sentences) out.push_back(words_of(sentence));
  return out;
}

}  // namespace

std::ifstream open_input(const std::string& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (!std::filesystem::exists(status)) throw Error({path}, "there is no such file; check the name");
  if (std::filesystem::is_directory(status)) throw Error({path}, "is a folder; name a file");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error({path}, "cannot be opened; check that you may read it");
  return in;
}

bool is_conllu(const std::string& path) {
  return std::filesystem::path(path).extension() == ".conllu";
}

std::vector<TreeSentence> load_treebank(const std::string& path) {
  std::ifstream in = open_input(path);
  return require_some(engine::read_conllu(in, path), path);
}

std::vector<NameSentence> load_names(const std::string& path) {
  if (is_conllu(path)) return names_of(load_treebank(path), path);
  std::ifstream in = open_input(path);
  return require_some(engine::read_names(in, path), path);
}

std::vector<NameSentence> names_of(std::span<const TreeSentence> sentences, const std::string& path) {
  std::vector<NameSentence> out;
  for (const TreeSentence& sentence : sentences) out.push_back(names_of(sentence, out.size() + 1, path));
  return out;
}

std::vector<std::span<TreeSentence>> documents_of(std::span<TreeSentence> sentences) {
  std::vector<std::span<TreeSentence>> documents;
  for (std::size_t first = 0, end = 0; first < sentences.size(); first = end) {
    end = first + 1;
    while (end < sentences.size() && !sentences[end].begins_document()) ++end;
    documents.push_back(sentences.subspan(first, end - first));
  }
  return documents;
}

std::vector<TreeSentence> words_of(std::span<const TreeSentence> sentences) {
  return words_of_all(sentences);
}

std::vector<TreeSentence> words_of(std::span<const NameSentence> sentences) {
  return words_of_all(sentences);
}

std::string language_of(std::span<const TreeSentence> sentences, const Resources& resources) {
  constexpr std::size_t enough = 4096;
  std::string text;
  for (const TreeSentence& sentence : sentences) {
    for (const TreeWord& word : sentence.words) text.append(word.form).append(1, ' ');
    if (text.size() > enough) break;
  }
  return guess_language(text, resources);
}

}  // namespace entente::cli
