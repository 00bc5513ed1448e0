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

}  // namespace

const Phrase* oblique_of(const ClauseWords& w, std::uint32_t from, std::string_view wanted, std::uint32_t reach) {
  const Index limit = std::min(w.size(), from + reach);
  for (Index i = from + 1; i < limit; ++i) {
    if (const Phrase* phrase = w.phrase_at(i)) {
      if (phrase->preposition != no_token && w.preposition(phrase->preposition) == wanted &&
          phrase->preposition > from) {
        const Phrase* const named = phrase->possessor ? naming(w, phrase->noun) : nullptr;  // "with A's ally, B"
        return named != nullptr ? named : phrase;
      }
      i = phrase->tokens.end - 1;
      continue;
    }
    if (const Index end = past_agent_phrase(w, i); end > i) {
      i = end - 1;
      continue;
    }
    if (w.is(i, Tag::relative) || w.is(i, Tag::stop) || w.is(i, Tag::subordinator)) return nullptr;
    if (w.is_finite_verb(i)) return nullptr;
    if (w.is(i, Tag::comma) && w.in("belonging-prepositions", i + 1)) return nullptr;
    if (w.timed(i)) continue;  // "in May", which is no modal
    if (w.in("clause-prepositions", i) || w.is(i, Tag::auxiliary) || w.is(i, Tag::modal)) return nullptr;
  }
  return nullptr;
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
    if (phrase != nullptr && phrase->members.size() >= 2) return phrase;
  }
  const Phrase* pair = adjective_of(w, noun);
  return pair != nullptr && pair->members.size() == 2 ? pair : nullptr;
}

}  // namespace entente
