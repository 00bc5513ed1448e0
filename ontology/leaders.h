#pragma once

#include <entente/base/string_map.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Someone who held a high office of a state for some years.
struct Leader {
  std::vector<std::string> words;  ///< of the name, folded: "enrique", "pena", "nieto"
  std::string state;               ///< "state:MX"
  std::string office;              ///< "president"
  std::int32_t from = 0;           ///< a year
  std::int32_t to = 0;             ///< a year; 0: still in office
};

/// Heads of states and governments and their ministers: tells which state "President Peña" leads when nobody says so.
class Leaders {
 public:
  /// The state led by whoever is called so (folded words of a name, at least one of the surname) and held one of the
  /// offices in that year, or the year before; failing that, or when the year is 0, in any year. Empty when there is
  /// none, or leaders of several states fit.
  std::string_view state_of(std::span<const std::string> name, std::span<const std::string_view> offices,
                            std::int32_t year) const;
  std::string_view state_of(std::span<const std::string> name, std::string_view office, std::int32_t year) const {
    return state_of(name, std::span(&office, 1), year);
  }

  /// The same, of those alone who held one of the offices in that year, or the year before.
  std::string_view state_then(std::span<const std::string> name, std::span<const std::string_view> offices,
                              std::int32_t year) const;

  /// Whether somebody called so held an office of a state in that year, or the year before.
  bool held(std::span<const std::string> name, std::string_view state, std::string_view office,
            std::int32_t year) const;

  std::size_t size() const { return leaders_.size(); }

  /// `name` has its surname in square brackets, or as its last word: "Enrique [Peña] Nieto". Throws Error when it has
  /// no words.
  void add(std::string_view name, Leader leader);

 private:
  /// The states led by whoever is called so: in that year, and in any.
  struct Led {
    std::string_view then;
    std::string_view ever;
    bool several_then = false;
    bool several_ever = false;
  };
  Led led_by(std::span<const std::string> name, std::span<const std::string_view> offices, std::int32_t year) const;

  std::vector<Leader> leaders_;
  StringMap<std::vector<std::size_t>> by_surname_;  ///< by each word of it
};

}  // namespace entente
