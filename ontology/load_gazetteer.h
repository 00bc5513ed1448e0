#pragma once

#include <entente/base/error.h>
#include <entente/ontology/gazetteer.h>
#include <entente/ontology/ontology.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Fills a gazetteer from its tables: gazetteer.tsv (id, class, name, within, seat_of, wikidata, former) and, a
/// language, {lang}/gazetteer.tsv (id, names, acronyms, demonyms, people; several forms separated by " | ").
class GazetteerLoader {
 public:
  explicit GazetteerLoader(const Ontology& ontology) : ontology_(ontology) {}

  /// Throws Error with file and line for a malformed row or an unknown class.
  void add_entries(std::string_view text, const std::string& file);
  /// Throws Error with file and line for a malformed row or an id that no table of entries has.
  void add_forms(const std::string& language, std::string_view text, const std::string& file);

  /// Throws Error with file and line when some `within` or `seat_of` points to no entry.
  Gazetteer finish();

 private:
  const Ontology& ontology_;
  Gazetteer gazetteer_;
  std::vector<std::pair<std::string, Place>> references_;
};

}  // namespace entente
