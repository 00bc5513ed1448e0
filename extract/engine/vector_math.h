#pragma once

#include <cstddef>
#include <cstdint>

/// The inner loops of a network, on integers: the same results whichever instructions they are made of.
namespace entente::engine {

/// Lists and sums are as many numbers as a multiple of this.
constexpr std::size_t vector_lanes = 16;

/// Adds `count` lists of `size` numbers each to `sums`; what overflows wraps around.
void add_lists(const std::int8_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums);
void add_lists(const std::int16_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums);

/// Brings numbers into [0, most].
void clip(std::int16_t* numbers, std::size_t size, std::int16_t most);

/// How many outputs weights are laid out for: `outputs`, filled up.
constexpr std::size_t padded_outputs(std::size_t outputs) {
  constexpr std::size_t lanes = 8;
  return (outputs + lanes - 1) / lanes * lanes;
}

/// Sets `out`, padded_outputs() numbers, to sums over `inputs`, an even number, of products. Weights of two inputs
/// stand side by side: pairs of inputs x padded outputs x 2. Sums must stay within 32 bits.
void multiply(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size, std::size_t padded,
              std::int32_t* out);

/// The same as on a processor without AVX2.
namespace plain {
void add_lists(const std::int8_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums);
void add_lists(const std::int16_t* const* lists, std::size_t count, std::size_t size, std::int16_t* sums);
void multiply(const std::int16_t* weights, const std::int16_t* inputs, std::size_t size, std::size_t padded,
              std::int32_t* out);
}  // namespace plain

}  // namespace entente::engine
