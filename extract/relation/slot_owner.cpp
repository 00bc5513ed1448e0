#include <entente/extract/clause/clause_judged.h>
#include <entente/extract/relation/slot.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

/// "A y B expresaron su rechazo al pacto", but not "su rechazo al pacto de C y D".
bool Slots::only_judged(const std::string& slot, TokenRange trigger, TriggerKind kind) const {
  const bool doers = slot == "subject" || slot == "group" || slot == "between";
  Index i = s_.first_modifier(trigger.first);
  if (i > 0 && s_.in("contractions", i)) ++i;  // "al"
  const Index noun = trigger.end - 1;
  if (kind != TriggerKind::noun || !doers || i < 2) return false;
  if (clauses_.between(noun) != nullptr || clauses_.genitive(noun) != nullptr || clauses_.possessor(noun) != nullptr)
    return false;
  if (s_.words[i - 1].tag != Tag::preposition && !s_.in("contractions", i - 1)) return false;
  i -= 2;
  while (s_.spanish() && i > 0 && s_.words[i].tag == Tag::adjective && !s_.in("stance-nouns", i)) --i;
  return s_.in("stance-nouns", i);
}

/// "su acuerdo con A, que irritó a B", "expelled A, which angered B": whether what stirs somebody up is a deed told
/// before a comma, and not whoever a preposition or a verb governs there.
bool SlotReader::stirs_by_deed(Index verb, const Phrase* phrase) const {
  const Index first = clauses_.group(verb).first;
  const bool aside = first > 1 && s_.words[first - 1].tag == Tag::relative && s_.words[first - 2].tag == Tag::comma;
  if (!aside || phrase == nullptr || phrase->tokens.first >= first || !s_.lemma_in("stirring-verbs", verb))
    return false;
  bool told = phrase->preposition != no_token;
  for (Index i = phrase->tokens.first; s_.key(first - 1) == "which" && i-- > 0 && s_.words[i].tag != Tag::stop;)
    told = told || s_.words[i].tag == Tag::verb;
  return told;
}

/// The members of a phrase of whom a verb is told: of "A y B, a quien relevó C" the last one alone.
Filler SlotReader::told_members(Index verb, const Phrase* phrase) const {
  const bool last = phrase != nullptr && clauses_.tells_of_last(verb, *phrase);
  return last ? Filler{{phrase->members.back()}, false} : members(phrase);
}

/// "came to A's rescue", "applied for A membership": whose the last of the words of a trigger is.
const Phrase* SlotReader::owner_within(TokenRange trigger) const {
  if (trigger.size() < 3) return nullptr;
  const Phrase* const genitive = clauses_.possessor(trigger.end - 1);
  const Phrase* const owner = genitive == nullptr ? clauses_.adjective(trigger.end - 1) : genitive;
  const Tag before = owner != nullptr && owner->tokens.first > 0 ? s_.words[owner->tokens.first - 1].tag : Tag::stop;
  if (owner != genitive && (before == Tag::possessive_s || before == Tag::possessive)) return nullptr;  // "X's Y bid"
  return owner != nullptr && trigger.contains(owner->tokens.first) ? owner : nullptr;
}

/// "Cien toneladas de arroz donadas por A llegaron a B", "Rice donated by A arrived in B": where what somebody gave has
/// come to, which is whom they gave it.
const Phrase* SlotReader::goal_of_given(Index participle, std::string_view preposition) const {
  const bool recipient = preposition == (s_.spanish() ? "a" : "to");
  const bool of_noun = s_.words[participle].form == VerbForm::participle && s_.tree.size() > 0 &&
                       s_.tree.relation(participle) == "acl" && s_.tree.head(participle) < participle;
  if (!recipient || !(of_noun || deeds_.reduced(participle)) || agent(participle) == nullptr) return nullptr;
  for (Index i = agent(participle)->tokens.end; i < s_.size(); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::stop || tag == Tag::relative || tag == Tag::comma || tag == Tag::subordinator) return nullptr;
    if (tag != Tag::verb) continue;
    if (!s_.lemma_in("arrival-verbs", i) || !clauses_.group(i).finite()) return nullptr;
    return clauses_.oblique(i, s_.spanish() ? "a" : "in");
  }
  return nullptr;
}

/// The possessor of the object, or its nationality, or who made it ("el ataque perpetrado por X").
Filler SlotReader::owner(TokenRange trigger) const {
  const bool passive = clauses_.group(trigger.first).passive;
  if (const Index relative = judged_relative(s_, clauses_.group(trigger.first).first, trigger.first);
      relative != Tree::none)
    return members(owner_before(relative));
  if (const Phrase* const within = passive ? nullptr : object_within(trigger)) return members(within);
  const Phrase* phrase = passive ? clauses_.subject(trigger.first) : clauses_.object(trigger.end - 1);
  if (phrase != nullptr && !phrase->is_head()) return members(phrase);
  if (const Phrase* const within = passive ? nullptr : owner_within(trigger)) return members(within);
  if (!passive && phrase != nullptr) return {};
  if (!passive) {
    if (const Phrase* const judged = owner_of_judged(trigger)) return members(judged);
    const Phrase* const how = told_.view().manner(trigger.end);
    const Phrase* const work = works_ && !s_.spanish() ? deeds_.owner_of_work(trigger.end, *works_) : nullptr;
    const Phrase* const told = how != nullptr ? how : work;
    const Phrase* const maker = told != nullptr ? told : deeds_.maker(trigger.end);
    return members(maker != nullptr ? maker : doer_in_relative(trigger, {}));
  }
  const Phrase* const source = source_of_subject(trigger.first);
  return members(source != nullptr ? source : owner_of_subject(trigger.first));
}

/// "el plan de Y, que calificó de error", "la decisión peruana, que tachó de injusta": whose deed stands before a
/// relative and its comma.
const Phrase* SlotReader::owner_before(Index relative) const {
  const Index last = relative - 2;
  if (const Phrase* const owner = clauses_.phrase_at(last)) {
    const bool source = owner->preposition != no_token && s_.in("source-prepositions", owner->preposition);
    return source || !owner->is_head() ? owner : nullptr;
  }
  const Phrase* const owner = clauses_.possessor(last);
  return owner != nullptr ? owner : clauses_.adjective(last);
}

/// Spanish: "criticó el apoyo de A a B": A, whose deed a verb of opinion is about, and no part of its own is B.
const Phrase* SlotReader::owner_of_judged(TokenRange trigger) const {
  if (!s_.spanish() || !s_.lemma_in("opinion-verbs", trigger.first)) return nullptr;
  constexpr Index reach = 8;
  for (Index i = trigger.end; i < std::min(s_.size(), trigger.end + reach); ++i) {
    const Tag tag = s_.words[i].tag;
    if (clauses_.phrase_at(i) != nullptr || tag == Tag::comma || tag == Tag::stop || tag == Tag::verb) return nullptr;
    if (tag == Tag::other && clauses_.other_behind_genitive(i) != nullptr) return clauses_.genitive(i);
  }
  return nullptr;
}

/// "A's decision to expel B was condemned", "The A move drew protests": whose deed opens the clause of a verb, behind
/// phrases that are set off.
const Phrase* SlotReader::owner_of_subject(Index verb) const {
  const Index end = clauses_.group(verb).first;
  if (end > 0 && s_.words[end - 1].tag == Tag::coordinator) {
    const Index sharing = clauses_.sharing_verb(end - 1, verb);
    const bool made = sharing != no_token && clauses_.group(sharing).passive && s_.lemma_in("deed-carriers", sharing);
    if (made) return agent(sharing);                            // "was made by A and spurned by B"
    if (sharing != no_token) return owner_of_subject(sharing);  // "A's test raised tensions and drew criticism"
  }
  const auto opens = [&](Index i) {
    const Tag tag = s_.words[i].tag;
    return tag == Tag::stop || tag == Tag::subordinator || s_.key(i) == "that" || s_.key(i) == "que";
  };
  Index start = end;
  while (start > 0 && !opens(start - 1)) --start;
  for (Index i = start; i < end; ++i) {
    if (s_.words[i].tag == Tag::verb && is_finite(s_.words[i].form)) return nullptr;
  }
  bool noun = false;
  for (Index i = start; i < end; ++i) {
    const Tag tag = s_.words[i].tag;
    if (const Phrase* const phrase = clauses_.phrase_at(i)) {
      if (phrase->preposition == no_token) return phrase->is_head() ? nullptr : phrase;
      if (noun) return s_.in("belonging-prepositions", phrase->preposition) ? phrase : nullptr;
      i = phrase->tokens.end - 1;
    } else if (tag == Tag::comma) {
      noun = false;
    } else if (tag == Tag::verb || tag == Tag::relative) {
      return nullptr;
    } else {
      noun = noun || (tag == Tag::other && s_.token(i).word);
    }
  }
  return nullptr;
}

/// "A bid by A was rejected": whose deed the subject of a passive is.
const Phrase* SlotReader::source_of_subject(Index verb) const {
  constexpr Index reach = 15;
  const Index first = clauses_.group(verb).first;
  for (Index i = first; i-- > 0 && first - i < reach;) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::stop || tag == Tag::subordinator || (i + 1 == first && tag == Tag::relative)) return nullptr;
    const Phrase* const phrase = clauses_.phrase_at(i);
    if (phrase == nullptr || phrase->preposition == no_token || phrase->preposition == 0) continue;
    const Index noun = phrase->preposition - 1;
    if (s_.in("source-prepositions", phrase->preposition) && s_.words[noun].tag == Tag::other && s_.token(noun).word)
      return phrase;
  }
  return nullptr;
}

/// "condemned the killing of X": whether what befell somebody is told, and not what they did.
bool Slots::stands_apart(Index occurrence, TokenRange trigger) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[occurrence].tokens.first);
  if (phrase == nullptr) return false;
  const auto apart = [&](Index noun) {
    return !trigger.contains(noun) && (s_.in("suffered-deeds", noun) || s_.in("adversaries", noun));
  };
  if (phrase->person && !phrase->possessor && phrase->noun != no_token && apart(phrase->noun))
    return true;  // "X murder"
  if (phrase->possessor && phrase->noun != no_token)
    return apart(phrase->noun) && !s_.in("belonging-prepositions", phrase->noun + 1);  // "X's invasion of Y" is X's
  const Index of = phrase->preposition;
  if (of == no_token || of == 0 || !s_.in("belonging-prepositions", of)) return false;
  const bool adjective = s_.spanish() && of > 1 && s_.words[of - 1].tag == Tag::adjective;
  return apart(adjective ? of - 2 : of - 1);
}

bool Slots::has_other_object(std::uint32_t verb) const {
  if (clauses_.object(verb) != nullptr) return true;
  const std::uint32_t object = s_.tree.size() > 0 ? s_.tree.child(verb, "obj") : Tree::none;
  const bool named = object == Tree::none || clauses_.phrase_at(object) != nullptr;
  return !named && !clauses_.timed(object) && s_.in("irregulars", object);
}

}  // namespace entente
