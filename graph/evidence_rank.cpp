#include <entente/graph/evidence_rank.h>

#include <algorithm>

namespace entente {

std::uint16_t combined_confidence(std::span<const Evidence> best_first) {
  constexpr std::uint64_t one = 1'000'000;
  constexpr std::uint64_t most = 990;
  if (best_first.empty()) return 0;
  std::uint64_t doubt = one;
  for (const Evidence& evidence : best_first) doubt = doubt * (1000U - evidence.score) / 1000;
  const std::uint64_t together = std::min(most, (one - doubt) / (one / 1000));
  return std::max(best_first.front().score, static_cast<std::uint16_t>(together));
}

}  // namespace entente
