#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Whom a sentence is about whose main verb has no subject, and adds them: in Spanish "En Lima pidió además ..." goes
/// on about whom the one before was about.
void refer_dropped_subject(Antecedents& seen, SentenceDraft& s);

}  // namespace entente
