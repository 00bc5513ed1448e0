#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_relative.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// The phrase that modifies a noun, as its possessor or otherwise.
const Phrase* modifier_of(const ClauseWords& w, Index noun, bool possessor) {
  for (const Phrase& phrase : w.phrases()) {
    if (phrase.possessor == possessor && phrase.noun == noun) return &phrase;
  }
  return nullptr;
}

/// "X, cuyo principal aliado es Y", "X, whose allies include Y": whom the relative before a noun stands for.
const Phrase* antecedent_of_whose(const ClauseWords& w, Index noun) {
  Index i = noun;
  while (i > 0 && (w.is(i - 1, Tag::adjective) || w.is(i - 1, Tag::number))) --i;
  return i > 0 && w.in("relative-possessives", i - 1) ? antecedent(w, i - 1, 0) : nullptr;
}

/// "uno de los", "one of": whether what is one of several opens at a token.
bool opens_one_of(const ClauseWords& w, Index token) {
  return w.in("choice-words", token) && w.in("belonging-prepositions", token + 1);
}

/// What stands before the comma of an apposition that begins with "a" and ends with a noun: "X, a Y company", "X, one
/// of the groups".
const Phrase* before_apposition(const ClauseWords& w, Index noun) {
  Index i = noun;
  for (; i > 0 && !w.is(i, Tag::comma); --i) {
    if (opens_one_of(w, i - 1)) {
      --i;
      continue;
    }
    const Phrase* const within = w.phrase_at(i);
    if (!w.is(i, Tag::other) && !w.is(i, Tag::adjective) && !w.is(i, Tag::determiner) &&
        (within == nullptr || within->noun != noun))
      return nullptr;
  }
  const bool bare =
      w.spanish() && i + 1 < noun + 1 && w.is(i + 1, Tag::other) && w.in("nominals", i + 1);  // "X, país que"
  const bool opens = bare || w.in("indefinite-articles", i + 1) || opens_one_of(w, i + 1);
  const Phrase* const named = i > 0 && opens ? w.phrase_at(i - 1) : nullptr;
  const bool free = named != nullptr && (bare || named->preposition == no_token);  // "de X, país al que"
  return free && named->is_head() ? named : nullptr;
}

}  // namespace

const Phrase* possessor_of(const ClauseWords& w, std::uint32_t noun) {
  const Phrase* const owner = modifier_of(w, noun, true);
  return owner != nullptr ? owner : antecedent_of_whose(w, noun);
}

const Phrase* adjective_of(const ClauseWords& w, std::uint32_t noun) {
  return modifier_of(w, noun, false);
}

const Phrase* naming(const ClauseWords& w, std::uint32_t noun) {
  const auto found =
      std::find_if(w.phrases().begin(), w.phrases().end(), [&](const Phrase& p) { return p.apposed == noun; });
  return noun == no_token || found == w.phrases().end() ? nullptr : &*found;
}

const Phrase* described_by(const ClauseWords& w, std::uint32_t noun) {
  for (const CuePhrase& cue : w.sentence().cues) {
    if (cue.tokens.contains(noun) && cue.bearer < w.sentence().names.size())
      return w.phrase_at(w.sentence().names[cue.bearer].tokens.first);
  }
  for (const OfficePhrase& office : w.sentence().offices) {
    if (office.tokens.contains(noun) && office.bearer)
      return w.phrase_at(w.sentence().names[*office.bearer].tokens.first);
  }
  return before_apposition(w, noun);
}

bool acts_by_arms(const ClauseWords& w, const Phrase& phrase) {
  return (!phrase.possessor || !w.spanish()) && phrase.noun != no_token && w.in("arms", phrase.noun);
}

bool sends_arms(const ClauseWords& w, const Phrase& phrase) {
  const Index from = phrase.preposition;
  if (from == no_token || from < 2 || !phrase.is_head() || !w.in("launch-prepositions", from)) return false;
  const Index verb = from - 1;
  return w.is(verb, Tag::verb) && w.lemma_in("deed-carriers", verb) && w.in("arms", verb - 1);
}

bool speaks_by(const ClauseWords& w, const Phrase& phrase) {
  return phrase.noun != no_token && w.in("utterances", phrase.noun);
}

bool denied_member(const ClauseWords& w, const Phrase& phrase) {
  const Index first = phrase.tokens.first;
  return first > 1 && w.is(first - 1, Tag::negation) &&
         (w.is(first - 2, Tag::coordinator) || w.is(first - 2, Tag::comma));
}

}  // namespace entente
