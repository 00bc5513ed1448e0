#include <entente/base/utf8.h>
#include <entente/cli/claims.h>
#include <entente/ontology/records.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <istream>
#include <iterator>
#include <optional>

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;
constexpr std::array<std::string_view, 4> kind_names = {"name", "demonym", "nominal", "pronoun"};
constexpr std::array<std::string_view, 3> severity_names = {"note", "warning", "error"};

template <class Enum, std::size_t size>
std::string_view name_of(const std::array<std::string_view, size>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t size>
Enum parse(const std::array<std::string_view, size>& names, const Json& name) {
  const auto& text = name.get_ref<const std::string&>();
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == text) return static_cast<Enum>(i);
  }
  throw Error(fmt::format("'{}' is not one of {}", text, fmt::join(names, ", ")));
}

/// Writes the members of an object one by one, with no tree of values in between: an article has thousands.
class ObjectText {
 public:
  explicit ObjectText(std::string& out) : out_(out) { out_ += '{'; }
  void end() { out_ += '}'; }

  void text(std::string_view name, std::string_view value) {
    begin(name);
    quote(value);
  }
  template <class Value>
  void plain(std::string_view name, Value value) {
    begin(name);
    fmt::format_to(std::back_inserter(out_), "{}", value);
  }
  void span(std::string_view name, Span value) {
    begin(name);
    fmt::format_to(std::back_inserter(out_), "[{},{}]", value.begin, value.end);
  }
  void texts(std::string_view name, const std::vector<std::string>& values) {
    list(name, values, [&](const std::string& value) { quote(value); });
  }
  /// `write(object, value)` writes the members of one.
  template <class Value, class Write>
  void objects(std::string_view name, const std::vector<Value>& values, const Write& write) {
    list(name, values, [&](const Value& value) {
      ObjectText object(out_);
      write(object, value);
      object.end();
    });
  }
  template <class Write>
  void object(std::string_view name, const Write& write) {
    begin(name);
    ObjectText object(out_);
    write(object);
    object.end();
  }

 private:
  void begin(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    out_.append("\"").append(name).append("\":");
  }

  template <class Value, class Write>
  void list(std::string_view name, const std::vector<Value>& values, const Write& write) {
    begin(name);
    out_ += '[';
    for (const Value& value : values) {
      if (out_.back() != '[') out_ += ',';
      write(value);
    }
    out_ += ']';
  }

  void quote(std::string_view value) {
    const bool plain =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; });
    if (plain) {
      out_.append("\"").append(value).append("\"");
    } else {
      out_ += Json(value).dump();
    }
  }

  std::string& out_;
};

/// The way back from code points to bytes.
class ByteIndex {
 public:
  explicit ByteIndex(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size)
      starts_.push_back(static_cast<std::uint32_t>(at));
    starts_.push_back(static_cast<std::uint32_t>(text.size()));
  }

  Span bytes(const Json& json) const {
    const auto begin = json.at(0).get<std::uint32_t>();
    const auto end = json.at(1).get<std::uint32_t>();
    if (json.size() != 2 || begin > end || end >= starts_.size()) {
      throw Error(fmt::format("the span {} lies outside the text", json.dump()));
    }
    return {starts_[begin], starts_[end]};
  }

 private:
  std::vector<std::uint32_t> starts_;
};

template <class Of>
Id<Of> parse_id(const Json& json, const std::vector<Of>& all, std::string_view what) {
  const auto index = json.get<std::uint32_t>();
  if (index >= all.size()) throw Error(fmt::format("there is no {} {}", what, index));
  return Id<Of>(index);
}

std::uint16_t parse_score(const Json& json) {
  const auto score = json.get<std::uint32_t>();
  if (score > 1000) throw Error(fmt::format("the score {} is above 1000", score));
  return static_cast<std::uint16_t>(score);
}

void append(ObjectText& json, const Document& document) {
  json.text("id", document.id);
  json.text("name", document.name);
  json.text("title", document.title);
  json.text("url", document.url);
  json.text("date", document.date);
  json.text("language", document.language);
  json.text("text", document.text);
}

Document parse_document(const Json& json) {
  Document document{json.at("id"),   json.at("name"),     json.at("title"), json.at("url"),
                    json.at("date"), json.at("language"), json.at("text")};
  if (sanitise(document.text) != document.text) throw Error("the text holds characters that XML 1.0 forbids");
  return document;
}

void append(ObjectText& json, const LocalEntity& entity) {
  json.text("name", entity.name);
  json.text("type", entity.type);
  json.text("gazetteer_id", entity.gazetteer_id);
  json.text("disambiguator", entity.disambiguator);
  json.plain("named", entity.named);
  json.texts("aliases", entity.aliases);
}

LocalEntity parse_entity(const Json& json) {
  return {json.at("name"),          json.at("type"),  json.at("gazetteer_id"),
          json.at("disambiguator"), json.at("named"), json.at("aliases").get<std::vector<std::string>>()};
}

void append(ObjectText& json, const Mention& mention, const CodePointIndex& index) {
  json.span("span", index.code_points(mention.span));
  json.text("kind", name_of(kind_names, mention.kind));
  json.plain("entity", mention.entity.value());
  json.text("rule", mention.rule);
  json.plain("score", mention.score);
}

Mention parse_mention(const Json& json, const ByteIndex& index, const Annotated& article) {
  return {index.bytes(json.at("span")), parse<MentionKind>(kind_names, json.at("kind")),
          parse_id(json.at("entity"), article.entities, "entity"), json.at("rule"), parse_score(json.at("score"))};
}

void append(ObjectText& json, const Claim& claim, const CodePointIndex& index) {
  json.plain("subject", claim.subject.value());
  json.plain("object", claim.object.value());
  json.text("relation", claim.relation);
  json.text("status", to_string(claim.status));
  json.text("date", claim.date);
  json.text("office", claim.office);
  json.text("instrument", claim.instrument);
  json.text("place", claim.place);
  json.text("speaker", claim.speaker);
  json.span("sentence", index.code_points(claim.sentence));
  json.span("trigger", index.code_points(claim.trigger));
  json.text("rule", claim.rule);
  json.plain("score", claim.score);
}

Claim parse_claim(const Json& json, const ByteIndex& index, const Annotated& article) {
  Claim claim;
  claim.subject = parse_id(json.at("subject"), article.mentions, "mention");
  claim.object = parse_id(json.at("object"), article.mentions, "mention");
  claim.relation = json.at("relation");
  claim.status = parse<Status>(status_names, json.at("status"));
  claim.date = json.at("date");
  claim.office = json.at("office");
  claim.instrument = json.at("instrument");
  claim.place = json.at("place");
  claim.speaker = json.at("speaker");
  claim.sentence = index.bytes(json.at("sentence"));
  claim.trigger = index.bytes(json.at("trigger"));
  claim.rule = json.at("rule");
  claim.score = parse_score(json.at("score"));
  for (const Id<Mention> end : {claim.subject, claim.object}) {
    if (!claim.sentence.contains(article.mentions[end.value()].span))
      throw Error("a claim reaches beyond its sentence");
  }
  if (!claim.sentence.contains(claim.trigger)) throw Error("a trigger lies outside its sentence");
  return claim;
}

void append(ObjectText& json, const Diagnostic& diagnostic) {
  json.text("severity", name_of(severity_names, diagnostic.severity));
  json.text("file", diagnostic.place.file);
  json.plain("line", diagnostic.place.line);
  json.text("message", diagnostic.message);
}

Diagnostic parse_diagnostic(const Json& json) {
  return {parse<Diagnostic::Severity>(severity_names, json.at("severity")),
          {json.at("file"), json.at("line").get<std::uint32_t>()},
          json.at("message")};
}

Annotated parse_article(const Json& json) {
  if (json.at("version").get<int>() != version) throw Error("this version of the format is not known");
  Annotated article;
  article.document = parse_document(json.at("document"));
  const ByteIndex index(article.document.text);
  for (const Json& item : json.at("entities")) article.entities.push_back(parse_entity(item));
  for (const Json& item : json.at("mentions")) article.mentions.push_back(parse_mention(item, index, article));
  for (const Json& item : json.at("claims")) article.claims.push_back(parse_claim(item, index, article));
  for (const Json& item : json.at("diagnostics")) article.diagnostics.push_back(parse_diagnostic(item));
  return article;
}

}  // namespace

bool is_claims_file(std::string_view name) {
  constexpr std::string_view suffix = ".claims.jsonl";
  return name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix;
}

std::string to_claims_json(const Annotated& article) {
  const CodePointIndex index(article.document.text);
  const auto write = [&](ObjectText& object, const auto& value) { append(object, value); };
  const auto write_placed = [&](ObjectText& object, const auto& value) { append(object, value, index); };
  std::string out;
  ObjectText json(out);
  json.plain("version", version);
  json.object("document", [&](ObjectText& object) { append(object, article.document); });
  json.objects("entities", article.entities, write);
  json.objects("mentions", article.mentions, write_placed);
  json.objects("claims", article.claims, write_placed);
  json.objects("diagnostics", article.diagnostics, write);
  json.end();
  return out;
}

Annotated from_claims_json(std::string_view line) {
  const auto refuse = [](const std::exception& reason) {
    return Error(fmt::format("no annotated article: {}; write it anew with entente annotate", reason.what()));
  };
  try {
    return parse_article(Json::parse(line));
  } catch (const Json::exception& error) {
    throw refuse(error);
  } catch (const Error& error) {
    throw refuse(error);
  }
}

void read_claims(std::istream& in, const std::string& name, const std::function<void(Annotated)>& sink,
                 const std::function<void(const Diagnostic&)>& skip) {
  Place place{name, 0};
  for (std::string line; std::getline(in, line);) {
    ++place.line;
    if (trim(line).empty()) continue;
    std::optional<Annotated> article;
    try {
      article = from_claims_json(line);
    } catch (const Error& error) {
      skip({Diagnostic::Severity::warning, place, error.what()});
    }
    if (article) sink(std::move(*article));
  }
}

}  // namespace entente::cli
