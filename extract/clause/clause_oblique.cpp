#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_oblique.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/verb_group.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "Talks took place in Geneva between A and B": what a preposition governs in the clause whose subject a noun is.
const Phrase* oblique_of_clause(const ClauseWords& w, Index noun, std::string_view wanted) {
  if (w.tree().size() == 0 || !w.tree().is(noun, "nsubj")) return nullptr;
  const Index verb = w.tree().head(noun);
  const Phrase* const phrase = verb > noun ? oblique_of(w, verb, wanted) : nullptr;
  if (phrase == nullptr) return nullptr;
  const Index before = phrase->preposition - 1;  // "amid tensions between A and B" is about the tensions
  return w.tree().upos(before) == "NOUN" && !w.timed(before) ? nullptr : phrase;
}

/// "por parte de X": where the words that say who acts end; the token itself when none begin there.
Index past_agent_phrase(const ClauseWords& w, Index token) {
  const auto phrase = match_phrase(w.lexicon().list("agent-phrases"), w.sentence().sentence->tokens, token);
  return phrase.value.empty() ? token : token + phrase.length;
}

/// "the alliance proclaimed on Monday between A and B": whether what looks like a past tense tells of a noun, by the
/// tree, or since it stands right behind it and only carries a deed: "Talks held in May between A and B ended".
bool tells_of_noun(const ClauseWords& w, Index verb, Index noun) {
  if (!w.spanish() && verb == noun + 1 && w.lemma_in("deed-carriers", verb)) return true;
  return w.tree().size() > 0 && w.tree().relation(verb) == "acl" && w.tree().head(verb) == noun;
}

/// "ordered planes from X, suing Y": whether a gerund stands at a token, whose phrases are its own.
bool opens_gerund(const ClauseWords& w, Index token) {
  return w.is(token, Tag::verb) && w.word(token).form == VerbForm::gerund;
}

/// English: whether a verb is of whom a noun before it names: "called on A to fund", "strikes on A firing".
bool opens_own_clause(const ClauseWords& w, Index verb) {
  const VerbForm form = w.word(verb).form;
  return !w.spanish() && w.is(verb, Tag::verb) && (form == VerbForm::infinitive || form == VerbForm::gerund);
}

/// "called on A to fund an appeal for B", "strikes on A firing rockets from B": whether the parser lets a phrase depend
/// on the verb at `inner`.
bool completes(const ClauseWords& w, const Phrase& phrase, Index inner, Index from) {
  constexpr int deepest = 6;
  if (inner == no_token || inner >= w.tree().size()) return false;
  Index above = w.sentence().occurrences[phrase.members.front()].tokens.first;
  for (int step = 0; step < deepest && above != Tree::none && above != from; ++step) {
    if (above == inner) return true;
    above = w.tree().head(above);
  }
  return false;
}

/// "talks on forging a deal between A and B": whether a pair completes what a gerund behind the noun is to bring about.
bool completes_aim(const ClauseWords& w, Index noun, const Phrase& pair) {
  const Index before = pair.preposition == no_token ? 0 : pair.preposition - 1;
  if (w.spanish() || before <= noun || !w.in("dealings", before)) return false;
  for (Index i = noun + 1; i < before; ++i) {
    if (opens_gerund(w, i)) return true;
  }
  return false;
}

/// Spanish: "apoyado durante meses por X", "reunido durante más de dos horas con X": whether a preposition only tells
/// how long.
bool tells_duration(const ClauseWords& w, Index preposition) {
  constexpr Index reach = 6;
  if (w.key(preposition) != "durante") return false;
  for (Index i = preposition + 1; i < std::min(w.size(), preposition + reach); ++i) {
    if (w.in("time-units", i)) return true;
    if (w.is(i, Tag::verb) || w.is(i, Tag::comma) || w.is(i, Tag::stop) || w.phrase_at(i) != nullptr) return false;
  }
  return false;
}

/// Spanish: "cerró los campos cercanos a X": whether a phrase completes the adjective of a noun between.
bool completes_adjective(const ClauseWords& w, const Phrase& phrase, Index from) {
  const Index adjective = phrase.preposition - 1;
  return w.spanish() && adjective > from + 1 && w.in("adjectives-with-a", adjective) && w.is(adjective - 1, Tag::other);
}

/// "requests from A, next to B", "una carta de A, frente a B": whether a preposition only ends one of more words.
bool ends_compound(const ClauseWords& w, Index preposition, Index from) {
  return preposition > from + 1 && w.in("compound-prepositions", preposition - 1);
}

/// Behind "junto a", "along with" that begins at a token; the token itself when no such words do.
Index past_comitative(const ClauseWords& w, Index token) {
  const Index beside = w.match("companions", token).length;
  return token + (beside > 0 ? beside : w.match("comitatives", token).length);
}

/// "negocian en X, con Y como mediador", "talks with Y as mediator": whether a phrase tells who only helps others
/// along.
bool mediates(const ClauseWords& w, const Phrase& phrase) {
  Index i = phrase.tokens.end;
  if (!w.in("party-prepositions", phrase.preposition) || !w.in("role-openers", i)) return false;
  ++i;
  while (w.is(i, Tag::determiner) || w.is(i, Tag::adjective)) ++i;
  return w.in("mediators", i);
}

/// Behind "as did", "al igual que" that begins at a token; the token itself when no such words do.
Index past_likewise(const ClauseWords& w, Index token) {
  return token + w.match("likewise-marks", token).length;
}

/// The phrase that begins at a token, or behind the words that introduce a name: "the poet X", "Peru's X".
const Phrase* introduced_at(const ClauseWords& w, Index from) {
  constexpr Index reach = 5;
  for (Index i = from; i < std::min(w.size(), from + reach); ++i) {
    if (const Phrase* const phrase = w.phrase_at(i)) {
      if (phrase->is_head()) return phrase;
      if (!phrase->possessor || !w.is(phrase->tokens.end, Tag::possessive_s)) return nullptr;
      i = phrase->tokens.end;
      continue;
    }
    if (!w.is(i, Tag::determiner) && !w.is(i, Tag::adjective) && !w.is(i, Tag::other)) return nullptr;
  }
  return nullptr;
}

/// Spanish: "Entre A y B no hubo combates": the pair that opens the clause whose verb says that the noun exists.
const Phrase* fronted_pair(const ClauseWords& w, Index noun) {
  if (!w.spanish()) return nullptr;
  constexpr Index reach = 4;
  Index verb = noun;
  while (verb > 0 && noun - verb < reach && !w.in("existentials", verb)) --verb;
  if (!w.in("existentials", verb)) return nullptr;
  Index i = verb;
  while (i > 0 && (w.is(i - 1, Tag::negation) || w.is(i - 1, Tag::adverb))) --i;
  const Phrase* const pair = i > 0 ? w.phrase_at(i - 1) : nullptr;
  if (pair == nullptr || pair->members.size() < 2 || pair->preposition == no_token) return nullptr;
  const Index between = pair->preposition;
  const bool opens = between == 0 || !w.token(between - 1).word;
  return opens && w.in("pair-prepositions", between) ? pair : nullptr;
}

/// Whom words name behind a verb in its clause that say who does the same: `past` tells where such words end.
template <class Past>
const Phrase* also_doing(const ClauseWords& w, Index verb, Past past) {
  constexpr Index reach = 20;
  for (Index i = verb + 1; i < std::min(w.size(), verb + reach); ++i) {
    if (const Index end = past(w, i); end > i) return introduced_at(w, end);
    if (const Phrase* const phrase = w.phrase_at(i)) {
      i = phrase->tokens.end - 1;
      continue;
    }
    if (w.timed(i)) continue;
    const Tag tag = w.word(i).tag;
    const bool within = tag == Tag::adverb || tag == Tag::comma || tag == Tag::determiner || tag == Tag::adjective ||
                        tag == Tag::other || tag == Tag::preposition || tag == Tag::number || tag == Tag::possessive;
    if (!within) return nullptr;
  }
  return nullptr;
}

/// Whether what has the preposition that is looked for completes another word than the one at `from`.
bool belongs_elsewhere(const ClauseWords& w, const Phrase& phrase, Index inner, Index from) {
  return ends_compound(w, phrase.preposition, from) || mediates(w, phrase) || completes(w, phrase, inner, from) ||
         completes_adjective(w, phrase, from);
}

}  // namespace

const Phrase* companions_of(const ClauseWords& w, std::uint32_t verb) {
  return also_doing(w, verb, past_comitative);
}

const Phrase* likewise_of(const ClauseWords& w, std::uint32_t verb) {
  return also_doing(w, verb, past_likewise);
}

const Phrase* oblique_of(const ClauseWords& w, std::uint32_t from, std::string_view wanted, std::uint32_t reach) {
  const Index limit = std::min(w.size(), from + reach);
  bool other = false;      // a noun stands before
  Index inner = no_token;  // a verb that may be that noun's
  for (Index i = from + 1; i < limit; ++i) {
    const Phrase* const phrase = w.phrase_at(i);
    other = other || phrase != nullptr || (w.is(i, Tag::other) && w.token(i).word);
    if (other && inner == no_token && opens_own_clause(w, i)) inner = i;
    if (phrase != nullptr && !w.is_finite_verb(i)) {  // the verb itself where its subject has been dropped
      if (phrase->preposition != no_token && w.preposition(phrase->preposition) == wanted &&
          phrase->preposition > from && !belongs_elsewhere(w, *phrase, inner, from)) {
        const Phrase* const named = phrase->possessor ? naming(w, phrase->noun) : nullptr;  // "with A's ally, B"
        return named != nullptr ? named : w.whole(phrase);
      }
      i = phrase->tokens.end - 1;
      continue;
    }
    if (const Index end = std::max({past_agent_phrase(w, i), w.past_aside(i), w.past_wording(i)}); end > i) {
      i = end - 1;
      continue;
    }
    if (w.is(i, Tag::relative) || w.is(i, Tag::stop) || w.is(i, Tag::subordinator)) return nullptr;
    if (w.timed(i)) continue;  // "in May", which is no modal; "hace una semana"
    if (w.is_finite_verb(i) && !(wanted == "between" && tells_of_noun(w, i, from))) return nullptr;
    if (w.is(i, Tag::comma) && (w.in("belonging-prepositions", i + 1) || opens_gerund(w, i + 1))) return nullptr;
    if (w.in("clause-prepositions", i) && !tells_duration(w, i)) return nullptr;
    if (w.is(i, Tag::auxiliary) || w.is(i, Tag::modal)) return nullptr;
  }
  return nullptr;
}

const Phrase* genitive_behind(const ClauseWords& w, std::uint32_t noun) {
  if (!w.spanish()) return nullptr;
  Index of = noun + 1;
  while (w.is(of, Tag::adjective)) ++of;
  const Phrase* const owner = w.in("belonging-prepositions", of) ? w.phrase_at(of + 1) : nullptr;
  return owner != nullptr && owner->preposition == of && owner->is_head() ? owner : nullptr;
}

const Phrase* other_behind_genitive(const ClauseWords& w, std::uint32_t noun) {
  const Phrase* const owner = genitive_behind(w, noun);
  if (owner == nullptr) return nullptr;
  Index mark = owner->tokens.end;
  if (w.is(mark, Tag::comma)) ++mark;
  const Phrase* const other = w.phrase_at(mark + 1);
  const bool governed = other != nullptr && other->preposition == mark && w.is(mark, Tag::preposition);
  return governed && w.key(mark) != "en" ? other : nullptr;
}

const Phrase* oblique_antecedent(const ClauseWords& w, std::uint32_t predicate, std::string_view wanted, int depth) {
  const VerbGroup verbs = verb_group(w, predicate);
  if (w.is(predicate, Tag::verb) && !verbs.finite()) return nullptr;
  const auto relative = relative_before(w, verbs.first, false);
  const Index marker = relative ? governing_preposition(w, *relative) : no_token;
  return marker != no_token && w.preposition(marker) == wanted ? antecedent(w, *relative, depth) : nullptr;
}

const Phrase* pair_of(const ClauseWords& w, std::uint32_t noun) {
  for (const std::string_view word :
       {std::string_view("between"), std::string_view("entre"), std::string_view("among")}) {
    const Phrase* phrase = oblique_of(w, noun, word);
    if (phrase == nullptr) phrase = oblique_of_clause(w, noun, word);
    if (phrase != nullptr && phrase->members.size() >= 2 && !completes_aim(w, noun, *phrase)) return phrase;
  }
  if (const Phrase* const fronted = fronted_pair(w, noun)) return fronted;
  const Phrase* pair = adjective_of(w, noun);
  return pair != nullptr && pair->members.size() == 2 ? pair : nullptr;
}

}  // namespace entente
