#include <entente/extract/office_field.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

}  // namespace

void doubt(const OfficeWords& w, std::uint32_t name) {
  if (w.name(name).known || !w.name(name).type.empty()) return;
  w.name(name).suggestion.clear();
  w.name(name).weak = true;
}

std::uint32_t over_field(const OfficeWords& w, TokenRange field) {
  for (Index n = 0; n < w.names().size(); ++n) {
    const TokenRange name = w.name(n).tokens;
    if (!name.overlaps(field) || (name.end > field.end && !w.is_field(n))) continue;
    doubt(w, n);
    field.end = std::max(field.end, name.end);
  }
  return field.end;
}

std::uint32_t past_capitals(const OfficeWords& w, std::uint32_t i) {
  Index end = i;
  while (w.spanish() && end < w.size() && w.token(end).word && w.token(end).capital &&
         (w.name_at(end) == none || !w.name(w.name_at(end)).known))
    ++end;
  const bool closes = end > i && w.is_text(end, ",");
  return closes && w.person_follows(end) ? end : i;
}

std::uint32_t before_portfolios(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t end) {
  while (!w.spanish() && end > 0 && w.name_at(end - 1) == none) {
    const PhraseMatch match = w.match_before("portfolios", end);
    if (match.length == 0) break;
    phrase.office = std::string(match.value) + " " + phrase.office;
    end -= static_cast<Index>(match.length);
  }
  return end;
}

std::uint32_t coordinated_portfolio_before(const OfficeWords& w, const OfficePhrase& phrase, std::uint32_t i) {
  if (w.spanish() || i < 2 || i == phrase.head.first || !w.in("coordinators", i - 1) || !w.in("portfolios", i))
    return i;
  Index first = i - 1;
  while (first > 0 && w.token(first - 1).capital && w.is_common_word(first - 1)) --first;
  return first < i - 1 && w.in("portfolios", i - 2) ? first : i;
}

std::uint32_t after_coordinated_portfolio(const OfficeWords& w, std::uint32_t i) {
  while (i + 1 < w.size() && (w.in("coordinators", i) || w.key(i) == ",")) {
    const auto more = w.match("portfolios", i + 1);
    const bool another = w.in("coordinators", i) && w.token(i + 1).capital && w.token(i - 1).capital &&
                         w.is_common_word(i + 1) && w.in("office-prepositions", i + 2);  // "Trabajo y Redes de X"
    if (more.length == 0 && !another) break;
    i += 1 + std::max<Index>(more.length, 1);
  }
  return i;
}

std::uint32_t past_field(const OfficeWords& w, std::uint32_t i) {
  constexpr Index reach = 6;
  if (!w.in("field-prepositions", i)) return i;
  for (Index end = i + 1; end < w.size() && end - i < reach; ++end) {
    const bool bearer = w.token(end).text == "," || (w.begins_name(end) && end > i + 1);
    if (bearer && w.person_follows(end)) return end;
    if (!w.token(end).word) return i;
  }
  return i;
}

}  // namespace entente
