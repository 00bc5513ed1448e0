#include <entente/extract/refer/refer_introduced.h>
#include <entente/extract/refer/refer_words.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// The subject of the main clause; none where there is none.
Index main_subject(const SentenceDraft& s) {
  for (Index i = 0; i < s.tree.size(); ++i) {
    if (s.tree.is(i, "nsubj") && s.tree.relation(s.tree.head(i)) == "root" && s.tree.relation(i) == "nsubj") return i;
  }
  return Tree::none;
}

/// Whether a word depends on a noun, at whatever remove; not over a clause.
bool belongs_to(const SentenceDraft& s, Index word, Index noun) {
  constexpr int deepest = 6;
  for (int depth = 0; word < s.tree.size() && depth < deepest; ++depth, word = s.tree.head(word)) {
    if (word == noun) return true;
    if (s.tree.is(word, "acl") || s.tree.is(word, "appos") || s.tree.is(word, "conj")) return false;
  }
  return false;
}

/// "A top | official | of the Peruvian government": the noun with what stands before it and the phrases of which it is.
TokenRange noun_phrase(const SentenceDraft& s, Index noun) {
  TokenRange phrase{noun, noun + 1};
  while (phrase.first > 0 && belongs_to(s, phrase.first - 1, noun)) --phrase.first;
  while (phrase.end < s.tree.size() && belongs_to(s, phrase.end, noun)) ++phrase.end;
  return phrase;
}

/// Whether a person has been mentioned in the sentences right before.
bool speaks_of_somebody(const Antecedents& seen) {
  return std::any_of(seen.recent.rbegin(), seen.recent.rend(), [&](const Mentioned& r) {
    return r.sentence + sentences_back >= seen.sentence && seen.is(r.entity, "Person");
  });
}

/// "A lawmaker", "a senior official", "Peru's army chief": one person who has not been spoken of.
bool introduces(const Antecedents& seen, const SentenceDraft& s, Index noun, TokenRange phrase) {
  if (s.tree.has(noun, "Number=Plur") || s.token(noun).capital) return false;
  const auto title = std::find_if(s.offices.begin(), s.offices.end(),
                                  [&](const OfficePhrase& office) { return office.head.contains(noun); });
  const bool titled = title != s.offices.end();
  if (titled && (title->bearer || title->possessive)) return false;
  if (!titled && !s.in("introduced-persons", noun)) return false;
  const bool indefinite = s.in("indefinite-articles", phrase.first);
  const bool leading = titled && s.grammar->lexicon().list("leading-offices").contains(title->office);
  const bool known = s.in("definite", phrase.first) && speaks_of_somebody(seen);     // "The Polish prelate"
  const bool owned = s.token(phrase.first).capital && titled && !leading && !known;  // "Peru's army chief"
  return indefinite || owned;
}

/// Whether an entity is named before a sentence ends.
bool named_by(const Draft& draft, Index last, Entity id) {
  for (Index i = 0; i <= last; ++i) {
    for (const Occurrence& o : draft.sentences[i].occurrences) {
      if (o.entity == id) return true;
    }
  }
  return false;
}

/// Whether a word names a person or stands for one.
bool is_person(const Antecedents& seen, const SentenceDraft& s, Index word) {
  if (word == Tree::none) return false;
  return s.tree.upos(word) == "PRON" ||
         std::any_of(s.occurrences.begin(), s.occurrences.end(),
                     [&](const Occurrence& o) { return o.phrase.contains(word) && seen.is(o.entity, "Person"); });
}

/// The person whom the next sentence names first, as its subject, or alone as somebody who acts or is quoted there.
Entity named_next(const Antecedents& seen) {
  if (seen.sentence + 1 >= seen.draft.sentences.size()) return {};
  const SentenceDraft& next = seen.draft.sentences[seen.sentence + 1];
  const Index subject = main_subject(next);
  std::vector<Entity> acting;
  for (const Occurrence& o : next.occurrences) {
    if (o.nested || o.kind != MentionKind::name || !seen.is(o.entity, "Person")) continue;
    if (next.in("coordinators", o.phrase.end) || named_by(seen.draft, seen.sentence, o.entity)) continue;
    if (subject != Tree::none && o.phrase.contains(subject)) return o.entity;
    const Index first = o.tokens.first;
    const bool quoted = next.tree.is(first, "obj") && next.lemma_in("reporting", next.tree.head(first));
    const bool acts = quoted || next.tree.is(first, "nsubj");
    if (acts && std::find(acting.begin(), acting.end(), o.entity) == acting.end()) acting.push_back(o.entity);
  }
  return acting.size() == 1 && !is_person(seen, next, subject) ? acting.front() : Entity{};
}

/// Whether a person is told to serve another state than the one that the phrase names.
bool serves_another(const Antecedents& seen, const SentenceDraft& s, TokenRange phrase, Entity person) {
  for (const Occurrence& o : s.occurrences) {
    if (!phrase.contains(o.tokens.first) || !seen.is(o.entity, "State")) continue;
    for (const OfficeFact& fact : seen.draft.offices) {
      if (fact.person == person && seen.is(fact.holder, "State") && fact.holder != o.entity) return true;
    }
  }
  return false;
}

}  // namespace

Index refer_introduced(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index noun = s.spanish() ? Tree::none : main_subject(s);
  if (noun == Tree::none || noun < i || noun_phrase(s, noun).first != i) return i;
  const TokenRange phrase = noun_phrase(s, noun);
  if (!introduces(seen, s, noun, phrase)) return i;
  const Entity person = named_next(seen);
  const bool one_of_many = person.valid() && seen.described.told_apart(person);  // "X, a farmer"
  if (one_of_many && !s.in("indefinite-articles", phrase.first)) return i;
  if (!person.valid() || serves_another(seen, s, phrase, person)) return i;
  for (Occurrence& o : s.occurrences) {
    if (phrase.contains(o.tokens.first)) o.nested = true;
  }
  seen.add(s, {noun, noun + 1}, phrase, person, MentionKind::nominal, "introduced", 600);
  return phrase.end;
}

}  // namespace entente
