#include <entente/eval/score.h>

#include <fmt/format.h>

namespace entente::eval {

Share share(std::size_t part, std::size_t whole) {
  constexpr std::size_t all = 10'000;
  return whole == 0 ? 0 : static_cast<Share>((2 * all * part + whole) / (2 * whole));
}

std::string to_percent(Share share) {
  return fmt::format("{}.{:02}", share / 100, share % 100);
}

Score& Score::operator+=(const Score& other) {
  gold += other.gold;
  system += other.system;
  correct += other.correct;
  return *this;
}

}  // namespace entente::eval
