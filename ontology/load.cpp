#include <entente/base/embedded.h>
#include <entente/base/utf8.h>
#include <entente/ontology/load_gazetteer.h>
#include <entente/ontology/load_ontology.h>
#include <entente/ontology/records.h>
#include <entente/ontology/resources.h>
#include <entente/ontology/tables.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <set>

namespace entente {

std::span<const EmbeddedFile> builtin_ontology();  // generated from the files of data/diplomacy

namespace {

constexpr std::array<std::string_view, 2> word_columns = {"word", "per_ten_million"};
constexpr std::array<std::string_view, 5> leader_columns = {"name", "state", "office", "from", "to"};

using Layer = std::vector<DataFile>;
using Layers = std::span<const Layer>;

/// "es/lexicon.txt" -> {"es", "lexicon.txt"}; the language is empty for a file at the top.
std::pair<std::string, std::string> split_path(const std::string& path) {
  const auto slash = path.find('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

bool has_records(std::string_view name) {
  return name.ends_with(".txt") && !name.starts_with("names.");
}

/// What is checked only once everything is there.
void check_frames(const Resources& resources) {
  for (const auto& [code, language] : resources.languages) {
    for (const Frame& frame : language.frames.all()) {
      if (resources.ontology.find_relation(frame.relation) != nullptr) continue;
      throw Error(frame.place,
                  fmt::format("frame of the unknown relation '{}'; define it in ontology.txt or correct the name",
                              frame.relation));
    }
  }
}

Ontology ontology_of(Layers layers) {
  OntologyLoader loader;
  for (const Layer& layer : layers) {
    std::vector<Record> records;
    for (const DataFile& file : layer) {
      const auto [language, name] = split_path(file.path);
      if (!language.empty() || !has_records(name)) continue;
      auto more = parse_records(file.text, file.label);
      std::move(more.begin(), more.end(), std::back_inserter(records));
    }
    loader.add_layer(records);
  }
  return loader.finish();
}

Gazetteer load_gazetteer(Layers layers, const Ontology& ontology) {
  GazetteerLoader loader(ontology);
  for (const Layer& layer : layers) {
    for (const DataFile& file : layer) {
      if (file.path == "gazetteer.tsv") loader.add_entries(file.text, file.label);
    }
    for (const DataFile& file : layer) {
      const auto [language, name] = split_path(file.path);
      if (!language.empty() && name == "gazetteer.tsv") loader.add_forms(language, file.text, file.label);
    }
  }
  return loader.finish();
}

/// Cuts "f" or "m" behind a tab off a given name.
Gender take_gender(std::string_view& name, const Place& place) {
  const auto tab = name.find('\t');
  if (tab == std::string_view::npos) return Gender::unknown;
  const std::string_view mark = name.substr(tab + 1);
  if (mark != "f" && mark != "m")
    throw Error(place, fmt::format("'{}' is no gender; write f or m behind the name, or nothing", mark));
  name = name.substr(0, tab);
  return mark == "f" ? Gender::female : Gender::male;
}

/// One name a line; given names may have a gender.
template <class Add>
void load_names(const DataFile& file, bool given, Add add) {
  for_each_line(file.text, file.label, [&](std::string_view line, std::uint32_t number) {
    auto name = trim(line);
    if (name.empty() || name.front() == '#') return;
    const Place place{file.label, number};
    const Gender gender = given ? take_gender(name, place) : Gender::unknown;
    if (name.find_first_of(" \t") != std::string_view::npos)
      throw Error(place, fmt::format("'{}' is more than one word; write one name a line", name));
    add(name, gender);
  });
}

void load_words(const DataFile& file, WordList& words) {
  words.reserve(words.size() + static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n')));
  read_table(file.text, file.label, word_columns, [&](const TableRow& row) {
    std::uint32_t frequency = 0;
    const std::string_view cell = row.cells[1];
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), frequency);
    if (error != std::errc{} || end != cell.data() + cell.size() || frequency == 0 || row.cells[0].empty()) {
      throw Error({file.label, row.line}, fmt::format("'{}' is no frequency; write a whole number above 0", cell));
    }
    words.add(row.cells[0], frequency);
  });
}

std::int32_t parse_year(std::string_view cell, const Place& place) {
  std::int32_t year = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), year);
  if (error != std::errc{} || end != cell.data() + cell.size() || year < 1)
    throw Error(place, fmt::format("'{}' is no year; write it like 1998", cell));
  return year;
}

void load_leaders(const DataFile& file, const Gazetteer& gazetteer, Leaders& leaders) {
  read_table(file.text, file.label, leader_columns, [&](const TableRow& row) {
    const Place place{file.label, row.line};
    Leader leader;
    leader.state = fmt::format("state:{}", row.cells[1]);
    leader.office = row.cells[2];
    leader.from = parse_year(row.cells[3], place);
    if (!row.cells[4].empty()) leader.to = parse_year(row.cells[4], place);
    if (gazetteer.find(leader.state) == nullptr)
      throw Error(place, fmt::format("the unknown state '{}'; add it to gazetteer.tsv", leader.state));
    if (leader.to != 0 && leader.to < leader.from)
      throw Error(place, fmt::format("{} ends before {}; correct the years", leader.to, leader.from));
    for (const std::string& name : split_list(row.cells[0], '|')) leaders.add(name, leader);
  });
}

/// The records of one language in one layer: of a later layer, a frame replaces what earlier ones say of its relation.
class LanguageLoader {
 public:
  LanguageLoader(LanguageData& data, bool overlay) : data_(data), overlay_(overlay) {}

  void add(const Record& record) {
    if (record.name.empty()) throw Error(record.place, fmt::format("a {} needs a name; write it behind", record.kind));
    if (record.kind == "list") {
      data_.lexicon.add(record);
    } else if (record.kind == "frame") {
      if (overlay_ && replaced_.insert(record.name).second) data_.frames.remove(record.name);
      data_.frames.add(record);
    } else {
      throw Error(record.place,
                  fmt::format("unknown record '{}'; use list or frame in a language's folder", record.kind));
    }
  }

 private:
  LanguageData& data_;
  bool overlay_;
  std::set<std::string, std::less<>> replaced_;
};

void load_language_file(const DataFile& file, const std::string& name, LanguageData& data, LanguageLoader& loader) {
  if (name == "words.tsv") {
    load_words(file, data.words);
  } else if (has_records(name)) {
    for (const Record& record : parse_records(file.text, file.label)) loader.add(record);
  } else if (name != "gazetteer.tsv") {
    throw Error({file.label, 0}, "no file of this name is known; see the built-in folder for what there is");
  }
}

void load_layer(const Layer& layer, bool overlay, Resources& resources) {
  std::map<std::string, LanguageLoader> loaders;
  for (const DataFile& file : layer) {
    const auto [code, name] = split_path(file.path);
    if (!code.empty()) {
      LanguageData& data = resources.languages.try_emplace(code, LanguageData{Lexicon(code), {}, {}}).first->second;
      load_language_file(file, name, data, loaders.try_emplace(code, data, overlay).first->second);
    } else if (name == "names.given.txt") {
      load_names(file, true, [&](std::string_view given, Gender gender) { resources.names.add_given(given, gender); });
    } else if (name == "names.family.txt") {
      load_names(file, false, [&](std::string_view family, Gender) { resources.names.add_family(family); });
    } else if (name == "leaders.tsv") {
      load_leaders(file, resources.gazetteer, resources.leaders);
    } else if (!has_records(name) && name != "gazetteer.tsv") {
      throw Error({file.label, 0}, "no file of this name is known; see the built-in folder for what there is");
    }
  }
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw Error(Place{path.string(), 0}, "cannot be read; check that it is a file you may read");
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

bool is_data_file(const std::filesystem::directory_entry& entry) {
  const auto suffix = entry.path().extension();
  return entry.is_regular_file() && (suffix == ".txt" || suffix == ".tsv") &&
         !entry.path().filename().string().starts_with('.');
}

std::vector<Layer> read_layers(std::span<const std::filesystem::path> overlays) {
  std::vector<Layer> layers = {builtin_files()};
  for (const auto& folder : overlays) layers.push_back(read_folder(folder));
  return layers;
}

}  // namespace

std::vector<DataFile> builtin_files() {
  std::vector<DataFile> files;
  for (const EmbeddedFile& file : builtin_ontology()) {
    files.push_back({std::string(file.path), fmt::format("(built-in)/{}", file.path), std::string(file.text)});
  }
  return files;
}

std::vector<DataFile> read_folder(const std::filesystem::path& folder) {
  std::vector<DataFile> files;
  try {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!is_data_file(entry)) continue;
      files.push_back(
          {entry.path().lexically_relative(folder).generic_string(), entry.path().string(), read_file(entry.path())});
    }
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error({folder.string(), 0},
                fmt::format("cannot be read as a folder ({}); name a folder with data files", error.code().message()));
  }
  if (files.empty()) {
    throw Error({folder.string(), 0},
                "holds no .txt or .tsv file; put at least an ontology.txt or a language's folder there");
  }
  std::sort(files.begin(), files.end(), [](const DataFile& a, const DataFile& b) { return a.path < b.path; });
  return files;
}

Ontology load_ontology(std::span<const std::filesystem::path> overlays) {
  return ontology_of(read_layers(overlays));
}

Resources load_layers(Layers layers) {
  Resources resources;
  resources.ontology = ontology_of(layers);
  resources.gazetteer = load_gazetteer(layers, resources.ontology);
  for (const Layer& layer : layers) load_layer(layer, &layer != &layers.front(), resources);
  check_frames(resources);
  return resources;
}

Resources load_resources(std::span<const std::filesystem::path> overlays) {
  return load_layers(read_layers(overlays));
}

}  // namespace entente
