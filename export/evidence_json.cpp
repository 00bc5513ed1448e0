#include <entente/base/utf8.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(Span span) {
  return Json::array({span.begin, span.end});
}

/// Reads values out of one JSON text, each of them checked.
class JsonReader {
 public:
  explicit JsonReader(Place place) : place_(std::move(place)) {}

  Json parse_array(std::string_view text) const {
    Json value = Json::parse(text, nullptr, false);
    if (!value.is_array()) fail("a JSON array is expected here");
    return value;
  }

  const Json& member(const Json& object, const char* key) const {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end()) fail(fmt::format("the JSON lacks \"{}\"", key));
    return *found;
  }

  std::string string(const Json& object, const char* key) const {
    const Json& value = member(object, key);
    if (!value.is_string()) fail(fmt::format("\"{}\" must be a string", key));
    return sanitise(value.get_ref<const std::string&>());
  }

  template <class Number>
  Number number(const Json& value, const char* key) const {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::numeric_limits<Number>::max()) {
      fail(fmt::format("\"{}\" must hold small whole numbers", key));
    }
    return value.get<Number>();
  }

  Span span(const Json& object, const char* key) const {
    const Json& value = member(object, key);
    if (!value.is_array() || value.size() != 2) fail(fmt::format("\"{}\" must be [start, end]", key));
    return ordered({number<std::uint32_t>(value[0], key), number<std::uint32_t>(value[1], key)}, key);
  }

  Span ordered(Span span, const char* key) const {
    if (span.begin > span.end) fail(fmt::format("\"{}\" ends before it starts", key));
    return span;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(place_, what + "; is this a file that entente wrote, unchanged?");
  }

 private:
  Place place_;
};

Evidence evidence_from(const Json& value, const SourceIndex& sources, const JsonReader& read) {
  Evidence evidence;
  const std::string document = read.string(value, "document");
  const auto source = sources.find(document);
  if (source == sources.end()) read.fail(fmt::format("evidence names the unknown document \"{}\"", document));
  evidence.source = source->second;
  evidence.sentence = read.ordered({read.number<std::uint32_t>(read.member(value, "start"), "start"),
                                    read.number<std::uint32_t>(read.member(value, "end"), "end")},
                                   "start");
  evidence.subject = read.span(value, "subject");
  evidence.trigger = read.span(value, "trigger");
  evidence.object = read.span(value, "object");
  evidence.quote = read.string(value, "quote");
  evidence.speaker = read.string(value, "speaker");
  evidence.rule = read.string(value, "rule");
  evidence.score = read.number<std::uint16_t>(read.member(value, "score"), "score");
  return evidence;
}

}  // namespace

std::string source_to_json(const Source& source) {
  return to_line(Json{{"id", source.id},
                      {"name", source.name},
                      {"title", source.title},
                      {"url", source.url},
                      {"date", source.date},
                      {"language", source.language}});
}

std::string evidence_to_json(std::span<const Evidence> evidence, std::span<const Source> sources) {
  Json array = Json::array();
  for (const Evidence& piece : evidence) {
    array.push_back(Json{{"document", sources[piece.source.value()].id},
                         {"start", piece.sentence.begin},
                         {"end", piece.sentence.end},
                         {"quote", piece.quote},
                         {"subject", to_json(piece.subject)},
                         {"trigger", to_json(piece.trigger)},
                         {"object", to_json(piece.object)},
                         {"speaker", piece.speaker},
                         {"rule", piece.rule},
                         {"score", piece.score}});
  }
  return to_line(array);
}

std::vector<Source> sources_from_json(std::string_view text, const Place& place) {
  const JsonReader read(place);
  std::vector<Source> sources;
  for (const Json& value : read.parse_array(text)) {
    sources.push_back({read.string(value, "id"), read.string(value, "name"), read.string(value, "title"),
                       read.string(value, "url"), read.string(value, "date"), read.string(value, "language")});
  }
  return sources;
}

std::vector<Evidence> evidence_from_json(std::string_view text, const SourceIndex& sources, const Place& place) {
  const JsonReader read(place);
  const Json array = read.parse_array(text);
  std::vector<Evidence> evidence;
  evidence.reserve(array.size());
  for (const Json& value : array) evidence.push_back(evidence_from(value, sources, read));
  return evidence;
}

}  // namespace entente
