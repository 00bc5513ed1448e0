#include <entente/extract/name/cue_state.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "the Musa Qala district of Helmand": the region is named before the noun, and lies in the place behind it.
bool part_of_next(const CueWords& w, const CuePhrase& cue, Index name) {
  const bool state = w.known_class(name) == "State";
  return cue.type == "Region" && !state && w.name(name).kind == MentionKind::name &&
         w.in("cue-prepositions", cue.tokens.end);
}

void take_state(const CueWords& w, CuePhrase& cue, Index name) {
  const TokenRange state = w.name(name).tokens;
  cue.state = name;
  cue.tokens = {std::min(cue.tokens.first, state.first), std::max(cue.tokens.end, state.end)};
}

/// "Brazil's state-run energy company", "a Rotterdam company"; in Spanish "la china Halden"
void find_state_before(const CueWords& w, CuePhrase& cue) {
  Index i = cue.tokens.first;
  for (int step = 0; step < CueWords::reach && i > 0; ++step) {
    const Index before = i - 1;
    const Index name = w.name_at(before);
    if (name != CueWords::none && (w.names_state(name) || (step == 0 && w.names_city(name))) &&
        (!w.spanish() || w.name(name).kind == MentionKind::demonym) && !part_of_next(w, cue, name)) {
      take_state(w, cue, name);
      return;
    }
    if (w.key(before) != "'s" && !w.plain_modifier(before)) return;
    i = before;
  }
}

/// "fabricante de automóviles alemán", "agencia oficial china"
void find_state_behind(const CueWords& w, CuePhrase& cue) {
  Index i = cue.tokens.end;
  for (int step = 0; step < CueWords::reach && i < w.size(); ++step, ++i) {
    const Index name = w.name_at(i);
    if (name != CueWords::none) {
      if (w.name(name).kind == MentionKind::demonym && !cue.state) take_state(w, cue, name);
      return;
    }
    if (!w.plain_modifier(i) && w.key(i) != "de") return;
  }
}

/// "a unit of Peruvian airline Y", "a unit of Peru's Y", "a unit of Lima-based Y": whether a place only tells where
/// another one is at home.
bool modifies_next(const CueWords& w, const NameSpan& place) {
  const Index end = place.tokens.end;
  const bool joined = place.span.end < w.token(end - 1).span.end;
  return place.kind == MentionKind::demonym || joined || w.is_text(end, "'s") || w.is_text(end, "’s");
}

/// "X, a city in Iraq"
void find_place_behind(const CueWords& w, CuePhrase& cue) {
  const Index end = cue.tokens.end;
  const bool within = w.in("in-prepositions", end) || (w.in("cue-prepositions", end) && !w.takes_of(cue));
  if (cue.state || !within || !w.begins_name(end + 1)) return;
  const Index place = w.name_at(end + 1);
  if (!w.names_state(place) && !(w.names_city(place) && !w.takes_of(cue))) return;
  if (modifies_next(w, w.name(place))) return;
  if (cue.tokens.first < 2 || !(w.sets_off(cue.tokens.first - 1) || w.sets_off(cue.tokens.first - 2))) return;
  take_state(w, cue, place);
}

}  // namespace

void find_state(const CueWords& w, CuePhrase& cue) {
  find_state_before(w, cue);
  if (w.spanish()) find_state_behind(w, cue);
  find_place_behind(w, cue);
  const auto modifies = [&](Index i) {
    return w.in("determiners", i) || w.in("possessives", i) || w.in("adjectives", i) || w.qualifies_noun(i);
  };
  while (cue.tokens.first > 0 && modifies(cue.tokens.first - 1)) --cue.tokens.first;
}

}  // namespace entente
