#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/network.h>
#include <entente/extract/train/shrink.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <vector>

namespace entente::train {

using engine::ModelKind;
using engine::ModelReader;
using engine::ModelWriter;
using engine::Network;

namespace {

template <class T>
void copy(ModelReader& reader, ModelWriter& writer) {
  writer.array(reader.array<T>());
}

/// Strings are written as their lengths and their text.
void copy_strings(ModelReader& reader, ModelWriter& writer) {
  copy<std::uint32_t>(reader, writer);
  copy<char>(reader, writer);
}

void copy_network(ModelReader& reader, ModelWriter& writer, std::uint32_t least) {
  const std::uint32_t hidden = reader.number();
  writer.number(hidden);
  for (int i = 0; i < 3; ++i) writer.number(reader.number());
  const auto slots = reader.array<Network::Slot>();
  const auto rows = reader.array<std::int8_t>();

  std::vector<std::int8_t> kept_rows;
  std::vector<Network::Slot> kept;
  for (const Network::Slot& slot : slots) {
    if (slot.fingerprint == 0) continue;
    const auto row = rows.subspan(std::size_t{slot.row} * hidden, hidden);
    const bool large = std::any_of(row.begin(), row.end(),
                                   [&](std::int8_t v) { return static_cast<std::uint32_t>(std::abs(v)) >= least; });
    if (!large) continue;
    kept.push_back({slot.fingerprint, static_cast<std::uint32_t>(kept.size())});
    kept_rows.insert(kept_rows.end(), row.begin(), row.end());
  }
  std::vector<Network::Slot> table(std::bit_ceil(kept.size() * 5 / 4 + 2));
  for (const Network::Slot& slot : kept) {
    std::size_t at = engine::home_slot(slot.fingerprint, table.size());
    while (table[at].fingerprint != 0) at = (at + 1) & (table.size() - 1);
    table[at] = slot;
  }
  writer.array(std::span<const Network::Slot>(table));
  writer.array(std::span<const std::int8_t>(kept_rows));
  for (int i = 0; i < 3; ++i) copy<std::int16_t>(reader, writer);
  copy<std::int32_t>(reader, writer);
}

/// The words of a list in order of frequency, without the rare ones behind the first `most`.
void copy_words(ModelReader& reader, ModelWriter& writer, std::uint32_t most) {
  const std::uint32_t width = reader.number();
  const auto slots = reader.array<engine::WordSpace::Slot>();
  const auto classes = reader.array<engine::WordSpace::Classes>();
  const auto vectors = reader.array<std::int8_t>();
  const std::size_t words = std::min<std::size_t>(most, classes.size());
  std::vector<engine::WordSpace::Slot> table(std::bit_ceil(words * 5 / 4 + 2));
  for (const engine::WordSpace::Slot& slot : slots) {
    if (slot.fingerprint == 0 || slot.word >= words) continue;
    std::size_t at = engine::home_slot(slot.fingerprint, table.size());
    while (table[at].fingerprint != 0) at = (at + 1) & (table.size() - 1);
    table[at] = slot;
  }
  writer.number(width);
  writer.array(std::span<const engine::WordSpace::Slot>(table));
  writer.array(classes.first(words));
  writer.array(vectors.first(words * width));
}

}  // namespace

std::string shrink(std::span<const char> model, std::string_view file, ModelKind kind, std::string_view language,
                   std::uint32_t least) {
  ModelReader reader(model, file, kind, language);
  ModelWriter writer;
  if (kind == ModelKind::words) {
    copy_words(reader, writer, least);
    return writer.finish(kind, language);
  }
  copy_strings(reader, writer);
  if (kind == ModelKind::parser) {
    copy<std::uint8_t>(reader, writer);
    copy<std::uint8_t>(reader, writer);
  }
  copy_network(reader, writer, least);
  if (kind == ModelKind::names) copy<std::int32_t>(reader, writer);
  return writer.finish(kind, language);
}

}  // namespace entente::train
