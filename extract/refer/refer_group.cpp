#include <entente/base/number.h>
#include <entente/extract/refer/body_kind.h>
#include <entente/extract/refer/group_words.h>
#include <entente/extract/refer/other_side.h>
#include <entente/extract/refer/plural.h>
#include <entente/extract/refer/refer_group.h>
#include <entente/extract/refer/refer_title_words.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/state_sides.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "the two Chinese firms"
bool goes_on(const SentenceDraft& s, Index i) {
  return i < s.size() && (s.words[i].tag == Tag::adjective || s.words[i].tag == Tag::proper);
}

/// "Both signed", "Ambos se reunieron", "acusó a ambos de mentir", "criticised both", not "both their leaders", "both
/// in X and in Y".
bool stands_alone(const SentenceDraft& s, TokenRange range) {
  if (range.end >= s.size()) return true;
  const Tag next = s.words[range.end].tag;
  if (next == Tag::verb || next == Tag::auxiliary || next == Tag::modal) return true;
  if (range.first == 0) return s.spanish() && next == Tag::pronoun;
  const Tag before = s.words[range.first - 1].tag;
  const bool object = before == Tag::verb || before == Tag::preposition || s.in("contractions", range.first - 1);
  if (!object) return false;
  if (next != Tag::preposition) return next == Tag::stop || next == Tag::comma;
  const bool told = range.end + 1 < s.size() && s.words[range.end + 1].tag == Tag::verb;
  if (s.spanish()) return !(told && s.key(range.end) == "a");  // "obliga a ambas a ceder"
  return s.tree.is(range.first, "obj") || s.tree.is(range.first, "iobj") || s.tree.is(range.first, "obl");
}

/// "A and B are holding talks with both sides": whether somebody does what the group at a token is spoken or dealt
/// with, and is none of it.
bool does_it(const SentenceDraft& s, Entity id, Index token) {
  if (token == 0 || match_phrase(s.grammar->lexicon().list("reciprocals"), s.sentence->tokens, token)) return false;
  const bool befallen = s.words[token - 1].tag == Tag::verb || s.in("recipient-prepositions", token - 1) ||
                        (token > 1 && s.in("pair-prepositions", token - 1) && s.words[token - 2].tag == Tag::verb);
  if (!befallen && !s.in("party-prepositions", token - 1)) return false;
  return std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.entity == id && o.tokens.end <= token && acts_upon(s, o.tokens.first, token);
  });
}

/// Whether the two states that the article is about are both named in the sentence so far, or neither.
bool pair_stands_apart(const Antecedents& seen) {
  if (!seen.pair) return false;
  return seen.named_here(seen.pair->first) == seen.named_here(seen.pair->second);
}

/// A state that is no more is none of "both countries".
bool is_former(const Antecedents& seen, Entity id) {
  const GazetteerEntry* known = seen.resources.gazetteer.find(seen.entity(id).gazetteer_id);
  return known != nullptr && known->former;
}

/// "C, a spokesman, said": none of the two.
bool is_spokesman(const Antecedents& seen, Entity id) {
  return std::any_of(seen.draft.offices.begin(), seen.draft.offices.end(),
                     [&](const OfficeFact& fact) { return fact.person == id && fact.office == "spokesperson"; });
}

/// The last two of a class; where a journey came from only when `passing`.
std::pair<Entity, Entity> last_two(const Antecedents& seen, const SentenceDraft& s, std::string_view type, Index token,
                                   bool passing) {
  Entity first;
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back + 1 >= seen.sentence;
       ++r) {
    if (!seen.is(r->entity, type) || is_former(seen, r->entity) || is_spokesman(seen, r->entity) || r->bracketed ||
        (r->passing && !passing))
      continue;
    if (r->sentence == seen.sentence && does_it(s, r->entity, token)) continue;
    if (listed_among_many(seen.draft, r->sentence, r->entity, seen.ontology)) continue;
    if (!first.valid()) {
      first = r->entity;
    } else if (r->entity != first) {
      return {first, r->entity};
    }
  }
  return {first, {}};
}

/// The two that a group is: of a coordination, else the sides of the sentence before ("A met with B."), else the pair
/// that the article is about, else the last two of the class.
std::pair<Entity, Entity> two_of(const Antecedents& seen, const SentenceDraft& s, std::string_view type,
                                 TokenRange range) {
  const Index token = range.first;
  const auto fits = [&](const std::vector<Entity>& group) {
    return group.size() == 2 && std::all_of(group.begin(), group.end(), [&](Entity one) {
             return (type == "any" || seen.is(one, type)) && !is_former(seen, one) && !does_it(s, one, token);
           });
  };
  for (const auto& group : {coordinated_antecedent(seen.draft, seen.sentence, token, seen.ontology),
                            opposed_antecedent(seen.draft, seen.sentence, seen.ontology)}) {
    if (fits(group)) return {group[0], group[1]};
  }
  const bool nameless = range.end - 1 < s.tree.size() && s.tree.upos(range.end - 1) != "NOUN";  // "the two", "ambos"
  if (type == "any" && nameless) {  // "The two signed", "urged the two to talk"
    std::vector<Entity> persons = only_two_persons(seen.draft, seen.sentence, seen.ontology);
    if (persons.empty() && seen.persons.size() == 2) persons.assign(seen.persons.begin(), seen.persons.end());
    if (token > 0 && range.size() == 1) return {};
    return fits(persons) ? std::pair(persons[0], persons[1]) : std::pair<Entity, Entity>{};
  }
  const std::string_view wanted = type == "any" ? "State" : type;
  if (wanted == "State" && pair_stands_apart(seen)) return *seen.pair;
  if (wanted == "State") {
    const auto pair = only_two_states(seen, seen.sentence, token);
    if (pair.second.valid() && fits({pair.first, pair.second})) return pair;
  }
  const auto pair = last_two(seen, s, wanted, token, false);
  if (pair.second.valid()) return pair;
  if (wanted != "Firm") return last_two(seen, s, wanted, token, true);
  const auto bodies = last_two(seen, s, "Organization", token, true);
  const bool firms = may_be_firm(seen, s, bodies.first) && may_be_firm(seen, s, bodies.second);
  return firms ? bodies : std::pair<Entity, Entity>{};
}

/// "both country leaders", "los dos países miembros"; not "pidió a ambas partes calma", where a singular noun is
/// another object.
bool of_a_noun(const SentenceDraft& s, TokenRange range) {
  const Index next = range.end;
  if (next >= s.size() || s.words[next].tag != Tag::other || !s.token(next).word) return false;
  const bool plurals = next < s.tree.size() && s.tree.has(next, "Number=P") == s.tree.has(next - 1, "Number=P");
  return !s.spanish() || range.size() == 1 || plurals;
}

/// "las compañías que operan en X", "the firms that", but not "the two firms that": whether a clause tells which of
/// many are meant.
bool tells_which(const SentenceDraft& s, TokenRange range) {
  return range.size() == 2 && s.in("definite", range.first) && range.end < s.size() &&
         s.words[range.end].tag == Tag::relative;
}

/// The title that a plural is of: "los dos cancilleres", "ambos jefes de Gobierno"; empty when there is none.
std::string title_of_group(const SentenceDraft& s, TokenRange range) {
  const auto& lexicon = s.grammar->lexicon();
  Index noun = range.first;
  while (noun < range.end && (s.in("determiners", noun) || s.in("pair-numbers", noun))) ++noun;
  if (noun == range.end) return {};
  std::string title = s.grammar->morphology().noun_lemma(s.key(noun));
  for (Index i = noun + 1; i < range.end; ++i) title.append(" ").append(s.key(i));
  return std::string(lexicon.list("offices").find(title).value_or(""));
}

/// "The foreign minister of A met his counterpart ... The two ministers": the only two so far who bear that title.
std::pair<Entity, Entity> two_of_title(const Antecedents& seen, const SentenceDraft& s, TokenRange range) {
  const std::string title = title_of_group(s, range);
  std::vector<Entity> found;
  for (const OfficeFact& fact : seen.draft.offices) {
    const bool bears = !title.empty() && !fact.ended && seen.persons.count(fact.person) > 0 &&
                       is_same_title(s, fact.office, title) && !does_it(s, fact.person, range.first);
    if (bears && std::find(found.begin(), found.end(), fact.person) == found.end()) found.push_back(fact.person);
  }
  return found.size() == 2 ? std::pair(found[0], found[1]) : std::pair<Entity, Entity>{};
}

Index both(Antecedents& seen, SentenceDraft& s, TokenRange range, std::string_view type) {
  if (range.size() == 1 && !stands_alone(s, range)) return range.end;
  const bool reciprocal =
      match_phrase(s.grammar->lexicon().list("reciprocals"), s.sentence->tokens, range.first).length > 0;
  if ((!reciprocal && of_a_noun(s, range)) || (type == "any" && goes_on(s, range.end))) return range.first + 1;
  if (belongs(s, range.end)) return range.end;  // "the leaders of the largest parties"
  if (tells_which(s, range)) return range.end;
  auto [first, second] = two_of(seen, s, type, range);
  if (!second.valid() && type == "Person") std::tie(first, second) = two_of_title(seen, s, range);
  if (second.valid()) {
    seen.add(s, range, range, second, MentionKind::nominal, "group", 750);
    seen.add(s, range, range, first, MentionKind::nominal, "group", 750);
  }
  return range.end;
}

/// "ministers", "exdirectivos", "brothers", "clerics": whether a word is the plural of one for a person.
bool are_persons(const SentenceDraft& s, Index noun) {
  const auto& lexicon = s.grammar->lexicon();
  const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
  if (one == s.key(noun)) return false;
  const auto& offices = lexicon.list("offices");
  const bool former = one.starts_with(former_prefix) && offices.contains(one.substr(former_prefix.size()));
  return former || offices.contains(one) || lexicon.list("kin").contains(one) ||
         lexicon.list("words-for-offices").contains(one) || lexicon.list("nominals").find(one) == "Person";
}

/// "Estos dos ex directivos", "the two former ministers", "both brothers": two persons whom a coordination or the
/// clause before names.
Index two_titled(Antecedents& seen, SentenceDraft& s, Index i) {
  const bool both_of = s.grammar->lexicon().list("group-nominals").find(s.key(i)) == "any";
  if (!both_of && !(s.in("determiners", i) && s.in("pair-numbers", i + 1))) return i;
  Index noun = both_of ? i + 1 : i + 2;
  while (s.in("office-modifiers", noun)) ++noun;
  if (noun >= s.size() || s.in("belonging-prepositions", noun + 1) || !are_persons(s, noun)) return i;
  return both(seen, s, {i, noun + 1}, "Person");
}

/// "A, B y C viajaron a D. Los tres diputados ...": as many of that class as a coordination named; nobody else.
Index several(Antecedents& seen, SentenceDraft& s, Index i) {
  constexpr int most = 9;
  if (!s.in("definite", i) || i + 2 >= s.size()) return i;
  const auto told = s.grammar->lexicon().list("time-numbers").find(s.key(i + 1));
  const int count = told ? number_value(*told, 0) : 0;
  if (count <= 2 || count > most) return i;
  Index noun = i + 2;
  while (s.in("office-modifiers", noun)) ++noun;
  const auto type = noun < s.size() ? class_of_several(s, i, noun) : std::nullopt;
  const TokenRange range{i, noun + 1};
  if (!type || belongs(s, range.end) || names_overlap(s, range)) return i;
  const std::vector<Entity> group = coordinated_antecedent(seen.draft, seen.sentence, i, seen.ontology);
  const bool fits = group.size() == static_cast<std::size_t>(count) &&
                    std::all_of(group.begin(), group.end(), [&](Entity one) { return seen.is(one, *type); });
  if (!fits) return i;
  for (const Entity one : group) seen.add(s, range, range, one, MentionKind::nominal, "group", 700);
  return range.end;
}

/// "A y B, este último sancionado por C": said of the latter of a coordination that ends right before.
bool begins_aside(const SentenceDraft& s, TokenRange words) {
  const bool set_off = words.first > 0 && s.words[words.first - 1].tag == Tag::comma && words.size() > 1;
  return set_off && words.end < s.size() && s.words[words.end].tag == Tag::verb &&
         s.words[words.end].form == VerbForm::participle;
}

/// "éste criticó", "este lo acusó", "este se negó": whether what comes behind the words is what somebody does.
bool leads_verb(const SentenceDraft& s, Index next) {
  if (!s.spanish()) return false;
  if (next < s.size() && (s.in("clitics", next) || s.key(next) == "se")) ++next;
  const bool verb = next < s.size() && s.words[next].tag == Tag::verb && is_finite(s.words[next].form);
  return verb || (next < s.size() && s.words[next].tag == Tag::auxiliary);
}

/// "A insultó a B después de que este lo acusara": the two persons whom the words before in the sentence name, in their
/// order; nobody where they are more or fewer.
std::vector<Entity> two_persons_before(const Antecedents& seen, const SentenceDraft& s, Index i) {
  std::vector<const Occurrence*> before;
  for (const Occurrence& o : s.occurrences) {
    const bool person = o.entity.valid() && !o.nested && seen.is(o.entity, "Person");
    if (person && o.tokens.end <= i) before.push_back(&o);
  }
  std::sort(before.begin(), before.end(),
            [](const Occurrence* a, const Occurrence* b) { return a->tokens.first < b->tokens.first; });
  std::vector<Entity> persons;
  for (const Occurrence* const o : before) {
    if (std::find(persons.begin(), persons.end(), o->entity) == persons.end()) persons.push_back(o->entity);
  }
  return persons.size() == 2 ? persons : std::vector<Entity>{};
}

/// "acusó al segundo de mentir", "la renuncia de la primera", but not "al segundo día": whether a word for one of two
/// is governed by a preposition.
bool is_governed(const SentenceDraft& s, TokenRange words) {
  const Tag next = words.end < s.size() ? s.words[words.end].tag : Tag::stop;
  if (words.size() != 2 || next == Tag::other || next == Tag::adjective || next == Tag::proper) return false;
  if (s.in("contractions", words.first)) return true;
  const Index before = words.first - 1;
  return words.first > 0 && (s.in("recipient-prepositions", before) || s.in("belonging-prepositions", before));
}

/// "A pidió ayuda a B. Este se la negó": the person whom the sentence before names last, where it is not about them;
/// invalid where "esta" can be no such person.
Entity named_last(const Antecedents& seen, const SentenceDraft& s, Index pronoun) {
  if (!s.spanish() || seen.sentence == 0) return {};
  const std::string_view gender = s.key(pronoun).ends_with('a') ? "female" : "male";
  for (std::size_t k = seen.sentence_begins[seen.sentence]; k-- > seen.sentence_begins[seen.sentence - 1];) {
    const Mentioned& r = seen.recent[k];
    if (r.nested || r.possessive || !seen.is(r.entity, "Person") || !seen.agrees(r.entity, gender)) continue;
    return r.topic ? Entity{} : r.entity;
  }
  return {};
}

/// "A recibió a B. Éste agradeció ...", "The former ...": the one or the other side of the sentence before, or of the
/// clause before.
Index one_of_two(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto which = match_phrase(s.grammar->lexicon().list("sides-of-two"), s.sentence->tokens, i);
  const TokenRange words{i, i + static_cast<Index>(which.length)};
  const bool aside = which.length > 0 && begins_aside(s, words);
  const bool acts = which.length > 0 && leads_verb(s, words.end);
  const bool governed = which.length > 0 && s.spanish() && is_governed(s, words);
  if (which.length == 0 || !(aside || acts || governed || is_subject(s, words.end - 1))) return i;
  std::vector<Entity> sides = acts ? two_persons_before(seen, s, i) : std::vector<Entity>{};
  const bool next = sides.empty() && acts && which.value == "latter";
  if (const Entity last = next ? named_last(seen, s, words.end - 1) : Entity{}; last.valid()) {
    seen.add(s, words, words, last, MentionKind::pronoun, "named last", 600);
    return words.end;
  }
  if (sides.empty() && !aside) sides = opposed_antecedent(seen.draft, seen.sentence, seen.ontology);
  if (sides.empty()) sides = coordinated_antecedent(seen.draft, seen.sentence, i, seen.ontology);
  if (sides.size() != 2) return i;
  seen.add(s, words, words, sides[which.value == "former" ? 0 : 1], MentionKind::pronoun, "one of two", 600);
  return words.end;
}

/// "las dos Coreas", "both Koreas": two states by one name; behind the words, or the token itself when they do not
/// begin there.
Index two_of_a_name(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto pair = match_phrase(s.grammar->lexicon().list("states-of-a-name"), s.sentence->tokens, i);
  const auto gap = pair.value.find(' ');
  if (pair.length == 0 || gap == pair.value.npos || i == 0) return i;
  for (const std::string_view id : {pair.value.substr(0, gap), pair.value.substr(gap + 1)}) {
    const GazetteerEntry* const state = seen.resources.gazetteer.find(id);
    if (state == nullptr) return i;
    const TokenRange range{i, i + pair.length};
    seen.add(s, range, {i - 1, range.end}, entity_of(seen.draft, *state), MentionKind::nominal, "group", 750);
  }
  return i + pair.length;
}

}  // namespace

Index refer_group(Antecedents& seen, SentenceDraft& s, Index i) {
  if (const Index end = one_of_two(seen, s, i); end > i) return end;
  if (const Index end = two_of_a_name(seen, s, i); end > i) return end;
  if (const Index end = two_titled(seen, s, i); end > i) return end;
  if (const Index end = several(seen, s, i); end > i) return end;
  if (const Index end = refer_neighbour(seen, s, i); end > i) return end;
  if (const Index end = refer_other(seen, s, i); end > i) return end;
  const GroupWords group = group_at(s, i);
  if (group.length == 0 || names_overlap(s, {i, i + group.length})) return i;
  return both(seen, s, {i, i + group.length}, group.type);
}

}  // namespace entente
