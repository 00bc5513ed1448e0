#include <entente/extract/relation/trigger_gap.h>

#include <algorithm>

namespace entente {

using Index = std::uint32_t;

std::uint32_t TriggerGap::past(Index verb, Index at, std::string_view word, const Frame& frame) const {
  constexpr Index reach = 6;
  for (Index step = 0; step < reach && at < s_.size() && !stands(at, word); ++step) {
    const Index next = past_next(verb, at, word, frame);
    if (next == at) break;
    at = next;
  }
  while (at < s_.size() && s_.words[at].tag == Tag::quote) ++at;  // `a "threat to peace"`
  return at;
}

bool TriggerGap::stands(Index at, std::string_view word) const {
  return is_word(at, word) && !opens_recipient(at) && !governs_time(at);
}

/// Behind a word or phrase that may stand before the next word of a trigger; the token itself when none does.
std::uint32_t TriggerGap::past_next(Index verb, Index at, std::string_view word, const Frame& frame) const {
  if (const Index end = clauses_.past_aside(at); end > at) return end;
  if (const Index noun = frame.has_option("bare") ? at : past_personal_a(at, word); noun > at) return noun;
  if (const Index end = word == "que" ? at : past_recipient(at); end > at) return end;
  if (const Index end = past_oblique(at, word, frame); end > at) return end;
  if (const Index end = past_own_subject(verb, at, word); end > at) return end;
  const bool somebody = s_.grammar->lexicon().list("pronouns").find(s_.key(at)).value_or("thing") != "thing";
  const bool particle = somebody && s_.tree.relation(at + 1) == "compound:prt" &&  // "turned him down"
                        s_.tree.head(at + 1) == verb;
  if (at == verb + 1 && (word == "to" || particle) && is_object_pronoun(at)) return at + 1;
  if (const Index end = past_pair(at); end > at) return end;
  const bool predicate =
      s_.words[verb].tag == Tag::auxiliary && s_.words[at].tag == Tag::other && !clauses_.timed(at);  // "is head of"
  return predicate ? at : past_modifier(at);
}

/// "turned to X for help", "sent a note to X asking for help": where the prepositional phrase that begins at a token
/// ends, when a preposition is the next word of the trigger, or in Spanish the phrase is one of place ("exigió en X la
/// retirada"), tells by whom something is done ("fue condenado por X a años de cárcel"), or is what the frame asks for
/// ("obtuvo de X el apoyo", "zanjó con X su disputa"); the token itself when none does.
std::uint32_t TriggerGap::past_oblique(Index i, std::string_view next, const Frame& frame) const {
  if (s_.words[i].tag != Tag::preposition) return i;
  const auto word = uncontracted(s_.key(i));
  const bool passed = word == "en" || word == "por" || frame.names_slot(word);
  const bool sender = frame.names_slot(word) && sends(i);
  const bool goes_on = s_.grammar->lexicon().list("prepositions").contains(next) || sender ||
                       (frame.names_slot(word) && (next.ends_with("ing") || opens_shifted(i)));
  if (s_.spanish() ? !passed : !goes_on) return i;
  const Phrase* const phrase = clauses_.phrase_at(i + 1);
  if (phrase != nullptr && phrase->tokens.contains(i) && sender) return phrase->tokens.end;
  if (phrase == nullptr || !phrase->is_head() || phrase->preposition != i) return i;
  const bool completed = s_.in("belonging-prepositions", phrase->tokens.end);
  if (!s_.spanish() && completed && clauses_.holds_apposition(*phrase)) return i;  // "was bought by A, a unit of B"
  return s_.spanish() ? past_apposition(*phrase, phrase->tokens.end) : phrase->tokens.end;
}

/// English: "returned to X the bodies of three soldiers": whether a noun phrase with an article or a number stands
/// behind the one that a preposition governs.
bool TriggerGap::opens_shifted(Index preposition) const {
  const Phrase* const phrase = clauses_.phrase_at(preposition + 1);
  if (s_.spanish() || phrase == nullptr || phrase->preposition != preposition) return false;
  const Index next = phrase->tokens.end;
  if (next >= s_.size() || clauses_.timed(next)) return false;
  return s_.words[next].tag == Tag::determiner || s_.words[next].tag == Tag::number;
}

/// "told the envoy of X to leave": whether an "of" behind those who are sent tells by whom.
bool TriggerGap::sends(Index of) const {
  const auto sent = [&](Index i) {
    return s_.in("representatives", i) || s_.grammar->lexicon().list("envoys").contains(nouns_[i]);
  };
  return of > 0 && s_.in("belonging-prepositions", of) && sent(of - 1);
}

/// English: "told A and B to leave", "left A and B at odds": where the list that is the object ends; the token itself
/// when none begins there.
std::uint32_t TriggerGap::past_pair(Index i) const {
  const Phrase* const list = s_.spanish() ? nullptr : clauses_.phrase_at(i);
  const bool object = list != nullptr && list->tokens.first == i && list->is_head() && list->preposition == no_token;
  return object && list->members.size() > 1 ? list->tokens.end : i;
}

/// English: "told it to withdraw": whether a pronoun right behind a verb may be its object.
bool TriggerGap::is_object_pronoun(Index i) const {
  return !s_.spanish() && s_.words[i].tag == Tag::pronoun && i + 1 < s_.size() && s_.words[i + 1].tag != Tag::verb;
}

/// "warned that it would attack X": behind the "that" and the pronoun of a clause about the verb's own subject, when
/// a modal is the next word of the trigger; the token itself when they are not there.
std::uint32_t TriggerGap::past_own_subject(Index verb, Index at, std::string_view next) const {
  if (!s_.grammar->lexicon().list("modals").contains(next)) return at;
  const Index pronoun = s_.in("complementisers", at) ? at + 1 : at;
  if (pronoun + 1 >= s_.size() || s_.words[pronoun].tag != Tag::pronoun || s_.key(pronoun + 1) != next) return at;
  const Phrase* const own = clauses_.phrase_at(pronoun);
  const Phrase* const subject = clauses_.subject(verb);
  const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
  const bool same = own != nullptr && subject != nullptr && !own->members.empty() && !subject->members.empty() &&
                    entity(own->members.front()) == entity(subject->members.front());
  return same || own == nullptr ? pronoun + 1 : at;
}

/// Spanish: "dio a X su apoyo", "hizo entrega al Programa X (PX) de Y de una ayuda": where the recipient that begins at
/// a token ends; the token itself when none does.
std::uint32_t TriggerGap::past_recipient(Index i) const {
  if (!s_.spanish() || uncontracted(s_.key(i)) != "a" || i + 1 >= s_.size()) return i;
  const Phrase* const recipient = clauses_.phrase_at(i + 1);
  if (recipient == nullptr || recipient->preposition != i) return i;
  const Index acronym = recipient->tokens.end;
  const bool bracketed = acronym + 2 < s_.size() && s_.token(acronym).text == "(" && s_.token(acronym + 2).text == ")";
  const Index end = bracketed ? acronym + 3 : acronym;
  const Phrase* const owner = end + 1 < s_.size() ? clauses_.phrase_at(end + 1) : nullptr;
  const bool owned = owner != nullptr && owner->preposition == end && s_.in("belonging-prepositions", end) &&
                     s_.in("belonging-prepositions", owner->tokens.end);
  return owned ? owner->tokens.end : past_apposition(*recipient, end);
}

/// Spanish: "expresó al canciller de X, Y, su apoyo", "expresó a Y, canciller de X, su apoyo": behind the comma that
/// ends what is told of a recipient; `end` when nothing is.
std::uint32_t TriggerGap::past_apposition(const Phrase& recipient, Index end) const {
  constexpr Index reach = 9;
  if (end >= s_.size() || s_.words[end].tag != Tag::comma) return end;
  for (Index i = recipient.tokens.first; i < end; ++i) {
    if (s_.words[i].tag == Tag::comma && recipient.members.size() == 1) return end + 1;
  }
  for (Index i = end + 1; i < std::min(s_.size(), end + reach); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::comma) return i > end + 1 ? i + 1 : end;
    const bool within = clauses_.phrase_at(i) != nullptr || tag == Tag::other || tag == Tag::determiner ||
                        tag == Tag::adjective || tag == Tag::number || s_.in("belonging-prepositions", i);
    if (!within) return end;
  }
  return end;
}

/// Spanish: "retirará a sus soldados": the trigger's word behind the "a" that an object has when it is a person; the
/// token itself when it does not stand there.
std::uint32_t TriggerGap::past_personal_a(Index i, std::string_view word) const {
  if (!s_.spanish() || uncontracted(s_.key(i)) != "a") return i;
  if (i > 0 && s_.words[i - 1].tag == Tag::adjective) return i;  // "hizo una dura crítica al presidente"
  Index noun = i + 1;
  while (noun < s_.size() && may_stand_between(noun)) ++noun;
  return noun < s_.size() && is_word(noun, word) ? noun : i;
}

/// "condenó a X a dos años": the first "a" is no word of the trigger.
bool TriggerGap::opens_recipient(Index i) const {
  const Index end = past_recipient(i);
  return end > i && end < s_.size() && s_.key(end) == "a";
}

/// "fired its army chief on Monday": a preposition that only tells when is no word of the trigger "fire on".
bool TriggerGap::governs_time(Index i) const {
  if (s_.words[i].tag != Tag::preposition || i + 1 >= s_.size() || !clauses_.timed(i + 1)) return false;
  const Index end = past_time(i + 1);  // "for the September attacks" is no time
  return end >= s_.size() || s_.words[end].tag != Tag::other || !s_.token(end).word;
}

bool TriggerGap::is_word(Index i, std::string_view word) const {
  return s_.key(i) == word || nouns_[i] == word || (s_.spanish() && uncontracted(s_.key(i)) == word);
}

/// Behind what may stand between a verb and the noun of its phrase: a word, "in August", "60 per cent",
/// "tonnes of"; the token itself when it may not.
std::uint32_t TriggerGap::past_modifier(Index i) const {
  if (const Index end = past_part(i); end > i) return end;
  if (const Index end = past_list_member(i); end > i) return end;
  if (const Index end = past_adjunct(i); end > i) return end;
  if (s_.in("measure-nouns", i) && i + 1 < s_.size() && uncontracted(s_.key(i + 1)) == (s_.spanish() ? "de" : "of"))
    return i + 2;
  const Index time = s_.words[i].tag == Tag::preposition ? i + 1 : i;
  if (clauses_.timed(time)) {
    const Index end = past_time(time);
    const bool measures = end < s_.size() && s_.in("measure-nouns", end - 1);  // "two days of talks"
    return measures && uncontracted(s_.key(end)) == (s_.spanish() ? "de" : "of") ? end + 1 : end;
  }
  if (may_stand_between(i) || s_.words[i].tag == Tag::quote) return i + 1;
  if (s_.in("currency-signs", i)) return i + 1;  // "$3 billion"
  const bool joins = s_.token(i).text == "-" && s_.token(i).glued && i + 1 < s_.size() && s_.token(i + 1).glued;
  if (joins) return i + 2;  // "U.S.-made jets"
  return i + match_phrase(s_.grammar->lexicon().list("rates"), s_.sentence->tokens, i).length;
}

/// "most of its troops", "la mayoría de sus tropas": behind the preposition; the token itself where none parts a whole.
std::uint32_t TriggerGap::past_part(Index i) const {
  const std::string_view of = s_.spanish() ? "de" : "of";
  if (s_.in("partial", i) && i + 1 < s_.size() && uncontracted(s_.key(i + 1)) == of) return i + 2;
  return i > 0 && s_.words[i - 1].tag == Tag::quantifier && uncontracted(s_.key(i)) == of ? i + 1 : i;
}

/// "sent tents, trucks and food", "new and far-reaching sanctions": behind a member of a list, or what joins it to the
/// next; the token itself where there is no list.
std::uint32_t TriggerGap::past_list_member(Index i) const {
  const auto member = [&](Index k) {
    const bool noun = k < s_.size() && s_.words[k].tag == Tag::other && s_.token(k).word;
    return k < s_.size() && (noun || s_.words[k].tag == Tag::adjective) && clauses_.phrase_at(k) == nullptr;
  };
  const auto joins = [&](Index k) {
    return k < s_.size() && (s_.words[k].tag == Tag::comma || s_.words[k].tag == Tag::coordinator);
  };
  if (joins(i)) return member(i - 1) && member(i + 1) ? i + 1 : i;
  Index next = i + 1;
  while (next < s_.size() && s_.words[next].tag == Tag::adjective) ++next;
  return s_.spanish() && member(i) && joins(next) && member(next + 1) ? next : i;
}

/// "fired at least ten rockets", "lanzó de nuevo una ofensiva", in Spanish also "cerró mediante un decreto la
/// frontera": behind how or how often something is done; the token itself where nothing says so.
std::uint32_t TriggerGap::past_adjunct(Index i) const {
  constexpr Index longest = 4;
  const auto adverb = match_phrase(s_.grammar->lexicon().list("adverbs"), s_.sentence->tokens, i);
  if (adverb.length > 1) return i + adverb.length;
  if (!s_.spanish() || !s_.in("manner-prepositions", i)) return i;
  for (Index k = i + 1; k < std::min(s_.size(), i + longest); ++k) {
    if (clauses_.phrase_at(k) != nullptr) return i;
    const Tag tag = s_.words[k].tag;
    if (tag == Tag::other) return k + 1;
    if (tag != Tag::determiner && tag != Tag::adjective && tag != Tag::quantifier) return i;
  }
  return i;
}

/// "abril de 2012", "September 11, 2001,"
std::uint32_t TriggerGap::past_time(Index i) const {
  const auto comma = [&](Index k) { return k < s_.size() && k > 0 && s_.words[k].tag == Tag::comma; };
  while (clauses_.timed(i) || (comma(i) && clauses_.timed(i - 1) && clauses_.timed(i + 1))) ++i;
  const bool closed = comma(i) && i > 1 && clauses_.timed(i - 1) && comma(i - 2);
  return closed ? i + 1 : i;
}

bool TriggerGap::may_stand_between(Index i) const {
  switch (s_.words[i].tag) {
    case Tag::determiner:
    case Tag::adjective:
    case Tag::quantifier:
    case Tag::number:
    case Tag::possessive:
    case Tag::possessive_s:
    case Tag::adverb:
    case Tag::proper:
      return true;
    case Tag::other:
      return s_.token(i).word && !s_.spanish();  // a Spanish noun is not modified by nouns before it
    default:
      return false;
  }
}

}  // namespace entente
