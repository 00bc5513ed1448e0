#include <entente/extract/clause/clause_judged.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/clause_subject.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "de 'error'", "como un gran paso": whether a predicate begins at a token and no other noun phrase follows it, of
/// which it could be said.
bool is_only_predicate(const SentenceDraft& s, Index i) {
  constexpr Index longest = 8;
  const Index end = std::min(s.size(), i + longest);
  if (i + 1 >= end || (s.key(i) != "de" && s.key(i) != "como")) return false;
  if (s.in("indefinite-articles", ++i)) ++i;
  for (; i < end; ++i) {
    const Tag tag = s.words[i].tag;
    if (tag == Tag::comma || tag == Tag::stop || tag == Tag::coordinator) return true;
    const bool within = tag == Tag::quote || tag == Tag::adjective || tag == Tag::adverb || tag == Tag::other ||
                        (tag == Tag::verb && s.words[i].form == VerbForm::participle);
    if (!within) return false;
  }
  return false;
}

/// "que compró en 1998", "que preside desde mayo": whether nothing but times and places stands behind a verb, up to the
/// end of its clause, so that the relative before it is what the verb is done to.
bool lacks_object(const SentenceDraft& s, Index verb) {
  for (Index i = verb + 1; i < s.size(); ++i) {
    const Tag tag = s.words[i].tag;
    if (tag == Tag::comma || tag == Tag::stop) return true;
    if (s.timed()[i] || tag == Tag::adverb) continue;
    if (!s.in("in-prepositions", i) && !s.in("since-words", i)) return false;
    while (i + 1 < s.size() && (s.words[i + 1].tag == Tag::determiner || s.words[i + 1].tag == Tag::proper ||
                                s.words[i + 1].tag == Tag::number || s.timed()[i + 1]))
      ++i;
  }
  return true;
}

/// Whether what ends before a token is a deed, of somebody or nobody, and no noun phrase of its own.
bool ends_deed(const ClauseWords& w, Index end) {
  const Phrase* const owner = w.phrase_at(end - 1);
  return owner == nullptr || !owner->is_head() ||
         (owner->preposition != no_token && w.in("source-prepositions", owner->preposition));
}

}  // namespace

std::uint32_t judged_relative(const SentenceDraft& s, std::uint32_t first, std::uint32_t verb) {
  if (!s.spanish() || first < 3 || s.key(first - 1) != "que" || s.words[first - 2].tag != Tag::comma) return Tree::none;
  if (!s.lemma_in("predicating-verbs", verb) || !is_finite(s.words[verb].form)) return Tree::none;
  Index i = verb + 1;
  while (i < s.size() && (s.timed()[i] || s.words[i].tag == Tag::adverb) && s.key(i) != "como") ++i;
  return is_only_predicate(s, i) ? first - 1 : Tree::none;
}

std::uint32_t undergone_relative(const SentenceDraft& s, std::uint32_t first, std::uint32_t verb) {
  if (!s.spanish() || first < 3 || s.key(first - 1) != "que" || s.words[first - 2].tag != Tag::comma) return Tree::none;
  const bool done = first == verb && s.lemma_in("undergone-deeds", verb) && is_finite(s.words[verb].form);
  return done && lacks_object(s, verb) ? first - 1 : Tree::none;
}

std::optional<const Phrase*> judge_of_antecedent(const ClauseWords& w, const VerbGroup& verbs, int depth) {
  const SentenceDraft& s = w.sentence();
  const Index judged = judged_relative(s, verbs.first, verbs.main);
  const bool deed = judged != Tree::none && ends_deed(w, judged - 1);
  const Index relative = deed ? judged : undergone_relative(s, verbs.first, verbs.main);
  if (relative == Tree::none) return std::nullopt;
  for (Index i = relative; i-- > 0 && !w.is(i, Tag::stop);) {
    if (w.is(i, Tag::verb) && verb_group(w, i).finite())
      return subject_of(w, reported_or(w, i, relative, verbs.main), depth + 1);
  }
  return nullptr;
}

}  // namespace entente
