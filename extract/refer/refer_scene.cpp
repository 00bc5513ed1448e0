#include <entente/extract/refer/refer_body.h>
#include <entente/extract/refer/refer_scene.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/unnamed_body.h>

#include <algorithm>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// The body that a noun is of, or that only tells what kind of thing the next noun is: "a police station".
Index guarded_thing(const SentenceDraft& s, TokenRange noun) {
  Index end = noun.end;
  while (end < s.size() && s.in("guarded-things", end)) ++end;
  return end;
}

/// "his police", "foreign fighters", "a NATO patrol", "police of that town", "rebel leaders": another one's, or
/// something else.
bool is_told_apart(const SentenceDraft& s, TokenRange noun, Index end) {
  const Index first = s.first_modifier(noun.first);
  for (Index i = first; i < noun.first; ++i) {
    if (s.in("outlandish", i) || s.in("possessives", i) || demonym_at(s, i)) return true;
  }
  if (first > 0) {
    const Tag before = s.words[first - 1].tag;
    const bool kind = first - 1 < s.tree.size() && s.tree.is(first - 1, "compound") && s.tree.head(first - 1) < end;
    if (before == Tag::possessive || before == Tag::possessive_s || kind || s.token(first - 1).text == "-") return true;
  }
  if (s.in("party-prepositions", end)) return true;  // "gunmen with the X movement"
  const bool owned = s.in("belonging-prepositions", end) && !(end + 1 < s.size() && s.words[end + 1].tag == Tag::verb);
  const bool attribute = end < s.tree.size() && s.tree.head(noun.end - 1) == end && s.tree.is(noun.end - 1, "compound");
  const bool called =  // "Soviet authorities"
      std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& name) { return name.tokens.end == first; });
  return owned || attribute || called || names_overlap(s, {first, end});
}

/// "Halden rebels", "X militants".
bool names_irregulars(const Antecedents& seen, const SentenceDraft& s) {
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& name) {
    if (!name.entity.valid() || name.kind != MentionKind::name) return false;
    const bool group = seen.is(name.entity, "Organization") && s.in("irregulars", name.tokens.end);
    return group || is_armed_group(seen, s, name.entity);
  });
}

/// Whether the article names a group in arms, whom "the rebels" may be. Linear in the article when first asked.
bool article_names_irregulars(Antecedents& seen) {
  if (!seen.names_irregulars) {
    const auto& sentences = seen.draft.sentences;
    seen.names_irregulars = std::any_of(sentences.begin(), sentences.end(),
                                        [&](const SentenceDraft& s) { return names_irregulars(seen, s); });
  }
  return *seen.names_irregulars;
}

/// The place of which a verb of telling says where it was told plays no part.
bool tells_where_told(const SentenceDraft& s, Index place) {
  const Index verb = place < s.tree.size() ? s.tree.head(place) : Tree::none;
  return verb != Tree::none && s.lemma_in("reporting", verb);
}

/// Whether a name tells where a sentence plays: "in Peru", any city or province, "the Peruvian capital".
bool tells_scene(const Antecedents& seen, const SentenceDraft& s, const NameSpan& name) {
  if (name.kind == MentionKind::demonym) return s.in("scene-nouns", name.tokens.end);
  const std::string& type = seen.entity(name.entity).type;
  if (type == "City" || type == "Region") return !tells_where_told(s, name.tokens.first);
  const bool owns = name.tokens.end + 1 < s.size() && s.words[name.tokens.end].tag == Tag::possessive_s;
  if (owns && s.in("scene-nouns", name.tokens.end + 1)) return true;  // "in Peru's capital"
  const Index before = s.first_modifier(name.tokens.first);
  const Index mark = s.tree.child(name.tokens.end - 1, "case");  // "in strife-torn southern Peru"
  const bool within = (before > 0 && s.in("place-prepositions", before - 1)) || s.in("place-prepositions", mark);
  return within && (type == "State" || type == "Site") && !tells_where_told(s, name.tokens.first);
}

/// The only state in which the places of a sentence lie; nullptr where they lie in several or none.
const GazetteerEntry* state_of_places(const Antecedents& seen, const SentenceDraft& s) {
  const GazetteerEntry* found = nullptr;
  for (const NameSpan& name : s.names) {
    if (!name.entity.valid() || !tells_scene(seen, s, name)) continue;
    const GazetteerEntry* const state = seen.resources.gazetteer.state_around(seen.entity(name.entity).gazetteer_id);
    if (state == nullptr) continue;
    if (found != nullptr && found != state) return nullptr;
    found = state;
  }
  return found;
}

/// "Peruvian officials say rebels ...": the state whose people a clause above is told by.
Entity state_of_teller(Antecedents& seen, const SentenceDraft& s, Index noun) {
  constexpr int deepest = 8;
  Index at = noun;
  for (int depth = 0; at < s.tree.size() && depth < deepest; ++depth, at = s.tree.head(at)) {
    if (!s.lemma_in("reporting", at)) continue;
    const Index teller = s.tree.child(at, "nsubj");
    for (const Occurrence& o : s.occurrences) {
      const bool told =
          o.phrase.contains(teller) || (o.tokens.first < s.tree.size() && s.tree.head(o.tokens.first) == teller);
      if (teller == Tree::none || !o.entity.valid() || !told) continue;
      if (seen.is(o.entity, "State")) return o.entity;
      if (const Entity state = state_of_unnamed(seen, o.entity); state.valid()) return state;
    }
  }
  return {};
}

/// The state of the body without a name that was spoken of last; in the same sentence it may be another one's enemy.
Entity state_of_last(Antecedents& seen, Entity home) {
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back >= seen.sentence; ++r) {
    const Entity state = state_of_unnamed(seen, r->entity);
    if (state.valid() && (r->sentence < seen.sentence || !home.valid() || state == home)) return state;
  }
  return {};
}

/// The state where a sentence plays: of its places, else of those who tell it, at home in the article, else where the
/// one before played, else the article's.
Entity scene(Antecedents& seen, const SentenceDraft& s, Index noun) {
  if (const GazetteerEntry* const state = state_of_places(seen, s)) return entity_of(seen.draft, *state);
  const Entity home = seen.home != nullptr ? entity_of(seen.draft, *seen.home) : Entity{};
  if (const Entity teller = state_of_teller(seen, s, noun); teller.valid() && (!home.valid() || teller == home))
    return teller;
  return state_of_last(seen, home);
}

}  // namespace

Index refer_scene(Antecedents& seen, SentenceDraft& s, TokenRange noun, std::string_view type) {
  const Index head = noun.end - 1;
  const auto local = match_phrase(s.grammar->lexicon().list("local-forces"), s.sentence->tokens, noun.first);
  if (local.length != noun.size()) return noun.first;
  const Index end = guarded_thing(s, noun);
  if (is_told_apart(s, noun, end)) return noun.first;
  if (s.in("irregulars", head) && article_names_irregulars(seen)) return noun.first;
  const Entity state = scene(seen, s, head);
  if (!state.valid()) return noun.first;
  const TokenRange phrase{s.first_modifier(noun.first), end};
  seen.add(s, noun, phrase, unnamed_body(seen, s, noun, type, state), MentionKind::nominal, "unnamed body", 500);
  return end;
}

Index refer_crowd(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto people = demonym_at(s, i);
  const bool plural = people && s.names[*people].tokens.size() == 1 && s.tree.has(i, "Number=Plur");
  if (s.spanish() || i < 2 || !(plural || s.in("crowd-people", i)) || protest_of(s, i) == Tree::none) return i;
  const Index first = s.first_modifier(i);
  if (first < 2 || !s.in("belonging-prepositions", first - 1) || !s.in("quantifiers", first - 2)) return i;
  Entity state = plural ? s.names[*people].entity : Entity{};
  for (Index m = first; m < i && !state.valid(); ++m) {
    if (const auto nation = demonym_at(s, m)) state = s.names[*nation].entity;
  }
  if (!state.valid()) state = scene(seen, s, i);
  if (!seen.is(state, "State")) return i;
  for (Occurrence& o : s.occurrences) {
    if (first <= o.tokens.first && o.tokens.first <= i) o.nested = true;
  }
  const Entity crowd = unnamed_body(seen, "protesters", "Organization", state);
  seen.add(s, {i, i + 1}, {first, i + 1}, crowd, MentionKind::nominal, "unnamed body", 500);
  return i + 1;
}

Index refer_peacekeepers(Antecedents& seen, SentenceDraft& s, Index i) {
  if (!s.in("peacekeepers", i) || is_told_apart(s, {i, i + 1}, i + 1)) return i;
  Entity sender;
  for (const Mentioned& r : seen.recent) {
    if (!seen.is(r.entity, "IntergovernmentalOrganization") || r.entity == sender) continue;
    if (sender.valid()) return i;
    sender = r.entity;
  }
  if (!sender.valid()) return i;
  seen.add(s, {i, i + 1}, {s.first_modifier(i), i + 1}, sender, MentionKind::nominal, "peacekeepers", 500);
  return i + 1;
}

Index refer_authorities(Antecedents& seen, SentenceDraft& s, Index i) {
  if (!s.in("bare-governments", i) || is_told_apart(s, {i, i + 1}, i + 1)) return i;
  const bool modified = s.first_modifier(i) != i || (i > 0 && s.in("coordinators", i - 1));
  if (modified || s.in("in-prepositions", i + 1)) return i;
  const Entity played = scene(seen, s, i);
  const Entity state = !played.valid() && seen.home != nullptr ? entity_of(seen.draft, *seen.home) : played;
  if (!state.valid()) return i;
  seen.add(s, {i, i + 1}, {i, i + 1}, state, MentionKind::nominal, "government", 500);
  return i + 1;
}

}  // namespace entente
