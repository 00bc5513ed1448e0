#pragma once

#include <entente/extract/refer/antecedents.h>

namespace entente {

/// "his Chinese counterpart, X": X holds the office of the one he is counterpart of. To be called once, before the
/// first sentence is read.
void learn_counterparts(Antecedents& seen);

}  // namespace entente
