#pragma once

#include <entente/cli/corpus.h>

namespace entente::cli {

/// Reads CoNLL-U files, "-" being standard input, and prints their documents as they come, with all that is read of
/// their words. Comments, ranges and the order stay. What cannot be used is complained of and left out.
CorpusSummary annotate_tokens(const CorpusOptions& options, const Models& models, Terminal& terminal);

}  // namespace entente::cli
