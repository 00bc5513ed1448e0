#include <entente/extract/clause/phrase_governor.h>
#include <entente/extract/clause/phrase_representative.h>

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

/// "After lunch, X ...", "Worried by the clashes, X ...": whether a noun ends the circumstance that opens a sentence;
/// it is then named by what follows only if it can be, like "country" or "minister", and if a comma closes the name:
/// "In the capital, X, ...", not "In the capital, X said".
bool ends_opening_circumstance(const PhraseWords& w, Index noun, const Phrase& name) {
  bool opens = w.is(0, Tag::preposition) || w.is(0, Tag::subordinator) || w.is(0, Tag::adjective) || w.is(0, Tag::verb);
  const bool timed =
      w.timed(0) || w.timed(1) || (w.is(0, Tag::other) && !w.in_mention(0));  // "Hours after the vote, X"
  for (Index i = 0; i < noun; ++i) {
    if (w.is(i, Tag::comma) || w.is(i, Tag::stop) || w.is_finite_verb(i)) return false;
    opens = opens || (timed && (w.is(i, Tag::preposition) || w.is(i, Tag::subordinator)));
  }
  if (!opens) return false;
  const bool can_be_named = w.in("nominals", noun) || w.in("place-heads", noun) || w.in("representatives", noun);
  const bool title = std::any_of(w.sentence().offices.begin(), w.sentence().offices.end(),
                                 [&](const OfficePhrase& office) { return office.tokens.contains(noun); });
  const Index behind = name.tokens.end + 1;
  const bool aside = w.is(behind, Tag::preposition) || w.is(behind, Tag::relative);
  return (!can_be_named && !title) || !w.is(name.tokens.end, Tag::comma) || aside;
}

/// The noun before a comma or colon that a phrase behind it names; no_token when it names none.
Index noun_named_by(const PhraseWords& w, const Phrase& p, const std::vector<bool>& owned) {
  const Index mark = p.tokens.first - 1;
  const bool colon = w.token(mark).text == ":";
  if (!colon && !w.is(mark, Tag::comma)) return no_token;
  const Index name = w.first_member(p).tokens.first;
  const bool apposed = w.tree().is(name, "appos");
  const Index counted = colon || apposed ? counted_noun(w, mark) : no_token;
  if (colon || counted != no_token) return counted;
  if (apposed) return ends_opening_circumstance(w, w.tree().head(name), p) ? no_token : w.tree().head(name);
  return names_owned(w, p, mark - 1, owned) ? mark - 1 : no_token;
}

/// "a sus aliados, A y B", "with its neighbour, A": governed like the noun that it names.
void appose(const PhraseWords& w, Phrase& p, const std::vector<bool>& owned) {
  if (p.tokens.first < 2 || w.tree().size() == 0 || p.preposition != no_token) return;
  const Index noun = noun_named_by(w, p, owned);
  if (noun == no_token || noun + 1 >= p.tokens.first || w.tree().upos(noun) != "NOUN" || w.in_mention(noun)) return;
  p.apposed = noun;
  Index i = noun;
  while (i > 0 && (w.modifies(i - 1) || w.is(i - 1, Tag::possessive))) --i;
  p.preposition = preposition_before(w, i);
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
  p.preposition = w.bracketed(p) ? p.tokens.first - 1 : preposition_before(w, p.tokens.first);
  exemplify(w, p);
  appose(w, p, owned);
}

}  // namespace

void find_governors(PhraseWords& w, std::vector<Phrase>& phrases) {
  const std::vector<bool> owned = owned_nouns(w, phrases);
  for (Phrase& p : phrases) find_governor(w, p, owned);
}

}  // namespace entente
