#include <entente/extract/relation/accusation.h>

#include <algorithm>

namespace entente {

void allege_deeds(std::vector<ClaimDraft>& claims, const SentenceDraft& sentence) {
  const auto entity = [&](std::uint32_t occurrence) { return sentence.occurrences[occurrence].entity; };
  std::vector<Id<LocalEntity>> accused;
  for (const ClaimDraft& claim : claims) {
    if (claim.relation == "accused" && claim.status == Status::happened) accused.push_back(entity(claim.object));
  }
  for (ClaimDraft& claim : claims) {
    const bool told = claim.status == Status::happened && !claim.speaker.empty() && claim.relation != "accused";
    if (told && std::find(accused.begin(), accused.end(), entity(claim.subject)) != accused.end())
      claim.status = Status::alleged;
  }
}

}  // namespace entente
