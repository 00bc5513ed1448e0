#include <entente/base/utf8.h>
#include <entente/extract/name/name_field.h>
#include <entente/extract/office/office_body.h>
#include <entente/extract/office/office_field.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "Unión", "Trade": a capital word of the dictionary that is no given name, nor in the name of a state, city or
/// person.
bool field_word(const OfficeWords& w, Index i) {
  if (i >= w.size() || !w.token(i).word || !w.token(i).capital || w.resources().names.is_given(w.key(i))) return false;
  const Index name = w.name_at(i);
  if (name != none && w.name(name).known && !w.organisation(w.known_class(name))) return false;
  return w.draft().grammar->words().contains(lower(w.token(i).text));
}

/// "de Y", "de la consultora Y" from a preposition on: the name behind it, or behind the noun for a body; none when
/// none stands there.
Index served_behind(const OfficeWords& w, Index of) {
  const Index start = w.in("determiners", of + 1) ? of + 2 : of + 1;
  return w.begins_name(start) ? w.name_at(start) : behind_cue(w, start);
}

/// ", X", "X", "of Y" from a token on: what may stand behind the field of a title.
bool field_closes(const OfficeWords& w, Index i) {
  const Index name = w.name_at(i);
  if (w.is_text(i, ",")) return w.person_follows(i);
  if (name != none && w.name(name).tokens.contains(i) && w.resources().names.is_given(w.key(i))) return true;
  if (w.begins_name(i)) return w.could_be_person(name) || w.name(name).kind == MentionKind::demonym;
  const Index served = w.in("belonging-prepositions", i) ? served_behind(w, i) : none;
  return served != none && w.may_hold(w.name(served));
}

/// "Trade Peter X" where the field ends in "Trade": the name begins behind it.
void cut_off(const OfficeWords& w, Index field_end) {
  const Index name = w.name_at(field_end);
  if (name == none || w.name(name).tokens.first >= field_end || w.name(name).known) return;
  NameSpan& person = w.name(name);
  const bool untyped = person.type.empty() || person.type == "Person";
  if (!w.resources().names.is_given(w.key(field_end)) && !(untyped && person.suggestion == "Person")) return;
  person.tokens.first = field_end;
  person.span.begin = w.token(field_end).span.begin;
  person.type.clear();
  person.suggestion = "Person";
  person.rule = "capitals";
}

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
    const bool again = w.in("coordinators", i) && w.in("office-prepositions", i + 1);  // "de Igualdad y de Trabajo"
    const auto anew = again ? w.match("portfolios", i + 2) : PhraseMatch{};
    if (anew.length > 0) ++i;
    const auto more = w.match("portfolios", i + 1);
    const bool another = w.in("coordinators", i) && w.token(i + 1).capital && w.token(i - 1).capital &&
                         w.is_common_word(i + 1) && w.in("office-prepositions", i + 2);  // "Trabajo y Redes de X"
    if (more.length == 0 && !another) break;
    i += 1 + std::max<Index>(more.length, 1);
  }
  return i;
}

std::uint32_t past_more_fields(const OfficeWords& w, TokenRange field) {
  const Index first = past_capitals(w, after_coordinated_portfolio(w, field.end));
  const Index last = past_listed_fields(w, first, [&](Index word) { return field_word(w, word); });
  field.end = field_closes(w, last) ? last : first;
  cut_off(w, field.end);
  return over_field(w, field);
}

/// "concejala de Urbanismo de X", "directora de Asuntos Internacionales del Ministerio de X": where a field ends that
/// no list has and that begins at a token, when whom the title serves follows; whoever leads bodies as well has a field
/// in one only. `i` when there is none.
static Index past_rare_field(const OfficeWords& w, const OfficePhrase& phrase, Index start, Index i) {
  if (!w.spanish() || (w.name_at(start) != none && !w.name(w.name_at(start)).type.empty())) return i;
  const auto is_word = [&](Index word) { return field_word(w, word) && !w.in("org-heads", word); };
  const Index first = past_field_words(w, start, is_word);
  const Index end = past_listed_fields(w, first, is_word);
  if (first == start || !w.in("belonging-prepositions", end) || !field_closes(w, end)) return i;
  const Index served = served_behind(w, end);
  if (served == none) return i;  // within the name of a body: "gerente de Represas del Halden"
  const bool leads = w.title_in("organisation-offices", phrase.head.end - 1);
  if (leads && !w.organisation(class_of(w.name(served), w.resources()))) return i;
  return over_field(w, {start, end});
}

std::uint32_t past_portfolio(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t i) {
  Index start = i + 1;
  while (start < w.size() && !w.begins_name(start) && (w.in("determiners", start) || w.in("adjectives", start)))
    ++start;
  const auto portfolio = w.match("portfolios", start);
  const bool government =  // "del Gobierno español", "del Gobierno de Chile"
      w.in("governments", start) && (w.begins_name(start + 1) || w.in("belonging-prepositions", start + 1));
  const bool takes = w.title_in("portfolio-offices", phrase.head.first) ||
                     (!w.spanish() && w.title_in("portfolio-offices", phrase.head.end - 1));  // "deputy minister of"
  const bool named = w.begins_name(start) && w.name(w.name_at(start)).tokens.size() > portfolio.length &&
                     w.organisation(class_of(w.name(w.name_at(start)), w.resources()));
  if (named && !w.spanish()) return i;  // "director of the Civil Aviation Authority"
  if (portfolio.length == 0 && takes) return past_rare_field(w, phrase, start, i);
  if (portfolio.length == 0 || government || !takes) return i;
  phrase.office = std::string(portfolio.value) + " " + phrase.office;
  return past_more_fields(w, {start, start + portfolio.length});
}

std::uint32_t past_field(const OfficeWords& w, std::uint32_t i) {
  constexpr Index reach = 8;
  if (!w.in("field-prepositions", i) && !w.in("charge-words", i)) return i;
  for (Index end = i + 1; end < w.size() && end - i < reach; ++end) {
    const bool bearer = w.token(end).text == "," || (w.begins_name(end) && end > i + 1);
    if (!w.spanish() && w.begins_name(end) && w.title_at(end - 1).length > 0) return i;  // "spokesman for President X"
    if (bearer && w.person_follows(end)) return end;
    if (!w.token(end).word) return i;
  }
  return i;
}

}  // namespace entente
