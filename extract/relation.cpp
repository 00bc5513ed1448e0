#include <entente/extract/apposition.h>
#include <entente/extract/frame.h>
#include <entente/extract/phrase.h>
#include <entente/extract/relation.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index date_reach = 30;  ///< tokens between a trigger and the words that date it

Index distance(TokenRange trigger, const TimeExpression& time) {
  if (time.end_token <= trigger.first) return trigger.first - time.end_token;
  return time.first_token >= trigger.end ? time.first_token - trigger.end : 0;
}

/// The nearest time expression of the sentence that names a date.
void date(const SentenceDraft& s, const Ontology& ontology, ClaimDraft& claim) {
  const RelationDef* def = ontology.find_relation(claim.relation);
  if (def != nullptr && def->lasting) return;
  const TimeExpression* nearest = nullptr;
  for (const TimeExpression& time : s.times) {
    if (time.date == Date{} || distance(claim.trigger, time) > date_reach) continue;
    if (nearest == nullptr || distance(claim.trigger, time) < distance(claim.trigger, *nearest)) nearest = &time;
  }
  if (nearest != nullptr) claim.date = to_iso(nearest->date);
}

}  // namespace

std::vector<ClaimDraft> find_relations(Draft& draft, std::uint32_t sentence, const Models& models) {
  std::vector<ClaimDraft> claims = find_appositions(draft, sentence, models);
  const std::vector<Phrase> phrases = find_phrases(draft.sentences[sentence]);
  std::vector<ClaimDraft> framed = match_frames(draft, sentence, phrases, models);
  std::move(framed.begin(), framed.end(), std::back_inserter(claims));
  for (ClaimDraft& claim : claims) date(draft.sentences[sentence], models.resources().ontology, claim);
  return claims;
}

}  // namespace entente
