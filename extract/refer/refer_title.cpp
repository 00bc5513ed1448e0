#include <entente/extract/office/holder_words.h>
#include <entente/extract/refer/refer_owner.h>
#include <entente/extract/refer/refer_title.h>
#include <entente/extract/refer/refer_title_words.h>
#include <entente/extract/refer/refer_untitled.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

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
    if (is_same_title(s, fact.office, office.office)) {
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
  const auto acts_here = [&](Entity person) {  // "El mandatario acusó al funcionario": somebody else
    return std::any_of(seen.recent.begin() + static_cast<std::ptrdiff_t>(seen.sentence_begins[seen.sentence]),
                       seen.recent.end(), [&](const Mentioned& r) {
                         return r.entity == person && !r.possessive && acts_upon(s, r.token, office.head.first);
                       });
  };
  const auto among = [&](const std::vector<Entity>& persons) {
    return [&](const Mentioned& r) {
      return !r.nested && so_called(r) && !acts_here(r.entity) &&
             std::find(persons.begin(), persons.end(), r.entity) != persons.end() &&
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

/// "X, cuyo líder calló": whom the word right before the relative names, invalid when it names nobody; nothing for
/// titles without such a relative.
std::optional<Entity> owner_by_relative(const SentenceDraft& s, const OfficePhrase& office) {
  const Index relative = office.head.first - 1;
  if (office.head.first < 2 || !s.in("relative-possessives", relative)) return std::nullopt;
  if (office.holder) return s.names[*office.holder].entity;
  const Index end = s.token(relative - 1).text == "," ? relative - 1 : relative;
  for (const Occurrence& o : s.occurrences) {
    if (o.tokens.end == end && !o.nested) return o.entity;
  }
  return Entity{};
}

}  // namespace

Index refer_title(Antecedents& seen, SentenceDraft& s, const OfficePhrase& office) {
  if (is_taken(s, office)) return office.tokens.end;             // what the subject becomes, not somebody else
  if (office.host && office.possessive) return office.head.end;  // "its ambassador in Madrid" is not the one in Rabat
  const TokenRange epithets = epithet_beside(seen, s, office);
  const auto codes = epithet(s, epithets);
  Entity holder = office.holder && !codes ? s.names[*office.holder].entity : Entity{};
  const bool somebody = is_somebody(s, office);
  const std::optional<Entity> owner_before = owner_by_relative(s, office);
  Entity person = somebody ? Entity{} : bearer_of(seen, s, office, {owner_before.value_or(holder), codes});
  if (owner_before && !(person.valid() && owner_before->valid())) return office.head.end;
  if (Occurrence* const owner = described_holder(s, office); owner != nullptr && !somebody) {
    person = bearer_of(seen, s, office, {owner->entity});
    if (!person.valid() && seen.is(owner->entity, "State")) holder = owner->entity;
    owner->nested = owner->nested || person.valid() || holder == owner->entity;
  }
  bool learnt = false;
  if (!somebody && !person.valid() && holder.valid()) {
    person = untitled_bearer(seen, s, office, holder);
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
    if (!somebody) refer_owner_judged(seen, s, office.tokens.first);
    return office.head.end;
  }
  nest(s, office);
  return phrase.end;
}

}  // namespace entente
