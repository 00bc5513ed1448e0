#include <entente/extract/relation/frame_complement.h>
#include <entente/extract/relation/slot_complement.h>

#include <cstdint>
#include <optional>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "las sanciones impuestas a X por Y": the participle behind a noun that a phrase completes.
std::optional<Index> participle_before(const SentenceDraft& s, const Clauses& clauses, const Phrase& phrase,
                                       TokenRange trigger) {
  for (Index i = phrase.preposition; i-- > trigger.end;) {
    if (const Phrase* const other = clauses.phrase_at(i)) {
      if (other->preposition == no_token || other->preposition <= trigger.end) return std::nullopt;
      i = other->preposition;
      continue;
    }
    if (s.words[i].tag == Tag::adverb) continue;
    if (participle_lemmas(s, i).empty()) return std::nullopt;
    const bool behind_noun = s.words[i - 1].tag == Tag::other || s.words[i - 1].tag == Tag::adjective;
    return behind_noun ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// "tildó a X de marioneta de Y": whether a phrase only tells more of what the label is.
bool labels(const SentenceDraft& s, const Clauses& clauses, const Phrase& phrase, TokenRange trigger) {
  if (!s.lemma_in("labelling-verbs", trigger.first)) return false;
  const auto within = [&](Index i) {
    const Tag tag = s.words[i].tag;
    return clauses.phrase_at(i) == nullptr && (tag == Tag::quote || tag == Tag::other || tag == Tag::adjective);
  };
  Index i = phrase.preposition;
  while (i > trigger.end && within(i - 1)) --i;
  if (i == phrase.preposition || i <= trigger.first + 1 || s.key(i - 1) != "de") return false;
  const bool behind_verb = i - 2 == trigger.first;
  if (behind_verb && uncontracted(s.key(phrase.preposition)) == "a") return false;  // "acusó de traición a X"
  return behind_verb || clauses.phrase_at(i - 2) != nullptr;
}

/// Spanish: "criticó las sanciones impuestas a X por Y", "tildó a Z de marioneta de X": X is no object of the verb.
/// Whose deed the object is, Y, is it in its place, but not where the verb has a preposition ("abogó por el fin de
/// ...").
Filler past_complements(const SentenceDraft& s, const Clauses& clauses, Filler objects, std::string_view slot,
                        TokenRange trigger) {
  if (!s.spanish()) return objects;
  const bool opinion = s.lemma_in("opinion-verbs", trigger.first);
  const Phrase* const phrase = clauses.phrase_at(s.occurrences[objects.members.front()].tokens.first);
  if (phrase == nullptr || phrase->preposition == no_token || phrase->preposition < trigger.end) return objects;
  if (labels(s, clauses, *phrase, trigger)) return {};
  if (slot != "owner" && bounds_superlative(s, clauses, objects)) return {};
  const auto participle = opinion ? participle_before(s, clauses, *phrase, trigger) : std::nullopt;
  if (!participle) return objects;
  const Phrase* const agent = clauses.oblique(*participle, "por");
  const bool direct = slot == "object" || slot == "owner";
  return direct && agent != nullptr ? Filler{agent->members, false} : Filler{};
}

}  // namespace

bool bounds_superlative(const SentenceDraft& s, const Clauses& clauses, const Filler& objects) {
  if (!s.spanish() || objects.members.empty()) return false;
  const Phrase* const phrase = clauses.phrase_at(s.occurrences[objects.members.front()].tokens.first);
  const Index of = phrase != nullptr ? phrase->preposition : no_token;
  if (of == no_token || of < 2 || !s.in("belonging-prepositions", of)) return false;
  return s.words[of - 1].tag == Tag::adjective && s.in("superlative-words", of - 2);
}

bool told_of_each(const SentenceDraft& s, std::uint32_t verb, const Phrase& several) {
  if (!s.spanish() || !s.lemma_in("talking-verbs", verb)) return false;
  for (Index i = several.tokens.first; i-- > 0;) {
    if (s.in("correlatives", i)) return true;
    const Tag tag = s.words[i].tag;
    if (tag == Tag::stop || tag == Tag::verb || tag == Tag::subordinator) return false;
  }
  return false;
}

bool completes_owned_noun(const SentenceDraft& s, const Clauses& clauses, const Filler& objects, TokenRange trigger) {
  const Phrase* const phrase = clauses.phrase_at(s.occurrences[objects.members.front()].tokens.first);
  if (phrase == nullptr || phrase->preposition == no_token || phrase->preposition <= trigger.end) return false;
  const Index noun = phrase->preposition - 1;
  return s.in("belonging-prepositions", phrase->preposition) && clauses.possessor(noun) != nullptr;
}

Filler own_complements(const SentenceDraft& s, const Clauses& clauses, Filler objects, std::string_view slot,
                       TokenRange trigger, TriggerKind kind) {
  if (objects.members.empty()) return objects;
  if (kind == TriggerKind::verb) return past_complements(s, clauses, std::move(objects), slot, trigger);
  return kind == TriggerKind::noun && completes_owned_noun(s, clauses, objects, trigger) ? Filler{} : objects;
}

}  // namespace entente
