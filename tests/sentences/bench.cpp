#include "bench.h"

#include <entente/extract/annotate.h>
#include <entente/ontology/records.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <tuple>

namespace entente::bench {
namespace {

Status parse_status_of(const Place& place, const std::string& name) {
  const std::optional<Status> status = parse_status(name);
  if (!status) throw Error(place, "no status '" + name + "'; use one of base/status.h");
  return *status;
}

Triple parse_triple(const std::string& text, const Place& place, const Ontology& ontology) {
  const std::vector<std::string> parts = split_list(text, '|');
  if (parts.size() < 4) throw Error(place, "no triple; write RELATION | FROM | TO | STATUS");
  if (ontology.find_relation(parts[0]) == nullptr)
    throw Error(place, "no relation '" + parts[0] + "'; see ontology.txt");
  Triple triple{parts[0], parts[1], parts[2], parse_status_of(place, parts[3]), "", ""};
  for (std::size_t i = 4; i < parts.size(); ++i) {
    const KeyValue extra = split_key(parts[i]);
    if (extra.key != "office" && extra.key != "date") {
      throw Error(place, "no '" + extra.key + "' on a triple; write office or date");
    }
    (extra.key == "office" ? triple.office : triple.date) = extra.value;
  }
  return triple;
}

Case parse_case(const Record& record, const Ontology& ontology) {
  if (record.kind != "sentence") throw Error(record.place, "no record '" + record.kind + "'; write sentence");
  Case item;
  item.text = record.name;
  item.line = record.place.line;
  for (const Field& field : record.fields) {
    const KeyValue pair = split_key(field.text);
    if (pair.key == "says") {
      item.says.push_back(parse_triple(pair.value, record.at(field), ontology));
    } else if (pair.key == "may") {
      item.may.push_back(parse_triple(pair.value, record.at(field), ontology));
    } else if (pair.key == "known-gap" && !pair.value.empty()) {
      item.known_gap = pair.value;
    } else {
      throw Error(record.at(field), "no field '" + pair.key + "'; write says, may, or known-gap with a reason");
    }
  }
  return item;
}

bool matches(const Triple& expected, const Triple& found, const Ontology& ontology) {
  if (expected.relation != found.relation || expected.status != found.status) return false;
  if (!expected.office.empty() && expected.office != found.office) return false;
  if (!expected.date.empty() && expected.date != found.date) return false;
  if (expected.from == found.from && expected.to == found.to) return true;
  const RelationDef* relation = ontology.find_relation(expected.relation);
  const bool either_way = std::any_of(relation->signatures.begin(), relation->signatures.end(),
                                      [](const Signature& signature) { return signature.symmetric; });
  return either_way && expected.from == found.to && expected.to == found.from;
}

bool has_match(const std::vector<Triple>& expected, const Triple& found, const Ontology& ontology) {
  return std::any_of(expected.begin(), expected.end(),
                     [&](const Triple& triple) { return matches(triple, found, ontology); });
}

int percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 100 : static_cast<int>(100 * part / whole);
}

auto key_of(const Triple& t) {
  return std::tie(t.relation, t.from, t.to, t.status, t.office, t.date);
}

}  // namespace

std::vector<Case> read_cases(const std::filesystem::path& file, const Ontology& ontology) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error({file.string(), 0}, "cannot be read; give the path of a data file");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::vector<Case> cases;
  for (const Record& record : parse_records(text, file.filename().string())) {
    cases.push_back(parse_case(record, ontology));
  }
  return cases;
}

std::vector<Triple> find_triples(const Case& item, const std::string& language, const Models& models) {
  Document document;
  document.id = "0123456789abcdef";
  document.name = "sentence";
  document.date = "2023-09-14";
  document.language = language;
  document.text = item.text;
  const Annotated article = annotate(std::move(document), models);

  const auto name = [&](Id<Mention> mention) {
    return article.entities[article.mentions[mention.value()].entity.value()].name;
  };
  std::vector<Triple> triples;
  for (const Claim& claim : article.claims) {
    triples.push_back(
        {claim.relation, name(claim.subject), name(claim.object), claim.status, claim.office, claim.date});
  }
  const auto less = [](const Triple& a, const Triple& b) { return key_of(a) < key_of(b); };
  const auto equal = [](const Triple& a, const Triple& b) { return key_of(a) == key_of(b); };
  std::sort(triples.begin(), triples.end(), less);
  triples.erase(std::unique(triples.begin(), triples.end(), equal), triples.end());
  return triples;
}

Outcome compare(const Case& item, const std::vector<Triple>& found, const Ontology& ontology) {
  Outcome outcome;
  for (const Triple& triple : item.says) {
    const bool hit =
        std::any_of(found.begin(), found.end(), [&](const Triple& f) { return matches(triple, f, ontology); });
    if (hit) {
      ++outcome.right;
    } else {
      outcome.missing.push_back(triple);
    }
  }
  for (const Triple& triple : found) {
    if (!has_match(item.says, triple, ontology) && !has_match(item.may, triple, ontology)) {
      outcome.wrong.push_back(triple);
    }
  }
  return outcome;
}

void Tally::add(const Outcome& outcome) {
  right += outcome.right;
  missing += outcome.missing.size();
  wrong += outcome.wrong.size();
}

int Tally::precision() const {
  return percent(right, right + wrong);
}

int Tally::recall() const {
  return percent(right, right + missing);
}

std::ostream& operator<<(std::ostream& out, const Triple& triple) {
  out << triple.relation << " | " << triple.from << " | " << triple.to << " | " << to_string(triple.status);
  if (!triple.office.empty()) out << " | office " << triple.office;
  if (!triple.date.empty()) out << " | date " << triple.date;
  return out;
}

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  for (const Triple& triple : outcome.missing) out << "    missing  " << triple << '\n';
  for (const Triple& triple : outcome.wrong) out << "    wrong    " << triple << '\n';
  return out;
}

}  // namespace entente::bench
