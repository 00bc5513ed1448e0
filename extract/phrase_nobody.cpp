#include <entente/extract/phrase_nobody.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

bool has_tag(const SentenceDraft& s, Index i, Tag tag) {
  return i < s.size() && s.words[i].tag == tag;
}

const Occurrence& first_member(const SentenceDraft& s, const Phrase& phrase) {
  return s.occurrences[phrase.members.front()];
}

/// "un holandés", "an American": one of a people; before another one what they modify may come yet ("a Danish and
/// Dutch firm").
bool is_compatriot(const SentenceDraft& s, const Phrase& phrase) {
  const Occurrence& o = first_member(s, phrase);
  const bool alone = phrase.is_head() && !phrase.possessor && phrase.members.size() == 1;
  if (!alone || o.kind != MentionKind::demonym || o.tokens.first == 0) return false;
  const bool shares_noun = !s.spanish() && has_tag(s, o.tokens.end, Tag::coordinator);
  return s.in("indefinite-articles", o.tokens.first - 1) && !shares_noun;
}

/// Whether a noun tells of what a name stands by: "the German bank X", "X, a German bank".
bool describes_name(const SentenceDraft& s, Index noun) {
  return std::any_of(s.cues.begin(), s.cues.end(), [&](const CuePhrase& cue) { return cue.tokens.contains(noun); });
}

/// "a German bank", "una empresa rusa": one firm without a name, of a state by a nationality; a central bank is a body.
bool is_unnamed_firm(const SentenceDraft& s, const Phrase& phrase) {
  if (phrase.is_head() || phrase.possessor || phrase.stands_for) return false;
  const Index noun = phrase.noun;
  const bool firm = s.grammar->lexicon().list("org-cues").find(s.key(noun)).value_or("") == "Firm";
  const bool one = !s.key(noun).ends_with('s');
  const bool central = s.in("public-adjectives", noun + 1) || (noun > 0 && s.in("public-adjectives", noun - 1));
  return firm && one && !central && !describes_name(s, noun);
}

/// "former Soviet republics", "las antiguas colonias francesas": states that once were another's.
bool is_successor(const SentenceDraft& s, const Phrase& phrase) {
  const Index noun = phrase.noun;
  if (phrase.members.size() > 1 || first_member(s, phrase).kind != MentionKind::demonym) return false;
  const Index last = std::max(noun == no_token ? 0 : noun, phrase.tokens.end - 1);
  const Index first = std::min(noun, first_member(s, phrase).tokens.first);
  for (Index i = first; i <= last; ++i) {
    if (!s.in("successor-nouns", i)) continue;
    return first > 0 && (s.in("former-words", first - 1) || s.in("former-words", i));
  }
  return false;
}

}  // namespace

bool names_nobody(const SentenceDraft& sentence, const Phrase& phrase) {
  return is_compatriot(sentence, phrase) || is_unnamed_firm(sentence, phrase) || is_successor(sentence, phrase);
}

bool is_nationality_of(const SentenceDraft& sentence, const Phrase& phrase, const Occurrence& name, bool person) {
  const Occurrence& o = first_member(sentence, phrase);
  const bool follows =
      o.kind == MentionKind::demonym && o.tokens.end == name.phrase.first && phrase.members.size() == 1;
  if (!follows || name.kind != MentionKind::name || !person || o.tokens.first == 0) return false;
  const Index before = o.tokens.first - 1;
  return has_tag(sentence, before, Tag::determiner) || sentence.in("contractions", before);
}

}  // namespace entente
