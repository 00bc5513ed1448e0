#pragma once

#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/treebank.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::train {

/// A sentence to learn from: words as the engine takes them, and what is right. Columns that the data do not have are
/// empty.
struct Example {
  std::vector<std::string> forms;
  std::vector<std::uint16_t> hints;
  std::vector<engine::Lexeme> lexemes;
  std::vector<std::string> lemmas;
  std::vector<std::string> tags;     ///< "VERB|Tense=Past|VerbForm=Fin"
  std::vector<std::uint32_t> heads;  ///< from 1; 0: root
  std::vector<std::string> relations;
  std::vector<std::string> names;    ///< BIO
  std::vector<std::uint8_t> labels;  ///< tags that the tagger gave
  std::vector<std::uint8_t> parts;   ///< their parts of speech
  bool open_world = false;           ///< names outside the classes of the data are not marked: an O may hide one
};

/// What the programs that train have in common: the word lists and classes of one language.
struct Knowledge {
  const Resources* resources = nullptr;
  const LanguageData* language = nullptr;
  engine::WordSpace space;
};

/// The bytes of a model file, aligned as the engine wants them.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes) : storage_(bytes.size() / 8 + 1), size_(bytes.size()) {
    bytes.copy(reinterpret_cast<char*>(storage_.data()), size_);
  }
  std::span<const char> view() const { return {reinterpret_cast<const char*>(storage_.data()), size_}; }

 private:
  std::vector<std::uint64_t> storage_;
  std::size_t size_;
};

/// A tag of the engine from UPOS and FEATS: the part of speech with VerbForm, PronType, Number, Tense and Voice.
std::string tag_of(std::string_view upos, std::string_view feats);

/// Sentences of CoNLL-U files, with trees; `names` is the key in MISC that holds names, if any. Throws Error.
std::vector<Example> read_treebanks(const std::vector<std::filesystem::path>& files, std::string_view names_key = {});

/// Sentences of files with names.
///
/// A file may be followed by what its classes are to be called: "FILE:person=Person,misc=Other,OTH=O"; "O" drops a
/// class. "FILE:+..." marks data that do not have the class Other at all. CoNLL-U has its names in MISC, under the key
/// that "FILE:@KEY:..." tells.
std::vector<Example> read_name_files(const std::vector<std::string>& files);

/// Fills in hints and lexemes.
void describe(std::vector<Example>& examples, const Knowledge& knowledge);

/// Adds copies of some examples as carelessly written text has them: all in lower case, all in capitals.
void add_careless_copies(std::vector<Example>& examples, std::uint32_t percent, std::uint64_t seed);

/// SplitMix64 (Steele, Lea and Flood 2014): the same sequence everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// In [0, limit).
  std::uint32_t below(std::uint32_t limit);

 private:
  std::uint64_t state_;
};

/// 0 ... size - 1 in random order.
std::vector<std::uint32_t> shuffled(std::size_t size, Random& random);

}  // namespace entente::train
