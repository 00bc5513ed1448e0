#include <entente/extract/clause/modality_above.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

Modality ModalityAbove::told_by(Index v, std::optional<Index> matrix) const {
  const Index above = governing(v);
  if (above == Tree::none) {
    const bool free = !matrix || stands_apart(*matrix, clauses_.group(v)) || stands_beside(*matrix, v);
    return free ? Modality{} : reported(*matrix, v);
  }
  if (s_.tree.upos(above) != "NOUN") return by_cue(above, v);
  if (told_false(above)) return {Status::denied, 0};
  if (in("wish-nouns", above)) return {Status::planned, 0};
  return in("rumours", above) ? Modality{Status::alleged, 0} : Modality{};
}

std::optional<Modality> ModalityAbove::by_noun(Index v, const VerbGroup& group) const {
  if (group.finite() || group.form != VerbForm::infinitive) return std::nullopt;
  if (refused_before(group.first)) return Modality{Status::denied, 0};
  if (s_.tree.size() == 0) return std::nullopt;
  const Index noun = s_.tree.head(v);
  if (noun == Tree::none) return std::nullopt;
  if (s_.tree.is(v, "acl") && in("refusals", noun)) return Modality{Status::denied, 0};
  const Index copula = s_.tree.is(v, "advcl") ? s_.tree.child(noun, "cop") : Tree::none;
  if (copula != Tree::none && in("implicative-adjectives", noun) && in("past-copulas", copula)) return Modality{};
  const bool predicate = copula != Tree::none && !after_first(v);
  return predicate ? std::optional(Modality{Status::planned, 100}) : std::nullopt;
}

std::optional<Modality> ModalityAbove::by_matrix(Index matrix, Index v, const VerbGroup& group) const {
  const bool completing = !is_purpose(v, group);
  if (completing && ceases(matrix, group)) return Modality{Status::denied, 0, true};
  if (completing && denied_above(matrix)) return Modality{Status::denied, 0};
  if (brings_about(matrix) || takes_step(matrix, group) || regrets_fact(matrix, group) || judges_deed(matrix, group))
    return Modality{};
  if (completing && asks_of_another(matrix, v)) return Modality{Status::planned, 0, false, true};
  if (completing && cue("denial-cues", matrix)) return by_cue(matrix, v);
  if (negated_predicate(matrix) || clauses_.group(matrix).negated || negated_between(matrix, v))
    return Modality{Status::denied, 0};
  if (completing && cue("allegation-cues", matrix)) return Modality{Status::alleged, 0};
  if (completing && cue("future-cues", matrix)) return Modality{Status::planned, 0};
  return std::nullopt;
}

bool ModalityAbove::shares_infinitive(Index matrix, Index v) const {
  if (s_.spanish() || s_.tree.size() == 0 || s_.key(v) != s_.words[v].lemma) return false;
  return s_.words[v - 1].tag == Tag::coordinator && s_.words[matrix].form == VerbForm::infinitive &&
         s_.tree.relation(v) == "conj" && s_.tree.head(v) == matrix;
}

bool ModalityAbove::accompanies(Index matrix, const VerbGroup& group) const {
  if (group.form != VerbForm::gerund || group.first != group.main || group.negated) return false;
  Index i = group.first;
  while (i > matrix + 1 && s_.words[i - 1].tag == Tag::adverb) --i;
  return i > matrix + 1 && s_.words[i - 1].tag == Tag::comma && clauses_.group(matrix).finite() &&
         governing(matrix) == Tree::none;
}

bool ModalityAbove::modifies_noun(Index v, const VerbGroup& group) const {
  if (group.form != VerbForm::participle || group.first != v || s_.tree.size() == 0) return false;
  const Index noun = s_.tree.head(v);
  const bool modifier = s_.tree.is(v, "acl") || s_.tree.is(v, "amod");
  return modifier && noun < v && s_.words[noun].tag != Tag::verb;
}

bool ModalityAbove::stands_apart(Index matrix, const VerbGroup& group) const {
  if (!group.finite()) return opener_before(group.first) > 0 || shares_opener(matrix, group.first);
  for (Index i = group.first; i > matrix + 1; --i) {
    if (opener_before(i) > 0) return true;
    if (in("complementisers", i - 1)) return false;
  }
  return false;
}

bool ModalityAbove::told_by_infinitive(Index matrix, const VerbGroup& group) const {
  return s_.spanish() && group.form == VerbForm::infinitive && group.first == matrix + 1 &&
         s_.lemma_in("reporting", matrix);
}

bool ModalityAbove::aimed_at(Index matrix, Index v) const {
  if (s_.words[v].form != VerbForm::infinitive || after_first(v)) return false;
  return !s_.lemma_in("motion", matrix) && !s_.lemma_in("aspect-verbs", matrix) && !voiced_by(matrix, v);
}

/// "its refusal to negotiate", "la negativa de A a atacar", "la negativa danesa a atacar": whether the noun before the
/// preposition of an infinitive, over whose it is, says that it is not done.
bool ModalityAbove::refused_before(Index infinitive) const {
  if (infinitive < 2) return false;
  const Index link = infinitive - 1;
  if (s_.key(link) != "to" && s_.words[link].tag != Tag::preposition) return false;
  const Phrase* const owner = clauses_.phrase_at(link - 1);
  Index noun = owner == nullptr ? link : std::min(owner->tokens.first, owner->preposition);
  if (noun > 0) --noun;
  while (noun < link && !in("refusals", noun)) ++noun;
  return noun < link;
}

/// The verb, or the noun before "that", whose complement a finite clause is; none when the tree tells of none.
Index ModalityAbove::governing(Index v) const {
  const Tree& tree = s_.tree;
  if (tree.size() == 0) return Tree::none;
  for (int step = 0; step < deepest && tree.relation(v) == "conj"; ++step) v = tree.head(v);
  if (tree.is(v, "ccomp")) return tree.head(v);
  const bool noun_clause = tree.relation(v) == "acl" && tree.child(v, "mark") != Tree::none;
  return noun_clause || tells_content(v) ? tree.head(v) : Tree::none;
}

/// "The claim that ... is false", "denied rumours that ..."
bool ModalityAbove::told_false(Index noun) const {
  const Index predicate = s_.tree.head(noun);
  if (predicate == Tree::none) return false;
  const auto falsehood = [&](Index i) { return in("falsehoods", i); };
  if (falsehood(predicate)) return true;
  for (Index c = s_.tree.first_child(predicate); c != Tree::none; c = s_.tree.next_sibling(c)) {
    if (s_.tree.is(c, "xcomp") && falsehood(c)) return true;
  }
  const bool object = s_.tree.is(noun, "obj") || s_.tree.relation(noun) == "nsubj:pass";
  return object && s_.words[predicate].tag == Tag::verb && cue("denial-cues", predicate);
}

/// A clause under "claims that", "denies that".
Modality ModalityAbove::reported(Index matrix, Index v) const {
  for (Index i = matrix + 1; i < v; ++i) {
    if (s_.words[i].tag == Tag::stop || s_.words[i].tag == Tag::comma) return {};
  }
  return by_cue(matrix, v);
}

/// "the report that A had attacked B was untrue": whether a clause that the tree takes for a relative one tells what a
/// noun says.
bool ModalityAbove::tells_content(Index v) const {
  const Tree& tree = s_.tree;
  if (tree.relation(v) != "acl:relcl") return false;
  const Index that = tree.head(v) + 1;
  return in("content-nouns", that - 1) && in("complementisers", that) && that + 1 < v && tree.child(v, "nsubj") > that;
}

/// "denied the charges and accused A", "rejected the plan and it expelled A": what a coordinator joins to the verb
/// above is no part of what that verb tells of.
bool ModalityAbove::stands_beside(Index matrix, Index v) const {
  if (s_.tree.size() > 0 && s_.tree.relation(v) == "conj" && s_.tree.head(v) == matrix) return true;
  Index i = clauses_.group(v).first;
  const auto light = [&](Index k) {
    return s_.words[k].tag == Tag::pronoun || s_.words[k].tag == Tag::adverb || clauses_.timed(k);
  };
  while (i > matrix + 1 && light(i - 1)) --i;
  if (i <= matrix + 1 || s_.words[i - 1].tag != Tag::coordinator) return false;
  for (Index k = matrix + 1; k < i; ++k) {
    if (in("complementisers", k)) return false;  // "denied that it and A attacked B"
  }
  return true;
}

/// "tras una crisis y pasar a manos de X": whether an infinitive is joined to what such words open behind the verb
/// above.
bool ModalityAbove::shares_opener(Index matrix, Index infinitive) const {
  if (infinitive == 0 || s_.words[infinitive - 1].tag != Tag::coordinator) return false;
  for (Index i = infinitive - 1; i > matrix + 1; --i) {
    if (opener_before(i) > 0) return true;
    if (s_.words[i - 1].tag == Tag::verb || s_.words[i - 1].tag == Tag::comma) return false;
  }
  return false;
}

/// "abandonó A para unirse a B": the purpose of a deed is no part of it.
bool ModalityAbove::is_purpose(Index v, const VerbGroup& group) const {
  if (group.form != VerbForm::infinitive || group.first == 0) return false;
  return in("purpose-prepositions", group.first - 1) || (s_.tree.size() > 0 && s_.tree.is(v, "advcl"));
}

/// "desmintió que vaya a atacar a A", "denied that it wanted to attack A": whether the clause of the verb above an
/// infinitive is itself denied by what tells it.
bool ModalityAbove::denied_above(Index matrix) const {
  const VerbGroup group = clauses_.group(matrix);
  if (!group.finite() || group.negated) return false;
  return told_by(matrix, clauses_.matrix(matrix)).status == Status::denied;
}

bool ModalityAbove::is_asked(Index v) const {
  const Index above = s_.spanish() ? Tree::none : governing(v);
  if (above == Tree::none || s_.words[above].tag != Tag::verb) return false;
  const Index first = clauses_.group(v).first;
  const bool subjunctive = first == v && s_.key(v) == s_.words[v].lemma;
  if (subjunctive && s_.lemma_in("mandative-verbs", above)) return true;
  return in("duty-modals", first) && s_.lemma_in("reporting", above);
}

/// "urged A to attack B": what somebody wants of another one is no plan of the latter's.
bool ModalityAbove::asks_of_another(Index matrix, Index v) const {
  if (s_.spanish() || !s_.lemma_in("asking-verbs", matrix)) return false;
  const Index subject = s_.tree.child(matrix, "nsubj");
  const Index other = s_.tree.child(matrix, "obj");
  const bool addressed = other != Tree::none && other < v && other != subject;
  const bool apart = s_.tree.child(v, "nsubj") != Tree::none;
  return addressed || apart || s_.tree.child(matrix, "obl") < v;
}

/// "stopped attacking", "dejó de apoyar": whether a deed that went on has come to its end.
bool ModalityAbove::ceases(Index matrix, const VerbGroup& group) const {
  const bool beside = group.first == matrix + 1 || group.first == matrix + 2;
  return beside && s_.lemma_in("ceasing-verbs", matrix) && !clauses_.group(matrix).negated;
}

/// "was forced to sign", "se vio obligada a firmar", "did not hesitate to sign": whether a verb of the past implies
/// what it governs.
bool ModalityAbove::brings_about(Index matrix) const {
  const VerbGroup group = clauses_.group(matrix);
  if (s_.lemma_in("hesitating-verbs", matrix)) return group.negated;
  if (group.negated || !group.modal.empty() || !s_.lemma_in("implicative-verbs", matrix)) return false;
  if (s_.token(matrix).text.ends_with("ó")) return true;  // "se apresuró", not "me apresuro"
  const bool coming = group.first > 0 && s_.words[group.first - 1].tag == Tag::verb &&
                      s_.words[group.first - 1].form == VerbForm::future;  // "se verá obligada"
  return group.form == VerbForm::past || (group.form == VerbForm::participle && !coming);
}

/// "dio el paso de reconocer a A", "had the nerve to attack A": whether a verb of the past and its noun imply what the
/// infinitive behind them tells.
bool ModalityAbove::takes_step(Index matrix, const VerbGroup& group) const {
  const VerbGroup above = clauses_.group(matrix);
  const Index link = group.first - 1;
  const bool marked = group.first > 1 && (in("belonging-prepositions", link) || s_.key(link) == "to");
  const bool step = marked && in("implicative-nouns", link - 1) && link - 1 > matrix;
  return (step || forced_choice(group)) && !above.negated && above.modal.empty() &&
         (above.form == VerbForm::past || above.form == VerbForm::participle);
}

/// "does not regret attacking A", "no se arrepiente de haber atacado a A": whether a verb, negated or not, takes for
/// granted what it governs.
bool ModalityAbove::regrets_fact(Index matrix, const VerbGroup& group) const {
  const bool done = group.form == VerbForm::gerund || s_.words[group.first].tag == Tag::auxiliary;
  return done && s_.lemma_in("regretting-verbs", matrix);
}

/// Spanish: "criticó a A por atacar a B": what somebody is judged for has happened.
bool ModalityAbove::judges_deed(Index matrix, const VerbGroup& group) const {
  return group.first > 0 && in("reason-prepositions", group.first - 1) && s_.lemma_in("object-judging-verbs", matrix);
}

/// "has no plans to attack"
bool ModalityAbove::negated_between(Index matrix, Index v) const {
  if (forced_choice(clauses_.group(v))) return false;
  for (Index i = matrix + 1; i < v; ++i) {
    if (s_.words[i].tag == Tag::negation) return true;
    if (s_.words[i].tag == Tag::comma) return false;
  }
  return false;
}

/// "resigned to protest A's policy", "dimitió para protestar": whoever did it to say so has said so; but "urged A to
/// condemn B", "is expected to condemn B".
bool ModalityAbove::voiced_by(Index matrix, Index v) const {
  if (!voices(v) || s_.lemma_in("object-control", matrix)) return false;
  const VerbGroup deed = clauses_.group(matrix);
  return deed.form == VerbForm::past && !deed.passive && !completes(v);
}

/// "wanted to protest", "a motion to condemn A": whether an infinitive completes the verb or noun before it.
bool ModalityAbove::completes(Index v) const {
  return s_.tree.size() == 0 || s_.tree.is(v, "xcomp") || s_.tree.is(v, "ccomp") || s_.tree.relation(v) == "acl";
}

}  // namespace entente
