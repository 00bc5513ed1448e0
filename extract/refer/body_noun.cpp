#include <entente/extract/refer/body_noun.h>
#include <entente/extract/refer/refer_words.h>

#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "court" and "tribunal" are one kind of body; other nouns are each their own.
std::string_view body_kind(const SentenceDraft& s, std::string_view noun) {
  return s.grammar->lexicon().list("body-synonyms").find(noun).value_or(noun);
}

/// Whether a mention has a noun of that kind in its name, where such nouns stand: first in Spanish, anywhere in
/// English.
bool bears_noun(const SentenceDraft& s, Index first, std::string_view kind) {
  for (Index i = first; i < s.size() && s.token(i).capital; ++i) {
    if (body_kind(s, s.key(i)) == kind) return true;
    if (s.spanish()) return false;
  }
  return false;
}

}  // namespace

bool is_other_kind(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, const Mentioned& r) {
  const auto& lexicon = s.grammar->lexicon();
  if (lexicon.list("nominals").find(s.key(noun)) != "GovernmentBody") return false;
  const LocalEntity& body = seen.entity(r.entity);
  if (!body.named && body.type == "GovernmentBody") return body.name.find(s.key(noun)) == body.name.npos;
  const std::string_view kind = body_kind(s, s.key(noun));
  const std::string_view kindred = lexicon.list("kindred-bodies").find(s.key(noun)).value_or(kind);
  const SentenceDraft& there = seen.draft.sentences[r.sentence];
  bool other = false;
  for (Index i = r.token; kindred != "any" && i < there.size() && there.token(i).capital; ++i) {
    const std::string_view named = body_kind(s, there.key(i));
    if (named == kind || named == kindred) return false;
    other = other || lexicon.list("nominals").find(there.key(i)) == "GovernmentBody";
    if (s.spanish()) break;
  }
  return other;
}

bool has_noun(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, const Mentioned& r) {
  if (!seen.is(r.entity, "Organization") || !seen.entity(r.entity).named) return false;
  return bears_noun(seen.draft.sentences[r.sentence], r.token, body_kind(s, s.key(noun))) ||
         seen.bodies.called(r.entity, s.key(noun));
}

bool has_trade(const Antecedents& seen, const SentenceDraft& s, std::uint32_t noun, const Mentioned& r) {
  if (s.spanish() || noun >= s.tree.size()) return false;
  for (Index c = s.tree.first_child(noun); c != Tree::none && c < noun; c = s.tree.next_sibling(c)) {
    const bool trade = s.tree.is(c, "compound") && !inside_name(s, c);
    if (trade && bears_noun(seen.draft.sentences[r.sentence], r.token, body_kind(s, s.key(c)))) return true;
  }
  return false;
}

}  // namespace entente
