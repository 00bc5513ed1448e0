#include <entente/extract/clause/clause_insertion.h>
#include <entente/extract/clause/clause_main.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/clause_subject.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Spanish: "X cerró el acto, al que asistieron miles": whether a verb in the plural is of more than one person.
bool is_of_more(const ClauseWords& w, const VerbGroup& verbs, const Phrase* who) {
  const bool one = who != nullptr && who->person && who->members.size() == 1;
  return one && verbs.finite() && w.key(verbs.first).ends_with('n');
}

}  // namespace

const Phrase* subject_above(const ClauseWords& w, const VerbGroup& verbs, int depth) {
  const auto relative = relative_before(w, verbs.first, false);
  if (!relative) return nullptr;
  const Phrase* const told_of = antecedent(w, *relative, depth);
  const Index marker = governing_preposition(w, *relative);
  const bool party = marker != no_token && told_of != nullptr && w.key(marker) != "en";  // no "texto en el que"
  if (!party && !in_place_clause(w, verbs)) return nullptr;
  for (Index i = *relative + 1; i < verbs.first; ++i) {
    if (w.is(i, Tag::other) || w.is(i, Tag::determiner)) return nullptr;  // "a quien la policía detuvo"
  }
  for (Index i = *relative; i-- > 0 && !w.is(i, Tag::stop);) {
    if (!w.is(i, Tag::verb) || !verb_group(w, i).finite()) continue;
    const Index teller = party ? reported_or(w, i, marker, verbs.main) : i;
    const Phrase* const above = subject_of(w, teller, depth + 1);
    return above != told_of && !is_of_more(w, verbs, above) ? above : nullptr;
  }
  return nullptr;
}

const Phrase* subject_of_main_clause(const ClauseWords& w, const VerbGroup& verbs, int depth) {
  Index first = verbs.first;
  while (first > 0 && w.is(first - 1, Tag::pronoun)) --first;  // "al tiempo que se opuso a Y"
  const Index opener = w.match_before("clause-times", first).length;
  if (opener == 0) return nullptr;
  for (Index i = first - opener; i-- > 0 && !w.is(i, Tag::stop) && !w.is(i, Tag::subordinator);) {
    if (w.is(i, Tag::relative)) return nullptr;  // "Z, que era su chófer cuando visitó Y"
    if (w.is(i, Tag::verb) && verb_group(w, i).finite())
      return subject_of(w, reported_or(w, i, first - opener, verbs.main), depth + 1);
  }
  return nullptr;
}

const Phrase* main_subject_after(const ClauseWords& w, Index verb) {
  for (Index i = verb + 1; i < w.size(); ++i) {
    if (!w.is(i, Tag::comma)) continue;
    const Phrase* phrase = opening_phrase(w, i + 1);
    if (phrase == nullptr || !phrase->is_head() || phrase->preposition != no_token) continue;
    Index next = phrase->tokens.end;
    if (parenthesis_after(w, next)) return phrase;
    while (w.is(next, Tag::adverb) || w.is(next, Tag::pronoun) || w.timed(std::min(next, w.size()))) ++next;
    if (w.is(next, Tag::auxiliary) || w.is(next, Tag::modal) || w.is(next, Tag::verb)) return phrase;
  }
  return nullptr;
}

}  // namespace entente
