#include <entente/extract/office_bearer.h>
#include <entente/extract/office_coordination.h>
#include <entente/extract/office_field.h>
#include <entente/extract/office_title.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// The names of a list "A, B and C" that begins at a token, and where it ends.
template <class Fits>
std::pair<std::vector<Index>, Index> coordinated_from(const OfficeWords& w, Index i, Fits fits) {
  std::vector<Index> found;
  Index end = i;
  while (i < w.size()) {
    if (w.in("determiners", i) || w.honorific(i) || w.in("office-prepositions", i)) {
      ++i;
      continue;
    }
    const Index name = w.name_at(i);
    if (name == none || w.name(name).tokens.first != i || !fits(name)) break;
    found.push_back(name);
    i = end = w.name(name).tokens.end;
    if (w.is_text(i, ",")) ++i;
    if (w.in("coordinators", i)) ++i;
    if (i == end) break;
  }
  return {found, end};
}

/// The names of a list that ends before a token, in order, and where it begins.
template <class Fits>
std::pair<std::vector<Index>, Index> coordinated_before(const OfficeWords& w, Index i, Fits fits) {
  std::vector<Index> found;
  Index first = i;
  while (i > 0) {
    if (w.key(i - 1) == "'s") --i;
    const Index name = i > 0 ? w.name_at(i - 1) : none;
    if (name == none || !fits(name)) break;
    found.insert(found.begin(), name);
    i = first = w.name(name).tokens.first;
    while (i > 0 && (w.honorific(i - 1) || w.token(i - 1).text == ".")) --i;
    const Index gap = i;
    if (i > 0 && w.in("coordinators", i - 1)) --i;
    if (i > 0 && w.token(i - 1).text == ",") --i;
    if (i == gap) break;
  }
  return {found, first};
}

/// Each person with the only one that they serve, or the one in the same place of its list; none when the lists do
/// not match.
std::vector<std::pair<Index, Index>> paired(const std::vector<Index>& bearers, const std::vector<Index>& holders) {
  std::vector<std::pair<Index, Index>> pairs;
  if (holders.size() > 1 && holders.size() != bearers.size()) return pairs;
  for (std::size_t k = 0; k < bearers.size(); ++k)
    pairs.emplace_back(bearers[k], holders.size() == 1 ? holders.front() : holders[k]);
  return pairs;
}

/// "of C and D" behind a title, "C and D's" or "Danish and Norwegian" before it, in order; widens the phrase.
std::vector<Index> holders_of(const OfficeWords& w, OfficePhrase& phrase) {
  const auto may = [&](Index name) { return w.may_hold(w.name(name)); };
  Index start = phrase.tokens.end;
  if (w.in("belonging-prepositions", start)) {
    const auto [names, end] = coordinated_from(w, start + 1, may);
    if (!names.empty()) phrase.tokens.end = end;
    return names;
  }
  if (w.spanish()) {
    const auto [names, end] = coordinated_from(w, start, may);
    if (!names.empty()) phrase.tokens.end = end;
    return names;
  }
  const auto [names, first] = coordinated_before(w, phrase.tokens.first, may);
  if (!names.empty()) phrase.tokens.first = first;
  return names;
}

/// "A and B, the foreign ministers", "the foreign ministers A and B": the persons of a list beside a title.
std::vector<Index> bearers_of(const OfficeWords& w, const OfficePhrase& phrase) {
  const auto person = [&](Index name) { return w.could_be_person(name); };
  const Index end = phrase.tokens.end;
  const bool comma_after = w.is_text(end, ",");
  const auto [after, last] = coordinated_from(w, comma_after ? end + 1 : end, person);
  if (after.size() > 1) return after;
  const Index first = phrase.tokens.first;
  if (first < 2 || w.token(first - 1).text != ",") return {};
  return coordinated_before(w, first - 1, person).first;
}

/// A member for a region ("Senators A of X and B of Y") serves another body.
bool serves_state_or_body(const OfficeWords& w, const NameSpan& name) {
  if (!name.known) return w.may_hold(name);
  const std::string& type = w.resources().gazetteer.entry(name.known->entry).type;
  return type == "State" || w.organisation(type);
}

/// "A of X, B of Y and C of Z", "A (X), B (Y) and C (Z)": each person of a list with whom they serve.
std::vector<std::pair<Index, Index>> bearers_with_holders(const OfficeWords& w, Index i) {
  std::vector<std::pair<Index, Index>> found;
  while (i < w.size()) {
    if (w.honorific(i)) ++i;
    const Index bearer = w.name_at(i);
    if (bearer == none || w.name(bearer).tokens.first != i || !w.could_be_person(bearer)) break;
    i = w.name(bearer).tokens.end;
    if (w.is_text(i, ",")) ++i;
    if (!w.is_text(i, "(") && !w.in("belonging-prepositions", i)) break;
    if (w.in("determiners", ++i)) ++i;
    const Index holder = w.name_at(i);
    if (holder == none || w.name(holder).tokens.first != i || !serves_state_or_body(w, w.name(holder))) break;
    found.emplace_back(bearer, holder);
    i = w.name(holder).tokens.end;
    while (w.is_text(i, ")") || w.is_text(i, ",") || w.is_text(i, ";") || w.in("coordinators", i)) ++i;
  }
  return found;
}

/// "los comisarios de Competencia (A), Deportes (B) y Turismo (C)": each person behind a field.
std::vector<Index> bearers_by_field(const OfficeWords& w, Index i) {
  std::vector<Index> found;
  if (w.in("office-prepositions", i)) ++i;
  while (i < w.size()) {
    const PhraseMatch field = w.match("portfolios", i);
    const Index name = w.name_at(i + field.length + 1);
    if (field.length == 0 || w.token(i + field.length).text != "(" || name == none || !w.could_be_person(name)) break;
    found.push_back(name);
    i = w.name(name).tokens.end + 1;
    while (i < w.size() && (w.token(i).text == "," || w.in("coordinators", i))) ++i;
  }
  return found;
}

/// "los ex ministros conservadores A y B": a plural title of several persons that tells nobody served; returns what
/// shared_office() does.
Index shared_alone(const OfficeWords& w, OfficePhrase& phrase, Index i, std::vector<OfficePhrase>& phrases) {
  while (w.spanish() && phrase.tokens.end < w.size() && w.describes(phrase.tokens.end)) ++phrase.tokens.end;
  auto bearers = coordinated_from(w, phrase.tokens.end, [&](Index name) { return w.could_be_person(name); }).first;
  if (bearers.size() < 2) bearers = bearers_by_field(w, phrase.tokens.end);
  if (bearers.size() < 2) return i;
  for (const Index bearer : bearers) {
    OfficePhrase one = phrase;
    bear(w, one, bearer);
    phrases.push_back(std::move(one));
  }
  return phrase.tokens.end;
}

}  // namespace

std::uint32_t shared_office(const OfficeWords& w, std::uint32_t i, std::vector<OfficePhrase>& phrases) {
  if (w.in_name(i)) return i;
  const PhraseMatch match = w.title_at(i);
  if (match.length == 0 || w.key(i + match.length - 1).back() != 's') return i;
  OfficePhrase phrase;
  phrase.head = {i, i + match.length};
  phrase.tokens = phrase.head;
  phrase.office = match.value;
  end_former(w, phrase);
  phrase.tokens.first = before_portfolios(w, phrase, phrase.tokens.first);
  const std::vector<Index> holders = holders_of(w, phrase);
  while (phrase.tokens.first > 0 && modifier(w, phrase, phrase.tokens.first - 1)) --phrase.tokens.first;
  if (phrase.tokens.first > 0 && w.in("determiners", phrase.tokens.first - 1)) --phrase.tokens.first;
  const auto pairs =
      holders.empty() ? bearers_with_holders(w, phrase.tokens.end) : paired(bearers_of(w, phrase), holders);
  if (pairs.empty() && holders.empty()) return shared_alone(w, phrase, i, phrases);
  if (pairs.size() < 2) return i;
  for (const auto& [bearer, holder] : pairs) {
    OfficePhrase one = phrase;
    one.holder = holder;
    bear(w, one, bearer);
    phrases.push_back(std::move(one));
  }
  return phrase.tokens.end;
}

void distribute(const OfficeWords& w, std::vector<OfficePhrase>& phrases) {
  if (phrases.size() < 2) return;
  OfficePhrase& second = phrases.back();
  OfficePhrase& first = phrases[phrases.size() - 2];
  const bool joined = first.tokens.end + 1 == second.tokens.first && w.in("coordinators", first.tokens.end);
  const Index comma = first.tokens.first;
  const std::string_view title = first.office;
  const bool governs = w.lexicon().list("state-offices").contains(title.substr(title.rfind(' ') + 1));
  if (joined && first.bearer && first.bearer == second.bearer && !first.holder && !governs)
    first.holder = second.holder;
  if (!joined || comma < 2 || w.token(comma - 1).text != "," || !second.holder) return;
  const auto [bearers, begin] = coordinated_before(w, comma - 1, [&](Index name) { return w.could_be_person(name); });
  if (bearers.size() != 2) return;
  if (!first.holder) first.holder = second.holder;
  bear(w, first, bearers.front());
  bear(w, second, bearers.back());
}

}  // namespace entente
