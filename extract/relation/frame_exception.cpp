#include <entente/extract/relation/frame_exception.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

bool helps_against(const SentenceDraft& s, const Clauses& clauses, TokenRange trigger) {
  if (trigger.size() > 1 || !s.lemma_in("aiding-verbs", trigger.first)) return false;
  Index deed = trigger.end;
  if (deed < s.size() && s.in("infinitive-marks", deed)) ++deed;
  if (deed + 1 >= s.size() || clauses.phrase_at(deed) != nullptr) return false;
  const Tag next = s.words[deed + 1].tag;
  if (clauses.phrase_at(deed + 1) == nullptr && next != Tag::determiner && next != Tag::possessive) return false;
  const auto& lexicon = s.grammar->lexicon();
  const auto readings = s.grammar->morphology().verb(s.key(deed));
  return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
    return reading.form == VerbForm::infinitive && !lexicon.list("beneficial-deeds").contains(reading.lemma);
  });
}

bool is_reflexive(const SentenceDraft& s, const Clauses& clauses, std::uint32_t verb) {
  if (!s.spanish()) return false;
  const Index first = clauses.group(verb).first;  // an adverb may open it: "ya se reunieron"
  for (Index i = first > 0 ? first - 1 : first; i < verb; ++i) {
    if (s.in("reflexives", i)) return true;
  }
  return s.words[verb].form == VerbForm::infinitive && s.key(verb).ends_with("rse");
}

bool takes_predicate(const SentenceDraft& s, std::uint32_t verb) {
  Index next = verb + 1;
  while (next < s.size() && s.words[next].tag == Tag::adverb) ++next;
  if (next >= s.size()) return false;
  const bool participle = s.words[next].tag == Tag::verb && s.words[next].form == VerbForm::participle;
  return participle || s.words[next].tag == Tag::adjective || s.tree.is(next, "xcomp") || s.key(next) == "como";
}

bool takes_own(const SentenceDraft& s, std::uint32_t verb) {
  const Index object = s.tree.child(verb, "obj");
  const Index subject = s.tree.child(verb, "nsubj");
  if (object == Tree::none || subject == Tree::none) return false;
  return std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& owner) {
    if (owner.rule != "possessive" || s.tree.head(owner.tokens.first) != object) return false;
    return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                       [&](const Occurrence& o) { return o.entity == owner.entity && o.phrase.contains(subject); });
  });
}

bool leaves_in_state(const SentenceDraft& s, std::uint32_t verb) {
  constexpr Index reach = 8;
  if (!s.lemma_in("resultative-verbs", verb)) return false;
  for (Index i = verb + 1; i < std::min(s.size(), verb + reach); ++i) {
    const Tag tag = s.words[i].tag;
    if (s.in("left-states", i)) return true;
    if (tag == Tag::comma || tag == Tag::stop || tag == Tag::verb || tag == Tag::preposition) return false;
  }
  return false;
}

bool limits_itself(const SentenceDraft& s, const Clauses& clauses, std::uint32_t verb) {
  return s.lemma_in("self-limiting-verbs", verb) && is_reflexive(s, clauses, verb) &&
         s.in("recipient-prepositions", verb + 1);
}

bool is_post(const SentenceDraft& s, const std::vector<std::uint32_t>& objects, std::uint32_t verb) {
  if (objects.size() != 1 || !s.lemma_in("office-verbs", verb)) return false;
  const Occurrence& post = s.occurrences[objects.front()];
  return post.kind == MentionKind::name && post.tokens.size() == 1 && s.in("office-nouns", post.tokens.first);
}

bool publishes(const SentenceDraft& s, std::uint32_t verb) {
  if (s.spanish() || !s.lemma_in("releasing-verbs", verb) || verb >= s.tree.size()) return false;
  const auto text = [&](Index i) { return i != Tree::none && s.in("publications", i); };
  if (text(s.tree.child(verb, "obj")) || text(s.tree.child(verb, "nsubj"))) return true;
  return s.tree.is(verb, "acl") && text(s.tree.head(verb));
}

bool is_endured(const SentenceDraft& s, const Clauses& clauses, std::uint32_t noun) {
  const auto verb = clauses.clause_verb(noun);
  return !s.spanish() && verb && *verb < noun && s.lemma_in("enduring-verbs", *verb);
}

bool names_kin(const SentenceDraft& s, std::uint32_t noun) {
  if (s.spanish() || !s.in("kindred-nouns", noun) || noun == 0 || noun + 1 >= s.tree.size()) return false;
  return s.words[noun - 1].tag == Tag::proper && s.words[noun + 1].tag == Tag::proper && s.tree.upos(noun) != "VERB";
}

bool is_between_others(const SentenceDraft& s, std::uint32_t preposition) {
  if (preposition + 2 >= s.size() || !s.in("pair-prepositions", preposition)) return false;
  const auto counts = [](Tag tag) { return tag == Tag::number || tag == Tag::quantifier || tag == Tag::pronoun; };
  return !counts(s.words[preposition + 1].tag) && !counts(s.words[preposition + 2].tag);
}

bool are_alternatives(const SentenceDraft& s, const std::vector<std::uint32_t>& group) {
  if (group.size() != 2) return false;
  const Index end = s.occurrences[group[1]].tokens.first;
  for (Index i = s.occurrences[group[0]].tokens.end; i < end; ++i) {
    if (s.in("alternatives", i)) return true;
  }
  return false;
}

std::size_t second_side(const SentenceDraft& s, const std::vector<std::uint32_t>& both) {
  std::size_t side = 0;
  for (std::size_t m = 1; m < both.size(); ++m) {
    const Occurrence& left = s.occurrences[both[m - 1]];
    const Index end = s.occurrences[both[m]].tokens.first;
    bool joined = false;
    bool close = left.kind != MentionKind::nominal;
    for (Index i = left.tokens.end; i < end; ++i) {
      if (s.words[i].tag == Tag::comma) return 0;
      const bool joins = s.words[i].tag == Tag::coordinator;
      joined = joined || joins;
      close = close && (joins || s.words[i].tag == Tag::determiner);
    }
    if (!joined || (!close && side > 0)) return 0;
    if (!close) side = m;
  }
  return both.size() > 2 ? side : 0;
}

}  // namespace entente
