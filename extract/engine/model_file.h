#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The files that trained models are kept in: a header, then sections of plain little-endian values, each beginning on
/// a cache line, so that a model is used where it lies, in the binary or in memory, without a copy.
namespace entente::engine {

/// What a model file holds; part of its header.
enum class ModelKind : std::uint32_t { words = 1, tagger = 2, names = 3, parser = 4, lemmas = 5 };

std::string_view to_string(ModelKind kind);

/// Raised whenever a model of an older version could no longer be used.
constexpr std::uint32_t model_version = 2;

/// What sections are aligned to within a file; a model is fastest when its memory is aligned alike.
constexpr std::size_t cache_line = 64;

/// Bytes of a model in memory, aligned to a cache line.
class ModelMemory {
 public:
  explicit ModelMemory(std::size_t size) : lines_((size + cache_line - 1) / cache_line), size_(size) {}
  explicit ModelMemory(std::string_view bytes) : ModelMemory(bytes.size()) { bytes.copy(data(), size_); }

  char* data() { return reinterpret_cast<char*>(lines_.data()); }
  std::span<const char> view() const { return {reinterpret_cast<const char*>(lines_.data()), size_}; }

 private:
  struct alignas(cache_line) Line {
    std::array<char, cache_line> bytes;
  };
  std::vector<Line> lines_;
  std::size_t size_;
};

/// Reads the sections of a model in the order they were written. Every step is checked against the file's size.
class ModelReader {
 public:
  /// `bytes` must be aligned to eight and outlive all that is read. Throws Error, which names the file, when it is no
  /// model file, is of another kind, language or version, is cut short, or does not match its checksum (XXH3).
  ModelReader(std::span<const char> bytes, std::string_view file, ModelKind kind, std::string_view language);

  /// Of all sections.
  std::uint64_t checksum() const { return checksum_; }

  std::uint32_t number();
  template <class T>
  std::span<const T> array() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const Section section = next_section(sizeof(T));
    return {reinterpret_cast<const T*>(section.data), section.size};
  }
  /// Views of the file's text.
  std::vector<std::string_view> strings();

  /// Throws the error of a damaged file unless `held`.
  void require(bool held) const;

 private:
  struct Section {
    const char* data;
    std::size_t size;  ///< of items
  };
  Section next_section(std::size_t item);
  [[noreturn]] void fail(std::string_view what) const;

  std::span<const char> bytes_;
  std::uint64_t checksum_ = 0;
  std::size_t at_ = 0;
  std::string file_;
};

/// Collects the sections of a model.
class ModelWriter {
 public:
  void number(std::uint32_t value);
  template <class T>
  void array(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    section(values.size(), {reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  void strings(std::span<const std::string> values);

  /// The whole file.
  std::string finish(ModelKind kind, std::string_view language) const;

 private:
  void section(std::size_t size, std::string_view bytes);

  std::string payload_;
};

}  // namespace entente::engine
