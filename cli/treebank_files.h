#pragma once

#include <entente/extract/engine/treebank.h>
#include <entente/ontology/resources.h>

#include <fstream>
#include <span>
#include <string>
#include <vector>

/// Files whose words are given and annotated.
namespace entente::cli {

/// By the suffix, .conllu.
bool is_conllu(const std::string& path);

/// Throws Error when there is no such file or it may not be read.
std::ifstream open_input(const std::string& path);

/// All sentences of a CoNLL-U file. Throws Error when it cannot be read or holds none.
std::vector<engine::TreeSentence> load_treebank(const std::string& path);

/// All sentences of a file with names: CoNLL-U with `Name=B-Person` in MISC, or else columns of words and labels.
/// Throws Error when it cannot be read, holds none, or has labels that are none.
std::vector<engine::NameSentence> load_names(const std::string& path);

/// The labels that MISC tells; O where it tells none. `path` is for messages.
std::vector<engine::NameSentence> names_of(std::span<const engine::TreeSentence> sentences, const std::string& path);

/// Sentences by documents, as their marks "# newdoc" part them.
std::vector<std::span<engine::TreeSentence>> documents_of(std::span<engine::TreeSentence> sentences);

/// The words alone, by their documents, with all else to be said of them.
std::vector<engine::TreeSentence> words_of(std::span<const engine::TreeSentence> sentences);
std::vector<engine::TreeSentence> words_of(std::span<const engine::NameSentence> sentences);

/// The language that the first sentences are most likely in.
std::string language_of(std::span<const engine::TreeSentence> sentences, const Resources& resources);

}  // namespace entente::cli
