#include <entente/extract/relation/circumstance_place.h>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index place_reach = 15;  ///< tokens between a trigger and its place

}  // namespace

std::optional<Index> place_of(const ClaimDraft& claim, const Draft& draft, const SentenceDraft& sentence,
                              const CircumstanceBounds& bounds, const Ontology& ontology, ListName prepositions) {
  const auto is_place = [&](const Occurrence& o) {
    const std::string_view type = draft.entities[o.entity.value()].type;
    return o.kind == MentionKind::name && (ontology.is_class(type, "Place") || type == "State");
  };
  std::optional<Index> nearest;
  Index best = place_reach;
  for (Index o = 0; o < sentence.occurrences.size(); ++o) {
    const Occurrence& occurrence = sentence.occurrences[o];
    if (o == claim.subject || o == claim.object || occurrence.nested || !is_place(occurrence)) continue;
    if (occurrence.rule == "metonym") continue;
    const Index away = CircumstanceBounds::distance(claim.trigger, occurrence.phrase);
    const bool within = occurrence.phrase.first > 0 && sentence.in(prepositions, occurrence.phrase.first - 1);
    if (!within || away > best || bounds.parted(claim.trigger, occurrence.phrase)) continue;
    nearest = o;
    best = away;
  }
  return nearest;
}

}  // namespace entente
