#include <entente/extract/chain/chain_renamed.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/may_be_verb.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace entente {
namespace {

/// The next name but for nationalities: "X, que los noruegos llaman Y".
std::uint32_t next_name(const SentenceDraft& s, std::uint32_t n) {
  do ++n;
  while (n < s.names.size() && s.names[n].kind == MentionKind::demonym);
  return n;
}

/// The words of "que los noruegos llaman", "which Norwegians call" from a token on; 0 when there is no such clause.
std::uint32_t naming_clause(const SentenceDraft& s, std::uint32_t first) {
  constexpr std::uint32_t longest = 6;
  if (!s.in("relatives", first)) return 0;
  for (std::uint32_t i = first + 1; i < s.size() && i - first < longest && s.token(i).word; ++i) {
    if (may_be_verb(s, "naming-verbs", i)) return i + 1 - first;
  }
  return 0;
}

bool alike(const Resources& resources, const NameSpan& a, const NameSpan& b) {
  constexpr std::array classes = {"Person", "Organization", "Place"};
  return std::any_of(classes.begin(), classes.end(), [&](const char* type) {
    return resources.ontology.is_class(class_of(a, resources), type) &&
           resources.ontology.is_class(class_of(b, resources), type);
  });
}

bool renamed(const Resources& resources, const SentenceDraft& s, std::uint32_t n, std::uint32_t next) {
  const TokenRange left = s.names[n].tokens;
  const TokenRange right = s.names[next].tokens;
  if (left.end + 1 >= s.size() || (s.token(left.end).text != "," && s.token(left.end).text != "(")) return false;
  const std::uint32_t renaming =
      match_phrase(s.grammar->lexicon().list("renaming"), s.sentence->tokens, left.end + 1).length;
  const std::uint32_t words = renaming > 0 ? renaming : naming_clause(s, left.end + 1);
  if (words == 0 || (right.end < s.size() && (s.token(right.end).word || s.key(right.end) == "'s"))) return false;
  std::uint32_t begin = left.end + 1 + words;
  if (begin < s.size() && !s.token(begin).word) ++begin;  // a quotation mark
  return begin == right.first && alike(resources, s.names[n], s.names[next]);
}

}  // namespace

void unite_renamed(NameLinks& links) {
  for (SentenceDraft& s : links.draft.sentences) {
    for (std::uint32_t n = 0; n + 1 < s.names.size(); ++n) {
      const std::uint32_t next = next_name(s, n);
      if (next < s.names.size() && renamed(links.resources, s, n, next))
        links.unite(s.names[n].entity, s.names[next].entity);
    }
  }
}

}  // namespace entente
