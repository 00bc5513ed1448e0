#pragma once

#include <entente/extract/engine/engine.h>

namespace entente {

/// The engine of the models that are compiled in, English and Spanish. The models are used where they lie; loading
/// checks them, which takes a few milliseconds.
engine::Engine builtin_engine();

}  // namespace entente
