#include <entente/extract/name/name_field.h>
#include <entente/extract/name/name_gazetteer.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether a title that has a field stands before the "de" or "de la" that a token follows, with an adjective at most
/// in between; also "secretario de Estado de | Transportes".
bool behind_portfolio_title(const NameTokens& s, Index i) {
  constexpr Index reach = 3;
  Index of = i - 1;
  if (of > 0 && s.in("determiners", of)) --of;
  if (!s.in("belonging-prepositions", of)) return false;
  for (Index back = 1; back <= std::min(of, reach); ++back) {
    const bool whole = back < reach || match_title(s.sentence, of - back, s.lexicon).length == back;
    if (whole && s.in("portfolio-offices", of - back)) return true;
  }
  return false;
}

/// "Territorio", "Unión": a capital word of the language that is no name of persons, and begins no known one, unless it
/// be a body's.
bool field_word(const NameTokens& s, Index i) {
  if (i >= s.size() || !s.capital_word(i) || !s.common(i) || s.resources.names.is_given(s.token(i).key)) return false;
  const NameSpan known = gazetteer_name(s, i);
  return !known.known || s.resources.ontology.is_class(s.type_of(*known.known), "Organization");
}

/// "minister of | Energy | of Kenya": how many tokens from `i` on are the one field of an English title, when "of" goes
/// on.
Index english_field(const NameTokens& s, Index i) {
  if (i < 2 || !s.capital_word(i) || !behind_portfolio_title(s, i)) return 0;
  Index end = i + static_cast<Index>(match_phrase(s.lexicon.list("portfolios"), s.sentence.tokens, i).length);
  if (end == i) return 0;
  if (s.in("coordinators", end)) {
    const auto more = match_phrase(s.lexicon.list("portfolios"), s.sentence.tokens, end + 1);
    if (more.length > 0) end += 1 + static_cast<Index>(more.length);
  }
  return s.in("belonging-prepositions", end) ? end - i : 0;
}

}  // namespace

std::uint32_t title_fields(const NameTokens& s, std::uint32_t i) {
  if (!s.spanish) return english_field(s, i);
  const auto past_listed = [&](Index end) {
    return past_listed_fields(s, end, [&](Index word) { return field_word(s, word); });
  };
  const Index title = static_cast<Index>(match_title(s.sentence, i, s.lexicon).length);
  if (title > 2 && s.capital_word(i + title - 1)) {  // the title is listed with its first field
    const Index end = past_listed(i + title);
    return end > i + title ? end - i : 0;
  }
  if (i < 2 || !s.capital_word(i) || !behind_portfolio_title(s, i)) return 0;
  const Index first = static_cast<Index>(match_phrase(s.lexicon.list("portfolios"), s.sentence.tokens, i).length);
  return first > 0 ? past_listed(i + first) - i : 0;
}

}  // namespace entente
