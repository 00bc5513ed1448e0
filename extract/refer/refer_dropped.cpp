#include <entente/extract/refer/deeds_of_persons.h>
#include <entente/extract/refer/plural.h>
#include <entente/extract/refer/refer_dropped.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "firmaron", "han firmado"
bool is_plural_verb(const SentenceDraft& s, Index verb) {
  const Index helper = s.tree.child(verb, "aux");
  return s.key(helper != Tree::none && helper < verb ? helper : verb).back() == 'n';
}

/// The several who are the subject of the sentence before, or meet in it: "A y B se reunieron", "Los presidentes de A y
/// B ...", "La reunión entre A y B ...", "A se reunió con B".
std::vector<Entity> topics_before(const Antecedents& seen, Index verb) {
  std::vector<Entity> group = coordinated_antecedent(seen.draft, seen.sentence, 0, seen.ontology);
  const auto leads = [&](const Mentioned& r) {
    return !group.empty() && (r.topic || r.of_topic) && r.entity == group.front();
  };
  const auto begin = seen.recent.begin() + static_cast<std::ptrdiff_t>(seen.sentence_begins[seen.sentence - 1]);
  if (std::none_of(begin, seen.recent.end(), leads))
    group = body_antecedent(seen.draft, seen.sentence, verb, seen.ontology);
  if (group.size() < 2) group = met_antecedent(seen.draft, seen.sentence, seen.ontology);
  return group.size() > 1 ? group : std::vector<Entity>{};
}

/// The agents that are the subject of a sentence before: none for "La esposa de X calló", each of "ambos".
std::vector<Entity> topics_of(const Antecedents& seen, Index sentence) {
  std::vector<Entity> found;
  Index token = Tree::none;
  for (std::size_t k = seen.sentence_begins[sentence]; k < seen.sentence_begins[sentence + 1]; ++k) {
    const Mentioned& r = seen.recent[k];
    const bool agent = seen.is(r.entity, "Person") || seen.is(r.entity, "State") || seen.is(r.entity, "Organization");
    if (!agent || !r.topic || r.nested || (token != Tree::none && token != r.token)) continue;
    token = r.token;
    found.push_back(r.entity);
  }
  return found;
}

/// Whom the sentence before is about; "A viajó a X. Ambos firmarán. Visitará Y": of several, A, with whom the one
/// before that began.
Entity topic_before(const Antecedents& seen) {
  const std::vector<Entity> topics = topics_of(seen, seen.sentence - 1);
  if (topics.size() < 2 || seen.sentence < 2) return topics.empty() ? Entity{} : topics.front();
  const std::vector<Entity> earlier = topics_of(seen, seen.sentence - 2);
  const bool goes_on = earlier.size() == 1 && std::find(topics.begin(), topics.end(), earlier.front()) != topics.end();
  return goes_on ? earlier.front() : topics.front();
}

/// "X eligió presidente a A. Sustituye a B": A, whom the sentence before names to an office that the verb says somebody
/// takes; invalid for other verbs.
Entity named_to_office(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  const auto deed_of = [&](const SentenceDraft& told, Index word) {
    return told.grammar->lexicon().list("deeds-of-roles").find(told.words[word].lemma).value_or("");
  };
  if (deed_of(s, verb) != "succeed") return {};
  const SentenceDraft& before = seen.draft.sentences[seen.sentence - 1];
  for (Index i = 0; i < before.tree.size(); ++i) {
    if (before.words[i].tag != Tag::verb || deed_of(before, i) != "appoint") continue;
    if (const Entity named = person_undergoing(seen, before, i); named.valid()) return named;
  }
  return {};
}

/// "Lo acusó", "los recibió": whether a pronoun before a verb is its direct object, so that a person behind it without
/// a preposition is its subject.
bool has_object_before(const SentenceDraft& s, Index verb) {
  const Index object = s.tree.child(verb, "obj");
  return object != Tree::none && object < verb && s.in("clitics", object);
}

/// "Firmaron el pacto el presidente de X, A, y ...": whom a title right behind the verb and its object names, with no
/// preposition before it; behind "Lo acusó de espionaje" also farther off.
bool titled_subject_follows(const SentenceDraft& s, Index verb) {
  constexpr Index near = 4;
  constexpr Index far = 7;
  const bool told = has_object_before(s, verb);
  return std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& office) {
    const Index first = office.tokens.first;
    if (first <= verb || first > verb + (told ? far : near) || !office.bearer || !office.definite) return false;
    if (s.words[first - 1].tag == Tag::preposition || s.in("contractions", first)) return false;
    return std::none_of(s.words.begin() + verb + 1, s.words.begin() + first, [&](const Word& word) {
      return (word.tag == Tag::preposition && !told) || word.tag == Tag::comma || word.tag == Tag::verb ||
             word.tag == Tag::relative;
    });
  });
}

/// "Lo acusó de espionaje X": a name behind the verb that no preposition or article governs.
bool bare_name_follows(const SentenceDraft& s, Index verb) {
  constexpr Index reach = 7;
  for (Index i = verb + 1; i < std::min(s.size(), verb + reach); ++i) {
    const Tag tag = s.words[i].tag;
    if (tag == Tag::comma || tag == Tag::verb || tag == Tag::relative || tag == Tag::stop) return false;
    const Tag before = s.words[i - 1].tag;
    const bool governed = before == Tag::preposition || before == Tag::determiner || before == Tag::proper;
    if (tag == Tag::proper && !governed) return true;
  }
  return false;
}

/// "Visitó Japón el domingo": whether a name at a token is that of a state or place.
bool names_place(const Antecedents& seen, const SentenceDraft& s, Index token) {
  return std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.tokens.contains(token) && (seen.is(o.entity, "State") || seen.is(o.entity, "Place"));
  });
}

/// "Asistió también el presidente de X", "Se acusó a X", which is nobody's: by the tree; a name that follows at once
/// is a subject unless the tree says otherwise.
bool has_subject(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  for (const std::string_view relation : {"nsubj", "csubj", "expl:pass", "expl:impers"}) {
    const Index subject = s.tree.child(verb, relation);
    const bool own = relation.starts_with("expl") && s.lemma_in("meeting-verbs", verb);  // "Se reunirá con X"
    const bool visited = subject != Tree::none && subject > verb && s.lemma_in("visiting-verbs", verb) &&
                         names_place(seen, s, subject);  // "También visitará X"
    if (subject != Tree::none && !own && !visited && !s.timed()[subject])
      return true;  // "añadió el martes": a day is none
  }
  if (titled_subject_follows(s, verb) || (has_object_before(s, verb) && bare_name_follows(s, verb))) return true;
  Index next = verb + 1;
  while (next < s.size() && s.words[next].tag == Tag::adverb) ++next;
  if (next >= s.size() || s.words[next].tag != Tag::proper || s.tree.is(next, "obj")) return false;
  if (s.lemma_in("visiting-verbs", verb) && names_place(seen, s, next)) return false;
  return !(s.tree.is(next, "obl") && names_place(seen, s, next));
}

/// "Esta lo recibió", "Este se negó": whether a demonstrative stands right before a verb and its pronouns.
bool demonstrative_stands_before(const SentenceDraft& s, Index verb) {
  Index i = verb;
  while (i > 0 && (s.words[i - 1].tag == Tag::auxiliary || s.in("clitics", i - 1) || s.in("reflexives", i - 1))) --i;
  return i > 0 && s.in("sides-of-two", i - 1);
}

/// "dijo el ministro", "dijo X": whether the words behind a verb of saying tell who speaks.
bool names_teller(const SentenceDraft& s, Index next) {
  if (next >= s.size() || s.timed()[next]) return false;
  const Tag tag = s.words[next].tag;
  return tag != Tag::stop && tag != Tag::comma && tag != Tag::preposition && tag != Tag::adverb;
}

/// "'No vamos a esperar', señaló.": the verb of saying behind a quotation that nothing stands before; none for others.
Index verb_behind_quotation(const SentenceDraft& s) {
  Index verb = 1;
  while (verb < s.tree.size() && s.tree.relation(verb) != "root") ++verb;
  if (verb < 2 || verb >= s.tree.size() || !s.lemma_in("reporting", verb) || !is_finite(s.words[verb].form))
    return Tree::none;
  const bool set_off = s.words[verb - 1].tag == Tag::comma && s.words[verb - 2].tag == Tag::quote;
  return set_off && !names_teller(s, verb + 1) ? verb : Tree::none;
}

/// "Según informó su oficina, pidió ...": behind the comma that closes who says so; 0 where the sentence does not open
/// so.
Index past_source(const SentenceDraft& s) {
  constexpr Index longest = 12;
  if (s.size() == 0 || s.key(0) != "segun") return 0;
  for (Index i = 1; i < std::min(s.size(), longest); ++i) {
    if (s.words[i].tag == Tag::proper || s.words[i].tag == Tag::stop) return 0;
    if (s.words[i].tag == Tag::comma) return i + 1;
  }
  return 0;
}

/// "En un comunicado difundido el lunes, amenazó ...", "Tras reunirse con B, que ..., viajó": whether a verb is part of
/// a circumstance before the main verb, which has no subject of its own.
bool is_in_circumstance(const SentenceDraft& s, Index word, Index verb) {
  constexpr int deepest = 8;
  bool relative = false;
  for (int depth = 0; depth < deepest && word != Tree::none; ++depth, word = s.tree.head(word)) {
    const bool clause = s.words[word].tag == Tag::verb && !s.tree.is(word, "acl");
    if (!relative && clause && is_finite(s.words[word].form)) return false;
    relative = relative || s.tree.is(word, "acl");
    if (s.tree.head(word) == verb) return s.tree.is(word, "obl") || s.tree.is(word, "advcl");
  }
  return false;
}

/// "Perú, tras el ataque, pidió ...": whether a proper name stands where a subject would, before any preposition.
bool name_stands_before(const SentenceDraft& s, Index verb) {
  for (Index i = 0; i < verb && s.words[i].tag != Tag::preposition; ++i) {
    if (s.words[i].tag == Tag::proper) return true;
  }
  return false;
}

/// "Pidió además ...", "Después, se reunió ...", "En Lima ha firmado ...": the main verb, where no subject stands
/// before it and no verb that is not part of a circumstance; none otherwise.
Index opening_verb(const SentenceDraft& s) {
  constexpr Index reach = 12;
  constexpr Index far = 30;
  Index verb = 0;
  while (verb < std::min(far, s.tree.size()) && s.tree.relation(verb) != "root") ++verb;
  if (verb >= std::min(far, s.tree.size()) || s.words[verb].tag != Tag::verb) return Tree::none;
  bool verbs = false;
  for (Index i = past_source(s); i < verb; ++i) {
    if (s.words[i].tag != Tag::verb) continue;
    verbs = true;
    if (!is_in_circumstance(s, i, verb)) return Tree::none;
  }
  Index begin = verb;
  while (begin > 0 && (s.words[begin - 1].tag == Tag::auxiliary || s.words[begin - 1].tag == Tag::adverb ||
                       s.words[begin - 1].tag == Tag::pronoun))
    --begin;
  const bool set_off = begin > 0 && s.words[begin - 1].tag == Tag::comma;
  if ((verbs || verb >= reach) && !set_off) return Tree::none;
  if (name_stands_before(s, verb)) return Tree::none;
  const Index helper = s.tree.child(verb, "aux");
  const bool helped = helper != Tree::none && helper < verb;
  return helped || is_finite(s.words[verb].form) ? verb : Tree::none;
}

/// The main verb that opens its sentence or tells who said it, and has no subject; none otherwise.
Index verb_without_subject(const Antecedents& seen, const SentenceDraft& s) {
  const Index telling = verb_behind_quotation(s);
  const Index verb = telling != Tree::none ? telling : opening_verb(s);
  const bool dropped = verb != Tree::none && !has_subject(seen, s, verb) && !demonstrative_stands_before(s, verb);
  return dropped ? verb : Tree::none;
}

}  // namespace

void refer_dropped_subject(Antecedents& seen, SentenceDraft& s) {
  const Index verb = seen.sentence > 0 ? verb_without_subject(seen, s) : Tree::none;
  if (verb == Tree::none) return;
  const Entity named = named_to_office(seen, s, verb);
  for (const Entity one : named.valid()             ? std::vector<Entity>{named}
                          : is_plural_verb(s, verb) ? topics_before(seen, verb)
                                                    : std::vector<Entity>{topic_before(seen)}) {
    if (one.valid()) seen.add(s, {verb, verb + 1}, {verb, verb + 1}, one, MentionKind::pronoun, "dropped subject", 500);
  }
}

}  // namespace entente
