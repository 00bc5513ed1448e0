#include <entente/extract/refer/refer_owner.h>
#include <entente/extract/refer/refer_role.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/state_sides.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// Persons, as long as there is one; several of them are nobody.
Entity the_one(const std::set<Entity>& persons) {
  return persons.size() == 1 ? *persons.begin() : Entity{};
}

/// The other person besides somebody whom the nearest sentence with one names; nobody where it names several.
Entity other_than(const Antecedents& seen, Entity self, Index token) {
  for (Index back = 0; back <= sentences_back && back <= seen.sentence; ++back) {
    const std::size_t begin = seen.sentence_begins[seen.sentence - back];
    const std::size_t end = back == 0 ? seen.recent.size() : seen.sentence_begins[seen.sentence - back + 1];
    std::set<Entity> others;
    for (std::size_t k = begin; k < end; ++k) {
      const Mentioned& r = seen.recent[k];
      if (r.entity != self && !r.nested && (back > 0 || r.token < token) && seen.is(r.entity, "Person"))
        others.insert(r.entity);
    }
    if (!others.empty()) return the_one(others);
  }
  return {};
}

/// "his predecessor": who has borne the same title as somebody.
Entity sharer_of_office(const Antecedents& seen, Entity self) {
  const auto& facts = seen.draft.offices;
  std::set<Entity> sharers;
  for (const OfficeFact& own : facts) {
    if (own.person != self || !own.holder.valid()) continue;
    for (const OfficeFact& fact : facts) {
      const bool same = fact.holder == own.holder && fact.office == own.office;
      if (same && fact.person != self && fact.person.valid() && seen.persons.contains(fact.person))
        sharers.insert(fact.person);
    }
  }
  return the_one(sharers);
}

/// The noun behind a possessive or article and what qualifies it: "his royal host", "her former pupil".
Index noun_behind(const SentenceDraft& s, Index i) {
  constexpr Index most = 2;
  Index noun = i + 1;
  while (noun < std::min(s.size(), i + 1 + most) && !s.in("roles-of-two", noun) &&
         (s.words[noun].tag == Tag::adjective || s.in("office-modifiers", noun)))
    ++noun;
  return noun;
}

/// Whether a noun stands for somebody by itself: no name or owner is told behind it, and it is no part of a name.
bool stands_alone(const SentenceDraft& s, Index noun) {
  const Index end = noun + 1;
  if (inside_name(s, noun) || continues_name(s, end) || belongs(s, end)) return false;
  if (noun < s.tree.size() && s.tree.child(noun, "cop") != Tree::none) return false;  // "X was her guest"
  const Tag next = end < s.size() ? s.words[end].tag : Tag::stop;
  if (next == Tag::possessive_s || next == Tag::proper || demonym_at(s, end)) return false;
  const bool apposed = next == Tag::comma && end + 1 < s.size() && s.token(end + 1).capital;  // "his rival, X,"
  return !apposed && !(next == Tag::other && noun + 1 < s.tree.size() && s.tree.is(noun, "compound"));
}

/// What a role is told by: the side of which deeds, "subject of sue / charge".
struct Deed {
  std::string_view side;
  std::string_view verbs;

  bool names(std::string_view lemma) const {
    constexpr std::string_view gap = " / ";
    for (std::string_view left = verbs; !left.empty();) {
      const std::size_t end = std::min(left.find(gap), left.size());
      if (left.substr(0, end) == lemma) return true;
      left.remove_prefix(std::min(left.size(), end + gap.size()));
    }
    return false;
  }
};

std::optional<Deed> deed_of(std::string_view told) {
  const auto gap = told.find(" of ");
  if (gap == told.npos) return std::nullopt;
  return Deed{told.substr(0, gap), told.substr(gap + 4)};
}

/// The word that is the doer of a verb, or whom it befalls.
Index side_of(const SentenceDraft& s, Index verb, std::string_view side) {
  const Index subject = s.tree.child(verb, "nsubj");
  const bool passive = subject != Tree::none && s.tree.relation(subject) == "nsubj:pass";
  if (side == "object") return passive ? subject : s.tree.child(verb, "obj");
  if (!passive) return subject;
  for (Index c = s.tree.first_child(verb); c != Tree::none; c = s.tree.next_sibling(c)) {
    const Index mark = s.tree.is(c, "obl") ? s.tree.child(c, "case") : Tree::none;
    if (mark != Tree::none && s.in("agent-prepositions", mark)) return c;
  }
  return Tree::none;
}

/// "X was seized ... His captors": who did such a deed to somebody in the last sentences that tell of one.
Entity by_deed(const Antecedents& seen, const SentenceDraft& s, const Deed& deed, Index token, Entity owner) {
  for (Index back = 0; back <= sentences_back && back <= seen.sentence; ++back) {
    const SentenceDraft& told = back == 0 ? s : seen.draft.sentences[seen.sentence - back];
    std::set<Entity> found;
    for (Index verb = 0; verb < std::min(told.tree.size(), back == 0 ? token : told.size()); ++verb) {
      if (told.words[verb].tag != Tag::verb || !deed.names(told.words[verb].lemma)) continue;
      const Index word = side_of(told, verb, deed.side);
      const Entity who = word != Tree::none ? agent_headed_by(seen, told, word, "any") : Entity{};
      const Index whom = side_of(told, verb, "object");
      const bool to_owner = whom != Tree::none && agent_headed_by(seen, told, whom, "any") == owner;
      if (who.valid() && to_owner) found.insert(who);
    }
    if (!found.empty()) return the_one(found);
  }
  return {};
}

/// "X flew to Quito. His hosts ...": the only other state than somebody's own of which a place has been named near.
Entity hosts_of(Antecedents& seen, Entity guest, Index token) {
  const Entity own = state_served_by(seen, guest);
  std::set<const GazetteerEntry*> states;
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back >= seen.sentence; ++r) {
    const bool place = !r->nested && !r->passing && (seen.is(r->entity, "City") || seen.is(r->entity, "State"));
    if (!place || (r->sentence == seen.sentence && r->token >= token)) continue;
    const GazetteerEntry* const state = seen.resources.gazetteer.state_around(seen.entity(r->entity).gazetteer_id);
    if (state != nullptr && state->type == "State" && find_entity(seen.draft, state->id) != own) states.insert(state);
  }
  return own.valid() && states.size() == 1 ? entity_of(seen.draft, **states.begin()) : Entity{};
}

}  // namespace

Index refer_role(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto& lexicon = s.grammar->lexicon();
  const auto gender = lexicon.list("possessives").find(s.key(i));
  if (!gender || *gender == "plural" || s.in("relative-possessives", i)) return i;
  const Index noun = noun_behind(s, i);
  const auto told = noun < s.size() ? lexicon.list("roles-of-two").find(s.key(noun)) : std::nullopt;
  if (!told || !stands_alone(s, noun)) return i;
  const Entity owner = owner_of(seen, s, i, *gender);
  if (!seen.is(owner, "Person")) return i;
  const auto deed = deed_of(*told);
  const Entity other = deed                ? by_deed(seen, s, *deed, i, owner)
                       : *told == "office" ? sharer_of_office(seen, owner)
                       : *told == "state"  ? hosts_of(seen, owner, i)
                                           : other_than(seen, owner, i);
  if (!other.valid()) return i;
  seen.add(s, {noun, noun + 1}, {i, noun + 1}, other, MentionKind::nominal, "role", 600);
  return noun + 1;
}

}  // namespace entente
