#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// The files that trained models are kept in: a header, then sections of plain little-endian values, each aligned to
/// eight bytes, so that a model is used where it lies, in the binary or in mapped memory, without a copy.
namespace entente::engine {

/// What a model file holds; part of its header.
enum class ModelKind : std::uint32_t { words = 1, tagger = 2, names = 3, parser = 4, lemmas = 5 };

std::string_view to_string(ModelKind kind);

/// Raised whenever a model of an older version could no longer be used.
constexpr std::uint32_t model_version = 1;

/// Reads the sections of a model in the order they were written. Every step is checked against the file's size.
class ModelReader {
 public:
  /// `bytes` must be aligned to eight and outlive all that is read. Throws Error, which names the file, when it is no
  /// model file, is of another kind, language or version, is cut short, or does not match its checksum (XXH3).
  ModelReader(std::span<const char> bytes, std::string_view file, ModelKind kind, std::string_view language);

  std::uint32_t number();
  template <class T>
  std::span<const T> array() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const std::size_t size = begin_section(sizeof(T));
    const auto* first = reinterpret_cast<const T*>(bytes_.data() + at_);
    end_section(size * sizeof(T));
    return {first, size};
  }
  /// Views of the file's text.
  std::vector<std::string_view> strings();

  /// Throws the error of a damaged file unless `held`.
  void require(bool held) const;

 private:
  std::size_t begin_section(std::size_t item);
  void end_section(std::size_t bytes);
  [[noreturn]] void fail(std::string_view what) const;

  std::span<const char> bytes_;
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
