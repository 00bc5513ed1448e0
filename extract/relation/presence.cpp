#include <entente/extract/relation/place_reader.h>
#include <entente/extract/relation/presence.h>

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

class PresenceReader : private PlaceReader {
 public:
  using PlaceReader::PlaceReader;

  std::vector<ClaimDraft> run() {
    const auto told = static_cast<Index>(s_.occurrences.size());
    for (Index o = 0; o < told; ++o) {
      at_work(o);
      in_arms(o);
    }
    for (const OfficePhrase& office : s_.offices) served_abroad(office);
    return std::move(claims_);
  }

 private:
  /// "Red Cross officials in X say", "El ACNUR en X informó": whoever is the subject of a verb, and what tells where
  /// they are stands before it.
  void at_work(Index o) {
    const Occurrence& body = s_.occurrences[o];
    if (body.kind != MentionKind::name || !is(o, "Organization") || !opens_clause(body)) return;
    if (is(o, "GovernmentBody") || is(o, "Party")) return;
    Index i = body.tokens.end;
    const bool people = !s_.spanish() && (in("representatives", i) || in("staff", i));
    if (people) ++i;
    if (!in("in-prepositions", i)) return;
    const std::optional<Index> place = place_behind(i + 1);
    const bool abroad = is(o, "IntergovernmentalOrganization") || is(o, "Firm");  // "the Greens in X" are at home there
    if (!place || (!people && (!abroad || is(*place, "City")))) return;
    const Index end = behind_heads(s_.occurrences[*place].tokens.end);
    if (end < s_.size() && is_finite(end))
      add("operates-in", o, place, {i, i + 1}, Status::ongoing, "body at work", 600);
  }

  /// "the head of X in Y", "un portavoz de X en Y": where the body is that somebody serves there.
  void served_abroad(const OfficePhrase& office) {
    const auto body = office.holder ? occurrence_of(*office.holder) : std::nullopt;
    if (!body || !is(*body, "Organization") || is(*body, "GovernmentBody") || is(*body, "Party")) return;
    const Index i = std::max(s_.occurrences[*body].tokens.end, office.head.end);
    const auto place = in("in-prepositions", i) ? place_behind(i + 1) : std::nullopt;
    if (place) add("operates-in", body, place, {i, i + 1}, office.status, "office in place", 600);
  }

  /// "Halden rebels in X", "the Norlund military in X", "Norlund troops deployed in X": whose bearers of arms are
  /// where, whatever is said of them.
  void in_arms(Index o) {
    if (s_.occurrences[o].kind == MentionKind::pronoun || (!is(o, "Organization") && !is(o, "State"))) return;
    const bool army = is(o, "GovernmentBody") && has_army(s_.occurrences[o].tokens);
    Index i = army ? s_.occurrences[o].tokens.end : behind_soldiers(o);
    if (i == s_.size()) return;
    if (s_.words[i].tag == Tag::auxiliary) ++i;
    if (in("stationed", i)) ++i;
    if (!in("in-prepositions", i)) return;
    const std::optional<Index> place = place_behind(i + 1);
    if (!place || is_home(o, *place)) return;
    const Index body = is(o, "State") ? military_of(o) : o;
    add("operates-in", body, place, {i, i + 1}, Status::ongoing, "body in arms", 600);
    const Index first = s_.occurrences[o].tokens.first;
    const bool joined =
        o > 0 && first > 1 && in("coordinators", first - 1) && s_.occurrences[o - 1].tokens.end + 1 == first;
    if (!joined || army || is_home(o - 1, *place) || s_.occurrences[o - 1].nested)
      return;  // "Halden and | Norlund troops"
    const bool adjective = is(o, "State") || s_.occurrences[o - 1].kind == MentionKind::demonym;
    if (!is(o - 1, "Organization") && !(is(o - 1, "State") && adjective))
      return;  // "between Norlund and Halden rebels"
    const Index other = is(o - 1, "State") ? military_of(o - 1) : o - 1;
    add("operates-in", other, place, {i, i + 1}, Status::ongoing, "body in arms", 550);
  }

  /// Behind "Norlund troops", "tropas de Norlund", "soldados norlandeses", whose owner is named; the size of the
  /// sentence where it is not.
  Index behind_soldiers(Index o) const {
    const TokenRange owner = s_.occurrences[o].tokens;
    const auto bears_arms = [&](Index noun) {
      return in("soldiers", noun) || (is(o, "Organization") && in("irregulars", noun));
    };
    if (!s_.spanish()) return bears_arms(owner.end) ? std::min(owner.end + 1, s_.size()) : s_.size();
    if (s_.occurrences[o].kind == MentionKind::demonym)
      return owner.first > 0 && bears_arms(owner.first - 1) ? owner.end : s_.size();
    Index of = owner.first;
    while (of > 0 && in("determiners", of - 1)) --of;
    const bool owns = of > 1 && in("cue-prepositions", of - 1) && bears_arms(of - 2);
    return owns ? owner.end : s_.size();
  }

  bool has_army(TokenRange words) const {
    for (Index i = words.first; i < words.end; ++i) {
      if (in("armies", i)) return true;
    }
    return false;
  }

  /// Whether a place lies in the state that somebody in arms serves.
  bool is_home(Index o, Index place) const {
    const LocalEntity& body = entity(o);
    const GazetteerEntry* const owner = resources_.gazetteer.state_around(body.gazetteer_id);
    const std::string& state = owner != nullptr ? owner->id : body.disambiguator;
    const GazetteerEntry* const around = resources_.gazetteer.state_around(entity(place).gazetteer_id);
    return around != nullptr && around->id == state;
  }

  /// The military of a state, whose troops are spoken of.
  Index military_of(Index state) {
    const std::string name = "military of " + entity(state).name;
    const auto known = std::find_if(draft_.entities.begin(), draft_.entities.end(),
                                    [&](const LocalEntity& e) { return !e.named && e.name == name; });
    const auto id = static_cast<std::size_t>(known - draft_.entities.begin());
    if (known == draft_.entities.end())
      draft_.entities.push_back({name, "GovernmentBody", "", entity(state).gazetteer_id, false, {}});
    const TokenRange owner = s_.occurrences[state].tokens;
    const Index noun = s_.spanish() ? owner.first - 1 : owner.end;
    return mention_in(s_, Id<LocalEntity>(id), {std::min(owner.first, noun), std::max(owner.end, noun + 1)});
  }

  bool is_finite(Index i) const {
    const Tag tag = s_.words[i].tag;
    return tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::modal;
  }

  /// Whether a name's phrase begins a sentence or clause: "Red Cross officials", "said the Red Cross" does not.
  bool opens_clause(const Occurrence& body) const {
    Index first = body.tokens.first;
    while (first > 0 && only_modifiers(first - 1, first)) --first;
    return first == 0 || !s_.token(first - 1).word || in("complementisers", first - 1);
  }
};

}  // namespace

std::vector<ClaimDraft> find_presences(Draft& draft, std::uint32_t sentence, const Models& models) {
  return PresenceReader(draft, sentence, models).run();
}

}  // namespace entente
