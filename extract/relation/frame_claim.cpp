#include <entente/extract/relation/frame_claim.h>
#include <entente/extract/relation/frame_field.h>
#include <entente/extract/relation/frame_status.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr std::size_t most_pairs = 24;  ///< of one trigger: longer lists are cut
constexpr std::uint16_t verb_score = 850;
constexpr std::uint16_t noun_score = 780;
constexpr std::uint16_t adjective_score = 750;
constexpr std::uint16_t loose_penalty = 250;

/// Whoever visits "members of a state's forces" does not visit the state.
bool to_place_only(const Ontology& ontology, std::string_view relation) {
  return ontology.signature(relation, "Person", "Person") == nullptr &&
         ontology.signature(relation, "Person", "Organization") == nullptr &&
         ontology.signature(relation, "Person", "City") != nullptr;
}

}  // namespace

bool ClaimMaker::pair_up(const Frame& frame, TokenRange trigger, const std::vector<Index>& group) {
  bool any = false;
  std::size_t pairs = 0;
  for (std::size_t a = 0; a < group.size(); ++a) {
    for (std::size_t b = a + 1; b < group.size() && ++pairs <= most_pairs; ++b) {
      any = claim(frame, trigger, group[a], group[b]) || any;
    }
  }
  return any;
}

bool ClaimMaker::claim_all(const Frame& frame, TokenRange trigger, const std::vector<Index>& from,
                           const std::vector<Index>& to) {
  bool any = false;
  std::size_t pairs = 0;
  if (respectively(from, to)) {
    for (std::size_t n = 0; n < from.size(); ++n) any = claim(frame, trigger, from[n], to[n]) || any;
    return any;
  }
  for (const Index a : from) {
    for (const Index b : to) {
      if (++pairs > most_pairs) return any;
      any = claim(frame, trigger, a, b) || any;
    }
  }
  return any;
}

bool ClaimMaker::respectively(const std::vector<Index>& from, const std::vector<Index>& to) const {
  constexpr Index reach = 3;
  if (from.size() != to.size() || from.size() < 2) return false;
  Index end = 0;
  for (const auto* side : {&from, &to}) {
    const auto begins = [&](Index o) { return s_.occurrences[o].tokens.first; };
    if (!std::is_sorted(side->begin(), side->end(), [&](Index a, Index b) { return begins(a) < begins(b); }))
      return false;
    end = std::max(end, s_.occurrences[side->back()].tokens.end);
  }
  for (Index i = end; i < std::min(s_.size(), end + reach); ++i) {
    if (s_.in("distributing-adverbs", i)) return true;
  }
  return false;
}

bool ClaimMaker::ends_in_title(TokenRange trigger) const {
  if (s_.spanish() || trigger.size() < 2) return false;
  return std::any_of(s_.offices.begin(), s_.offices.end(), [&](const OfficePhrase& office) {
    return office.bearer && office.head.contains(trigger.end - 1) &&
           s_.names[*office.bearer].tokens.first >= office.head.end;
  });
}

bool ClaimMaker::claim(const Frame& frame, TokenRange trigger, Index from, Index to) {
  if (ends_in_title(trigger)) return false;
  if (s_.occurrences[from].entity == s_.occurrences[to].entity || arguments_.regional(from) || arguments_.regional(to))
    return false;
  if (arguments_.continental(from) && arguments_.continental(to)) return false;
  const auto nobody = [&](Index o) {
    return arguments_.only_kin(o, trigger) || arguments_.site_of_deed(o) || arguments_.by_descent(o);
  };
  if (nobody(from) || nobody(to)) return false;
  if (arguments_.of_individual(from) || arguments_.are_individuals(frame, {to})) return false;
  if (frame.has_option("person") && !arguments_.personal(to)) return false;
  if (frame.has_option("itself") && !arguments_.ruled(to) && (arguments_.stands_for(to) || arguments_.lends_name(to)))
    return false;
  const bool land = arguments_.type(to) == "State" || ontology_.is_class(arguments_.type(to), "Place");
  if (frame.has_option("someone") && land && !arguments_.stands_for(to)) return false;
  if (frame.has_option("by-state") && arguments_.type(from) != "State") return false;
  if (frame.has_option("by-person") && !arguments_.personal(from)) return false;
  if (frame.has_option("by-body") && !ontology_.is_class(arguments_.type(from), "Organization")) return false;
  if (frame.has_option("by-arms") && !arguments_.is_force(from)) return false;
  if (frame.has_option("body") && !ontology_.is_class(arguments_.type(to), "Organization")) return false;
  if (frame.has_option("media") && !ontology_.is_class(arguments_.type(to), "MediaOutlet")) return false;
  if (frame.has_option("agreement") && !ontology_.is_class(arguments_.type(to), "Agreement")) return false;
  static constexpr std::array<std::string_view, 5> told_slots = {"duty", "misdeed", "fault", "merit", "blame"};
  const bool told =
      std::any_of(told_slots.begin(), told_slots.end(), [&](std::string_view slot) { return frame.names_slot(slot); });
  if (told && ontology_.is_class(arguments_.type(from), "MediaOutlet"))
    return false;  // who reports neither accuses nor asks
  bool any = false;
  for (const std::string& relation : refined_relations(s_, ontology_, frame, trigger))
    any = claim_as(relation, frame, trigger, from, to) || any;
  return any;
}

bool ClaimMaker::claim_as(const std::string& relation, const Frame& frame, TokenRange trigger, Index from, Index to) {
  if (frame.has_option("refused") && !refuses(s_, clauses_, trigger.first)) return false;
  const bool states = frame.has_option("state");
  const bool both = states && frame.names_slot("parties");  // "left Lima and Quito at odds"
  const auto ends =
      arguments_.fitting(relation, both ? arguments_.as_state(from) : from, states ? arguments_.as_state(to) : to);
  if (!ends || (to_place_only(ontology_, relation) &&
                (arguments_.stands_for(ends->second) || arguments_.introduces_place(ends->second))))
    return false;
  const Modality told = modality_of(s_, clauses_, trigger, frame.kind);
  if (told.supposed) return false;
  const Modality modality = told_instead(s_, clauses_, to, trigger, told_instead(s_, clauses_, from, trigger, told));
  ClaimDraft claim;
  std::tie(claim.subject, claim.object) = *ends;
  claim.relation = relation;
  if (arguments_.own_state(claim) ||
      (frame.has_option("loose") && to_place_only(ontology_, relation) && arguments_.at_home(claim)))
    return false;
  claim.status = status_of(s_, clauses_, ontology_, frame, relation, trigger, modality);
  if (frame.has_option("affirmed") && claim.status == Status::denied) return false;
  const bool absent = frame.kind == TriggerKind::noun && !frame.names_slot("with") &&
                      s_.tree.is(trigger.first, "obj") && s_.lemma_in("attending-verbs", s_.tree.head(trigger.first));
  if (absent && claim.status == Status::denied) return false;  // "A and B did not attend the summit"
  claim.office = slots_.office().empty() && relation == "holds-office" ? post_in(trigger) : slots_.office();
  claim.trigger = trigger;
  claim.rule = rule_name(frame, trigger);
  claim.score = score(frame, modality, claim);
  if (ontology_.symmetric(relation, arguments_.type(claim.subject), arguments_.type(claim.object)))
    claim.instrument = instrument(frame, claim);
  claims_.push_back(std::move(claim));
  return true;
}

/// "assumed the presidency of X": the office whose post the words of a trigger name; empty for others.
std::string ClaimMaker::post_in(TokenRange trigger) const {
  for (Index i = trigger.first; i < trigger.end; ++i) {
    const PhraseMatch post = match_phrase(s_.grammar->lexicon().list("posts-of-offices"), s_.sentence->tokens, i);
    if (post.length > 0) return std::string(post.value);
  }
  return {};
}

std::string ClaimMaker::rule_name(const Frame& frame, TokenRange trigger) const {
  static constexpr std::string_view kinds[] = {"verb", "noun", "adjective"};
  return frame.relation + " " + std::string(kinds[static_cast<std::size_t>(frame.kind)]) + " " +
         key_of(*s_.sentence, trigger);
}

std::uint16_t ClaimMaker::score(const Frame& frame, const Modality& modality, const ClaimDraft& claim) const {
  int points = frame.kind == TriggerKind::verb   ? verb_score
               : frame.kind == TriggerKind::noun ? noun_score
                                                 : adjective_score;
  points -= modality.penalty + (frame.has_option("loose") ? loose_penalty : 0);
  const int weakest = std::min(s_.occurrences[claim.subject].score, s_.occurrences[claim.object].score);
  return static_cast<std::uint16_t>(std::clamp(points * (500 + weakest / 2) / 1000, 50, 1000));
}

/// What two partners signed: the words of the object, "17 bilateral agreements". Empty for relations that take no
/// agreement, and when no noun follows the verb.
std::string ClaimMaker::instrument(const Frame& frame, const ClaimDraft& claim) const {
  const bool takes_agreement =
      ontology_.signature(claim.relation, arguments_.type(claim.subject), "Agreement") != nullptr;
  if (frame.kind != TriggerKind::verb || !takes_agreement || arguments_.type(claim.object) == "Agreement") return {};
  Index first = claim.trigger.first + 1;
  while (first < s_.size() && s_.words[first].tag == Tag::determiner) ++first;
  Index end = first;
  bool noun = false;
  for (; end < s_.size() && !clauses_.timed(end); ++end) {
    const Tag tag = s_.words[end].tag;
    if (tag != Tag::adjective && tag != Tag::number && tag != Tag::quantifier && tag != Tag::other &&
        tag != Tag::proper)
      break;
    if (s_.in("offices", end) || s_.in("representatives", end)) return {};  // "lo firmaron los cuatro cancilleres"
    noun = noun || (tag == Tag::other && s_.token(end).word) || tag == Tag::proper;
  }
  if (!noun) return {};
  const std::string_view head = s_.token(first).text;
  const std::string_view last = s_.token(end - 1).text;
  return {head.data(), last.data() + last.size()};
}

}  // namespace entente
