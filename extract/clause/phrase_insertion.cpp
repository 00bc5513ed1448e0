#include <entente/extract/clause/phrase_insertion.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// The comma before "and" that closes what a comma opens; no_token where another comma, or the end of the clause, comes
/// first.
Index closing_comma(const PhraseWords& w, Index opening) {
  constexpr Index longest = 20;
  for (Index i = opening + 1; i < std::min(w.size(), opening + longest); ++i) {
    if (w.is(i, Tag::stop) || w.is(i, Tag::quote) || w.is(i, Tag::subordinator)) return no_token;
    if (w.is(i, Tag::comma)) return w.is(i + 1, Tag::coordinator) ? i : no_token;
  }
  return no_token;
}

/// Whether a comma is followed by a preposition, or "and" and a preposition, that is the same as another one.
bool repeats_behind(const PhraseWords& w, Index comma, Index preposition) {
  const Index next = w.is(comma + 1, Tag::coordinator) ? comma + 2 : comma + 1;
  return next < w.size() && uncontracted(w.key(next)) == uncontracted(w.key(preposition));
}

/// The preposition that governs a phrase, or "de" within "dirigentes de A", whose next member may be "y de B".
Index repeatable_preposition(const PhraseWords& w, const Phrase& p) {
  const Index name = w.last_member(p).phrase.first;
  const bool within = p.stands_for && p.preposition == no_token && name > p.tokens.first;
  return within && w.in("belonging-prepositions", name - 1) ? name - 1 : p.preposition;
}

/// "se enfrenta a A, de 49 años, del partido X, y a B": the comma before "and" and the preposition of what a comma sets
/// off; no_token where the preposition comes again without "and" ("a A, a B, y a C"), or a comma before another "and".
Index closing_before_repeated(const PhraseWords& w, Index opening, Index preposition) {
  constexpr Index longest = 20;
  if (preposition == no_token || repeats_behind(w, opening, preposition)) return no_token;
  for (Index i = opening + 1; i < std::min(w.size(), opening + longest); ++i) {
    if (w.is(i, Tag::stop) || w.is(i, Tag::quote) || w.is(i, Tag::subordinator)) return no_token;
    if (!w.is(i, Tag::comma)) continue;
    const bool again = repeats_behind(w, i, preposition);
    if (again || w.is(i + 1, Tag::coordinator)) return again && w.is(i + 1, Tag::coordinator) ? i : no_token;
  }
  return no_token;
}

/// "que compró B", "based in B", "filial de B", "la mayor del país": whether words tell of what stands before them: a
/// relative clause, or no clause and no name but behind a preposition.
bool tells_more(const PhraseWords& w, const std::vector<Phrase>& phrases, Index p, TokenRange words) {
  if (words.size() < 2) return false;
  if (w.is(words.first, Tag::relative)) return true;
  for (Index q = p + 1; q < phrases.size() && phrases[q].tokens.first < words.end; ++q) {
    const Phrase& inner = phrases[q];
    const bool governed = inner.preposition != no_token && inner.preposition >= words.first;
    const bool apart = inner.stands_for && w.in("indefinite-articles", words.first);  // "a unit of B"
    const bool modifies = inner.noun != no_token && inner.noun >= words.first && inner.noun < words.end;
    if (!governed && !modifies && !apart && !w.bracketed(inner)) return false;
  }
  for (Index i = words.first; i < words.end; ++i) {
    if (w.is_predicate(i) && !w.timed(i)) return false;
  }
  return true;
}

/// The first phrase behind "and" and an article or a noun that introduces it; nullptr when other words come first.
const Phrase* next_member(const PhraseWords& w, const std::vector<Phrase>& phrases, Index p, Index coordinator) {
  constexpr Index reach = 5;
  while (p < phrases.size() && phrases[p].tokens.first <= coordinator) ++p;
  if (p == phrases.size() || !phrases[p].is_head() || phrases[p].possessor) return nullptr;
  const Index first = phrases[p].tokens.first;
  if (first > coordinator + reach) return nullptr;
  for (Index i = coordinator + 1; i < first; ++i) {
    const bool introduces = w.is(i, Tag::determiner) || w.is(i, Tag::adjective) || w.is(i, Tag::other);
    if (!introduces && i != phrases[p].preposition) return nullptr;
  }
  return &phrases[p];
}

/// Whether a verb whose subject ends at a token follows, perhaps behind an adverb, a time or a further insertion.
bool verb_follows(const PhraseWords& w, Index end) {
  constexpr Index longest = 12;
  if (w.is(end, Tag::comma)) {
    Index i = end + 1;
    while (i < std::min(w.size(), end + longest) && !w.is(i, Tag::comma) && !w.is(i, Tag::stop)) ++i;
    if (w.is(i, Tag::comma)) end = i + 1;
  }
  while (end < w.size() && (w.is(end, Tag::adverb) || w.is(end, Tag::pronoun) || w.timed(end))) ++end;
  return w.is_predicate(end);
}

/// Whether no verb whose clause it is in stands before a token.
bool opens_clause(const PhraseWords& w, Index first) {
  for (Index i = first; i-- > 0;) {
    if (w.is(i, Tag::subordinator) || w.is(i, Tag::relative) || w.is(i, Tag::stop) || w.is(i, Tag::quote)) return true;
    if (w.is_predicate(i)) return false;
  }
  return true;
}

/// The verb whose subject a phrase is by the tree, itself or the title in its name: "el presidente de X, B"; Tree::none
/// when there is none.
Index verb_of_subject(const PhraseWords& w, const Phrase& p) {
  constexpr int deepest = 3;
  const Tree& tree = w.tree();
  Index word = p.tokens.first;
  for (int depth = 0; depth < deepest && word != Tree::none; ++depth, word = tree.head(word)) {
    if (tree.is(word, "nsubj")) return tree.head(word);
    constexpr std::string_view inner[] = {"det", "amod", "appos", "flat", "compound"};
    if (std::none_of(std::begin(inner), std::end(inner), [&](auto relation) { return tree.is(word, relation); }))
      return Tree::none;
  }
  return Tree::none;
}

}  // namespace

std::uint32_t behind_insertion(const PhraseWords& w, const std::vector<Phrase>& phrases, std::uint32_t p) {
  const Phrase& left = phrases[p];
  const Index none = left.tokens.end;
  const Index name = w.last_member(left).tokens.end;
  const Index opening = w.is(name, Tag::comma) ? name : none;  // "A, a unit" may be one phrase already
  if (!left.is_head() || left.possessor || !w.is(opening, Tag::comma)) return none;
  const Index again = closing_before_repeated(w, opening, repeatable_preposition(w, left));
  const Index closing = again != no_token ? again : closing_comma(w, opening);
  if (closing == no_token || closing <= none || !tells_more(w, phrases, p, {opening + 1, closing})) return none;
  const Phrase* const right = next_member(w, phrases, p, closing + 1);
  if (right == nullptr) return none;
  if (again != no_token) return right->preposition == again + 2 ? again : none;
  const bool pair = left.preposition != no_token && w.in("pair-prepositions", left.preposition);
  if (pair) return right->preposition == no_token || right->preposition < closing ? closing : none;
  const bool subjects = left.preposition == no_token && right->preposition == no_token;
  return subjects && verb_follows(w, right->tokens.end) && opens_clause(w, left.tokens.first) ? closing : none;
}

bool closes_opening_clause(const PhraseWords& w, const Phrase& left, const Phrase& right) {
  if (w.tree().size() == 0 || right.preposition != no_token) return false;
  const Index main = verb_of_subject(w, right);
  if (main == Tree::none || main < right.tokens.end) return false;
  bool adverbial = false;
  for (Index word = left.tokens.first; word != Tree::none; word = w.tree().head(word)) {
    if (word == main) return adverbial;
    adverbial = adverbial || (word < left.tokens.first && w.tree().is(word, "advcl"));
  }
  return false;
}

Index behind_apposition(const PhraseWords& w, const Phrase& p, Index comma) {
  if (!w.is(comma, Tag::comma)) return comma;
  const SentenceDraft& s = w.sentence();
  const TokenRange name = w.last_member(p).tokens;
  const auto ends = [&](TokenRange tokens, Index bearer) {
    return tokens.first == comma + 1 && bearer < s.names.size() && s.names[bearer].tokens == name;
  };
  for (const OfficePhrase& office : s.offices) {
    if (office.bearer && ends(office.tokens, *office.bearer)) return office.tokens.end;
  }
  for (const CuePhrase& cue : s.cues) {
    if (ends(cue.tokens, cue.bearer)) return cue.tokens.end;
  }
  return comma;
}

}  // namespace entente
