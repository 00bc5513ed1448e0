#include <entente/extract/chain/chain_acronym.h>
#include <entente/extract/name/classify.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

/// "- Unec -", "-Unec-,": one word between dashes.
bool between_dashes(const SentenceDraft& s, const NameSpan& n) {
  if (n.tokens.size() != 1 || n.tokens.first == 0 || n.tokens.end >= s.size()) return false;
  return is_dash(s.token(n.tokens.first - 1).text) && is_dash(s.token(n.tokens.end).text);
}

/// "(PRD)", "(PRD, socialdemócrata)", "(CASA, siglas en inglés)": one word at the beginning of brackets.
bool opens_bracket(const SentenceDraft& s, const NameSpan& n) {
  if (between_dashes(s, n)) return true;
  if (n.tokens.size() != 1 || n.tokens.first == 0 || n.tokens.end >= s.size()) return false;
  if (s.token(n.tokens.first - 1).text != "(") return false;
  const std::string_view after = s.token(n.tokens.end).text;
  return after == ")" || (after == "," && s.token(n.tokens.first).shout);
}

/// The token of a name from which on the initials of its capitals spell the acronym; the sentence's size when none.
std::uint32_t initials_begin(const SentenceDraft& s, TokenRange range, const std::string& acronym) {
  for (std::uint32_t first = range.first; first < range.end; ++first) {
    std::size_t matched = 0;
    for (std::uint32_t i = first; i < range.end && matched < acronym.size(); ++i) {
      if (s.token(i).capital && s.key(i).front() == acronym[matched])
        ++matched;
      else if (i == first)
        break;
    }
    if (matched == acronym.size()) return first;
  }
  return s.size();
}

/// The first letters of the capitals of a name; "Inter-Halden" has two.
std::string initials_of(const SentenceDraft& s, TokenRange range) {
  std::string letters;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!s.token(i).capital) continue;
    const std::string& key = s.key(i);
    letters += key.front();
    const std::size_t behind = key.find('-') + 1;
    if (behind > 1 && behind < key.size()) letters += key[behind];
  }
  return letters;
}

/// A name with the state that stands right before it: "Philippine | Coast Guard".
TokenRange with_state(const SentenceDraft& s, const NameSpan& name) {
  if (!name.state || s.names[*name.state].tokens.end != name.tokens.first) return name.tokens;
  return {s.names[*name.state].tokens.first, name.tokens.end};
}

/// Whether the letters of an acronym are the beginnings of a name's capitals, in order: "Cohape", "Corporación Halden
/// de Pesca". Each word gives at least one letter or is left out, but for the first.
bool spelled_by_syllables(const SentenceDraft& s, TokenRange range, const std::string& acronym) {
  std::set<std::size_t> reached = {0};
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!s.token(i).capital) continue;
    std::set<std::size_t> next = i == range.first ? std::set<std::size_t>() : reached;
    for (const std::size_t at : reached) {
      std::size_t taken = 0;
      while (at + taken < acronym.size() && taken < s.key(i).size() && acronym[at + taken] == s.key(i)[taken])
        next.insert(at + ++taken);
    }
    reached = std::move(next);
  }
  return reached.count(acronym.size()) != 0;
}

/// "la Corporación Halden de Pesca, Cohape,": an acronym that commas set off behind the name it is made of.
bool set_off(const SentenceDraft& s, const NameSpan& full, const NameSpan& next) {
  constexpr std::size_t shortest = 3;
  const TokenRange a = next.tokens;
  if (a.size() != 1 || full.tokens.size() < 2 || s.key(a.first).size() < shortest) return false;
  if (a.first != full.tokens.end + 1 || s.token(a.first - 1).text != ",") return false;
  const bool closed = a.end >= s.size() || s.token(a.end).text == "," || s.token(a.end).text == ".";
  return closed && !next.known && spelled_by_syllables(s, full.tokens, s.key(a.first));
}

bool organisation(const NameLinks& links, const NameSpan& n) {
  const std::string_view type = class_of(n, links.resources);
  return links.ontology.is_class(type, "Organization") || type == "Agreement" || type == "Project";
}

/// "Minera Halden (Perú)": where a body is at home, which is no short form of its name.
bool tells_home(const NameLinks& links, const SentenceDraft& s, const NameSpan& n) {
  if (!n.known || n.known->form == NameForm::acronym || s.token(n.tokens.first).shout) return false;
  const std::string_view type = class_of(n, links.resources);
  return type == "State" || links.ontology.is_class(type, "Place");
}

/// "la ANI (Agencia Nacional de Infraestructura)": a name in brackets, whose initials an acronym before has.
bool explained(const SentenceDraft& s, const NameSpan& acronym, const NameSpan& full) {
  const TokenRange a = acronym.tokens;
  if (acronym.known || a.size() != 1 || !s.token(a.first).shout || full.tokens.size() < 2) return false;
  if (full.tokens.first != a.end + 1 || s.token(a.end).text != "(" || !full.entity.valid()) return false;
  return initials_begin(s, full.tokens, s.key(a.first)) == full.tokens.first;
}

}  // namespace

void AcronymLinker::collect_bracketed() {
  for (const SentenceDraft& s : links_.draft.sentences) {
    for (const NameSpan& n : s.names) {
      if (opens_bracket(s, n)) bracketed_.insert(s.key(n.tokens.first));
    }
    for (std::size_t n = 0; n + 1 < s.names.size(); ++n) {
      if (organisation(links_, s.names[n]) && set_off(s, s.names[n], s.names[n + 1]))
        bracketed_.insert(s.key(s.names[n + 1].tokens.first));
    }
  }
}

bool AcronymLinker::single_acronym(const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const NameSpan& n = s.names[r.name];
  if (n.tokens.size() != 1) return false;
  return s.token(n.tokens.first).shout || bracketed_.count(s.key(n.tokens.first)) != 0;
}

void AcronymLinker::bind_acronyms() {
  for (std::uint32_t si = 0; si < links_.draft.sentences.size(); ++si) {
    const SentenceDraft& s = links_.draft.sentences[si];
    for (std::uint32_t n = 0; n + 1 < s.names.size(); ++n) {
      const std::uint32_t end = s.names[n].tokens.end;
      const NameSpan& next = s.names[n + 1];
      const bool bracketed = (next.tokens.first == end + 1 && opens_bracket(s, next)) || set_off(s, s.names[n], next);
      if (bracketed && organisation(links_, s.names[n]) && s.names[n].entity.valid() && !tells_home(links_, s, next)) {
        bind(si, n);
      } else if (explained(s, s.names[n], next)) {
        acronyms_.emplace(s.key(s.names[n].tokens.first), next.entity);
      }
    }
  }
  collect_initials();
}

/// What the initials of each body of the article are, unless two have the same.
void AcronymLinker::collect_initials() {
  constexpr std::size_t fewest = 3;
  links_.each([&](const NameReference& r) {
    const NameSpan& full = links_.name(r);
    if (full.tokens.size() < 2 || !full.entity.valid() || !organisation(links_, full)) return;
    const SentenceDraft& s = links_.draft.sentences[r.sentence];
    const std::string letters = initials_of(s, with_state(s, full));
    if (letters.size() < fewest) return;
    const auto [found, first] = initials_.emplace(letters, full.entity);
    if (!first && found->second != full.entity) found->second = Entity();
  });
}

/// Whether the article also has another name for what the gazetteer knows by an acronym.
bool AcronymLinker::named_otherwise(const NameReference& r) const {
  const NameSpan& acronym = links_.name(r);
  if (!acronym.entity.valid()) return false;
  const std::string own = links_.key(r);
  const Spellings& spellings = links_.spellings[acronym.entity.value()];
  return std::any_of(spellings.begin(), spellings.end(),
                     [&](const auto& spelling) { return spelling.second.key != own; });
}

Entity AcronymLinker::spelled_out(const NameReference& r) const {
  if (!single_acronym(r) || named_otherwise(r)) return {};
  const auto found = initials_.find(links_.key(r));
  return found != initials_.end() ? found->second : Entity();
}

Entity AcronymLinker::bound(const std::string& key) const {
  const auto found = acronyms_.find(key);
  return found != acronyms_.end() ? found->second : Entity();
}

void AcronymLinker::bind(std::uint32_t si, std::uint32_t n) {
  SentenceDraft& s = links_.draft.sentences[si];
  NameSpan& acronym = s.names[n + 1];
  const std::uint32_t start = initials_begin(s, s.names[n].tokens, s.key(acronym.tokens.first));
  Entity entity = s.names[n].entity;
  if (start != s.names[n].tokens.first && start != s.size()) entity = inner(si, n, start);
  if (!acronym.entity.valid() || (acronym.known && !s.names[n].known)) {
    acronym.entity = entity;
    acronym.known.reset();
    acronym.type = links_.draft.entities[entity.value()].type;
    links_.spell(entity, links_.surface(acronym));
  }
  acronyms_.emplace(s.key(acronym.tokens.first), entity);
}

/// The acronym of "Committee of the National Congress (NC)" is that of the inner body.
Entity AcronymLinker::inner(std::uint32_t si, std::uint32_t n, std::uint32_t start) {
  SentenceDraft& s = links_.draft.sentences[si];
  NameSpan body = s.names[n];
  body.tokens.first = start;
  body.span.begin = s.token(start).span.begin;
  body.known.reset();
  const std::string own = key_of(*s.sentence, body.tokens);
  if (const Entity known = things_.find(own); known.valid()) return known;
  const Entity entity = things_.add({links_.surface(body), s.names[n].type, "", "", true, {}}, own);
  links_.spell(entity, links_.surface(body));
  links_.inner_mentions.push_back({si, body.tokens, body.span, entity});
  return entity;
}

}  // namespace entente
