#pragma once

#include <entente/extract/train/train_tagger.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace entente::train {

struct Clustering {
  std::uint32_t coarse = 64;  ///< classes of the first division
  std::uint32_t fine = 32;    ///< parts of each
  std::uint32_t rounds = 15;  ///< of k-means
  std::uint32_t width = 32;   ///< numbers that each vector is reduced to
  std::size_t most_words = 200'000;
  std::uint64_t seed = 1;
};

/// Divides words by their vectors, first into coarse classes, then each into fine ones (k-means on unit vectors). The
/// file holds a word and its numbers a line, separated by spaces, frequent words first. Returns the model file. Throws
/// Error.
std::string train_words(const std::filesystem::path& vectors, const Clustering& clustering, std::string_view language,
                        const Report& report);

/// The same from a list of words whose classes are known: "word<TAB>fine<TAB>coarse" a line, numbers from 1 to 65535,
/// frequent words first.
std::string pack_classes(const std::filesystem::path& classes, std::size_t most_words, std::string_view language);

}  // namespace entente::train
