#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace entente::cli {

/// Calls work(i, thread) for each i below `count` from so many threads, the caller's included; work must not throw.
/// Threads are numbered from 0. `pause` is called from the caller's thread now and then with the number of calls begun.
template <class Work, class Pause>
void parallel_for(std::size_t count, unsigned threads, const Work& work, const Pause& pause) {
  std::atomic<std::size_t> next{0};
  const auto drain = [&](unsigned thread) {
    for (std::size_t i = next++; i < count; i = next++) {
      work(i, thread);
      if (thread == 0) pause(std::min(next.load(), count));
    }
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < std::min<std::size_t>(threads, count); ++i) helpers.emplace_back(drain, i);
  drain(0);
}

}  // namespace entente::cli
