#include <entente/extract/office/holder_legislature.h>
#include <entente/extract/office/home_state.h>
#include <entente/extract/refer/antecedents.h>

#include <algorithm>
#include <map>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// Two states that are named twice or more, and no third one half as often.
std::optional<std::pair<Entity, Entity>> leading_two(const std::map<Entity, int>& counts) {
  constexpr int fewest = 2;
  std::vector<std::pair<int, Entity>> ranked;
  for (const auto& [id, count] : counts) ranked.emplace_back(-count, id);
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() < 2 || ranked[1].first > -fewest) return std::nullopt;
  if (ranked.size() > 2 && ranked[2].first * 2 <= ranked[1].first) return std::nullopt;
  return std::pair(ranked[0].second, ranked[1].second);
}

/// "El peruano X": X; the state itself where no person's name follows.
Entity compatriot(const Draft& draft, const SentenceDraft& s, const Occurrence& demonym) {
  const auto follows = [&](const Occurrence& o) {
    return o.kind == MentionKind::name && o.tokens.first == demonym.tokens.end && o.entity.valid() &&
           draft.entities[o.entity.value()].type == "Person";
  };
  const auto person = std::find_if(s.occurrences.begin(), s.occurrences.end(), follows);
  return person == s.occurrences.end() ? demonym.entity : person->entity;
}

/// "El peruano X": an adjective that only tells of where somebody comes.
bool tells_of_person(const Draft& draft, const SentenceDraft& s, const Occurrence& o) {
  return o.kind == MentionKind::demonym && compatriot(draft, s, o) != o.entity;
}

/// The same as `principals` by names alone, before anything is referred.
std::optional<std::pair<Entity, Entity>> named_pair(const Draft& draft, const Ontology& ontology) {
  std::map<Entity, int> counts;
  for (const SentenceDraft& s : draft.sentences) {
    for (const Occurrence& o : s.occurrences) {
      const bool state = o.entity.valid() && ontology.is_class(draft.entities[o.entity.value()].type, "State");
      if (state && !tells_of_person(draft, s, o)) ++counts[o.entity];
    }
  }
  return leading_two(counts);
}

/// The state whose affairs the article is about, by all that it names; nullptr when it does not tell.
const GazetteerEntry* state_at_home(const Draft& draft, const Resources& resources) {
  const HomeState home(draft, resources);
  const Entity led = home.leading("State");
  if (led.valid()) return resources.gazetteer.find(draft.entities[led.value()].gazetteer_id);
  return home.domestic(true);
}

/// The word whose subject stands in an occurrence's phrase, or is named by it ("The minister, X, ..."), or shares the
/// deed with one ("A and B signed"), by the tree; none where there is none.
Index governor_of_subject(const SentenceDraft& s, const Occurrence& o, const std::vector<Occurrence>& names) {
  const Tree& tree = s.tree;
  const auto is_named = [&](Index word) {
    return std::any_of(names.begin(), names.end(), [&](const Occurrence& n) { return n.phrase.contains(word); });
  };
  for (Index i = o.phrase.first; i < o.phrase.end && tree.size() > 0; ++i) {
    Index named = tree.is(i, "appos") && i >= o.tokens.first ? tree.head(i) : i;
    const bool adjective = o.kind == MentionKind::demonym && tree.is(named, "amod");
    if (adjective && s.in("governments", tree.head(named))) named = tree.head(named);  // "el Gobierno peruano"
    if (tree.relation(named) == "conj" && is_named(tree.head(named))) named = tree.head(named);
    if (tree.is(named, "nsubj")) return tree.head(named);
  }
  return Tree::none;
}

/// "El presidente de X anunció", "Peruvian officials said": whether a mention is part of what the main clause is about.
bool modifies_topic(const Tree& tree, const Occurrence& o) {
  constexpr int deepest = 4;
  Index at = o.tokens.first < tree.size() ? o.tokens.first : Tree::none;
  for (int depth = 0; at != Tree::none && depth < deepest; ++depth, at = tree.head(at)) {
    if (tree.is(at, "nsubj")) return tree.relation(tree.head(at)) == "root";
    if (tree.is(at, "acl") || tree.is(at, "obl") || tree.is(at, "obj")) return false;
  }
  return false;
}

/// "El Gobierno chileno criticó ...", "La parte de Chile ...": whether a state's mention is the owner of the one who
/// acts for it, and who is what the main clause is about.
bool represented_topic(const SentenceDraft& s, const Occurrence& o) {
  const Index head = o.tokens.first < s.tree.size() ? s.tree.head(o.tokens.first) : Tree::none;
  if (head == Tree::none || !(s.in("governments", head) || s.in("representatives", head))) return false;
  if (!s.tree.is(head, "nsubj") || s.tree.has(head, "Number=P") || s.tree.head(head) == Tree::none) return false;
  return s.tree.relation(s.tree.head(head)) == "root";
}

/// "llegó a Y procedente de X", "after a stop in X", "flew to Y from X": where somebody only passed through.
bool is_stopover(const SentenceDraft& s, const Occurrence& o) {
  if (o.kind != MentionKind::name) return false;
  const auto told =
      match_phrase_before(s.grammar->lexicon().list("stopover-phrases"), s.sentence->tokens, o.phrase.first);
  if (told.length == 0) return false;
  if (told.value != "arriving") return true;
  const Index verb = o.tokens.first < s.tree.size() ? s.tree.head(o.tokens.first) : Tree::none;
  return verb != Tree::none && s.lemma_in("journey-verbs", verb);
}

}  // namespace

Antecedents::Antecedents(Draft& article, const Models& models)
    : draft(article),
      resources(models.resources()),
      ontology(resources.ontology),
      genders(article, resources),
      bodies(article),
      described(article),
      pair(named_pair(article, ontology)),
      home(state_at_home(article, resources)),
      parliament(Legislatures(article, ontology).only()) {}

void Antecedents::begin(Index next) {
  sentence = next;
  sentence_begins.push_back(recent.size());
  names = draft.sentences[next].occurrences;
}

void Antecedents::note(const Occurrence& o) {
  const SentenceDraft& s = draft.sentences[sentence];
  const bool dropped = o.rule == "dropped subject";
  const Index governor = governor_of_subject(s, o, names);
  const bool topic = dropped || (governor != Tree::none && s.tree.relation(governor) == "root") ||
                     (is(o.entity, "State") && represented_topic(s, o));
  const bool bracketed = o.tokens.first > 0 && s.token(o.tokens.first - 1).text == "(";
  const bool tail = (governor == Tree::none && behind_its_city(o)) || tells_of_person(draft, s, o);
  recent.push_back({o.entity, sentence, o.tokens.first, o.nested, o.rule == "possessive",
                    dropped || governor != Tree::none, topic, !topic && modifies_topic(s.tree, o), bracketed || tail,
                    is_stopover(s, o)});
  if (is(o.entity, "Person")) persons.insert(o.entity);
}

void Antecedents::nest(SentenceDraft& s, TokenRange description) {
  const auto within = [&](const Occurrence& o) {
    return o.tokens.first >= description.first && o.tokens.end <= description.end;
  };
  for (Occurrence& o : s.occurrences) o.nested = o.nested || within(o);
  for (Occurrence& o : names) o.nested = o.nested || within(o);
  for (std::size_t k = sentence_begins[sentence]; k < recent.size(); ++k)
    recent[k].nested = recent[k].nested || description.contains(recent[k].token);
}

bool Antecedents::at_home(Entity body, Entity state) const {
  const Entity seat = bodies.home(body);
  if (!seat.valid() || seat == state) return seat.valid();
  const GazetteerEntry* const place = resources.gazetteer.find(entity(seat).gazetteer_id);
  return place != nullptr && !place->within.empty() && place->within == entity(state).gazetteer_id;
}

bool Antecedents::behind_its_city(const Occurrence& o) const {
  const SentenceDraft& s = draft.sentences[sentence];
  if (o.tokens.first < 2 || s.token(o.tokens.first - 1).text != ",") return false;
  return std::any_of(names.begin(), names.end(), [&](const Occurrence& city) {
    if (city.tokens.end + 1 != o.tokens.first) return false;
    const GazetteerEntry* const place = resources.gazetteer.find(entity(city.entity).gazetteer_id);
    return place != nullptr && place->type == "City" && place->within == entity(o.entity).gazetteer_id;
  });
}

void Antecedents::add(SentenceDraft& s, TokenRange tokens, TokenRange phrase, Entity id, MentionKind kind,
                      std::string_view rule, std::uint16_t score) {
  const Span span = cover(s.token(tokens.first).span, s.token(tokens.end - 1).span);
  s.occurrences.push_back({sentence, tokens, phrase, span, kind, id, rule, score, false});
  note(s.occurrences.back());
  learn_gender(s, s.occurrences.back());
}

void Antecedents::learn_gender(const SentenceDraft& s, const Occurrence& o) {
  if (o.kind != MentionKind::pronoun || persons.size() != 1 || *persons.begin() != o.entity) return;
  const auto& lexicon = s.grammar->lexicon();
  const auto possessive = lexicon.list("possessives").find(s.key(o.tokens.first));
  const auto gender = possessive ? possessive : lexicon.list("pronouns").find(s.key(o.tokens.first));
  if (gender == "female") genders.tell(o.entity, Gender::female);
  if (gender == "male") genders.tell(o.entity, Gender::male);
}

bool Antecedents::agrees(Entity id, std::string_view gender) const {
  if (gender == "male" || gender == "female")
    return is(id, "Person") && genders.of(id) != (gender == "male" ? Gender::female : Gender::male);
  if (gender == "thing") return is(id, "State") || is(id, "Organization");
  return gender == "any" && is(id, "Agent");
}

bool Antecedents::is_woman(Entity id) const {
  return is(id, "Person") && genders.of(id) == Gender::female;
}

bool Antecedents::named_here(Entity person) const {
  return std::any_of(recent.begin() + static_cast<std::ptrdiff_t>(sentence_begins[sentence]), recent.end(),
                     [&](const Mentioned& r) { return r.entity == person && !r.possessive; });
}

std::uint64_t Antecedents::last_token(Entity id) const {
  for (auto r = recent.rbegin(); r != recent.rend(); ++r) {
    if (r->entity == id) return (std::uint64_t{r->sentence} << 32U) + r->token + 1;
  }
  return 0;
}

Entity Antecedents::agent_at(const SentenceDraft& s, Index token, std::string_view gender) const {
  const auto agent = [&](const Occurrence& o) {
    return o.kind == MentionKind::demonym ? compatriot(draft, s, o) : o.entity;
  };
  for (const Occurrence& o : s.occurrences) {
    if (o.phrase.contains(token) && !o.nested && agrees(agent(o), gender)) return agent(o);
  }
  return {};
}

Entity Antecedents::antecedent(Index i, std::string_view gender, bool possessive, Entity doer) const {
  const Index reach = std::min<Index>(sentences_back, sentence);
  const auto near = recent.begin() + static_cast<std::ptrdiff_t>(sentence_begins[sentence - reach]);
  const bool woman = gender == "female" && std::any_of(near, recent.end(), [&](const Mentioned& r) {
                       const bool before = r.sentence < sentence || r.token < i;
                       return !r.nested && r.entity != doer && before && is_woman(r.entity);
                     });
  for (Index back = 0; back <= reach; ++back) {
    const std::size_t begin = sentence_begins[sentence - back];
    const std::size_t end = back == 0 ? recent.size() : sentence_begins[sentence - back + 1];
    Entity found;
    std::set<Entity> all;
    std::set<Entity> topics;
    const auto fits = [&](const Mentioned& r) {
      return !r.nested && r.entity != doer && agrees(r.entity, gender) && (back > 0 || r.token < i);
    };
    for (std::size_t k = begin; k < end; ++k) {
      const Mentioned& r = recent[k];
      if (!fits(r) || (woman && !is_woman(r.entity))) continue;  // "Tarn met Ms. Quill. She ...": not Tarn
      if (r.subject && back == 0) return r.entity;
      if (!found.valid()) found = r.entity;
      all.insert(r.entity);
      if (r.topic) topics.insert(r.entity);
    }
    if (topics.size() == 1 && back > 0) return *topics.begin();
    if (all.size() > 1 && back > 0) return {};  // "X and Y left. She ...": either
    if (found.valid()) return found;
    if (gender == "thing" && back == 1) break;
  }
  if (!possessive) return {};
  for (const Occurrence& o : names) {
    if (o.tokens.first > i && !o.nested && agrees(o.entity, gender) && o.kind != MentionKind::demonym) return o.entity;
  }
  return {};
}

std::optional<std::pair<Entity, Entity>> Antecedents::principals() const {
  std::map<Entity, int> counts;
  for (const Mentioned& r : recent) {
    if (is(r.entity, "State")) ++counts[r.entity];
  }
  return leading_two(counts);
}

}  // namespace entente
