#include <entente/extract/refer/refer_owner.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace entente {
using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

Entity agent_headed_by(const Antecedents& seen, const SentenceDraft& s, Index noun, std::string_view gender) {
  if (const Entity agent = seen.agent_at(s, noun, gender); agent.valid()) return agent;
  for (Index c = s.tree.first_child(noun); c != Tree::none; c = s.tree.next_sibling(c)) {
    const bool stands_for = s.in("governments", noun) && (s.tree.is(c, "amod") || s.tree.is(c, "nmod"));
    if (!s.tree.is(c, "appos") && !stands_for) continue;
    if (const Entity named = seen.agent_at(s, c, gender); named.valid()) return named;
  }
  return {};
}

namespace {

/// "A praised B, but his party voted no": whether a possessive is in the subject of a clause that is joined to another
/// one, rather than in a list.
bool opens_joined_clause(const SentenceDraft& s, Index i) {
  const Index noun = i < s.tree.size() ? s.tree.head(i) : Tree::none;
  return noun != Tree::none && s.tree.is(noun, "nsubj") && s.tree.is(s.tree.head(noun), "conj");
}

/// "accused A and his minister", "a A y a su ministro": A, rather than the subject.
Entity coordinated_owner(const Antecedents& seen, const SentenceDraft& s, Index i, std::string_view gender) {
  if (opens_joined_clause(s, i)) return {};
  const bool governed = i > 0 && s.words[i - 1].tag == Tag::preposition;
  const Index mark = governed ? i - 1 : i;
  if (mark < 2) return {};
  const Tag tag = s.words[mark - 1].tag;
  if (tag != Tag::coordinator && !(tag == Tag::comma && governed)) return {};
  const bool apposition = mark > 2 && s.words[mark - 2].tag == Tag::comma;  // "the president, A, and his minister"
  const Entity apposed = apposition ? seen.agent_at(s, mark - 3, gender) : Entity{};
  return apposed.valid() && seen.is(apposed, "Person") ? apposed : seen.agent_at(s, mark - 2, gender);
}

/// The object of a verb; also "a B", which is one in Spanish.
Index befallen(const SentenceDraft& s, Index verb) {
  const Index object = s.tree.child(verb, "obj");
  const Index oblique = object == Tree::none && s.spanish() ? s.tree.child(verb, "obl") : Tree::none;
  const Index mark = oblique != Tree::none ? s.tree.child(oblique, "case") : Tree::none;
  return mark != Tree::none && s.key(mark) == "a" ? oblique : object;
}

/// "A criticised B for statements made by its minister", "multó a B por abusar de su rival": B, where what is below
/// the verb is the reason; none otherwise.
Index judged_for(const SentenceDraft& s, Index verb, Index below) {
  const bool charge = s.lemma_in("charging-verbs", verb);
  if (!charge && !s.lemma_in("judging-verbs", verb)) return Tree::none;
  for (Index c = s.tree.first_child(below); c != Tree::none && c < below; c = s.tree.next_sibling(c)) {
    const bool marks = s.tree.is(c, "case") || s.tree.is(c, "mark");
    if (marks && (s.in("reason-prepositions", c) || (charge && s.in("belonging-prepositions", c))))
      return befallen(s, verb);
  }
  return Tree::none;
}

/// "an order of the court, signed by its president": the court, where a word is the participle.
Entity whose_paper(const Antecedents& seen, const SentenceDraft& s, Index word, std::string_view gender) {
  const bool participle = s.tree.has(word, "VerbForm=Part");
  if (!participle || !(s.tree.is(word, "acl") || s.tree.is(word, "amod")) || s.tree.head(word) > word) return {};
  const Index whose = s.tree.child(s.tree.head(word), "nmod");
  return whose != Tree::none && whose < word ? seen.agent_at(s, whose, gender) : Entity{};
}

/// "criticó a los dos países por su política": whether a word names several, so that "its" would be of only one.
bool names_several(const SentenceDraft& s, Index token) {
  Entity found;
  for (const Occurrence& o : s.occurrences) {
    if (o.nested || !o.tokens.contains(token) || o.rule != "group") continue;
    if (found.valid() && o.entity != found) return true;
    found = o.entity;
  }
  return false;
}

/// Spanish: "agradeció a X su ayuda", "reprochó a X su silencio": whom a verb thanks or blames for what is theirs; none
/// for other verbs.
Index thanked_for(const SentenceDraft& s, Index verb, Index noun) {
  return s.spanish() && s.lemma_in("thanking-verbs", verb) ? addressee_between(s, verb, noun) : Tree::none;
}

/// "A, B y C llamaron a sus embajadores", "A and B ... its": whether the subject of a verb is several, of whom each has
/// his own.
bool is_coordinated(const SentenceDraft& s, Index subject, Index verb) {
  const Index other = s.tree.child(subject, "conj");
  return other != Tree::none && other < verb && (s.tree.upos(other) == "PROPN" || s.tree.upos(other) == "NOUN");
}

/// "After talks with B, A called on its allies": the subject of the nearest verb above a token that has one before
/// it; "A criticised B for its refusal": B. Nobody, where that is a thing without a name ("the ship sailed to B until C
/// stopped its crew"); nothing, where there is none.
std::optional<Entity> subject_of_clause(const Antecedents& seen, const SentenceDraft& s, Index i,
                                        std::string_view gender) {
  if (s.tree.size() == 0) return {};
  Index below = i;
  for (Index word = s.tree.head(i); word != Tree::none; below = std::exchange(word, s.tree.head(word))) {
    if (const Entity issuer = whose_paper(seen, s, word, gender); issuer.valid()) return issuer;
    const Index judged = judged_for(s, word, below);
    if (judged != Tree::none && judged < i && names_several(s, judged)) return Entity{};
    if (judged != Tree::none && judged < i) return seen.agent_at(s, judged, gender);
    const Index thanked = s.tree.is(below, "obj") ? thanked_for(s, word, below) : Tree::none;
    const Index subject = s.tree.child(word, "nsubj");
    if (thanked == Tree::none && (subject == Tree::none || subject >= i)) continue;
    const bool grieves = s.in("grievance-prepositions", i - 1) && s.in("opposed-deeds", s.tree.head(i));
    const bool for_reason = grieves || s.in("reason-prepositions", i - 1);  // "questioned B over its attack"
    const Index reason = for_reason ? s.tree.child(word, "obj") : Tree::none;
    const Index blamed = thanked != Tree::none ? thanked : reason;
    const Index owner = blamed != Tree::none ? blamed : subject;
    if (names_several(s, owner) || (owner == subject && is_coordinated(s, subject, word))) return Entity{};
    const Entity found = agent_headed_by(seen, s, owner, gender);
    return found.valid() || s.tree.upos(owner) == "NOUN" ? std::optional(found) : std::nullopt;
  }
  return std::nullopt;
}

/// The verb above a word that stands in an adjunct of it: "después de su reunión", "al término de su reunión".
Index verb_of_adjunct(const SentenceDraft& s, Index word) {
  constexpr int highest = 4;
  Index above = s.tree.head(word);
  for (int step = 0; step < highest && above != Tree::none && s.tree.upos(above) != "VERB"; ++step)
    above = s.tree.head(above);
  return above != Tree::none && s.tree.upos(above) == "VERB" ? above : Tree::none;
}

/// "Durante su encuentro con B, A aceptó", "After his talks with B, A left": the subject of the main clause, where the
/// possessive is in an adjunct that opens its sentence; nobody where it is in none ("Her successor, B, left"), or that
/// is whom the adjunct names.
Entity subject_ahead(const Antecedents& seen, const SentenceDraft& s, Index i, std::string_view gender) {
  if (s.tree.size() == 0) return {};
  const Index verb = verb_of_adjunct(s, i);
  const Index subject = verb != Tree::none && i < verb ? s.tree.child(verb, "nsubj") : Tree::none;
  if (subject == Tree::none || subject < i || s.tree.relation(verb) != "root" || s.tree.head(i) == subject) return {};
  const bool opens = std::none_of(s.words.begin(), s.words.begin() + i, [](const Word& w) {
    return w.tag == Tag::verb || w.tag == Tag::proper || w.tag == Tag::comma;
  });
  const Entity found = opens ? agent_headed_by(seen, s, subject, gender) : Entity{};
  const bool named = std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.entity == found && o.tokens.first < subject && o.tokens.first > i && !o.phrase.contains(subject);
  });
  return named ? Entity{} : found;
}

/// "attacked its ships", "seized two of its planes": the verb of a deed that does harm to what is somebody's; none when
/// the noun with the possessive stands elsewhere.
Index wrong_done_to(const SentenceDraft& s, Index possessive) {
  if (s.tree.size() == 0) return Tree::none;
  Index noun = s.tree.head(possessive);
  if (noun != Tree::none && s.tree.is(noun, "nmod")) noun = s.tree.head(noun);
  const Index deed = noun == Tree::none ? noun : s.tree.head(noun);
  const bool object = deed != Tree::none && deed < possessive && (s.tree.is(noun, "obj") || s.tree.is(noun, "obl"));
  return object && s.words[deed].tag == Tag::verb && s.lemma_in("wronging-verbs", deed) ? deed : Tree::none;
}

/// "A accused B of attacking its ships", "A dijo que B había apresado sus barcos": A, to whom what it tells of others
/// does harm, since nobody harms what is their own.
Entity wronged_teller(const Antecedents& seen, const SentenceDraft& s, Index i, std::string_view gender) {
  const Index deed = wrong_done_to(s, i);
  if (deed == Tree::none) return {};
  const Index doer = s.tree.child(deed, "nsubj");
  if (doer != Tree::none && (s.words[doer].tag == Tag::pronoun || s.tree.upos(doer) == "PRON")) return {};
  const Index teller = s.tree.head(deed);
  if (teller == Tree::none || teller > deed || s.words[teller].tag != Tag::verb) return {};
  const bool accuses = s.lemma_in("charging-verbs", teller) || s.lemma_in("voicing-verbs", teller);
  if (!accuses && !(s.tree.is(deed, "ccomp") && s.lemma_in("reporting", teller))) return {};
  const Index subject = s.tree.child(teller, "nsubj");
  return subject != Tree::none && subject < teller ? agent_headed_by(seen, s, subject, gender) : Entity{};
}

/// "A opposed its accession", "rejected its offer": the verb by which somebody judges a deed that is another one's.
Index judged_from_outside(const SentenceDraft& s, Index possessive) {
  const Index noun = possessive < s.tree.size() ? s.tree.head(possessive) : Tree::none;
  if (noun == Tree::none || !s.tree.is(noun, "obj")) return Tree::none;
  const bool deed =
      s.in("owned-deeds", noun) || s.in("deed-nouns", noun) || s.in("entries", noun) || s.in("envoys", noun);
  const Index verb = s.tree.head(noun);
  return deed && verb < possessive && s.lemma_in("outsider-verbs", verb) ? verb : Tree::none;
}

/// "A invited B. C opposed its accession": the state that the sentences before are about.
Entity whose_entry(const Antecedents& seen, const SentenceDraft& s, Index i, Entity outsider) {
  return most_salient(seen, s, {i}, sentences_back,
                      [&](const Mentioned& r) { return seen.is(r.entity, "State") && r.entity != outsider; })
      .value_or(Entity{});
}

/// "Ms. Quill met Tarn. Tarn criticised her party": who is known to be a woman, rather than a subject who is not.
Entity woman_before(const Antecedents& seen, Index i, std::string_view gender, Entity subject) {
  if (gender != "female" || !subject.valid() || seen.is_woman(subject)) return {};
  const Entity other = seen.antecedent(i, gender, false, subject);
  return seen.is_woman(other) ? other : Entity{};
}

/// "demanded his resignation", "ordenó su detención": somebody else than who wants what happens to them; nothing where
/// a possessive stands by no such noun.
std::optional<Entity> befallen_owner(const Antecedents& seen, const SentenceDraft& s, Index i,
                                     std::string_view gender) {
  const Index noun = i < s.tree.size() ? s.tree.head(i) : Tree::none;
  if (noun == Tree::none || noun < i || !s.in("endured-deeds", noun)) return std::nullopt;
  const bool wanted = s.tree.is(noun, "obj") || s.tree.is(noun, "obl");
  const Index verb = wanted ? s.tree.head(noun) : Tree::none;
  if (verb == Tree::none || verb > i || !s.lemma_in("demanding-verbs", verb)) return std::nullopt;
  const std::optional<Entity> wanting = subject_of_clause(seen, s, i, "any");
  if (!wanting || !wanting->valid()) return std::nullopt;
  const Entity found = seen.antecedent(i, gender, false, *wanting);
  return seen.is(found, "Person") ? found : Entity{};
}

/// "A pidió ayuda a B. Este rechazó su petición": A; of what somebody judges, accepts or refuses, nothing is their own:
/// the only other person whom the sentence before names, or the one whom it is about; nobody where none is so.
std::optional<Entity> judged_other(const Antecedents& seen, const SentenceDraft& s, Index i) {
  if (s.tree.size() == 0 || seen.sentence == 0 || !s.in("personal-possessives", i)) return {};
  const Index noun = s.tree.head(i);
  const Index verb = noun == Tree::none ? noun : s.tree.head(noun);
  if (verb == Tree::none || verb > i || !s.tree.is(noun, "obj") || !s.lemma_in("verbs-upon-others", verb)) return {};
  Index subject = s.tree.child(verb, "nsubj");
  if (subject == Tree::none && s.tree.is(verb, "conj")) subject = s.tree.child(s.tree.head(verb), "nsubj");
  const Entity judge = subject == Tree::none ? Entity{} : agent_headed_by(seen, s, subject, "any");
  if (!seen.is(judge, "Person")) return {};
  std::set<Entity> others;
  std::set<Entity> topics;
  for (std::size_t k = seen.sentence_begins[seen.sentence - 1]; k < seen.recent.size(); ++k) {
    const Mentioned& r = seen.recent[k];
    const bool before = r.sentence < seen.sentence || r.token < i;
    if (!before || r.entity == judge || !seen.is(r.entity, "Person")) continue;
    others.insert(r.entity);
    if (r.topic) topics.insert(r.entity);
  }
  const auto& likely = others.size() == 1 ? others : topics;
  return likely.size() == 1 ? std::optional(*likely.begin()) : std::nullopt;
}

/// "La empresa, cuyo presidente es X": whose "cuyo" means stands before it in its own sentence.
bool is_named_before(const SentenceDraft& s, Index i, Entity owner) {
  return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                     [&](const Occurrence& o) { return o.entity == owner && o.tokens.first < i; });
}

}  // namespace

Entity owner_of(const Antecedents& seen, const SentenceDraft& s, Index i, std::string_view gender) {
  if (const auto befallen = befallen_owner(seen, s, i, gender)) return *befallen;
  if (const Entity wronged = wronged_teller(seen, s, i, gender); wronged.valid()) return wronged;
  if (const Entity beside = coordinated_owner(seen, s, i, gender); beside.valid()) return beside;
  if (const Entity ahead = subject_ahead(seen, s, i, gender); ahead.valid()) return ahead;
  if (const auto other = judged_other(seen, s, i); other && seen.agrees(*other, gender)) return *other;
  const std::optional<Entity> subject = subject_of_clause(seen, s, i, gender);
  if (subject && judged_from_outside(s, i) != Tree::none) {
    if (s.in("entries", s.tree.head(i))) return whose_entry(seen, s, i, *subject);
    return seen.antecedent(i, gender, true, *subject);
  }
  if (!subject) return seen.antecedent(i, gender, true, {});
  const Entity woman = woman_before(seen, i, gender, *subject);
  return woman.valid() ? woman : *subject;
}

Index refer_owner(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto gender = s.grammar->lexicon().list("possessives").find(s.key(i));
  if (!gender || is_object(s, i)) return i;
  const Entity found = owner_of(seen, s, i, *gender);
  if (s.in("relative-possessives", i) && !is_named_before(s, i, found)) return i;
  if (found.valid()) seen.add(s, {i, i + 1}, {i, i + 1}, found, MentionKind::pronoun, "possessive", 650);
  return i + 1;
}

Index refer_owner_judged(Antecedents& seen, SentenceDraft& s, Index i) {
  return judged_from_outside(s, i) != Tree::none ? refer_owner(seen, s, i) : i;
}

Index refer_body_of_owner(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto gender = s.grammar->lexicon().list("possessives").find(s.key(i));
  const auto type = i + 1 < s.size() ? s.grammar->lexicon().list("nominals").find(s.key(i + 1)) : std::nullopt;
  if (!gender || !type || continues_name(s, i + 2)) return i;
  if (*type != "Party" && *type != "Firm" && *type != "State") return i;
  if (i + 1 < s.tree.size() && s.tree.child(i + 1, "appos") != Tree::none) return i;  // "cuyo partido, el PP,"
  const Entity person = owner_of(seen, s, i, *gender);
  if (!seen.is(person, "Person")) return i;
  for (const OfficeFact& fact : seen.draft.offices) {
    if (fact.person != person || fact.ended || !seen.is(fact.holder, *type)) continue;
    seen.add(s, {i + 1, i + 2}, {i, i + 2}, fact.holder, MentionKind::nominal, "description", 650);
    return i + 2;
  }
  return i;
}

}  // namespace entente
