#include <entente/extract/relation/told.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

/// "A is behind the attack", "A has the blame", "the blame lies with A", "detrás del ataque está A".
const Phrase* Told::guilty(Index from) const {
  const Phrase* const who = opening_subject(from);
  if (who == nullptr) {
    const Phrase* const doer = behind_deed(from);
    return doer != nullptr ? doer : blamed(from);
  }
  constexpr Index reach = 4;
  const Index behind = past_description(*who, end_of(*who));
  for (Index i = behind; i < std::min(s_.size(), behind + reach); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::negation) return nullptr;
    if (bears_guilt(i)) return who;
    if (tag != Tag::auxiliary && tag != Tag::adverb && !clauses_.timed(i)) return nullptr;
  }
  return nullptr;
}

/// Spanish: "X denunció que fue golpeada por A", "X aseguró haber sido espiado por A": who has done what the teller
/// says that befell them.
const Phrase* Told::tormentor(Index from) const {
  constexpr Index reach = 6;
  if (!s_.spanish()) return nullptr;
  for (Index i = from; i < std::min(s_.size(), from + reach); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::negation || tag == Tag::comma || tag == Tag::stop || clauses_.phrase_at(i) != nullptr)
      return nullptr;
    const bool suffered = tag == Tag::verb && (s_.lemma_in("misdeeds", i) || s_.lemma_in("suffered-misdeeds", i));
    if (!suffered) continue;
    const VerbGroup group = clauses_.group(i);
    const bool befell = group.passive && group.helped && group.modal.empty() && !group.negated;
    return befell ? clauses_.oblique(i, "por", reach) : nullptr;
  }
  return nullptr;
}

/// "Police say they have seized the harbour", "A said it had attacked B": whether the subject of what is told is no
/// other than the teller, as far as one can see.
bool Told::speaks_of_itself(const Phrase& who) const {
  const auto pronoun = [&](Index o) { return s_.occurrences[o].kind == MentionKind::pronoun; };
  return !s_.spanish() && std::all_of(who.members.begin(), who.members.end(), pronoun);
}

/// "says police have arrested five suspected rebels": whom it is no wrong to fight.
bool Told::fights_outlaws(Index verb) const {
  constexpr Index reach = 8;
  for (Index i = verb + 1; i < std::min(s_.size(), verb + reach); ++i) {
    if (s_.in("irregulars", i) || s_.in("outlaws", i)) return true;
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::verb || tag == Tag::preposition || tag == Tag::comma || tag == Tag::stop) return false;
  }
  return false;
}

/// Whether a word links somebody to guilt: a copula, in Spanish also "estar", or "have".
bool Told::may_link_guilt(Index i) const {
  return s_.is_copula(i) || s_.lemma_in("guilt-verbs", i);
}

/// "is to blame", "was behind the bombing", "tiene la culpa", "está detrás del ataque"
bool Told::bears_guilt(Index verb) const {
  Index i = verb + 1;
  if (!may_link_guilt(verb)) return false;
  while (i < s_.size() && s_.words[i].tag == Tag::adverb && !s_.in("behind-words", i)) ++i;
  if (match_phrase(s_.grammar->lexicon().list("guilt-phrases"), s_.sentence->tokens, i).length > 0) return true;
  return s_.in("behind-words", i) && deed_behind(i) != no_token;
}

/// "behind the wave of bombings", "detrás de los ataques": one past the deed that somebody is behind; no_token when
/// none follows.
Index Told::deed_behind(Index i) const {
  constexpr Index reach = 7;
  for (Index k = i + 1; k < std::min(s_.size(), i + reach); ++k) {
    if (s_.in("plotted-deeds", k)) return k + 1;
    const Tag tag = s_.words[k].tag;
    const bool within = tag == Tag::determiner || tag == Tag::adjective || tag == Tag::other || tag == Tag::number ||
                        tag == Tag::quantifier || s_.in("belonging-prepositions", k) || clauses_.timed(k);
    if (!within || clauses_.phrase_at(k) != nullptr) return no_token;
  }
  return no_token;
}

/// Spanish: "detrás del ataque está A": whom the clause puts behind a deed.
const Phrase* Told::behind_deed(Index from) const {
  constexpr Index reach = 12;
  Index i = past_opening_words(from);
  if (i >= s_.size() || !s_.in("behind-words", i)) return nullptr;
  i = deed_behind(i);
  if (i == no_token) return nullptr;
  for (const Index limit = std::min(s_.size(), i + reach); i < limit && !may_link_guilt(i); ++i) {
    if (s_.words[i].tag == Tag::verb || s_.words[i].tag == Tag::comma || s_.words[i].tag == Tag::negation)
      return nullptr;
  }
  return i < s_.size() ? opening_subject(i + 1) : nullptr;
}

/// "la culpa de la crisis es de A", "the blame lies with A"
const Phrase* Told::blamed(Index from) const {
  constexpr Index reach = 10;
  Index i = past_opening(from);
  while (i < s_.size() && (s_.words[i].tag == Tag::determiner || s_.words[i].tag == Tag::adjective)) ++i;
  if (i >= s_.size() || !s_.in("blame-nouns", i)) return nullptr;
  for (const Index limit = std::min(s_.size(), i + reach); i < limit; ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::negation || tag == Tag::comma || tag == Tag::stop) return nullptr;
    if (s_.is_copula(i) || s_.lemma_in("blame-verbs", i)) break;
    if (tag == Tag::verb && is_finite(s_.words[i].form)) return nullptr;
  }
  while (++i < s_.size() && s_.words[i].tag == Tag::adverb) {
  }
  return i < s_.size() && s_.in("blame-prepositions", i) ? first_behind(i) : nullptr;
}

}  // namespace entente
