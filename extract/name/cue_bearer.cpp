#include <entente/extract/name/cue_bearer.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "la población rural de X": behind the adjectives of a noun for a place, when its preposition follows.
Index past_adjectives(const CueWords& w, Index i) {
  constexpr Index most = 2;
  for (Index end = i; end <= i + most && end < w.size(); ++end) {
    if (w.in("cue-prepositions", end)) return end;
    if (!w.plain_modifier(end)) break;
  }
  return i;
}

/// Whether the lists of names know a name for a person's.
bool is_listed_person(const CueWords& w, Index name) {
  const TokenRange tokens = w.name(name).tokens;
  const NameLists& names = w.resources().names;
  return names.is_given(w.key(tokens.first)) || names.is_family(w.key(tokens.end - 1));
}

/// "Iraq's", "the", "northern": what may stand between a preposition and its noun.
bool is_owner_word(const CueWords& w, Index i) {
  return w.name_at(i) != CueWords::none || w.key(i) == "'s" || w.in("determiners", i) || w.plain_modifier(i);
}

/// "president of the group", "governor of Iraq's Halden province": the noun tells whom a title serves; a place that
/// somebody goes to, only if it is an envoy's.
bool is_of_title(const CueWords& w, const CuePhrase& cue) {
  constexpr Index longest = 6;
  Index of = cue.tokens.first;
  while (of > 0 && cue.tokens.first - of < longest && is_owner_word(w, of - 1)) --of;
  if (of < 2 || !w.in("office-prepositions", of - 1)) return false;
  const bool goal = w.takes_of(cue) && w.in("destination-prepositions", of - 1);
  for (Index i = of - 1; i-- > 0 && of - i <= longest && w.token(i).word;) {
    if (w.in("offices", i)) return !goal || w.in("envoys", i);
  }
  return false;
}

/// "X,", "X and", "X that": whether a phrase may end before a token.
bool closes(const CueWords& w, Index end) {
  return end >= w.size() || !w.token(end).word || w.in("relatives", end) || w.in("coordinators", end);
}

/// "su filial de telefonía fija, X,", "una ciudad cercana, X": a name that a comma sets off behind the modifiers of a
/// noun, unless it is a person's.
std::optional<Index> name_set_off(const CueWords& w, const CuePhrase& cue) {
  if (!w.spanish() || is_of_title(w, cue) || !w.in("determiners", cue.tokens.first)) return std::nullopt;
  const bool within = cue.tokens.first > 0 && w.in("in-prepositions", cue.tokens.first - 1);
  if (within && !w.takes_of(cue)) return std::nullopt;  // "en una empresa de telefonía, Soto, que ..."
  const Index comma = w.past_modifiers(cue.tokens.end);
  if (comma <= cue.noun + 1 || !w.is_text(comma, ",") || !w.begins_name(comma + 1)) return std::nullopt;
  const Index name = w.name_at(comma + 1);
  const bool found = w.undecided(name) && !is_listed_person(w, name) && closes(w, w.name(name).tokens.end);
  return found ? std::optional(name) : std::nullopt;
}

/// "partido de extrema derecha X": an unknown name behind the modifiers of a noun.
std::optional<Index> name_past_modifiers(const CueWords& w, const CuePhrase& cue) {
  const Index i = w.past_modifiers(cue.tokens.end);
  if (i <= cue.tokens.end || !w.begins_name(i) || w.key(i - 1) == "de") return std::nullopt;
  const Index name = w.name_at(i);
  return !w.name(name).known && w.fits(name, cue) ? std::optional(name) : std::nullopt;
}

/// "the Halden group": an unknown name between an article and the noun; "northern Halden province".
std::optional<Index> name_enclosed(const CueWords& w, const CuePhrase& cue) {
  if (w.spanish() || cue.tokens.first == 0) return std::nullopt;
  const Index name = w.name_at(cue.tokens.first - 1);
  if (name == CueWords::none || w.name(name).tokens.first == 0) return std::nullopt;
  const NameSpan& n = w.name(name);
  const bool region = cue.type == "Region" && n.suggestion != "Person" && n.kind == MentionKind::name;
  if (!region && !w.in("definite", n.tokens.first - 1)) return std::nullopt;
  return !n.known && n.suggestion != "Person" && w.fits(name, cue) ? std::optional(name) : std::nullopt;
}

/// "X is a subsidiary of Y", "X fue una petrolera"
std::optional<Index> name_of_copula(const CueWords& w, const CuePhrase& cue) {
  Index i = cue.tokens.first;
  if (i < 2 || !w.in("determiners", i) || w.in("possessives", i)) return std::nullopt;
  while (i > 0 && w.in("adverbs", i - 1)) --i;
  if (i < 2 || !w.draft().is_copula(i - 1)) return std::nullopt;
  const Index name = w.name_at(i - 2);
  return name != CueWords::none && !w.name(name).known && w.fits(name, cue) ? std::optional(name) : std::nullopt;
}

/// "After attacking X, the Chilean army left": whether the only comma before a noun closes what a preposition has
/// opened, so that the noun is the subject of the sentence.
bool opens_main_clause(const CueWords& w, const CuePhrase& cue) {
  if (!w.in("prepositions", 0) && !w.in("subordinators", 0)) return false;
  const Index end = cue.tokens.end;
  if (!w.in("definite", cue.tokens.first) || closes(w, end) || w.in("prepositions", end)) return false;
  for (Index i = 0; i + 1 < cue.tokens.first; ++i) {
    if (w.is_text(i, ",")) return false;
  }
  return true;
}

/// "la casa de Ada Quill", "el fuerte apoyo de Ada Quill": what a noun for a site has behind "de" is a person's name as
/// often, where the lists of names know both its parts.
bool owns_site(const CueWords& w, const CuePhrase& cue, Index name) {
  const NameSpan& owner = w.name(name);
  return cue.type == "Site" && w.looks_personal(owner) && w.resources().names.is_family(w.key(owner.tokens.end - 1));
}

/// "X, a Chinese company"
std::optional<Index> name_before(const CueWords& w, const CuePhrase& cue) {
  if (const auto name = name_enclosed(w, cue)) return name;
  if (const auto name = name_of_copula(w, cue)) return name;
  if (cue.tokens.first < 2 || !w.sets_off(cue.tokens.first - 1) || cue.tokens.first == cue.noun) return std::nullopt;
  if (!w.in("determiners", cue.tokens.first) && !cue.state && !w.spanish()) return std::nullopt;
  if (w.in("relatives", cue.tokens.first)) return std::nullopt;  // "X, whose party"
  if (opens_main_clause(w, cue)) return std::nullopt;
  if (w.is_text(cue.tokens.end, "'s") || w.is_text(cue.tokens.end, "’s")) return std::nullopt;
  const Index name = w.name_at(cue.tokens.first - 2);
  if (name == CueWords::none || !w.fits(name, cue)) return std::nullopt;
  if (w.qualifies_noun(cue.noun - 1) && w.looks_personal(w.name(name))) return std::nullopt;  // "X Y, a film maker"
  const bool clause = w.spanish() && w.in("relatives", cue.tokens.end);  // "según Soto, la compañía que dirige ..."
  const bool listed = w.name(name).tokens.size() > 1 || is_listed_person(w, name);
  if (clause && listed && w.name(name).suggestion == "Person") return std::nullopt;
  return name;
}

}  // namespace

std::optional<std::uint32_t> find_bearer(const CueWords& w, const CuePhrase& cue) {
  Index i = cue.tokens.end;
  const bool comma = w.is_text(i, ",");
  if (const auto called = name_called(w, comma ? i + 1 : i, cue)) return called;
  if (const auto apposed = name_set_off(w, cue)) return apposed;
  if (w.spanish() && !comma && w.takes_of(cue)) i = past_adjectives(w, i);
  const bool of = w.in("cue-prepositions", i);
  if (comma && is_of_title(w, cue)) return name_enclosed(w, cue);  // "president of the group, X"
  if (comma || of || w.opens_quote(i)) ++i;
  if (comma && w.in("definite", i) && w.begins_name(i + 1)) ++i;  // "a Syrian group, the X,"
  if (w.spanish() && !w.takes_of(cue)) {
    if (const auto far = name_past_modifiers(w, cue)) return far;
  }
  if ((of && !w.takes_of(cue)) || !w.begins_name(i)) return name_before(w, cue);
  const Index name = w.name_at(i);
  if (of && owns_site(w, cue, name)) return name_before(w, cue);
  if (comma && w.looks_personal(w.name(name))) return name_before(w, cue);  // "in this city, Ada Quill"
  if (w.in("unnamed-cues", cue.noun) && w.looks_personal(w.name(name)) && w.name(name).suggestion == "Person")
    return name_before(w, cue);  // "cayó en poder de la guerrilla Ada Quill"
  if (!w.spanish() && !comma && !of && cue.type == "GovernmentBody" && is_of_title(w, cue) &&
      is_listed_person(w, name) && w.looks_personal(w.name(name)))
    return name_before(w, cue);  // "the speaker of the parliament Ada Quill"
  if (w.fits(name, cue) && (!comma || closes(w, w.name(name).tokens.end))) return name;
  return name_before(w, cue);
}

std::optional<std::uint32_t> name_called(const CueWords& w, std::uint32_t i, const CuePhrase& cue) {
  const Index length = w.match("naming", i).length;
  if (length == 0) return std::nullopt;
  i += length;
  if (w.opens_quote(i)) ++i;
  return w.begins_name(i) && w.fits(w.name_at(i), cue) ? std::optional(w.name_at(i)) : std::nullopt;
}

}  // namespace entente
