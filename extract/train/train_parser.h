#pragma once

#include <entente/extract/train/train_tagger.h>

#include <string>
#include <vector>

namespace entente::train {

/// Gives each example the tags of a tagger that has not seen it: the data are cut into so many parts, and each is
/// tagged by one trained on the others, so that the parser meets as many wrong tags in training as later. The tags are
/// those of `tagger_file`, by name.
void tag_unseen(std::vector<Example>& examples, const Knowledge& knowledge, std::uint32_t parts,
                const std::string& tagger_file, const Schedule& schedule, const Report& report);

/// Learns to parse from the trees of `examples`, whose `labels` are the tagger's; learns on from the parser in the file
/// `start` unless that is empty. Returns the model file.
std::string train_parser(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule,
                         const std::string& start, const Report& report);

/// "UAS 86.10, LAS 83.05 of 25147 words": as in the CoNLL 2018 shared task, without subtypes.
std::string score_parser(const std::string& file, const std::vector<Example>& examples, const Knowledge& knowledge);

}  // namespace entente::train
