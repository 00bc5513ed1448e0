#include <entente/extract/clause/phrase_nobody.h>
#include <entente/extract/clause/phrase_representative.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "the presidents of A and B"
bool is_plural_title(const PhraseWords& w, Index noun) {
  return w.is_plural(noun) && w.lexicon().list("offices").contains(w.singular(noun));
}

/// "assumed the presidency of X", "llegó a la presidencia de X": an office that somebody takes acts for nobody.
bool takes_office(const PhraseWords& w, Index noun) {
  if (!w.in("office-nouns", noun)) return false;
  Index i = w.first_modifier(noun);
  if (i > 1 && w.is(i - 1, Tag::preposition)) --i;
  return i > 0 && w.is(i - 1, Tag::verb) && w.lemma_in("office-verbs", i - 1);
}

/// "los países de la CEDEAO", not "de África", nor "nueve países": whether what such a noun is of is of the class
/// that it must be of, and no few of them are counted.
bool may_be_of(const PhraseWords& w, Index noun, const Phrase& p) {
  const auto bound = w.lexicon().list("bound-representatives").find(w.key(noun));
  if (bound && noun > 0 && (w.is(noun - 1, Tag::number) || w.is(noun - 1, Tag::quantifier))) return false;
  return !bound || *bound == w.class_of(w.first_member(p));
}

/// "uno de los miembros de X": one of them does not act for X; but "por parte del Gobierno de X" is by all of it.
bool one_of(const PhraseWords& w, Index noun) {
  const Index i = w.first_modifier(noun);
  return i > 1 && !w.match_before("agent-phrases", i) && w.in("belonging-prepositions", i - 1) &&
         w.in("partial", i - 2);
}

/// "A and B, both members of X": what all of those before a comma are, and nobody else.
bool describes_all(const PhraseWords& w, Index noun) {
  Index i = noun;
  while (i > 0 && !w.is(i - 1, Tag::comma) && (w.modifies(i - 1) || w.in("distributives", i - 1))) --i;
  return i > 1 && w.is(i - 1, Tag::comma) && w.in("distributives", i) && w.taken(i - 2);
}

/// "rebeldes de X", "defectors from X": who fights a state, or has left a body, does not act for it.
bool opposes(const PhraseWords& w, Index noun, const Phrase& p) {
  if (w.in("adversaries", noun)) return true;
  return w.in("irregulars", noun) && w.class_of(w.first_member(p)) == "State";
}

/// "aviones de la OTAN bombardearon": by arms that do something acts who has them.
bool wields(const PhraseWords& w, Index noun, const Phrase& p) {
  return w.in("arms", noun) && w.is(p.tokens.end, Tag::verb) && w.class_of(w.first_member(p)) != "Firm";
}

/// English: "researchers at X University": those who work there.
bool works_at(const PhraseWords& w, Index preposition, const Phrase& p) {
  const std::string& type = w.class_of(w.first_member(p));
  const bool employs = type == "Organization" || type == "Firm" || type == "GovernmentBody";
  return employs && !w.spanish() && w.key(preposition) == "at" && w.in("staff", preposition - 1);
}

/// The noun before "of" and a phrase; no_token when none stands there.
Index noun_of(const PhraseWords& w, const Phrase& p) {
  const Index i = w.first_free_modifier(p.tokens.first);
  if (i < 2 || !p.is_head()) return no_token;
  if (!w.in("belonging-prepositions", i - 1) && !works_at(w, i - 1, p)) return no_token;
  const Index noun = i - 2;
  const bool modifies = w.is(noun, Tag::adjective) && noun > 0 && w.spanish() && w.is(noun - 1, Tag::other);
  return modifies ? noun - 1 : noun;  // "el gobierno militar de X", but "el Ejecutivo de X"
}

/// The noun before "led by" and a state: "a coalition led by X"; no_token when none stands there.
Index noun_led_by(const PhraseWords& w, const Phrase& p) {
  const Index i = w.first_free_modifier(p.tokens.first);
  if (i < 3 || !w.in("agent-prepositions", i - 1) || !w.lemma_in("leading-verbs", i - 2)) return no_token;
  return p.is_head() && w.class_of(w.first_member(p)) == "State" ? i - 3 : no_token;
}

bool absorb_representative(PhraseWords& w, Phrase& p) {
  const Index led = noun_led_by(w, p);
  const Index noun = led != no_token ? led : noun_of(w, p);
  if (noun == no_token || w.taken(noun) || !(is_representative(w, noun) || wields(w, noun, p))) return false;
  if (one_of(w, noun) || describes_all(w, noun) || takes_office(w, noun)) return false;
  if (!may_be_of(w, noun, p) || opposes(w, noun, p) || were_once(w, noun, noun)) return false;
  p.tokens.first = noun;
  p.stands_for = true;
  w.take(p.tokens);
  return true;
}

}  // namespace

bool is_representative(const PhraseWords& w, std::uint32_t noun) {
  return is_plural_title(w, noun) || w.in("representatives", noun) ||
         w.lexicon().list("representatives").contains(w.singular(noun));
}

bool speaks_for_several(const PhraseWords& w, const Phrase& p) {
  const Occurrence& last = w.last_member(p);
  return last.kind == MentionKind::nominal && w.in("counterparts", last.tokens.first) && w.is_plural(last.tokens.first);
}

void absorb_representatives(PhraseWords& w, Phrase& p) {
  while (absorb_representative(w, p)) {  // "un panel de expertos de X"
  }
}

void take_count(const PhraseWords& w, Phrase& p) {
  const Occurrence& o = w.first_member(p);
  const bool people = o.kind == MentionKind::demonym && p.noun == no_token && !p.possessor;  // "thousands of Danes"
  const bool group = p.stands_for || people || o.rule == "unnamed body";
  if (!group || !p.is_head() || w.is(p.tokens.first, Tag::determiner)) return;
  while (p.tokens.first > 0 && w.in("belonging-prepositions", p.tokens.first - 1)) {  // "tens of thousands of"
    const Index length = w.match_before("quantifiers", p.tokens.first).length;
    if (length < 2) return;
    p.tokens.first -= length;
  }
}

void drop_partial(const PhraseWords& w, std::vector<Phrase>& phrases) {
  for (Phrase& p : phrases) {
    for (Index i = p.tokens.first; p.stands_for && i < p.tokens.end; ++i) {
      const bool side = i > 0 && w.in("sides", i) && w.in("definite", i - 1);  // "la parte serbia"
      if (w.in("partial", i) && !side) p.noun = p.tokens.end - 1;
    }
  }
}

}  // namespace entente
