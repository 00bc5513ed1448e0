#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/office_by_field.h>
#include <entente/extract/office/office_field.h>
#include <entente/extract/office/office_list.h>

#include <optional>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "de Interior, A, y de Comercio, B", "A (Interior) y B (Comercio)": the field that somebody of a list has, who bears
/// it, and the tokens of both.
struct Fielded {
  std::string field;
  Index bearer;
  TokenRange tokens;
};

/// "(Interior)", ", de Interior;", "of Interior," behind a person's name: the field that somebody of a list has.
std::optional<Fielded> field_behind(const OfficeWords& w, Index i) {
  const Index mark = w.name(w.name_at(i)).tokens.end;
  const bool bracket = w.is_text(mark, "(");
  const Index of = w.is_text(mark, ",") ? mark + 1 : mark;
  if (!bracket && !w.in("office-prepositions", of)) return std::nullopt;
  const Index start = bracket ? mark + 1 : of + 1;
  const PhraseMatch field = w.match("portfolios", start);
  if (field.length == 0) return std::nullopt;
  const Index end = after_coordinated_portfolio(w, start + field.length);
  const bool closes =
      bracket ? w.is_text(end, ")") : end >= w.size() || !w.token(end).word || w.in("coordinators", end);
  if (!closes) return std::nullopt;
  return Fielded{std::string(field.value), w.name_at(i), {i, bracket ? end + 1 : end}};
}

/// "de Interior, A", "el de Interior, A", "Interior, A", "A (Interior)", "A, de Interior" from a token on.
std::optional<Fielded> fielded_from(const OfficeWords& w, Index i) {
  if (w.begins_name(i) && w.could_be_person(w.name_at(i)) && !w.is_field(w.name_at(i))) return field_behind(w, i);
  const Index of = w.in("definite", i) && w.in("office-prepositions", i + 1) ? i + 1 : i;
  const Index start = w.in("office-prepositions", of) ? of + 1 : of;
  const PhraseMatch field = w.match("portfolios", start);
  if (field.length == 0) return std::nullopt;
  const Index end = after_coordinated_portfolio(w, start + field.length);
  const bool bracket = w.is_text(end, "(");
  const Index name = (bracket || w.is_text(end, ",")) && w.begins_name(end + 1) ? w.name_at(end + 1) : none;
  if (name == none || !w.could_be_person(name)) return std::nullopt;
  return Fielded{std::string(field.value), name, {i, w.name(name).tokens.end + (bracket ? 1 : 0)}};
}

/// "los ministros chilenos de ...": takes the state whose adjective stands behind a Spanish title.
void take_adjective_state(const OfficeWords& w, OfficePhrase& phrase) {
  const Index name = w.spanish() ? w.name_at(phrase.tokens.end) : none;
  if (name == none || w.name(name).kind != MentionKind::demonym) return;
  phrase.holder = name;
  phrase.tokens.end = w.name(name).tokens.end;
}

/// "Kenyan ministers A (Finance) and B (Energy)": takes the state before an English title.
void take_state_before(const OfficeWords& w, OfficePhrase& phrase) {
  Index before = phrase.tokens.first;
  if (before > 1 && w.key(before - 1) == "'s") --before;
  const Index name = before > 0 && !w.spanish() ? w.name_at(before - 1) : none;
  if (!phrase.holder && name != none && w.known_class(name) == "State") phrase.holder = name;
}

/// "los ministros de X: ...": takes the state told right behind a title, and the mark there.
void take_state_of(const OfficeWords& w, OfficePhrase& phrase) {
  const Index of = phrase.tokens.end;
  const Index name = w.in("belonging-prepositions", of) && w.begins_name(of + 1) ? w.name_at(of + 1) : none;
  if (!phrase.holder && name != none && w.known_class(name) == "State") {
    phrase.holder = name;
    phrase.tokens.end = w.name(name).tokens.end;
  }
  if (w.is_text(phrase.tokens.end, ":") || (phrase.holder && w.is_text(phrase.tokens.end, ","))) ++phrase.tokens.end;
}

/// "..., y de Comercio, B, de X": takes the state that is told behind the last bearer of a list.
void take_state_behind(const OfficeWords& w, OfficePhrase& phrase, Index last) {
  const Index of = w.is_text(last, ",") ? last + 1 : last;
  const Index name = w.in("belonging-prepositions", of) && w.begins_name(of + 1) ? w.name_at(of + 1) : none;
  if (!phrase.holder && name != none && w.known_class(name) == "State") phrase.holder = name;
}

}  // namespace

std::uint32_t shared_by_fields(const OfficeWords& w, OfficePhrase phrase, std::uint32_t i,
                               std::vector<OfficePhrase>& phrases) {
  if (!w.title_in("portfolio-offices", phrase.head.first)) return i;
  const auto title = w.lexicon().list("offices").find(w.key(phrase.head.first));
  if (title && w.in("office-prepositions", phrase.head.first + 1)) {  // of "ministros de Economía" the first word
    phrase.office = *title;
    phrase.head.end = phrase.tokens.end = phrase.head.first + 1;
  }
  take_adjective_state(w, phrase);
  phrase.tokens.end = w.past_descriptions(phrase.tokens.end);
  take_state_before(w, phrase);
  take_state_of(w, phrase);
  const std::vector<Fielded> found = listed_from(w, phrase.tokens.end, fielded_from);
  if (found.size() < 2) return i;
  take_state_behind(w, phrase, found.back().tokens.end);
  for (const Fielded& one : found) {
    OfficePhrase single = phrase;
    single.office = one.field + " " + phrase.office;
    bear(w, single, one.bearer);
    phrases.push_back(std::move(single));
  }
  return phrase.tokens.end;
}

}  // namespace entente
