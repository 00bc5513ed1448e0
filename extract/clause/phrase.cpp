#include <entente/extract/clause/phrase.h>
#include <entente/extract/clause/phrase_governor.h>
#include <entente/extract/clause/phrase_list.h>
#include <entente/extract/clause/phrase_nobody.h>
#include <entente/extract/clause/phrase_noun.h>
#include <entente/extract/clause/phrase_representative.h>
#include <entente/extract/clause/phrase_words.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "los sindicatos A y B": what describes both is no part of the phrase of B. `last`: the phrase before, or nullptr.
TokenRange own_extent(const PhraseWords& w, const Phrase* last, const Occurrence& o) {
  const Index coordinator = o.tokens.first - 1;
  const bool listed = o.tokens.first > o.phrase.first && w.is(coordinator, Tag::coordinator) && last != nullptr &&
                      last->tokens.end == coordinator && last->tokens.first >= o.phrase.first &&
                      w.last_member(*last).kind == MentionKind::name;
  return listed ? TokenRange{o.tokens.first, o.phrase.end} : o.phrase;
}

/// Whether a phrase owns the name behind it: "Iran's powerful Guardian Council".
bool owns_name(const PhraseWords& w, const Phrase& last, const Occurrence& o) {
  if (o.kind != MentionKind::name) return false;
  const Index mark = last.tokens.end;
  if (mark >= o.phrase.first || !w.is(mark, Tag::possessive_s)) return false;
  const Index next = o.phrase.end;
  if (w.plain_word(next) && !w.in("place-heads", next)) return false;  // "Iran's WTO bid"
  for (Index i = mark + 1; i < o.phrase.first; ++i) {
    if (!w.is(i, Tag::adjective)) return false;
  }
  return true;
}

/// "the Russia-Venezuela summit": whether a hyphen joins a mention to a phrase.
bool is_hyphenated(const PhraseWords& w, const Phrase& last, const Occurrence& o) {
  const Index dash = last.tokens.end;
  if (dash + 1 != o.phrase.first || (w.token(dash).text != "-" && w.token(dash).text != "–")) return false;
  return w.token(dash).glued && w.token(dash + 1).glued;
}

/// Adds a mention to the phrase that it is a further member of, if it is one.
bool extend(const PhraseWords& w, Phrase& last, Index o) {
  const Occurrence& occurrence = w.sentence().occurrences[o];
  const bool same_words = w.last_member(last).tokens == occurrence.tokens;
  if (!same_words && !is_hyphenated(w, last, occurrence)) return false;
  last.members.push_back(o);
  if (!same_words) last.tokens.end = occurrence.phrase.end;
  return true;
}

/// Makes a phrase of a mention, or part of one.
void seed(const PhraseWords& w, Index o, std::vector<Phrase>& phrases) {
  const Occurrence& occurrence = w.sentence().occurrences[o];
  if (occurrence.nested || !occurrence.entity.valid()) return;
  Phrase p;
  p.tokens = own_extent(w, phrases.empty() ? nullptr : &phrases.back(), occurrence);
  if (!phrases.empty() && extend(w, phrases.back(), o)) return;
  if (!phrases.empty() && phrases.back().tokens.overlaps(p.tokens)) {
    const bool wider = p.tokens.size() > phrases.back().tokens.size();
    if (!wider) return;
    phrases.pop_back();  // "his counterpart, X" is about X, not about "his"
  }
  p.person = w.class_of(occurrence) == "Person";
  const bool part = !phrases.empty() && (is_nationality_of(w, phrases.back(), occurrence, p.person) ||
                                         owns_name(w, phrases.back(), occurrence));
  if (part) {  // "al peruano Hugo Bastida", "Denmark's Lise Holmgaard"
    p.tokens.first = phrases.back().tokens.first;
    phrases.pop_back();
  }
  p.members = {o};
  p.possessor = occurrence.rule == "possessive";
  phrases.push_back(std::move(p));
}

/// Takes out what only modifies a name: "Oslo-based X" is one phrase, of X.
void absorb_modifiers(const PhraseWords& w, std::vector<Phrase>& phrases) {
  std::vector<Phrase> kept;
  Index first = no_token;  // of what modifies the next phrase
  for (Phrase& p : phrases) {
    if (modifies_name(w, p)) {
      first = std::min(first, p.tokens.first);
      continue;
    }
    p.tokens.first = std::min(first, p.tokens.first);
    first = no_token;
    kept.push_back(std::move(p));
  }
  phrases = std::move(kept);
}

}  // namespace

std::vector<Phrase> find_phrases(const SentenceDraft& sentence, const std::vector<LocalEntity>& entities) {
  PhraseWords w(sentence, entities);
  std::vector<Phrase> phrases;
  for (Index o = 0; o < sentence.occurrences.size(); ++o) seed(w, o, phrases);
  for (const Phrase& p : phrases) w.take(p.tokens);
  absorb_modifiers(w, phrases);
  for (Phrase& p : phrases) find_noun(w, p);
  std::erase_if(phrases, [&](const Phrase& p) { return names_nobody(w, p); });
  for (Phrase& p : phrases) absorb_representatives(w, p);
  find_governors(w, phrases);
  phrases = coordinated(w, std::move(phrases));
  drop_partial(w, phrases);
  return phrases;
}

}  // namespace entente
