#include <entente/extract/clause/clause_inverted.h>
#include <entente/extract/clause/clause_judged.h>
#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_object.h>
#include <entente/extract/clause/clause_oblique.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/clause_subject.h>
#include <entente/extract/clause/verb_group.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// What may stand between a verb and its object: modifiers, words of time, a few unknown words, and in Spanish other
/// prepositional phrases ("ha invitado a la cita al presidente").
bool passes_to_object(const ClauseWords& w, Index token, Index& unknown) {
  constexpr Index english_unknown = 2;
  constexpr Index spanish_unknown = 5;
  const bool spanish = w.spanish();
  if (w.timed(token)) return true;
  switch (w.word(token).tag) {
    case Tag::adverb:
    case Tag::determiner:
    case Tag::adjective:
    case Tag::quantifier:
    case Tag::possessive:
    case Tag::quote:
    case Tag::number:
      return true;
    case Tag::preposition:
      return spanish || (w.key(token) == "of" && w.in("representatives", token - 1));
    case Tag::comma:
      return w.timed(token + 1) || w.timed(token - 1) ||
             (spanish && w.is(token + 1, Tag::preposition) && w.preposition(token + 1) == "a");
    case Tag::other:
      if (w.in("representatives", token)) return true;
      return ++unknown <= (spanish ? spanish_unknown : english_unknown);
    default:
      return false;
  }
}

/// English: "killed at least ten X soldiers", "freed 25 of 40 X soldiers": behind words that only tell how many; the
/// token itself when none begin there.
Index past_amount(const ClauseWords& w, Index token) {
  if (w.spanish() || token == 0) return token;
  const Index adverb = w.match("adverbs", token).length;
  if (adverb > 1) return token + adverb;
  const bool counted = w.is(token - 1, Tag::number) || w.is(token - 1, Tag::quantifier);
  return counted && w.key(token) == "of" ? token + 1 : token;
}

/// "freed 25 of 40 X soldiers", "liberó a 25 de los 40 soldados de X": whether a preposition only parts those who
/// suffer a deed from others.
bool parts_number(const ClauseWords& w, Index preposition) {
  return preposition != no_token && preposition > 0 && w.in("belonging-prepositions", preposition) &&
         (w.is(preposition - 1, Tag::number) || w.is(preposition - 1, Tag::quantifier));
}

/// "warned that Chilean troops may ...", "fears Chile will ...": the phrase is the subject of what is told.
bool opens_told_clause(const ClauseWords& w, const Phrase& phrase, Index verb) {
  if (phrase.tokens.first <= verb || !w.lemma_in("reporting", verb)) return false;
  for (Index i = verb + 1; i <= phrase.tokens.first; ++i) {
    if (w.key(i) == "that") return w.sentence().occurrences[phrase.members.front()].kind != MentionKind::nominal;
  }
  Index next = phrase.tokens.end;
  while (w.is(next, Tag::adverb)) ++next;
  return w.is(next, Tag::auxiliary) || w.is(next, Tag::modal);
}

/// Spanish: "criticó", the "error" of "calificó de 'error'": whether a word is a verb of opinion, or its predicate.
bool gives_opinion(const ClauseWords& w, Index i) {
  if (w.lemma_in("opinion-verbs", i)) return true;
  Index of = i > 0 ? i - 1 : 0;
  if (w.is(of, Tag::quote) && of > 0) --of;
  return of > 0 && w.key(of) == "de" && w.is(of - 1, Tag::verb) && w.lemma_in("opinion-verbs", of - 1);
}

/// Spanish: "criticó el apoyo de A a B": whether a phrase completes what a verb of opinion is about, which is A's.
bool completes_judged_noun(const ClauseWords& w, const Phrase& phrase, Index verb) {
  if (!w.spanish() || !gives_opinion(w, verb) || phrase.preposition == no_token) return false;
  for (Index noun = verb + 1; noun < phrase.preposition; ++noun) {
    if (w.is(noun, Tag::other) && w.phrase_at(noun) == nullptr && other_behind_genitive(w, noun) == &phrase)
      return true;
  }
  return false;
}

/// The object behind its verb, or in a Spanish relative clause with its subject there, what the relative stands for.
const Phrase* object_after(const ClauseWords& w, Index verb, int depth) {
  const bool spanish = w.spanish();
  const Phrase* const inverted =
      spanish && w.is(verb, Tag::verb) ? subject_of(w, verb, depth + 1) : nullptr;  // verb, subject, object
  if (inverted != nullptr && inverted == person_in_relative(w, verb, verb_group(w, verb)))
    return antecedent(w, verb_group(w, verb).first - 1, depth);
  Index unknown = 0;
  Index last = verb;  // of the verb, or of what it is said to call its object
  for (Index i = verb + 1; i < w.size(); ++i) {
    const Phrase* phrase = w.phrase_at(i);
    if (const Phrase* const named = naming(w, phrase == nullptr ? i : phrase->noun)) phrase = named;
    if (const Index end = w.past_wording(i); end > i) {
      last = i = end - 1;
      continue;
    }
    if (const Index end = std::max(w.past_aside(i), past_amount(w, i)); end > i) {
      i = end - 1;
      continue;
    }
    if (phrase == nullptr) {
      if (!passes_to_object(w, i, unknown)) return nullptr;
      continue;
    }
    const bool particle = phrase->preposition != no_token && phrase->preposition <= last;  // "turned down X's request"
    if (phrase == inverted) {
      i = phrase->tokens.end - 1;
      continue;
    }
    if (!spanish && opens_told_clause(w, *phrase, verb)) return nullptr;
    if (completes_judged_noun(w, *phrase, verb)) return nullptr;
    if (phrase->preposition == no_token || particle || parts_number(w, phrase->preposition) ||
        (spanish && w.preposition(phrase->preposition) == "a"))
      return w.whole(phrase);
    if (!spanish && !(unknown > 0 && w.in("representatives", phrase->preposition - 1))) return nullptr;
    i = phrase->tokens.end - 1;
  }
  return nullptr;
}

/// "X attacked and then occupied Y", "X condenó y sancionó a Y", but not "A and B met and condemned Y": the verb right
/// behind one without an object of its own that is coordinated with it, and shares its object; no_token when none is.
Index verb_sharing_object(const ClauseWords& w, Index verb) {
  if (!w.is(verb, Tag::verb) || verb_group(w, verb).passive || w.lemma_in("meeting-verbs", verb)) return no_token;
  if (w.in("clitics", verb_group(w, verb).first) || (verb > 0 && w.in("clitics", verb - 1))) return no_token;
  const auto attends = [&](Index i) { return w.is(i, Tag::adverb) || w.is(i, Tag::comma) || w.timed(i); };
  Index i = verb + 1;
  while (i < w.size() && attends(i)) ++i;
  if (!w.is(i, Tag::coordinator)) return no_token;
  ++i;
  const auto helps = [&] { return w.is(i, Tag::auxiliary) || w.is(i, Tag::modal) || w.is(i, Tag::negation); };
  while (i < w.size() && (attends(i) || helps())) ++i;
  const auto depends = [&](Index v) {
    const VerbGroup group = verb_group(w, v);
    return !group.helped && (group.form == VerbForm::gerund || group.form == VerbForm::infinitive);
  };
  const bool alike = w.is(i, Tag::verb) && !verb_group(w, i).passive && depends(i) == depends(verb);
  return alike ? i : no_token;
}

/// Who does what the clause before a comma tells.
const Phrase* doer_before(const ClauseWords& w, Index comma, int depth) {
  for (Index i = comma; i-- > 0 && !w.is(i, Tag::stop);) {
    if (w.is(i, Tag::relative) || w.is(i, Tag::subordinator)) return nullptr;
    if (w.is(i, Tag::verb) && verb_group(w, i).finite())
      return verb_group(w, i).passive ? nullptr : subject_of(w, i, depth + 1);
  }
  return nullptr;
}

/// "Perú expulsó a X, medida que Chile condenó", "Peru expelled X, a move that Chile condemned": who does what the noun
/// behind a comma calls a deed.
const Phrase* doer_of_apposed(const ClauseWords& w, Index noun, int depth) {
  const Index first = noun > 0 && w.is(noun - 1, Tag::determiner) ? noun - 1 : noun;
  if (first < 2 || !w.is(first - 1, Tag::comma) || w.phrase_at(noun) != nullptr || !w.in("summing-nouns", noun))
    return nullptr;
  return doer_before(w, first - 1, depth);
}

/// "Peru made an offer, which Chile rejected", "Perú expulsó a X, lo que Chile condenó": whose deed a relative stands
/// for.
const Phrase* doer_of_antecedent(const ClauseWords& w, Index relative, int depth) {
  const bool sums_up = w.spanish() && relative > 1 && w.key(relative - 1) == "lo" && w.is(relative - 2, Tag::comma);
  if (sums_up) return doer_before(w, relative - 2, depth);
  const Index noun = w.is(relative - 1, Tag::comma) ? relative - 2 : relative - 1;
  if (const Phrase* const doer = doer_of_apposed(w, noun, depth)) return doer;
  return w.in("owned-deeds", noun) && w.phrase_at(noun) == nullptr ? author_of(w, noun, depth) : nullptr;
}

/// English: "X, a country that Y criticised", but not "told X that Y resigned": whether "that" may stand for an object.
bool is_that_of_object(const ClauseWords& w, Index relative) {
  return w.key(relative) == "that" && w.is(relative - 1, Tag::other) && w.phrase_at(relative - 1) == nullptr;
}

/// "dijo a X que Y firmará", "dijo ante X que Y firmará", by the tree: whether "que" behind somebody who is told
/// something, or where it is told, opens what is told, and stands for nobody.
bool opens_complement(const ClauseWords& w, Index relative) {
  if (!w.spanish() || relative >= w.tree().size()) return false;
  if (teller_by_tree(w, relative) != no_token) return true;
  const Phrase* const told = w.phrase_at(relative - 1);
  return w.tree().upos(relative) == "SCONJ" && told != nullptr && told->preposition != no_token &&
         w.preposition(told->preposition) == "a";
}

/// "la firma que X adquirió", "los rebeldes a los que X financia", "Kosovo, which X does not recognise".
const Phrase* object_antecedent(const ClauseWords& w, Index verb, int depth) {
  if (depth > deepest_subject) return nullptr;
  if (const Phrase* person = oblique_antecedent(w, verb, "a", depth)) return person;
  const VerbGroup verbs = verb_group(w, verb);
  const Index undergone = undergone_relative(w.sentence(), verbs.first, verb);
  if (undergone != Tree::none) return antecedent(w, undergone, depth);
  const auto relative = verbs.finite() ? relative_before(w, verbs.first, true) : std::nullopt;
  const bool bare = relative && *relative > 1 && governing_preposition(w, *relative) == no_token &&
                    (w.in("object-relatives", *relative) || is_that_of_object(w, *relative)) && !verbs.passive;
  if (!bare || opens_complement(w, *relative)) return nullptr;
  const Phrase* const named = antecedent(w, *relative, depth);
  return named != nullptr ? named : doer_of_antecedent(w, *relative, depth);
}

}  // namespace

const Phrase* object_of(const ClauseWords& w, std::uint32_t verb, int depth) {
  if (const Phrase* after = object_after(w, verb, depth)) return after;
  if (!w.is(verb, Tag::verb)) return nullptr;
  if (const Phrase* antecedent = object_antecedent(w, verb, depth + 1)) return antecedent;
  const Index sharing = depth > deepest_subject ? no_token : verb_sharing_object(w, verb);
  return sharing != no_token ? object_after(w, sharing, depth + 1) : nullptr;
}

}  // namespace entente
