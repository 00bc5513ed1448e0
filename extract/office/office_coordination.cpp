#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/office_body.h>
#include <entente/extract/office/office_by_field.h>
#include <entente/extract/office/office_coordination.h>
#include <entente/extract/office/office_field.h>
#include <entente/extract/office/office_list.h>
#include <entente/extract/office/office_title.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// Who bears a title, and whom they serve, where that is told.
struct Borne {
  Index bearer;
  std::optional<Index> holder;
};

/// Each person with the only one that they serve, or the one in the same place of its list; none when the lists do
/// not match.
std::vector<Borne> paired(const std::vector<Index>& bearers, const std::vector<Index>& holders) {
  std::vector<Borne> pairs;
  if (holders.size() > 1 && holders.size() != bearers.size()) return pairs;
  for (std::size_t k = 0; k < bearers.size(); ++k)
    pairs.push_back({bearers[k], holders.size() == 1 ? holders.front() : holders[k]});
  return pairs;
}

/// Whether a title is one of several persons: "presidents", "ministros de Defensa", "secretaries of state".
bool is_plural(const OfficeWords& w, Index i, Index length) {
  return w.key(i).back() == 's' || w.key(i + length - 1).back() == 's';
}

/// "de los inspectores de X": behind the group that persons lead, at X; else `i`.
Index past_group(const OfficeWords& w, Index i) {
  const Index noun = w.in("determiners", i) ? i + 1 : i;
  if (!w.plain(noun) || !w.in("belonging-prepositions", noun + 1)) return i;
  const std::string one = w.draft().grammar->morphology().noun_lemma(w.key(noun));
  return one != w.key(noun) && w.lexicon().list("offices").contains(one) ? noun + 2 : i;
}

/// "of C and D" behind a title, "C and D's" or "Danish and Norwegian" before it, in order; widens the phrase.
std::vector<Index> holders_of(const OfficeWords& w, OfficePhrase& phrase) {
  const auto may = [&](Index name) { return w.may_hold(w.name(name)); };
  Index start = phrase.tokens.end;
  if (w.in("belonging-prepositions", start)) {
    const Index first = w.begins_name(start + 1) ? w.name_at(start + 1) : none;
    const bool led = first != none && w.title_in("organisation-offices", phrase.head.end - 1) && !w.name(first).known;
    if (led && w.name(first).type.empty()) w.name(first).type = "Organization";  // "co-founders of X"
    const auto [names, end] = coordinated_from(w, past_group(w, start + 1), may);
    if (!names.empty()) phrase.tokens.end = after_acronym(w, end);
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

/// "A of X, B of Y and C of Z", "A (X), B (Y) and C (Z)": each person of a list with whom they serve; a party in
/// brackets is not served, but theirs.
std::vector<Borne> bearers_with_holders(const OfficeWords& w, Index i) {
  std::vector<Borne> found;
  while (i < w.size()) {
    if (w.honorific(i)) ++i;
    const Index bearer = w.name_at(i);
    if (bearer == none || w.name(bearer).tokens.first != i || !w.could_be_person(bearer)) break;
    i = w.name(bearer).tokens.end;
    if (w.is_text(i, ",")) ++i;
    const bool bracket = w.is_text(i, "(");
    if (!bracket && !w.in("belonging-prepositions", i)) break;
    if (w.in("determiners", ++i) && !w.begins_name(i)) ++i;
    const Index holder = w.begins_name(i) ? w.name_at(i) : none;
    if (holder == none) break;
    const bool party = bracket && (class_of(w.name(holder), w.resources()) == "Party" || !w.may_hold(w.name(holder)));
    if (!party && !serves_state_or_body(w, w.name(holder))) break;
    found.push_back({bearer, party ? std::nullopt : std::optional(holder)});
    i = w.name(holder).tokens.end;
    while (w.is_text(i, ")") || w.is_text(i, ",") || w.is_text(i, ";") || w.in("coordinators", i)) ++i;
  }
  return found;
}

/// A holder and a bearer that stand together behind a plural title, and the tokens of both.
struct Served {
  Index holder;
  Index bearer;
  TokenRange tokens;
};

/// "de X, A", "Y (B)", "peruano, B", "el peruano B": one whom a plural title serves, and who bears it there, from a
/// token on.
std::optional<Served> served_from(const OfficeWords& w, Index first) {
  Index i = w.in("belonging-prepositions", first) ? first + 1 : first;
  if (w.in("determiners", i) && !w.begins_name(i)) ++i;  // but "de El Salvador"
  const Index holder = w.name_at(i);
  if (!w.begins_name(i) || !w.may_hold(w.name(holder))) return std::nullopt;
  i = w.name(holder).tokens.end;
  const bool bracket = w.is_text(i, "(");
  const bool beside = w.spanish() && w.name(holder).kind == MentionKind::demonym && !bracket && !w.is_text(i, ",");
  if (beside && i > first + 2) return std::nullopt;
  if (!bracket && !beside && !w.is_text(i, ",")) return std::nullopt;
  if (!beside) ++i;
  while (i < w.size() && w.honorific(i)) ++i;
  const Index bearer = w.begins_name(i) ? w.name_at(i) : none;
  if (bearer == none || !w.could_be_person(bearer)) return std::nullopt;
  const Index end = w.name(bearer).tokens.end;
  return Served{holder, bearer, {first, bracket && w.is_text(end, ")") ? end + 1 : end}};
}

/// "los presidentes de X, A, y de Y, B", "the kings of X (A) and Y (B)": a plural title that each person bears who
/// stands behind whom they serve; returns what shared_office() does.
Index shared_in_turn(const OfficeWords& w, const OfficePhrase& phrase, Index i, std::vector<OfficePhrase>& phrases) {
  const bool listed = w.is_text(phrase.tokens.end, ",") && w.in("definite", phrase.tokens.end + 1);
  const std::vector<Served> found = listed_from(w, phrase.tokens.end + (listed ? 1 : 0), served_from);
  if (found.size() < 2) return i;
  for (const Served& one : found) {
    OfficePhrase single = phrase;
    const bool opens = &one == &found.front();
    single.tokens = {opens ? phrase.tokens.first : one.tokens.first, one.tokens.end};
    single.holder = one.holder;
    by_state(w, single);
    bear(w, single, one.bearer);
    phrases.push_back(std::move(single));
  }
  return found.back().tokens.end;
}

/// "los representantes de la empresa, A y B": behind the noun for a body that has been spoken of, before a comma.
Index past_nominal(const OfficeWords& w, Index i) {
  const Index noun = w.in("determiners", i + 1) ? i + 2 : i + 1;
  const bool body = w.in("belonging-prepositions", i) && w.in("nominals", noun) && w.name_at(noun) == none;
  return body && w.is_text(noun + 1, ",") ? noun + 1 : i;
}

/// "MPs A and B of X", "los ministros A y B, de X": whom those of a list serve, behind the last of them.
std::optional<Index> served_behind(const OfficeWords& w, Index end) {
  const Index of = w.is_text(end, ",") ? end + 1 : end;
  const Index start = w.in("determiners", of + 1) ? of + 2 : of + 1;
  if (!w.in("belonging-prepositions", of) || !w.begins_name(start)) return std::nullopt;
  const Index name = w.name_at(start);
  return serves_state_or_body(w, w.name(name)) ? std::optional(name) : std::nullopt;
}

/// "los ex ministros conservadores A y B": a plural title of several persons that tells nobody served; returns what
/// shared_office() does.
Index shared_alone(const OfficeWords& w, OfficePhrase& phrase, Index i, std::vector<OfficePhrase>& phrases) {
  phrase.tokens.end = past_nominal(w, w.past_descriptions(phrase.tokens.end));
  const bool genitive = phrase.tokens.first > 0 && w.key(phrase.tokens.first - 1) == "'s";
  const bool behind = w.token(phrase.tokens.end - 1).word && w.in("nominals", phrase.tokens.end - 1);
  const bool comma = w.is_text(phrase.tokens.end, ",") && (phrase.possessive || phrase.host || genitive || behind);
  const auto [bearers, last] =
      coordinated_from(w, phrase.tokens.end + (comma ? 1 : 0), [&](Index name) { return w.could_be_person(name); });
  if (bearers.size() < 2) return i;
  if (!phrase.host) phrase.holder = served_behind(w, last);
  for (const Index bearer : bearers) {
    OfficePhrase one = phrase;
    bear(w, one, bearer);
    phrases.push_back(std::move(one));
  }
  return phrase.tokens.end;
}

/// "las ministras de Igualdad y de Trabajo de X, A y B": each has the field in the same place, when there are as many.
void share_fields(const OfficeWords& w, TokenRange fields, std::span<OfficePhrase> shared) {
  std::vector<std::string_view> found;
  for (Index i = fields.first; i < fields.end;) {
    const PhraseMatch field = w.match("portfolios", i);
    if (field.length > 0) found.push_back(field.value);
    i += std::max<Index>(field.length, 1);
  }
  const auto title = w.lexicon().list("offices").find(w.key(shared.front().head.first));
  if (!title || found.size() != shared.size() || !w.title_in("portfolio-offices", shared.front().head.first)) return;
  for (std::size_t k = 0; k < found.size(); ++k) shared[k].office = std::string(found[k]).append(" ").append(*title);
}

/// "the former ministers", "sus tres representantes": a title with the modifiers and the determiner before it.
OfficePhrase determined(const OfficeWords& w, OfficePhrase phrase) {
  phrase.tokens.first = before_modifiers(w, phrase, phrase.tokens.first);
  if (phrase.tokens.first > 1 && w.in("quantifiers", phrase.tokens.first - 1)) --phrase.tokens.first;
  if (phrase.tokens.first > 0 && w.in("determiners", phrase.tokens.first - 1)) {
    --phrase.tokens.first;
    phrase.possessive = w.in("possessives", phrase.tokens.first);
  }
  return phrase;
}

/// "president and prime minister": whether two titles stand side by side with a coordinator between them.
bool are_joined(const OfficeWords& w, const OfficePhrase& first, const OfficePhrase& second) {
  return first.tokens.end + 1 == second.tokens.first && w.in("coordinators", first.tokens.end);
}

/// "el presidente y la vicepresidenta de X, A y B": A bears the first title, B the second.
bool distribute_behind(const OfficeWords& w, OfficePhrase& first, OfficePhrase& second) {
  if (!second.bearer || (first.bearer && first.bearer != second.bearer)) return false;
  const Index begin = w.name(*second.bearer).tokens.first;
  if (!are_joined(w, first, second) || begin != second.tokens.end + 1 || !w.is_text(second.tokens.end, ","))
    return false;
  const auto bearers = coordinated_from(w, begin, [&](Index name) { return w.could_be_person(name); }).first;
  if (bearers.size() != 2 || !w.in("coordinators", w.name(bearers.front()).tokens.end)) return false;
  if (!first.holder) first.holder = second.holder;
  bear(w, first, bearers.front());
  bear(w, second, bearers.back());
  return true;
}

/// "sus embajadores en X, A y B": takes whom envoys are sent to.
void take_host(const OfficeWords& w, OfficePhrase& phrase) {
  Index i = phrase.tokens.end;
  if (!w.title_in("envoys", phrase.head.end - 1) || !w.in("host-prepositions", i)) return;
  if (w.in("determiners", ++i)) ++i;
  if (!w.begins_name(i) || !w.may_hold(w.name(w.name_at(i)))) return;
  phrase.host = w.name_at(i);
  phrase.tokens.end = after_acronym(w, w.name(*phrase.host).tokens.end);
}

}  // namespace

std::uint32_t shared_office(const OfficeWords& w, std::uint32_t i, std::vector<OfficePhrase>& phrases) {
  if (w.in_name(i)) return i;
  PhraseMatch match = w.title_at(i);
  const bool counterparts = match.length == 0 && w.in("counterparts", i);  // "his Kenyan and Ugandan counterparts"
  if (counterparts) match = {1, "counterpart"};
  if (match.length == 0 || !is_plural(w, i, match.length)) return i;
  OfficePhrase phrase;
  phrase.counterpart = counterparts;
  phrase.head = {i, i + match.length};
  phrase.tokens = phrase.head;
  phrase.office = match.value;
  end_former(w, phrase);
  phrase.tokens.first = before_portfolios(w, phrase, phrase.tokens.first);
  if (const Index end = shared_by_fields(w, determined(w, phrase), i, phrases); end > i) return end;
  if (w.in("office-prepositions", phrase.tokens.end)) phrase.tokens.end = past_portfolio(w, phrase, phrase.tokens.end);
  if (phrase.tokens.end == phrase.head.end && phrase.head.size() > 1)  // "ministros de Economía", all one title
    phrase.tokens.end = past_more_fields(w, {phrase.head.end, phrase.head.end});
  const Index fields_end = phrase.tokens.end;
  const Index described = w.past_descriptions(phrase.tokens.end);  // "los ministros liberales de X"
  OfficePhrase told = determined(w, phrase);
  if (w.in("belonging-prepositions", described)) told.tokens.end = described;
  if (const Index end = shared_in_turn(w, told, i, phrases); end > i) return end;
  if (w.in("belonging-prepositions", described)) phrase.tokens.end = described;
  take_host(w, phrase);
  const std::vector<Index> holders = phrase.host ? std::vector<Index>() : holders_of(w, phrase);
  phrase = determined(w, std::move(phrase));
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
  if (w.spanish() && holders.size() == 1)
    share_fields(w, {phrase.head.first + 1, fields_end}, std::span(phrases).last(pairs.size()));
  return phrase.tokens.end;
}

void distribute(const OfficeWords& w, std::vector<OfficePhrase>& phrases) {
  if (phrases.size() < 2) return;
  OfficePhrase& second = phrases.back();
  OfficePhrase& first = phrases[phrases.size() - 2];
  if (distribute_behind(w, first, second)) return;
  const bool joined = are_joined(w, first, second);
  const Index comma = first.tokens.first;
  const std::string_view title = first.office;
  const bool governs = w.lexicon().list("state-offices").contains(title.substr(title.rfind(' ') + 1));
  const bool stands = title == "candidate";  // "candidata a la Presidencia y alcaldesa de X"
  if (joined && first.bearer && first.bearer == second.bearer && !first.holder && !governs && !stands)
    first.holder = second.holder;
  if (!joined || comma < 2 || w.token(comma - 1).text != "," || !second.holder) return;
  const auto [bearers, begin] = coordinated_before(w, comma - 1, [&](Index name) { return w.could_be_person(name); });
  if (bearers.size() != 2) return;
  if (!first.holder) first.holder = second.holder;
  bear(w, first, bearers.front());
  bear(w, second, bearers.back());
}

}  // namespace entente
