#include <entente/base/utf8.h>
#include <entente/cli/show_article.h>
#include <entente/cli/terminal.h>
#include <entente/extract/agree_names.h>
#include <entente/extract/annotate_words.h>
#include <entente/extract/engine/treebank.h>
#include <entente/extract/text/clean.h>
#include <entente/extract/text/segment.h>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace entente::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> kind_names = {"name", "demonym", "nominal", "pronoun"};

const LocalEntity& entity_of(const Annotated& article, Id<Mention> mention) {
  return article.entities[article.mentions[mention.value()].entity.value()];
}

std::string describe(const Annotated& article, const Claim& claim) {
  std::string text =
      fmt::format("{} -[{}, {}", entity_of(article, claim.subject).name, claim.relation, to_string(claim.status));
  for (const std::string& part : {claim.date, claim.office, claim.instrument}) {
    if (!part.empty()) text += ", " + part;
  }
  return fmt::format("{}]-> {}  ({} {})", text, entity_of(article, claim.object).name, claim.rule, claim.score);
}

/// The sentence with "[Name|Class]" in place of each mention; of two that overlap only the first.
std::string marked(const Annotated& article, Span sentence) {
  const std::string_view text = article.document.text;
  std::string out;
  std::uint32_t at = sentence.begin;
  for (const Mention& mention : article.mentions) {
    if (!sentence.contains(mention.span) || mention.span.begin < at) continue;
    out += text.substr(at, mention.span.begin - at);
    out += fmt::format("[{}|{}]", slice(text, mention.span), article.entities[mention.entity.value()].type);
    at = mention.span.end;
  }
  return printable(out.append(text.substr(at, sentence.end - at)));
}

/// The words of a sentence and their places, with all else to be said of them.
engine::TreeSentence words_of(const Sentence& sentence, std::size_t number, const View& view,
                              const CodePointIndex& index) {
  engine::TreeSentence out;
  out.comments = {fmt::format("# sent_id = {}", number),
                  fmt::format("# text = {}", printable(slice(view.text(), sentence.span)))};
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    const Span place = index.code_points(view.to_document(token.span));
    const bool space_after = i + 1 == sentence.tokens.size() || !sentence.tokens[i + 1].glued;
    engine::TreeWord& word = out.words.emplace_back();
    word.form = printable(token.text);
    word.misc = fmt::format("{}TokenRange={}:{}", space_after ? "" : "SpaceAfter=No|", place.begin, place.end);
  }
  return out;
}

}  // namespace

std::string to_jsonl(const Annotated& article) {
  const CodePointIndex index(article.document.text);
  Json entities = Json::array();
  for (const Mention& mention : article.mentions) {
    const Span span = index.code_points(mention.span);
    const LocalEntity& entity = article.entities[mention.entity.value()];
    entities.push_back({{"start", span.begin},
                        {"end", span.end},
                        {"type", entity.type},
                        {"name", entity.name},
                        {"kind", kind_names[static_cast<std::size_t>(mention.kind)]}});
  }
  Json relations = Json::array();
  for (const Claim& claim : article.claims) {
    const Span trigger = index.code_points(claim.trigger);
    Json& relation = relations.emplace_back(Json{{"type", claim.relation},
                                                 {"from", claim.subject.value()},
                                                 {"to", claim.object.value()},
                                                 {"status", to_string(claim.status)},
                                                 {"date", claim.date},
                                                 {"trigger", {trigger.begin, trigger.end}}});
    if (!claim.office.empty()) relation["office"] = claim.office;
    if (!claim.instrument.empty()) relation["instrument"] = claim.instrument;
  }
  return Json{{"id", article.document.name},
              {"text", article.document.text},
              {"entities", std::move(entities)},
              {"relations", std::move(relations)}}
      .dump();
}

void print_text(const Annotated& article, Terminal& terminal) {
  const Document& document = article.document;
  const std::string head =
      fmt::format("{} ({}, {})", document.name, document.language, document.date.empty() ? "no date" : document.date);
  fmt::print(terminal.out(), "{}\n", terminal.styled(Style::strong, printable(head)));

  std::map<Span, std::vector<const Claim*>> sentences;
  for (const Claim& claim : article.claims) sentences[claim.sentence].push_back(&claim);
  for (const auto& [sentence, claims] : sentences) {
    fmt::print(terminal.out(), "\n{}\n", marked(article, sentence));
    for (const Claim* claim : claims) fmt::print(terminal.out(), "    {}\n", printable(describe(article, *claim)));
  }

  fmt::print(terminal.out(), "\n{}\n", terminal.styled(Style::strong, "Entities"));
  for (const LocalEntity& entity : article.entities) {
    const std::string aliases = fmt::format("{}", fmt::join(entity.aliases, " | "));
    fmt::print(terminal.out(), "  {:26} {}{}{}\n", printable(entity.type), printable(entity.name),
               aliases.empty() ? "" : ": ", printable(aliases));
  }
  fmt::print(terminal.out(), "\n");
}

void print_conllu(const Document& document, const Models& models, Terminal& terminal) {
  const View view = clean(document, models);
  const CodePointIndex index(document.text);
  fmt::print(terminal.out(), "# newdoc id = {}\n", printable(document.name));
  std::size_t number = 0;
  engine::Workspace work;
  std::vector<engine::TreeSentence> sentences;
  for (const Sentence& sentence : segment(view, models.resources())) {
    sentences.push_back(words_of(sentence, ++number, view, index));
    annotate_words(sentences.back(), sentence.language, models, work);
  }
  agree_on_names(sentences);
  for (const engine::TreeSentence& sentence : sentences) engine::write_conllu(sentence, terminal.out());
}

}  // namespace entente::cli
