#include <entente/extract/relation/reported_speech.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Who is behind "according to A", "según el ministro de A"; nullptr when nobody is.
const Phrase* cited(const SentenceDraft& s, const Clauses& clauses) {
  const auto cites = [&](const Phrase& phrase) {
    const Index before = phrase.preposition;
    if (before == no_token || !phrase.is_head() || phrase.members.empty()) return false;
    return match_phrase_before(s.grammar->lexicon().list("citing-words"), s.sentence->tokens, before + 1).length > 0;
  };
  const auto& phrases = clauses.phrases();
  const auto found = std::find_if(phrases.begin(), phrases.end(), cites);
  return found == phrases.end() ? nullptr : &*found;
}

/// The subject of a verb of saying, before or behind it ("said X"); nullptr when nobody named says it.
const Phrase* teller(const Clauses& clauses, Index verb) {
  const Phrase* phrase = clauses.subject(verb);
  if (phrase == nullptr) phrase = clauses.object(verb);
  return phrase == nullptr || phrase->preposition != no_token || !phrase->is_head() ? nullptr : phrase;
}

bool closes(Tag tag) {
  return tag == Tag::comma || tag == Tag::stop || tag == Tag::quote;
}

/// "A has attacked B, C said on Monday.", "A, dijo B, atacó C", but neither "A visited B, saying C lies" nor "after
/// talks, A said B lies": whether nothing is told behind a verb of saying and who says it.
bool is_aside(const SentenceDraft& s, const Clauses& clauses, Index verb, const Phrase& who) {
  const VerbGroup group = clauses.group(verb);
  if (!group.finite()) return false;
  const Index first = std::min(group.first, who.tokens.first);
  if (first == 0 || !closes(s.words[first - 1].tag)) return false;
  for (Index i = verb + 1; i < s.size() && !closes(s.words[i].tag); ++i) {
    if (s.words[i].tag == Tag::verb || s.words[i].tag == Tag::auxiliary) return false;
  }
  return true;
}

}  // namespace

ReportedSpeech::ReportedSpeech(const Draft& draft, const SentenceDraft& s, const Clauses& clauses) {
  const auto name_of = [&](const Phrase& who) {
    return draft.entities[s.occurrences[who.members.front()].entity.value()].name;
  };
  for (Index i = 0; i < s.size(); ++i) {
    if (s.words[i].tag != Tag::verb || !s.lemma_in("reporting", i)) continue;
    const Phrase* const who = teller(clauses, i);
    if (who == nullptr) continue;
    name_ = name_of(*who);
    verb_ = i;
    whole_ = is_aside(s, clauses, i, *who);
    return;
  }
  if (const Phrase* const who = cited(s, clauses)) name_ = name_of(*who);
}

std::string ReportedSpeech::speaker(TokenRange trigger) const {
  if (trigger.contains(verb_)) return {};
  return whole_ || trigger.first > verb_ ? name_ : std::string();
}

}  // namespace entente
