#include <entente/extract/office/office_list.h>

namespace entente {

std::uint32_t past_bracket(const OfficeWords& w, std::uint32_t i) {
  constexpr std::uint32_t reach = 24;
  if (!w.is_text(i, "(")) return i;
  std::uint32_t end = i;
  while (end < w.size() && end - i < reach && !w.is_text(end, ")")) ++end;
  const bool goes_on = w.is_text(end, ")") && (w.in("coordinators", end + 1) || w.is_text(end + 1, ","));
  return goes_on ? end + 1 : i;
}

}  // namespace entente
