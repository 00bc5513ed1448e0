#include <entente/extract/relation/place_reader.h>

#include <algorithm>

namespace entente {

int PlaceReader::width(Index o) const {
  if (is(o, "State")) return 2;
  if (is(o, "Region")) return 1;
  return is(o, "Place") ? 0 : -1;
}

bool PlaceReader::only_place_words(Index from, Index to) const {
  for (Index i = from; i < to; ++i) {
    if (!is_place_word(i) && !(i > from && in("cue-prepositions", i))) return false;
  }
  return true;
}

bool PlaceReader::is_place_word(Index i) const {
  const bool compound = !s_.token(i).capital && s_.token(i).text.find('-') != std::string_view::npos;  // "war-torn"
  return in("place-heads", i) || in("compass-adjectives", i) || only_modifiers(i, i + 1) || is_demonym(i) || compound;
}

bool PlaceReader::is_demonym(Index i) const {
  return std::any_of(s_.occurrences.begin(), s_.occurrences.end(),
                     [i](const Occurrence& o) { return o.kind == MentionKind::demonym && o.tokens.contains(i); });
}

PlaceReader::Index PlaceReader::past_direction(Index i) const {
  const Index noun = in("determiners", i) ? i + 1 : i;
  return in("directions", noun) && in("cue-prepositions", noun + 1) ? noun + 2 : i;
}

PlaceReader::Index PlaceReader::behind_heads(Index i) const {
  while (is_head(i)) ++i;
  return i;
}

PlaceReader::Index PlaceReader::words_before(Index o) const {
  Index first = s_.occurrences[o].tokens.first;
  while (first > 0 && (is_place_word(first - 1) || in("cue-prepositions", first - 1))) --first;
  return first;
}

std::optional<PlaceReader::Index> PlaceReader::noun_of_place(Index o, Index first) const {
  const TokenRange name = s_.occurrences[o].tokens;
  const Lexicon::List& heads = s_.grammar->lexicon().list("place-heads");
  for (Index i = first; i < name.first; ++i) {  // but not "la bahía de Manila", "the coast of X"
    const bool apart = s_.spanish() && !in("cue-prepositions", i + 1);  // "la villa olímpica de X"
    if (const auto type = heads.find(s_.key(i)); type && is(o, *type) && !in("edge-nouns", i) && !apart) return i;
  }
  if (!is(o, "Region")) return std::nullopt;
  if (is_head(name.end)) return name.end;
  const bool own = name.size() > 1 && is_head(name.end - 1) && !qualifies(name.end);  // not "X Valley rebels"
  return own ? std::optional(name.end - 1) : std::nullopt;
}

bool PlaceReader::says_what_place(Index o, Index told) const {
  const TokenRange name = s_.occurrences[o].tokens;
  for (Index i = told + 1; i < name.first; ++i) {
    if (is_head(i)) return true;
  }
  return is(o, "Region") && (is_head(name.end) || (name.size() > 1 && is_head(name.end - 1)));
}

bool PlaceReader::is_spoken_of(Id<LocalEntity> id) const {
  const auto here = static_cast<std::size_t>(&s_ - draft_.sentences.data());
  for (std::size_t back = 0; back <= std::min<std::size_t>(1, here); ++back) {
    for (const Occurrence& o : draft_.sentences[here - back].occurrences) {
      if (o.entity == id && o.kind != MentionKind::pronoun) return true;
    }
  }
  return false;
}

PlaceReader::Index PlaceReader::city_itself(Index o) {
  const auto named = std::find_if(s_.names.begin(), s_.names.end(), [&](const NameSpan& name) {
    return name.known && name.kind == MentionKind::name && name.span == s_.occurrences[o].span;
  });
  if (named == s_.names.end() || !is(o, "State")) return o;
  const GazetteerEntry& entry = resources_.gazetteer.entry(named->known->entry);
  if (entry.type != "City") return o;
  Occurrence city = s_.occurrences[o];
  city.entity = entity_of(draft_, entry);
  s_.occurrences.push_back(city);
  return static_cast<Index>(s_.occurrences.size() - 1);
}

bool PlaceReader::owns_edge(const Occurrence& place) const {
  Index i = place.tokens.end;
  if (!is_genitive(i)) return false;
  ++i;
  while (i < s_.size() && only_modifiers(i, i + 1)) ++i;
  return in("edge-nouns", i) || in("directions", i);
}

std::optional<PlaceReader::Index> PlaceReader::place_before(Index end) const {
  for (Index o = 0; o < s_.occurrences.size(); ++o) {
    const Occurrence& around = s_.occurrences[o];
    if (around.kind == MentionKind::demonym || (!is(o, "Place") && !is(o, "State"))) continue;
    const bool named = around.tokens.end == end || (around.tokens.end + 1 == end && in("place-heads", end - 1));
    if (named || (around.kind == MentionKind::nominal && around.phrase.end == end)) return o;
  }
  return std::nullopt;
}

std::optional<PlaceReader::Index> PlaceReader::place_behind(Index i) const {
  i = past_direction(i);
  std::optional<Index> found;
  for (Index o = 0; o < s_.occurrences.size(); ++o) {
    const Occurrence& place = s_.occurrences[o];
    if (place.kind != MentionKind::name || place.tokens.first < i) continue;
    if (width(o) < 0 || !only_place_words(i, place.tokens.first)) break;
    found = o;
    const Index next = behind_heads(place.tokens.end);
    const bool adjective =
        is(o, "State") && next > place.tokens.end && in("cue-prepositions", next);  // "U.S. state of"
    if (!is_genitive(place.tokens.end) && !adjective) break;
    i = next + 1;
  }
  if (found && is_genitive(s_.occurrences[*found].tokens.end) && !owns_edge(s_.occurrences[*found])) return {};
  return found;
}

bool PlaceReader::closes(Index o) const {
  const Index end = s_.occurrences[o].tokens.end;
  if (end >= s_.size()) return true;
  if (is_genitive(end)) return false;
  if (alternates(o)) return true;
  if (s_.token(end).word) return ends_before(end) || of_subject(o);
  if (s_.token(end).text != ",") return true;
  for (Index w = o + 1; w < s_.occurrences.size(); ++w) {
    if (s_.occurrences[w].tokens.first != end + 1 || s_.occurrences[w].kind != MentionKind::name) continue;
    return width(w) < 0 || width(w) > width(o);
  }
  return true;
}

bool PlaceReader::ends_before(Index i) const {
  const auto begins = [&](const TimeExpression& time) { return time.first_token == i || time.first_token == i + 1; };
  const bool date = std::any_of(s_.times.begin(), s_.times.end(), begins);
  return date && (s_.token(i).capital || in("adverbs", i)) && !is_fronted(i);
}

bool PlaceReader::of_subject(Index o) const {
  const Index end = s_.occurrences[o].tokens.end;
  const Tag tag = s_.words[end].tag;
  if (s_.spanish() || (tag != Tag::verb && tag != Tag::auxiliary && tag != Tag::modal)) return false;
  Index in_place = end;
  while (in_place > 0 && !in("in-prepositions", in_place)) --in_place;
  if (in_place == 0) return false;
  for (Index i = 0; i < in_place; ++i) {
    if (in("prepositions", i) || !s_.token(i).word || s_.words[i].tag == Tag::verb) return false;
  }
  return true;
}

bool PlaceReader::is_fronted(Index end) const {
  for (Index i = 1; i < end; ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::modal) return false;
  }
  return true;
}

bool PlaceReader::alternates(Index o) const {
  Index next = s_.occurrences[o].tokens.end;
  if (is_text(next, ",")) ++next;
  if (in("coordinators", next)) ++next;
  if (next == s_.occurrences[o].tokens.end || o + 2 >= s_.occurrences.size()) return false;
  const Occurrence& place = s_.occurrences[o + 1];
  const Occurrence& around = s_.occurrences[o + 2];
  const bool names = place.kind == MentionKind::name && around.kind == MentionKind::name;
  return names && place.tokens.first == next && is_text(place.tokens.end, ",") &&
         around.tokens.first == place.tokens.end + 1 && is(o + 1, "City") && width(o) > 0 && width(o + 2) > 0;
}

}  // namespace entente
