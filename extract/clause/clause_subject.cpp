#include <entente/extract/clause/clause_aside.h>
#include <entente/extract/clause/clause_control.h>
#include <entente/extract/clause/clause_governor.h>
#include <entente/extract/clause/clause_insertion.h>
#include <entente/extract/clause/clause_intention.h>
#include <entente/extract/clause/clause_judged.h>
#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_object.h>
#include <entente/extract/clause/clause_oblique.h>
#include <entente/extract/clause/clause_predicate.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/clause_subject.h>
#include <entente/extract/clause/phrase_governor.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Spanish: "X criticó a Y, a quien acusa de espionaje", "X viajó a Y, donde se reunió con Z": the subject of the
/// clause above, for a relative that is itself no subject; of who tells that clause in "X dijo que Y deja la OTAN, a la
/// que acusó de Z".
const Phrase* subject_above(const ClauseWords& w, const VerbGroup& verbs, int depth) {
  const auto relative = relative_before(w, verbs.first, false);
  if (!relative) return nullptr;
  const Phrase* const told_of = antecedent(w, *relative, depth);
  const Index marker = governing_preposition(w, *relative);
  const bool party = marker != no_token && told_of != nullptr && w.key(marker) != "en";  // no "texto en el que"
  if (!party && !in_place_clause(w, verbs)) return nullptr;
  for (Index i = *relative + 1; i < verbs.first; ++i) {
    if (w.is(i, Tag::other) || w.is(i, Tag::determiner)) return nullptr;  // "a quien la policía detuvo"
  }
  for (Index i = *relative; i-- > 0 && !w.is(i, Tag::stop);) {
    if (!w.is(i, Tag::verb) || !verb_group(w, i).finite()) continue;
    const Index teller = party ? reported_or(w, i, marker, verbs.main) : i;
    const Phrase* const above = subject_of(w, teller, depth + 1);
    return above != told_of ? above : nullptr;
  }
  return nullptr;
}

/// "After visiting X, the minister met Y": the subject of the main clause that follows.
const Phrase* main_subject_after(const ClauseWords& w, Index verb) {
  for (Index i = verb + 1; i < w.size(); ++i) {
    if (!w.is(i, Tag::comma)) continue;
    const Phrase* phrase = opening_phrase(w, i + 1);
    if (phrase == nullptr || !phrase->is_head() || phrase->preposition != no_token) continue;
    Index next = phrase->tokens.end;
    if (parenthesis_after(w, next)) return phrase;
    while (w.is(next, Tag::adverb) || w.is(next, Tag::pronoun) || w.timed(std::min(next, w.size()))) ++next;
    if (w.is(next, Tag::auxiliary) || w.is(next, Tag::modal) || w.is(next, Tag::verb)) return phrase;
  }
  return nullptr;
}

/// "A criticised B's decision to grant C a visa, saying that ...": the verb of the clause, by the parser, whose subject
/// a gerund of saying behind a comma has; no_token for other verbs.
Index verb_told_by(const ClauseWords& w, const VerbGroup& verbs) {
  const Index gerund = verbs.main;
  const bool says = verbs.form == VerbForm::gerund && verbs.first == gerund && w.lemma_in("reporting", gerund);
  if (!says || gerund == 0 || !w.is(gerund - 1, Tag::comma) || gerund >= w.tree().size()) return no_token;
  const Index above = w.tree().is(gerund, "advcl") ? w.tree().head(gerund) : Tree::none;
  const bool before = above != Tree::none && above < gerund && w.is(above, Tag::verb);
  return before && verb_group(w, above).finite() ? above : no_token;
}

/// "X rejected the plan, blamed Y and left": the verb before a comma that shares its subject with the one right behind
/// it, when another verb of the series follows; no_token when none does.
Index verb_of_series(const ClauseWords& w, Index comma, const VerbGroup& verbs) {
  if (!verbs.finite() || verbs.first != comma + 1 || verbs.passive) return no_token;
  bool joined = false;
  for (Index i = verbs.main + 1; i < w.size() && !joined; ++i) {
    if (w.is(i, Tag::stop) || w.is(i, Tag::relative) || w.is(i, Tag::subordinator)) return no_token;
    if (!w.is(i, Tag::coordinator)) continue;
    Index next = i + 1;
    while (w.is(next, Tag::adverb) || w.in("clitics", next)) ++next;
    const bool tagged = next < w.tree().size() && w.tree().upos(next) == "VERB" && w.tree().has(next, "VerbForm=Fin");
    const bool perfect = w.is(next, Tag::auxiliary) && w.is(next + 1, Tag::verb);  // "and has blamed Z"
    joined = w.is_finite_verb(next) || tagged || perfect || (w.is(next, Tag::auxiliary) && main_verb(w, next));
  }
  bool asked = false;  // "X pidió a Y que retire sus tropas, acusó a Z y ..."
  bool skipped = false;
  for (Index i = comma; joined && i-- > 0 && !w.is(i, Tag::stop) && !w.is(i, Tag::subordinator);) {
    const Phrase* const object = w.is(i, Tag::verb) ? nullptr : w.phrase_at(i);  // "praised A's president, B, left"
    if (object != nullptr) {
      i = object->tokens.first;
      skipped = true;
      continue;
    }
    if (asked && w.is(i, Tag::relative)) {
      asked = false;
      continue;
    }
    if (w.is(i, Tag::relative) || w.is(i, Tag::comma) || w.in("complementisers", i)) return no_token;
    asked = asked || (w.spanish() && w.is(i, Tag::verb) && in_subjunctive(w, i));
    if (asked || !w.is(i, Tag::verb) || !verb_group(w, i).finite()) continue;
    if (skipped && w.lemma_in("reporting", i)) return no_token;  // "said A's president, B, left"
    return reported_or(w, i, comma, verbs.main);
  }
  return no_token;
}

/// "the decision to expel X was": the noun that an infinitive with this object completes; no_token when none does.
Index noun_completed_by(const ClauseWords& w, const Phrase& object) {
  Index i = object.tokens.first;
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective))) --i;
  const bool infinitive = i > 2 && w.is(i - 1, Tag::verb) && w.key(i - 2) == "to";
  return infinitive && w.is(i - 3, Tag::other) && w.token(i - 3).word && !w.timed(i - 3) ? i - 3 : no_token;
}

/// "La detención de tres periodistas, A y B, fue criticada": whether a phrase names a common noun that a preposition
/// governs, by the tree, or what such a noun completes.
bool names_governed_noun(const ClauseWords& w, const Phrase& phrase) {
  const Index first = phrase.tokens.first;
  if (w.tree().size() == 0 || first == 0 || !w.is(first - 1, Tag::comma)) return false;
  Index noun = w.tree().is(first, "appos") ? w.tree().head(first) : Tree::none;
  if (noun == Tree::none || noun > first || w.phrase_at(noun) != nullptr) return false;
  if (ends_opening_circumstance(w, noun)) return false;
  if (w.in("deed-nouns", noun)) return true;
  const bool titled = std::any_of(w.sentence().offices.begin(), w.sentence().offices.end(),
                                  [&](const OfficePhrase& office) { return office.tokens.contains(noun); });
  const Index marker = titled ? Tree::none : w.tree().child(noun, "case");
  const Index above = marker != Tree::none ? w.tree().head(noun) : Tree::none;
  return above != Tree::none && w.in("deed-nouns", above);
}

/// Whether an article begins the subject of a clause: no noun phrase of a preposition, no member of a list.
bool opens_subject(const ClauseWords& w, Index article) {
  if (w.spanish()) return false;
  return article == 0 || w.is(article - 1, Tag::stop) || w.is(article - 1, Tag::subordinator) ||
         w.is(article - 1, Tag::relative) || w.is(article - 1, Tag::verb) || w.key(article - 1) == "that";
}

/// Who does what a verb commands: whom it commands, else, when that is nobody named, who gives the command.
const Phrase* doer_of_command(const ClauseWords& w, Index command, int depth) {
  const Phrase* const commanded = object_of(w, command, depth + 1);
  return commanded != nullptr ? commanded : subject_of(w, command, depth + 1);
}

/// Spanish: "X le exigió que rompa con Y", "X pidió que dimitan": whether a clause in the subjunctive tells what
/// somebody else should do than who asks for it.
bool bids_another(const ClauseWords& w, Index command, Index verb) {
  return w.spanish() && w.lemma_in("object-control", command) && in_subjunctive(w, verb);
}

/// "a report by X", "un informe reciente de X": the noun of one of those lists that a phrase completes, when no
/// preposition governs it; no_token when there is none.
Index noun_of_subject(const ClauseWords& w, const Phrase& phrase, std::string_view nouns) {
  const Index of = phrase.preposition;
  if (of == no_token || of == 0 || !phrase.is_head() || !w.in("source-prepositions", of)) return no_token;
  Index noun = of - 1;
  while (noun > 0 && w.is(noun, Tag::adjective)) --noun;
  if (!w.in(nouns, noun) || w.phrase_at(noun) != nullptr) return no_token;
  Index i = noun;
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective) || w.is(i - 1, Tag::number) ||
                   w.is(i - 1, Tag::quantifier)))
    --i;
  return i > 0 && w.is(i - 1, Tag::preposition) ? no_token : noun;
}

/// "A report by X criticised Y", "La mitad de X pasó a manos de Y": whether it is the phrase that says so, or of which
/// a part or the control is told to change hands.
bool acts_by_noun(const ClauseWords& w, const Phrase& phrase, Index verb) {
  return noun_of_subject(w, phrase, "utterances") != no_token ||
         (w.lemma_in("passing-verbs", verb) && noun_of_subject(w, phrase, "share-nouns") != no_token);
}

/// "the party, led by X", "miembro del Partido Y, encabezado por X", "releva a Y, destituido por X", but not "el hijo
/// de Y, detenido por X" or "el acuerdo de Y, firmado por X": whether a participle behind a comma tells of the phrase
/// before it.
bool is_modified_by_participle(const ClauseWords& w, const Phrase& phrase) {
  if (!phrase.is_head() || phrase.possessor) return false;
  const Index of = phrase.preposition;
  if (of == no_token) return true;
  const bool belongs = w.in("belonging-prepositions", of);
  if (w.spanish() && phrase.person && phrase.members.size() == 1) return !belongs && !w.in("source-prepositions", of);
  const bool determined = w.in("contractions", of) || w.is(phrase.tokens.first, Tag::determiner);
  return determined && !phrase.person && belongs;
}

bool ends_clause(const ClauseWords& w, Index token) {
  return w.is(token, Tag::relative) || w.is(token, Tag::subordinator) || w.is(token, Tag::stop) ||
         w.is_finite_verb(token) || w.is(token, Tag::modal);
}

/// "lo llamó el presidente de X, Y", "recibió a Z el canciller peruano Y": the phrase of whom a title that begins at a
/// token is followed by, which no preposition governs; nullptr when there is none.
const Phrase* titled_at(const ClauseWords& w, Index i) {
  if (!w.is(i, Tag::determiner) || w.in("contractions", i)) return nullptr;
  for (const OfficePhrase& office : w.sentence().offices) {
    const bool here = office.tokens.first == i || office.head.first == i + 1;
    if (!here || !office.bearer || w.is(office.head.end, Tag::verb)) continue;
    const Phrase* const bearer = w.phrase_at(w.sentence().names[*office.bearer].tokens.first);
    if (bearer != nullptr && bearer->person && bearer->tokens.first > i && bearer->preposition == no_token)
      return bearer;
  }
  return nullptr;
}

/// Spanish: "a sus miembros se les prohibió la salida", but not "se les unió X": whether "se" before whom something is
/// done to leaves out who does it.
bool is_done_to(const ClauseWords& w, const VerbGroup& verbs) {
  if (!w.spanish() || !verbs.finite() || w.lemma_in("joining-verbs", verbs.main)) return false;
  for (Index i = verbs.first > 1 ? verbs.first - 2 : 0; i + 1 < verbs.main; ++i) {
    if (w.in("reflexives", i) && (w.key(i + 1) == "le" || w.key(i + 1) == "les")) return true;
  }
  return false;
}

/// The first phrase after `from` without a preposition: "anunció ayer en X el presidente Y".
const Phrase* bare_after(const ClauseWords& w, Index from) {
  for (Index i = from; i < w.size(); ++i) {
    if (const Index end = w.past_aside(i); end > i) {
      i = end - 1;
      continue;
    }
    if (const Phrase* const titled = titled_at(w, i)) return titled;
    if (const Phrase* phrase = w.phrase_at(i)) {
      if (phrase->possessor) continue;
      if (const Phrase* const named = phrase->is_head() ? nullptr : naming(w, phrase->noun)) phrase = named;
      if (phrase->preposition == no_token) return phrase;
      i = phrase->tokens.end - 1;
      continue;
    }
    if (ends_clause(w, i)) return nullptr;
    if (w.is(i, Tag::comma) || w.is(i, Tag::verb) || w.is(i, Tag::coordinator)) {
      if (i > from + 1 || !w.is(i, Tag::comma)) return nullptr;
    }
    if (w.is(i, Tag::other) && w.token(i).word && i > from + 6) return nullptr;
  }
  return nullptr;
}

/// Spanish: "nadie le pidió", where "nadie" negates the verb.
bool done_by_nobody(const ClauseWords& w, const VerbGroup& verbs) {
  Index i = verbs.first;
  while (w.spanish() && i < verbs.main && !w.in("subject-pronouns", i)) ++i;
  return w.spanish() && i < verbs.main;
}

}  // namespace

const Phrase* subject_of(const ClauseWords& w, std::uint32_t verb, int depth) {
  if (depth > deepest_subject) return nullptr;
  const VerbGroup verbs = verb_group(w, verb);
  if (is_done_to(w, verbs) || done_by_nobody(w, verbs)) return nullptr;
  if (const Phrase* dropped = w.phrase_at(verb)) return dropped;  // the verb's ending stands for it
  if (const auto judge = judge_of_antecedent(w, verbs, depth)) return *judge;
  if (const Phrase* inverted = person_in_relative(w, verb, verbs)) return inverted;
  if (const Phrase* before = subject_before(w, verb, verbs, depth)) return before;
  const bool relative = verbs.first > 0 && w.is(verbs.first - 1, Tag::relative) &&
                        governing_preposition(w, verbs.first - 1) == no_token &&
                        !w.match_before("clause-times", verbs.first);  // "al tiempo que acusó a Y"
  if (!w.spanish() || !verbs.finite() || relative) return nullptr;
  const Phrase* const above = subject_above(w, verbs, depth);
  const Phrase* const after = bare_after(w, verb + 1);
  const Phrase* const main = above == nullptr ? subject_of_main_clause(w, verbs, depth) : above;
  const bool goal = above == nullptr && after != nullptr && w.lemma_in("motion", verb) &&
                    bare_after(w, after->tokens.end) == nullptr;  // "cuando visitó X", no "cuando visitó X el ministro"
  const bool object = main != nullptr && after != nullptr && !after->person && (goal || in_place_clause(w, verbs));
  return after != nullptr && !object ? after : main;
}

const Phrase* person_in_relative(const ClauseWords& w, std::uint32_t verb, const VerbGroup& verbs) {
  if (!w.spanish() || verbs.passive || verbs.first == 0 || !w.is(verbs.first - 1, Tag::relative)) return nullptr;
  const Phrase* const after = bare_after(w, verb + 1);
  if (after == nullptr || !after->person) return nullptr;
  const bool bare = after->tokens.size() == 1;  // "que posee X": as like a firm
  const bool owns = w.lemma_in("owning-verbs", verb);
  return bare && owns ? nullptr : after;
}

const Phrase* subject_before(const ClauseWords& w, std::uint32_t verb, const VerbGroup& verbs, int depth) {
  const bool reduced = verbs.passive && !verbs.helped;  // "an instrument designed by X"
  if (w.spanish() && reduced && verb > 0 && verbs.first == verb && w.is(verb - 1, Tag::determiner))
    return nullptr;  // "los entrenados por X"
  if (!verbs.finite() && !verbs.helped) {
    if (const Phrase* decider = owner_of_intention(w, verb)) return decider;
    if (intended_by_unknown(w, verbs) || names_deed(w, verbs)) return nullptr;
    if (const Index told = verb_told_by(w, verbs); told != no_token) return subject_of(w, told, depth + 1);
    if (const Phrase* first = pioneer(w, verb)) return first;
    if (const Phrase* announced = announced_in_headline(w, verbs)) return announced;
  }
  const bool noun_before =
      verbs.first > 0 && w.is(verbs.first - 1, Tag::other) && w.phrase_at(verbs.first - 1) == nullptr;
  const bool of_noun = noun_before && !(w.spanish() && attends_verb(w, verb));
  if (verbs.form == VerbForm::gerund && !verbs.helped && of_noun)  // "an order restricting X"
    return w.in("utterances", verb - 1) ? author_of(w, verb - 1, depth) : nullptr;
  const bool told_of_noun = w.spanish() && verbs.form == VerbForm::participle && verbs.first == verb && noun_before;
  bool nameless = false;  // a noun without a mention stands before the verb
  const Index relative = relative_clause_before(w, verbs);
  for (Index i = verbs.first; i-- > 0;) {
    if (const Phrase* phrase = w.phrase_at(i)) {
      if (relative != no_token && relative < phrase->tokens.first) {
        if (const Phrase* const who = antecedent(w, relative, depth)) return who;
        i = relative;
        continue;
      }
      const bool free =
          phrase->preposition == no_token && (phrase->is_head() || acts_by_arms(w, *phrase) || speaks_by(w, *phrase));
      if (i + 1 == verbs.first && (opens_absolute(w, *phrase, verbs) || acts_in_picture(w, *phrase, verbs)))
        return phrase;
      if (verbs.finite() && (acts_by_noun(w, *phrase, verb) || sends_arms(w, *phrase))) return phrase;
      if (denied_member(w, *phrase)) {  // "A and not B accused C"
        i = phrase->tokens.first - 1;
        continue;
      }
      if (const Index noun = noun_completed_by(w, *phrase); verbs.finite() && noun != no_token) {
        i = noun + 1;
        continue;
      }
      if (!verbs.finite() && verbs.first == verb && inserted_behind(w, *phrase, verb)) return phrase;
      if (i + 1 == verbs.first && does_gerund(w, *phrase, verbs)) return phrase;
      if (free && names_governed_noun(w, *phrase)) return nullptr;
      if (free && (!phrase->possessor || speaks_by(w, *phrase) || acts_by_arms(w, *phrase)) &&
          (verbs.finite() || i + 1 == verbs.first))
        return phrase;
      i = std::min(i, phrase->example ? phrase->tokens.first : std::min(phrase->tokens.first, phrase->preposition));
      if (phrase->noun != no_token && phrase->noun < i) i = phrase->noun;
      continue;
    }
    if (verbs.finite() && w.in("subject-pronouns", i)) return nullptr;  // "told X that he was forced by Y"
    if (const Index command = command_before(w, i); command != no_token) return doer_of_command(w, command, depth);
    switch (w.word(i).tag) {
      case Tag::other:
        nameless = nameless || (w.token(i).word && !w.timed(i) && described_by(w, i) == nullptr);
        continue;
      case Tag::determiner:
        if (nameless && verbs.finite() && opens_subject(w, i)) return nullptr;  // "after a report implicated X"
        continue;
      case Tag::preposition:
        if (reduced && !w.spanish()) return nullptr;  // "the latest in a series of data released by X"
        continue;
      case Tag::relative:
        if (w.key(i) == "where") continue;
        if (w.key(i) == "donde") return nullptr;
        if (const Index teller = teller_before(w, i); teller != no_token) {  // "X dijo que apoya a Y"
          if (is_reflexive_passive(w, verb) && !w.lemma_in("announcing-verbs", teller)) return nullptr;
          if (bids_another(w, teller, verb)) return nameless ? nullptr : object_of(w, teller, depth + 1);
          return nameless ? nullptr : subject_of(w, teller, depth + 1);
        }
        if (governing_preposition(w, i) != no_token) return nullptr;
        if (const Phrase* const credited = credited_before(w, i)) return credited;
        if (w.in("relative-possessives", i) && w.lemma_in("listing-verbs", verb)) return nullptr;  // "whose owners are"
        if (const Phrase* who = antecedent(w, i, depth)) return who;
        return nullptr;
      case Tag::coordinator:
        if (has_own_subject(w, i, verbs)) return nullptr;
        if (const Index sharing = sharing_verb(w, i, verb); sharing != no_token)
          return subject_of(w, sharing, depth + 1);
        continue;
      case Tag::verb: {
        if (verbs.finite() && (is_finite(w.word(i).form) || verb_group(w, i).first != i)) return nullptr;
        if (verbs.finite()) continue;
        if (reduced) return links_participle(w, i, verb) ? subject_of(w, i, depth + 1) : nullptr;
        if (verb_group(w, i).passive && verb_group(w, i).first == i) continue;
        if (controls_object(w, i, verbs.first)) {
          constexpr Index near = 4;
          const Phrase* controlled = object_of(w, i, depth + 1);
          if (controlled == nullptr && !w.spanish()) controlled = oblique_of(w, i, "on", near);  // "called on X to"
          if (controlled == nullptr) controlled = named_by_for(w, verbs);
          if (controlled != nullptr || has_clitic(w, i) || asks_unnamed(w, verbs)) return controlled;
        }
        return subject_of(w, i, depth + 1);
      }
      case Tag::auxiliary:
        if (!verbs.finite() && main_verb(w, i)) {
          const bool controls = controls_object(w, i, verbs.first);  // "got A to sign"
          if (const Phrase* const got = controls ? object_of(w, i, depth + 1) : nullptr) return got;
          return subject_before(w, i, {i, i, VerbForm::present, false, false, false, {}, false}, depth + 1);
        }
        continue;
      case Tag::comma: {
        const bool shared = !w.spanish() && before_share(w, verbs.first) == i;
        const bool opens = i + 1 == verbs.first || shared;
        const Phrase* const led = reduced && i > 0 && opens ? w.phrase_at(i - 1) : nullptr;
        if (led != nullptr && ((shared && led->is_head()) || is_modified_by_participle(w, *led))) return led;
        const bool closes = verbs.finite() && opens_verb(w, i, verbs.first);
        if (const Phrase* const named = closes ? name_behind_clause(w, i) : nullptr) return named;
        if (const Index report = closes ? comma_of_report(w, i) : no_token; report != no_token) {
          i = report;
          continue;
        }
        if (const Index clause = closes ? comma_of_relative_clause(w, i) : no_token; clause != no_token) {
          i = clause;
          continue;
        }
        if (const Index earlier = verb_of_series(w, i, verbs); earlier != no_token)
          return subject_of(w, earlier, depth + 1);
        Index start = i;
        if (i + 1 == verbs.first && parenthesis_before(w, i, start)) i = start;
        continue;
      }
      case Tag::subordinator:
      case Tag::stop:
        return nullptr;
      default:
        continue;
    }
  }
  if (told_of_noun) return nullptr;  // "en una operación valorada en un millón, X"
  if (verbs.finite()) return nullptr;
  const Phrase* const main = main_subject_after(w, verb);
  const Phrase* const judged = main != nullptr ? judged_by(w, verbs, *main, depth) : nullptr;
  return judged != nullptr ? judged : main;
}

const Phrase* subject_of_main_clause(const ClauseWords& w, const VerbGroup& verbs, int depth) {
  Index first = verbs.first;
  while (first > 0 && w.is(first - 1, Tag::pronoun)) --first;  // "al tiempo que se opuso a Y"
  const Index opener = w.match_before("clause-times", first).length;
  if (opener == 0) return nullptr;
  for (Index i = first - opener; i-- > 0 && !w.is(i, Tag::stop) && !w.is(i, Tag::subordinator);) {
    if (w.is(i, Tag::relative)) return nullptr;  // "Z, que era su chófer cuando visitó Y"
    if (w.is(i, Tag::verb) && verb_group(w, i).finite())
      return subject_of(w, reported_or(w, i, first - opener, verbs.main), depth + 1);
  }
  return nullptr;
}

const Phrase* author_of(const ClauseWords& w, std::uint32_t utterance, int depth) {
  if (const Phrase* owner = possessor_of(w, utterance)) return owner;
  if (const Phrase* owner = adjective_of(w, utterance)) return owner;
  const auto verb = governor_of(w, utterance);
  if (!verb || *verb > utterance || !w.lemma_in("authoring-verbs", *verb)) return nullptr;
  return verb_group(w, *verb).passive ? nullptr : subject_of(w, *verb, depth + 1);
}

}  // namespace entente
