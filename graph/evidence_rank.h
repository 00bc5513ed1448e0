#pragma once

#include <entente/graph/facts.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>

/// Which piece of evidence is better, and what several are worth together.
namespace entente {

/// Pieces of the same place in a text are the same piece.
inline auto place_in_text(const Evidence& e) {
  return std::tuple(e.source, e.sentence, e.subject, e.trigger, e.object);
}

/// Ascending: best first; of one place the better one first.
inline auto evidence_rank(const Evidence& e) {
  return std::tuple(-static_cast<int>(e.score), place_in_text(e), std::string_view(e.rule),
                    std::string_view(e.speaker));
}

/// The chance that not all of the evidence errs, as if each piece erred by itself; never certain. 0 for none.
std::uint16_t combined_confidence(std::span<const Evidence> best_first);

}  // namespace entente
