#include <entente/extract/clause/phrase_clause.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "A, B said on Sunday, attacked C": whether a verb of saying and a comma behind it stand between commas.
bool says_by_way(const PhraseWords& w, Index verb) {
  if (!w.lemma_in("reporting", verb)) return false;
  Index i = verb + 1;
  while (i < w.size() && !w.is(i, Tag::comma) && !w.is(i, Tag::verb) && !w.is(i, Tag::stop)) ++i;
  return w.is(i, Tag::comma);
}

/// "C, who are neutral, called": where a clause about a list that begins at a comma ends; the comma when none does.
Index behind_relative_clause(const PhraseWords& w, Index comma) {
  if (!w.is(comma, Tag::comma) || !w.is(comma + 1, Tag::relative)) return comma;
  for (Index i = comma + 2; i < w.size() && !w.is(i, Tag::stop); ++i) {
    if (w.is(i, Tag::comma)) return i + 1;
  }
  return comma;
}

/// "officials say A and B met C": by the tree, the subject of what is told.
bool opens_told_clause(const PhraseWords& w, const Phrase& p, Index verb) {
  if (w.tree().size() == 0 || !w.lemma_in("reporting", verb)) return false;
  for (Index i = p.tokens.first; i < p.tokens.end; ++i) {
    const Index head = w.tree().head(i);
    if (w.tree().is(i, "nsubj") && head != Tree::none && head >= p.tokens.end) return true;
  }
  return false;
}

/// "A visited B and": whether the clause that a phrase is in has its verb before it.
bool stands_behind_verb(const PhraseWords& w, const Phrase& p) {
  for (Index i = p.tokens.first; i-- > 0;) {
    if (w.is(i, Tag::subordinator) || w.is(i, Tag::relative) || w.is(i, Tag::stop) || w.is(i, Tag::quote)) return false;
    if (w.is_predicate(i)) return !w.is(i, Tag::verb) || !opens_told_clause(w, p, i);
  }
  return false;
}

/// "After A had left B, C and D met": whether what opens an adverbial clause stands before the verb that a phrase is
/// behind; else a comma alone parts no clauses: "It came as negotiators from B, C and D met".
bool closes_adverbial(const PhraseWords& w, const Phrase& p) {
  Index i = p.tokens.first;
  while (i > 0 && !w.is_predicate(i - 1)) --i;
  while (i-- > 0) {
    if (w.is(i, Tag::subordinator) || w.in("clause-prepositions", i) || w.in("when-words", i)) return true;
    if (w.is(i, Tag::verb) && !w.is_predicate(i)) return true;  // "Having left"
  }
  return w.is(0, Tag::preposition);
}

/// "Mientras la prensa callaba, A, B y C criticaron a D", "After talks failed, A and B left": whether a phrase behind a
/// comma begins the list that is the subject of a verb, by its plural or by the tree.
bool opens_main_clause(const PhraseWords& w, const Phrase& p, Index verb) {
  Index first = p.tokens.first;
  while (first > 0 && w.is(first - 1, Tag::determiner)) --first;
  const bool behind_comma = first > 0 && w.is(first - 1, Tag::comma) && p.preposition == no_token;
  if (!behind_comma || w.tree().size() == 0) return false;
  const bool has_number = w.spanish() || !w.tree().has(verb, "Tense=Past");  // "praised" is of one and of many
  if (has_number && w.tree().has(verb, "Number=S")) return false;
  for (Index i = p.tokens.first; i < p.tokens.end; ++i) {
    const Index head = w.tree().is(i, "nsubj") ? w.tree().head(i) : Tree::none;
    if (head != Tree::none && (head == verb || head == w.tree().head(verb))) return true;
  }
  return w.tree().has(verb, "Number=P");
}

}  // namespace

bool heads_headline(const PhraseWords& w, const Phrase& left, const Phrase& right) {
  const auto bare = [&](const Phrase& p) {
    const Occurrence& o = w.first_member(p);
    return p.is_head() && o.kind == MentionKind::name && o.phrase == o.tokens && p.tokens == o.tokens;
  };
  const Index next = right.tokens.end;
  const bool verb =
      w.is(next, Tag::verb) && (is_finite(w.word(next).form) || w.word(next).form == VerbForm::participle);
  if (verb && says_by_way(w, next)) return false;
  return left.tokens.first == 0 && bare(left) && bare(right) && (verb || w.is(next, Tag::auxiliary)) && !w.spanish();
}

bool introduces(const PhraseWords& w, const Phrase& p) {
  if (p.members.size() > 1) return false;
  bool nonfinite = false;
  for (Index i = 0; i < p.tokens.first; ++i) {
    if (w.is_predicate(i)) return false;
    nonfinite = w.is(i, Tag::verb) || (nonfinite && !w.is(i, Tag::comma));  // "acosados por X, A, B y C ..."
  }
  return p.preposition != no_token || nonfinite;
}

bool subject_follows(const PhraseWords& w, const std::vector<Phrase>& phrases, Index end) {
  if (!w.is(end, Tag::comma)) return false;
  const auto next =
      std::find_if(phrases.begin(), phrases.end(), [end](const Phrase& p) { return p.tokens.first > end; });
  if (next == phrases.end() || !next->is_head() || next->possessor || next->preposition != no_token) return false;
  for (Index i = end + 1; i < next->tokens.first; ++i) {
    if (!w.is(i, Tag::determiner) && !w.is(i, Tag::adjective) && !w.is(i, Tag::other)) return false;
  }
  return true;
}

bool ends_insertion(const PhraseWords& w, const Phrase& p) {
  constexpr int deepest = 3;
  const Tree& tree = w.tree();
  Index verb = tree.size() > 0 ? p.tokens.first : Tree::none;
  for (int depth = 0; verb != Tree::none && depth < deepest && !tree.relation(verb).starts_with("acl"); ++depth)
    verb = tree.head(verb);
  const bool clause = verb != Tree::none && verb < p.tokens.first && tree.relation(verb).starts_with("acl");
  if (!clause || p.members.size() > 1) return false;
  if (tree.has(verb, "VerbForm=Fin") && tree.has(verb, "Number=Plur")) return false;  // "que encabezaron A, y B"
  while (verb > 1 && !w.is(verb - 1, Tag::comma) && !w.is(verb - 1, Tag::other) && !w.taken(verb - 1)) --verb;
  return w.is(verb - 1, Tag::comma);
}

bool begins_clause(const PhraseWords& w, const Phrase& left, Index end, bool conjunction) {
  Index i = behind_relative_clause(w, end);
  while (i < w.size() && (w.is(i, Tag::adverb) || w.is(i, Tag::pronoun) || w.timed(i))) ++i;  // "last" is no verb then
  if (!w.is_predicate(i) || !stands_behind_verb(w, left) || opens_main_clause(w, left, i)) return false;
  return conjunction || w.lemma_in("reporting", i) || closes_adverbial(w, left);
}

}  // namespace entente
