#pragma once

#include <entente/extract/train/train_tagger.h>

#include <string>
#include <vector>

namespace entente::train {

/// Learns to find names from `examples`, whose names are in BIO and whose tags are those that the tagger gives. In an
/// `open_world` example a word outside of names may as well be in a name of the class "Other". Returns the model file.
std::string train_names(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule,
                        const Report& report);

/// Sets the parts of speech that a tagger gives, as train_names wants them.
void tag_examples(std::vector<Example>& examples, const Knowledge& knowledge, std::string_view tagger_file);

/// "Person P 84.2 R 83.1 F 83.6, ...": exact spans on examples that were not learnt from; spans of "Other" are left
/// out.
std::string score_names(const std::string& file, const std::vector<Example>& examples, const Knowledge& knowledge);

}  // namespace entente::train
