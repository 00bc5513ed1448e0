#include <entente/extract/office/holder_leader.h>
#include <entente/extract/office/holder_words.h>
#include <entente/extract/refer/refer_title.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// The office of the person named last before `token`, or first in the sentence.
std::string own_office(const Antecedents& seen, const SentenceDraft& s, Index token) {
  std::string found = "counterpart";
  for (const OfficePhrase& office : s.offices) {
    if (office.tokens.first < token && !office.counterpart && office.office != "spokesperson") return office.office;
  }
  for (const Occurrence& o : s.occurrences) {
    if (o.tokens.first >= token || !seen.is(o.entity, "Person")) continue;
    for (const OfficeFact& fact : seen.draft.offices) {
      if (fact.person == o.entity && fact.office != "counterpart" && !fact.ended) found = fact.office;
    }
  }
  return found;
}

std::string counterpart_office(const Antecedents& seen, const OfficeFact& fact) {
  for (const SentenceDraft& s : seen.draft.sentences) {
    for (const OfficePhrase& office : s.offices) {
      if (office.counterpart && office.bearer && s.names[*office.bearer].entity == fact.person) return office.office;
    }
  }
  return "counterpart";
}

/// "a judge", "elect a new president", "any minister of X": nobody spoken of before.
bool is_somebody(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index i = office.tokens.first > 0 ? office.tokens.first - 1 : 0; i < office.head.first; ++i) {
    if (s.in("indefinites", i)) return true;
  }
  return false;
}

/// "The ambassador, X ... The diplomat": whether one who bears a title may be called by a wider one.
bool is_kind_of(const SentenceDraft& s, std::string_view office, std::string_view wider, int depth = 0) {
  constexpr int deepest = 3;
  constexpr std::string_view gap = " / ";
  const auto& kinds = s.grammar->lexicon().list("kinds-of-offices");
  for (std::string_view left = kinds.find(office).value_or(""); !left.empty();) {
    const std::size_t end = std::min(left.find(gap), left.size());
    const std::string_view one = left.substr(0, end);
    if (one == wider || (depth + 1 < deepest && is_kind_of(s, one, wider, depth + 1))) return true;
    left.remove_prefix(std::min(left.size(), end + gap.size()));
  }
  const std::size_t last = office.rfind(' ');  // "defense minister" is a minister
  return last != office.npos && is_kind_of(s, office.substr(last + 1), wider, depth);
}

/// "leader", "president", "head of state" may be one person's titles; "the minister" may be the foreign minister.
bool is_same(const SentenceDraft& s, const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto& same = s.grammar->lexicon().list("office-groups");
  const auto ga = same.find(a);
  const bool shorter = s.grammar->lexicon().list("bare-offices").contains(b) && a.size() > b.size() &&
                       a.compare(a.size() - b.size(), b.size(), b) == 0;
  return shorter || (ga && ga == same.find(b));
}

bool equivalent(const SentenceDraft& s, const std::string& a, const std::string& b) {
  return is_same(s, a, b) || is_kind_of(s, a, b);
}

/// "El gobernador ... El mandatario": whether one who bears an office may be called by a title, in its own words.
bool may_be_called(const SentenceDraft& s, const std::string& office, const OfficePhrase& title) {
  const auto loose = match_phrase(s.grammar->lexicon().list("loose-titles"), s.sentence->tokens, title.head.first);
  return is_kind_of(s, office, title.office) || (loose.length > 0 && is_kind_of(s, office, loose.value));
}

/// By entity.
using Marks = std::vector<bool>;

/// Who bears a title of somebody, or another one than this.
Marks speak_for_another(const Antecedents& seen, const SentenceDraft& s, const std::string& office) {
  Marks marks(seen.draft.entities.size(), false);
  for (const OfficeFact& fact : seen.draft.offices) {
    if (!fact.person.valid()) continue;
    if (fact.holder.valid() || !equivalent(s, fact.office, office)) marks[fact.person.value()] = true;
  }
  return marks;
}

/// "The defense minister, X, ... The president ...": those of whom the article says nothing but another title.
Marks bear_another(const Antecedents& seen, const SentenceDraft& s, const std::string& office) {
  Marks marks(seen.draft.entities.size(), false);
  Marks so_called = marks;
  for (const OfficeFact& fact : seen.draft.offices) {
    if (fact.ended || !fact.person.valid()) continue;
    marks[fact.person.value()] = true;
    if (equivalent(s, fact.office, office)) so_called[fact.person.value()] = true;
  }
  for (std::size_t e = 0; e < marks.size(); ++e) marks[e] = marks[e] && !so_called[e];
  return marks;
}

/// "la ministra", "al ministro": the gender that the article of a Spanish title tells.
std::string_view told_gender(const SentenceDraft& s, const OfficePhrase& office) {
  const Index article = office.tokens.first;
  if (!s.spanish() || article == office.head.first) return "any";
  if (s.key(article) == "la") return "female";
  return s.key(article) == "el" || s.in("contractions", article) ? "male" : "any";
}

/// "X pidió calma. La también alcaldesa de Y calló", "X said no. The mayor of Y added": whether a title is another one
/// of whoever has been spoken of.
bool goes_on(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index i = office.tokens.first > 0 ? office.tokens.first - 1 : 0; i < office.head.first; ++i) {
    if (s.in("also-words", i)) return true;
  }
  const Index verb = office.tokens.end;
  return office.definite && verb < s.size() && s.words[verb].tag == Tag::verb && s.lemma_in("continuing-verbs", verb);
}

/// The person whom the sentence before is about, of whom no title tells whom they serve, when one goes on with them.
Entity topic_before(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office) {
  if (!goes_on(s, office)) return {};
  const auto told = [&](Entity person) {
    return std::any_of(seen.draft.offices.begin(), seen.draft.offices.end(),
                       [&](const OfficeFact& fact) { return fact.person == person && fact.holder.valid(); });
  };
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + 1 >= seen.sentence; ++r) {
    const bool topic = r->topic && r->sentence < seen.sentence && seen.is(r->entity, "Person");
    if (topic) return seen.agrees(r->entity, told_gender(s, office)) && !told(r->entity) ? r->entity : Entity{};
  }
  return {};
}

/// "El presidente autonómico, X": no title of a state is X's.
bool serves_region(const Antecedents& seen, Entity person) {
  const auto& facts = seen.draft.offices;
  return std::any_of(facts.begin(), facts.end(), [&](const OfficeFact& fact) {
    return fact.person == person && fact.office.starts_with("regional ");
  });
}

/// Whether somebody has been mentioned in one of the sentences right before: no title goes back to the top of a page.
bool mentioned_lately(const Antecedents& seen, Entity person) {
  constexpr Index lately = 5;
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + lately >= seen.sentence; ++r) {
    if (r->entity == person) return true;
  }
  return false;
}

/// "The Venezuelan president" where nobody is called so: the only person named so far who has no title, or one whose
/// same title was told without saying whom it serves.
Entity untitled(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office) {
  if (const Entity topic = topic_before(seen, s, office); topic.valid()) return topic;
  if (!s.grammar->lexicon().list("leading-offices").contains(office.office)) return {};
  const Marks otherwise = speak_for_another(seen, s, office.office);
  Entity found;
  for (const Entity person : seen.persons) {
    if (otherwise[person.value()]) continue;
    if (found.valid()) return {};
    found = person;
  }
  const bool of_state = office.holder && seen.is(s.names[*office.holder].entity, "State");
  if (of_state && serves_region(seen, found)) return {};
  if (!found.valid() || seen.described.told_apart(found) || !mentioned_lately(seen, found)) return {};
  return seen.named_here(found) || !seen.agrees(found, told_gender(s, office)) ? Entity{} : found;
}

/// The only person named so far who held that office of that state by the list of leaders.
Entity listed(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office, Entity holder) {
  if (!seen.is(holder, "State")) return {};
  const std::string_view title = office.office;
  const Marks otherwise = bear_another(seen, s, office.office);
  Entity found;
  for (const Entity person : seen.persons) {
    if (otherwise[person.value()]) continue;
    const std::string_view state =
        state_led_by(seen.resources.leaders, seen.entity(person).name, std::span(&title, 1), seen.draft.date.year);
    if (state.empty() || state != seen.entity(holder).gazetteer_id) continue;
    if (found.valid()) return {};
    found = person;
  }
  return seen.named_here(found) ? Entity{} : found;
}

/// "A senior official said ... The official added": somebody else than who bears a narrower title.
bool newly_spoken_of(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office) {
  for (Index back = 0; back <= sentences_back && back <= seen.sentence; ++back) {
    const SentenceDraft& before = back == 0 ? s : seen.draft.sentences[seen.sentence - back];
    for (const OfficePhrase& other : before.offices) {
      const bool earlier = back > 0 || other.tokens.end <= office.tokens.first;
      if (earlier && !other.bearer && other.office == office.office && !other.definite) return true;
    }
  }
  return false;
}

/// Who bears a title, or one for which it may stand.
struct Bearers {
  std::vector<Entity> same;
  std::vector<Entity> wider;  ///< "the ambassador" by "the diplomat"
};

/// Of whom a title is said to be: of a state or body, or of any state of which an epithet may be said.
struct Served {
  Entity holder;
  std::optional<std::string_view> codes = std::nullopt;

  bool told() const { return holder.valid() || codes; }
  bool by(const Antecedents& seen, Entity other) const {
    if (codes) return seen.is(other, "State") && has_code(seen.entity(other), *codes);
    return other == holder;
  }
};

/// "the leader of the main union", "el presidente de la comisión": the common noun that a title is of which no name
/// completes, by the tree.
std::optional<Index> noun_served(const SentenceDraft& s, const OfficePhrase& office) {
  constexpr Index reach = 7;
  const Index of = office.head.end;
  const bool article = s.in("contractions", of) || s.in("determiners", of + 1);  // not "acusó al ministro de fraude"
  if (office.holder || !article || !(s.in("belonging-prepositions", of) || s.in("contractions", of)))
    return std::nullopt;
  for (Index i = of + 1; i < std::min<Index>(static_cast<Index>(s.tree.size()), of + reach); ++i) {
    if (s.tree.is(i, "nmod") && office.head.contains(s.tree.head(i)))
      return s.token(i).capital ? std::nullopt : std::optional(i);
  }
  return std::nullopt;
}

/// Whether a state or body may be what a common noun calls: no "union" is Pakistan.
bool may_be_noun(const Antecedents& seen, const SentenceDraft& s, Index noun, Entity served) {
  if (!served.valid()) return true;
  const auto type = s.grammar->lexicon().list("nominals").find(s.key(noun));
  return type && (seen.is(served, *type) || seen.ontology.is_class(*type, seen.entity(served).type));
}

Bearers bearers_of(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office, const Served& served) {
  const bool definite = is_definite(s, office);
  const bool adjective = office.head.size() == 1 && office.head.first < s.tree.size() &&
                         s.tree.is(office.head.first, "amod");  // "the official visit"
  const bool apart = adjective || newly_spoken_of(seen, s, office);
  const auto noun = served.told() ? std::nullopt : noun_served(s, office);
  Bearers bearers;
  for (const OfficeFact& fact : seen.draft.offices) {
    if (apart && fact.office != office.office) continue;
    if (fact.ended != (office.status == Status::ended)) continue;
    if (served.told() ? !served.by(seen, fact.holder) : !definite) continue;
    if (noun && !may_be_noun(seen, s, *noun, fact.holder)) continue;
    if (is_same(s, fact.office, office.office)) {
      bearers.same.push_back(fact.person);
    } else if (!office.host && may_be_called(s, fact.office, office)) {
      bearers.wider.push_back(fact.person);
    }
  }
  return bearers;
}

/// "La candidata laborista X habló con Y, líder de Z. La líder laborista ...": the word beside a title without a body
/// by which the article calls somebody; empty when none stands there.
std::string trait_beside(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office,
                         const Served& served) {
  const Index i = s.spanish() ? office.head.end : office.head.first - 1;
  if (served.told() || i >= s.size() || demonym_at(s, i)) return {};
  const bool word = s.token(i).word && !s.token(i).capital && s.words[i].tag == Tag::adjective;
  return word && seen.described.calls_somebody(s.key(i)) ? s.key(i) : std::string();
}

/// The bearer of the same title who was spoken of last, else one of a narrower title who has been spoken of near; of
/// those whom the article calls by the word beside it, where it calls somebody so.
Entity bearer_of(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office, const Served& served) {
  const Bearers bearers = bearers_of(seen, s, office, served);
  const std::string_view gender = told_gender(s, office);
  const std::string trait = trait_beside(seen, s, office, served);
  const auto so_called = [&](const Mentioned& r) {
    return trait.empty() || (seen.is(r.entity, "Person") && seen.described.called(r.entity, trait));
  };
  const auto among = [&](const std::vector<Entity>& persons) {
    return [&](const Mentioned& r) {
      return !r.nested && so_called(r) && std::find(persons.begin(), persons.end(), r.entity) != persons.end() &&
             (gender == "any" || seen.agrees(r.entity, gender));
    };
  };
  const Reference word{office.head.first};
  const auto found = most_salient(seen, s, word, seen.sentence, among(bearers.same));
  if (found && found->valid()) return *found;
  if (served.holder.valid() && !bearers.same.empty()) return bearers.same.back();
  if (found) return {};
  const auto wider = most_salient(seen, s, word, sentences_back, among(bearers.wider));
  if (wider) return *wider;
  const Entity one = only_one_so_far(seen, among(bearers.wider));
  return one.valid() || trait.empty() ? one : only_one_so_far(seen, so_called);
}

/// "El ministro de Exteriores viajó a X": the state at home where nobody whom the article names may be meant, not even
/// under a longer title ("acting president").
Entity served_at_home(const Antecedents& seen, const OfficePhrase& office) {
  const auto core = [](std::string_view title) { return title.substr(title.rfind(' ') + 1); };
  const auto& facts = seen.draft.offices;
  const bool borne = std::any_of(facts.begin(), facts.end(), [&](const OfficeFact& fact) {
    return fact.holder == office.implied_holder && core(fact.office) == core(office.office);
  });
  return borne ? Entity{} : office.implied_holder;
}

void nest(SentenceDraft& s, const OfficePhrase& office) {
  if (!office.holder) return;
  for (Occurrence& o : s.occurrences) {
    if (o.tokens == s.names[*office.holder].tokens) o.nested = true;
  }
}

/// "The country's top diplomat", "the group's leader": whom a description right before a title says that it serves;
/// nullptr when none does.
Occurrence* described_holder(SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;
  if (office.holder || first == 0 || s.words[first - 1].tag != Tag::possessive_s) return nullptr;
  const auto found = std::find_if(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.kind == MentionKind::nominal && o.phrase.end + 1 == first;
  });
  return found != s.occurrences.end() ? &*found : nullptr;
}

/// "El mandatario andino", "the Asian leader": the epithet of a state beside a title, behind it in Spanish; empty where
/// none stands there, or what stands there names a state or body.
TokenRange epithet_beside(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office) {
  const Index end = office.tokens.end;
  if (office.holder) {
    const NameSpan& name = s.names[*office.holder];
    return seen.is(name.entity, "Place") && epithet(s, name.tokens) ? name.tokens : TokenRange{end, end};
  }
  if (s.spanish()) {
    for (Index i = office.head.end; i <= end && i < s.size(); ++i) {
      if (!inside_name(s, i) && epithet(s, {i, i + 1})) return {i, i + 1};
    }
    return {end, end};
  }
  const Index first = office.tokens.first;
  const bool before = first > 1 && s.in("definite", first - 2) && epithet(s, {first - 1, first});
  return before ? TokenRange{first - 1, first} : TokenRange{end, end};
}

}  // namespace

void learn_counterparts(Antecedents& seen) {
  for (SentenceDraft& s : seen.draft.sentences) {
    for (OfficePhrase& office : s.offices) {
      if (office.counterpart) office.office = own_office(seen, s, office.tokens.first);
    }
  }
  for (OfficeFact& fact : seen.draft.offices) {
    if (fact.office == "counterpart") fact.office = counterpart_office(seen, fact);
  }
}

Index refer_title(Antecedents& seen, SentenceDraft& s, const OfficePhrase& office) {
  if (is_taken(s, office)) return office.tokens.end;             // what the subject becomes, not somebody else
  if (office.host && office.possessive) return office.head.end;  // "its ambassador in Madrid" is not the one in Rabat
  const TokenRange epithets = epithet_beside(seen, s, office);
  const auto codes = epithet(s, epithets);
  Entity holder = office.holder && !codes ? s.names[*office.holder].entity : Entity{};
  const bool somebody = is_somebody(s, office);
  Entity person = somebody ? Entity{} : bearer_of(seen, s, office, {holder, codes});
  if (Occurrence* const owner = described_holder(s, office); owner != nullptr && !somebody) {
    person = bearer_of(seen, s, office, {owner->entity});
    if (!person.valid() && seen.is(owner->entity, "State")) holder = owner->entity;
    owner->nested = owner->nested || person.valid() || holder == owner->entity;
  }
  bool learnt = false;
  if (!somebody && !person.valid() && holder.valid()) {
    person = listed(seen, s, office, holder);
    if (!person.valid()) person = untitled(seen, s, office);
    learnt = person.valid();
  }
  if (!person.valid() && !somebody && !office.holder && !codes && !holder.valid())
    holder = served_at_home(seen, office);
  const TokenRange phrase{std::min(office.tokens.first, codes ? epithets.first : office.tokens.first),
                          std::max(office.tokens.end, epithets.end)};
  TokenRange tokens = phrase;
  if (s.grammar->lexicon().list("determiners").contains(s.key(tokens.first)) && tokens.size() > 1) ++tokens.first;
  if (person.valid()) {
    seen.add(s, tokens, phrase, person, MentionKind::nominal, learnt ? "office learnt" : "office", learnt ? 650 : 800);
    if (learnt) seen.draft.offices.push_back({person, holder, office.office, office.status == Status::ended});
  } else if (holder.valid() && !seen.is(holder, "Place") && office.status != Status::ended) {
    seen.add(s, tokens, office.tokens, holder, MentionKind::nominal, "office for its body", 650);
  } else {
    return office.head.end;
  }
  nest(s, office);
  return phrase.end;
}

}  // namespace entente
