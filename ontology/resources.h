#pragma once

#include <entente/ontology/frames.h>
#include <entente/ontology/gazetteer.h>
#include <entente/ontology/leaders.h>
#include <entente/ontology/lexicon.h>
#include <entente/ontology/names.h>
#include <entente/ontology/ontology.h>

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// All that is known of one language.
struct LanguageData {
  Lexicon lexicon;
  WordList words;
  Frames frames;
};

/// Everything that is data and not code. Immutable once loaded; safe to share between threads.
struct Resources {
  Ontology ontology;
  Gazetteer gazetteer;
  Leaders leaders;
  NameLists names;
  std::map<std::string, LanguageData, std::less<>> languages;  ///< "en", "es"

  /// The data of that language; nullptr when there is none.
  const LanguageData* language(std::string_view code) const {
    const auto found = languages.find(code);
    return found == languages.end() ? nullptr : &found->second;
  }
};

/// A data file by its path inside the ontology folder: "ontology.txt", "en/lexicon.txt".
struct DataFile {
  std::string path;
  std::string label;  ///< how messages name it: the real path, or "(built-in)/en/lexicon.txt"
  std::string text;
};

/// The files of the ontology that the library carries.
std::vector<DataFile> builtin_files();

/// The data files of a folder, sorted by path. Throws Error when it is no readable folder or holds none.
std::vector<DataFile> read_folder(const std::filesystem::path& folder);

/// Loads the built-in ontology and lays the folders over it, one after the other: a record of the same kind and name
/// replaces, lists are extended, all else is added. Throws Error with file, line and reason.
Resources load_resources(std::span<const std::filesystem::path> overlays = {});

/// Its classes and relations alone, for those who read no articles: much quicker.
Ontology load_ontology(std::span<const std::filesystem::path> overlays = {});

/// Loads the files of the first layer, which must be a whole ontology, and lays the others over it in the same way.
Resources load_layers(std::span<const std::vector<DataFile>> layers);

/// What is doubtful in loaded data: a class that no relation joins, a definition without a meaning, a relation without
/// frames, a list that only some languages have.
std::vector<Diagnostic> check_resources(const Resources& resources);

}  // namespace entente
