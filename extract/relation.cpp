#include <entente/extract/apposition.h>
#include <entente/extract/circumstance.h>
#include <entente/extract/frame.h>
#include <entente/extract/phrase.h>
#include <entente/extract/relation.h>

#include <iterator>
#include <utility>

namespace entente {

std::vector<ClaimDraft> find_relations(Draft& draft, std::uint32_t sentence, const Models& models) {
  std::vector<ClaimDraft> claims = find_appositions(draft, sentence, models);
  const std::vector<Phrase> phrases = find_phrases(draft.sentences[sentence], draft.entities);
  std::vector<ClaimDraft> framed = match_frames(draft, sentence, phrases, models);
  std::move(framed.begin(), framed.end(), std::back_inserter(claims));
  const SentenceDraft& read = draft.sentences[sentence];
  add_circumstances(claims, draft, read, Clauses(read, phrases), models.resources().ontology);
  return claims;
}

}  // namespace entente
