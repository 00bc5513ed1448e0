#include <entente/extract/relation/place_list.h>
#include <entente/extract/relation/place_reader.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace entente {
namespace {

class PlaceListReader : private PlaceReader {
 public:
  using PlaceReader::PlaceReader;

  std::vector<ClaimDraft> run() {
    for (Index i = 0; i < s_.size(); ++i) {
      if (names_places(i)) read(i);
    }
    return std::move(claims_);
  }

 private:
  /// "cities", "parts": a noun for several places.
  bool names_places(Index i) const {
    const std::string one = s_.grammar->morphology().noun_lemma(s_.key(i));
    const bool several = one != s_.key(i) && s_.grammar->lexicon().list("place-heads").contains(one);
    return several || in("parts-of-places", i);
  }

  void read(Index noun) {
    const std::optional<Index> around = place_around(noun);
    if (!around || width(*around) < 1 || in("edge-nouns", s_.occurrences[*around].tokens.end)) return;
    const TokenRange trigger{noun, noun + 1};
    for (const Index place : told_behind(std::max(noun + 1, s_.occurrences[*around].tokens.end)))
      lies_in(place, *around, trigger);
    for (const Index place : told_before(noun)) lies_in(place, *around, trigger);
  }

  void lies_in(Index named, Index around, TokenRange trigger) {
    const Index place = city_itself(named);  // "including Lima" speaks of no state
    if (width(place) >= 0 && width(place) < width(around))
      add("located-in", place, around, trigger, Status::ongoing, "place of list", 700);
  }

  /// "Y cities", "ciudades de Y", "parts of Y": where the places lie.
  std::optional<Index> place_around(Index noun) const {
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const TokenRange name = s_.occurrences[o].tokens;
      if (s_.occurrences[o].kind != MentionKind::demonym || !is(o, "State")) continue;
      const bool beside = s_.spanish() ? name.first == noun + 1
                                       : name.end <= noun && only_modifiers(name.end, noun) && name.end + 3 > noun;
      if (beside) return o;
    }
    const Index of = noun + 1;
    return in("cue-prepositions", of) || in("in-prepositions", of) ? place_behind(of + 1) : std::nullopt;
  }

  /// "..., including the capital, A, and the port of B".
  std::vector<Index> told_behind(Index end) const {
    std::vector<Index> found;
    const Index start = is_text(end, ",") ? end + 1 : end;
    if (start >= s_.size()) return found;
    const PhraseMatch mark = match_phrase(s_.grammar->lexicon().list("roster-marks"), s_.sentence->tokens, start);
    Index i = start + static_cast<Index>(mark.length);
    while (mark.length > 0) {
      const std::optional<Index> place = place_from(i);
      if (!place) break;
      found.push_back(*place);
      const Index next = i = s_.occurrences[*place].tokens.end;
      if (is_text(i, ",")) ++i;
      if (in("coordinators", i)) ++i;
      if (i == next) break;
    }
    return found;
  }

  /// The place that is named from a token on, behind what is said of it: "the commercial center, A".
  std::optional<Index> place_from(Index i) const {
    constexpr Index reach = 5;
    const Index end = std::min(s_.size(), i + reach);
    while (i < end && !is_named(i) && s_.token(i).word && s_.words[i].tag != Tag::verb) ++i;
    if (is_text(i, ",") && is_named(i + 1)) ++i;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (is_place_at(o) && s_.occurrences[o].tokens.first == i) return o;
    }
    return std::nullopt;
  }

  bool is_place_at(Index o) const {
    return s_.occurrences[o].kind == MentionKind::name && (is(o, "Place") || is(o, "State"));
  }

  bool is_named(Index i) const {
    return std::any_of(s_.occurrences.begin(), s_.occurrences.end(),
                       [i](const Occurrence& o) { return o.kind == MentionKind::name && o.tokens.first == i; });
  }

  /// "A, B and other Y | cities", "A, B y otras | ciudades de Y".
  std::vector<Index> told_before(Index noun) const {
    std::vector<Index> found;
    Index i = noun;
    while (i > 0 && !in("further-words", i) && (is_place_word(i - 1) || in("further-words", i - 1))) --i;
    if (i == 0 || !in("further-words", i)) return found;
    Index end = i;
    if (in("coordinators", end - 1)) --end;
    while (end > 0 && end < i) {
      if (is_text(end - 1, ",")) --end;
      const auto ends = [&](Index o) { return is_place_at(o) && s_.occurrences[o].tokens.end == end; };
      Index o = 0;
      while (o < s_.occurrences.size() && !ends(o)) ++o;
      if (o == s_.occurrences.size()) break;
      found.push_back(o);
      end = s_.occurrences[o].tokens.first;
      if (end == 0 || !is_text(end - 1, ",")) break;
    }
    return found;
  }
};

}  // namespace

std::vector<ClaimDraft> find_listed_places(Draft& draft, std::uint32_t sentence, const Models& models) {
  return PlaceListReader(draft, sentence, models).run();
}

}  // namespace entente
