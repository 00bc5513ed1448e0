#include <entente/base/utf8.h>
#include <entente/cli/claims.h>
#include <entente/ontology/records.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <istream>
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

Json span_json(Span span) {
  return {span.begin, span.end};
}

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

Json document_json(const Document& document) {
  return {{"id", document.id},     {"name", document.name},         {"title", document.title}, {"url", document.url},
          {"date", document.date}, {"language", document.language}, {"text", document.text}};
}

Document parse_document(const Json& json) {
  Document document{json.at("id"),   json.at("name"),     json.at("title"), json.at("url"),
                    json.at("date"), json.at("language"), json.at("text")};
  if (sanitise(document.text) != document.text) throw Error("the text holds characters that XML 1.0 forbids");
  return document;
}

Json entity_json(const LocalEntity& entity) {
  return {{"name", entity.name},
          {"type", entity.type},
          {"gazetteer_id", entity.gazetteer_id},
          {"disambiguator", entity.disambiguator},
          {"named", entity.named},
          {"aliases", entity.aliases}};
}

LocalEntity parse_entity(const Json& json) {
  return {json.at("name"),          json.at("type"),  json.at("gazetteer_id"),
          json.at("disambiguator"), json.at("named"), json.at("aliases").get<std::vector<std::string>>()};
}

Json mention_json(const Mention& mention, const CodePointIndex& index) {
  return {{"span", span_json(index.code_points(mention.span))},
          {"kind", name_of(kind_names, mention.kind)},
          {"entity", mention.entity.value()},
          {"rule", mention.rule},
          {"score", mention.score}};
}

Mention parse_mention(const Json& json, const ByteIndex& index, const Annotated& article) {
  return {index.bytes(json.at("span")), parse<MentionKind>(kind_names, json.at("kind")),
          parse_id(json.at("entity"), article.entities, "entity"), json.at("rule"), parse_score(json.at("score"))};
}

Json claim_json(const Claim& claim, const CodePointIndex& index) {
  return {{"subject", claim.subject.value()},
          {"object", claim.object.value()},
          {"relation", claim.relation},
          {"status", to_string(claim.status)},
          {"date", claim.date},
          {"office", claim.office},
          {"instrument", claim.instrument},
          {"place", claim.place},
          {"speaker", claim.speaker},
          {"sentence", span_json(index.code_points(claim.sentence))},
          {"trigger", span_json(index.code_points(claim.trigger))},
          {"rule", claim.rule},
          {"score", claim.score}};
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

Json diagnostic_json(const Diagnostic& diagnostic) {
  return {{"severity", name_of(severity_names, diagnostic.severity)},
          {"file", diagnostic.place.file},
          {"line", diagnostic.place.line},
          {"message", diagnostic.message}};
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
  Json json = {{"version", version}, {"document", document_json(article.document)}};
  Json& entities = json["entities"] = Json::array();
  for (const LocalEntity& entity : article.entities) entities.push_back(entity_json(entity));
  Json& mentions = json["mentions"] = Json::array();
  for (const Mention& mention : article.mentions) mentions.push_back(mention_json(mention, index));
  Json& claims = json["claims"] = Json::array();
  for (const Claim& claim : article.claims) claims.push_back(claim_json(claim, index));
  Json& diagnostics = json["diagnostics"] = Json::array();
  for (const Diagnostic& diagnostic : article.diagnostics) diagnostics.push_back(diagnostic_json(diagnostic));
  return json.dump();
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
