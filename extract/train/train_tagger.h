#pragma once

#include <entente/extract/train/corpus.h>
#include <entente/extract/train/network_trainer.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::train {

struct Schedule {
  std::uint32_t epochs = 10;
  Learning learning;
};

/// Says what is going on; once an epoch.
using Report = std::function<void(std::string_view)>;

/// Learns to tag from the tags of `examples`. Returns the model file.
std::string train_tagger(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule,
                         const Report& report);

/// "UPOS 95.61, tags 94.02 of 25147 words": how a finished model does on examples that it has not seen.
std::string score_tagger(const std::string& file, const std::vector<Example>& examples, const Knowledge& knowledge);

}  // namespace entente::train
