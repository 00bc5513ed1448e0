#include <entente/extract/engine/vector_clones.h>
#include <entente/extract/engine/vector_math.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#if defined(__GNUC__) && defined(__x86_64__)
#define ENTENTE_HAS_AVX2 1
#include <immintrin.h>
#else
#define ENTENTE_HAS_AVX2 0
#endif

namespace entente::engine {
namespace {

/// In general: numbers that are worked on side by side, as the compiler sees fit.
template <class Number>
void add_lists_plainly(const Number* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
  for (std::size_t at = 0; at < size; at += vector_lanes) {
    std::array<std::int16_t, vector_lanes> piece;
    std::copy_n(sums + at, vector_lanes, piece.begin());
    for (std::size_t l = 0; l < count; ++l) {
      for (std::size_t i = 0; i < vector_lanes; ++i) piece[i] = static_cast<std::int16_t>(piece[i] + lists[l][at + i]);
    }
    std::copy(piece.begin(), piece.end(), sums + at);
  }
}

constexpr std::size_t output_lanes = 8;

#if ENTENTE_HAS_AVX2

// The same for processors that have AVX2, which is asked when it comes to it. What is added up stays in registers.

#define ENTENTE_AVX2 __attribute__((target("avx2")))

ENTENTE_AVX2 inline __m256i load_wide(const std::int8_t* from) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}

ENTENTE_AVX2 inline __m256i load_wide(const std::int16_t* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

template <class Number, std::size_t... V>
ENTENTE_AVX2 void add_lists_wide(const Number* const* lists, std::size_t count, std::size_t at, std::int16_t* sums,
                                 std::index_sequence<V...>) {
  auto* const place = reinterpret_cast<__m256i*>(sums + at);
  __m256i piece[] = {_mm256_loadu_si256(place + V)...};
  for (std::size_t l = 0; l < count; ++l) {
    const Number* const list = lists[l] + at;
    ((piece[V] = _mm256_add_epi16(piece[V], load_wide(list + V * vector_lanes))), ...);
  }
  (_mm256_storeu_si256(place + V, piece[V]), ...);
}

template <class Number>
ENTENTE_AVX2 void add_lists_wide(const Number* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
  std::size_t at = 0;
  for (; at + 8 * vector_lanes <= size; at += 8 * vector_lanes)
    add_lists_wide(lists, count, at, sums, std::make_index_sequence<8>());
  for (; at + 4 * vector_lanes <= size; at += 4 * vector_lanes)
    add_lists_wide(lists, count, at, sums, std::make_index_sequence<4>());
  for (; at < size; at += vector_lanes) add_lists_wide(lists, count, at, sums, std::make_index_sequence<1>());
}

/// As many vectors of outputs as stay in registers.
constexpr std::size_t most_vectors = 12;

template <std::size_t... V>
ENTENTE_AVX2 void multiply_vectors(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size,
                                   std::size_t padded, std::int32_t* out, std::index_sequence<V...>) {
  __m256i sums[] = {(static_cast<void>(V), _mm256_setzero_si256())...};
  for (std::size_t i = 0; i < size; i += 2) {
    std::int32_t pair = 0;
    std::memcpy(&pair, inputs + i, sizeof(pair));
    const __m256i values = _mm256_set1_epi32(pair);
    const auto* const row = reinterpret_cast<const __m256i*>(weights + i * padded);
    ((sums[V] = _mm256_add_epi32(sums[V], _mm256_madd_epi16(_mm256_loadu_si256(row + V), values))), ...);
  }
  (_mm256_storeu_si256(reinterpret_cast<__m256i*>(out) + V, sums[V]), ...);
}

template <std::size_t Vectors>
ENTENTE_AVX2 void multiply_wide(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size,
                                std::size_t padded, std::int32_t* out) {
  multiply_vectors(weights, inputs, size, padded, out, std::make_index_sequence<Vectors>());
}

using Multiply = void (*)(const std::int16_t*, const std::int16_t*, std::size_t, std::size_t, std::int32_t*);

template <std::size_t... Less>
constexpr std::array<Multiply, sizeof...(Less)> multiply_by_vectors(std::index_sequence<Less...>) {
  return {multiply_wide<Less + 1>...};
}

ENTENTE_AVX2 void multiply_wide(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size,
                                std::size_t padded, std::int32_t* out) {
  static constexpr auto by_vectors = multiply_by_vectors(std::make_index_sequence<most_vectors>());
  const std::size_t vectors = padded / output_lanes;
  const std::size_t blocks = (vectors + most_vectors - 1) / most_vectors;
  for (std::size_t b = 0; b < blocks; ++b) {
    const std::size_t first = b * vectors / blocks;
    const std::size_t count = (b + 1) * vectors / blocks - first;
    by_vectors[count - 1](weights + first * 2 * output_lanes, inputs, size, padded, out + first * output_lanes);
  }
}

#endif

template <class Number>
void add_lists_here(const Number* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
#if ENTENTE_HAS_AVX2
  if (__builtin_cpu_supports("avx2")) return add_lists_wide(lists, count, size, sums);
#endif
  plain::add_lists(lists, count, size, sums);
}

}  // namespace

namespace plain {

void add_lists(const std::int8_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
  add_lists_plainly(lists, count, size, sums);
}

void add_lists(const std::int16_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
  add_lists_plainly(lists, count, size, sums);
}

void multiply(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size, std::size_t padded,
              std::int32_t* out) {
  for (std::size_t o = 0; o < padded; o += output_lanes) {
    std::array<std::int32_t, output_lanes> sums{};
    for (std::size_t i = 0; i < size; i += 2) {
      const std::int16_t* const pair = weights + i * padded + 2 * o;
      for (std::size_t l = 0; l < output_lanes; ++l)
        sums[l] += pair[2 * l] * inputs[i] + pair[2 * l + 1] * inputs[i + 1];
    }
    std::copy(sums.begin(), sums.end(), out + o);
  }
}

}  // namespace plain

void add_lists(const std::int8_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
  add_lists_here(lists, count, size, sums);
}

void add_lists(const std::int16_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums) {
  add_lists_here(lists, count, size, sums);
}

ENTENTE_VECTOR_CLONES void clip(std::int16_t* numbers, std::size_t size, std::int16_t most) {
  for (std::size_t i = 0; i < size; ++i) numbers[i] = std::clamp<std::int16_t>(numbers[i], 0, most);
}

void multiply(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size, std::size_t padded,
              std::int32_t* out) {
#if ENTENTE_HAS_AVX2
  if (__builtin_cpu_supports("avx2")) return multiply_wide(weights, inputs, size, padded, out);
#endif
  plain::multiply(weights, inputs, size, padded, out);
}

}  // namespace entente::engine
