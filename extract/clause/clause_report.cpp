#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/verb_group.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// The tense of a verb by the first word of its group.
VerbForm tense(const ClauseWords& w, Index verb) {
  const Index first = verb_group(w, verb).first;
  if (w.spanish() && w.token(first).text.ends_with("ó")) return VerbForm::past;  // "acusó", no "acuso"
  if (!w.is(first, Tag::auxiliary)) return w.word(verb).form;
  const auto readings = w.sentence().grammar->morphology().verb(w.key(first));
  return w.in("past-copulas", first) || w.key(first) == "had" ? VerbForm::past
         : readings.empty()                                   ? VerbForm::present
                                                              : readings.front().form;
}

/// Whether a verb tells, asks, judges or accuses.
bool is_speech(const ClauseWords& w, Index verb) {
  return w.lemma_in("reporting", verb) || w.lemma_in("judging-verbs", verb) || w.lemma_in("charging-verbs", verb);
}

/// "informó ayer que", "informó el lunes que": where the words that tell when begin, before a token.
Index before_time(const ClauseWords& w, Index i) {
  while (i > 0 && (w.is(i - 1, Tag::adverb) || w.timed(i - 1) || (w.is(i - 1, Tag::determiner) && w.timed(i)))) --i;
  return i;
}

/// "informó en Quito que": the name right before a token that tells where one speaks; nullptr when none does.
const Phrase* place_before(const ClauseWords& w, Index i) {
  const Phrase* const phrase = i > 0 ? w.phrase_at(i - 1) : nullptr;
  if (phrase == nullptr || phrase->preposition == no_token || phrase->members.size() > 1) return nullptr;
  const bool named = w.sentence().occurrences[phrase->members.front()].kind == MentionKind::name;
  return named && phrase->is_head() && w.preposition(phrase->preposition) == "en" ? phrase : nullptr;
}

/// Spanish: "X permite que Y mande ayuda, y pide": whether a verb before a coordinator is of a clause that the verb
/// behind it, in the indicative, cannot share.
bool told_in_subjunctive(const ClauseWords& w, Index before, Index verb) {
  return w.spanish() && w.is(before, Tag::verb) && in_subjunctive(w, before) && verb_group(w, before).first == before &&
         !in_subjunctive(w, verb) && w.word(verb).form != VerbForm::participle;
}

/// "advirtió a X de que atacará a Y", but not "pidió a X que ataque a Y": before whom something is told that the teller
/// does, not the one who is told; `end` when nobody is.
Index before_addressee(const ClauseWords& w, Index end, Index que) {
  const Phrase* const told = end > 0 ? w.phrase_at(end - 1) : nullptr;
  const bool addressed = told != nullptr && told->is_head() && told->preposition != no_token && told->preposition > 0 &&
                         w.preposition(told->preposition) == "a";
  if (!addressed || w.lemma_in("object-control", told->preposition - 1)) return end;
  for (Index i = que + 1; i < w.size() && !w.is(i, Tag::stop) && !w.is(i, Tag::comma); ++i) {
    if (w.is(i, Tag::verb)) return w.word(i).form == VerbForm::subjunctive ? end : told->preposition;
  }
  return end;
}

/// "A met B, who heads C, | and criticised D": the verb above the clause of the one before a coordinator, which commas
/// set off, where the verb behind shares its subject with that by the tree; no_token when it does not.
Index above_closed_clause(const ClauseWords& w, Index before, Index coordinator, Index verb) {
  const Tree& tree = w.tree();
  if (coordinator == 0 || !w.is(coordinator - 1, Tag::comma) || tree.size() == 0 || !tree.is(verb, "conj"))
    return no_token;
  const Index above = tree.head(verb);
  if (above >= before || !w.is(above, Tag::verb) || !verb_group(w, above).finite()) return no_token;
  bool clause = false;
  Index word = before;
  for (; word != Tree::none && word != above; word = tree.head(word))
    clause = clause || tree.is(word, "acl") || tree.is(word, "advcl");
  if (!clause || word != above) return no_token;
  for (Index i = above + 1; i < before; ++i) {
    if (w.is(i, Tag::comma)) return above;
  }
  return no_token;
}

}  // namespace

bool in_subjunctive(const ClauseWords& w, std::uint32_t verb) {
  const VerbForm form = w.word(verb).form;
  const bool unaccented = form == VerbForm::past && w.token(verb).text.ends_with("e");  // "mande", not "mandé"
  return form == VerbForm::subjunctive || unaccented;
}

std::uint32_t reported_or(const ClauseWords& w, std::uint32_t before, std::uint32_t joint, std::uint32_t verb) {
  const Index teller = teller_of(w, before);
  if (teller == no_token) return before;
  const VerbForm told = tense(w, before);
  const VerbForm tense_here = tense(w, verb);
  const bool comma = joint > 0 && w.is(joint - 1, Tag::comma);
  const bool speaks = is_speech(w, verb);
  if (tense_here != tense(w, teller)) return before;
  return (tense_here != told && (comma || speaks)) || (comma && speaks) ? teller : before;
}

std::uint32_t teller_of(const ClauseWords& w, std::uint32_t verb) {
  bool subject = false;
  bool manner = false;  // "X condemned how Y treats refugees and backed Z"
  for (Index i = verb_group(w, verb).first; i-- > 0;) {
    if (w.is(i, Tag::comma) || w.is(i, Tag::stop) || w.is(i, Tag::coordinator)) return no_token;
    subject = subject || w.phrase_at(i) != nullptr;
    manner = manner || (subject && (w.in("manner-words", i) || w.in("manner-nouns", i)));
    if (!w.is(i, Tag::verb)) continue;
    const bool tells = manner || w.lemma_in("reporting", i) || w.lemma_in("denial-cues", i);
    return tells && subject && verb_group(w, i).finite() ? i : no_token;
  }
  return no_token;
}

std::uint32_t teller_by_tree(const ClauseWords& w, std::uint32_t que) {
  const Tree& tree = w.tree();
  if (!w.spanish() || que >= tree.size() || !tree.is(que, "mark") || w.key(que) != "que") return no_token;
  const Index clause = tree.head(que);
  const Index teller = tree.is(clause, "ccomp") ? tree.head(clause) : Tree::none;
  const bool tells = teller != Tree::none && teller < que && w.is(teller, Tag::verb) && w.lemma_in("reporting", teller);
  return tells ? teller : no_token;
}

bool is_reflexive_passive(const ClauseWords& w, std::uint32_t verb) {
  if (!w.spanish() || w.lemma_in("self-giving-verbs", verb)) return false;
  const VerbGroup group = verb_group(w, verb);
  bool reflexive = group.first > 0 && w.key(group.first - 1) == "se";
  for (Index i = group.first; i < verb; ++i) reflexive = reflexive || w.key(i) == "se";
  if (!reflexive || !group.finite() || group.form == VerbForm::future) return false;  // "dijo que se cerrará": by them
  Index next = verb + 1;
  while (w.is(next, Tag::adverb) || (next < w.size() && w.timed(next))) ++next;
  if (w.in("in-prepositions", next) && w.phrase_at(next + 1) != nullptr) next = w.phrase_at(next + 1)->tokens.end;
  if (next >= w.size()) return false;
  if (w.preposition(next) == "a") return w.lemma_in("verbs-to-somebody", verb);  // "se acusó a X"
  const bool noun = w.is(next, Tag::other) && w.token(next).word;
  return noun || w.is(next, Tag::determiner) || w.is(next, Tag::quantifier) || w.is(next, Tag::number);
}

std::uint32_t teller_before(const ClauseWords& w, std::uint32_t que) {
  if (!w.spanish()) return no_token;
  Index i = que > 0 && w.key(que - 1) == "de" ? que - 1 : que;  // "advirtió de que"
  i = before_addressee(w, i, que);
  i = before_time(w, i);
  if (const Phrase* const place = place_before(w, i)) i = before_time(w, place->preposition);
  const bool tells =
      i > 0 && w.is(i - 1, Tag::verb) && (w.lemma_in("reporting", i - 1) || w.lemma_in("disclaiming-verbs", i - 1));
  return tells ? i - 1 : no_token;
}

std::uint32_t sharing_verb(const ClauseWords& w, std::uint32_t coordinator, std::uint32_t verb) {
  const bool finite = verb_group(w, verb).finite();
  for (Index i = coordinator; i-- > 0 && !w.is(i, Tag::stop);) {
    if (finite && told_in_subjunctive(w, i, verb)) continue;
    if (w.is(i, Tag::verb) && (verb_group(w, i).finite() || !finite)) {
      const Index above = finite ? above_closed_clause(w, i, coordinator, verb) : no_token;
      if (above != no_token) return reported_or(w, above, coordinator, verb);
      return finite ? reported_or(w, i, coordinator, verb) : i;
    }
  }
  return no_token;
}

bool has_own_subject(const ClauseWords& w, std::uint32_t coordinator, const VerbGroup& verbs) {
  if (!verbs.finite() || w.tree().size() == 0) return false;
  for (Index i = coordinator + 1; i < verbs.first; ++i) {
    const bool nameless = w.phrase_at(i) == nullptr && !w.timed(i) && described_by(w, i) == nullptr;
    const bool noun = nameless && w.tree().is(i, "nsubj") && w.tree().upos(i) == "NOUN";
    const Index verb = noun ? w.tree().head(i) : Tree::none;
    if (verb != Tree::none && verb >= verbs.first && verb <= verbs.main) return true;
  }
  return false;
}

Index verb_told_by(const ClauseWords& w, const VerbGroup& verbs) {
  const Index gerund = verbs.main;
  const bool says = verbs.form == VerbForm::gerund && verbs.first == gerund && w.lemma_in("reporting", gerund);
  if (!says || gerund == 0 || !w.is(gerund - 1, Tag::comma) || gerund >= w.tree().size()) return no_token;
  const Index above = w.tree().is(gerund, "advcl") ? w.tree().head(gerund) : Tree::none;
  const bool before = above != Tree::none && above < gerund && w.is(above, Tag::verb);
  return before && verb_group(w, above).finite() ? above : no_token;
}

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

}  // namespace entente
