#include <entente/extract/clause/phrase.h>
#include <entente/extract/relation/accusation.h>
#include <entente/extract/relation/affiliation.h>
#include <entente/extract/relation/apposition.h>
#include <entente/extract/relation/at_distance.h>
#include <entente/extract/relation/circumstance.h>
#include <entente/extract/relation/compound.h>
#include <entente/extract/relation/frame.h>
#include <entente/extract/relation/games.h>
#include <entente/extract/relation/home.h>
#include <entente/extract/relation/journey.h>
#include <entente/extract/relation/membership.h>
#include <entente/extract/relation/organ.h>
#include <entente/extract/relation/place_list.h>
#include <entente/extract/relation/posts.h>
#include <entente/extract/relation/presence.h>
#include <entente/extract/relation/quarrel.h>
#include <entente/extract/relation/relation.h>
#include <entente/extract/relation/succession.h>
#include <entente/extract/relation/unrest.h>
#include <entente/extract/relation/whereabouts.h>

#include <iterator>
#include <utility>

namespace entente {
namespace {

void append(std::vector<ClaimDraft>& claims, std::vector<ClaimDraft> more) {
  std::move(more.begin(), more.end(), std::back_inserter(claims));
}

}  // namespace

std::vector<ClaimDraft> find_relations(Draft& draft, std::uint32_t sentence, const Models& models) {
  std::vector<ClaimDraft> claims = find_appositions(draft, sentence, models);
  append(claims, find_affiliations(draft, sentence, models));
  append(claims, find_compounds(draft, sentence, models));
  append(claims, find_memberships(draft, sentence, models));
  append(claims, find_successions(draft, sentence, models));
  append(claims, find_whereabouts(draft, sentence, models));
  append(claims, find_listed_places(draft, sentence, models));
  append(claims, find_homes(draft, sentence, models));
  append(claims, find_organs(draft, sentence, models));
  append(claims, find_presences(draft, sentence, models));
  const std::vector<Phrase> phrases = find_phrases(draft.sentences[sentence], draft.entities);
  append(claims, match_frames(draft, sentence, phrases, models));
  prefer_successions(claims);
  share_posts(claims, draft.sentences[sentence]);
  end_terms(claims, draft.sentences[sentence]);
  accredit(claims, draft, sentence, models);
  SentenceDraft& read = draft.sentences[sentence];
  const Clauses clauses(read, phrases);
  tell_unrest(claims, draft, read, clauses, models.resources());
  drop_moves(claims, draft, read, models.resources().ontology);
  tell_quarrels(claims, draft, read, models.resources().ontology);
  speak_at_distance(claims, read, clauses);
  add_circumstances(claims, draft, read, clauses, models.resources().ontology);
  allege_deeds(claims, read);
  add_journeys(claims, draft, read, clauses, models.resources());
  return claims;
}

}  // namespace entente
