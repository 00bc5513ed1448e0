#include <entente/extract/relation/at_distance.h>
#include <entente/extract/relation/circumstance_bounds.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr const char* met = "met-with";
constexpr const char* spoke = "spoke-with";

/// "by telephone", "in a phone call": where the sentence has such words.
std::vector<TokenRange> distances(const SentenceDraft& s) {
  const Lexicon::List& phrases = s.grammar->lexicon().list("distance-phrases");
  std::vector<TokenRange> found;
  for (Index i = 0; i < s.size(); ++i) {
    const Index length = match_phrase(phrases, s.sentence->tokens, i).length;
    if (length > 0) found.push_back({i, i + length});
  }
  return found;
}

/// Whether one and the same pair has spoken by what the other claim says.
bool same_pair(const SentenceDraft& s, const ClaimDraft& a, const ClaimDraft& b) {
  const auto entity = [&](Index o) { return s.occurrences[o].entity; };
  const bool straight = entity(a.subject) == entity(b.subject) && entity(a.object) == entity(b.object);
  return straight || (entity(a.subject) == entity(b.object) && entity(a.object) == entity(b.subject));
}

}  // namespace

void speak_at_distance(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence, const Clauses& clauses) {
  const std::vector<TokenRange> found = distances(sentence);
  if (found.empty()) return;
  const CircumstanceBounds bounds(sentence, clauses);
  const auto by_distance = [&](const ClaimDraft& claim) {
    if (claim.relation != met) return false;
    if (std::any_of(found.begin(), found.end(), [&](TokenRange words) { return words.overlaps(claim.trigger); }))
      return true;  // "in a telephone conversation"
    const Index verb = claim.trigger.first;
    if (sentence.words[verb].tag != Tag::verb || !sentence.lemma_in("conferring-verbs", verb)) return false;
    return std::any_of(found.begin(), found.end(),
                       [&](TokenRange words) { return !bounds.parted(claim.trigger, words); });
  };
  const auto told_already = [&](const ClaimDraft& claim) {
    return by_distance(claim) && std::any_of(claims.begin(), claims.end(), [&](const ClaimDraft& other) {
             return other.relation == spoke && same_pair(sentence, claim, other);
           });
  };
  std::vector<ClaimDraft> kept;
  std::copy_if(claims.begin(), claims.end(), std::back_inserter(kept), [&](const auto& c) { return !told_already(c); });
  for (ClaimDraft& claim : kept) {
    if (by_distance(claim)) claim.relation = spoke;
  }
  claims = std::move(kept);
}

}  // namespace entente
