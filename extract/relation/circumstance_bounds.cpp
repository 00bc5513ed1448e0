#include <entente/extract/relation/circumstance_bounds.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

std::uint32_t CircumstanceBounds::distance(TokenRange trigger, TokenRange words) {
  if (words.end <= trigger.first) return trigger.first - words.end;
  return words.first >= trigger.end ? words.first - trigger.end : 0;
}

bool CircumstanceBounds::parted(TokenRange trigger, TokenRange words) const {
  const bool before = words.end <= trigger.first;
  const Index from = before ? words.end : end_of_carrier(trigger);
  const Index to = before ? clauses_.group(trigger.first).first : begin_of_aside(from, words.first);
  bool comma = false;  // "Invited by A, B will come in May": that is no date of the invitation
  bool participle = false;
  for (Index i = from; i < to; ++i) {
    const Word& word = s_.words[i];
    if (word.tag == Tag::relative || word.tag == Tag::stop) return true;
    if (word.tag == Tag::verb && ((is_finite(word.form) && !is_participle(i)) || charged(i))) return true;
    if (!before && comma && word.tag == Tag::verb && !clauses_.group(i).modal.empty()) return true;
    const bool closes = before && participle && word.tag == Tag::comma;  // "In March, A, backed by B, attacked"
    comma = comma || word.tag == Tag::comma;
    participle = (participle && !closes) || is_participle(i);
  }
  return (comma && participle) || (before && complement_begins(from, to));
}

/// "a treaty signed by A": whether a verb is a participle, be it one that may be a past tense elsewhere.
bool CircumstanceBounds::is_participle(Index i) const {
  const Word& word = s_.words[i];
  if (word.tag != Tag::verb) return false;
  const bool reduced = word.form == VerbForm::past && s_.tree.size() > 0 && s_.tree.relation(i) == "acl";
  return word.form == VerbForm::participle || reduced;
}

/// "attacked B, founded in 1950 by C, on Monday": where the aside begins that a comma right before words closes; the
/// words themselves when none does.
Index CircumstanceBounds::begin_of_aside(Index from, Index words) const {
  const Index begin = opening(words);
  if (begin <= from + 1 || s_.words[begin - 1].tag != Tag::comma) return words;
  for (Index i = begin - 1; i-- > from;) {
    if (s_.words[i].tag == Tag::stop) return words;
    if (s_.words[i].tag != Tag::comma) continue;
    const Tag next = s_.words[i + 1].tag;
    return next == Tag::coordinator || clauses_.timed(i + 1) ? words : i;
  }
  return words;
}

/// "said on Sunday that A attacked B": whether a clause that is told begins in between.
bool CircumstanceBounds::complement_begins(Index from, Index to) const {
  for (Index i = from; i < to; ++i) {
    if (in("complementisers", i)) return true;
  }
  return false;
}

/// "accused X of sending a spy on May 1": what somebody is charged with or thanked for has circumstances of its own.
bool CircumstanceBounds::charged(Index verb) const {
  const VerbForm form = s_.words[verb].form;
  return verb > 0 && (form == VerbForm::gerund || form == VerbForm::infinitive) && in("charge-prepositions", verb - 1);
}

/// "the talks that A held in B in May": past the verb of a relative clause right behind a noun, whose circumstances
/// are the noun's own.
Index CircumstanceBounds::end_of_carrier(TokenRange trigger) const {
  if (s_.words[trigger.first].tag == Tag::verb || trigger.end >= s_.size()) return trigger.end;
  if (s_.words[trigger.end].tag != Tag::relative) return trigger.end;
  for (Index i = trigger.end + 1; i < s_.size() && s_.words[i].tag != Tag::stop; ++i) {
    if (s_.words[i].tag == Tag::verb && is_finite(s_.words[i].form)) return i + 1;
  }
  return trigger.end;
}

bool CircumstanceBounds::dates_other(TokenRange trigger, TokenRange words) const {
  if (dates_noun(trigger, words)) return true;
  const Index begin = opening(words.first);
  const bool verb = s_.words[trigger.first].tag == Tag::verb;
  if (!verb && words.first >= trigger.end) return false;  // "the alliance proclaimed on Monday between A and B"
  if (words.first >= trigger.end) return dates_participle(trigger, begin);
  return words.end <= trigger.first && !continues(words.end, trigger.first) && dates_verb_before(trigger, words, begin);
}

/// "It began in May, when A attacked B", "left on Monday, the day A attacked B", "A met B on Monday, and the two
/// agreed": whether the words between a time and a verb say that what the verb tells was then, or speak of the same
/// actors.
bool CircumstanceBounds::continues(Index from, Index to) const {
  for (Index i = from; i < to; ++i) {
    if (in("when-words", i) || in("day-nouns", i)) return true;
  }
  return std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
    return o.kind != MentionKind::name && !o.nested && o.tokens.first >= from && o.tokens.end <= to;
  });
}

std::uint32_t CircumstanceBounds::opening(Index first) const {
  const auto opens = [&](Index i) {
    const Tag tag = s_.words[i].tag;
    return (tag == Tag::preposition && !in("belonging-prepositions", i)) || tag == Tag::determiner ||
           tag == Tag::adverb || tag == Tag::quantifier || clauses_.timed(i) || in("part-words", i);
  };
  while (first > 0 && opens(first - 1)) --first;
  return first;
}

/// "under a law of 1987", "tras la cumbre del lunes": whether the words date a noun that is no trigger; what something
/// happens in or at has its date all the same, "in the war of 1987".
bool CircumstanceBounds::dates_noun(TokenRange trigger, TokenRange words) const {
  Index of = words.first;
  if (of > 0 && s_.words[of - 1].tag == Tag::determiner) --of;
  if (of < 2 || !in("belonging-prepositions", of - 1)) return false;
  for (Index i = words.first; i < words.end; ++i) {
    if (in("range-joiners", i)) return false;  // "visitó China de domingo a miércoles"
  }
  const Index noun = of - 2;
  const bool named = s_.words[noun].tag == Tag::other || s_.words[noun].tag == Tag::proper;
  if (!named || !s_.token(noun).word || clauses_.timed(noun) || trigger.contains(noun)) return false;
  if (in("time-units", noun)) return false;  // "in the first quarter of 2010"
  const Index first = first_of_nouns(trigger, noun);
  return first == 0 || !in("setting-prepositions", first - 1);
}

/// Where a noun begins with its modifiers and the nouns that it completes: "la Conferencia de Seguridad de Múnich".
Index CircumstanceBounds::first_of_nouns(TokenRange trigger, Index noun) const {
  const auto is_noun = [&](Index i) {
    const Tag tag = s_.words[i].tag;
    return (tag == Tag::other || tag == Tag::proper) && s_.token(i).word && !trigger.contains(i);
  };
  Index first = s_.first_modifier(noun);
  while (first > 0) {
    const bool bare = s_.words[first].tag != Tag::determiner || s_.token(noun).capital;  // "en virtud de una ley"
    const bool of = bare && in("belonging-prepositions", first - 1) && first > 1 && is_noun(first - 2);
    if (!of && !is_noun(first - 1)) break;
    noun = of ? first - 2 : first - 1;
    first = s_.first_modifier(noun);
  }
  return first;
}

/// "over a law passed in 1987", "una ley aprobada por A en 1987": whether the words belong to a participle that tells
/// of another noun than the trigger.
bool CircumstanceBounds::dates_participle(TokenRange trigger, Index begin) const {
  constexpr Index reach = 4;
  Index i = begin;
  while (i > trigger.end && begin - i < reach) {
    --i;
    const Word& word = s_.words[i];
    if (word.tag == Tag::verb) {
      const bool participle = word.form == VerbForm::participle || s_.tree.size() == 0 || s_.tree.is(i, "acl");
      const bool modifies = i > trigger.end && clauses_.group(i).first == i;
      return participle && modifies && i != trigger.first && !trigger.contains(i - 1);
    }
    if (word.tag == Tag::comma || word.tag == Tag::stop) return false;
  }
  return false;
}

/// "the March attack by A", "last week's French attack": whether the words stand before the noun that they date.
bool CircumstanceBounds::premodifies(TokenRange trigger, TokenRange words) const {
  if (s_.words[trigger.first].tag == Tag::verb || s_.spanish()) return false;
  for (Index i = words.end; i < trigger.first; ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag != Tag::possessive_s && tag != Tag::adjective && tag != Tag::proper && tag != Tag::other) return false;
  }
  return true;
}

/// "Chile left in 1987 and France attacked", "France, a member since 1987, attacked": whether the words in front of a
/// verb belong to another verb before them, or to an aside.
bool CircumstanceBounds::dates_verb_before(TokenRange trigger, TokenRange words, Index begin) const {
  if (begin == 0 || premodifies(trigger, words)) return false;
  const bool noun = s_.words[trigger.first].tag != Tag::verb;
  if (!noun && (!clauses_.group(trigger.first).finite() || shares_subject(trigger, words))) return false;
  if (bounds_clause(begin - 1)) return false;
  const ClauseHead head = head_before(begin);
  if (!head.finite && !head.participle) return ends_aside(head.first, begin, trigger.first);
  if (noun && (head.dating || !head.speaking)) return false;             // "signed on Monday an agreement with A"
  if (head.first > 0 && in("when-words", head.first - 1)) return false;  // "When he arrived on Monday, A met B"
  return head.finite || !in("setting-prepositions", head.first);  // "In a statement issued on Monday, A accused B"
}

/// "resigned on May 1 and, in the end, was replaced by B": whether a verb behind a coordinator has its subject in front
/// of the words that tell when.
bool CircumstanceBounds::shares_subject(TokenRange trigger, TokenRange words) const {
  if (coordinator_before(trigger) != no_token) return true;
  Index i = clauses_.group(trigger.first).first;
  while (i > words.end && s_.words[i - 1].tag != Tag::coordinator) --i;
  if (i == words.end || !(s_.words[i].tag == Tag::comma || s_.words[i].tag == Tag::preposition)) return false;
  const Phrase* const subject = clauses_.subject(trigger.first);
  return subject != nullptr && subject->tokens.end <= words.first;
}

/// What verbs stand in the clause before a token.
CircumstanceBounds::ClauseHead CircumstanceBounds::head_before(Index end) const {
  ClauseHead head;
  for (head.first = end; head.first > 0 && !bounds_clause(head.first - 1); --head.first) {
    const Index i = head.first - 1;
    const Word& word = s_.words[i];
    const bool participle = is_participle(i);
    const bool finite = word.tag == Tag::verb && is_finite(word.form) && !participle;
    head.participle = head.participle || participle;
    head.finite = head.finite || finite || word.tag == Tag::auxiliary;
    if (!finite && !participle) continue;
    head.dating = head.dating || s_.lemma_in("dating-verbs", i);
    head.speaking = head.speaking || participle || voices(i);
  }
  return head;
}

/// Of words without a verb, from `first` to the words that tell when, which begin at `begin`: whether they are an
/// apposition, which a comma ends: "a founding member in 1987,"; but "in Geneva on Monday,".
bool CircumstanceBounds::ends_aside(Index first, Index begin, Index limit) const {
  Index end = begin;
  while (end < limit && (clauses_.timed(end) || s_.words[end].tag == Tag::determiner ||
                         s_.words[end].tag == Tag::preposition || s_.words[end].tag == Tag::adverb)) {
    ++end;
  }
  const Tag tag = s_.words[first].tag;
  const bool comma = end < limit && s_.words[end].tag == Tag::comma;
  return comma && first < begin && tag != Tag::preposition && tag != Tag::adverb && tag != Tag::verb;
}

/// Whether a token parts clauses: a comma, a stop, a quotation mark, "that", "and" right before what tells when.
bool CircumstanceBounds::bounds_clause(Index i) const {
  const Tag tag = s_.words[i].tag;
  return tag == Tag::comma || tag == Tag::stop || tag == Tag::quote || tag == Tag::bracket ||
         tag == Tag::subordinator || tag == Tag::relative || tag == Tag::coordinator || in("complementisers", i);
}

/// Whether a verb speaks of what is another one's: "commented on Monday on the talks between A and B".
bool CircumstanceBounds::voices(Index verb) const {
  return s_.lemma_in("reporting", verb) || s_.lemma_in("judging-verbs", verb) || s_.lemma_in("voicing-verbs", verb);
}

std::uint32_t CircumstanceBounds::coordinator_before(TokenRange trigger) const {
  if (s_.words[trigger.first].tag != Tag::verb) return no_token;
  Index first = clauses_.group(trigger.first).first;
  while (first > 0 && s_.words[first - 1].tag == Tag::adverb) --first;
  return first > 0 && s_.words[first - 1].tag == Tag::coordinator ? first - 1 : no_token;
}

}  // namespace entente
