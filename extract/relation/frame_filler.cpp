#include <entente/extract/relation/frame_complement.h>
#include <entente/extract/relation/frame_filler.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

void add_members(Filler& doers, const Phrase& others) {
  for (const Index member : others.members) {
    if (std::find(doers.members.begin(), doers.members.end(), member) == doers.members.end())
      doers.members.push_back(member);
  }
}

}  // namespace

Filler Fillers::subjects(Slots& slots, const StandingTrigger& at, const std::string& slot) const {
  const TriggerKind kind = at.frame().kind;
  const Filler filler = doers(slots, at, slot);
  if (kind == TriggerKind::verb && bounds_superlative(s_, clauses_, filler)) return {};
  const bool behind = filler.members.empty() && at.noun != no_token && slot == "subject" && s_.spanish();
  return behind ? slots.fill("giver", at.tokens, kind) : filler;
}

Filler Fillers::objects(Slots& slots, const StandingTrigger& at, const std::string& slot) {
  if (slot == "home") return {home_of_post(at.tokens), false};
  const Frame& frame = at.frame();
  const TokenRange trigger = at.tokens;
  Filler filler =
      own_complements(s_, clauses_, slots.fill_active(slot, trigger, frame.kind), slot, trigger, frame.kind);
  if (frame.kind == TriggerKind::noun && lasts(frame))
    std::erase_if(filler.members, [&](Index o) { return owns_deed(o); });
  if (filler.members.empty() && slot == "recipient") return bare_recipient(trigger.first);
  const bool owned = slot == "owner" || slot == (s_.spanish() ? "de" : "of");
  if (!filler.members.empty() || at.noun == no_token || !owned) return filler;
  return slots.fill("poss", {at.noun, at.noun + 1}, TriggerKind::noun);
}

/// The arguments that act.
Filler Fillers::doers(Slots& slots, const StandingTrigger& at, const std::string& slot) const {
  const TriggerKind kind = at.frame().kind;
  if (slots.only_judged(slot, at.tokens, kind)) return {};
  if (slot == "subject") {
    if (const auto armed = armed_to(at.frame(), at.tokens.first)) return members(*armed);
    if (kind == TriggerKind::noun) return doers_of_noun(slots, at);
  }
  Filler filler = slots.fill_doers(slot, at.tokens, kind);
  if (kind == TriggerKind::verb && slot == "subject" && !filler.members.empty()) {
    add_companions(filler, at);
    if (const Phrase* const same = clauses_.likewise(at.tokens.first)) add_members(filler, *same);  // "as did B"
  }
  if (kind == TriggerKind::noun && slot == "self") leave_last(filler, at.tokens.first);
  return filler;
}

/// Whoever does the deed that a noun names, not whom the clause around it is about.
Filler Fillers::doers_of_noun(Slots& slots, const StandingTrigger& at) const {
  const Index noun = at.tokens.end - 1;
  const Phrase* const doer = deeds_.doer(noun);
  if (doer != nullptr && !lasts(at.frame())) return members(doer);
  return deeds_.is_anothers(noun, at.frame()) ? Filler{} : slots.fill("subject", at.tokens, TriggerKind::noun);
}

/// "A firmó junto a B el tratado", "A signed the treaty along with B": B too, if both are persons or neither is one.
void Fillers::add_companions(Filler& doers, const StandingTrigger& at) const {
  const Phrase* const beside = clauses_.companions(at.tokens.first);
  const Index with = beside != nullptr ? beside->preposition : no_token;
  if (with != no_token && at.frame().names_slot(s_.key(with))) return;  // "cooperó junto con B" is told of both
  const Phrase* const doer = clauses_.phrase_at(s_.occurrences[doers.members.front()].tokens.first);
  if (beside != nullptr && doer != nullptr && beside->person == doer->person) add_members(doers, *beside);
}

/// "A, the mayor of X, and B, a member of Y": of several persons before a noun for one the last alone is meant.
void Fillers::leave_last(Filler& filler, Index noun) const {
  const bool one = s_.grammar->morphology().noun_lemma(s_.key(noun)) == s_.key(noun);
  if (!one || filler.both || filler.members.size() < 2) return;
  const bool before = std::all_of(filler.members.begin(), filler.members.end(), [&](Index o) {
    return s_.occurrences[o].tokens.end <= noun && arguments_.type(o) == "Person";
  });
  if (before) filler.members.erase(filler.members.begin(), filler.members.end() - 1);
}

/// "sent weapons to A to attack X": A, unless it is a place that arms are moved to; who attacks is nobody named where
/// A is "the rebels".
std::optional<const Phrase*> Fillers::armed_to(const Frame& frame, Index verb) const {
  if (!s_.grammar->lexicon().list("relations-of-force").contains(frame.relation)) return std::nullopt;
  const auto armed = deeds_.equipped(verb);
  const bool somebody = armed && *armed != nullptr;
  const auto may_act = [&](Index o) { return ontology_.is_class(arguments_.type(o), "Organization"); };
  return somebody && !may_act((*armed)->members.front()) ? std::nullopt : armed;
}

/// "el tratado de amistad con X por Y": what lasts is no deed of anybody.
bool Fillers::lasts(const Frame& frame) const {
  const RelationDef* const def = ontology_.find_relation(frame.relation);
  return def != nullptr && def->lasting;
}

/// "an opponent of the X-led invasion" is no rival of X: whether what is told is of somebody's deed, not of himself.
bool Fillers::owns_deed(Index occurrence) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[occurrence].tokens.first);
  return phrase != nullptr && phrase->noun != no_token && s_.in("suffered-deeds", phrase->noun);
}

/// English: "sold X jets and tanks": a state right behind a verb of giving, whatever noun without an article follows.
Filler Fillers::bare_recipient(Index verb) const {
  if (s_.spanish() || !s_.lemma_in("giving-verbs", verb) || clauses_.group(verb).passive) return {};
  const Phrase* const given = clauses_.phrase_at(verb + 1);
  const bool bare = given != nullptr && s_.words[verb + 1].tag == Tag::proper && given->tokens.first == verb + 1 &&
                    given->noun != no_token && !given->possessor && given->members.size() == 1;
  if (!bare || given->noun < given->tokens.end) return {};
  const Index state = given->members.front();
  const bool named = s_.occurrences[state].kind == MentionKind::name && arguments_.type(state) == "State";
  return named ? Filler{{state}, false} : Filler{};
}

/// Spanish: "X ocupa la Presidencia": the state at home, whose a post in capitals is of which no more is told.
std::vector<std::uint32_t> Fillers::home_of_post(TokenRange trigger) {
  const bool bare = s_.token(trigger.end - 1).capital && !s_.in("belonging-prepositions", trigger.end);
  if (!bare || !draft_.home.valid()) return {};
  return {mention_in(s_, draft_.home, trigger)};
}

}  // namespace entente
