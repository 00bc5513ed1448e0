#include <entente/extract/clause/clause_aside.h>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

bool told_by_others(const ClauseWords& w, std::uint32_t opening, std::uint32_t closing) {
  constexpr Index longest = 10;
  if (closing - opening > longest) return false;
  Index verb = closing - 1;
  while (verb > opening && w.timed(verb)) --verb;
  for (Index i = opening + 1; i < verb; ++i) {
    if (w.is_finite_verb(i) || w.is(i, Tag::auxiliary) || w.is(i, Tag::modal)) return false;
  }
  return verb > opening + 1 && w.is_finite_verb(verb) && w.lemma_in("reporting", verb);
}

std::uint32_t before_share(const ClauseWords& w, std::uint32_t participle) {
  constexpr Index longest = 5;
  bool share = false;
  for (Index i = participle; i-- > 0 && participle - i <= longest;) {
    if (w.is(i, Tag::comma)) return share ? i : participle;
    if (!w.is(i, Tag::number) && !w.is(i, Tag::quantifier) && !w.is(i, Tag::other) && !w.is(i, Tag::adverb)) break;
    share = share || w.is(i, Tag::number) || w.in("share-nouns", i);
  }
  return participle;
}

}  // namespace entente
