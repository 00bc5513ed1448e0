#pragma once

#include <string>

namespace entente::bench {

/// News, a sentence a line: the file that the environment variable ENTENTE_BENCH_TEXT names, else 600 sentences that
/// are made up. Throws Error when that file is missing or empty.
std::string news_text();

}  // namespace entente::bench
