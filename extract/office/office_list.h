#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// The names of a list beside a title.
namespace entente {

/// "A (who left in May) and B": behind the bracket that begins at a token, when a list goes on there; else that one.
std::uint32_t past_bracket(const OfficeWords& w, std::uint32_t i);

/// The items of a list "I, I and I" that begins at a token, as `read` reads one and where it ends.
template <class Read>
auto listed_from(const OfficeWords& w, std::uint32_t i, Read read) {
  std::vector<typename decltype(read(w, i))::value_type> found;
  for (auto next = read(w, i); next;) {
    found.push_back(*next);
    const std::uint32_t end = next->tokens.end;
    std::uint32_t gap = end;
    while (w.is_text(gap, ",") || w.is_text(gap, ";") || w.in("coordinators", gap)) ++gap;
    next = gap > end ? read(w, gap) : std::nullopt;
  }
  return found;
}

/// The names of a list "A, B and C" that begins at a token, and where it ends.
template <class Fits>
std::pair<std::vector<std::uint32_t>, std::uint32_t> coordinated_from(const OfficeWords& w, std::uint32_t i,
                                                                      Fits fits) {
  std::vector<std::uint32_t> found;
  std::uint32_t end = i;
  while (i < w.size()) {
    if (w.in("determiners", i) || w.honorific(i) || w.in("office-prepositions", i) || w.qualifies_name(i)) {
      ++i;
      continue;
    }
    const std::uint32_t name = w.name_at(i);
    if (name == OfficeWords::none || w.name(name).tokens.first != i || !fits(name)) break;
    found.push_back(name);
    i = end = past_bracket(w, w.name(name).tokens.end);
    if (w.is_text(i, ",")) ++i;
    if (w.in("coordinators", i)) ++i;
    if (i == end) break;
  }
  return {found, end};
}

/// The names of a list that ends before a token, in order, and where it begins.
template <class Fits>
std::pair<std::vector<std::uint32_t>, std::uint32_t> coordinated_before(const OfficeWords& w, std::uint32_t i,
                                                                        Fits fits) {
  std::vector<std::uint32_t> found;
  std::uint32_t first = i;
  while (i > 0) {
    if (w.key(i - 1) == "'s") --i;
    const std::uint32_t name = i > 0 ? w.name_at(i - 1) : OfficeWords::none;
    if (name == OfficeWords::none || !fits(name)) break;
    found.insert(found.begin(), name);
    i = first = w.name(name).tokens.first;
    while (i > 0 && (w.honorific(i - 1) || w.token(i - 1).text == ".")) --i;
    const std::uint32_t gap = i;
    if (i > 0 && w.in("coordinators", i - 1)) --i;
    if (i > 0 && w.token(i - 1).text == ",") --i;
    if (i == gap) break;
  }
  return {found, first};
}

}  // namespace entente
