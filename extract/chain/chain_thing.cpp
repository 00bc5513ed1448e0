#include <entente/base/utf8.h>
#include <entente/extract/chain/chain_thing.h>
#include <entente/extract/name/classify_neighbours.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

bool is_year(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool before(const NameReference& a, const NameReference& b) {
  return a.sentence != b.sentence ? a.sentence < b.sentence : a.name < b.name;
}

/// Whether a name has the words of another one, and more behind them.
bool begins_with(const NameWords& whole, const NameWords& part) {
  return part.size() < whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

std::string without_second_word(const std::string& key) {
  const std::size_t second = key.find(' ');
  const std::size_t third = second == key.npos ? key.npos : key.find(' ', second + 1);
  return third == key.npos ? key : key.substr(0, second) + key.substr(third);
}

/// "Ministerio de Industria" of "Ministerio de Industria y Energía", "Ministry of Trade" of "Ministry of Trade,
/// Industry and Tourism": the first of a ministry's fields stands for all.
bool opens_fields(const NameWords& part, const NameWords& whole) {
  if (part.size() < 2 || part.size() + 1 >= whole.size()) return false;
  const std::string& next = whole[part.size()];
  return next == "y" || next == "e" || next == "and" || next == ",";
}

}  // namespace

Entity ThingLinker::thing(const NameReference& r) {
  const NameSpan& n = links_.name(r);
  const std::string own = links_.key(r);
  const std::string state = state_of(r);
  const NameWords words = split_name(own);
  const NameWords content = content_words(own);
  for (const Thing& t : things_) {
    const bool whole = !state.empty() && t.state.empty() && t.key == fold(canonical(r));  // "Kenya Defence Forces"
    const bool same = t.key == own || whole || (t.content == content && may_be_called(n, t));
    if (same && (state.empty() || t.state.empty() || t.state == state)) return adopt(t, n);
  }
  if (is_lone_head(links_.draft.sentences[r.sentence], n)) {
    if (const Entity full = last_headed(r); full.valid()) return full;
  }
  for (const Thing& t : things_) {
    const bool parent = t.branch && before(r, t.first);  // "X ... its subsidiary X Motors"
    if (!parent && short_form(words, n, t)) return t.entity;
  }
  if (const Entity same = words.size() == 1 ? acronym_of(own, n) : Entity(); same.valid()) return same;
  if (const Entity known = completed(own, n); known.valid()) return known;
  if (const Entity whole = state.empty() ? only_fuller(words, r) : Entity(); whole.valid()) return whole;
  if (const Entity chamber = state.empty() ? chamber_of(own, r) : Entity(); chamber.valid()) return chamber;
  if (const Entity ministry = is_field(r) ? ministry_of(own) : Entity(); ministry.valid()) return ministry;
  LocalEntity entity;
  entity.name = canonical(r);
  entity.type = n.type;
  entity.disambiguator = state;
  const Entity id = add(std::move(entity), own);
  things_.back().first = r;
  things_.back().branch = is_branch(r);
  if (!state.empty()) spell_with_state(id, r);
  return id;
}

Entity ThingLinker::find(const std::string& key) const {
  for (const Thing& t : things_) {
    if (t.key == key) return t.entity;
  }
  return {};
}

Entity ThingLinker::add(LocalEntity entity, const std::string& key) {
  const std::string state = entity.disambiguator;
  const Entity id = links_.add(std::move(entity));
  things_.push_back({id, key, state, split_name(key), content_words(key)});
  return id;
}

/// Whether a name of the same words but for small ones, in whatever order, is the thing's: "Ministry of Foreign
/// Affairs" and "Foreign Ministry", "Complejo Halden" and "Complejo de Halden".
bool ThingLinker::may_be_called(const NameSpan& n, const Thing& t) const {
  const std::string& type = links_.draft.entities[t.entity.value()].type;
  return n.type == "GovernmentBody" || (n.type == type && links_.ontology.is_class(type, "Place"));
}

/// "Departamento de Estado" in an article about that of the United States, "República Islámica" in one about Iran:
/// the name, completed by that of a state, is one of the gazetteer's, and spoken of.
Entity ThingLinker::completed(const std::string& own, const NameSpan& n) const {
  if (n.type != "GovernmentBody" && n.type != "Region") return {};
  for (const auto& [id, state] : links_.by_gazetteer) {
    if (links_.draft.entities[state.value()].type != "State") continue;
    for (const auto& [surface, spelling] : links_.spellings[state.value()]) {
      const std::string& name = spelling.key;
      for (const std::string& full : {own + " de " + name, own + " of " + name, name + ' ' + own}) {
        if (const Entity found = spoken_of(full); found.valid()) return found;
      }
    }
  }
  return {};
}

/// The entity that a name of the gazetteer has, when the article names it in some other way.
Entity ThingLinker::spoken_of(const std::string& key) const {
  for (const auto& [language, data] : links_.resources.languages) {
    for (const GazetteerMatch& match : links_.resources.gazetteer.lookup(language, key)) {
      const auto found = links_.by_gazetteer.find(links_.resources.gazetteer.entry(match.entry).id);
      if (found != links_.by_gazetteer.end()) return found->second;
    }
  }
  return {};
}

/// "la causa Unec" in an article about "la UNEC": a body of the gazetteer, spoken of, written without its article.
Entity ThingLinker::acronym_of(const std::string& own, const NameSpan& n) const {
  if (!links_.ontology.is_class(n.type, "Organization")) return {};
  const Entity found = spoken_of(own);
  const bool body =
      found.valid() && links_.ontology.is_class(links_.draft.entities[found.value()].type, "Organization");
  return body ? found : Entity();
}

Entity ThingLinker::adopt(const Thing& t, const NameSpan& n) {
  LocalEntity& entity = links_.draft.entities[t.entity.value()];
  if (entity.type == "Organization" && links_.ontology.is_class(n.type, "Organization")) entity.type = n.type;
  return t.entity;
}

/// "Huawei" for "Huawei Technologies Co.", "Halden Summit" for "Halden Summit 2016"; never a bare head noun.
bool ThingLinker::short_form(const NameWords& words, const NameSpan& n, const Thing& t) const {
  const LocalEntity& entity = links_.draft.entities[t.entity.value()];
  const NameWords& full = t.words;
  if (n.type == "NamedEvent" && entity.type == n.type && words.size() == 1 && is_storm(t.key))
    return words.front() == full.back();
  if (entity.type != "GovernmentBody" && links_.ontology.is_class(entity.type, "Organization") &&
      lacks_head(words, full))
    return true;
  if (!begins_with(full, words)) return false;
  if (entity.type == "GovernmentBody" && opens_fields(words, full)) return true;
  if (entity.type == "NamedEvent") return words.size() > 1 && words.size() + 1 == full.size() && is_year(full.back());
  const bool bare = n.rule == "capitals" || n.rule == "model";
  if (!bare || !links_.ontology.is_class(entity.type, "Organization")) return false;
  return entity.type != "GovernmentBody";
}

/// "its mobile subsidiary | X", "su filial X", "X, a unit of": whether a name is told to be that of another firm's
/// part.
bool ThingLinker::is_branch(const NameReference& r) const {
  constexpr Index reach = 4;
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const TokenRange name = s.names[r.name].tokens;
  if (name.first > 0 && s.in("branch-nouns", name.first - 1)) return true;
  const bool apposed = name.end + 1 < s.size() && s.key(name.end) == "," && !s.token(name.end + 1).capital;
  for (Index i = name.end + 1; apposed && i < std::min(s.size(), name.end + reach); ++i) {
    if (s.in("branch-nouns", i)) return true;
  }
  return false;
}

/// "Los Sauces" of "Minera Los Sauces", "Tarn" of "Grupo Tarn": a name without the noun that heads it.
bool ThingLinker::lacks_head(const NameWords& part, const NameWords& whole) const {
  if (whole.size() != part.size() + 1 || !std::equal(part.begin(), part.end(), whole.begin() + 1)) return false;
  const auto spanish = links_.resources.languages.find("es");
  return spanish != links_.resources.languages.end() &&
         spanish->second.lexicon.list("org-heads").contains(whole.front());
}

/// "huracán Halden", "Hurricane Halden"
bool ThingLinker::is_storm(const std::string& key) const {
  const auto last = key.rfind(' ');
  if (last == std::string::npos) return false;
  return std::any_of(links_.resources.languages.begin(), links_.resources.languages.end(), [&](const auto& language) {
    return language.second.lexicon.list("storms").contains(std::string_view(key).substr(0, last));
  });
}

/// "la Cámara Baja" in an article about the "Cámara de Diputados", "la Cancillería" in one about the "Ministerio de
/// Relaciones Exteriores": the only body that the words may mean, whose name begins in one of these ways.
Entity ThingLinker::chamber_of(const std::string& own, const NameReference& r) const {
  const auto meant = links_.draft.sentences[r.sentence].grammar->lexicon().list("chambers").find(own);
  if (!meant) return {};
  const auto begins = [&](const std::string& key) {
    constexpr std::string_view gap = " / ";
    const std::string plain = without_second_word(key);  // "ministerio chino de asuntos exteriores"
    for (std::string_view left = *meant; !left.empty();) {
      const std::size_t end = std::min(left.find(gap), left.size());
      const std::string_view words = left.substr(0, end);
      if ((key.starts_with(words) || plain.starts_with(words)) && !key.ends_with(" constituyente")) return true;
      left.remove_prefix(std::min(left.size(), end + gap.size()));
    }
    return false;
  };
  Entity only;
  const auto consider = [&](Entity entity, const std::string& key) {
    const bool fits = begins(key) && key != own && entity != only;
    if (fits) only = only.valid() ? Entity() : entity;
  };
  for (const Thing& t : things_) consider(t.entity, t.key);
  for (const auto& [id, entity] : links_.by_gazetteer) {
    for (const auto& [surface, spelling] : links_.spellings[entity.value()]) consider(entity, spelling.key);
  }
  return only;
}

/// "la Corte" is the "Corte Internacional de Justicia" that was named last; failing that the one named next.
Entity ThingLinker::last_headed(const NameReference& r) const {
  const std::string& noun = links_.draft.sentences[r.sentence].key(links_.name(r).tokens.first);
  Entity found;
  links_.each([&](const NameReference& other) {
    const SentenceDraft& s = links_.draft.sentences[other.sentence];
    const NameSpan& full = s.names[other.name];
    const bool later = other.sentence > r.sentence || (other.sentence == r.sentence && other.name > r.name);
    if ((later && found.valid()) || full.tokens.size() < 2 || !full.entity.valid()) return;
    const std::string& type = links_.draft.entities[full.entity.value()].type;
    const bool thing = type == "Region" || links_.ontology.is_class(type, "Organization");
    if (thing && full.kind == MentionKind::name && s.key(head_token(s, full)) == noun) found = full.entity;
  });
  return found;
}

/// "el Congreso" in an article about the "Congreso de Ecuador": the only body of these words and those of a place.
Entity ThingLinker::only_fuller(const NameWords& words, const NameReference& r) const {
  if (!links_.ontology.is_class(links_.name(r).type, "Organization")) return {};
  Entity only;
  for (const Thing& t : things_) {
    if (t.entity == only || !adds_place(words, t.words, links_.draft.sentences[r.sentence])) continue;
    if (only.valid()) return {};
    only = t.entity;
  }
  for (const auto& [id, entity] : links_.by_gazetteer) {
    const bool fuller = is_fuller(entity, words, r);
    if (!fuller || entity == only) continue;
    if (only.valid()) return {};
    only = entity;
  }
  return only;
}

/// Whether a spelling of an entity of the gazetteer is a name and its place, or begins with a name that is no word:
/// "Òmnium" for "Òmnium Cultural".
bool ThingLinker::is_fuller(Entity entity, const NameWords& words, const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const std::string& type = links_.draft.entities[entity.value()].type;
  const NameSpan& n = links_.name(r);
  const auto rare = [&] {
    return n.rule == "capitals" && type != "GovernmentBody" && links_.ontology.is_class(type, "Organization") &&
           !s.grammar->words().contains(lower(s.token(n.tokens.first).text));
  };
  const Spellings& spellings = links_.spellings[entity.value()];
  return std::any_of(spellings.begin(), spellings.end(), [&](const auto& spelling) {
    const std::string& key = spelling.second.key;
    if (!words.empty() && !key.starts_with(words.front())) return false;  // most do not
    const NameWords full = split_name(key);
    return begins_with(full, words) && (adds_place(words, full, s) || rare());
  });
}

/// Whether a name is nothing but the field of a minister.
bool ThingLinker::is_field(const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const TokenRange tokens = s.names[r.name].tokens;
  return match_phrase(s.grammar->lexicon().list("portfolios"), s.sentence->tokens, tokens.first).length ==
         tokens.size();
}

/// "Medio Ambiente" that acts is the "Ministerio de Medio Ambiente".
Entity ThingLinker::ministry_of(const std::string& field) const {
  Entity only;
  for (const Thing& t : things_) {
    const bool ministry =
        t.key.ends_with(" de " + field) || t.key.ends_with(" del " + field) || t.key.ends_with(" of " + field);
    if (!ministry || t.entity == only || links_.draft.entities[t.entity.value()].type != "GovernmentBody") continue;
    if (only.valid()) return {};
    only = t.entity;
  }
  return only;
}

/// Whether a name is another and "of" a place, or its adjective: "Generalitat", "Generalitat de Catalunya"; "Partido
/// Socialista", "Partido Socialista Búlgaro".
bool ThingLinker::adds_place(const NameWords& part, const NameWords& whole, const SentenceDraft& s) const {
  if (!begins_with(whole, part)) return false;
  const Lexicon& lexicon = s.grammar->lexicon();
  const bool institution = part.size() == 1 && lexicon.list("institutions").contains(part.front());
  if (institution && part.size() + 1 == whole.size()) return true;  // "Congreso Nacional"
  const bool described = institution && part.size() + 2 < whole.size() &&
                         lexicon.list("belonging-prepositions").contains(whole[part.size() + 1]);
  if (described) return true;  // "Junta Militar de Halden"
  auto rest = whole.begin() + static_cast<std::ptrdiff_t>(part.size());
  while (rest != whole.end() &&
         (lexicon.list("belonging-prepositions").contains(*rest) || lexicon.list("definite").contains(*rest)))
    ++rest;
  std::string place;
  for (; rest != whole.end(); ++rest) {
    if (!place.empty()) place += ' ';
    place += *rest;
  }
  const auto known = links_.resources.gazetteer.lookup(lexicon.language(), place);
  return std::any_of(known.begin(), known.end(), [&](const GazetteerMatch& match) {
    return links_.ontology.is_class(links_.resources.gazetteer.entry(match.entry).type, "Place") ||
           links_.resources.gazetteer.entry(match.entry).type == "State";
  });
}

std::string ThingLinker::state_of(const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const auto state = s.names[r.name].state;
  if (!state || !s.names[*state].known) return {};
  return links_.resources.gazetteer.entry(s.names[*state].known->entry).id;
}

/// The name as it stands with its state: "Iraqi Ministry of Culture", "Foreign Ministry of Belarus".
std::string ThingLinker::canonical(const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const NameSpan& n = s.names[r.name];
  if (!n.state || (n.type != "GovernmentBody" && n.type != "Party")) return links_.surface(n);
  const NameSpan& state = s.names[*n.state];
  if (state.tokens.end == n.tokens.first || n.tokens.end == state.tokens.first) {
    return std::string(slice(links_.view.text(), cover(state.span, n.span)));
  }
  return of_state(s, n);
}

std::string ThingLinker::of_state(const SentenceDraft& s, const NameSpan& n) const {
  const std::string& state = links_.resources.gazetteer.entry(s.names[*n.state].known->entry).name;
  return links_.surface(n) + " of " + state;
}

void ThingLinker::spell_with_state(Entity entity, const NameReference& r) {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  links_.spell(entity, of_state(s, s.names[r.name]));
}

}  // namespace entente
