#include <entente/extract/relation/frame_reading.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr int agreement_bonus = 50;  ///< of a claim that position and tree both make
constexpr int tree_penalty = 150;    ///< of one that the tree alone makes

/// Whether position sees somebody else as the subject of an active verb that triggers a claim.
bool has_other_subject(const SentenceDraft& s, const Clauses& clauses, const ClaimDraft& claim) {
  const Index verb = claim.trigger.first;
  if (s.words[verb].tag != Tag::verb || clauses.group(verb).passive) return false;
  const Phrase* const subject = clauses.subject(verb);
  if (subject == nullptr) return false;
  const auto entity = [&](Index o) { return s.occurrences[o].entity; };
  return std::none_of(subject->members.begin(), subject->members.end(),
                      [&](Index o) { return entity(o) == entity(claim.subject) || entity(o) == entity(claim.object); });
}

bool is_pronoun(const SentenceDraft& s, Index o) {
  return s.occurrences[o].kind == MentionKind::pronoun;
}

bool same_ends(const SentenceDraft& s, const ClaimDraft& a, const ClaimDraft& b) {
  const auto entity = [&](Index o) { return s.occurrences[o].entity; };
  return entity(a.subject) == entity(b.subject) && entity(a.object) == entity(b.object);
}

}  // namespace

void reconcile(std::vector<ClaimDraft>& claims, std::size_t before, std::size_t by_tree, const SentenceDraft& s,
               const Clauses& clauses) {
  std::vector<ClaimDraft> kept;
  for (std::size_t t = by_tree; t < claims.size(); ++t) {
    ClaimDraft& claim = claims[t];
    bool rivalled = false;
    for (std::size_t p = before; p < by_tree; ++p) {
      if (claims[p].relation != claim.relation) continue;
      rivalled = true;
      if (same_ends(s, claims[p], claim))
        claims[p].score = static_cast<std::uint16_t>(std::min(claims[p].score + agreement_bonus, 1000));
    }
    if (rivalled || is_pronoun(s, claim.subject) || is_pronoun(s, claim.object) || has_other_subject(s, clauses, claim))
      continue;
    claim.score = static_cast<std::uint16_t>(claim.score - tree_penalty);
    claim.rule += ", by tree";
    kept.push_back(std::move(claim));
  }
  claims.erase(claims.begin() + static_cast<std::ptrdiff_t>(by_tree), claims.end());
  std::move(kept.begin(), kept.end(), std::back_inserter(claims));
}

}  // namespace entente
