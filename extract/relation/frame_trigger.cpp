#include <entente/extract/relation/frame_trigger.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "frente a las banderas de X": a noun that the "a" behind it makes a preposition.
bool is_preposition(const SentenceDraft& s, Index i) {
  return s.in("edge-prepositions", i) && s.in("recipient-prepositions", i + 1);
}

/// "haya en marcha una conspiración": a noun of a set phrase, where it names no deed.
bool is_idle(const SentenceDraft& s, Index i) {
  return i > 0 && match_phrase(s.grammar->lexicon().list("set-phrases"), s.sentence->tokens, i - 1).length > 1;
}

/// Whether the subject of a frame's verbs acts: not in "X met with criticism from Y".
bool is_done(const Frame& frame) {
  return std::any_of(frame.from.begin(), frame.from.end(),
                     [](const std::string& slot) { return slot == "subject" || slot == "group"; });
}

}  // namespace

TriggerWords::TriggerWords(const SentenceDraft& sentence, const Clauses& clauses) : s_(sentence), clauses_(clauses) {
  for (Index i = 0; i < s_.size(); ++i) nouns_.push_back(s_.grammar->morphology().noun_lemma(s_.key(i)));
  mark_words();
}

/// By all that is_word() takes them for.
void TriggerWords::mark_words() {
  marks_.resize(s_.size());
  WordMarks behind;
  for (Index i = s_.size(); i-- > 0;) {
    marks_[i] = behind;
    for (const std::string_view word :
         {std::string_view(s_.key(i)), std::string_view(nouns_[i]), std::string_view(uncontracted(s_.key(i)))})
      add_mark(behind, word);
  }
}

std::vector<StandingTrigger> TriggerWords::standing(Index i, TriggerKind kind, std::string_view lemma) const {
  std::vector<StandingTrigger> found;
  if (kind == TriggerKind::noun && (is_preposition(s_, i) || is_idle(s_, i))) return found;
  const Index fronted = kind == TriggerKind::verb ? fronted_noun(i) : no_token;
  for (const Trigger& trigger : s_.grammar->triggers(kind, lemma)) {
    const std::size_t words = trigger.words.size();
    const bool behind = (trigger.rest & ~marks_[i]).none();
    if (const Index end = behind ? extent(i, trigger, words) : 0; end > 0) {
      found.push_back({&trigger, end});
    } else if (words > 1 && fronted != no_token && is_word(fronted, trigger.words.back()) && is_done(*trigger.frame)) {
      if (const Index last = extent(i, trigger, words - 1); last > 0) found.push_back({&trigger, last, fronted});
    }
  }
  return found;
}

/// "Troops were sent to X", "the troops that Y sent to X", "the troops Y sent to X": the noun before a verb that is its
/// object all the same; no_token when none is.
Index TriggerWords::fronted_noun(Index verb) const {
  const VerbGroup group = clauses_.group(verb);
  if (group.passive) return noun_before(group.first);
  Index i = group.first;
  while (i > 0 && (s_.words[i - 1].tag == Tag::adverb || s_.words[i - 1].tag == Tag::pronoun)) --i;
  const Phrase* const subject = i > 0 ? clauses_.phrase_at(i - 1) : nullptr;
  if (subject != nullptr && subject->is_head() && subject->preposition == no_token) i = subject->tokens.first;
  if (i < 2) return no_token;
  if (s_.words[i - 1].tag == Tag::relative && s_.words[i - 2].tag != Tag::preposition) return noun_before(i - 1);
  const bool bare = !s_.spanish() && subject != nullptr && verb < s_.tree.size() &&
                    s_.tree.relation(verb) == "acl:relcl" && s_.tree.head(verb) == i - 1;
  return bare ? noun_before(i) : no_token;
}

/// The noun that ends before a token, perhaps with its adjectives or the phrase that completes it: "the embassy of X in
/// Lima"; no_token when none does.
Index TriggerWords::noun_before(Index end) const {
  Index i = end;
  const auto attends = [&](Index k) {
    const Tag tag = s_.words[k].tag;
    return tag == Tag::adverb || tag == Tag::negation || tag == Tag::adjective || clauses_.timed(k);
  };
  while (i > 0 && attends(i - 1)) --i;
  for (const Phrase* within = i > 0 ? clauses_.phrase_at(i - 1) : nullptr; within != nullptr;) {
    if (within->preposition == no_token || within->preposition == 0) break;
    i = within->preposition;
    within = clauses_.phrase_at(i - 1);
  }
  while (i > 0 && s_.words[i - 1].tag == Tag::adjective) --i;
  const bool noun = i > 0 && s_.words[i - 1].tag == Tag::other && s_.token(i - 1).word;
  return noun && clauses_.phrase_at(i - 1) == nullptr ? i - 1 : no_token;
}

bool TriggerWords::titled(Index i) const {
  const bool office =
      !stands_as_verb(i) && std::any_of(s_.offices.begin(), s_.offices.end(),
                                        [i](const OfficePhrase& phrase) { return phrase.tokens.contains(i); });
  return office || std::any_of(s_.cues.begin(), s_.cues.end(), [&](const CuePhrase& cue) {
           const bool apposition = s_.names[cue.bearer].tokens.end <= cue.tokens.first ||
                                   (cue.tokens.first > 0 && s_.words[cue.tokens.first - 1].tag == Tag::comma);
           return cue.tokens.contains(i) && !(apposition && i == cue.noun);
         });
}

bool TriggerWords::begins_periphrasis(Index verb) const {
  if (!s_.spanish() || verb + 2 >= s_.size() || s_.key(verb + 1) != "a") return false;
  const Word& next = s_.words[verb + 2];
  return s_.lemma_in("periphrastic-verbs", verb) && next.tag == Tag::verb && next.form == VerbForm::infinitive;
}

bool TriggerWords::attributive(Index participle) const {
  if (!s_.spanish() || participle == 0 || participle + 1 >= s_.size()) return false;
  if (s_.words[participle].form != VerbForm::participle || s_.words[participle - 1].tag != Tag::determiner)
    return false;
  const Phrase* const next = clauses_.phrase_at(participle + 1);
  return next != nullptr && next->tokens.first <= participle + 1;
}

bool TriggerWords::caused(Index verb) const {
  if (!s_.spanish() || verb == 0 || s_.words[verb].form != VerbForm::infinitive) return false;
  return s_.words[verb - 1].lemma == "hacer" && s_.lemma_in("motion", verb);
}

/// "will co-chair the talks": what would be a title without the word before it.
bool TriggerWords::stands_as_verb(Index i) const {
  return i > 0 && s_.words[i].tag == Tag::verb && (s_.words[i - 1].tag == Tag::modal || s_.key(i - 1) == "to");
}

/// One past the last token of the trigger's first words; 0 when they are not there. Between the words of a verb's
/// phrase the rest of the noun phrase may stand ("held a private meeting", "suspended its development aid").
Index TriggerWords::extent(Index i, const Trigger& trigger, std::size_t words) const {
  Index at = i + 1;
  for (std::size_t w = 1; w < words; ++w) {
    const bool apart = trigger.frame->kind == TriggerKind::verb;
    constexpr Index reach = 6;
    const auto there = [&] { return is_word(at, trigger.words[w]) && !opens_recipient(at) && !governs_time(at); };
    for (Index step = 0; apart && step < reach && at < s_.size() && !there(); ++step) {
      if (const Index end = clauses_.past_aside(at); end > at) {
        at = end;
        continue;
      }
      const bool bare = trigger.frame->has_option("bare");
      if (const Index noun = bare ? at : past_personal_a(at, trigger.words[w]); noun > at) {
        at = noun;
        continue;
      }
      if (const Index end = over_recipient(at); end > at && trigger.words[w] != "que") {
        at = end;
        continue;
      }
      if (const Index end = over_oblique(at, trigger.words[w], *trigger.frame); end > at) {
        at = end;
        continue;
      }
      if (const Index end = over_own_subject(i, at, trigger.words[w]); end > at) {
        at = end;
        continue;
      }
      if (at == i + 1 && trigger.words[w] == "to" && is_object_pronoun(at)) {
        ++at;
        continue;
      }
      if (const Index end = over_pair(at); end > at) {
        at = end;
        continue;
      }
      const Index next = past_modifier(at);
      const bool predicate =
          s_.words[i].tag == Tag::auxiliary && s_.words[at].tag == Tag::other && !clauses_.timed(at);  // "is head of"
      if (next == at || predicate) return 0;
      at = next;
    }
    while (apart && at < s_.size() && s_.words[at].tag == Tag::quote) ++at;  // `a "threat to peace"`
    if (at >= s_.size() || !there() || has_other_actor(at)) return 0;
    ++at;
  }
  return at;
}

bool TriggerWords::has_object(Index verb) const {
  Index i = verb + 1;
  while (i < s_.size() && s_.words[i].tag == Tag::adverb) ++i;
  if (i >= s_.size() || clauses_.timed(i)) return false;
  const Tag tag = s_.words[i].tag;
  if (tag == Tag::determiner && clauses_.timed(i + 1)) return false;  // "cedió el sábado"
  const bool below = i < s_.tree.size() && s_.tree.head(i) == verb;
  const bool deed =
      below && s_.words[i].form == VerbForm::gerund && s_.tree.relation(i) == "xcomp";  // "stop helping X"
  const bool object = deed || (below && s_.tree.relation(i) == "obj") || has_object_behind(verb);
  return object || tag == Tag::determiner || tag == Tag::possessive;
}

/// Spanish: "trasladó a Lima su oficina": whether the tree sees an object without "a" behind a verb.
bool TriggerWords::has_object_behind(Index verb) const {
  const Index object = s_.spanish() ? s_.tree.child(verb, "obj") : Tree::none;
  return object != Tree::none && object > verb && s_.tree.child(object, "case") == Tree::none &&
         clauses_.phrase_at(object) == nullptr;
}

bool TriggerWords::commands(Index verb) const {
  if (!s_.lemma_in("object-control", verb)) return false;
  for (Index i = verb + 1; i < s_.size(); ++i) {
    const Tag tag = s_.words[i].tag;
    if (s_.in("opposed-deeds", i)) return true;
    const bool finite = tag == Tag::verb && is_finite(s_.words[i].form);
    if (tag == Tag::verb && s_.words[i].form == VerbForm::infinitive) return true;
    if (finite || tag == Tag::stop || tag == Tag::comma || tag == Tag::auxiliary || tag == Tag::relative) return false;
  }
  return false;
}

bool TriggerWords::modifies_noun(Index noun) const {
  if (s_.spanish() || s_.tree.size() == 0 || noun + 1 >= s_.size()) return false;
  const Index head = s_.tree.head(noun);
  const Tag tag = s_.words[noun + 1].tag;
  return s_.tree.relation(noun) == "compound" && head == noun + 1 && s_.tree.upos(head) == "NOUN" &&
         tag == Tag::other && !clauses_.timed(head);
}

/// "turned to X for help", "sent a note to X asking for help": where the prepositional phrase that begins at a token
/// ends, when a preposition is the next word of the trigger, or in Spanish the phrase is one of place ("exigió en X la
/// retirada"), tells by whom something is done ("fue condenado por X a años de cárcel"), or is what the frame asks for
/// ("obtuvo de X el apoyo", "zanjó con X su disputa"); the token itself when none does.
Index TriggerWords::over_oblique(Index i, std::string_view next, const Frame& frame) const {
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
bool TriggerWords::opens_shifted(Index preposition) const {
  const Phrase* const phrase = clauses_.phrase_at(preposition + 1);
  if (s_.spanish() || phrase == nullptr || phrase->preposition != preposition) return false;
  const Index next = phrase->tokens.end;
  if (next >= s_.size() || clauses_.timed(next)) return false;
  return s_.words[next].tag == Tag::determiner || s_.words[next].tag == Tag::number;
}

/// English: "told A and B to leave", "left A and B at odds": where the list that is the object ends; the token itself
/// when none begins there.
TriggerWords::Index TriggerWords::over_pair(Index i) const {
  const Phrase* const list = s_.spanish() ? nullptr : clauses_.phrase_at(i);
  const bool object = list != nullptr && list->tokens.first == i && list->is_head() && list->preposition == no_token;
  return object && list->members.size() > 1 ? list->tokens.end : i;
}

/// English: "told it to withdraw": whether a pronoun right behind a verb may be its object.
bool TriggerWords::is_object_pronoun(Index i) const {
  return !s_.spanish() && s_.words[i].tag == Tag::pronoun && i + 1 < s_.size() && s_.words[i + 1].tag != Tag::verb;
}

/// "told the envoy of X to leave": whether an "of" behind those who are sent tells by whom.
bool TriggerWords::sends(Index of) const {
  const auto sent = [&](Index i) {
    return s_.in("representatives", i) || s_.grammar->lexicon().list("envoys").contains(nouns_[i]);
  };
  return of > 0 && s_.in("belonging-prepositions", of) && sent(of - 1);
}

/// "warned that Y would attack X": a modal among the words of a trigger has the verb's own subject, a pronoun, before
/// it.
bool TriggerWords::has_other_actor(Index modal) const {
  return !s_.spanish() && s_.words[modal].tag == Tag::modal && s_.words[modal - 1].tag != Tag::pronoun;
}

/// "warned that it would attack X": behind the "that" and the pronoun of a clause about the verb's own subject, when
/// a modal is the next word of the trigger; the token itself when they are not there.
Index TriggerWords::over_own_subject(Index verb, Index at, std::string_view next) const {
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
Index TriggerWords::over_recipient(Index i) const {
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
Index TriggerWords::past_apposition(const Phrase& recipient, Index end) const {
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
Index TriggerWords::past_personal_a(Index i, std::string_view word) const {
  if (!s_.spanish() || uncontracted(s_.key(i)) != "a") return i;
  if (i > 0 && s_.words[i - 1].tag == Tag::adjective) return i;  // "hizo una dura crítica al presidente"
  Index noun = i + 1;
  while (noun < s_.size() && may_stand_between(noun)) ++noun;
  return noun < s_.size() && is_word(noun, word) ? noun : i;
}

/// "condenó a X a dos años": the first "a" is no word of the trigger.
bool TriggerWords::opens_recipient(Index i) const {
  const Index end = over_recipient(i);
  return end > i && end < s_.size() && s_.key(end) == "a";
}

/// "fired its army chief on Monday": a preposition that only tells when is no word of the trigger "fire on".
bool TriggerWords::governs_time(Index i) const {
  if (s_.words[i].tag != Tag::preposition || i + 1 >= s_.size() || !clauses_.timed(i + 1)) return false;
  const Index end = past_time(i + 1);  // "for the September attacks" is no time
  return end >= s_.size() || s_.words[end].tag != Tag::other || !s_.token(end).word;
}

bool TriggerWords::is_word(Index i, std::string_view word) const {
  return s_.key(i) == word || nouns_[i] == word || (s_.spanish() && uncontracted(s_.key(i)) == word);
}

/// "most of its troops", "la mayoría de sus tropas": behind the preposition; the token itself where none parts a whole.
Index TriggerWords::past_part(Index i) const {
  const std::string_view of = s_.spanish() ? "de" : "of";
  if (s_.in("partial", i) && i + 1 < s_.size() && uncontracted(s_.key(i + 1)) == of) return i + 2;
  return i > 0 && s_.words[i - 1].tag == Tag::quantifier && uncontracted(s_.key(i)) == of ? i + 1 : i;
}

/// "sent tents, trucks and food", "new and far-reaching sanctions": behind a member of a list, or what joins it to the
/// next; the token itself where there is no list.
Index TriggerWords::past_list_member(Index i) const {
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
Index TriggerWords::past_adjunct(Index i) const {
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

/// Behind what may stand between a verb and the noun of its phrase: a word, "in August", "60 per cent",
/// "tonnes of"; the token itself when it may not.
Index TriggerWords::past_modifier(Index i) const {
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

/// "abril de 2012", "September 11, 2001,"
Index TriggerWords::past_time(Index i) const {
  const auto comma = [&](Index k) { return k < s_.size() && k > 0 && s_.words[k].tag == Tag::comma; };
  while (clauses_.timed(i) || (comma(i) && clauses_.timed(i - 1) && clauses_.timed(i + 1))) ++i;
  const bool closed = comma(i) && i > 1 && clauses_.timed(i - 1) && comma(i - 2);
  return closed ? i + 1 : i;
}

bool TriggerWords::may_stand_between(Index i) const {
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
