#include <entente/extract/office/office_body.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "the U.N. mission in X": an organisation before the noun for its part has it.
bool sends(const OfficeWords& w, Index name) {
  return w.name(name).known && w.organisation(w.known_class(name));
}

/// A name that is a body's, or may be.
bool names_body(const OfficeWords& w, Index name) {
  const NameSpan& n = w.name(name);
  if (n.kind != MentionKind::name) return false;
  return n.known ? w.organisation(w.known_class(name)) : w.organisation(n.type) || n.suggestion == "Organization";
}

}  // namespace

bool names_public_body(const OfficeWords& w, std::uint32_t i) {
  if (!w.plain(i)) return false;
  const auto classed = [&](ListName list) { return w.match_before(list, i + 1).value == "GovernmentBody"; };
  return classed("org-cues") || classed("org-heads") || w.in("representatives", i);
}

std::uint32_t past_body(const OfficeWords& w, std::uint32_t end) {
  constexpr Index reach = 6;
  Index i = end;
  bool body = false;
  for (; i < w.size() && i - end < reach && (w.key(i) == "'s" || w.plain(i)); ++i)
    body = body || names_public_body(w, i) || w.in("unit-nouns", i);
  if (!body) return end;
  if (w.in("in-prepositions", i) && w.begins_name(i + 1)) i = w.name(w.name_at(i + 1)).tokens.end;
  return w.is_text(i, ",") && w.person_follows(i) ? i : end;
}

std::uint32_t body_of_unit(const OfficeWords& w, std::uint32_t start) {
  constexpr Index reach = 5;
  const auto passes = [&](Index i) {  // not "alcaldesa de X y secretaria de Y"
    return w.token(i).word && !w.in("coordinators", i) && !w.in("unit-nouns", i);
  };
  Index unit = start;
  while (unit < w.size() && unit - start < reach && passes(unit)) ++unit;
  if (!w.in("unit-nouns", unit) || w.name_at(unit) != none) return none;
  if (const Index owner = unit > start ? w.name_at(unit - 1) : none; owner != none && sends(w, owner)) return owner;
  const Index limit = std::min(w.size(), unit + 1 + reach);
  for (Index i = unit + 1; i < limit && w.token(i).word; ++i) {
    if (!w.in("office-prepositions", i)) continue;
    Index name = w.in("determiners", i + 1) ? i + 2 : i + 1;
    if (w.in("representatives", name) && w.begins_name(name + 1)) ++name;  // "en el Gobierno vasco"
    if (w.begins_name(name) && w.may_hold(w.name(w.name_at(name)))) return w.name_at(name);
  }
  return none;
}

std::uint32_t owned_body(const OfficeWords& w, std::uint32_t name) {
  Index i = w.name(name).tokens.end;
  const bool genitive = i < w.size() && w.key(i) == "'s";
  if (!genitive && w.name(name).kind != MentionKind::demonym) return name;
  if (genitive) ++i;
  while (i < w.size() && w.describes(i)) ++i;
  if (!w.begins_name(i)) return name;
  const NameSpan& body = w.name(w.name_at(i));
  const std::string_view type = class_of(body, w.resources());
  const bool place = genitive && (type == "Region" || type == "City") && !w.begins_name(body.tokens.end) &&
                     (w.in("place-heads", body.tokens.end) || w.in("place-heads", body.tokens.end - 1));
  const bool owned = w.organisation(type) || place;  // "governor of Iraq's southern X province"
  return owned && body.kind == MentionKind::name ? w.name_at(i) : name;
}

std::uint32_t cued(const OfficeWords& w, std::uint32_t noun) {
  for (const CuePhrase& cue : w.draft().cues) {
    if (cue.tokens.contains(noun)) return cue.bearer;
  }
  return none;
}

std::uint32_t behind_cue(const OfficeWords& w, std::uint32_t noun) {
  PhraseMatch cue = w.match("org-cues", noun);
  if (cue.length == 0 && w.name_at(noun) == none && w.organisation(w.match("nominals", noun).value))
    cue = w.match("nominals", noun);  // "la patronal X"
  Index i = noun + cue.length;
  while (cue.length > 0 && i < w.size() && w.describes(i)) ++i;
  return cue.length > 0 && w.begins_name(i) && names_body(w, w.name_at(i)) ? w.name_at(i) : none;
}

std::uint32_t past_quote(const OfficeWords& w, std::uint32_t name) {
  const TokenRange tokens = w.name(name).tokens;
  const bool quoted = tokens.first > 0 && opens_quote(w, tokens.first - 1) && closes_quote(w, tokens.end);
  return quoted ? tokens.end + 1 : tokens.end;
}

bool opens_quote(const OfficeWords& w, std::uint32_t i) {
  constexpr std::string_view marks = "\"“«'‘";
  return i < w.size() && marks.find(w.token(i).text) != std::string_view::npos;
}

bool closes_quote(const OfficeWords& w, std::uint32_t i) {
  constexpr std::string_view marks = "\"”»'’";
  return i < w.size() && marks.find(w.token(i).text) != std::string_view::npos;
}

std::uint32_t after_acronym(const OfficeWords& w, std::uint32_t i) {
  const bool bracketed = i + 2 < w.size() && w.token(i).text == "(" && w.token(i + 2).text == ")";
  return bracketed ? i + 3 : i;
}

std::uint32_t body_behind_title(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t i) {
  if (phrase.head.size() == 1 || phrase.holder) return i;
  const Index last = phrase.head.end - 1;
  const Index body = w.in("unit-nouns", last) ? body_of_unit(w, last) : behind_cue(w, last);
  if (body == none) return i;
  phrase.holder = body;
  if (!w.name(body).known && w.name(body).type.empty())
    w.name(body).type = w.lexicon().list("org-cues").find(w.key(phrase.head.end - 1)).value_or("");
  return past_body(w, after_acronym(w, past_quote(w, body)));  // "chief of staff of the Colombian army, X"
}

}  // namespace entente
