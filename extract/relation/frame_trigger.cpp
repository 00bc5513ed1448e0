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

TriggerWords::TriggerWords(const SentenceDraft& sentence, const Clauses& clauses)
    : s_(sentence), clauses_(clauses), gap_(s_, clauses_, nouns_) {
  for (Index i = 0; i < s_.size(); ++i) nouns_.push_back(s_.grammar->morphology().noun_lemma(s_.key(i)));
  mark_words();
}

/// By all that TriggerGap::is_word() takes them for.
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
      found.push_back({&trigger, {i, end}});
    } else if (words > 1 && fronted != no_token && gap_.is_word(fronted, trigger.words.back()) &&
               is_done(*trigger.frame)) {
      if (const Index last = extent(i, trigger, words - 1); last > 0) found.push_back({&trigger, {i, last}, fronted});
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
    const std::string& word = trigger.words[w];
    if (trigger.frame->kind == TriggerKind::verb) at = gap_.past(i, at, word, *trigger.frame);
    if (at >= s_.size() || !gap_.stands(at, word) || has_other_actor(at)) return 0;
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

/// "warned that Y would attack X": a modal among the words of a trigger has the verb's own subject, a pronoun, before
/// it.
bool TriggerWords::has_other_actor(Index modal) const {
  return !s_.spanish() && s_.words[modal].tag == Tag::modal && s_.words[modal - 1].tag != Tag::pronoun;
}

}  // namespace entente
