#include <entente/extract/refer/refer_deed.h>
#include <entente/extract/refer/refer_words.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

bool is_verb_of(const SentenceDraft& s, Index i, ListName list) {
  return s.words[i].tag == Tag::verb && s.lemma_in(list, i);
}

/// Whether deeds of a kind are only said.
bool is_speech(std::string_view kind) {
  return kind == "words" || kind == "proposal" || kind == "reproach";
}

/// "atacó", "bombardeó": whether a verb tells a deed of that kind; a measure may be any deed that is not only said, and
/// not one that a clause tells in passing ("after X ordered ...").
bool tells_deed(const SentenceDraft& s, Index i, std::string_view kind) {
  if (s.words[i].tag != Tag::verb) return false;
  const auto told = s.grammar->lexicon().list("deed-verbs").find(s.words[i].lemma);
  if (kind != "measure") return told == kind;
  return told && !is_speech(*told) && !s.tree.is(i, "advcl");
}

bool names_deed(const SentenceDraft& s, Index i, std::string_view kind) {
  return s.words[i].tag != Tag::verb && s.grammar->lexicon().list("deed-nouns").find(s.key(i)) == kind;
}

/// "by X", "por X": who does what a passive or a noun tells.
Entity agent_by(const Antecedents& seen, const SentenceDraft& s, Index word) {
  for (Index c = s.tree.first_child(word); c != Tree::none; c = s.tree.next_sibling(c)) {
    const Index mark = s.tree.is(c, "obl") || s.tree.is(c, "nmod") ? s.tree.child(c, "case") : Tree::none;
    if (mark != Tree::none && s.in("agent-prepositions", mark)) return seen.agent_at(s, c, "any");
  }
  return {};
}

/// Who acts by a subject: "Chile", "Israeli jets", "the Greek government".
Entity doer_at(const Antecedents& seen, const SentenceDraft& s, Index subject) {
  const Entity named = seen.agent_at(s, subject, "any");
  if (named.valid() || !(s.in("arms", subject) || s.in("governments", subject) || s.in("representatives", subject)))
    return named;
  for (Index c = s.tree.first_child(subject); c != Tree::none; c = s.tree.next_sibling(c)) {
    if (const Entity owner = seen.agent_at(s, c, "thing"); owner.valid()) return owner;
  }
  return {};
}

/// The subject of a verb, of the verb that it is joined to ("entró y atacó"), or of the sentence before, where it has
/// been dropped; the agent of a passive.
Entity doer_of_verb(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  constexpr int deepest = 3;
  Index at = verb;
  for (int depth = 0; at != Tree::none && depth < deepest; ++depth) {
    const Index subject = s.tree.child(at, "nsubj");
    const bool passive = s.tree.child(at, "aux:pass") != Tree::none ||
                         (subject != Tree::none && s.tree.relation(subject) == "nsubj:pass");
    if (passive) return agent_by(seen, s, at);
    if (subject != Tree::none) return doer_at(seen, s, subject);
    if (const Entity dropped = seen.agent_at(s, at, "any"); dropped.valid()) return dropped;
    at = s.tree.is(at, "conj") || s.tree.is(at, "xcomp") ? s.tree.head(at) : Tree::none;
  }
  return {};
}

/// "el ataque ruso", "the attack by X", "X lanzó un ataque"; nobody for "condemned the attack".
Entity doer_of_noun(const Antecedents& seen, const SentenceDraft& s, Index noun) {
  if (const Entity agent = agent_by(seen, s, noun); agent.valid()) return agent;
  for (Index c = s.tree.first_child(noun); c != Tree::none; c = s.tree.next_sibling(c)) {
    const Index mark = s.tree.child(c, "case");
    if (mark != Tree::none && !s.in("belonging-prepositions", mark) && s.words[mark].tag != Tag::possessive_s) continue;
    if (const Entity owner = seen.agent_at(s, c, "any"); owner.valid()) return owner;
  }
  const Index verb = s.tree.is(noun, "obj") ? s.tree.head(noun) : Tree::none;
  return verb != Tree::none && is_verb_of(s, verb, "deed-doing-verbs") ? doer_of_verb(seen, s, verb) : Entity{};
}

/// "X will send troops. Y welcomed the decision": who does what a sentence tells, whatever it is, if it is more than
/// words; nobody, where it tells nothing of that kind.
Entity main_doer(const Antecedents& seen, const SentenceDraft& s) {
  for (Index i = 0; i < s.tree.size(); ++i) {
    if (s.tree.relation(i) != "root") continue;
    const bool deed = s.words[i].tag == Tag::verb && s.tree.child(i, "cop") == Tree::none &&
                      !s.lemma_in("reporting", i) && !s.lemma_in("deed-judging-verbs", i);
    return deed ? doer_of_verb(seen, s, i) : Entity{};
  }
  return {};
}

/// Who did the last deed of that kind that is told before a token; nobody, where that one has no named doer; nothing,
/// where there is no such deed.
std::optional<Entity> last_doer(const Antecedents& seen, const SentenceDraft& s, Index end, std::string_view kind) {
  for (Index i = std::min(end, s.tree.size()); i-- > 0;) {
    if (tells_deed(s, i, kind)) return doer_of_verb(seen, s, i);
    if (names_deed(s, i, kind)) return doer_of_noun(seen, s, i);
  }
  return std::nullopt;
}

/// "el ataque contra X", "the decision to leave", "el ataque ruso": whether more is said of a deed than that it is
/// known.
bool is_told_apart(const SentenceDraft& s, Index noun) {
  for (Index c = s.tree.first_child(noun); c != Tree::none; c = s.tree.next_sibling(c)) {
    const Index mark = s.tree.child(c, "case");
    if (mark != Tree::none && s.in("role-openers", mark)) continue;  // "condemned the embargo as piracy"
    if (s.tree.is(c, "nmod") || s.tree.is(c, "acl") || s.tree.is(c, "appos") || s.tree.is(c, "conj")) return true;
    if (demonym_at(s, c) || inside_name(s, c)) return true;
  }
  return belongs(s, noun + 1);
}

/// The verb that a noun is object or passive subject of, or that is done against it ("protested against the ban").
Index verb_upon(const SentenceDraft& s, Index noun) {
  if (s.tree.is(noun, "obj") || s.tree.relation(noun) == "nsubj:pass") return s.tree.head(noun);
  const Index mark = s.tree.is(noun, "obl") ? s.tree.child(noun, "case") : Tree::none;
  const bool against =
      mark != Tree::none && (s.in("against-prepositions", mark) || s.in("grievance-prepositions", mark));
  return against ? s.tree.head(noun) : Tree::none;
}

/// "called the decision illegal", "called the veto a mistake": whether a predicate stands behind what is judged.
bool has_verdict(const SentenceDraft& s, Index verb, Index noun) {
  const Index behind = s.tree.child(verb, "xcomp");
  if (behind != Tree::none && behind > noun) return true;
  const Index adjective = s.tree.child(noun, "amod");
  return adjective != Tree::none && adjective > noun;
}

/// The noun of a deed whose article a token is, and that somebody judges: "condenó el ataque"; none for others.
Index judged_deed(const SentenceDraft& s, Index i) {
  if (i + 1 >= s.tree.size() || !s.in("definite", i) || s.in("possessives", i) || s.in("contractions", i))
    return Tree::none;
  constexpr Index reach = 3;
  const Index noun = s.tree.head(i);
  if (noun == Tree::none || noun <= i || noun > i + reach || inside_name(s, noun)) return Tree::none;
  const Index verb = verb_upon(s, noun);
  const bool called = verb != Tree::none && is_verb_of(s, verb, "judging-verbs") && has_verdict(s, verb, noun);
  const bool judged = called || (verb != Tree::none && is_verb_of(s, verb, "deed-judging-verbs"));
  return judged && !is_told_apart(s, noun) ? noun : Tree::none;
}

}  // namespace

Index refer_deed(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index noun = judged_deed(s, i);
  const auto kind = noun != Tree::none ? s.grammar->lexicon().list("deed-nouns").find(s.key(noun)) : std::nullopt;
  if (!kind) return i;
  std::optional<Entity> doer = last_doer(seen, s, i, *kind);
  for (Index back = 1; !doer && back <= sentences_back && back <= seen.sentence; ++back) {
    const SentenceDraft& before = seen.draft.sentences[seen.sentence - back];
    doer = last_doer(seen, before, before.size(), *kind);
    if (!doer && back == 1 && *kind == "measure") doer = main_doer(seen, before);
  }
  if (!doer || !doer->valid() || *doer == doer_of_verb(seen, s, s.tree.head(noun))) return i;
  seen.add(s, {i, i + 1}, {i, i + 1}, *doer, MentionKind::pronoun, "possessive", 550);
  return i + 1;
}

}  // namespace entente
