#include <entente/base/utf8.h>
#include <entente/export/escape.h>
#include <entente/export/evidence_json.h>
#include <entente/export/evidence_scan.h>

#include <fmt/compile.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <limits>
#include <utility>

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

/// Formats numbers between words that the compiler has parsed; a string would grow piece by piece.
template <class Words, class... Numbers>
void append_numbers(std::string& out, const Words& words, Numbers... numbers) {
  constexpr std::size_t room = 160;
  static_assert(sizeof...(numbers) <= 6, "six numbers of ten digits, and a hundred letters");
  std::array<char, room> buffer;
  char* const end = fmt::format_to(buffer.data(), words, numbers...);
  out.append(buffer.data(), end);
}

/// Appends a text as a JSON string.
using AppendString = void (*)(std::string& out, std::string_view text);

/// Without a tree of JSON values. What is not in strings has nothing that XML would have to escape.
void append_piece(std::string& out, const Evidence& piece, const Source& source, AppendString append_string) {
  const auto append_text = [&](std::string_view name, std::string_view text) {
    out += name;
    append_string(out, text);
  };
  append_text(R"({"document":)", source.id);
  append_numbers(out, FMT_COMPILE(R"(,"start":{},"end":{})"), piece.sentence.begin, piece.sentence.end);
  append_text(R"(,"quote":)", piece.quote);
  append_numbers(out, FMT_COMPILE(R"(,"subject":[{},{}],"trigger":[{},{}],"object":[{},{}])"), piece.subject.begin,
                 piece.subject.end, piece.trigger.begin, piece.trigger.end, piece.object.begin, piece.object.end);
  append_text(R"(,"speaker":)", piece.speaker);
  append_text(R"(,"rule":)", piece.rule);
  append_numbers(out, FMT_COMPILE(R"(,"score":{}}})"), piece.score);
}

void append_source(std::string& out, const Source& source, AppendString append_string) {
  const auto append_text = [&](std::string_view name, std::string_view text) {
    out += name;
    append_string(out, text);
  };
  append_text(R"({"id":)", source.id);
  append_text(R"(,"name":)", source.name);
  append_text(R"(,"title":)", source.title);
  append_text(R"(,"url":)", source.url);
  append_text(R"(,"date":)", source.date);
  append_text(R"(,"language":)", source.language);
  out += '}';
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
  if (!source) read.fail(fmt::format("evidence names the unknown document \"{}\"", document));
  evidence.source = Id<Source>(*source);
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

void append_array(std::string& out, std::span<const Evidence> evidence, std::span<const Source> sources,
                  AppendString append_string) {
  out += '[';
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (i > 0) out += ',';
    append_piece(out, evidence[i], sources[evidence[i].source.value()], append_string);
  }
  out += ']';
}

std::size_t about_bytes_of(std::span<const Evidence> evidence) {
  constexpr std::size_t names_and_numbers = 220;
  std::size_t bytes = 0;
  for (const Evidence& piece : evidence) {
    bytes += names_and_numbers + piece.quote.size() + piece.speaker.size() + piece.rule.size();
  }
  return bytes;
}

}  // namespace

std::string source_to_json(const Source& source) {
  std::string out;
  append_source(out, source, append_json_string);
  return out;
}

void append_source_as_xml(std::string& out, const Source& source) {
  append_source(out, source, append_json_string_as_xml);
}

std::string evidence_to_json(std::span<const Evidence> evidence, std::span<const Source> sources) {
  std::string out;
  out.reserve(about_bytes_of(evidence));
  append_array(out, evidence, sources, append_json_string);
  return out;
}

void append_evidence_as_xml(std::string& out, std::span<const Evidence> evidence, std::span<const Source> sources) {
  append_array(out, evidence, sources, append_json_string_as_xml);
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

std::vector<Evidence> evidence_from_json(std::string_view text, const SourceIndex& sources, const TellPlace& place) {
  if (auto scanned = scan_evidence(text, sources)) return *std::move(scanned);
  const JsonReader read(place());
  const Json array = read.parse_array(text);
  std::vector<Evidence> evidence;
  evidence.reserve(array.size());
  for (const Json& value : array) evidence.push_back(evidence_from(value, sources, read));
  return evidence;
}

}  // namespace entente
