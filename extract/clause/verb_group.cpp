#include <entente/extract/clause/verb_group.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "signed by A", "firmado entre A y B"
bool is_agent_marker(const ClauseWords& w, Index token) {
  return token < w.size() && (w.key(token) == "by" || w.key(token) == "por" || w.in("pair-prepositions", token));
}

/// "firmado en 1973 por X", "detenido el lunes por X": behind when something is done.
Index past_time(const ClauseWords& w, Index token) {
  Index i = token;
  const auto opens = [&] { return w.is(i, Tag::preposition) || w.is(i, Tag::determiner); };
  while (i + 1 < w.size() && !is_agent_marker(w, i) && (w.timed(i) || (opens() && w.timed(i + 1)))) ++i;
  return i;
}

/// "financiada en parte por X", "apoyado desde el principio por X": behind how, or since when, something is done.
Index past_one_manner(const ClauseWords& w, Index token) {
  constexpr Index reach = 4;
  Index i = past_time(w, token);
  while (w.is(i, Tag::adverb)) ++i;
  if (!w.is(i, Tag::preposition) || is_agent_marker(w, i)) return i;
  const Index limit = std::min(w.size(), i + reach);
  for (++i; i < limit && !is_agent_marker(w, i); ++i) {
    const bool plain = w.is(i, Tag::determiner) || w.is(i, Tag::adjective) || w.is(i, Tag::other) ||
                       w.is(i, Tag::quantifier) || w.key(i) == "lo";
    if (w.is(i, Tag::preposition) && i > token + 1) return i;  // "a lo largo | de toda la campaña"
    if (!plain || w.phrase_at(i) != nullptr) return token;
  }
  return i;
}

/// "apoyado de forma abierta durante toda la campaña por X": behind several of these.
Index past_manner(const ClauseWords& w, Index token) {
  constexpr int most = 4;
  Index i = token;
  for (int step = 0; step < most && !is_agent_marker(w, i); ++step) i = past_one_manner(w, i);
  return i;
}

/// "and urged to withdraw its troops by X", ", threatened with sanctions by X,": whether who does it stands behind what
/// else completes an English participle, and nobody before.
bool agent_behind(const ClauseWords& w, Index participle) {
  constexpr Index reach = 10;
  for (Index i = participle + 1; !w.spanish() && i + 1 < std::min(w.size(), participle + reach); ++i) {
    const Phrase* const phrase = w.phrase_at(i);
    if (w.key(i) == "by") return w.phrase_at(i + 1) != nullptr && w.phrase_at(i + 1)->preposition == i;
    const Tag tag = w.word(i).tag;
    if ((phrase != nullptr && !phrase->possessor) || tag == Tag::stop || tag == Tag::comma || w.is_finite_verb(i) ||
        tag == Tag::coordinator || tag == Tag::relative || tag == Tag::subordinator || tag == Tag::auxiliary)
      return false;
  }
  return false;
}

/// What a modal leaves open: nothing in "suelen reunirse", "debió retirarse", but "debió haberse retirado".
std::string_view modal_of(const ClauseWords& w, Index modal, bool perfect) {
  const std::string_view value = w.lexicon().list("modals").find(w.key(modal)).value_or("");
  if (value != "so") return value;
  return perfect ? "possible" : "";
}

/// "was arrested and handed over to X", "fue detenido y entregado a X": whether a participle shares the auxiliary of
/// one that it is coordinated with, by the tree.
bool shares_passive(const ClauseWords& w, Index verb) {
  const Tree& tree = w.tree();
  if (verb >= tree.size() || !tree.is(verb, "conj") || !tree.has(verb, "VerbForm=Part")) return false;
  const Index first = tree.head(verb);
  const auto none = [&](std::string_view relation) { return tree.child(verb, relation) == Tree::none; };
  const bool alone = none("nsubj") && none("nsubj:pass") && none("obj") && none("aux");
  return alone && first < verb && tree.child(first, "aux:pass") != Tree::none;
}

}  // namespace

VerbGroup verb_group(const ClauseWords& w, std::uint32_t verb) {
  VerbGroup group{verb, verb, w.word(verb).form, false, false, false, {}, false};
  bool be = false;
  bool have = false;
  for (Index i = verb; i-- > 0;) {
    const Tag tag = w.word(i).tag;
    if (tag == Tag::auxiliary && w.phrase_at(i) != nullptr) break;  // "Éste amenazó", which is no "esté"
    if (tag == Tag::auxiliary) {
      const std::string_view lemma = w.word(i).lemma;
      be = be || lemma == "be" || lemma == "ser" || w.lemma_in("passive-verbs", i);  // "quedó excluido"
      have = have || lemma == "have" || lemma == "haber";
    } else if (tag == Tag::modal) {
      group.modal = modal_of(w, i, have);
    } else if (tag == Tag::negation) {
      group.negated = true;
    } else if (tag != Tag::adverb && !(tag == Tag::pronoun && w.phrase_at(i) == nullptr && w.spanish())) {
      break;
    }
    group.first = i;
    group.helped = group.helped || tag == Tag::auxiliary || tag == Tag::modal;
    if (tag == Tag::auxiliary) {
      const bool to_have = i > 0 && w.key(i - 1) == "to";
      group.nonfinite = to_have || w.lexicon().list("nonfinite-auxiliaries").contains(w.key(i));
      const VerbForm form = w.word(i).form;
      const bool coming = form == VerbForm::future || form == VerbForm::conditional || form == VerbForm::subjunctive;
      if (coming) group.form = form;  // "será multada", "que sea multada"
    } else if (tag == Tag::modal) {
      group.nonfinite = false;
    }
  }
  if (group.first == verb && shares_passive(w, verb)) {
    group.form = VerbForm::participle;
    group.passive = true;
    return group;
  }
  if (w.word(verb).form != VerbForm::participle) return group;
  const Index behind = w.tree().behind_verb(verb);
  const bool agent_follows = is_agent_marker(w, behind) || (w.spanish() && is_agent_marker(w, past_manner(w, behind)));
  const bool opens =
      !group.helped && (group.first == 0 || w.is(group.first - 1, Tag::stop));  // "Long accused of fraud, X ..."
  const bool reduced =
      group.first == verb && w.tree().size() > 0 && w.tree().relation(verb) == "acl";  // "the prisoners held in X"
  group.passive = be || (!have && (agent_follows || opens || reduced || agent_behind(w, verb)));
  return group;
}

bool follows_to(const ClauseWords& w, const VerbGroup& verbs) {
  return !w.spanish() && !verbs.finite() && verbs.first > 1 && w.key(verbs.first - 1) == "to";
}

bool main_verb(const ClauseWords& w, std::uint32_t auxiliary) {
  Index next = auxiliary + 1;
  while (w.is(next, Tag::adverb) || w.is(next, Tag::negation)) ++next;
  return !w.is(next, Tag::verb) && !w.is(next, Tag::auxiliary);
}

}  // namespace entente
