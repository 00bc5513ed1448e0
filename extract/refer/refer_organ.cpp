#include <entente/extract/refer/refer_organ.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>
#include <entente/extract/refer/state_sides.h>
#include <entente/extract/refer/unnamed_body.h>

#include <algorithm>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "fisheries ministry": whatever its field; no words where the noun stands alone, which may be any ministry.
TokenRange ministry_at(const SentenceDraft& s, Index first) {
  constexpr Index longest = 3;
  Index noun = first;
  while (noun < s.tree.size() && noun < first + longest && !s.in("ministries", noun) && s.token(noun).word &&
         !s.token(noun).capital && s.tree.head(noun) != Tree::none && s.tree.head(noun) > noun)
    ++noun;
  return noun > first && s.in("ministries", noun) ? TokenRange{first, noun + 1} : TokenRange{first, first};
}

TokenRange organ_at(const SentenceDraft& s, Index first) {
  const auto listed = match_phrase(s.grammar->lexicon().list("state-organs"), s.sentence->tokens, first);
  return listed.length > 0 ? TokenRange{first, first + static_cast<Index>(listed.length)} : ministry_at(s, first);
}

/// "the army of X", "the parliament in X", "the army major": another one's, or no organ.
bool goes_on(const SentenceDraft& s, TokenRange organ) {
  const Index end = organ.end;
  if (end >= s.tree.size()) return false;
  const Tag next = s.words[end].tag;
  if (next == Tag::possessive_s) return false;
  if (belongs(s, end) || s.in("in-prepositions", end) || s.token(end).text == "-") return true;
  return s.token(end).capital || (s.tree.head(organ.end - 1) == end && s.tree.is(organ.end - 1, "compound")) ||
         s.tree.is(organ.end - 1, "amod");
}

/// "X ordered the army out of its barracks": whether a state does something to its own organ.
bool is_moved_by_own(const SentenceDraft& s, Index organ, Entity state) {
  return std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.entity == state && o.tokens.end <= organ && acts_upon(s, o.phrase.end - 1, organ);
  });
}

/// "the governor of the central bank, X": told by the title.
bool completes_title(const SentenceDraft& s, Index article) {
  return std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& office) {
    return office.head.end + 1 == article && s.in("belonging-prepositions", office.head.end);
  });
}

/// The state that is spoken of, else the one at home.
Entity state_of_organ(Antecedents& seen, const SentenceDraft& s, Index noun) {
  const Entity topic = seen.sentence > 0 ? state_of_topic(seen, seen.sentence - 1) : Entity{};
  if (topic.valid()) return topic;
  Reference word{noun};
  word.owned = true;
  const auto fits = [&](const Mentioned& r) {
    return seen.is(r.entity, "State") && !tells_home(seen.draft.sentences[r.sentence], r.token);
  };
  if (const auto spoken_of = most_salient(seen, s, word, sentences_back, fits)) return *spoken_of;
  return seen.home != nullptr ? entity_of(seen.draft, *seen.home) : only_one_so_far(seen, fits);
}

}  // namespace

Index refer_organ(Antecedents& seen, SentenceDraft& s, Index i) {
  if (s.spanish() || !s.in("definite", i) || s.in("possessives", i) || s.in("demonstratives", i)) return i;
  const TokenRange organ = organ_at(s, i + 1);
  if (organ.size() == 0 || names_overlap(s, organ) || inside_name(s, organ.first) || goes_on(s, organ)) return i;
  const Entity state = state_of_organ(seen, s, organ.end - 1);
  if (!state.valid() || is_moved_by_own(s, organ.end - 1, state) || completes_title(s, i)) return i;
  seen.add(s, organ, {i, organ.end}, unnamed_body(seen, s, organ, "GovernmentBody", state), MentionKind::nominal,
           "unnamed body", 500);
  return organ.end;
}

}  // namespace entente
