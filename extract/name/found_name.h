#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/engine/engine.h>
#include <entente/ontology/resources.h>

#include <string_view>
#include <vector>

/// The names that the trained models find in a sentence, without what is no part of them.
namespace entente {

/// A name as the models see it.
struct FoundName {
  TokenRange tokens;
  std::string_view type;  ///< Person, Organization, Place or Other
};

/// What the labels of the models name, each cut to the name itself, and two names joined by a word taken apart.
std::vector<FoundName> found_names(const Sentence& sentence, const std::vector<engine::Label>& labels,
                                   const engine::Recogniser& recogniser, const Grammar& grammar,
                                   const Resources& resources);

}  // namespace entente
