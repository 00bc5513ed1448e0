#pragma once

#include <entente/extract/engine/model_file.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente::train {

/// A model file of the tagger, the recogniser or the parser without the rows of its network whose weights are all
/// smaller than `least`, in steps of 1 / Network::row_unit: they hardly move a score. Of a
/// model of words, the first `least` words. Throws Error.
std::string shrink(std::span<const char> model, std::string_view file, engine::ModelKind kind,
                   std::string_view language, std::uint32_t least);

}  // namespace entente::train
