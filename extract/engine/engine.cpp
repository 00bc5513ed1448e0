#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/extract/engine/engine.h>
#include <entente/extract/engine/model_file.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <set>

namespace entente::engine {
namespace {

constexpr std::string_view suffix = ".model";

std::string file_name(std::string_view language, ModelKind kind) {
  return std::string(language) + "." + std::string(to_string(kind)) + std::string(suffix);
}

template <class Model>
Model load(std::string_view language, ModelKind kind, std::span<const ModelBytes> files) {
  const std::string name = file_name(language, kind);
  const auto file = std::find_if(files.begin(), files.end(), [&](const ModelBytes& f) { return f.name == name; });
  if (file == files.end())
    throw Error("there is no model '" + name + "'; each language needs its words, tagger, names, parser and lemmas");
  ModelReader reader(file->bytes, name, kind, language);
  return Model(reader);
}

ModelMemory read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  ModelMemory memory(error ? 0 : size);
  if (error || !in.read(memory.data(), static_cast<std::streamsize>(size)))
    throw Error(Place{path.string()}, "cannot be read; check the file and its permissions");
  return memory;
}

}  // namespace

LanguageEngine::LanguageEngine(std::string_view language, std::span<const ModelBytes> files)
    : space_(load<WordSpace>(language, ModelKind::words, files)),
      tagger_(load<Tagger>(language, ModelKind::tagger, files)),
      recogniser_(load<Recogniser>(language, ModelKind::names, files)),
      parser_(load<Parser>(language, ModelKind::parser, files)),
      lemmatiser_(load<Lemmatiser>(language, ModelKind::lemmas, files)) {
  for (const std::size_t wanted : {tagger_.vector_width(), recogniser_.vector_width(), parser_.vector_width()}) {
    if (wanted == 0 || wanted == space_.width()) continue;
    throw Error(Place{file_name(language, ModelKind::words)},
                "words have vectors of " + std::to_string(space_.width()) + " numbers, another model wants " +
                    std::to_string(wanted) + "; take all models from one training");
  }
}

void LanguageEngine::describe(std::span<const Word> words, Workspace& work) const {
  engine::describe(words, space_, work.lexemes);
}

void LanguageEngine::tag(Workspace& work) const {
  tagger_.tag(work.lexemes, space_, work.tagger, work.tags);
  work.parts.resize(work.tags.size());
  std::transform(work.tags.begin(), work.tags.end(), work.parts.begin(),
                 [&](Tagging word) { return tagger_.part(word.tag); });
}

void LanguageEngine::find_names(Workspace& work) const {
  recogniser_.recognise(work.lexemes, work.parts, space_, work.recogniser, work.labels);
}

void LanguageEngine::parse(Workspace& work) const {
  parser_.parse({work.lexemes, work.tags}, space_, work.parser);
}

std::span<const ParseState> LanguageEngine::parse(std::span<const ParserInput> sentences, Workspace& work) const {
  if (work.trees.size() < sentences.size()) work.trees.resize(sentences.size());
  const std::span<ParseState> trees = std::span(work.trees).first(sentences.size());
  parser_.parse(sentences, space_, work.parser, trees);
  return trees;
}

Engine::Engine(std::span<const ModelBytes> files) {
  std::set<std::string, std::less<>> codes;
  for (const ModelBytes& file : files) {
    if (file.name.size() <= suffix.size() || file.name.substr(file.name.size() - suffix.size()) != suffix) continue;
    codes.emplace(file.name.substr(0, file.name.find('.')));
    version_ ^= stable_hash({file.name, {file.bytes.data(), std::min<std::size_t>(file.bytes.size(), 64)}});
  }
  for (const std::string& code : codes) languages_.emplace(code, LanguageEngine(code, files));
}

Engine Engine::from_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == suffix) names.insert(entry.path().filename().string());
  }
  if (error || names.empty())
    throw Error(Place{folder.string()}, "holds no models; give a folder with files such as en.tagger.model");
  auto memory = std::make_shared<std::vector<ModelMemory>>();
  std::vector<ModelBytes> files;
  for (const std::string& name : names) {
    memory->push_back(read_file(folder / name));
    files.push_back({name, memory->back().view()});
  }
  Engine engine(files);
  engine.memory_ = std::move(memory);
  return engine;
}

const LanguageEngine* Engine::language(std::string_view code) const {
  const auto found = languages_.find(code);
  return found == languages_.end() ? nullptr : &found->second;
}

}  // namespace entente::engine
