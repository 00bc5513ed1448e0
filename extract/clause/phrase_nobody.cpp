#include <entente/extract/clause/phrase_nobody.h>
#include <entente/extract/clause/phrase_noun.h>
#include <entente/extract/clause/phrase_representative.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "un holandés", "an American": one of a people; before another one what they modify may come yet ("a Danish and
/// Dutch firm").
bool is_compatriot(const PhraseWords& w, const Phrase& phrase) {
  const Occurrence& o = w.first_member(phrase);
  const bool alone = phrase.is_head() && !phrase.possessor && !phrase.stands_for && phrase.members.size() == 1;
  if (!alone || o.kind != MentionKind::demonym || o.tokens.first == 0) return false;
  const bool shares_noun = !w.spanish() && w.is(o.tokens.end, Tag::coordinator);
  const bool serves = !w.spanish() && w.in("soldiers", o.tokens.end);  // "a Peruvian soldier"
  return w.in("indefinite-articles", o.tokens.first - 1) && !shares_noun && !serves;
}

/// Whether a noun tells of what a name stands by: "the German bank X", "X, a German bank".
bool describes_name(const PhraseWords& w, Index noun) {
  const std::vector<CuePhrase>& cues = w.sentence().cues;
  return std::any_of(cues.begin(), cues.end(), [&](const CuePhrase& cue) { return cue.tokens.contains(noun); });
}

/// "a German bank", "una empresa rusa": one firm without a name, of a state by a nationality; a central bank is a body.
bool is_unnamed_firm(const PhraseWords& w, const Phrase& phrase) {
  if (phrase.is_head() || phrase.possessor || phrase.stands_for) return false;
  const Index noun = phrase.noun;
  const bool firm = w.lexicon().list("org-cues").find(w.key(noun)).value_or("") == "Firm";
  const bool one = !w.key(noun).ends_with('s');
  const bool central = w.in("public-adjectives", noun + 1) || (noun > 0 && w.in("public-adjectives", noun - 1));
  return firm && one && !central && !describes_name(w, noun);
}

/// "former Soviet republics", "las antiguas colonias francesas": states that once were another's.
bool is_successor(const PhraseWords& w, const Phrase& phrase) {
  const Index noun = phrase.noun;
  if (phrase.members.size() > 1 || w.first_member(phrase).kind != MentionKind::demonym) return false;
  const Index last = std::max(noun == no_token ? 0 : noun, phrase.tokens.end - 1);
  const Index first = std::min(noun, w.first_member(phrase).tokens.first);
  for (Index i = first; i <= last; ++i) {
    if (!w.in("successor-nouns", i)) continue;
    return first > 0 && (w.in("former-words", first - 1) || w.in("former-words", i));
  }
  return false;
}

/// "former CIA agents", "ex ministros peruanos": those who were somebody's.
bool is_of_the_past(const PhraseWords& w, const Phrase& phrase) {
  const bool stands = phrase.is_head() && phrase.stands_for;
  const Index noun = !stands ? phrase.noun : w.spanish() ? phrase.tokens.first : phrase.tokens.end - 1;
  if (phrase.possessor || noun == no_token || !is_representative(w, noun)) return false;
  return were_once(w, noun, std::min(noun, phrase.tokens.first));
}

}  // namespace

bool were_once(const PhraseWords& w, std::uint32_t noun, std::uint32_t first) {
  if (!w.is_plural(noun)) return false;
  for (Index i = first; i > 0 && (w.modifies(i - 1) || w.in("former-words", i - 1)); --i) {
    if (w.in("former-words", i - 1)) return true;
  }
  return false;
}

bool names_nobody(const PhraseWords& w, const Phrase& phrase) {
  return is_compatriot(w, phrase) || is_unnamed_firm(w, phrase) || is_successor(w, phrase) ||
         is_of_the_past(w, phrase) ||
         (phrase.noun != no_token && is_representative(w, phrase.noun) && only_backs(w, phrase));
}

bool is_nationality_of(const PhraseWords& w, const Phrase& phrase, const Occurrence& name, bool person) {
  const Occurrence& o = w.first_member(phrase);
  const bool follows =
      o.kind == MentionKind::demonym && o.tokens.end == name.phrase.first && phrase.members.size() == 1;
  if (!follows || name.kind != MentionKind::name || !person || o.tokens.first == 0) return false;
  const Index before = o.tokens.first - 1;
  return w.is(before, Tag::determiner) || w.in("contractions", before);
}

}  // namespace entente
