#include <entente/base/error.h>
#include <entente/extract/engine/feature.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/train/train_words.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <numeric>
#include <sstream>

namespace entente::train {
namespace {

using engine::Network;
using engine::WordSpace;

struct Vectors {
  std::vector<std::string> words;
  std::vector<float> values;  ///< words x width, unit length
  std::size_t width = 0;

  const float* row(std::size_t word) const { return values.data() + word * width; }
};

void normalise(float* row, std::size_t width) {
  float length = 0;
  for (std::size_t i = 0; i < width; ++i) length += row[i] * row[i];
  if (length == 0) return;
  length = std::sqrt(length);
  for (std::size_t i = 0; i < width; ++i) row[i] /= length;
}

Vectors read_vectors(const std::filesystem::path& path, std::size_t most) {
  std::ifstream in(path);
  if (!in) throw Error(Place{path.string()}, "cannot be opened; check the path");
  Vectors out;
  std::uint32_t line_number = 0;
  for (std::string line; out.words.size() < most && std::getline(in, line);) {
    ++line_number;
    std::istringstream fields(line);
    std::string word;
    fields >> word;
    std::vector<float> row;
    for (float value = 0; fields >> value;) row.push_back(value);
    if (out.width == 0) out.width = row.size();
    if (row.empty() || row.size() != out.width)
      throw Error(Place{path.string(), line_number}, "expected a word and as many numbers as on the first line");
    normalise(row.data(), row.size());
    out.words.push_back(std::move(word));
    out.values.insert(out.values.end(), row.begin(), row.end());
  }
  return out;
}

float dot(const float* a, const float* b, std::size_t width) {
  float sum = 0;
  for (std::size_t i = 0; i < width; ++i) sum += a[i] * b[i];
  return sum;
}

/// Spherical k-means over some of the vectors.
class KMeans {
 public:
  KMeans(const Vectors& vectors, const std::vector<std::uint32_t>& members, std::uint32_t parts, std::uint64_t seed)
      : vectors_(vectors), members_(members), parts_(parts), classes_(members.size()) {
    Random random(seed);
    // Centres begin at frequent words, which come first: rare words would make classes of noise.
    const std::size_t head = std::min(members.size(), std::size_t{parts} * 20);
    const auto order = shuffled(head, random);
    for (std::uint32_t p = 0; p < parts; ++p) {
      const float* row = vectors.row(members[order[p % order.size()]]);
      centres_.insert(centres_.end(), row, row + vectors.width);
    }
  }

  /// The class of each member.
  const std::vector<std::uint32_t>& run(std::uint32_t rounds) {
    for (std::uint32_t round = 0; round < rounds; ++round) {
      assign();
      move();
    }
    assign();
    return classes_;
  }

 private:
  void assign() {
    for (std::size_t i = 0; i < members_.size(); ++i) {
      float best = -2;
      for (std::uint32_t p = 0; p < parts_; ++p) {
        const float near = dot(vectors_.row(members_[i]), &centres_[p * vectors_.width], vectors_.width);
        if (near > best) {
          best = near;
          classes_[i] = p;
        }
      }
    }
  }

  void move() {
    std::vector<float> sums(centres_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) {
      const float* row = vectors_.row(members_[i]);
      float* sum = &sums[classes_[i] * vectors_.width];
      for (std::size_t k = 0; k < vectors_.width; ++k) sum[k] += row[k];
    }
    for (std::uint32_t p = 0; p < parts_; ++p) {
      float* sum = &sums[p * vectors_.width];
      if (std::all_of(sum, sum + vectors_.width, [](float v) { return v == 0; })) continue;
      normalise(sum, vectors_.width);
      std::copy(sum, sum + vectors_.width, &centres_[p * vectors_.width]);
    }
  }

  const Vectors& vectors_;
  const std::vector<std::uint32_t>& members_;
  std::uint32_t parts_;
  std::vector<std::uint32_t> classes_;
  std::vector<float> centres_;
};

/// The orthonormal directions along which the vectors differ most (principal components, by orthogonal iteration).
std::vector<float> principal_directions(const Vectors& vectors, std::size_t count, std::uint64_t seed) {
  const std::size_t width = vectors.width;
  std::vector<float> moments(width * width);
  for (std::size_t word = 0; word < vectors.words.size(); ++word) {
    const float* row = vectors.row(word);
    for (std::size_t i = 0; i < width; ++i) {
      for (std::size_t k = 0; k < width; ++k) moments[i * width + k] += row[i] * row[k];
    }
  }
  Random random(seed);
  std::vector<float> directions(count * width);
  for (float& value : directions) value = static_cast<float>(random.below(2001)) - 1000;
  constexpr int rounds = 100;
  for (int round = 0; round < rounds; ++round) {
    std::vector<float> moved(directions.size());
    for (std::size_t d = 0; d < count; ++d) {
      for (std::size_t i = 0; i < width; ++i)
        moved[d * width + i] = dot(&moments[i * width], &directions[d * width], width);
      for (std::size_t other = 0; other < d; ++other) {
        const float shared = dot(&moved[d * width], &moved[other * width], width);
        for (std::size_t i = 0; i < width; ++i) moved[d * width + i] -= shared * moved[other * width + i];
      }
      normalise(&moved[d * width], width);
    }
    directions = std::move(moved);
  }
  return directions;
}

/// Vectors in fewer numbers, each number scaled to fit a byte.
std::vector<std::int8_t> reduced(const Vectors& vectors, std::size_t count, std::uint64_t seed) {
  const std::vector<float> directions = principal_directions(vectors, count, seed);
  constexpr float most = 127;
  constexpr float stretch = 4;  // so that few numbers go beyond the range
  std::vector<std::int8_t> out;
  for (std::size_t word = 0; word < vectors.words.size(); ++word) {
    for (std::size_t d = 0; d < count; ++d) {
      const float value = dot(&directions[d * vectors.width], vectors.row(word), vectors.width);
      const float scaled = std::clamp(value * stretch * Network::vector_unit, -most, most);
      out.push_back(static_cast<std::int8_t>(std::lround(scaled)));
    }
  }
  return out;
}

/// The table that leads from words to their classes, in the order they are added; the first of two equal fingerprints
/// stays.
class Table {
 public:
  explicit Table(std::size_t words) : slots_(std::bit_ceil(words * 3 / 2 + 2)) {}

  void add(std::string_view word, std::uint32_t cluster, std::uint32_t coarse) {
    const std::uint64_t key = engine::class_key(word);
    const std::uint32_t fingerprint = engine::fingerprint(key);
    std::size_t at = engine::home_slot(key, slots_.size());
    while (slots_[at].fingerprint != 0 && slots_[at].fingerprint != fingerprint) at = (at + 1) & (slots_.size() - 1);
    if (slots_[at].fingerprint == 0) slots_[at] = {fingerprint, static_cast<std::uint32_t>(classes_.size())};
    classes_.push_back({static_cast<std::uint16_t>(cluster), static_cast<std::uint16_t>(coarse)});
  }

  std::string file(std::string_view language, std::size_t width, std::span<const std::int8_t> vectors) const {
    engine::ModelWriter writer;
    writer.number(static_cast<std::uint32_t>(width));
    writer.array(std::span<const WordSpace::Slot>(slots_));
    writer.array(std::span<const WordSpace::Classes>(classes_));
    writer.array(vectors);
    return writer.finish(engine::ModelKind::words, language);
  }

 private:
  std::vector<WordSpace::Slot> slots_;
  std::vector<WordSpace::Classes> classes_;
};

}  // namespace

std::string train_words(const std::filesystem::path& path, const Clustering& clustering, std::string_view language,
                        const Report& report) {
  const Vectors vectors = read_vectors(path, clustering.most_words);
  report(std::to_string(vectors.words.size()) + " vectors of " + std::to_string(vectors.width) + " numbers");
  std::vector<std::uint32_t> all(vectors.words.size());
  std::iota(all.begin(), all.end(), 0U);
  KMeans coarse(vectors, all, clustering.coarse, clustering.seed);
  const std::vector<std::uint32_t>& classes = coarse.run(clustering.rounds);
  std::vector<std::uint32_t> clusters(all.size());
  for (std::uint32_t c = 0; c < clustering.coarse; ++c) {
    std::vector<std::uint32_t> members;
    for (const std::uint32_t word : all) {
      if (classes[word] == c) members.push_back(word);
    }
    if (members.empty()) continue;
    KMeans fine(vectors, members, clustering.fine, clustering.seed);
    const auto& parts = fine.run(clustering.rounds);
    for (std::size_t i = 0; i < members.size(); ++i) clusters[members[i]] = 1 + c * clustering.fine + parts[i];
  }
  Table table(all.size());
  for (const std::uint32_t word : all) table.add(vectors.words[word], clusters[word], 1 + classes[word]);
  return table.file(language, clustering.width, reduced(vectors, clustering.width, clustering.seed));
}

std::string pack_classes(const std::filesystem::path& path, std::size_t most_words, std::string_view language) {
  std::ifstream in(path);
  if (!in) throw Error(Place{path.string()}, "cannot be opened; check the path");
  struct Line {
    std::string word;
    std::uint32_t fine = 0;
    std::uint32_t coarse = 0;
  };
  std::vector<Line> lines;
  std::uint32_t line_number = 0;
  for (std::string text; lines.size() < most_words && std::getline(in, text);) {
    ++line_number;
    Line& line = lines.emplace_back();
    std::istringstream fields(text);
    constexpr std::uint32_t most = 0xFFFF;
    if (!(fields >> line.word >> line.fine >> line.coarse) || line.fine > most || line.coarse > most)
      throw Error(Place{path.string(), line_number}, "expected a word and two numbers up to 65535, separated by tabs");
  }
  Table table(lines.size());
  for (const Line& line : lines) table.add(line.word, line.fine, line.coarse);
  return table.file(language, 0, {});
}

}  // namespace entente::train
