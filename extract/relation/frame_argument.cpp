#include <entente/extract/relation/frame_argument.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

bool Arguments::personal(Index o) const {
  return ontology_.is_class(type(o), "Person") || (type(o) == "State" && stands_for(o) && !is_force(o));
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
  if (phrase == nullptr || phrase->noun == no_token) return false;
  const bool owns = phrase->possessor && kind == MentionKind::pronoun;  // "part of its plan"
  const bool within = kind == MentionKind::name && !phrase->possessor && !phrase->stands_for && !s_.spanish() &&
                      !s_.in("nominals", phrase->noun);
  return kind == MentionKind::demonym || owns || within;
}

bool Arguments::ruled(Index o) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
  if (phrase == nullptr || type(o) != "State") return false;
  if (phrase->noun != no_token && s_.in("ruling-bodies", phrase->noun)) return true;
  Index i = phrase->tokens.first;
  while (i < phrase->tokens.end && !s_.in("ruling-bodies", i)) ++i;
  return i < phrase->tokens.end;
}

bool Arguments::continental(Index o) const {
  return ontology_.is_class(type(o), "Region") && !in_state(o) && !stands_for(o);
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
  const bool of_group = phrase->noun != no_token && phrase->noun > 0 && s_.in("irregulars", phrase->noun - 1);
  if (of_group && !s_.spanish()) return true;  // "a Colombian rebel leader"
  if (phrase->noun != no_token) return s_.in("individuals", phrase->noun);
  const auto counted = [&](Index i) { return s_.words[i].tag == Tag::number || s_.words[i].tag == Tag::quantifier; };
  Index first = phrase->tokens.first;
  while (first < mention.tokens.first && !counted(first)) ++first;
  return mention.kind == MentionKind::demonym && first < mention.tokens.first && !is_crowd(mention);
}

/// "thousands of Danes", "miles de daneses", whom nobody counted one by one.
bool Arguments::is_crowd(const Occurrence& people) const {
  const Index first = people.tokens.first;
  return first > 1 && s_.in("belonging-prepositions", first - 1) && s_.key(first - 2).ends_with('s');
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

bool Arguments::is_soldier(Index o) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
  const TokenRange words = phrase != nullptr ? phrase->tokens : s_.occurrences[o].tokens;
  for (Index i = words.first; i < words.end; ++i) {
    if (s_.in("soldiers", i)) return true;
  }
  return false;
}

bool Arguments::are_individuals(const Frame& frame, const std::vector<Index>& members) const {
  if (members.empty() || frame.has_option("individuals")) return false;
  const bool armed = frame.relation == "attacked";  // "killed a Peruvian soldier"
  return std::all_of(members.begin(), members.end(),
                     [&](Index o) { return of_individual(o) && !(armed && is_soldier(o)); });
}

bool Arguments::only_kin(Index o, TokenRange trigger) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
  if (phrase == nullptr || type(o) != "Person") return false;
  const auto relative = [&](Index noun) { return s_.in("kin", noun) && !trigger.contains(noun); };
  if (phrase->possessor) return phrase->noun != no_token && relative(phrase->noun);
  const Index of = phrase->preposition;
  return of != no_token && of > 0 && s_.in("belonging-prepositions", of) && relative(of - 1);
}

bool Arguments::site_of_deed(Index o) const {
  const Occurrence& mention = s_.occurrences[o];
  const Phrase* const phrase = clauses_.phrase_at(mention.tokens.first);
  if (s_.spanish() || phrase == nullptr || phrase->possessor) return false;
  const Index noun = phrase->noun != no_token ? phrase->noun : phrase->tokens.end;
  if (noun >= s_.size() || s_.words[noun].tag == Tag::verb) return false;
  if (!s_.in("suffered-deeds", noun) && !s_.in("opposed-deeds", noun)) return false;
  if (s_.in("target-nouns", noun - 1)) return true;
  const bool place = ontology_.is_class(type(o), "Place") && type(o) != "State";
  return mention.kind == MentionKind::name && !phrase->stands_for && (place || is_seat(o));
}

/// Whether a state is called by its capital.
bool Arguments::is_seat(Index o) const {
  const TokenRange tokens = s_.occurrences[o].tokens;
  if (type(o) != "State") return false;
  const auto matches = resources_.gazetteer.lookup(s_.grammar->lexicon().language(), key_of(*s_.sentence, tokens));
  return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& match) {
    return resources_.gazetteer.entry(match.entry).type == "City";
  });
}

bool Arguments::by_descent(Index o) const {
  const Occurrence& mention = s_.occurrences[o];
  const Index first = mention.tokens.first;
  if (mention.kind != MentionKind::demonym) return false;
  return s_.in("descent-words", s_.spanish() ? mention.tokens.end : first - 1) && (s_.spanish() || first > 0);
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

/// "The army of X launched an operation in its province Y", "protesters in X marched at Y": a place is no victim of the
/// people of the state in which it lies.
bool Arguments::lies_within(const LocalEntity& place, const LocalEntity& agent) const {
  if (!ontology_.is_class(place.type, "Place") || agent.named) return false;
  const GazetteerEntry* const around = resources_.gazetteer.state_around(place.gazetteer_id);
  return around == nullptr || around->id == agent.disambiguator;
}

bool Arguments::own_state(const ClaimDraft& claim) const {
  const auto a = s_.occurrences[claim.subject].entity;
  const auto b = s_.occurrences[claim.object].entity;
  if (claim.relation == "threatened") {
    const GazetteerEntry* const body = resources_.gazetteer.find(draft_.entities[a.value()].gazetteer_id);
    if (body != nullptr && !body->within.empty() && body->within == draft_.entities[b.value()].gazetteer_id)
      return true;
  }
  const bool against = claim.relation == "attacked" || claim.relation == "protested-against";
  if (against && lies_within(draft_.entities[b.value()], draft_.entities[a.value()])) return true;
  const bool mutual = ontology_.symmetric(claim.relation, type(claim.subject), type(claim.object));
  return std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
    const bool free = s_.grammar->lexicon().list("free-offices").contains(fact.office);
    return !fact.ended && !free &&
           ((fact.person == a && fact.holder == b) || (mutual && fact.person == b && fact.holder == a));
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
