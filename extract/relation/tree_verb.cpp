#include <entente/extract/relation/tree_verb.h>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index none = Tree::none;
constexpr int deepest = 5;  ///< steps that are followed from word to word

}  // namespace

bool TreeVerbs::passive(Index verb) const {
  for (Index c = tree_.first_child(verb); c != none; c = tree_.next_sibling(c)) {
    if (tree_.relation(c) == "aux:pass" || tree_.relation(c) == "nsubj:pass") return true;
  }
  const bool participle = s_.words[verb].form == VerbForm::participle;
  if (participle && s_.spanish() && clauses_.group(verb).passive)
    return true;  // "fue rechazado": an auxiliary like "ha"
  if (participle && tree_.is(verb, "conj") && tree_.child(verb, "nsubj") == none && clauses_.group(verb).passive)
    return passive(tree_.head(verb));                                     // "was accepted by A but rejected by B"
  const bool opens = tree_.is(verb, "xcomp") || tree_.is(verb, "advcl");  // "found itself isolated by", "Sued by A, B"
  if (participle && opens && clauses_.group(verb).passive) return true;
  const bool reduced = participle && tree_.relation(verb) == "acl";
  return reduced && tree_.child(verb, "aux") == none;
}

Index TreeVerbs::subject_at(Index verb, int depth) const {
  if (depth > deepest || verb == none) return none;
  const Index own = tree_.child(verb, "nsubj");
  if (own != none && !relative(own)) return own;
  if (clauses_.names_deed(verb)) return none;
  if (clauses_.phrase_at(verb) != nullptr) return verb;  // the verb's ending stands for it
  const Index head = tree_.head(verb);
  if (head == none) return none;
  if (own == none && told_of_other(verb)) {
    const Index author = author_of(head);
    return author != none ? author : subject_at(verb_above(head), depth + 1);
  }
  if (tree_.relation(verb) == "acl:relcl") {
    return own != none || tree_.child(verb, "obj") != none ? head : none;
  }
  if (own != none) return none;
  if (tree_.is(verb, "acl")) return acting_noun(verb, depth);
  if (tree_.is(verb, "xcomp")) {
    const bool controls = s_.lemma_in("object-control", head);
    const Index whom = controls ? asked(head) : none;
    return whom != none ? whom : subject_at(head, depth + 1);
  }
  const bool subjunctive = s_.spanish() && s_.words[verb].form == VerbForm::subjunctive;
  if (tree_.is(verb, "ccomp") && subjunctive && s_.lemma_in("object-control", head))
    return asked(head);  // "les exigió que dimitan"
  const Index mark = tree_.is(verb, "advcl") ? tree_.child(verb, "mark") : none;
  const bool judges = s_.lemma_in("object-judging-verbs", head) || s_.lemma_in("object-control", head);
  const bool charged = mark != none && (s_.key(mark) == "of" || (s_.key(mark) == "for" && judges));
  if (charged && object(head) != none) return object(head);  // "accuses him of", "blames him for"
  const bool kept = mark != none && s_.key(mark) == "from" && s_.lemma_in("object-control", head) && !passive(head);
  if (kept) return none;  // "deters them from"
  if (tree_.is(verb, "conj") && s_.words[head].tag == Tag::verb) return subject_at(sharing_verb(verb), depth + 1);
  if (tree_.is(verb, "ccomp") && clauses_.is_reflexive_passive(verb) && !s_.lemma_in("announcing-verbs", head))
    return none;
  if (tree_.is(verb, "conj") || tree_.is(verb, "advcl") || tree_.is(verb, "ccomp")) return subject_at(head, depth + 1);
  return none;
}

Index TreeVerbs::object(Index verb) const {
  if (passive(verb)) return subject(verb);
  for (const std::string_view relation : {"obj", "iobj"}) {
    const Index child = tree_.child(verb, relation);
    if (child != none && !relative(child) && may_be_object(child)) return child;
  }
  const bool relative_clause = tree_.relation(verb) == "acl:relcl";
  const Index own = tree_.child(verb, "nsubj");
  return relative_clause && own != none && !relative(own) ? tree_.head(verb) : none;
}

bool TreeVerbs::has_case(Index word, std::string_view preposition) const {
  const Index marker = tree_.child(word, "case");
  if (marker == none) return false;
  const std::string& key = s_.key(marker);
  if (key == "al") return preposition == "a";
  return key == preposition || (key == "del" && preposition == "de");
}

/// Spanish: an object has "a" before it or nothing, not "con" ("se entrevistó con X"), whatever the tree calls it.
bool TreeVerbs::may_be_object(Index word) const {
  if (!s_.spanish() || clauses_.phrase_at(word) == nullptr) return true;
  const Phrase& phrase = *clauses_.phrase_at(word);
  return phrase.preposition == no_token || has_case(word, "a") || uncontracted(s_.key(phrase.preposition)) == "a";
}

/// Whom a verb asks or allows to do something: its object, "X" in "called on X to withdraw", or X of "X, a quien pidió
/// visitar Y".
Index TreeVerbs::asked(Index verb) const {
  const Index whom = object(verb);
  const bool asks_of_head = s_.spanish() && tree_.is(verb, "acl");
  if (whom != none || (s_.spanish() && !asks_of_head)) return whom;
  for (Index c = tree_.first_child(verb); c != none; c = tree_.next_sibling(c)) {
    if (asks_of_head && c < verb && relative(c) && has_case(c, "a")) return tree_.head(verb);
    if (!s_.spanish() && tree_.is(c, "obl") && has_case(c, "on") && clauses_.phrase_at(c) != nullptr) return c;
  }
  return none;
}

/// Who acts in a clause that completes a noun: "a man accused of", "X's decision to", "made the decision to".
Index TreeVerbs::acting_noun(Index verb, int depth) const {
  const Index noun = tree_.head(verb);
  const bool infinitive = s_.words[verb].form == VerbForm::infinitive;
  if (!infinitive) return noun;
  const Index owner = tree_.child(noun, "nmod");
  if (owner != none) return owner;
  const Index above = tree_.head(noun);
  return above != none && tree_.is(noun, "obj") ? subject_at(above, depth + 1) : none;
}

/// The verb that one coordinated with it by the tree shares its subject with: "X said Y wants peace, and accused Z".
Index TreeVerbs::sharing_verb(Index verb) const {
  const Index head = tree_.head(verb);
  const Index first = clauses_.group(verb).first;
  const bool coordinated = first > 0 && s_.words[first - 1].tag == Tag::coordinator;
  const Index sharing = coordinated ? clauses_.sharing_verb(first - 1, verb) : no_token;
  return sharing != no_token && sharing == clauses_.teller_of(head) ? sharing : head;
}

/// The verb at or above a word; none when there is none near.
Index TreeVerbs::verb_above(Index word) const {
  for (int step = 0; step < deepest && word != none && s_.words[word].tag != Tag::verb; ++step) word = tree_.head(word);
  return word != none && s_.words[word].tag == Tag::verb ? word : none;
}

/// Spanish: "X, a quien acusa", "X, donde se reunió": whether the relative of a clause is no subject or bare object.
bool TreeVerbs::told_of_other(Index verb) const {
  if (!s_.spanish()) return false;
  for (Index c = tree_.first_child(verb); c != none; c = tree_.next_sibling(c)) {
    if (relative(c) && (s_.key(c) == "donde" || tree_.child(c, "case") != none)) return true;
  }
  return false;
}

/// Spanish: "la carta de X, en la que acusa a Y": X; none where no such name completes an utterance.
Index TreeVerbs::author_of(Index utterance) const {
  if (!s_.in("utterances", utterance)) return none;
  const Index owner = tree_.child(utterance, "nmod");
  return owner != none && owner > utterance && has_case(owner, "de") && clauses_.phrase_at(owner) != nullptr ? owner
                                                                                                             : none;
}

}  // namespace entente
