#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <vector>

namespace entente {

/// Who follows whom in an office, by the words behind that: "X fue nombrado director de Y en sustitución de Z", "X took
/// over as head of Y in place of Z". O(tokens * offices).
std::vector<ClaimDraft> find_successions(Draft& draft, std::uint32_t sentence, const Models& models);

/// "X was named head of Y, replacing Z": what the words alone say of Z, where a succession says it better, is dropped.
/// O(claims^2), of which a sentence has few.
void prefer_successions(std::vector<ClaimDraft>& claims);

/// "Y destituyó a su ministro, X", "X, mayor of Z, was sacked by Y": who has been dismissed holds no longer the office
/// that the sentence names; of several offices the one given by whoever dismisses. O(claims^2), of which a sentence has
/// few.
void end_terms(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence);

/// "X fue elegido embajador de Y en Z", "X was named ambassador to Z": adds that whoever takes an envoy's office is
/// accredited where the title says. O(claims * offices).
void accredit(std::vector<ClaimDraft>& claims, Draft& draft, std::uint32_t sentence, const Models& models);

}  // namespace entente
