#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

/// How well what a system says agrees with a gold standard. Everything is counted; shares are made of the counts when
/// they are shown, so that counts of several files can be added up.
namespace entente::eval {

/// In hundredths of a percent: 8333 is 83.33 %.
using Share = std::uint32_t;

/// `part` of `whole`, rounded to the nearest, halves up; 0 of nothing is 0.
Share share(std::size_t part, std::size_t whole);

/// "83.33"
std::string to_percent(Share share);

struct Score {
  std::size_t gold = 0;     ///< things in the gold standard
  std::size_t system = 0;   ///< things the system says
  std::size_t correct = 0;  ///< things in both

  Share precision() const { return share(correct, system); }
  Share recall() const { return share(correct, gold); }
  Share f1() const { return share(2 * correct, gold + system); }

  Score& operator+=(const Score& other);
  friend bool operator==(const Score&, const Score&) = default;
};

/// By class, tag or relation; those that gold or system has.
using ScoresByClass = std::map<std::string, Score, std::less<>>;

}  // namespace entente::eval
