#pragma once

#include <entente/extract/engine/analysis.h>
#include <entente/extract/engine/lemmatiser.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/parser.h>
#include <entente/extract/engine/recogniser.h>
#include <entente/extract/engine/tagger.h>

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::engine {

/// The bytes of a model file that lie in memory, aligned to eight at least.
struct ModelBytes {
  std::string_view name;  ///< "en.tagger.model": the language, what it holds
  std::span<const char> bytes;
};

/// What an analysis works with; keeps its memory from sentence to sentence. One for each thread.
struct Workspace {
  std::vector<Lexeme> lexemes;
  std::vector<Tagging> tags;
  std::vector<std::uint8_t> parts;
  std::vector<Label> labels;
  std::vector<ParseState> trees;  ///< of sentences that are parsed together
  Tagger::Scratch tagger;
  Recogniser::Scratch recogniser;
  Parser::Scratch parser;
};

/// The models of one language, and the order they are asked in: words, tags, then names and trees. Read-only; shared by
/// threads.
class LanguageEngine {
 public:
  /// Of "LANGUAGE.words.model", "LANGUAGE.tagger.model" ... among `files`. Throws Error when one is missing or cannot
  /// be used. The bytes must outlive it.
  LanguageEngine(std::string_view language, std::span<const ModelBytes> files);

  /// Each step needs those before it; names and trees need tags, not each other. The words must outlive the steps.
  void describe(std::span<const Word> words, Workspace& work) const;
  void tag(Workspace& work) const;
  void find_names(Workspace& work) const;
  void parse(Workspace& work) const;
  /// Parses many sentences, which takes less time than one by one. One tree a sentence, valid until the next call.
  std::span<const ParseState> parse(std::span<const ParserInput> sentences, Workspace& work) const;

  const Tagger& tagger() const { return tagger_; }
  const Recogniser& recogniser() const { return recogniser_; }
  const Parser& parser() const { return parser_; }
  const Lemmatiser& lemmatiser() const { return lemmatiser_; }

 private:
  WordSpace space_;
  Tagger tagger_;
  Recogniser recogniser_;
  Parser parser_;
  Lemmatiser lemmatiser_;
};

/// The engine of all languages that there are models for.
class Engine {
 public:
  Engine() = default;
  /// Of files named as LanguageEngine says; each language that has one must have all.
  explicit Engine(std::span<const ModelBytes> files);
  /// Of the files of a folder, which are read into memory. Throws Error when there is none.
  static Engine from_folder(const std::filesystem::path& folder);

  /// nullptr when there are no models for it.
  const LanguageEngine* language(std::string_view code) const;
  /// "0f3c...": a hash of all models, for version texts.
  std::uint64_t version() const { return version_; }

 private:
  std::shared_ptr<const std::vector<ModelMemory>> memory_;
  std::map<std::string, LanguageEngine, std::less<>> languages_;
  std::uint64_t version_ = 0;
};

}  // namespace entente::engine
