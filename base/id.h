#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace entente {

/// A strong index into one particular vector: an Id<Entity> cannot be mistaken for an Id<Relation>.
template <class Of>
class Id {
 public:
  using value_type = std::uint32_t;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t value) : value_(static_cast<value_type>(value)) {}

  constexpr value_type value() const { return value_; }
  constexpr bool valid() const { return value_ != none; }

  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  static constexpr value_type none = std::numeric_limits<value_type>::max();
  value_type value_ = none;
};

}  // namespace entente

template <class Of>
struct std::hash<entente::Id<Of>> {
  std::size_t operator()(entente::Id<Of> id) const noexcept { return id.value(); }
};
