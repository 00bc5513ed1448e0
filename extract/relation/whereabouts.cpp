#include <entente/extract/relation/place_reader.h>
#include <entente/extract/relation/whereabouts.h>

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

class WhereaboutsReader : private PlaceReader {
 public:
  using PlaceReader::PlaceReader;

  std::vector<ClaimDraft> run() {
    for (const CuePhrase& cue : s_.cues) read(cue);
    const auto told = static_cast<Index>(s_.occurrences.size());
    for (Index o = 0; o < told; ++o) {
      if (s_.occurrences[o].kind != MentionKind::name || width(o) < 0) continue;
      listed_parts(o);
      if (!is(o, "Place")) continue;
      place_of_place(o);
      place_in_place(o);
      described(o);
      named_behind(o);
      quarter_of_state(o);
      beside_its_state(o);
      site_of_city(o);
    }
    return std::move(claims_);
  }

 private:
  /// "the Iraqi city of X"
  void read(const CuePhrase& cue) {
    const auto place = occurrence_of(cue.bearer);
    if (!place || !is(*place, "Place")) return;
    if (!cue.state) return told_by_context(cue, *place);
    if (const auto state = occurrence_of(*cue.state))
      lies_in(*place, *state, {cue.noun, cue.noun + 1}, "apposition", 850);
  }

  /// "the capital, X": of the state that the article names; "In Iraq, ... the southern city of X": in the state that
  /// the sentence names, if the gazetteer knows no better.
  void told_by_context(const CuePhrase& cue, Index o) {
    const GazetteerEntry* const place = resources_.gazetteer.find(entity(o).gazetteer_id);
    const TokenRange noun{cue.noun, cue.noun + 1};
    if (in("capital-nouns", cue.noun) && (place == nullptr || place->seat_of.empty())) {
      const Id<LocalEntity> region = region_before(o);
      if (region.valid()) lies_in(o, mention_in(s_, region, noun), noun, "capital of the region named", 650);
      return;
    }
    if (place == nullptr) return;
    if (in("capital-nouns", cue.noun)) {
      const GazetteerEntry* const governed = resources_.gazetteer.find(place->seat_of);
      if (governed != nullptr && governed->type == "State")
        lies_in(o, mention_in(s_, entity_of(draft_, *governed), noun), noun, "capital", 700);
      return;
    }
    const Id<LocalEntity> state = find_entity(draft_, place->within);
    if (!state.valid()) return;
    for (Index w = 0; w < s_.occurrences.size(); ++w) {
      const Occurrence& around = s_.occurrences[w];
      if (around.entity == state && around.kind == MentionKind::name && around.tokens.first > 0 &&
          in("in-prepositions", around.tokens.first - 1))
        return lies_in(o, w, noun, "place of the state named", 650);
    }
  }

  /// "Sudan ... the western X region", "the northern city of X": in the state that is spoken of, where the gazetteer
  /// knows that it lies there.
  void quarter_of_state(Index o) {
    const Index name = s_.occurrences[o].tokens.first;
    Index told = name;
    for (Index i = words_before(o); i < name; ++i) {
      if (in("compass-adjectives", i)) told = i;
    }
    const GazetteerEntry* const state = resources_.gazetteer.state_around(entity(o).gazetteer_id);
    if (told == name || state == nullptr || is(o, "State") || !says_what_place(o, told)) return;
    const Id<LocalEntity> around = find_entity(draft_, state->id);
    if (around.valid() && is_spoken_of(around))
      lies_in(o, mention_in(s_, around, {told, told + 1}), {told, told + 1}, "quarter of state", 600);
  }

  /// "Sudanese officials say it rained in X province", "in the city of X": in the state that the sentence names, where
  /// the gazetteer knows that it lies there and no other place is told.
  void beside_its_state(Index o) {
    const TokenRange name = s_.occurrences[o].tokens;
    const Index first = words_before(o);
    const std::optional<Index> noun = noun_of_place(o, first);
    const GazetteerEntry* const state = resources_.gazetteer.state_around(entity(o).gazetteer_id);
    if (!noun || state == nullptr || is(o, "State")) return;
    if (has_word({first, *noun}, "cue-prepositions") || (first > 0 && in("cue-prepositions", first - 1))) return;
    const auto told = [&](const Occurrence& place) {
      return place.tokens.end >= first && place.tokens.end <= name.first;
    };
    if (std::any_of(s_.occurrences.begin(), s_.occurrences.end(), told)) return;
    for (Index w = 0; w < s_.occurrences.size(); ++w) {
      if (entity(w).gazetteer_id == state->id && s_.occurrences[w].kind != MentionKind::pronoun && !says_whence(w))
        return lies_in(o, w, {*noun, *noun + 1}, "place beside its state", 600);
    }
  }

  /// "el delantero boliviano | X": where somebody comes from, who may be anywhere.
  bool says_whence(Index w) const {
    const Index next = w + 1;
    return next < s_.occurrences.size() && is(next, "Person") &&
           s_.occurrences[next].tokens.first == s_.occurrences[w].tokens.end;
  }

  /// "Troops entered the province. The capital, X": the region named last, in this sentence or the one before, that
  /// does not lie in another state than X.
  Id<LocalEntity> region_before(Index o) const {
    const auto here = static_cast<std::size_t>(&s_ - draft_.sentences.data());
    for (std::size_t back = 0; back <= std::min<std::size_t>(1, here); ++back) {
      const auto& named = draft_.sentences[here - back].occurrences;
      const std::size_t end = back == 0 ? o : named.size();
      for (std::size_t r = end; r-- > 0;) {
        if (named[r].kind == MentionKind::name && is_region_of(named[r].entity, o)) return named[r].entity;
      }
    }
    return {};
  }

  bool is_region_of(Id<LocalEntity> region, Index o) const {
    const LocalEntity& wider = draft_.entities[region.value()];
    if (!ontology_.is_class(wider.type, "Region")) return false;
    const GazetteerEntry* const known = resources_.gazetteer.find(wider.gazetteer_id);
    const GazetteerEntry* const place = resources_.gazetteer.find(entity(o).gazetteer_id);
    return known == nullptr || (!known->within.empty() && (place == nullptr || place->within == known->within));
  }

  void lies_in(Index o, Index around, TokenRange trigger, std::string_view rule, std::uint16_t score) {
    if (!is(around, "Region") && is_continent(o)) return;
    const auto thing = [&](Index p) { return s_.occurrences[p].entity; };
    const auto same = [&](const ClaimDraft& claim) {
      return claim.subject == o && thing(claim.object) == thing(around);
    };
    if (std::none_of(claims_.begin(), claims_.end(), same))
      add("located-in", o, around, trigger, Status::ongoing, rule, score);
  }

  /// A region that lies in no state: a continent, a sea.
  bool is_continent(Index o) const {
    const GazetteerEntry* const place = resources_.gazetteer.find(entity(o).gazetteer_id);
    return place != nullptr && place->type == "Region" && place->within.empty();
  }

  /// "Istanbul, Turkey", "Osaka (Japan)", "Amiens in the north of France", "the Nad Ali district of Helmand".
  void place_in_place(Index o) {
    Index w = o + 1;
    if (w == s_.occurrences.size()) return;
    while (w + 1 < s_.occurrences.size() && s_.occurrences[w].kind == MentionKind::demonym) ++w;
    const Occurrence& place = s_.occurrences[o];
    const Occurrence& around = s_.occurrences[w];
    if (around.kind != MentionKind::name || width(w) < 0) return;
    const Index gap = behind_heads(place.tokens.end);
    if (gap >= around.tokens.first) return;
    if (is_club(o)) return;
    const bool wider = width(w) > width(o) || (is_site(o) && is(w, "City")) || is_province(w);
    const bool within = (inside(place.tokens.end, gap, around) && (wider || (!is_known(o) && !is_text(gap, ",")))) ||
                        (s_.spanish() && lies_of(o, w));
    if (!set_off(o, w) && !within) return;
    const TokenRange between{gap, around.tokens.first};
    if (gap > place.tokens.end && is_known(o) && !is_known(w) && is(o, "City"))  // "the Kabul district of Y"
      return lies_in(w, o, between, "place in place", 700);
    const Index whole = city_itself(w);  // "Alcobendas (Madrid)", "a market in central Baghdad" name no state
    lies_in(o, whole, between, "place in place", 800);
    if (const auto other = coordinated_with(o, whole); other && within && wider)
      lies_in(*other, whole, between, "places in place", 700);
  }

  /// Spanish: "las montañas X de Y", "el estadio X de Y".
  bool lies_of(Index o, Index w) const {
    const Index of = s_.occurrences[o].tokens.end;
    const bool wider = width(w) > width(o) || (is_known(w) && !is_known(o));
    return wider && (is(o, "Site") || is(o, "Region")) && in("cue-prepositions", of) && begins_at(w, of + 1);
  }

  /// Spanish: "el Estadio Nacional de Y" as one name, where the article speaks of the city too.
  void site_of_city(Index o) {
    const TokenRange name = s_.occurrences[o].tokens;
    if (!s_.spanish() || !is(o, "Site")) return;
    Index of = name.end - 1;
    while (of > name.first && !in("cue-prepositions", of)) --of;
    if (of < name.first + 2 || of + 1 >= name.end) return;
    const TokenRange words{of + 1, name.end};
    for (const GazetteerMatch& match : resources_.gazetteer.lookup("es", key_of(*s_.sentence, words))) {
      const GazetteerEntry& entry = resources_.gazetteer.entry(match.entry);
      const Id<LocalEntity> city = entry.type == "City" ? find_entity(draft_, entry.id) : Id<LocalEntity>{};
      if (city.valid()) return lies_in(o, mention_in(s_, city, words), {of, of + 1}, "site of city", 600);
    }
  }

  /// "three provinces of Y (A, B and C)", "tres estados de Y: A y B": what a noun in the plural is told to be.
  void listed_parts(Index around) {
    const TokenRange name = s_.occurrences[around].tokens;
    const Index first = name.first > 0 && in("determiners", name.first - 1) ? name.first - 1 : name.first;
    const bool belongs = first > 1 && (in("cue-prepositions", first - 1) || in("in-prepositions", first - 1));
    if (!belongs || width(around) < 1 || (!is_text(name.end, "(") && !is_text(name.end, ":"))) return;
    const Index noun = first - 2;
    const std::string one = singular(noun);
    if (one == s_.key(noun) || !s_.grammar->lexicon().list("place-heads").contains(one)) return;
    Index next = name.end + 1;
    for (Index o = around + 1; o < s_.occurrences.size(); ++o) {
      const Occurrence& part = s_.occurrences[o];
      if (part.tokens.first != next || part.kind != MentionKind::name || !is(o, "Place")) return;
      if (width(o) < width(around)) lies_in(o, around, {noun, noun + 1}, "listed parts", 700);
      next = part.tokens.end;
      if (is_text(next, ",")) ++next;
      if (in("coordinators", next)) ++next;
      if (next == part.tokens.end) return;
    }
  }

  bool is_known(Index o) const { return !entity(o).gazetteer_id.empty(); }

  /// "la provincia de Y": a province that is called after its city.
  bool is_province(Index o) const {
    const Index first = s_.occurrences[o].tokens.first;
    return first > 1 && in("cue-prepositions", first - 1) && is_region(first - 2);
  }

  /// "V and X, in Y": V, of the same class, where the gazetteer does not know it elsewhere.
  std::optional<Index> coordinated_with(Index o, Index whole) const {
    const Index first = s_.occurrences[o].tokens.first;
    if (o == 0 || first < 2 || !in("coordinators", first - 1)) return std::nullopt;
    const Occurrence& other = s_.occurrences[o - 1];
    const bool alike = other.tokens.end == first - 1 && entity(o - 1).type == entity(o).type;
    if (!alike || other.kind != MentionKind::name) return std::nullopt;
    const auto state = [&](Index p) { return resources_.gazetteer.state_around(entity(p).gazetteer_id); };
    const bool elsewhere = state(o - 1) != nullptr && state(o - 1) != state(o) && state(o - 1) != state(whole);
    return elsewhere ? std::nullopt : std::optional(o - 1);
  }

  /// Spanish: "la derrota del Madrid en Y": with an article a city's name is that of its club, which lies nowhere.
  bool is_club(Index o) const {
    const Index first = s_.occurrences[o].tokens.first;
    return s_.spanish() && is(o, "City") && first > 0 && (in("definite", first - 1) || in("contractions", first - 1));
  }

  /// "the Miramar palace", "el palacio de Miramar"
  bool is_site(Index o) const {
    const Index first = s_.occurrences[o].tokens.first;
    return is(o, "Site") || (first > 1 && in("cue-prepositions", first - 1) && in("site-heads", first - 2));
  }

  /// "X, Y" and "X (Y)", when Y is the wider and no list goes on; in brackets also the city after which a province is
  /// named: "Estepona (Málaga)".
  bool set_off(Index o, Index w) const {
    const Index mark = s_.occurrences[o].tokens.end;
    const TokenRange around = s_.occurrences[w].tokens;
    const std::string_view sign = s_.token(mark).text;
    const bool determined = sign == "(" && mark + 2 == around.first && in("determiners", mark + 1);
    if (mark + 1 != around.first && !determined) return false;
    const bool wider = width(w) > width(o) || (is(o, "City") && is(w, "City"));
    if (sign == "(") return wider && around.end < s_.size() && !s_.token(around.end).word;
    if (sign != "," || !closes(w) || (width(w) <= width(o) && !is(o, "Site"))) return false;
    const bool last = is_text(around.end, ",") && in("coordinators", around.end + 1);  // "X, Y, and Z" may be three
    return !last || !lies_elsewhere(o, w);
  }

  /// Whether the gazetteer knows a place in another state.
  bool lies_elsewhere(Index o, Index state) const {
    const GazetteerEntry* const known = resources_.gazetteer.state_around(entity(o).gazetteer_id);
    return known != nullptr && is(state, "State") && known->id != entity(state).gazetteer_id;
  }

  /// "X in Y", "X, in the east of Y", "X, on Y's eastern coast", "the X district of Y".
  bool inside(Index end, Index gap, const Occurrence& around) const {
    Index i = gap;
    if (s_.token(i).text == "," || s_.token(i).text == "(") ++i;
    if (i > gap && in("adverbs", i)) ++i;  // "X, también en Y"
    const bool headed = gap > end && in("cue-prepositions", gap) && is_region(gap - 1);
    const bool within = headed || in("in-prepositions", i) || (in("edge-prepositions", i) && owns_edge(around));
    return (within && only_place_words(past_direction(i + 1), around.tokens.first)) || on_edge(i, around.tokens.first);
  }

  /// "on the northern coast of", "on the island of", "en la costa de" before a name.
  bool on_edge(Index i, Index name) const {
    if (name < i + 3 || !in("cue-prepositions", name - 1) || is_text(i, "off")) return false;
    if (!in("edge-prepositions", i) && !in("in-prepositions", i)) return false;
    Index noun = name - 2;
    while (s_.spanish() && noun > i && !in("edge-nouns", noun) && only_modifiers(noun, noun + 1)) --noun;
    return (in("edge-nouns", noun) || is_head(noun)) && only_modifiers(i + 1, noun);
  }

  /// "the X district of Y" lies in Y; the X town of Y is Y.
  bool is_region(Index noun) const { return s_.grammar->lexicon().list("place-heads").find(s_.key(noun)) == "Region"; }

  /// "Sudan's western Darfur region", "Jilin province's Dehui city", "Spain's African enclave of Melilla", "the
  /// country's northern X": what lies in the place that owns it.
  void place_of_place(Index o) {
    const TokenRange place = s_.occurrences[o].tokens;
    Index first = place.first;
    while (first > 0 && !is_genitive(first - 1) &&
           (is_place_word(first - 1) || s_.tree.is(first - 1, "amod") ||
            (in("cue-prepositions", first - 1) && first >= 2 && is_head(first - 2)))) {
      --first;
    }
    if (first == 0 || !is_genitive(first - 1) || qualifies(place.end)) return;
    const auto owner = place_before(first - 1);
    if (owner) lies_in(o, city_itself(*owner), {first - 1, first}, "place of place", 750);
  }

  /// "X, the third-largest city in Y", "X is a port of Y", "X, one of Y's oldest towns".
  void described(Index o) {
    const Index i = behind_heads(s_.occurrences[o].tokens.end);
    if (i >= s_.size()) return;
    if (s_.words[i].tag == Tag::auxiliary && in("in-prepositions", i + 1)) {
      if (const auto around = place_behind(i + 2)) widen(o, *around, {i, i + 2});
      return;
    }
    if (!is_text(i, ",") && !is_text(i, "(") && !s_.is_copula(i)) return;
    const Index first = past_choice(i + 1);
    const Index noun = head_from(first);
    const bool several = first == i + 1 && noun < s_.size() && singular(noun) != s_.key(noun);
    if (noun == s_.size() || several) return;
    if (const auto owner = owner_within({first, noun})) return widen(o, *owner, {noun, noun + 1});
    const Index link = past_adjectives(noun + 1);
    if (!in("cue-prepositions", link) && !in("in-prepositions", link)) return;
    const auto around = place_behind(link + 1);
    if (around && (in("determiners", first) || width(*around) > width(o))) widen(o, *around, {noun, link + 1});
  }

  /// "the capital of Chile, Santiago": the name behind what tells of a place, and of the wider one that it lies in.
  void named_behind(Index o) {
    const Index first = s_.occurrences[o].tokens.first;
    if (o == 0 || first == 0 || !is_text(first - 1, ",")) return;
    const Occurrence& around = s_.occurrences[o - 1];
    if (around.tokens.end != first - 1 || width(o - 1) <= std::max(width(o), 0)) return;
    Index of = around.tokens.first;
    while (of > 0 && in("determiners", of - 1)) --of;
    if (of < 2 || !in("cue-prepositions", of - 1) || !is_head(of - 2)) return;
    if (in("definite", s_.first_modifier(of - 2))) lies_in(o, o - 1, {of - 2, of}, "place described", 750);
  }

  void widen(Index o, Index around, TokenRange trigger) {
    if (width(around) > 0 && width(around) >= width(o)) lies_in(o, around, trigger, "place described", 750);
  }

  /// Spanish: "una ciudad portuaria de Y": behind what is said of the noun for a place.
  Index past_adjectives(Index i) const {
    while (s_.spanish() && i + 1 < s_.size() && s_.words[i].tag == Tag::adjective && !is_demonym(i)) ++i;
    return i;
  }

  /// Behind "one of", "una de".
  Index past_choice(Index i) const { return in("choice-words", i) && in("cue-prepositions", i + 1) ? i + 2 : i; }

  std::string singular(Index i) const { return s_.grammar->morphology().noun_lemma(s_.key(i)); }

  /// The noun for a place in a phrase that begins at a token, or the size of the sentence.
  Index head_from(Index i) const {
    constexpr Index reach = 8;
    for (const Index end = std::min(s_.size(), i + reach); i < end; ++i) {
      if (is_head(i) || s_.grammar->lexicon().list("place-heads").contains(singular(i))) {
        if (i + 1 < end && is_head(i + 1)) continue;
        return i;
      }
      const bool word = s_.token(i).word && s_.words[i].tag != Tag::verb && !in("prepositions", i);
      if (!word && !is_genitive(i) && !is_text(i, "-")) return s_.size();
    }
    return s_.size();
  }

  /// "Y's largest": the place that owns what is described.
  std::optional<Index> owner_within(TokenRange words) const {
    for (Index i = words.first; i < words.end; ++i) {
      if (is_genitive(i)) return place_before(i);
    }
    return std::nullopt;
  }
};

}  // namespace

std::vector<ClaimDraft> find_whereabouts(Draft& draft, std::uint32_t sentence, const Models& models) {
  return WhereaboutsReader(draft, sentence, models).run();
}

}  // namespace entente
