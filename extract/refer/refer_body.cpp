#include <entente/base/utf8.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/refer/refer_body.h>
#include <entente/extract/refer/refer_scene.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>
#include <entente/extract/refer/unnamed_body.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "its army in X", "an embassy in X": no body of X.
bool is_anothers(const SentenceDraft& s, Index noun) {
  const bool owned =
      noun > 0 && (s.words[noun - 1].tag == Tag::possessive || s.words[noun - 1].tag == Tag::possessive_s);
  return owned || s.in("legations", noun);
}

/// "Sudanese troops", but no "Sudanese rebels".
bool acts_for_state(const SentenceDraft& s, Index noun) {
  return s.in("representatives", noun) && !s.in("irregulars", noun);
}

/// "the rebels", but not "its rebels"
bool is_definite(const SentenceDraft& s, Index noun) {
  return noun > 0 && s.in("definite", noun - 1) && !s.in("possessives", noun - 1);
}

/// "despite opposition from Y", "..., con la oposición de Y"; without an article "opposition from Y", wherever it
/// stands
bool is_obstacle(const SentenceDraft& s, Index noun) {
  if (s.in("origin-prepositions", noun + 1) && !is_definite(s, noun)) return true;
  const Index i = s.first_modifier(noun);
  const bool set_off = i > 1 && s.in("party-prepositions", i - 1) && s.token(i - 2).text == ",";
  return set_off ||
         match_phrase_before(s.grammar->lexicon().list("obstacle-prepositions"), s.sentence->tokens, i).length > 0;
}

/// The object of a verb whose subject a noun is, else its subject.
Index other_side(const SentenceDraft& s, Index verb, Index noun) {
  return s.tree.child(verb, s.tree.is(noun, "nsubj") ? "obj" : "nsubj");
}

/// The state that a name names, or whose seat it names; nullptr for others.
const GazetteerEntry* seat_of(const Antecedents& seen, const NameSpan& name) {
  const GazetteerEntry* const entry = seen.resources.gazetteer.find(seen.entity(name.entity).gazetteer_id);
  if (entry == nullptr || entry->type == "State") return entry;
  const GazetteerEntry* const owner = entry->seat_of.empty() ? nullptr : seen.resources.gazetteer.find(entry->seat_of);
  return owner != nullptr && owner->type == "State" ? owner : nullptr;
}

Entity state_of(Antecedents& seen, const NameSpan& name) {
  const GazetteerEntry* const state = seat_of(seen, name);
  return state != nullptr ? entity_of(seen.draft, *state) : name.entity;
}

/// "rebeldes hutus ruandeses", "milicias chiíes de X", "Rwandan Hutu rebels": behind the one adjective that may stand
/// between a noun and the name beside it, on the side of the language; the noun itself when none does.
TokenRange with_creed(const SentenceDraft& s, TokenRange noun) {
  const Index between = s.spanish() ? noun.end : noun.first - 1;
  if (between >= s.tree.size() || s.tree.head(between) != (s.spanish() ? noun.first : noun.end - 1)) return noun;
  const bool named =
      std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& name) { return name.tokens.contains(between); });
  const bool adjective = s.tree.is(between, "amod") || (!s.spanish() && s.tree.is(between, "compound"));
  if (named || !adjective || !s.token(between).word) return noun;
  return s.spanish() ? TokenRange{noun.first, between + 1} : TokenRange{between, noun.end};
}

/// "Lebanon's Syrian-backed forces": where what a hyphen joins to a name right before a noun begins; the noun itself
/// when nothing of that kind stands there.
Index before_compound(const SentenceDraft& s, Index noun) {
  const bool apart = noun > 2 && s.token(noun - 2).text == "-" && s.token(noun - 2).glued;  // "U.S.-backed"
  for (const NameSpan& name : s.names) {
    const bool within = name.tokens.end == noun && name.span.end < s.token(noun - 1).span.end;
    if (within || (apart && name.tokens.end + 2 == noun)) return name.tokens.first;
  }
  return noun;
}

/// The name of the state or place that a noun is said to be of, or of the place that it is said to be in.
std::optional<Index> name_beside(const Antecedents& seen, const SentenceDraft& s, TokenRange noun,
                                 std::string_view body) {
  const Index first = before_compound(s, noun.first);
  for (Index n = 0; n < s.names.size(); ++n) {
    const NameSpan& name = s.names[n];
    if (!name.entity.valid() || (name.tokens.first >= first && name.tokens.first < noun.first)) continue;
    const std::string_view type = class_of(name, seen.resources);
    const bool place = name.known && (type == "City" || (type == "Region" && body == "Organization"));
    if (name.kind == MentionKind::name && name.tokens.first == noun.end + 1 && s.in("in-prepositions", noun.end) &&
        !is_anothers(s, noun.first) && (place || seat_of(seen, name) != nullptr))
      return n;
    const bool home = type == "State" || place || (type == "Region" && name.known && s.in("home-groups", noun.end - 1));
    if (!home) continue;
    const bool demonym = name.kind == MentionKind::demonym;
    if (demonym && name.tokens.first == noun.end && s.spanish()) return n;
    if (name.tokens.end == first && !s.spanish()) return n;
    const bool owner = name.tokens.end + 1 == first && s.words[name.tokens.end].tag == Tag::possessive_s;
    if (owner && !demonym) return n;
    const bool of = name.tokens.first == noun.end + 1 && s.in("belonging-prepositions", noun.end);
    if (of && !demonym) return n;
  }
  return std::nullopt;
}

/// The state, or the state of the body, that is the other side of the verb that a noun is subject or object of.
Entity facing_state(Antecedents& seen, const SentenceDraft& s, Index noun) {
  const Index verb = s.tree.head(noun);
  if (verb == Tree::none) return {};
  const Index other = other_side(s, verb, noun);
  if (other == Tree::none || other == noun || s.tree.relation(noun) == "conj") return {};
  for (const Occurrence& o : s.occurrences) {
    if (!o.tokens.contains(other) || o.nested) continue;
    if (seen.is(o.entity, "State")) return o.entity;
    if (const Entity state = state_of_unnamed(seen, o.entity); state.valid()) return state;
  }
  return {};
}

/// "X sent troops to fight in Y against Islamist rebels": Y, named right before those words; invalid when none is.
Entity state_fought_in(const Antecedents& seen, const SentenceDraft& s, Index called) {
  constexpr Index reach = 4;
  for (const Occurrence& o : s.occurrences) {
    const bool near =
        o.tokens.end < called && called - o.tokens.end < reach && s.in("party-prepositions", o.tokens.end);
    if (near && o.tokens.first > 0 && s.in("in-prepositions", o.tokens.first - 1) && seen.is(o.entity, "State"))
      return o.entity;
  }
  return {};
}

/// "Hamas militants": whether a body with a name, which is no people or creed, stands right before a noun.
bool is_of_named_body(const Antecedents& seen, const SentenceDraft& s, Index noun) {
  return std::any_of(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.tokens.end == noun && o.kind == MentionKind::name && o.entity.valid() &&
           seen.is(o.entity, "Organization") && seen.entity(o.entity).named;
  });
}

/// "Rwanda blames Hutu militants", "Maoist rebels attacked Nepal": a group that is called by its people or creed is
/// of the state that it stands against.
Index faction(Antecedents& seen, SentenceDraft& s, TokenRange noun, std::string_view type) {
  const Index head = noun.end - 1;
  if (type != "Organization" || noun.first == 0 || head >= s.tree.size() || s.spanish()) return noun.first;
  const Index called = noun.first - 1;
  const bool adjective = s.tree.is(called, "amod") || s.tree.is(called, "compound");
  if (!adjective || s.tree.head(called) != head || !s.token(called).capital) return noun.first;
  if (is_of_named_body(seen, s, noun.first)) return noun.first;
  const Entity abroad = state_fought_in(seen, s, noun.first);
  const Entity state = abroad.valid() ? abroad : facing_state(seen, s, head);
  if (!state.valid()) return noun.first;
  for (Occurrence& o : s.occurrences) {
    if (o.tokens == TokenRange{called, noun.first}) o.nested = true;
  }
  const Entity body = unnamed_body(seen, s, noun, type, state);
  seen.add(s, {called, noun.end}, {called, noun.end}, body, MentionKind::nominal, "unnamed body", 550);
  return noun.end;
}

/// "X's government accused the opposition", "the rebels and the government of X": the state of a government or an
/// unnamed body on the other side, or beside the noun; of a bare state only beside it ("X and the rebels").
Entity domestic_state(Antecedents& seen, const SentenceDraft& s, Index noun) {
  if (noun >= s.tree.size() || s.tree.head(noun) == Tree::none) return {};
  const Index head = s.tree.head(noun);
  const bool beside = s.tree.relation(noun) == "conj";
  const Index other = beside ? head : other_side(s, head, noun);
  if (other == Tree::none || other == noun) return {};
  const bool government = s.in("governments", other);
  for (const Occurrence& o : s.occurrences) {
    if (!o.entity.valid() || o.kind == MentionKind::pronoun) continue;
    const bool state = seen.is(o.entity, "State");
    if (state && government && s.tree.head(o.tokens.first) == other) return o.entity;
    if (!o.tokens.contains(other) || o.nested) continue;
    if (state && beside) return o.entity;
    if (const Entity owner = state_of_unnamed(seen, o.entity); owner.valid()) return owner;
  }
  return {};
}

/// "The government of X accused the opposition": a group that is of the state that it faces.
Index domestic_body(Antecedents& seen, SentenceDraft& s, TokenRange noun, std::string_view type) {
  const Index head = s.spanish() ? noun.first : noun.end - 1;
  if (!s.in("home-groups", noun.end - 1) || noun.first == 0 || head >= s.tree.size()) return noun.first;
  const bool charged = noun.end + 1 < s.size() && s.words[noun.end + 1].tag == Tag::verb;  // "of inciting"
  if (s.in("belonging-prepositions", noun.end) && !charged) return noun.first;
  const bool definite = is_definite(s, noun.first);
  const bool beside = s.tree.relation(head) == "conj";  // "and communist rebels"
  const Entity state = definite || beside ? domestic_state(seen, s, head) : Entity{};
  if (!state.valid()) return noun.first;
  seen.add(s, noun, {definite ? noun.first - 1 : noun.first, noun.end}, unnamed_body(seen, s, noun, type, state),
           MentionKind::nominal, "unnamed body", 550);
  return noun.end;
}

/// The state whose government, or head, a verb is said to be against: "marched against the government of X".
Entity opposed_state(const Antecedents& seen, const SentenceDraft& s, Index verb) {
  for (const Occurrence& o : s.occurrences) {
    if (o.kind == MentionKind::pronoun || !o.entity.valid() || !seen.is(o.entity, "State")) continue;
    const Index head = s.tree.head(o.tokens.first);
    const bool ruler = head != Tree::none && (s.in("governments", head) || s.in("offices", head));
    if (ruler && s.tree.head(head) == verb && s.tree.is(head, "obl")) return o.entity;
  }
  return {};
}

/// "Thousands of protesters marched against the government of X": a crowd is of the state whose rulers it faces.
Index crowd(Antecedents& seen, SentenceDraft& s, TokenRange noun, std::string_view type) {
  if (!s.in("crowds", noun.end - 1) || noun.end > s.tree.size()) return noun.first;
  Index subject = noun.end - 1;
  while (s.tree.is(subject, "nmod")) subject = s.tree.head(subject);
  if (!s.tree.is(subject, "nsubj")) return noun.first;
  const Entity state = opposed_state(seen, s, s.tree.head(subject));
  if (!state.valid()) return noun.first;
  seen.add(s, noun, noun, unnamed_body(seen, s, noun, type, state), MentionKind::nominal, "unnamed body", 550);
  return noun.end;
}

/// "Syrian rebels killed two men. The rebels ...": the group called so that was spoken of last.
Index known_body(Antecedents& seen, SentenceDraft& s, TokenRange noun) {
  if (!is_definite(s, noun.first) || s.in("belonging-prepositions", noun.end) || s.in("in-prepositions", noun.end))
    return noun.first;
  const std::string called = lower(s.token(noun.first).text) + " of ";
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back >= seen.sentence; ++r) {
    if (seen.entity(r->entity).named || !seen.entity(r->entity).name.starts_with(called)) continue;
    seen.add(s, noun, {noun.first - 1, noun.end}, r->entity, MentionKind::nominal, "unnamed body", 550);
    return noun.end;
  }
  return noun.first;
}

/// "El ELN atacó un puesto. Los rebeldes ...": the only named armed group that was spoken of near.
Index named_rebels(Antecedents& seen, SentenceDraft& s, TokenRange noun) {
  const bool more = belongs(s, noun.end) || s.in("in-prepositions", noun.end) ||
                    (noun.end < s.size() && s.words[noun.end].tag == Tag::adjective);
  if (!is_definite(s, noun.first) || more || !s.in("irregulars", noun.end - 1)) return noun.first;
  const auto fits = [&](const Mentioned& r) { return is_armed_group(seen, s, r.entity); };
  const Entity found = most_salient(seen, s, {noun.end - 1}, sentences_back, fits).value_or(Entity{});
  if (!found.valid()) return noun.first;
  seen.add(s, noun, {noun.first - 1, noun.end}, found, MentionKind::nominal, "rebels", 600);
  return noun.end;
}

/// "U.S.-led coalition forces": those of several states that fight together.
Index joint_forces(Antecedents& seen, SentenceDraft& s, Index i) {
  const PhraseMatch match = match_phrase(s.grammar->lexicon().list("joint-forces"), s.sentence->tokens, i);
  if (match.length == 0) return i;
  const TokenRange noun{i, i + match.length};
  auto& entities = seen.draft.entities;
  const auto known = std::find_if(entities.begin(), entities.end(),
                                  [&](const LocalEntity& e) { return !e.named && e.name == match.value; });
  const auto body = static_cast<Index>(known - entities.begin());
  if (known == entities.end()) entities.push_back({std::string(match.value), "Organization", "", "", false, {}});
  seen.add(s, noun, noun, Entity(body), MentionKind::nominal, "unnamed body", 600);
  return noun.end;
}

/// "Army", "forces": words of the names of public bodies too.
bool heads_public_body(const SentenceDraft& s, const std::string& word) {
  return s.grammar->lexicon().list("org-heads").find(word) == "GovernmentBody";
}

/// "France's military agreement", "the Turkish intelligence cooperation": a body's noun that only tells what kind of
/// thing the next noun is, or of whom a government is made up; not "Turkish military officials".
bool is_attribute(const SentenceDraft& s, TokenRange noun) {
  if (s.spanish() || noun.size() != 1 || noun.end >= s.tree.size() || !s.in("body-attributes", noun.first))
    return false;
  if (s.in("ruling-bodies", noun.end)) return true;
  return s.tree.head(noun.first) == noun.end && s.tree.upos(noun.end) == "NOUN" && !s.in("representatives", noun.end) &&
         !s.token(noun.end).capital;
}

/// "La milicia argelina X", "the Syrian army unit Y": whether a noun introduces a name, and is no body beside it.
bool introduces_name(const SentenceDraft& s, TokenRange noun) {
  return std::any_of(s.cues.begin(), s.cues.end(), [&](const CuePhrase& cue) {
    return noun.contains(cue.noun) && cue.bearer < s.names.size() && s.names[cue.bearer].tokens.first >= noun.end;
  });
}

}  // namespace

bool is_armed_group(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> id) {
  const LocalEntity& body = seen.entity(id);
  const bool army = body.type == "GovernmentBody" && body.gazetteer_id.empty();
  if (!body.named || (body.type != "Organization" && !army)) return false;
  for (const auto& [kind, value] : s.grammar->lexicon().list("armed-kinds").entries()) {
    if (seen.bodies.called(id, kind)) return true;
  }
  const auto& arms = s.grammar->lexicon().list("armed-names");
  for (std::size_t from = 0; from < body.name.size();) {
    const std::size_t end = std::min(body.name.find(' ', from), body.name.size());
    const std::string word = fold(std::string_view(body.name).substr(from, end - from));
    if (arms.contains(word) && !(army && heads_public_body(s, word))) return true;
    from = end + 1;
  }
  return false;
}

Index refer_body(Antecedents& seen, SentenceDraft& s, Index i) {
  if (inside_name(s, i)) return i;
  if (const Index end = joint_forces(seen, s, i); end > i) return end;
  const auto& lexicon = s.grammar->lexicon();
  const PhraseMatch match = match_phrase(lexicon.list("unnamed-bodies"), s.sentence->tokens, i);
  const TokenRange noun{i, i + match.length};
  if (introduces_name(s, noun)) return i;
  const bool genitive = s.in("belonging-prepositions", i + 1);  // "fuerzas de seguridad"
  if (match.length == 0 || (acts_for_state(s, i) && !(match.length > 2 && genitive))) return i;
  if (s.in("deed-bodies", noun.first) && s.in("recipient-prepositions", noun.end)) return i;  // "opposition to Y"
  if ((s.in("deed-bodies", noun.first) && is_obstacle(s, noun.first)) || is_attribute(s, noun)) return i;
  auto beside = name_beside(seen, s, with_creed(s, noun), match.value);
  if (!beside) beside = name_beside(seen, s, noun, match.value);
  if (!beside) {
    if (const Index end = named_rebels(seen, s, noun); end > i) return end;
    const Index end = std::max(faction(seen, s, noun, match.value), known_body(seen, s, noun));
    if (end > i) return end;
    const Index facing = std::max(domestic_body(seen, s, noun, match.value), crowd(seen, s, noun, match.value));
    return facing > i ? facing : refer_scene(seen, s, noun, match.value);
  }
  const Entity state = state_of(seen, s.names[*beside]);
  const TokenRange owner = s.names[*beside].tokens;
  const TokenRange range{std::min(owner.first, noun.first), std::max(owner.end, noun.end)};
  for (Occurrence& o : s.occurrences) {
    if (o.tokens == owner) o.nested = true;
  }
  seen.add(s, range, range, unnamed_body(seen, s, noun, match.value, state), MentionKind::nominal, "unnamed body", 600);
  return range.end;
}

}  // namespace entente
