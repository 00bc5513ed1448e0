#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/resources.h>

namespace entente {

/// Parts a body's name from that of the person behind it, where a title before both tells of the two: "el diputado del
/// PP Pedro X", "la jueza del Tribunal Supremo Ana Y". To be called before cues and offices are sought. Linear time.
void part_bearers(SentenceDraft& sentence, const Resources& resources);

}  // namespace entente
