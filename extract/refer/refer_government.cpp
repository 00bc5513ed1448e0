#include <entente/extract/office/holder_leader.h>
#include <entente/extract/refer/refer_government.h>
#include <entente/extract/refer/refer_owner.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>
#include <entente/extract/refer/state_sides.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "the military government": behind the adjectives that do not tell another government than the state's.
Index past_adjectives(const SentenceDraft& s, Index i) {
  constexpr Index most = 2;
  Index noun = i;
  while (noun < std::min(s.size(), i + most) && s.words[noun].tag == Tag::adjective && !s.in("lesser-words", noun) &&
         !s.in("former-words", noun) && !s.in("indefinites", noun) && !s.in("governments", noun) &&
         !demonym_at(s, noun))
    ++noun;
  return noun;
}

/// Spanish: "el Gobierno socialista", "el Ejecutivo central", "el régimen de facto": behind what follows the noun and
/// makes it no other state's.
Index past_behind(const SentenceDraft& s, Index noun) {
  constexpr Index most = 2;
  Index end = noun + 1;
  while (s.spanish() && end < std::min(s.size(), noun + 1 + most) && s.words[end].tag == Tag::adjective &&
         !demonym_at(s, end))
    ++end;
  const Index kind = match_phrase(s.grammar->lexicon().list("government-kinds"), s.sentence->tokens, end).length;
  return s.spanish() ? end + kind : end;
}

/// Whether one of those words is in a list.
bool any_in(const SentenceDraft& s, TokenRange words, ListName list) {
  for (Index i = words.first; i < words.end; ++i) {
    if (s.in(list, i)) return true;
  }
  return false;
}

/// "the government in Riga", "las autoridades en Perú": of that state, or of the one whose seat that is; not "talks
/// with the government in Havana", where they may only be held.
Index government_in_place(Antecedents& seen, SentenceDraft& s, TokenRange words) {
  const bool talks =
      words.first > 0 && s.in("party-prepositions", words.first - 1);  // "conversaciones con el Gobierno"
  if (!s.in("in-prepositions", words.end)) return words.first;
  for (Occurrence& o : s.occurrences) {
    if (o.tokens.first != words.end + 1 || o.kind != MentionKind::name || !o.entity.valid()) continue;
    const bool itself = seen.is(o.entity, "State");
    const GazetteerEntry* const place = seen.resources.gazetteer.find(seen.entity(o.entity).gazetteer_id);
    if (place == nullptr || (talks && !itself)) continue;
    const GazetteerEntry* const state = itself ? place : seen.resources.gazetteer.find(place->seat_of);
    if (state == nullptr || state->type != "State") continue;
    o.nested = true;
    const Index end = o.tokens.end;
    seen.add(s, {words.end - 1, end}, {words.first, end}, entity_of(seen.draft, *state), MentionKind::nominal,
             "government", 650);
    return end;
  }
  return words.first;
}

/// "Authorities in Peru": they have no article there.
Index bare_government(Antecedents& seen, SentenceDraft& s, Index i) {
  const bool bare = s.in("governments", i) && (i == 0 || s.words[i - 1].tag != Tag::determiner);
  return bare && s.key(i).ends_with('s') ? government_in_place(seen, s, {i, past_behind(s, i)}) : i;
}

/// The state at home; invalid when nothing tells it.
Entity at_home(Antecedents& seen) {
  return seen.home != nullptr ? entity_of(seen.draft, *seen.home) : Entity{};
}

/// The state at home, which the article may never name, for a bare "the government"; else the only one named so far.
Entity known_or_at_home(Antecedents& seen, bool bare, const Fits& fits) {
  const Entity home = bare ? at_home(seen) : Entity{};
  return home.valid() ? home : only_one_so_far(seen, fits);
}

/// "Los sindicatos colombianos pidieron al Gobierno", "the Peruvian opposition accused the government": the state of
/// the unnamed groups that do something to a government, which is theirs.
Entity state_of_opponents(const Antecedents& seen, const SentenceDraft& s, Index noun) {
  for (const Occurrence& o : s.occurrences) {
    if (o.tokens.first >= noun || !o.entity.valid() || !acts_upon(s, o.tokens.first, noun)) continue;
    const LocalEntity& group = seen.entity(o.entity);
    if (group.named || group.type != "Organization") continue;
    const Entity state = find_entity(seen.draft, group.disambiguator);
    if (state.valid() && seen.is(state, "State")) return state;
  }
  return {};
}

/// By a title of the article, else by the list of leaders.
Entity state_led_by_person(Antecedents& seen, const SentenceDraft& s, Entity person) {
  if (const Entity told = state_served_by(seen, person); told.valid()) return told;
  std::vector<std::string_view> offices;
  for (const auto& [office, value] : s.grammar->lexicon().list("governing-offices").entries())
    offices.push_back(office);
  const std::string_view state =
      state_led_by(seen.resources.leaders, seen.entity(person).name, offices, seen.draft.date.year);
  const GazetteerEntry* const known = seen.resources.gazetteer.find(state);
  return known != nullptr ? entity_of(seen.draft, *known) : Entity{};
}

/// "Her government": the state that the person serves whose it is, or is called by the adjective of; invalid when
/// nothing tells it.
Entity state_of_owner(Antecedents& seen, const SentenceDraft& s, Index possessive) {
  const auto gender = s.grammar->lexicon().list("possessives").find(s.key(possessive));
  if (gender != "male" && gender != "female") return {};
  const Entity person = owner_of(seen, s, possessive, *gender);
  if (!seen.is(person, "Person")) return {};
  const Entity served = state_led_by_person(seen, s, person);
  const Entity nation = seen.described.nation(person);
  return served.valid() || !seen.is(nation, "State") ? served : nation;
}

/// "the government", "las autoridades": of the state that the sentence before is about.
Index government(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto& lexicon = s.grammar->lexicon();
  if (!lexicon.list("definite").contains(s.key(i))) return bare_government(seen, s, i);
  const Index noun = past_adjectives(s, i + 1);
  if (noun >= s.size() || !lexicon.list("governments").contains(s.key(noun))) return i;
  const Index end = past_behind(s, noun);
  if (end < s.size() && (belongs(s, end) || demonym_at(s, end))) return i;
  if (any_in(s, {noun, end}, "lesser-words")) return i;
  if (const Index past = government_in_place(seen, s, {i, end}); past > i) return past;
  const auto fits = [&](const Mentioned& r) { return seen.is(r.entity, "State"); };
  Reference word{noun, s.in("demonstratives", i)};
  word.owned = true;
  const Entity served = state_of_owner(seen, s, i);
  const Entity opposed = served.valid() ? served : state_of_opponents(seen, s, noun);
  const Entity home = any_in(s, {i, end}, "public-adjectives") ? at_home(seen) : opposed;
  const auto spoken_of = home.valid() ? home : most_salient(seen, s, word, sentences_back, fits);
  const Entity state = spoken_of ? *spoken_of : known_or_at_home(seen, end == i + 2, fits);
  if (!state.valid()) return i;
  const Index first = s.in("contractions", i) ? i + 1 : i;  // "del Gobierno": the preposition stands before the phrase
  seen.add(s, {noun, end}, {first, end}, state, MentionKind::nominal, "government", 600);
  return end;
}

/// "X, cuyo Gobierno acusó a Y", "X, whose government accused Y": of the state named right before the relative.
Index government_of_antecedent(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index noun = i + 1;
  if (i == 0 || noun >= s.size() || !s.in("relative-possessives", i) || !s.in("governments", noun)) return i;
  const Index named = s.token(i - 1).text == "," ? i - 1 : i;
  for (const Occurrence& o : s.occurrences) {
    const bool told = o.tokens.end == named && o.kind == MentionKind::name && seen.is(o.entity, "State");
    if (!told) continue;
    seen.add(s, {noun, noun + 1}, {noun, noun + 1}, o.entity, MentionKind::nominal, "government of whose", 650);
    return noun + 1;
  }
  return i;
}

/// Whether no more than a title or article stands between.
bool leads_to(const SentenceDraft& s, Index from, Index name) {
  constexpr Index reach = 2;
  if (name < from || name - from > reach) return false;
  for (Index i = from; i < name; ++i) {
    if (!s.token(i).word || s.token(i).capital) return false;
  }
  return true;
}

/// "the Sato government", "Sato's government", "el Gobierno de Sato": of the state that its leader serves.
Index government_of_leader(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto governs = [&](Index word) { return s.in("governments", word); };
  for (Occurrence& o : s.occurrences) {
    if (o.kind != MentionKind::name || !seen.is(o.entity, "Person")) continue;
    const bool genitive = o.tokens.end < s.size() && s.words[o.tokens.end].tag == Tag::possessive_s;
    const Index after = o.tokens.end + (genitive ? 1 : 0);
    const Index of = past_behind(s, i);
    const bool before = governs(i) && s.in("belonging-prepositions", of) && leads_to(s, of + 1, o.tokens.first);
    const bool behind = o.tokens.first == i && governs(after) && !s.spanish();
    const Entity state = before || behind ? state_led_by_person(seen, s, o.entity) : Entity{};
    if (!state.valid()) continue;
    o.nested = true;
    const TokenRange range{i, before ? o.tokens.end : after + 1};
    seen.add(s, range, range, state, MentionKind::nominal, "government of its leader", 600);
    return range.end;
  }
  return i;
}

}  // namespace

Index refer_government(Antecedents& seen, SentenceDraft& s, Index i) {
  const Index end = government_of_leader(seen, s, i);
  if (end > i) return end;
  const Index whose = government_of_antecedent(seen, s, i);
  return whose > i ? whose : government(seen, s, i);
}

}  // namespace entente
