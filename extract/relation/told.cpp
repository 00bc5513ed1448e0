#include <entente/extract/relation/told.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

const Phrase* Told::duty(Index from) const {
  const Phrase* const who = opening_subject(from);
  if (who != nullptr && obliged(*who)) return who;
  if (const Phrase* const bearer = burdened(from)) return bearer;
  const Index verb = who == nullptr ? no_token : verb_behind(*who);
  return verb != no_token && tells_duty(verb, *who) ? who : nullptr;
}

/// "it is incumbent on A to act", "corresponde a A actuar": who an impersonal clause says should do something.
const Phrase* Told::burdened(Index from) const {
  Index i = past_opening(from);
  if (i == no_token) return nullptr;
  while (i < s_.size() && (s_.words[i].tag == Tag::auxiliary || s_.words[i].tag == Tag::modal || s_.is_copula(i))) ++i;
  const Index length = match_phrase(s_.grammar->lexicon().list("burdens"), s_.sentence->tokens, i).length;
  const Phrase* const whole = length > 0 ? first_behind(i) : nullptr;  // "up to A"
  return length > 0 && whole == nullptr ? first_behind(i + length - 1) : whole;
}

std::uint32_t Told::before(Index verb, Index behind) const {
  if (s_.in("complementisers", behind)) return no_token;  // "...", and said that ...
  const Index first = clauses_.group(verb).first;
  const Index comma = own_comma(first) != no_token ? own_comma(first) : first > 0 ? first - 1 : first;
  if (comma > 0 && s_.words[comma].tag == Tag::comma && s_.words[comma - 1].tag != Tag::quote)
    return inverted(comma + 1, behind) ? past_quotes(0) : no_token;
  constexpr Index reach = 14;
  for (Index i = first; i-- > 1 && first - i < reach;) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::verb || tag == Tag::relative || tag == Tag::subordinator || tag == Tag::stop) return no_token;
    if (tag != Tag::quote) continue;
    const bool closes = s_.words[i - 1].tag == Tag::comma || s_.words[i + 1].tag == Tag::comma;
    return closes ? opening_of(i) : no_token;
  }
  return no_token;
}

/// "A miente, aseguró B", "A has lied, B said": whether a verb behind a comma has its subject beside it, and no verb
/// before the comma opens what it says.
bool Told::inverted(Index first, Index behind) const {
  const Phrase* const teller = clauses_.phrase_at(behind);
  const Phrase* const titled = teller != nullptr ? teller : clauses_.phrase_at(behind + 1);
  const bool follows = titled != nullptr && titled->preposition == no_token;
  if (!follows && clauses_.phrase_at(first) == nullptr) return false;
  const Phrase* const opener = opening_subject(past_quotes(0));
  for (Index i = opener != nullptr ? past_description(*opener, end_of(*opener)) : 0; i + 1 < first; ++i) {
    const Tag tag = s_.words[i].tag;
    const bool joins = tag == Tag::subordinator && s_.key(i) != "to";  // "is to blame"
    if (tag == Tag::comma || joins || s_.in("complementisers", i)) return false;
  }
  return true;
}

/// English: "A has lied, B said": the comma before the subject right before a verb; no_token when none stands there.
Index Told::own_comma(Index verb) const {
  const Phrase* const teller = !s_.spanish() && verb > 1 ? clauses_.phrase_at(verb - 1) : nullptr;
  if (teller == nullptr || teller->tokens.first == 0) return no_token;
  const Index comma = teller->tokens.first - 1;
  if (teller->preposition != no_token && teller->preposition > comma) return no_token;
  return s_.words[comma].tag == Tag::comma && teller->is_head() ? comma : no_token;
}

/// Where the quotation begins that a mark closes, in this sentence.
std::uint32_t Told::opening_of(Index closing) const {
  Index i = closing;
  while (i > 0 && s_.words[i - 1].tag != Tag::quote) --i;
  return past_quotes(i);
}

std::uint32_t Told::past_quotes(Index i) const {
  while (i < s_.size() && s_.words[i].tag == Tag::quote) ++i;
  return i;
}

/// Behind "that", "it" and adverbs, with which a clause without a named subject opens; no_token when it is denied.
std::uint32_t Told::past_opening(Index i) const {
  for (; i < s_.size(); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::negation) return no_token;
    const bool opens = tag == Tag::adverb || tag == Tag::quote || tag == Tag::subordinator || tag == Tag::pronoun ||
                       s_.in("complementisers", i) || s_.in("placeholders", i) || clauses_.timed(i);
    if (!opens || clauses_.phrase_at(i) != nullptr) break;
  }
  return i < s_.size() ? i : no_token;
}

/// Behind what may stand before a noun or, without determiners, behind it.
std::uint32_t Told::past_modifiers(Index i) const {
  const auto modifies = [&](Index at) {
    const Tag tag = s_.words[at].tag;
    return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::adverb || tag == Tag::quote ||
           tag == Tag::quantifier || tag == Tag::number;
  };
  while (i < s_.size() && modifies(i) && clauses_.phrase_at(i) == nullptr && !s_.in("fault-deeds", i)) ++i;
  return i;
}

const Phrase* Told::author(Index from) const {
  Index i = past_opening(from);
  if (i == no_token) return nullptr;
  while (i < s_.size() && s_.words[i].tag == Tag::auxiliary && !s_.is_copula(i)) ++i;  // "ha sido"
  if (i >= s_.size() || !s_.is_copula(i)) return nullptr;
  while (i < s_.size() && s_.is_copula(i)) ++i;
  i = past_modifiers(i);
  if (i >= s_.size() || !s_.in("fault-deeds", i)) return nullptr;
  const Index by = past_modifiers(i + 1);
  const Phrase* const who = s_.in("author-prepositions", by) ? first_behind(by) : nullptr;
  return who != nullptr && !who->possessor ? who : nullptr;
}

/// The phrase that a preposition governs, behind articles and adjectives.
const Phrase* Told::first_behind(Index preposition) const {
  constexpr Index reach = 4;
  for (Index i = preposition + 1; i < std::min(s_.size(), preposition + reach); ++i) {
    const Phrase* const phrase = clauses_.phrase_at(i);
    if (phrase != nullptr) return phrase->preposition == preposition ? phrase : nullptr;
  }
  return nullptr;
}

const Phrase* Told::evidence(Index from) const {
  constexpr Index reach = 6;
  Index i = past_opening(from);
  if (i == no_token) return nullptr;
  const Index limit = std::min(s_.size(), i + reach);
  bool exists = false;
  for (; i < limit && !s_.in("evidence", i); ++i) {
    const Tag tag = s_.words[i].tag;
    const bool before = tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::adjective || tag == Tag::adverb ||
                        tag == Tag::determiner || tag == Tag::quantifier || s_.in("placeholders", i);
    if (!before || clauses_.phrase_at(i) != nullptr) return nullptr;
    exists = exists || tag == Tag::verb || s_.is_copula(i);
  }
  if (i >= limit || !exists) return nullptr;
  while (++i < s_.size() && s_.words[i].tag == Tag::adjective) {
  }
  if (i + 1 >= s_.size()) return nullptr;
  if (s_.in("against-prepositions", i)) return first_behind(i);
  const bool of = s_.in("belonging-prepositions", i);
  if (s_.in("complementisers", of ? i + 1 : i)) return opening_subject(i + 1);  // "pruebas de que A ..."
  const Index part = past_modifiers(i + 1);
  const bool involved = of && s_.in("involvements", part) && s_.in("belonging-prepositions", part + 1);
  return of && !involved ? involved_owner(i + 1) : involved ? first_behind(part + 1) : nullptr;
}

/// "evidence of A's involvement"
const Phrase* Told::involved_owner(Index i) const {
  const Phrase* const owner = clauses_.phrase_at(i);
  return owner != nullptr && owner->possessor && s_.in("involvements", owner->noun) ? owner : nullptr;
}

const Phrase* Told::remarked(Index before, Index behind_verb, ListName list) const {
  constexpr Index reach = 10;
  for (Index i = before; i < std::min(s_.size(), before + reach); ++i) {
    if (s_.in(list, i)) {
      const Index about = view_.topic(behind_verb);
      if (about == no_token) return nullptr;
      if (const Phrase* const governed = first_behind(about - 1)) return governed;
      const Phrase* const how = view_.manner(about);
      return how != nullptr ? how : doer(about);
    }
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::negation || tag == Tag::stop || tag == Tag::quote || clauses_.phrase_at(i) != nullptr)
      return nullptr;
  }
  return nullptr;
}

const Phrase* Told::misdeed(Index from) const {
  if (const Phrase* const proved = evidence(from)) return proved;
  if (const Phrase* const who = guilty(from)) return who;
  if (const Phrase* const who = tormentor(from)) return who;
  const Phrase* who = opening_subject(from);
  if (who == nullptr) who = doer(from);
  if (who == nullptr || (!who->is_head() && !s_.in("deeds", who->noun))) return nullptr;  // "said A's action violates"
  const Index verb = verb_behind(*who);
  const bool wrong = verb != no_token && tells_misdeed(verb) && !fights_outlaws(verb);
  const bool news = !quoted(from) && reports_violence(*who);
  return wrong && !news && !speaks_of_itself(*who) ? who : nullptr;
}

/// "Officials say rebels killed ten", "police say gunmen ...": what those do who live by it is news, and no reproach.
bool Told::reports_violence(const Phrase& who) const {
  for (Index i = who.tokens.first; i < std::min(s_.size(), who.tokens.end + 1); ++i) {
    if (s_.in("irregulars", i)) return true;
  }
  return s_.occurrences[who.members.front()].rule == "unnamed body";
}

const Phrase* Told::menaced(Index from) const {
  Index i = from;
  while (i < s_.size() && (s_.words[i].tag == Tag::adverb || clauses_.timed(i))) ++i;
  if (i < s_.size() && s_.key(i) == "de") ++i;  // "advirtió de que"
  if (!s_.spanish() || !s_.in("complementisers", i)) return nullptr;
  for (++i; i < s_.size() && (s_.words[i].tag == Tag::adverb || clauses_.timed(i));) ++i;
  if (i >= s_.size() || s_.words[i].tag != Tag::verb || s_.words[i].form != VerbForm::future) return nullptr;
  const bool harms = s_.lemma_in("harming-verbs", i);
  if (!harms && !s_.in("opposed-deeds", i + 1)) return nullptr;
  const Phrase* const next = clauses_.phrase_at(s_.in("recipient-prepositions", i + 1) ? i + 2 : i + 1);
  const Phrase* const victim = harms && next == nullptr ? clauses_.object(i) : next;
  if (harms && victim != nullptr && victim->is_head()) return victim;
  return clauses_.oblique(i, "contra");
}

/// The subject that opens a clause which is told, with or without "that".
const Phrase* Told::opening_subject(Index from) const {
  constexpr Index reach = 4;
  for (Index i = from; i < std::min(s_.size(), from + reach); ++i) {
    const Phrase* const phrase = clauses_.phrase_at(i);
    if (phrase != nullptr) return phrase->is_head() && phrase->preposition == no_token ? phrase : nullptr;
    if (s_.in("conditionals", i)) return nullptr;  // "cree que si A no cumple"
    const Tag tag = s_.words[i].tag;
    const bool opens = tag == Tag::determiner || tag == Tag::relative || tag == Tag::subordinator ||
                       (tag == Tag::preposition && s_.in("relatives", i + 1));  // "insiste en que A ..."
    if (!opens && tag != Tag::adjective && tag != Tag::adverb && !clauses_.timed(i)) return nullptr;
  }
  return nullptr;
}

/// The verb of the clause that a subject opens, behind what is told of it between commas; no_token when none is near.
Index Told::verb_behind(const Phrase& subject) const {
  constexpr Index reach = 6;
  const Index behind = past_description(subject, end_of(subject));
  for (Index i = behind; i < std::min(s_.size(), behind + reach); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::verb || (tag == Tag::auxiliary && !s_.is_copula(i) && clauses_.main_verb(i)))
      return i;  // "must do more"
    const bool between = tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::adverb || tag == Tag::negation;
    if (!between && !clauses_.timed(i)) break;
  }
  return no_token;
}

/// "A's president, B, must", "A, que preside el bloque, debe": behind the comma that closes what is told of a phrase;
/// its end when nothing is.
Index Told::past_description(const Phrase& phrase, Index end) const {
  constexpr Index reach = 14;
  if (end >= s_.size() || s_.words[end].tag != Tag::comma) return end;
  if (clauses_.holds_apposition(phrase)) return end + 1;
  if (const Index behind = clauses_.past_aside(end); behind > end) return behind;
  for (Index i = end + 2; i < std::min(s_.size(), end + reach) && s_.words[end + 1].tag == Tag::relative; ++i) {
    if (s_.words[i].tag == Tag::comma) return i + 1;
    if (s_.words[i].tag == Tag::stop || s_.words[i].tag == Tag::quote) break;
  }
  return end;
}

/// Where a phrase ends together with the noun that it modifies: "A's decision".
Index Told::end_of(const Phrase& phrase) const {
  return phrase.noun != no_token && phrase.noun >= phrase.tokens.end ? phrase.noun + 1 : phrase.tokens.end;
}

/// "A tiene que retirarse", "A must be more careful": by an obligation of several words, or before what to be.
bool Told::obliged(const Phrase& subject) const {
  const Index i = past_description(subject, subject.tokens.end);
  const PhraseMatch match = match_phrase(s_.grammar->lexicon().list("obligations"), s_.sentence->tokens, i);
  const Index next = i + static_cast<Index>(match.length);
  if (match.length == 0 || next >= s_.size()) return false;
  const bool passive = s_.is_copula(next) && next + 1 < s_.size() && s_.words[next + 1].tag == Tag::verb;
  return match.length > 1
             ? !passive && s_.words[next].tag == Tag::verb
             : s_.is_copula(next) && !passive && next + 1 < s_.size() && s_.words[next + 1].tag != Tag::adverb;
}

/// "the government of A", "the A government": one that stands for a state, unlike "leaders of A".
bool Told::is_government(const Phrase& phrase) const {
  for (Index i = phrase.tokens.first; i < phrase.tokens.end; ++i) {
    if (s_.in("governments", i)) return true;
  }
  return false;
}

/// "Peruvians": a plural that a bare form agrees with.
bool Told::is_people(const Phrase& phrase) const {
  const Index last = phrase.tokens.end - 1;
  return s_.occurrences[phrase.members.back()].kind == MentionKind::demonym &&
         s_.grammar->morphology().noun_lemma(s_.key(last)) != s_.key(last);
}

/// By "should" or "must", or by the bare form of "demanded that A leave".
bool Told::tells_duty(Index verb, const Phrase& subject) const {
  const VerbGroup group = clauses_.group(verb);
  if (group.passive) return false;
  const bool plural = (subject.stands_for && !is_government(subject)) || is_people(subject);
  const bool bare = s_.key(verb) == s_.words[verb].lemma && subject.members.size() == 1 && !plural;
  if (group.first == verb) return bare;
  for (Index i = group.first; i < verb; ++i) {
    if (s_.in("obligations", i)) return true;
  }
  return false;
}

bool Told::tells_misdeed(Index verb) const {
  const VerbGroup group = clauses_.group(verb);
  const bool owed = s_.lemma_in("owed-deeds", verb);  // "no cumple el acuerdo"
  const bool past = group.modal.empty() && group.form != VerbForm::infinitive && group.form != VerbForm::future;
  if (owed) return group.negated && !group.passive && past;
  const auto phrase = match_phrase(s_.grammar->lexicon().list("misdeed-phrases"), s_.sentence->tokens, verb + 1);
  const bool wrong = s_.lemma_in("misdeeds", verb) || (phrase.length > 0 && phrase.value == s_.words[verb].lemma);
  const bool supposed = group.modal == "possible" && group.form != VerbForm::infinitive;  // "may have violated"
  return wrong && !group.passive && !group.negated && (group.modal.empty() || supposed) &&
         group.form != VerbForm::future;
}

const Phrase* Told::judged(Index verb, Index from, ListName list) const {
  constexpr Index reach = 14;
  bool open = s_.lemma_in("judging-verbs", verb);
  if (const Index behind = past_verdict(from, list); behind != from) {
    const Phrase* const whose = doer(behind);
    if (whose != nullptr || !open) return whose;
    const Phrase* const who = labelled(behind);
    return who == nullptr && s_.spanish() ? clauses_.oblique_antecedent(verb, "a") : who;  // "a quien calificó de"
  }
  const Phrase* const manner = view_.manner(past_opening_words(from));
  const Phrase* who = manner != nullptr ? manner : doer(from);
  if (who == nullptr && open) {
    who = labelled(from);
    if (who != nullptr && !s_.in("verdict-prepositions", who->tokens.end)) return nullptr;
  }
  if (who == nullptr) return nullptr;
  bool how = manner != nullptr;
  const Index behind = past_description(*who, end_of(*who));
  for (Index i = behind; i < std::min(s_.size(), behind + reach); ++i) {
    if (open && s_.in(list, i)) return who;
    const Tag tag = s_.words[i].tag;
    const bool links = tag == Tag::verb && s_.lemma_in("linking-verbs", i) && !open;
    if (open && !s_.spanish() && s_.words[i].form == VerbForm::gerund && tag == Tag::verb &&
        s_.words[i - 1].tag == Tag::preposition)
      return nullptr;                                   // "A is a partner in fighting terrorism"
    const bool own = how && tag == Tag::verb && !open;  // "the way A treats B is"
    const bool finite = tag == Tag::verb && is_finite(s_.words[i].form) && !links && !own;
    how = how && !own;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::relative || tag == Tag::negation || tag == Tag::modal ||
        finite)
      return nullptr;
    open = open || s_.is_copula(i) || links;
  }
  return nullptr;
}

/// Behind "that" and quotation marks, with which a clause opens.
Index Told::past_opening_words(Index i) const {
  while (i < s_.size() && (s_.words[i].tag == Tag::quote || s_.in("complementisers", i))) ++i;
  return i;
}

/// "calificó de \"error\" la decisión de A": behind a verdict that comes first; the token itself when none does.
Index Told::past_verdict(Index from, ListName list) const {
  constexpr Index reach = 5;
  if (from >= s_.size() || !s_.in("verdict-prepositions", from)) return from;
  for (Index i = from + 1; i < std::min(s_.size(), from + reach); ++i) {
    if (s_.in(list, i)) return i + 1 < s_.size() && s_.words[i + 1].tag == Tag::quote ? i + 2 : i + 1;
    const Tag tag = s_.words[i].tag;
    if (tag != Tag::quote && tag != Tag::determiner && tag != Tag::adverb && tag != Tag::adjective) break;
  }
  return from;
}

/// Spanish: "calificó a X de error": the object of such a verb.
const Phrase* Told::labelled(Index from) const {
  if (!s_.spanish() || !s_.in("recipient-prepositions", from)) return nullptr;
  const Phrase* const who = clauses_.phrase_at(from + 1);
  return who != nullptr && who->preposition == from && who->is_head() ? who : nullptr;
}

/// Who opens what is told, or whose deed does: "A's decision", "the A decision", "the attack by A".
const Phrase* Told::doer(Index from) const {
  constexpr Index reach = 7;
  const auto genitive = [&](Index i) { return s_.in("belonging-prepositions", i) || s_.in("source-prepositions", i); };
  for (Index i = from; i < std::min(s_.size(), from + reach); ++i) {
    if (const Phrase* const phrase = clauses_.phrase_at(i))
      return phrase->preposition == no_token || genitive(phrase->preposition) ? phrase : nullptr;
    if (s_.in("conditionals", i)) return nullptr;
    const Tag tag = s_.words[i].tag;
    const bool opens = tag == Tag::determiner || tag == Tag::subordinator || tag == Tag::adjective ||
                       tag == Tag::adverb || tag == Tag::quote || s_.key(i) == "that" || s_.key(i) == "que";
    const bool noun = tag == Tag::other && s_.token(i).word;
    if (noun && i < s_.tree.size() && s_.tree.has(i, "VerbForm=Ger")) return nullptr;  // "publishing letters by A"
    const bool done =
        tag == Tag::verb && s_.words[i].form == VerbForm::participle && i > from;  // "la medida tomada por A"
    if (!opens && !noun && !done && !genitive(i) && !clauses_.timed(i)) return nullptr;
  }
  return nullptr;
}

}  // namespace entente
