#pragma once

#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/tagger.h>
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
  std::vector<engine::Lexeme> lexemes;
  std::vector<std::string> lemmas;
  std::vector<std::string> tags;     ///< "VERB|Tense=Past|VerbForm=Fin"
  std::vector<std::uint32_t> heads;  ///< from 1; 0: root
  std::vector<std::string> relations;
  std::vector<std::string> names;       ///< BIO
  std::vector<engine::Tagging> labels;  ///< tags that the tagger gave
  std::vector<std::uint8_t> parts;      ///< their parts of speech
  bool open_world = false;              ///< names outside the classes of the data are not marked: an O may hide one
};

/// What the programs that train have in common: the word lists and classes of one language.
struct Knowledge {
  const Resources* resources = nullptr;
  const LanguageData* language = nullptr;
  engine::WordSpace space;
};

/// The sentence as it is written, where words that a treebank takes apart stand in one: "del" for "de" and "el". The
/// token takes the place of that word of its range whose head lies outside of it.
engine::TreeSentence with_ranges_joined(const engine::TreeSentence& sentence);

/// A tag of the engine from UPOS and FEATS: the part of speech with VerbForm, PronType, Number, Tense and Voice.
std::string tag_of(std::string_view upos, std::string_view feats);

/// Sentences of CoNLL-U files, with trees; `names_key` is the key in MISC that holds names, if any. With `joined`,
/// sentences with ranges come a second time, with their ranges joined. Throws Error.
std::vector<Example> read_treebanks(const std::vector<std::filesystem::path>& files, std::string_view names_key = {},
                                    bool joined = false);

/// Sentences of files with names.
///
/// A file may be followed by what its classes are to be called: "FILE:person=Person,misc=Other,OTH=O"; "O" drops a
/// class. "FILE:+..." marks data that do not have the class Other at all. CoNLL-U has its names in MISC, under the key
/// that "FILE:@KEY:..." tells.
std::vector<Example> read_name_files(const std::vector<std::string>& files);

/// Fills in lexemes.
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
