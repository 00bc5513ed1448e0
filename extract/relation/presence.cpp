#include <entente/extract/relation/place_reader.h>
#include <entente/extract/relation/presence.h>

#include <algorithm>
#include <cstdint>
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
    const bool people = !s_.spanish() && (in("representatives", i) || in("field-staff", i));
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

  // --- "Halden rebels in X", "the Norlund military in X", "Norlund troops deployed at X", "its base in X"

  /// Whose bearers of arms are where, whatever is said of them.
  void in_arms(Index o) {
    const Occurrence& owner = s_.occurrences[o];
    const bool owns = owner.kind != MentionKind::pronoun || (owner.rule == "possessive" && is(o, "State"));
    if (!owns || (!is(o, "Organization") && !is(o, "State"))) return;
    const bool joint = owner.rule == "unnamed body" && entity(o).disambiguator.empty() &&
                       has_word(owner.tokens, "soldiers");  // "coalition forces in X"
    const bool army = joint || (is(o, "GovernmentBody") && has_word(owner.tokens, "armies"));
    Index i = army ? owner.tokens.end : behind_soldiers(o);
    if (i >= s_.size()) return;
    const bool leave = is_withdrawal(owner.tokens.first);
    if (s_.words[i].tag == Tag::auxiliary) ++i;
    if (in("stationed", i)) ++i;
    if (leave && is_text(i, "out")) ++i;
    const bool out = leave && (in("origin-prepositions", i) || in("cue-prepositions", i));
    if (!in("visit-prepositions", i) && !out) return;
    const std::optional<Index> place = place_behind(i + 1);
    if (!place || is_home(o, *place)) return;
    bears_arms_in(o, *place, {i, i + 1}, 600);
    if (!army && o > 0 && is_joined(o - 1, o) && !is_home(o - 1, *place)) bears_arms_in(o - 1, *place, {i, i + 1}, 550);
  }

  void bears_arms_in(Index o, Index place, TokenRange trigger, std::uint16_t score) {
    const Index body = is(o, "State") ? military_of(o) : o;
    add("operates-in", body, place, trigger, Status::ongoing, "body in arms", score);
  }

  /// "Halden and | Norlund troops", but not "between Norlund and | Halden rebels".
  bool is_joined(Index other, Index o) const {
    const Occurrence& before = s_.occurrences[other];
    const Index first = s_.occurrences[o].tokens.first;
    const bool joined = first > 1 && in("coordinators", first - 1) && before.tokens.end + 1 == first && !before.nested;
    const bool adjective = is(o, "State") || before.kind == MentionKind::demonym;
    return joined && (is(other, "Organization") || (is(other, "State") && adjective));
  }

  /// "the withdrawal of | Norlund troops", "will pull | its troops out".
  bool is_withdrawal(Index owner) const {
    constexpr Index reach = 5;
    for (Index i = owner > reach ? owner - reach : 0; i < owner; ++i) {
      if (in("withdrawals", i) || s_.lemma_in("withdrawals", i)) return true;
    }
    return false;
  }

  /// Behind "Norlund troops", "Norlund's 800 soldiers", "tropas de Norlund", "soldados norlandeses", whose owner is
  /// named; the size of the sentence where it is not.
  Index behind_soldiers(Index o) const {
    const TokenRange owner = s_.occurrences[o].tokens;
    const bool before = !s_.spanish() || s_.occurrences[o].kind == MentionKind::pronoun;
    if (before) {
      constexpr Index reach = 4;
      Index noun = owner.end;
      while (noun < s_.size() && noun < owner.end + reach && !bears_arms(o, noun) && modifies_soldiers(noun)) ++noun;
      return bears_arms(o, noun) ? noun + 1 : s_.size();
    }
    if (s_.occurrences[o].kind == MentionKind::demonym)
      return owner.first > 0 && bears_arms(o, owner.first - 1) ? owner.end : s_.size();
    Index of = owner.first;
    while (of > 0 && in("determiners", of - 1)) --of;
    const bool owns = of > 1 && in("cue-prepositions", of - 1) && bears_arms(o, of - 2);
    return owns ? owner.end : s_.size();
  }

  bool bears_arms(Index o, Index noun) const {
    const bool own_army = s_.occurrences[o].kind == MentionKind::pronoun && in("armies", noun);  // "its navy in X"
    return in("soldiers", noun) || (own_army && !in("soldiers", noun + 1)) ||
           (is(o, "Organization") && in("irregulars", noun));
  }

  /// "'s", "8,000", "remaining", "military" before soldiers or a base.
  bool modifies_soldiers(Index i) const {
    const Tag tag = s_.words[i].tag;
    return is_genitive(i) || only_modifiers(i, i + 1) || tag == Tag::number || in("armies", i) ||
           (i < s_.tree.size() && s_.tree.upos(i) == "NUM");
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
    const bool behind = !s_.spanish() || s_.occurrences[state].kind == MentionKind::pronoun;
    const Index noun = behind ? std::min(owner.end, s_.size() - 1) : owner.first - 1;
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
