#include <entente/extract/relation/frame_status.h>
#include <entente/extract/relation/slot_deed.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "from 1998 to 2004", "entre 1998 y 2004": whether the time that begins at a token is the start of a span with an
/// end.
bool closes_span(const SentenceDraft& s, const Clauses& clauses, Index start) {
  constexpr Index reach = 5;
  if (start >= s.size() || !clauses.timed(start)) return false;
  for (Index i = start + 1; i + 1 < std::min(s.size(), start + reach); ++i) {
    if (s.in("span-closers", i)) return clauses.timed(i + 1) && !s.in("present-words", i + 1);
    if (!clauses.timed(i)) return false;
  }
  return false;
}

/// "was owned by X until 1997", "once a member of Y"
bool told_as_past(const SentenceDraft& s, const Clauses& clauses, TokenRange trigger) {
  constexpr Index before = 4;
  constexpr Index after = 12;
  for (Index i = trigger.first; i-- > 0 && trigger.first - i <= before && s.words[i].tag != Tag::stop;) {
    if (s.in("bygone-words", i)) return true;
  }
  const Index limit = std::min(s.size(), trigger.end + after);
  for (Index i = trigger.end; i + 1 < limit && s.words[i].tag != Tag::stop && s.words[i].tag != Tag::relative; ++i) {
    const bool until = s.in("until-words", i) && !s.in("term-prepositions", i);  // not "un acuerdo para 2024"
    if (until && clauses.timed(i + 1)) return true;
    if (s.in("span-openers", i) && closes_span(s, clauses, i + 1)) return true;
  }
  const bool opens = s.size() > 1 && s.in("until-words", 0) && clauses.timed(1);
  return opens && trigger.first < after;
}

/// "Moscow's allies A and B were not invited": whether a noun stands right before the names that it is said of; they
/// are so, whatever the verb says.
bool names_follow(const SentenceDraft& s, const Clauses& clauses, TokenRange trigger) {
  const Phrase* const named = trigger.end < s.size() ? clauses.phrase_at(trigger.end) : nullptr;
  return named != nullptr && named->is_head() && !named->stands_for && named->preposition == no_token;
}

/// "X, filial de Y, será vendida", "X, a unit of Y, will merge": whether a noun or participle opens what a comma sets
/// off behind a phrase; that is so already, whatever the verb says.
bool apposed(const SentenceDraft& s, const Clauses& clauses, Index word) {
  Index i = word;
  while (i > 0 && s.words[i - 1].tag == Tag::determiner) --i;
  if (i < 2 || s.words[i - 1].tag != Tag::comma) return false;
  const Phrase* const named = clauses.phrase_at(i - 2);
  return named != nullptr && named->is_head();
}

/// Whether the phrase of a mention stands behind the word that puts it in the place of another one: "sino con B".
bool contrasted(const SentenceDraft& s, const Clauses& clauses, Index occurrence) {
  constexpr Index reach = 5;
  const Index mention = s.occurrences[occurrence].tokens.first;
  const Phrase* const phrase = clauses.phrase_at(mention);
  const Index first = phrase != nullptr ? phrase->tokens.first : mention;
  for (Index i = std::max(first, mention); i-- > 0 && mention - i <= reach;) {
    if (s.in("contrasting-words", i)) return true;
    const Tag tag = s.words[i].tag;
    if (tag == Tag::verb || tag == Tag::comma || tag == Tag::stop || tag == Tag::relative) return false;
  }
  return false;
}

}  // namespace

Modality modality_of(const SentenceDraft& s, const Clauses& clauses, TokenRange trigger, TriggerKind kind) {
  if ((kind == TriggerKind::noun || trigger.size() > 1) && Deeds(s, clauses).blamed(trigger.end - 1) != nullptr)
    return {Status::alleged, 0};  // "an attack blamed on X"
  if (kind == TriggerKind::verb) return modality_of_verb(s, clauses, trigger.first);
  const Tag opening = s.words[trigger.first].tag;
  const bool manner = opening == Tag::adverb || (kind == TriggerKind::adjective && opening == Tag::preposition);
  if (!manner) return modality_of_noun(s, clauses, trigger.first);
  for (Index i = trigger.first; i-- > 0 && s.words[i].tag != Tag::stop;) {
    if (s.words[i].tag == Tag::verb) return modality_of_verb(s, clauses, i);
  }
  const auto verb = clauses.clause_verb(trigger.first);
  return verb ? modality_of_verb(s, clauses, *verb) : Modality{};
}

Modality told_instead(const SentenceDraft& s, const Clauses& clauses, std::uint32_t occurrence, TokenRange trigger,
                      const Modality& modality) {
  const Index verb = trigger.first;
  if (modality.status != Status::denied || modality.stopped || s.words[verb].tag != Tag::verb) return modality;
  const VerbGroup group = clauses.group(verb);
  if (!group.negated || !contrasted(s, clauses, occurrence)) return modality;
  const bool coming = group.form == VerbForm::future || group.form == VerbForm::conditional || !group.modal.empty();
  return {coming ? Status::planned : Status::happened, 0};
}

bool refuses(const SentenceDraft& s, const Clauses& clauses, std::uint32_t verb) {
  const VerbGroup group = clauses.group(verb);
  const bool stated = group.form != VerbForm::subjunctive && group.form != VerbForm::conditional;
  const bool aim = group.first > 0 && s.words[group.first - 1].tag == Tag::preposition;  // "para no aceptar la oferta"
  if (s.words[verb].tag != Tag::verb || !group.negated || !(group.finite() ? stated : aim)) return false;
  const Index above = s.tree.is(verb, "ccomp") ? s.tree.head(verb) : Tree::none;
  const bool wished = above != Tree::none && group.form != VerbForm::future && s.lemma_in("future-cues", above);
  if (wished) return false;
  for (Index i = group.first; i-- > 0;) {
    const Tag tag = s.words[i].tag;
    if (tag == Tag::verb || tag == Tag::comma || tag == Tag::stop) return true;
    if (s.in("conditionals", i)) return false;
  }
  return true;
}

Status status_of(const SentenceDraft& s, const Clauses& clauses, const Ontology& ontology, const Frame& frame,
                 std::string_view relation, TokenRange trigger, const Modality& modality) {
  if (frame.has_option("planned")) return Status::planned;
  if (frame.has_option("denied")) return Status::denied;
  const RelationDef* def = ontology.find_relation(relation);
  if (frame.has_option("ended")) {
    const bool still = modality.status == Status::planned || modality.status == Status::denied;
    return still && def != nullptr && def->lasting ? Status::ongoing : Status::ended;  // "refused to resign"
  }
  if (frame.has_option("happened") || frame.has_option("refused"))
    return Status::happened;  // "desoirá el ruego de X", "no acepta la oferta de X"
  if (frame.has_option("alleged") && modality.status == Status::happened) return Status::alleged;
  const bool standing = def != nullptr && def->lasting && frame.kind != TriggerKind::verb;
  const bool beside = standing && (apposed(s, clauses, trigger.first) ||
                                   (frame.kind == TriggerKind::noun && names_follow(s, clauses, trigger)));
  if (beside && modality.status != Status::ended)
    return told_as_past(s, clauses, trigger) ? Status::ended : Status::ongoing;
  const bool lasts = def != nullptr && (def->lasting || relation.starts_with("partnered-"));
  if (modality.stopped && (lasts || frame.kind == TriggerKind::verb)) return Status::ended;
  const bool held = s.grammar->lexicon().list("passing-relations").contains(relation);
  if (held && modality.status == Status::ended) return Status::happened;  // "ended their talks"
  if (lasts && modality.status == Status::happened && told_as_past(s, clauses, trigger)) return Status::ended;
  return modality.status == Status::happened && def != nullptr && def->lasting ? Status::ongoing : modality.status;
}

}  // namespace entente
