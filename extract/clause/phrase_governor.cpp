#include <entente/extract/clause/phrase_governor.h>
#include <entente/extract/clause/phrase_representative.h>

#include <algorithm>
#include <span>

namespace entente {
namespace {

using Index = std::uint32_t;

/// The nouns that somebody has: "its neighbour", "Iran's leader".
std::vector<bool> owned_nouns(const PhraseWords& w, const std::vector<Phrase>& phrases) {
  std::vector<bool> owned(w.size() + 1, false);
  for (const Phrase& p : phrases) {
    if (p.possessor && p.noun != no_token) owned[p.noun] = true;
  }
  return owned;
}

/// The preposition right before a token, or that its article is part of ("en los asuntos del país"); no_token when none
/// stands there.
Index preposition_before(const PhraseWords& w, Index i) {
  if (w.in("contractions", i) && w.is(i, Tag::preposition)) return i;
  return i > 0 && w.is(i - 1, Tag::preposition) ? i - 1 : no_token;
}

/// Where the modifiers of a noun phrase begin; a year is none of them: "En 1929 A firmó", "en 1929 el tratado".
Index first_modifier_of_phrase(const PhraseWords& w, Index first) {
  const auto year = [&](Index i) { return w.timed(i) && w.is(i, Tag::number); };
  while (first > 0 && !w.taken(first - 1) && w.modifies(first - 1) && !year(first - 1)) --first;
  return first;
}

/// One past the nearest plural noun before a token, over the phrases that it governs or that modify it ("socios
/// estadounidenses en América"); no_token when none is near.
Index behind_plural(const PhraseWords& w, Index end) {
  constexpr Index reach = 8;
  for (Index i = end; i > 0 && end - i < reach; --i) {
    const Index at = i - 1;
    const bool noun = !w.taken(at) && (w.is(at, Tag::other) || (w.tree().size() > 0 && w.tree().upos(at) == "NOUN"));
    if (noun && w.is_plural(at)) return i;
    const bool within = noun || w.taken(at) || w.is(at, Tag::preposition) || w.modifies(at);
    if (!within) return no_token;
  }
  return no_token;
}

/// "countries such as A and B", "con otras firmas, como A": governed like the plural whose examples it gives, which
/// may be theirs in other words ("its allies, including A").
void exemplify(PhraseWords& w, Phrase& p) {
  const Index length = w.match_before("example-words", p.tokens.first).length;
  if (length == 0 || p.tokens.first < length + 1) return;
  Index end = p.tokens.first - length;
  if (w.is(end - 1, Tag::comma)) --end;
  if (end > 1 && w.is(end - 1, Tag::relative)) --end;  // "countries that, like A and B, ..."
  Index i = behind_plural(w, end);
  if (i == no_token) return;
  p.apposed = i - 1;
  p.example = true;
  while (i > 0 && !w.taken(i - 1) && (w.is(i - 1, Tag::other) || w.modifies(i - 1))) --i;
  const Index owner = i;
  while (i > 0 && w.is(i - 1, Tag::possessive)) --i;
  p.preposition = preposition_before(w, i);
  if (i < owner || end != p.apposed + 1) return;  // other phrases lie between
  p.tokens.first = i;
  w.take(p.tokens);
}

/// "its neighbour, X,": between commas behind a noun that somebody has.
bool names_owned(const PhraseWords& w, const Phrase& p, Index noun, const std::vector<bool>& owned) {
  const bool closed = p.tokens.end >= w.size() || w.is(p.tokens.end, Tag::comma) || w.is(p.tokens.end, Tag::stop);
  return closed && p.members.size() == 1 && w.is(noun, Tag::other) && owned[noun];
}

/// "la detención de tres activistas: A, B y C", "three members, A and B": the noun before a colon or comma that is
/// counted; no_token when none stands there.
Index counted_noun(const PhraseWords& w, Index mark) {
  Index i = mark;
  while (i > 0 && w.is(i - 1, Tag::adjective)) --i;
  if (i < 2 || w.in_mention(i - 1) || !w.is(i - 1, Tag::other) || !w.is_plural(i - 1)) return no_token;
  const Index noun = i - 1;
  for (i = noun; i > 0 && w.modifies(i - 1); --i) {
    if (w.is(i - 1, Tag::number) || w.is(i - 1, Tag::quantifier)) return noun;
  }
  return no_token;
}

/// "After lunch", "Hours before the vote", "Long accused of fraud", "Having asked for help": whether a circumstance
/// opens the sentence.
bool opens_with_circumstance(const TaggedWords& w) {
  constexpr Index most = 3;
  Index i = 0;
  while (w.is(i, Tag::adverb)) ++i;
  const bool nonfinite = w.is(i, Tag::verb) && !is_finite(w.word(i).form);
  if (nonfinite || w.is(i, Tag::preposition) || w.is(i, Tag::subordinator) || w.is(i, Tag::adjective) ||
      w.in("perfect-gerunds", i))
    return true;
  const auto counts = [&] { return w.is(i, Tag::number) || w.is(i, Tag::quantifier) || w.is(i, Tag::determiner); };
  while (i < most && (counts() || w.is(i, Tag::other))) ++i;
  return i > 0 && w.in("clause-prepositions", i);
}

/// "After the vote, X ...": whether a noun belongs to the circumstance that opens a sentence.
bool in_opening_circumstance(const TaggedWords& w, Index noun) {
  if (!opens_with_circumstance(w)) return false;
  for (Index i = 0; i < noun; ++i) {
    if (w.is(i, Tag::comma) || w.is(i, Tag::stop) || w.is_finite_verb(i)) return false;
  }
  return true;
}

/// Whether a noun can stand before the name of what it is, like "country" or "minister", but not "summit".
bool can_be_named(const TaggedWords& w, Index noun) {
  const bool event = w.lexicon().list("nominals").find(w.key(noun)).value_or("") == "NamedEvent";
  const bool noun_of_name = w.in("nominals", noun) || w.in("place-heads", noun) || w.in("representatives", noun);
  return (noun_of_name && !event) ||
         std::any_of(w.sentence().offices.begin(), w.sentence().offices.end(),
                     [&](const OfficePhrase& office) { return office.tokens.contains(noun); });
}

/// "In the capital, X said", but not "In the capital, X, ...": whether no comma closes a name, or one that opens an
/// aside of its own.
bool runs_on(const PhraseWords& w, const Phrase& name) {
  const Index behind = name.tokens.end + 1;
  return !w.is(name.tokens.end, Tag::comma) || w.is(behind, Tag::preposition) || w.is(behind, Tag::relative);
}

/// The noun before a comma or colon that a phrase behind it names; no_token when it names none.
Index noun_named_by(const PhraseWords& w, const Phrase& p, const std::vector<bool>& owned) {
  const Index mark = p.tokens.first - 1;
  const bool colon = w.token(mark).text == ":";
  if (!colon && !w.is(mark, Tag::comma)) return no_token;
  const Index name = w.first_member(p).tokens.first;
  const bool acts = !colon && w.is_predicate(p.tokens.end);  // "Pese a la ayuda al grupo X, A atacó"
  const bool apposed = w.tree().is(name, "appos") && !acts;
  const bool opening = !colon && apposed && in_opening_circumstance(w, w.tree().head(name));
  if (opening && (!can_be_named(w, w.tree().head(name)) || runs_on(w, p))) return no_token;
  const Index counted = colon || apposed ? counted_noun(w, mark) : no_token;
  if (colon || counted != no_token) return counted;
  if (apposed) return w.tree().head(name);
  return names_owned(w, p, mark - 1, owned) ? mark - 1 : no_token;
}

/// "a sus aliados, A y B", "with its neighbour, A": governed like the noun that it names.
void appose(const PhraseWords& w, Phrase& p, const std::vector<bool>& owned) {
  if (p.tokens.first < 2 || w.tree().size() == 0 || p.preposition != no_token) return;
  const Index noun = noun_named_by(w, p, owned);
  const bool common = noun != no_token && (w.tree().upos(noun) == "NOUN" || w.in("relational-nouns", noun));
  if (!common || noun + 1 >= p.tokens.first || w.in_mention(noun)) return;
  p.apposed = noun;
  Index i = noun;
  while (i > 0 && (w.modifies(i - 1) || w.is(i - 1, Tag::possessive))) --i;
  p.preposition = preposition_before(w, i);
}

/// "arrested a student named X", "a un diplomático llamado X": the noun before the words by which a name is given to
/// somebody or something new; no_token when none stands there ("a panel named X its chair").
Index noun_given_name(const PhraseWords& w, Index name) {
  constexpr Index longest = 5;
  const auto length = static_cast<Index>(w.match_before("naming", name).length);
  if (length == 0 || name < length + 2 || w.tree().size() == 0) return no_token;
  const Index noun = name - length - 1;
  if (w.tree().upos(noun) != "NOUN" || (w.tree().is(noun, "nsubj") && w.tree().head(noun) == noun + 1)) return no_token;
  for (Index i = noun; i > 0 && noun - i < longest; --i) {
    if (w.in("indefinite-articles", i - 1)) return noun;
    const std::string_view upos = w.tree().upos(i - 1);
    if (upos != "ADJ" && upos != "NOUN" && upos != "PROPN" && upos != "NUM") return no_token;
  }
  return no_token;
}

/// "its neighbour X", "Iran's former ally X": the noun right before a name that tells what it is to somebody; no_token
/// when none does.
Index standing_before(const PhraseWords& w, const Phrase& p) {
  const Index name = w.first_member(p).tokens.first;
  if (name == 0 || w.first_member(p).kind != MentionKind::name) return no_token;
  return w.in("relational-nouns", name - 1) ? name - 1 : noun_given_name(w, name);
}

/// Where the words begin that modify a noun, up to another phrase.
Index first_word_of_noun(const PhraseWords& w, Index noun) {
  const auto within = [&](Index i) { return w.modifies(i) || w.plain_word(i) || w.is(i, Tag::possessive_s); };
  Index i = noun;
  while (i > 0 && !w.taken(i - 1) && within(i - 1)) --i;
  return i;
}

/// "sent aid to its neighbour X", "to its Asian ally X", "to oil producer X", "with NATO member X": the last of the
/// phrases is governed like the noun before it that tells what it is, and by what modifies that noun.
void stand_by(const PhraseWords& w, std::span<Phrase> phrases) {
  Phrase& p = phrases.back();
  const Index noun = standing_before(w, p);
  if (noun == no_token || !p.is_head()) return;
  Index first = first_word_of_noun(w, std::min(noun, p.tokens.first));
  if (noun + 1 < w.first_member(p).tokens.first) p.apposed = noun;  // "a student named X"
  for (std::size_t i = phrases.size() - 1; i-- > 0 && phrases[i].tokens.end == first && !phrases[i].stands_for;) {
    Phrase& modifier = phrases[i];
    if (!modifier.possessor && modifier.noun != noun) break;
    p.apposed = modifier.noun = noun;
    p.preposition = modifier.preposition;
    if (modifier.possessor) return;
    modifier.preposition = no_token;
    first = first_word_of_noun(w, modifier.tokens.first);
  }
  if (p.preposition == no_token) p.preposition = preposition_before(w, first);
}

/// "a blast north of X", "al sur de X", but not "in the north of X", "al sur de la provincia de X": what governs a
/// phrase that only tells where something lies is the direction, so that nothing is X's.
Index over_direction(const PhraseWords& w, const Phrase& p, Index preposition) {
  if (preposition == no_token || preposition < 2 || !w.in("belonging-prepositions", preposition)) return preposition;
  const bool name = w.first_member(p).tokens.first <= preposition + 2;
  const bool away = w.in("compass", preposition - 1) && !w.is(preposition - 2, Tag::determiner);
  return name && away ? preposition - 1 : preposition;
}

void find_governor(PhraseWords& w, Phrase& p, const std::vector<bool>& owned) {
  p.tokens.first = first_modifier_of_phrase(w, p.tokens.first);
  take_count(w, p);
  p.tokens.first = first_modifier_of_phrase(w, p.tokens.first);
  if (p.noun != no_token && p.noun < p.tokens.first) {  // "con la ofensiva israelí"
    p.preposition = preposition_before(w, w.first_free_modifier(p.noun));
    return;
  }
  const Sentence& sentence = *w.sentence().sentence;
  while (p.person && p.tokens.first > 0 && is_honorific(sentence, p.tokens.first - 1, w.lexicon())) --p.tokens.first;
  p.preposition = w.bracketed(p) ? p.tokens.first - 1 : over_direction(w, p, preposition_before(w, p.tokens.first));
  exemplify(w, p);
  appose(w, p, owned);
}

}  // namespace

bool ends_opening_circumstance(const TaggedWords& w, std::uint32_t noun) {
  return in_opening_circumstance(w, noun) && !can_be_named(w, noun);
}

void find_governors(PhraseWords& w, std::vector<Phrase>& phrases) {
  const std::vector<bool> owned = owned_nouns(w, phrases);
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    find_governor(w, phrases[i], owned);
    stand_by(w, std::span(phrases).first(i + 1));
  }
}

}  // namespace entente
