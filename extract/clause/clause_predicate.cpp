#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_predicate.h>
#include <entente/extract/clause/clause_subject.h>
#include <entente/extract/clause/verb_group.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Of whom a verb says a predicate noun; `between`: who stands between the two.
const Phrase* bearer(const ClauseWords& w, Index verb, const Phrase* between) {
  const bool judges = w.lemma_in("judging-verbs", verb);
  const bool links = w.lemma_in("linking-verbs", verb);
  const bool apart = links && !judges && w.spanish() && between != nullptr && between->preposition != no_token &&
                     w.preposition(between->preposition) != "a";  // "se halla en X como huésped"
  if (between != nullptr && !apart) return judges || links ? between : nullptr;
  if (w.spanish() && !verb_group(w, verb).finite()) return nullptr;  // "podría convertirse en": it is not yet
  return links || (judges && verb_group(w, verb).passive) ? subject_of(w, verb) : nullptr;
}

/// "X is an ally", "X is believed to be an ally", "X sigue siendo aliado": of whom a form of "be" says what follows.
const Phrase* subject_of_copula(const ClauseWords& w, Index copula) {
  const bool marked = copula > 0 && w.key(copula - 1) == "to";
  const bool nonfinite = marked || w.key(copula) == "ser" || w.key(copula) == "siendo";
  const Index start = marked ? copula - 1 : copula;
  const Phrase* const between = nonfinite && start > 0 ? w.phrase_at(start - 1) : nullptr;
  const Index end = between != nullptr ? std::min(between->tokens.first, between->preposition) : start;
  if (nonfinite && end > 0 && w.is(end - 1, Tag::verb)) {
    const bool told = between == nullptr && marked && verb_group(w, end - 1).passive;
    return told ? subject_of(w, end - 1) : bearer(w, end - 1, between);
  }
  return subject_before(w, copula, {copula, copula, VerbForm::present, false, false, false, {}}, 0);
}

/// "X remains an ally of Y", "X is seen as an ally of Y", "Z considers X an ally of Y": of whom a verb says the noun
/// that follows it, with nothing between them but what modifies the noun, or X.
const Phrase* bearer_of_predicate(const ClauseWords& w, Index verb, Index noun) {
  const Phrase* between = nullptr;
  for (Index i = noun; --i > verb;) {
    const Phrase* const phrase = w.phrase_at(i);
    if (phrase != nullptr && phrase->noun == noun) {
      i = phrase->tokens.first;
      continue;
    }
    if (phrase != nullptr) {
      if (between != nullptr || !phrase->is_head()) return nullptr;
      between = phrase;
      i = std::min(phrase->tokens.first, phrase->preposition);
      if (i <= verb) return nullptr;
      continue;
    }
    const Tag tag = w.word(i).tag;
    const bool modifies = tag == Tag::determiner || tag == Tag::adjective || tag == Tag::adverb || tag == Tag::number ||
                          tag == Tag::quantifier || tag == Tag::other || tag == Tag::possessive || w.timed(i);
    const bool partitive = w.in("belonging-prepositions", i) && w.in("choice-words", i - 1);  // "one of the allies"
    if (!modifies && !partitive && !w.in("predicate-prepositions", i)) return nullptr;
  }
  return bearer(w, verb, between);
}

/// "A member of X since 1952, Y ...", "Militante de X, Y ...", "Con sede en X, Y ...": whether a noun opens the
/// sentence, with nothing before it but what modifies it, or a preposition where it has no article.
bool opens_sentence(const ClauseWords& w, Index noun) {
  Index i = noun;
  const auto within = [&](Index k) {
    return w.phrase_at(k) == nullptr && (w.is(k, Tag::adjective) || w.is(k, Tag::other));
  };
  while (i > 0 && within(i - 1)) --i;
  if (i > 0 && w.in("fronting-prepositions", i - 1)) return i == 1 || (i == 2 && w.is(0, Tag::quote));
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective) || w.is(i - 1, Tag::number))) --i;
  return i == 0 || (i == 1 && w.is(0, Tag::quote));
}

/// "X is, with two thirds, the main donor", "X es, según Y, el mayor inversor": the copula before what the comma at
/// hand closes; the size of the sentence when there is none.
Index copula_before_aside(const ClauseWords& w, Index comma) {
  constexpr Index longest = 12;
  for (Index i = comma; i-- > 1 && comma - i < longest;) {
    if (w.is(i, Tag::verb) || w.is(i, Tag::relative) || w.is(i, Tag::stop)) break;
    if (w.is(i, Tag::comma))
      return w.is(i - 1, Tag::auxiliary) && w.sentence().is_copula(i - 1) && main_verb(w, i - 1) ? i - 1 : w.size();
  }
  return w.size();
}

/// The comma that ends what such a noun opens; the size of the sentence when a clause begins before.
Index comma_behind(const ClauseWords& w, Index noun) {
  for (Index i = noun + 1; i < w.size(); ++i) {
    if (w.is(i, Tag::comma)) return i;
    if (w.is(i, Tag::verb) || w.is(i, Tag::auxiliary) || w.is(i, Tag::relative) || w.is(i, Tag::stop)) break;
  }
  return w.size();
}

/// "Militante de X desde joven, Y se estrena": Y, the subject of the clause behind what the noun opens.
const Phrase* fronted_bearer(const ClauseWords& w, Index noun) {
  if (!opens_sentence(w, noun)) return nullptr;
  Index i = comma_behind(w, noun) + 1;
  while (i < w.size() && w.phrase_at(i) == nullptr && (w.is(i, Tag::determiner) || w.is(i, Tag::adjective))) ++i;
  const Phrase* const named = w.phrase_at(std::min(i, w.size()));
  if (named == nullptr || !named->is_head() || named->preposition != no_token) return nullptr;
  for (i = named->tokens.end; i < w.size() && !w.is(i, Tag::stop) && !w.is(i, Tag::relative); ++i) {
    if (w.is(i, Tag::auxiliary) && main_verb(w, i)) return subject_of_copula(w, i) == named ? named : nullptr;
    if (w.is(i, Tag::verb)) return verb_group(w, i).finite() && subject_of(w, i) == named ? named : nullptr;
  }
  return nullptr;
}

/// "A, y varios aliados de B entraron", "A, and several allies of B": whether another phrase begins behind a comma.
bool begins_another(const ClauseWords& w, Index comma) {
  const Index next = comma + 2;
  return w.is(comma + 1, Tag::coordinator) &&
         (w.is(next, Tag::determiner) || w.is(next, Tag::quantifier) || w.is(next, Tag::number));
}

/// "su antecesor | en el cargo, X": behind the post that completes a noun.
Index past_post(const ClauseWords& w, Index i) {
  const bool post = w.in("in-prepositions", i) && (w.in("posts", i + 2) || w.in("lead-nouns", i + 2));
  return post && (w.is(i + 1, Tag::determiner) || w.is(i + 1, Tag::possessive)) ? i + 3 : i;
}

/// "la antecesora de X en el cargo, Y": Y, behind the post of which a noun tells and whose it is; nullptr when no post
/// stands between.
const Phrase* named_behind_post(const ClauseWords& w, Index noun) {
  if (!w.in("belonging-prepositions", noun + 1)) return nullptr;
  const Phrase* const whose = possessor_of(w, noun);
  if (whose == nullptr || whose->tokens.first < noun) return nullptr;
  const Index comma = past_post(w, whose->tokens.end);
  const Phrase* const named = comma > whose->tokens.end && w.is(comma, Tag::comma) ? w.phrase_at(comma + 1) : nullptr;
  const bool governed = named != nullptr && named->preposition != no_token && named->preposition < noun;
  return governed ? nullptr : named;
}

}  // namespace

const Phrase* chosen_from(const ClauseWords& w, std::uint32_t noun) {
  Index i = noun;
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective) || w.is(i - 1, Tag::number) ||
                   w.is(i - 1, Tag::quantifier) || w.is(i - 1, Tag::adverb)))
    --i;
  const bool one_of = i > 1 && w.in("belonging-prepositions", i - 1) && w.in("choice-words", i - 2);
  if (i < 2 || (!one_of && !w.in("selection-prepositions", i - 1))) return nullptr;
  Index verb = one_of ? i - 3 : i - 2;
  while (verb > 0 && verb < w.size() && w.is(verb, Tag::adverb)) --verb;
  if (verb >= w.size()) return nullptr;
  if (w.is(verb, Tag::auxiliary) && w.sentence().is_copula(verb)) return subject_of_copula(w, verb);
  return w.is(verb, Tag::verb) && w.lemma_in("listing-verbs", verb) ? subject_of(w, verb) : nullptr;
}

const Phrase* bearer_of(const ClauseWords& w, std::uint32_t noun) {
  if (const Phrase* const named = naming(w, noun);
      named != nullptr && (possessor_of(w, noun) != nullptr || named->example))
    return named;
  if (const Phrase* const named = named_behind_post(w, noun)) return named;
  Index after = noun + 1;
  while (w.spanish() && w.is(after, Tag::proper) && w.phrase_at(after) != nullptr && w.phrase_at(after)->noun == noun)
    ++after;
  const Index post = after;
  after = past_post(w, after);
  const auto governed = [&](const Phrase& named) {  // "en" may seem to govern what follows the post as well
    return named.preposition != no_token && !(after > post && named.preposition == post);
  };
  if (const Phrase* owned = w.phrase_at(after); owned != nullptr && owned->preposition == no_token)
    return owned;  // "its subsidiary X"
  if (w.is(after, Tag::comma)) {
    if (const Phrase* named = w.phrase_at(after + 1);
        named != nullptr && !governed(*named) && possessor_of(w, noun) != nullptr)
      return named;
  }
  for (Index i = noun; i-- > 0;) {
    if (w.is(i, Tag::comma)) {
      if (const Index copula = copula_before_aside(w, i); copula < i) return subject_of_copula(w, copula);
      const Phrase* const named = i > 0 && !begins_another(w, i) ? w.phrase_at(i - 1) : nullptr;
      return named != nullptr && named->is_head() ? named : nullptr;  // "X, an ally"
    }
    if (w.is(i, Tag::auxiliary))
      return w.sentence().is_copula(i) || w.lemma_in("passive-verbs", i) ? subject_of_copula(w, i) : nullptr;
    if (w.is(i, Tag::verb)) return bearer_of_predicate(w, i, noun);
    if (w.is(i, Tag::stop) || w.is(i, Tag::relative)) return nullptr;
  }
  return fronted_bearer(w, noun);
}

const Phrase* named_behind_clause(const ClauseWords& w, std::uint32_t opener) {
  constexpr Index longest = 20;
  bool verb = false;
  for (Index i = opener + 1; i + 1 < std::min(w.size(), opener + longest) && !w.is(i, Tag::stop); ++i) {
    if (w.is(i, Tag::relative) || w.is(i, Tag::subordinator) || w.is(i, Tag::coordinator)) return nullptr;
    const bool links = verb && w.is(i, Tag::auxiliary) && w.sentence().is_copula(i) && main_verb(w, i);
    verb = verb || w.is(i, Tag::verb);
    if (!links) continue;
    const Phrase* const named = w.phrase_at(i + 1);
    return named != nullptr && named->is_head() && named->preposition == no_token ? named : nullptr;
  }
  return nullptr;
}

const Phrase* pioneer(const ClauseWords& w, std::uint32_t infinitive) {
  constexpr Index longest = 6;
  const Index to = verb_group(w, infinitive).first - 1;
  if (w.spanish() || to < 2 || to >= w.size() || w.key(to) != "to") return nullptr;
  const Index noun = to - 1;
  Index i = noun;
  while (i > 0 && noun - i < longest && !w.in("deed-ordinals", i) && !w.is(i, Tag::verb) && !w.is(i, Tag::comma)) --i;
  if (!w.in("deed-ordinals", i)) return nullptr;
  const Phrase* const said = bearer_of(w, noun);
  return said != nullptr ? said : named_behind_clause(w, to);
}

}  // namespace entente
