#include <entente/extract/relation/frame_argument.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

bool Arguments::personal(Index o) const {
  return ontology_.is_class(type(o), "Person") || (type(o) == "State" && stands_for(o));
}

bool Arguments::stands_for(Index o) const {
  const auto& phrases = clauses_.phrases();
  return std::any_of(phrases.begin(), phrases.end(), [o](const Phrase& p) {
    return p.stands_for && std::find(p.members.begin(), p.members.end(), o) != p.members.end();
  });
}

bool Arguments::lends_name(Index o) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
  const MentionKind kind = s_.occurrences[o].kind;
  const bool owns = phrase != nullptr && phrase->possessor && kind == MentionKind::pronoun;  // "part of its plan"
  return (kind == MentionKind::demonym || owns) && phrase != nullptr && phrase->noun != no_token;
}

bool Arguments::ruled(Index o) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
  if (phrase == nullptr || type(o) != "State") return false;
  if (phrase->noun != no_token && s_.in("ruling-bodies", phrase->noun)) return true;
  Index i = phrase->tokens.first;
  while (i < phrase->tokens.end && !s_.in("ruling-bodies", i)) ++i;
  return i < phrase->tokens.end;
}

bool Arguments::regional(Index o) const {
  const bool adjective = s_.occurrences[o].kind == MentionKind::demonym;
  return adjective && ontology_.is_class(type(o), "Place") && type(o) != "State" && !(stands_for(o) && in_state(o));
}

/// Whether a place lies in a state, and not across several.
bool Arguments::in_state(Index o) const {
  const LocalEntity& entity = draft_.entities[s_.occurrences[o].entity.value()];
  const GazetteerEntry* const entry = resources_.gazetteer.find(entity.gazetteer_id);
  return entry != nullptr && !entry->within.empty();
}

bool Arguments::of_individual(Index o) const {
  const Occurrence& mention = s_.occurrences[o];
  const Phrase* const phrase = clauses_.phrase_at(mention.tokens.first);
  if (type(o) != "State" || phrase == nullptr || phrase->possessor) return false;
  if (phrase->stands_for) {
    const bool beside = mention.kind == MentionKind::demonym || o == phrase->members.back();  // "A and B gunmen"
    Index end = mention.tokens.end;  // "A soldiers and B gunmen"
    while (end < phrase->tokens.end && s_.words[end].tag != Tag::coordinator && s_.words[end].tag != Tag::comma) ++end;
    return beside && s_.in("individuals", (end == mention.tokens.end ? phrase->tokens.end : end) - 1);
  }
  if (mention.kind == MentionKind::nominal || mention.kind == MentionKind::pronoun) return false;
  if (phrase->noun != no_token) return s_.in("individuals", phrase->noun);
  const auto counted = [&](Index i) { return s_.words[i].tag == Tag::number || s_.words[i].tag == Tag::quantifier; };
  Index first = phrase->tokens.first;
  while (first < mention.tokens.first && !counted(first)) ++first;
  return mention.kind == MentionKind::demonym && first < mention.tokens.first;
}

bool Arguments::is_force(Index o) const {
  const TokenRange mention = s_.occurrences[o].tokens;
  const Phrase* const phrase = clauses_.phrase_at(mention.first);
  const TokenRange words = phrase != nullptr ? phrase->tokens : mention;
  const auto fights = [&](Index i) {
    return s_.in("arms", i) || s_.in("irregulars", i) || s_.in("crowds", i) || s_.in("armed-names", i) ||
           s_.in("troops", i);
  };
  const bool by_noun = phrase != nullptr && phrase->noun != no_token && fights(phrase->noun);
  Index i = words.first;
  while (i < words.end && !fights(i)) ++i;
  return by_noun || i < words.end;
}

bool Arguments::are_individuals(const std::vector<Index>& members) const {
  return !members.empty() && std::all_of(members.begin(), members.end(), [&](Index o) { return of_individual(o); });
}

bool Arguments::introduces_place(Index o) const {
  if (s_.spanish() || s_.occurrences[o].kind != MentionKind::demonym) return false;
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
  if (phrase == nullptr) return false;
  const Index next = phrase->noun != no_token ? phrase->noun + 1 : phrase->tokens.end;
  return next < s_.size() && (s_.in("cue-prepositions", next) || clauses_.phrase_at(next) != nullptr);
}

std::optional<std::pair<Index, Index>> Arguments::fitting(std::string_view relation, Index from, Index to) {
  if (ontology_.signature(relation, type(from), type(to)) != nullptr) return std::pair(from, to);
  const Index from_state = as_state(from);
  if (from_state != from && ontology_.signature(relation, type(from_state), type(to)) != nullptr)
    return std::pair(from_state, to);
  const Index to_state = as_state(to);
  if (to_state != to && ontology_.signature(relation, type(from), type(to_state)) != nullptr)
    return std::pair(from, to_state);
  return std::nullopt;
}

bool Arguments::own_state(const ClaimDraft& claim) const {
  const auto a = s_.occurrences[claim.subject].entity;
  const auto b = s_.occurrences[claim.object].entity;
  const bool mutual = ontology_.symmetric(claim.relation, type(claim.subject), type(claim.object));
  return std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
    return !fact.ended && ((fact.person == a && fact.holder == b) || (mutual && fact.person == b && fact.holder == a));
  });
}

bool Arguments::at_home(const ClaimDraft& claim) const {
  const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
  const GazetteerEntry* const place =
      resources_.gazetteer.find(draft_.entities[entity(claim.object).value()].gazetteer_id);
  return place != nullptr && std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
           return fact.person == entity(claim.subject) && fact.holder.valid() && !place->within.empty() &&
                  draft_.entities[fact.holder.value()].gazetteer_id == place->within;
         });
}

}  // namespace entente
