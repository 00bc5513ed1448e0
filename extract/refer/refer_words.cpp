#include <entente/extract/refer/refer_words.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether a noun is the object of a verb whose "of" tells the charge: "accused them of murder", "acusó al conservador
/// de espionaje"; a name behind it says whose a noun is all the same.
bool charges(const SentenceDraft& s, Index noun, Index behind) {
  if (noun >= s.tree.size() || s.tree.head(noun) == Tree::none) return false;
  if (s.spanish() && s.tree.is(noun, "amod") && s.tree.head(noun) < noun) return charges(s, s.tree.head(noun), behind);
  const Index mark = s.spanish() && s.tree.is(noun, "obl") ? s.tree.child(noun, "case") : Tree::none;
  const bool charged = mark != Tree::none && s.in("recipient-prepositions", mark);
  const bool named = behind + 1 < s.size() && s.token(behind + 1).capital;
  return (s.tree.is(noun, "obj") || charged) && !named && s.lemma_in("charging-verbs", s.tree.head(noun));
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

bool tells_home(const SentenceDraft& s, Index token) {
  const bool described = std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.rule == "firm at home" && o.phrase.contains(token) && o.tokens.first != token;
  });
  return described || std::any_of(s.cues.begin(), s.cues.end(), [&](const CuePhrase& cue) {
           return cue.state && s.names[*cue.state].tokens.first == token;
         });
}

bool belongs(const SentenceDraft& s, Index i) {
  return s.in("belonging-prepositions", i) && !(i + 1 < s.size() && s.words[i + 1].tag == Tag::verb) &&
         !charges(s, i - 1, i);
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

bool is_lone_argument(const SentenceDraft& s, Index word, Index end) {
  const Tag next = end < s.size() ? s.words[end].tag : Tag::stop;
  const bool goes_on = next == Tag::coordinator && end + 1 < s.size() && s.words[end + 1].tag == Tag::verb &&
                       is_finite(s.words[end + 1].form);  // "visitó al rehén y habló"
  if (next == Tag::other || next == Tag::adjective || next == Tag::proper || next == Tag::quote ||
      (next == Tag::coordinator && !goes_on))
    return false;
  const bool aside = s.tree.is(word, "nmod");  // "criticó con dureza a la sueca": the tree may join them
  if (next == Tag::verb && is_finite(s.words[end].form) && word + 1 == end)
    return true;  // "The conservative accused X"
  const Index mark = aside || s.tree.is(word, "obl") ? s.tree.child(word, "case") : Tree::none;
  const bool named = s.tree.is(word, "xcomp") && s.tree.child(word, "det") != Tree::none;  // "backed the conservative"
  if (aside && !s.spanish()) return mark != Tree::none && !s.in("belonging-prepositions", mark);
  const bool side = mark != Tree::none && (s.in("recipient-prepositions", mark) || s.in("party-prepositions", mark) ||
                                           s.in("agent-prepositions", mark));
  return side || named || s.tree.is(word, "nsubj") || s.tree.is(word, "obj") || s.tree.is(word, "iobj");
}

Index protest_of(const SentenceDraft& s, Index noun) {
  Index subject = noun;
  while (s.tree.is(subject, "nmod")) subject = s.tree.head(subject);
  if (!s.tree.is(subject, "nsubj")) return Tree::none;
  const Index verb = s.tree.head(subject);
  const Index object = s.tree.child(verb, "obj");
  const bool holds = object != Tree::none && s.in("protest-nouns", object);
  return s.lemma_in("protest-verbs", verb) || holds ? verb : Tree::none;
}

std::optional<std::string_view> epithet(const SentenceDraft& s, TokenRange words) {
  const auto& epithets = s.grammar->lexicon().list("state-epithets");
  for (Index i = words.first; i < words.end; ++i) {
    if (const auto codes = epithets.find(s.key(i))) return codes;
  }
  return std::nullopt;
}

std::string listed_form(const Lexicon::List& list, const std::string& noun) {
  if (list.contains(noun) || !noun.ends_with('a')) return noun;
  const std::string stem = noun.substr(0, noun.size() - 1);
  for (std::string form : {stem, stem + 'o'}) {
    if (list.contains(form)) return form;
  }
  return noun;
}

bool has_code(const LocalEntity& state, std::string_view codes) {
  const std::string_view id = state.gazetteer_id;
  const std::string_view code = id.substr(std::min(id.size(), std::string_view("state:").size()));
  return code.size() == 2 && codes.find(code) != codes.npos;
}

}  // namespace entente
