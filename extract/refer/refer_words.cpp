#include <entente/extract/refer/refer_words.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether a noun is the object of a verb whose "of" tells the charge: "accused the government of murder", but not
/// "accused the government of Chad of murder".
bool charges(const SentenceDraft& s, Index noun) {
  const Index of = noun + 1;
  const Index behind = of + 1 < s.size() && s.words[of + 1].tag == Tag::determiner ? of + 2 : of + 1;
  const bool named = std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& n) {
    return n.kind == MentionKind::name && (n.tokens.first == behind || n.tokens.first == of + 1);
  });
  if (named) return false;
  const Index verb = noun < s.tree.size() && s.tree.is(noun, "obj") ? s.tree.head(noun) : Tree::none;
  return verb != Tree::none && s.lemma_in("charging-verbs", verb);
}

}  // namespace

bool names_overlap(const SentenceDraft& s, TokenRange range) {
  return std::any_of(s.names.begin(), s.names.end(),
                     [&](const NameSpan& n) { return n.kind == MentionKind::name && n.tokens.overlaps(range); });
}

std::optional<Index> demonym_at(const SentenceDraft& s, Index token) {
  for (Index n = 0; n < s.names.size(); ++n) {
    if (s.names[n].tokens.first == token && s.names[n].kind == MentionKind::demonym) return n;
  }
  return std::nullopt;
}

bool inside_name(const SentenceDraft& s, Index token) {
  return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                     [&](const Occurrence& o) { return o.tokens.contains(token); });
}

bool continues_name(const SentenceDraft& s, Index end) {
  if (end >= s.size()) return false;
  if (s.grammar->lexicon().list("office-prepositions").contains(s.key(end)))
    return (s.key(end) == "of" || s.key(end) == "de" || s.key(end) == "del") && belongs(s, end);
  return std::any_of(s.occurrences.begin(), s.occurrences.end(),
                     [&](const Occurrence& o) { return o.tokens.first == end; });
}

bool belongs(const SentenceDraft& s, Index i) {
  return s.in("belonging-prepositions", i) && !(i + 1 < s.size() && s.words[i + 1].tag == Tag::verb) &&
         !charges(s, i - 1);
}

bool acts_upon(const SentenceDraft& s, Index token, Index noun) {
  if (s.tree.size() == 0 || s.tree.head(noun) == Tree::none || s.tree.is(noun, "nsubj")) return false;
  Index subject = Tree::none;
  for (Index word = s.tree.head(noun); word != Tree::none && subject == Tree::none; word = s.tree.head(word))
    subject = s.tree.child(word, "nsubj");
  constexpr int deepest = 6;
  Index at = token;
  for (int depth = 0; at != Tree::none && at != subject && depth < deepest; ++depth) {
    if (s.tree.is(at, "acl")) return false;  // "X, which accuses Y, also accused the government"
    at = s.tree.head(at);
  }
  return subject != Tree::none && at == subject;
}

bool is_object(const SentenceDraft& s, Index i) {
  if (s.tree.size() == 0 || s.key(i).ends_with("self")) return false;
  return s.tree.is(i, "obj") || s.tree.is(i, "iobj") || s.tree.is(i, "obl");
}

bool is_subject(const SentenceDraft& s, Index i) {
  Index next = i + 1;
  while (next < s.size() && s.words[next].tag == Tag::adverb) ++next;
  if (next >= s.size()) return false;
  const Tag tag = s.words[next].tag;
  return tag == Tag::auxiliary || tag == Tag::modal || (tag == Tag::verb && is_finite(s.words[next].form));
}

}  // namespace entente
