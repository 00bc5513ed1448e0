#include <entente/base/string_map.h>
#include <entente/ontology/load_gazetteer.h>
#include <entente/ontology/records.h>
#include <entente/ontology/tables.h>

#include <fmt/format.h>

#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 7> entry_columns = {"id",      "class",    "name",  "within",
                                                           "seat_of", "wikidata", "former"};
constexpr std::array<std::string_view, 5> form_columns = {"id", "names", "acronyms", "demonyms", "people"};
constexpr std::array<NameForm, 4> forms = {NameForm::name, NameForm::acronym, NameForm::demonym, NameForm::people};

bool is_wikidata_id(std::string_view text) {
  return text.size() > 1 && text.front() == 'Q' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

GazetteerEntry read_entry(std::span<const std::string_view> cells, const Ontology& ontology, const Place& place) {
  GazetteerEntry entry{std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), std::string(cells[3]),
                       std::string(cells[4]), std::string(cells[5]), cells[6] == "yes"};
  if (entry.id.empty() || entry.name.empty()) throw Error(place, "an entry needs an id and a name; fill both columns");
  if (ontology.find_class(entry.type) == nullptr) {
    throw Error(place, fmt::format("unknown class '{}'; use a class of the ontology", entry.type));
  }
  if (!entry.wikidata.empty() && !is_wikidata_id(entry.wikidata)) {
    throw Error(place, fmt::format("'{}' is no Wikidata item; write it like Q717 or leave it empty", entry.wikidata));
  }
  if (!cells[6].empty() && cells[6] != "yes") {
    throw Error(place, fmt::format("column 'former' says '{}'; write yes or leave it empty", cells[6]));
  }
  return entry;
}

}  // namespace

void GazetteerLoader::add_entries(std::string_view text, const std::string& file) {
  StringSet seen;
  read_table(text, file, entry_columns, [&](const TableRow& row) {
    const Place place{file, row.line};
    GazetteerEntry entry = read_entry(row.cells, ontology_, place);
    if (!seen.insert(entry.id).second) {
      throw Error(place, fmt::format("a second entry '{}'; give each its own id", entry.id));
    }
    for (const std::string& reference : {entry.within, entry.seat_of}) {
      if (!reference.empty()) references_.emplace_back(reference, place);
    }
    gazetteer_.add(std::move(entry));
  });
}

void GazetteerLoader::add_forms(const std::string& language, std::string_view text, const std::string& file) {
  read_table(text, file, form_columns, [&](const TableRow& row) {
    if (gazetteer_.find(row.cells[0]) == nullptr) {
      throw Error({file, row.line},
                  fmt::format("names for the unknown entry '{}'; add it to gazetteer.tsv", row.cells[0]));
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
      for_each_part(row.cells[i + 1], '|',
                    [&](std::string_view form) { gazetteer_.add_form(language, row.cells[0], forms[i], form); });
    }
  });
}

Gazetteer GazetteerLoader::finish() {
  for (const auto& [id, place] : references_) {
    if (gazetteer_.find(id) == nullptr) {
      throw Error(place, fmt::format("it lies in, or is the seat of, the unknown entry '{}'; add that entry", id));
    }
  }
  return std::move(gazetteer_);
}

}  // namespace entente
