#include <entente/extract/relation/home.h>
#include <entente/extract/relation/place_reader.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {
namespace {

class HomeReader : private PlaceReader {
 public:
  using PlaceReader::PlaceReader;

  std::vector<ClaimDraft> run() {
    for (const CuePhrase& cue : s_.cues) read(cue);
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (!is(o, "Organization")) continue;
      if (o > 0) owned_by_place(o - 1);
      described_by_home(o);
      seated_in(o);
      if (o + 1 == s_.occurrences.size()) break;
      firm_of_place(o);
      followed_by_home(o);
    }
    for (Index i = 0; i < s_.size(); ++i) {
      if (in("seats", i)) seat_stands(i);
    }
    return std::move(claims_);
  }

 private:
  /// "the Chinese company X"
  void read(const CuePhrase& cue) {
    const auto bearer = occurrence_of(cue.bearer);
    if (bearer && cue.state && !is(*bearer, "Place"))
      add(cue.type == "GovernmentBody" ? "part-of" : "based-in", bearer, occurrence_of(*cue.state),
          {cue.noun, cue.noun + 1}, Status::ongoing, "apposition", 850);
    if (bearer && cue.state && is(*bearer, "Firm") && is_public(cue.tokens))
      add("owns", occurrence_of(*cue.state), bearer, {cue.noun, cue.noun + 1}, Status::ongoing, "apposition", 650);
  }

  /// "Norlund's state-owned railway company, X"
  bool is_public(TokenRange words) const {
    for (Index i = words.first; i < words.end; ++i) {
      if (in("public-ownership", i)) return true;
    }
    return false;
  }

  /// "the Supreme Court in London", "X University, in the Y town of Z": an institution before its city.
  void seated_in(Index o) {
    const Occurrence& body = s_.occurrences[o];
    const Index gap = body.tokens.end;
    const bool set_off = is_text(gap, ",");
    const Index preposition = set_off ? gap + 1 : gap;
    if (body.kind != MentionKind::name || !in("in-prepositions", preposition)) return;
    const auto seat = place_behind(preposition + 1);
    if (!seat) return;
    constexpr Index telling = 3;  // words of a name that says what the body is
    const bool tells = body.rule == "head" || body.tokens.size() >= telling;
    const bool city = is(*seat, "City") && s_.occurrences[*seat].tokens.first == preposition + 1;
    if (is_institution(body) || (!set_off && tells && city))
      add("based-in", o, seat, {gap, preposition + 1}, Status::ongoing, "body in place", 650);
    if (is_national(o) && city) ruled_from(o, *seat, {gap, preposition + 1});
  }

  /// "the Foreign Ministry in Tehran": a ministry is the state's whose capital it is in.
  void ruled_from(Index body, Index capital, TokenRange trigger) {
    const Index state = state_behind(draft_, s_, capital, resources_.gazetteer);
    if (state != capital) add("part-of", body, state, trigger, Status::ongoing, "body in place", 600);
  }

  /// "la sede central de X, situada en Y", "X, cuya sede está en Y", "X, whose headquarters are in Y".
  void seat_stands(Index noun) {
    const auto owner = seat_owner(noun);
    if (!owner || is(*owner, "GovernmentBody")) return;
    Index i = std::max(past_plain(noun + 1), s_.occurrences[*owner].tokens.end);
    if (is_text(i, ",")) ++i;
    const Index stands = i;
    while (in("standing-words", i)) ++i;
    if (i == stands || !in("in-prepositions", i)) return;
    if (const auto seat = place_behind(i + 1))
      add("based-in", owner, seat, {stands, i}, Status::ongoing, "seat of body", 750);
  }

  /// Behind the adjectives from a token on.
  Index past_plain(Index i) const {
    while (s_.spanish() && i < s_.size() && only_modifiers(i, i + 1) && !in("prepositions", i)) ++i;
    return i;
  }

  /// "la sede central de X", "cuya sede": whose a seat is.
  std::optional<Index> seat_owner(Index noun) const {
    const Index of = past_plain(noun + 1);
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      const Occurrence& body = s_.occurrences[o];
      if (!is(o, "Organization")) continue;
      const bool whose = body.rule == "possessive" && body.tokens.end == noun;
      const bool behind = s_.spanish() && in("belonging-prepositions", of) && body.tokens.first > of &&
                          only_modifiers(of + 1, std::max(of + 1, body.phrase.first));
      if (whose || (behind && body.kind == MentionKind::name)) return o;
    }
    return std::nullopt;
  }

  /// A ministry or parliament that no state is named with.
  bool is_national(Index o) const {
    const LocalEntity& body = draft_.entities[s_.occurrences[o].entity.value()];
    if (!is(o, "GovernmentBody") || !body.disambiguator.empty() || !body.gazetteer_id.empty()) return false;
    const TokenRange name = s_.occurrences[o].tokens;
    return in("national-bodies", name.first) || in("national-bodies", name.end - 1);
  }

  /// A university, a museum: a name that says that it stands somewhere.
  bool is_institution(const Occurrence& body) const {
    for (Index i = body.tokens.first; i < body.tokens.end; ++i) {
      if (in("seated-bodies", i)) return true;
    }
    return false;
  }

  /// "Lintang Terminals of Malaysia", "British Petroleum, of London", "Yonhap, de Corea del Sur".
  void firm_of_place(Index o) {
    const Occurrence& firm = s_.occurrences[o];
    const Occurrence& place = s_.occurrences[o + 1];
    if (firm.kind != MentionKind::name || place.kind != MentionKind::name) return;
    if (!is(o + 1, "State") && !is(o + 1, "City")) return;
    if (is(o, "GovernmentBody") || is(o, "IntergovernmentalOrganization")) return;
    Index of = firm.tokens.end;
    if (is_text(of, "\"") || is_text(of, "”") || is_text(of, "»")) ++of;  // "El Halden" de Y
    const bool comma = is_text(of, ",");
    if (comma) ++of;
    if (comma && of == place.tokens.first && is_incorporated(firm) && ends_phrase(place.tokens.end))
      add("based-in", o, o + 1, {of - 1, of}, Status::ongoing, "firm of place", 700);
    if (!comma && !is(o, "Firm") && !is(o, "MediaOutlet") && !is_club(o)) return;  // much else is called "X of Y"
    if (of < place.tokens.first && in("cue-prepositions", of) && only_modifiers(of + 1, place.tokens.first))
      add("based-in", o, city_itself(o + 1), {of, of + 1}, Status::ongoing, "firm of place", 700);
  }

  /// "Nemo Corp., Houston, said": the firm's legal form stands before its city.
  bool is_incorporated(const Occurrence& firm) const {
    return firm.kind == MentionKind::name && is_legal_form(*s_.sentence, firm.tokens.end - 1, s_.grammar->lexicon());
  }

  bool ends_phrase(Index end) const { return end >= s_.size() || !s_.token(end).word; }

  /// Spanish: "al Halden de Y": with an article a name that says nothing of what it is for is a club's.
  bool is_club(Index o) const {
    const Occurrence& club = s_.occurrences[o];
    const Index first = club.tokens.first;
    Index before = first;
    while (before > 0 && only_modifiers(before - 1, before) && !in("determiners", before - 1)) --before;
    const bool article = before > 0 && (in("definite", before - 1) || in("contractions", before - 1));
    const bool abbreviated = s_.token(first).text.find('.') != std::string_view::npos;  // "los JJ.OO. de Y"
    const bool race = club.tokens.size() == 1 && is(o + 1, "State");                    // "el Tour de Y"
    const bool plain = entity(o).type == "Organization" && club.rule == "capitals";
    return s_.spanish() && article && plain && !abbreviated && !race;
  }

  /// "the Lebanese | Halden militia", "the Syrian | Halden Daily": whether a name, or what is behind it, says that it
  /// is a body's.
  bool tells_kind(const Occurrence& body) const {
    return says_what(body.tokens.end) || (body.tokens.size() > 1 && says_what(body.tokens.end - 1));
  }

  /// "Norway's Statoil", "Lebanon's Hezbollah militia", "the Lebanese Hezbollah militia": a body is at home where the
  /// genitive or the adjective says.
  void owned_by_place(Index o) {
    const Occurrence& place = s_.occurrences[o];
    const Occurrence& firm = s_.occurrences[o + 1];
    const Index mark = place.tokens.end;
    const bool genitive = mark < firm.tokens.first && is_genitive(mark) && place.kind == MentionKind::name &&
                          only_modifiers(mark + 1, firm.tokens.first);
    const bool adjective = !s_.spanish() && place.kind == MentionKind::demonym && mark == firm.tokens.first &&
                           place.span.end == s_.token(mark - 1).span.end && is(o, "State") && tells_kind(firm);
    if ((!genitive && !adjective) || firm.kind != MentionKind::name) return;
    const Index next = firm.tokens.end;
    const bool modifies = next < s_.size() && s_.words[next].tag == Tag::other && s_.token(next).word;
    if (modifies && !says_what(next) && !in("offices", next)) return;  // "Japan's NGO aid"
    if (is(o + 1, "GovernmentBody") || is(o + 1, "IntergovernmentalOrganization")) return;
    if (is(o, "State") || is(o, "Place"))
      add("based-in", o + 1, o, {mark, mark + 1}, Status::ongoing, "firm of place", 750);
  }

  /// "Statoil (Noruega)", "la Statoil noruega": a body that its place follows.
  void followed_by_home(Index o) {
    const Occurrence& body = s_.occurrences[o];
    const Occurrence& home = s_.occurrences[o + 1];
    const Index gap = body.tokens.end;
    if (body.kind != MentionKind::name || body.nested || home.nested || width(o + 1) < 0) return;
    if (is(o, "GovernmentBody") || is(o, "IntergovernmentalOrganization")) return;
    const bool named = home.kind == MentionKind::name && home.tokens.first == gap + 1 && home.tokens == home.phrase;
    const bool bracket =  // "Masjid al-Haram (Grand Mosque)" says it in another language
        named && !is(o + 1, "Site") && s_.token(gap).text == "(" && home.tokens.end < s_.size() &&
        !s_.token(home.tokens.end).word;
    const bool adjective = s_.spanish() && home.kind == MentionKind::demonym && home.tokens.first == gap;
    if (bracket || adjective) add("based-in", o, o + 1, {gap, gap + 1}, Status::ongoing, "body of place", 700);
  }

  /// "The Norwegian company has bought ...", of a firm that has been named before.
  void described_by_home(Index o) {
    const Occurrence& firm = s_.occurrences[o];
    if (firm.rule != "firm at home") return;
    for (Index h = 0; h < s_.occurrences.size(); ++h) {
      const Occurrence& home = s_.occurrences[h];
      if (home.kind == MentionKind::demonym && is(h, "State") && firm.phrase.contains(home.tokens.first))
        add("based-in", o, h, firm.tokens, Status::ongoing, "description", 650);
    }
  }
};

}  // namespace

std::vector<ClaimDraft> find_homes(Draft& draft, std::uint32_t sentence, const Models& models) {
  return HomeReader(draft, sentence, models).run();
}

}  // namespace entente
