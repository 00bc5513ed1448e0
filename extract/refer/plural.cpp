#include <entente/extract/clause/phrase.h>
#include <entente/extract/refer/plural.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;
using Entity = Id<LocalEntity>;
using Group = std::vector<Id<LocalEntity>>;

class GroupFinder {
 public:
  GroupFinder(const Draft& draft, const SentenceDraft& sentence, const Ontology& ontology)
      : draft_(draft), s_(sentence), ontology_(ontology) {}

  /// The groups of agents named before a token.
  std::vector<Group> before(Index end) const {
    std::vector<Group> groups;
    Group group;
    const Occurrence* last = nullptr;
    for (const Occurrence& o : s_.occurrences) {
      if (o.nested || o.kind == MentionKind::pronoun || o.phrase.end > end) continue;
      const bool joined = last != nullptr && coordinates(last->phrase.end, o.phrase.first) && alike(*last, o);
      if (!joined) close(group, groups);
      if (group.empty() || group.back() != o.entity) group.push_back(o.entity);
      last = &o;
    }
    close(group, groups);
    return groups;
  }

  /// Those whom one word named before a token: "los condenó".
  std::vector<Group> told_by_one_word(Index end) const {
    std::vector<Group> groups;
    Group group;
    const Occurrence* last = nullptr;
    for (const Occurrence& o : s_.occurrences) {
      if (o.nested || o.phrase.end > end) continue;
      if (last != nullptr && !(last->tokens == o.tokens && alike(*last, o))) close(group, groups);
      group.push_back(o.entity);
      last = &o;
    }
    close(group, groups);
    return groups;
  }

  /// Whether both are persons, states or bodies.
  bool alike(const Occurrence& a, const Occurrence& b) const { return !kind(a).empty() && kind(a) == kind(b); }

 private:
  static void close(Group& group, std::vector<Group>& groups) {
    if (group.size() > 1 && std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
    group.clear();
  }

  bool coordinates(Index from, Index to) const {
    bool joins = false;
    for (Index i = from; i < to; ++i) {
      const bool link = s_.in("coordinators", i) || s_.token(i).text == ",";
      if (!link && !s_.in("determiners", i)) return false;
      joins = joins || link;
    }
    return joins;
  }

  /// The coarse class by which members of a group agree; empty for what does not act.
  std::string_view kind(const Occurrence& o) const {
    const std::string& type = draft_.entities[o.entity.value()].type;
    for (const std::string_view agent : {"Person", "State", "Organization"}) {
      if (ontology_.is_class(type, agent)) return agent;
    }
    return {};
  }

  const Draft& draft_;
  const SentenceDraft& s_;
  const Ontology& ontology_;
};

/// "officials"; "troops", which have no singular.
bool is_plural(const Tree& tree, Index word) {
  return tree.has(word, "Number=P");
}

/// The subject above a pronoun in its sentence: "officials said they will"; none where there is none before it.
Index subject_above(const SentenceDraft& s, Index pronoun) {
  const Index own = s.tree.head(pronoun);
  for (Index word = own; word != Tree::none; word = s.tree.head(word)) {
    const Index subject = s.tree.child(word, "nsubj");
    if (subject != Tree::none && subject < pronoun) return subject;
  }
  return Tree::none;
}

/// The subject of a sentence's main clause, or none.
Index main_subject(const SentenceDraft& s) {
  for (Index i = 0; i < s.tree.size(); ++i) {
    if (s.tree.relation(i) == "root") return s.tree.child(i, "nsubj");
  }
  return Tree::none;
}

/// For whom the plural that a word heads acts: "Chilean officials", "leaders of A and B".
Group represented(const Draft& draft, const SentenceDraft& s, Index word) {
  Group group;
  if (!is_plural(s.tree, word)) return group;
  for (const Phrase& phrase : find_phrases(s, draft.entities)) {
    if (!phrase.stands_for || phrase.noun != no_token || !phrase.tokens.contains(word)) continue;
    for (const Index o : phrase.members) group.push_back(s.occurrences[o].entity);
  }
  return group;
}

/// "The Kurds want a state": a demonym that is a noun of its own.
bool is_people(const Tree& tree, Index word) {
  const bool noun = tree.upos(word) == "NOUN" || tree.upos(word) == "PROPN";
  return noun && is_plural(tree, word) && tree.is(word, "nsubj");
}

/// The state or body that a word names, as in "Chile rejected the plan", or that has no name: "Chilean police".
Group named_body(const Draft& draft, const SentenceDraft& s, Index word, const Ontology& ontology) {
  for (const Occurrence& o : s.occurrences) {
    if (!o.tokens.contains(word) || o.nested || (o.kind == MentionKind::demonym && !is_people(s.tree, word))) continue;
    const std::string& type = draft.entities[o.entity.value()].type;
    if (ontology.is_class(type, "State") || ontology.is_class(type, "Organization")) return {o.entity};
  }
  return {};
}

/// Who is mentioned by a word itself; nullptr when nobody is.
const Occurrence* named_at(const SentenceDraft& s, Index word) {
  const auto found = std::find_if(s.occurrences.begin(), s.occurrences.end(), [&](const Occurrence& o) {
    return o.phrase.contains(word) && !o.nested && o.kind != MentionKind::demonym && o.rule != "possessive";
  });
  return found != s.occurrences.end() ? &*found : nullptr;
}

/// "met with B", "was received by B", "wrote to B", "recibió a B": whether a word is governed by a preposition that
/// names the other side.
bool meets(const SentenceDraft& s, Index word) {
  const Index mark = s.tree.child(word, "case");
  return mark != Tree::none &&
         (s.in("party-prepositions", mark) || s.in("agent-prepositions", mark) || s.in("recipient-prepositions", mark));
}

/// Whether a sentence speaks of several others, who may be meant as well: "Chile arrested three men."
bool has_other_plural(const SentenceDraft& s, Index subject) {
  for (Index i = 0; i < s.tree.size(); ++i) {
    if (i != subject && s.tree.upos(i) == "NOUN" && is_plural(s.tree, i)) return true;
  }
  return false;
}

/// "said X", "X, a spokesman, said", "según X": whether a mention is that of who speaks.
bool speaks(const SentenceDraft& s, const Occurrence& o) {
  const auto reports = [&](Index i) {
    return i < s.size() && s.words[i].tag == Tag::verb && s.lemma_in("reporting", i);
  };
  const Index first = o.phrase.first;
  const auto& sources = s.grammar->lexicon().list("speaker-prepositions");
  const bool before =
      first > 0 && (reports(first - 1) || match_phrase_before(sources, s.sentence->tokens, first).length > 0);
  const bool comma = o.phrase.end < s.size() && s.words[o.phrase.end].tag == Tag::comma;
  return before || reports(o.phrase.end) || (comma && reports(o.phrase.end + 1)) ||
         (o.tokens.first < s.tree.size() && s.tree.is(o.tokens.first, "nsubj") && reports(s.tree.head(o.tokens.first)));
}

/// "'We agreed,' the spokesman X said.": whether a sentence names nobody but the one person who speaks.
bool tells_who_spoke(const Draft& draft, const SentenceDraft& s, const Ontology& ontology) {
  const Occurrence* speaker = nullptr;
  for (const Occurrence& o : s.occurrences) {
    if (!o.entity.valid() || !ontology.is_class(draft.entities[o.entity.value()].type, "Person")) continue;
    if (speaker != nullptr && speaker->entity != o.entity) return false;
    if (speaker == nullptr || o.kind == MentionKind::name) speaker = &o;
  }
  return speaker != nullptr && speaks(s, *speaker) && GroupFinder(draft, s, ontology).before(s.size()).empty();
}

/// The sentence before, or the one before those that only tell who spoke: "A met B. 'Fine,' C said. The two signed."
Index sentence_before(const Draft& draft, Index sentence, const Ontology& ontology) {
  constexpr Index deepest = 2;
  Index at = sentence - 1;
  for (Index step = 0; step < deepest && at > 0 && tells_who_spoke(draft, draft.sentences[at], ontology); ++step) --at;
  return at;
}

/// The named subject of the main verb of the sentence before and the first alike that stands to it as `is_other` asks.
template <typename Other>
Group sides_before(const Draft& draft, Index sentence, const Ontology& ontology, const Other& is_other) {
  if (sentence == 0) return {};
  const SentenceDraft& s = draft.sentences[sentence_before(draft, sentence, ontology)];
  const Index subject = main_subject(s);
  const Occurrence* const one = subject != Tree::none ? named_at(s, subject) : nullptr;
  if (one == nullptr) return {};
  const Index verb = s.tree.head(subject);
  const auto other_below = [&](Index word) -> Entity {
    for (Index c = s.tree.first_child(word); c != Tree::none; c = s.tree.next_sibling(c)) {
      if (c <= verb || !is_other(s, c)) continue;
      const Occurrence* const other = named_at(s, c);
      if (other != nullptr && other->entity != one->entity && GroupFinder(draft, s, ontology).alike(*one, *other))
        return other->entity;
    }
    return {};
  };
  Entity other = other_below(verb);
  const Index object = s.tree.child(verb, "obj");  // "A held talks with B"
  if (!other.valid() && object != Tree::none) other = other_below(object);
  return other.valid() ? Group{one->entity, other} : Group{};
}

}  // namespace

std::vector<Id<LocalEntity>> body_antecedent(const Draft& draft, std::uint32_t sentence, std::uint32_t token,
                                             const Ontology& ontology) {
  const SentenceDraft& s = draft.sentences[sentence];
  if (s.tree.size() == 0) return {};
  const Index above = subject_above(s, token);
  if (above != Tree::none && s.tree.upos(above) != "PRON") {
    const Group body = named_body(draft, s, above, ontology);
    if (!body.empty() || is_plural(s.tree, above)) return body.empty() ? represented(draft, s, above) : body;
  }
  if (sentence == 0) return {};
  const SentenceDraft& before = draft.sentences[sentence - 1];
  const Index subject = main_subject(before);
  if (subject == Tree::none) return {};
  const Group group = represented(draft, before, subject);
  return group.empty() && !has_other_plural(before, subject) ? named_body(draft, before, subject, ontology) : group;
}

bool names_other_plural(const Draft& draft, std::uint32_t sentence, std::uint32_t token) {
  const auto in_range = [](const SentenceDraft& s, Index end) {
    const std::vector<bool> timed = s.timed();
    for (Index i = 0; i < std::min(end, s.tree.size()); ++i) {
      const bool title = std::any_of(s.occurrences.begin(), s.occurrences.end(),
                                     [&](const Occurrence& o) { return o.phrase.contains(i) && !o.nested; });
      if (s.tree.upos(i) == "NOUN" && is_plural(s.tree, i) && !timed[i] && !title) return true;
    }
    return false;
  };
  const SentenceDraft& s = draft.sentences[sentence];
  if (in_range(s, token)) return true;
  return sentence > 0 && in_range(draft.sentences[sentence - 1], draft.sentences[sentence - 1].size());
}

std::vector<Id<LocalEntity>> plural_topic(const Draft& draft, std::uint32_t sentence) {
  if (sentence == 0 || draft.sentences[sentence - 1].tree.size() == 0) return {};
  const SentenceDraft& s = draft.sentences[sentence - 1];
  const Index subject = main_subject(s);
  const bool only = subject != Tree::none && !has_other_plural(s, subject);
  return only ? represented(draft, s, subject) : Group{};
}

std::vector<Id<LocalEntity>> opposed_antecedent(const Draft& draft, std::uint32_t sentence, const Ontology& ontology) {
  return sides_before(draft, sentence, ontology,
                      [](const SentenceDraft& s, Index word) { return s.tree.is(word, "obj") || meets(s, word); });
}

std::vector<Id<LocalEntity>> met_antecedent(const Draft& draft, std::uint32_t sentence, const Ontology& ontology) {
  return sides_before(draft, sentence, ontology, [](const SentenceDraft& s, Index word) {
    const Index mark = s.tree.child(word, "case");
    return mark != Tree::none && s.in("party-prepositions", mark);
  });
}

std::vector<Id<LocalEntity>> only_two_persons(const Draft& draft, std::uint32_t sentence, const Ontology& ontology) {
  if (sentence == 0) return {};
  Group persons;
  for (const Occurrence& o : draft.sentences[sentence_before(draft, sentence, ontology)].occurrences) {
    if (!o.entity.valid() || !ontology.is_class(draft.entities[o.entity.value()].type, "Person")) continue;
    if (std::find(persons.begin(), persons.end(), o.entity) == persons.end()) persons.push_back(o.entity);
  }
  return persons.size() == 2 ? persons : Group{};
}

bool listed_among_many(const Draft& draft, std::uint32_t sentence, Id<LocalEntity> entity, const Ontology& ontology) {
  const SentenceDraft& s = draft.sentences[sentence];
  const std::vector<Group> groups = GroupFinder(draft, s, ontology).before(s.size());
  return std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
    return group.size() > 2 && std::find(group.begin(), group.end(), entity) != group.end();
  });
}

std::vector<Id<LocalEntity>> coordinated_antecedent(const Draft& draft, std::uint32_t sentence, std::uint32_t token,
                                                    const Ontology& ontology) {
  for (Index back = 0; back <= 1 && back <= sentence; ++back) {
    const SentenceDraft& s = draft.sentences[back == 0 ? sentence : sentence_before(draft, sentence, ontology)];
    const GroupFinder finder(draft, s, ontology);
    std::vector<Group> groups = finder.before(back == 0 ? token : s.size());
    if (groups.empty() && back > 0) groups = finder.told_by_one_word(s.size());
    if (groups.size() == 1) return groups.front();
    if (!groups.empty()) return {};
  }
  return {};
}

}  // namespace entente
