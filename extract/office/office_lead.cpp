#include <entente/extract/name/may_be_verb.h>
#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/office_lead.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// The person named behind a token, or behind what is said of them: "del | abogado Ana X", "el general polaco X"; none
/// when nobody is.
Index person_behind(const OfficeWords& w, Index i) {
  constexpr Index reach = 6;
  for (const Index end = std::min(w.size(), i + reach); i < end; ++i) {
    if (w.begins_name(i) && w.name(w.name_at(i)).kind == MentionKind::demonym) continue;
    if (w.begins_name(i)) return w.could_be_person(w.name_at(i)) ? w.name_at(i) : none;
    if (const PhraseMatch rank = w.match("ranks", i); rank.length > 0) {
      i += static_cast<Index>(rank.length) - 1;
      continue;
    }
    if (!w.in("determiners", i) && !w.honorific(i) && !w.plain(i) && !w.describes(i)) return none;
  }
  return none;
}

/// A title that is told by other words than its own.
OfficePhrase told(const OfficeWords& w, TokenRange words, std::string_view office, Index body, Index person) {
  OfficePhrase phrase;
  phrase.tokens = phrase.head = words;
  phrase.office = office;
  phrase.holder = body;
  phrase.apart = true;
  bear(w, phrase, person);
  return phrase;
}

/// Whether a name is that of a body, not of a place.
bool is_body(const OfficeWords& w, Index name) {
  return w.organisation(class_of(w.name(name), w.resources())) || w.name(name).suggestion == "Organization";
}

/// "el | Partido X, dirigido", not "la coalición del Partido X, dirigida": whether a Spanish participle may be said of
/// a body, by the article before that.
bool agrees(const OfficeWords& w, Index body, Index participle) {
  const Index first = w.name(body).tokens.first;
  if (!w.spanish() || first == 0) return true;
  const std::string_view article = w.key(first - 1);
  const char ending = w.key(participle).back();
  if (article == "la") return ending == 'a';
  return (article != "el" && article != "del" && article != "al") || ending == 'o';
}

/// "una delegación de | X, con Y al frente": whether a body is told only for what somebody leads there.
bool has_part(const OfficeWords& w, Index body) {
  Index of = w.name(body).tokens.first;
  if (of > 0 && w.in("determiners", of - 1) && !w.in("belonging-prepositions", of - 1)) --of;
  if (of < 2 || !w.in("belonging-prepositions", of - 1)) return false;
  return w.in("unit-nouns", of - 2) || w.in("representatives", of - 2) || w.in("parts-of-bodies", of - 2);
}

/// "X, | dirigida por Y", "X, presidido desde 2010 por el abogado Y", "X, led by Y": from the participle on.
std::optional<OfficePhrase> led_by_agent(const OfficeWords& w, Index i, Index body) {
  constexpr Index reach = 5;
  const PhraseMatch lead = is_body(w, body) ? w.match("lead-participles", i) : PhraseMatch{};
  if (lead.length == 0 || !agrees(w, body, i)) return std::nullopt;
  Index by = i + static_cast<Index>(lead.length);
  const Index limit = std::min(w.size(), by + reach);
  while (by < limit && !w.in("agent-prepositions", by) && w.token(by).word) ++by;
  const Index person = by < limit && w.in("agent-prepositions", by) ? person_behind(w, by + 1) : none;
  if (person == none) return std::nullopt;
  return told(w, {i, i + static_cast<Index>(lead.length)}, lead.value, body, person);
}

/// "X, con Y | a la cabeza": from the preposition on.
std::optional<OfficePhrase> led_beside(const OfficeWords& w, Index i, Index body) {
  const Index person = w.in("attendance-prepositions", i) && is_body(w, body) ? person_behind(w, i + 1) : none;
  if (person == none) return std::nullopt;
  const Index end = w.name(person).tokens.end;
  const PhraseMatch mark = w.match("lead-marks", end);
  const Index last = end + static_cast<Index>(mark.length);
  const bool closes = last >= w.size() || !w.in("belonging-prepositions", last);
  if (mark.length == 0 || !closes) return std::nullopt;
  return told(w, {end, last}, mark.value, body, person);
}

/// "X, bajo la | presidencia de Y": from the preposition on.
std::optional<OfficePhrase> led_under(const OfficeWords& w, Index i, Index body) {
  if (!w.in("reign-prepositions", i) || !w.in("definite", i + 1)) return std::nullopt;
  const Index noun = w.in("adjectives", i + 2) ? i + 3 : i + 2;
  const PhraseMatch lead = w.match("lead-nouns", noun);
  const Index of = noun + static_cast<Index>(lead.length);
  const Index person = lead.length > 0 && w.in("belonging-prepositions", of) ? person_behind(w, of + 1) : none;
  if (person == none) return std::nullopt;
  return told(w, {noun, of}, lead.value, body, person);
}

/// "X, cuya | dirección ejerce Y": from the relative on.
std::optional<OfficePhrase> led_by_deed(const OfficeWords& w, Index i, Index body) {
  const PhraseMatch lead = w.in("relative-possessives", i) ? w.match("lead-nouns", i + 1) : PhraseMatch{};
  const Index verb = i + 1 + static_cast<Index>(lead.length);
  if (lead.length == 0 || !may_be_verb(w.draft(), "lead-verbs", verb)) return std::nullopt;
  const Index person = person_behind(w, w.in("in-prepositions", verb + 1) ? verb + 2 : verb + 1);  // "recae en Y"
  if (person == none) return std::nullopt;
  return told(w, {i + 1, verb}, lead.value, body, person);
}

/// "del que", "de la cual", "of which" from a token on: behind the relative; the token itself when none stands there.
Index past_of_relative(const OfficeWords& w, Index i) {
  if (!w.in("belonging-prepositions", i)) return i;
  const Index relative = w.in("definite", i + 1) ? i + 2 : i + 1;
  return w.in("relatives", relative) ? relative + 1 : i;
}

/// "al frente de la cual", "a cuya cabeza", "at whose head" from a token on: behind it; the token itself when no words
/// for the place of a leader stand there.
Index past_of_place(const OfficeWords& w, Index i) {
  if (const PhraseMatch mark = w.match("lead-marks", i)) {
    const Index end = i + static_cast<Index>(mark.length);
    return past_of_relative(w, end) == end ? i : past_of_relative(w, end);
  }
  const PhraseMatch place = w.in("relative-possessives", i + 1) ? w.match("lead-places", i + 2) : PhraseMatch{};
  return place.length > 0 && w.in("lead-place-prepositions", i) ? i + 2 + static_cast<Index>(place.length) : i;
}

/// "X, | al frente de la cual está Y", "X, a cuya cabeza figura Y": from the words for the place of a leader on.
std::optional<OfficePhrase> led_at_place(const OfficeWords& w, Index i, Index body) {
  Index end = past_of_place(w, i);
  if (end == i) return std::nullopt;
  const TokenRange words{i, end};
  while (w.in("pronouns", end) || w.in("adverbs", end)) ++end;  // "se encuentra"
  const Index person = may_be_verb(w.draft(), "standing-verbs", end) ? person_behind(w, end + 1) : none;
  if (person == none) return std::nullopt;
  return told(w, words, "leader", body, person);
}

/// "Y, | at the helm of X": from the words for the place of a leader on; the Spanish ones are titles, or in the frames.
std::optional<OfficePhrase> leading(const OfficeWords& w, Index i) {
  const PhraseMatch mark = w.spanish() ? PhraseMatch{} : w.match("lead-marks", i);
  const Index of = i + static_cast<Index>(mark.length);
  if (mark.length == 0 || i < 2 || !w.is_text(i - 1, ",") || !w.in("belonging-prepositions", of)) return std::nullopt;
  const Index start = w.in("determiners", of + 1) ? of + 2 : of + 1;
  const Index body = w.begins_name(start) ? w.name_at(start) : none;
  const Index person = w.name_at(i - 2);
  const bool fits = body != none && person != none && w.could_be_person(person) && w.may_hold(w.name(body));
  if (!fits || !is_body(w, body)) return std::nullopt;
  return told(w, {i, of}, mark.value, body, person);
}

}  // namespace

std::optional<OfficePhrase> reigning(const OfficeWords& w, std::uint32_t i) {
  const Index person = i > 1 && w.in("belonging-prepositions", i) ? w.name_at(i - 1) : none;
  if (person == none || w.name(person).tokens.size() < 2 || !w.could_be_person(person)) return std::nullopt;
  const bool numbered = w.in("roman-numerals", i - 1) && w.token(i - 1).shout && w.name(person).tokens.end == i;
  const Index state = i + 1 < w.size() && w.begins_name(i + 1) ? w.name_at(i + 1) : none;
  if (!numbered || state == none || w.known_class(state) != "State") return std::nullopt;
  return told(w, {i, i + 1}, "monarch", state, person);
}

NamedByPredicate named_by_predicate(const OfficeWords& w, std::uint32_t end) {
  const auto past_times = [&](Index i) {
    if (const PhraseMatch time = w.match("tenures", i); time.length > 0) return i + static_cast<Index>(time.length);
    return w.in("adverbs", i) ? i + 1 : i;
  };
  Index copula = past_times(end);
  const bool will = w.in("modals", copula) && copula + 1 < w.size();
  if (will) ++copula;
  if (copula >= w.size() || !w.draft().is_copula(copula)) return {};
  const bool planned = will || (w.spanish() && w.token(copula).text.ends_with("rá"));
  const Index person = person_behind(w, past_times(copula + 1));
  return person == none ? NamedByPredicate{} : NamedByPredicate{copula, person, planned};
}

std::optional<OfficePhrase> led_by_noun(const OfficeWords& w, std::uint32_t i) {
  if (auto leads = leading(w, i)) return leads;
  const Index body = w.in_name(i) ? none : w.body_before(i);
  if (body == none || has_part(w, body)) return std::nullopt;
  if (auto agent = led_by_agent(w, i, body)) return agent;
  if (auto beside = led_beside(w, i, body)) return beside;
  if (auto under = led_under(w, i, body)) return under;
  if (auto deed = led_by_deed(w, i, body)) return deed;
  return led_at_place(w, i, body);
}

void serve_by_relative(const OfficeWords& w, OfficePhrase& phrase) {
  const Index copula = phrase.tokens.first - 1;
  const bool behind = !phrase.bearer || w.name(*phrase.bearer).tokens.first >= phrase.tokens.end;
  if (phrase.holder || !behind || phrase.tokens.first < 3 || !w.draft().is_copula(copula)) return;
  const Index before = phrase.bearer ? none : w.name_at(copula - 1);
  const Index person = before != none ? before : phrase.bearer ? *phrase.bearer : person_behind(w, phrase.tokens.end);
  if (person == none || !w.could_be_person(person)) return;
  const Index clause = before != none ? w.name(before).tokens.first : copula;
  for (const Index of : {clause - 2, clause - 3}) {
    if (of >= clause || past_of_relative(w, of) != clause) continue;
    const Index body = w.body_before(of);
    if (body == none) continue;
    phrase.holder = body;
    phrase.apart = true;
    return bear(w, phrase, person);
  }
}

}  // namespace entente
