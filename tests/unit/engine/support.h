#pragma once

#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/network.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::engine::test {

using Aligned = ModelMemory;

/// What `call` throws, or nothing.
template <class Call>
std::string error_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

/// The bytes of a model's header, and where its size and its checksum stand.
constexpr std::size_t header_size = 64;
constexpr std::size_t size_at = 24;
constexpr std::size_t checksum_at = 32;

/// A file whose sections were changed by hand, with the size and the checksum that they should have.
inline std::string resealed(std::string file) {
  const std::string_view payload = std::string_view(file).substr(header_size);
  const std::uint64_t size = payload.size();
  const std::uint64_t checksum = stable_hash(payload);
  std::memcpy(file.data() + size_at, &size, sizeof(size));
  std::memcpy(file.data() + checksum_at, &checksum, sizeof(checksum));
  return file;
}

/// A table that a model looks up by hash, `slots` a power of two. Slot has a fingerprint and one number more.
template <class Slot>
std::vector<Slot> table(std::size_t slots, const std::vector<std::pair<std::uint64_t, std::uint32_t>>& entries) {
  std::vector<Slot> out(slots);
  for (const auto& [key, value] : entries) {
    std::size_t at = home_slot(key, slots);
    while (out[at].fingerprint != 0) at = (at + 1) & (slots - 1);
    out[at] = {fingerprint(key), value};
  }
  return out;
}

/// A network that is written as it stands, so that it may contradict itself as well.
struct RawNetwork {
  std::uint32_t hidden = Network::lanes;
  std::uint32_t labels = 2;
  std::uint32_t positions = 0;
  std::uint32_t width = 0;
  std::vector<Network::Slot> slots{2};
  std::vector<std::int8_t> rows;
  std::vector<std::int16_t> bias = std::vector<std::int16_t>(Network::lanes);
  std::vector<std::int16_t> projection;
  std::vector<std::int16_t> output = std::vector<std::int16_t>(2 * Network::lanes);
  std::vector<std::int32_t> output_bias{0, 0};

  /// Without features, and with equal scores for all of so many labels.
  static RawNetwork of_labels(std::uint32_t labels) {
    RawNetwork out;
    out.labels = labels;
    out.output.assign(Network::lanes * labels, 0);
    out.output_bias.assign(labels, 0);
    return out;
  }

  void write(ModelWriter& writer) const {
    for (const std::uint32_t value : {hidden, labels, positions, width}) writer.number(value);
    writer.array(std::span<const Network::Slot>(slots));
    writer.array(std::span<const std::int8_t>(rows));
    writer.array(std::span<const std::int16_t>(bias));
    writer.array(std::span<const std::int16_t>(projection));
    writer.array(std::span<const std::int16_t>(output));
    writer.array(std::span<const std::int32_t>(output_bias));
  }
};

/// A model of English of one kind, made of the sections that `fill` writes.
template <class Fill>
std::string model(ModelKind kind, Fill&& fill) {
  ModelWriter writer;
  fill(writer);
  return writer.finish(kind, "en");
}

/// Reads a model of English from a file that must outlive it.
template <class Model>
Model read(const Aligned& file, ModelKind kind) {
  ModelReader reader(file.view(), "en.model", kind, "en");
  return Model(reader);
}

}  // namespace entente::engine::test
