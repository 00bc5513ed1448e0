#include <entente/extract/relation/circumstance_bounds.h>
#include <entente/extract/relation/circumstance_place.h>
#include <entente/extract/relation/journey.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr std::uint16_t journey_score = 500;

/// Whether those who do it are together.
bool takes_journey(const ClaimDraft& claim) {
  constexpr std::string_view together[] = {"met-with", "negotiated-with", "signed", "agreed-with"};
  const bool real = claim.status == Status::happened || claim.status == Status::planned;
  return real && std::find(std::begin(together), std::end(together), claim.relation) != std::end(together);
}

class JourneyReader {
 public:
  JourneyReader(const std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& s,
                const Clauses& clauses, const Resources& resources)
      : claims_(claims),
        draft_(draft),
        s_(s),
        clauses_(clauses),
        gazetteer_(resources.gazetteer),
        ontology_(resources.ontology),
        bounds_(s, clauses) {}

  std::vector<ClaimDraft> run() {
    for (const ClaimDraft& claim : claims_) {
      if (!takes_journey(claim)) continue;
      const auto place = place_of(claim, draft_, s_, bounds_, ontology_, "visit-prepositions");
      if (!place || !stands_by(claim, s_.occurrences[*place].phrase.first - 1)) continue;
      visit(claim, claim.subject, claim.object, *place);
      visit(claim, claim.object, claim.subject, *place);
    }
    return std::move(visits_);
  }

 private:
  /// "met B in Cairo", "met on Monday in Cairo", "at the summit in Cairo", but not "discussed the war in Sudan":
  /// whether the preposition of a place completes no other word.
  bool stands_by(const ClaimDraft& claim, Index preposition) const {
    if (preposition == 0) return true;
    const Index before = preposition - 1;
    const auto timed = [&](const TimeExpression& t) { return t.first_token <= before && before < t.end_token; };
    if (claim.trigger.contains(before) || std::any_of(s_.times.begin(), s_.times.end(), timed)) return true;
    const auto named = s_.grammar->lexicon().list("nominals").find(s_.key(before));
    if (named == "NamedEvent") return holds_meeting(before);
    return std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
      if (!o.phrase.contains(before) && end_of_phrase(o) != preposition) return false;
      if (same_entity(o, claim.subject) || same_entity(o, claim.object)) return true;
      return o.entity.valid() && draft_.entities[o.entity.value()].type == "NamedEvent" && holds_meeting(before);
    });
  }

  /// "at the summit", "on the sidelines of a conference", but not "since the summit": whether an event is where a
  /// meeting takes place.
  bool holds_meeting(Index event) const {
    Index i = event;
    while (i > 0 && s_.words[i].tag != Tag::preposition && s_.words[i].tag != Tag::verb) --i;
    return in("visit-prepositions", i) || in("belonging-prepositions", i);
  }

  /// Where the noun phrase around a mention ends: "Ukrainian officials".
  Index end_of_phrase(const Occurrence& o) const {
    const Phrase* const phrase = clauses_.phrase_at(o.tokens.first);
    return phrase != nullptr ? phrase->tokens.end : o.phrase.end;
  }

  void visit(const ClaimDraft& claim, Index visitor, Index host, Index place) {
    if (!ontology_.is_class(entity(visitor).type, "Person") || !is_abroad(visitor, host, place)) return;
    if (told(claims_, visitor, place) || told(visits_, visitor, place)) return;
    ClaimDraft visit = claim;
    visit.relation = "visited";
    visit.subject = visitor;
    visit.object = place;
    visit.instrument.clear();
    visit.place.clear();
    visit.rule = "journey to " + claim.relation;
    visit.score = std::min(claim.score, journey_score);
    visits_.push_back(std::move(visit));
  }

  bool told(const std::vector<ClaimDraft>& claims, Index visitor, Index place) const {
    return std::any_of(claims.begin(), claims.end(), [&](const ClaimDraft& c) {
      return c.relation == "visited" && same(c.subject, visitor) && same(c.object, place);
    });
  }

  /// Who serves many states is abroad where the other one is at home.
  bool is_abroad(Index visitor, Index host, Index place) const {
    const std::string_view there = state_of_place(place);
    if (there.empty() || accredited(visitor, there)) return false;
    bool abroad = false;
    for (const OfficeFact& fact : draft_.offices) {
      if (fact.person != s_.occurrences[visitor].entity || !fact.holder.valid()) continue;
      const LocalEntity& holder = draft_.entities[fact.holder.value()];
      const std::string_view home = state_of(holder);
      if (home == there || is_former(home)) return false;
      const bool of_many = ontology_.is_class(holder.type, "IntergovernmentalOrganization");
      abroad = abroad || !home.empty() || (of_many && is_at_home(host, there));
    }
    return abroad;
  }

  /// A state that is no more: Moscow was no foreign city to a Soviet minister.
  bool is_former(std::string_view state) const {
    const GazetteerEntry* const entry = gazetteer_.find(state);
    return entry != nullptr && entry->former;
  }

  bool is_at_home(Index host, std::string_view there) const {
    if (entity(host).type == "State") return state_of(entity(host)) == there;
    return std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
      return fact.person == s_.occurrences[host].entity && fact.holder.valid() &&
             state_of(draft_.entities[fact.holder.value()]) == there;
    });
  }

  /// Whether somebody is an envoy to that state.
  bool accredited(Index visitor, std::string_view there) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const ClaimDraft& c) {
      return c.relation == "accredited-to" && same(c.subject, visitor) && state_of(entity(c.object)) == there;
    });
  }

  /// The state that a place lies in, as the gazetteer tells or the sentence; empty when neither does.
  std::string_view state_of_place(Index place) const {
    if (const std::string_view known = state_of(entity(place)); !known.empty()) return known;
    for (const ClaimDraft& c : claims_) {
      if (c.relation == "located-in" && same(c.subject, place)) return state_of(entity(c.object));
    }
    return {};
  }

  /// The id of the state that a body or place is, or is of.
  std::string_view state_of(const LocalEntity& e) const {
    const GazetteerEntry* const entry = gazetteer_.state_around(e.gazetteer_id);
    if (entry != nullptr) return entry->id;
    const GazetteerEntry* const owner = gazetteer_.state_around(e.disambiguator);
    return owner != nullptr ? std::string_view(owner->id) : std::string_view();
  }

  bool in(ListName list, Index i) const { return s_.in(list, i); }
  const LocalEntity& entity(Index o) const { return draft_.entities[s_.occurrences[o].entity.value()]; }
  bool same(Index a, Index b) const { return same_entity(s_.occurrences[a], b); }
  bool same_entity(const Occurrence& o, Index other) const { return o.entity == s_.occurrences[other].entity; }

  const std::vector<ClaimDraft>& claims_;
  const Draft& draft_;
  const SentenceDraft& s_;
  const Clauses& clauses_;
  const Gazetteer& gazetteer_;
  const Ontology& ontology_;
  CircumstanceBounds bounds_;
  std::vector<ClaimDraft> visits_;
};

}  // namespace

void add_journeys(std::vector<ClaimDraft>& claims, const Draft& draft, const SentenceDraft& sentence,
                  const Clauses& clauses, const Resources& resources) {
  if (std::none_of(claims.begin(), claims.end(), takes_journey)) return;
  std::vector<ClaimDraft> visits = JourneyReader(claims, draft, sentence, clauses, resources).run();
  std::move(visits.begin(), visits.end(), std::back_inserter(claims));
}

}  // namespace entente
