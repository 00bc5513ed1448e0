#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/frames.h>
#include <entente/ontology/ontology.h>

#include <string>
#include <vector>

namespace entente {

/// The relation, or for frames with fields one partnered-in-FIELD for each field named about the trigger.
std::vector<std::string> refined_relations(const SentenceDraft& s, const Ontology& ontology, const Frame& frame,
                                           TokenRange trigger);

}  // namespace entente
