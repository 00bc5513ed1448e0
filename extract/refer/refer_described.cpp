#include <entente/base/utf8.h>
#include <entente/extract/refer/body_kind.h>
#include <entente/extract/refer/body_noun.h>
#include <entente/extract/refer/refer_body.h>
#include <entente/extract/refer/refer_described.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "the anti-NATO movement": a word that names whom the described thing is for or against.
bool names_target(std::string_view word) {
  const auto dash = word.find('-');
  return dash != word.npos && dash + 1 < word.size() && word[dash + 1] >= 'A' && word[dash + 1] <= 'Z';
}

/// "rights" in "the rights group", "oil-rich" in "the oil-rich country": a word by the tree that says which one the
/// noun behind is; a "host country" is not the last one named.
bool qualifies(const SentenceDraft& s, Index i) {
  if (s.spanish() || i >= s.tree.size() || s.tree.head(i) == Tree::none || s.tree.head(i) <= i) return false;
  const bool state = s.grammar->lexicon().list("nominals").find(s.key(s.tree.head(i))) == "State";
  if (names_target(s.token(i).text)) return false;
  return s.tree.is(i, "amod") || (s.tree.is(i, "compound") && !state);
}

/// A noun that a description ends with: not "state" in "the state oil company".
bool is_nominal(const SentenceDraft& s, Index i) {
  return class_called(s, s.key(i)) && !(qualifies(s, i) && class_called(s, s.key(s.tree.head(i))));
}

/// "the unions" are not one union.
bool is_plural_of_nominal(const SentenceDraft& s, Index noun) {
  const std::string one = s.grammar->morphology().noun_lemma(s.key(noun));
  return one != s.key(noun) && class_called(s, one);
}

Entity capital_of(Antecedents& seen, const SentenceDraft& s, std::optional<Index> state) {
  if (!state || !s.names[*state].entity.valid()) return {};
  const std::string& id = seen.entity(s.names[*state].entity).gazetteer_id;
  for (const GazetteerEntry& entry : seen.resources.gazetteer.entries()) {
    if (entry.type != "City" || entry.seat_of != id) continue;
    return entity_of(seen.draft, entry);
  }
  return {};
}

/// "the Australian city": the one named last that lies in that state, however long ago.
Entity last_city_of(const Antecedents& seen, Entity state) {
  if (!state.valid()) return {};
  const std::string& id = seen.entity(state).gazetteer_id;
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && !id.empty(); ++r) {
    const GazetteerEntry* const place = seen.resources.gazetteer.find(seen.entity(r->entity).gazetteer_id);
    if (place != nullptr && place->type == "City" && place->within == id) return r->entity;
  }
  return {};
}

/// "X says that Y ... The group wants ...": X, since a group or firm that is the subject goes on being it.
Entity still_topic(const Antecedents& seen, const SentenceDraft& s, Index noun, const Fits& fits) {
  const bool subject = noun < s.tree.size() && s.tree.is(noun, "nsubj");
  Entity topic;
  for (std::size_t k = subject && seen.sentence > 0 ? seen.sentence_begins[seen.sentence - 1] : seen.recent.size();
       k < seen.recent.size() && seen.recent[k].sentence < seen.sentence; ++k) {
    const Mentioned& r = seen.recent[k];
    if (!r.topic || r.nested || !fits(r) || r.entity == topic) continue;
    if (topic.valid()) return {};
    topic = r.entity;
  }
  return topic;
}

/// "La petrolera española": the last firm of that state, else the only firm near whose home nothing tells, else the
/// only one of that state so far, or the only body near of which no more is known.
Entity firm_of(const Antecedents& seen, const SentenceDraft& s, Entity state) {
  std::set<Entity> firms;
  std::set<Entity> bodies;
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back >= seen.sentence; ++r) {
    if (r->nested || !may_be_firm(seen, s, r->entity)) continue;
    if (seen.at_home(r->entity, state)) return r->entity;
    if (seen.bodies.home(r->entity).valid()) continue;
    (seen.is(r->entity, "Firm") ? firms : bodies).insert(r->entity);
  }
  if (firms.size() == 1) return *firms.begin();
  const auto fits = [&](const Mentioned& r) {
    return may_be_firm(seen, s, r.entity) && seen.bodies.home(r.entity).valid() && seen.at_home(r.entity, state);
  };
  if (const Entity one = firms.empty() ? only_one_so_far(seen, fits) : Entity{}; one.valid()) return one;
  return firms.empty() && bodies.size() == 1 ? *bodies.begin() : Entity{};
}

/// "the country": a state, but not the one whose adjective has just been said of it.
std::optional<Entity> described_state(const Antecedents& seen, const SentenceDraft& s, const Reference& word,
                                      bool foreign) {
  const auto fits = [&](const Mentioned& r) {
    const bool beside = foreign && r.sentence == seen.sentence && &r == &seen.recent.back();
    return seen.is(r.entity, "State") && !beside;
  };
  return most_salient(seen, s, word, sentences_back, fits);
}

/// "the company", "the party", but not "the group": a class that a noun tells well enough for one who is only named as
/// somebody's ("the director of X") or was mentioned long ago.
bool is_narrow(std::string_view type) {
  constexpr std::string_view classes[] = {"State", "Firm", "Party", "IntergovernmentalOrganization", "MediaOutlet"};
  return std::find(std::begin(classes), std::end(classes), type) != std::end(classes);
}

/// "La Ley de Pesca fue aprobada. ... X denunció el acuerdo": whether an agreement is a law by its name and the noun
/// means none, or the other way round.
bool is_other_instrument(const Antecedents& seen, const SentenceDraft& s, Index noun, const Mentioned& r) {
  if (!seen.is(r.entity, "Agreement")) return false;
  const SentenceDraft& there = seen.draft.sentences[r.sentence];
  const auto called = [&](const NameSpan& n) {
    const auto is_law = [&](Index i) { return there.in("laws", i); };
    if (s.spanish()) return is_law(n.tokens.first);
    Index i = n.tokens.first;
    while (i < n.tokens.end && !is_law(i)) ++i;
    return i < n.tokens.end;
  };
  const auto name = std::find_if(there.names.begin(), there.names.end(),
                                 [&](const NameSpan& n) { return n.tokens.contains(r.token); });
  return name != there.names.end() && called(*name) != s.in("laws", noun);
}

/// "Radio Norvesa told of an attack by the ABC. The terrorist group ...": a body of which no more is known, no
/// broadcaster.
bool may_bear_arms(const Antecedents& seen, Entity body) {
  return seen.entity(body).type == "Organization" || seen.is(body, "Party");
}

/// The one thing of that class that the sentences before are about; of firms also a body of which no more is known.
std::optional<Entity> described(const Antecedents& seen, const SentenceDraft& s, const Reference& word,
                                std::string_view type) {
  const bool apart = s.in("private-bodies", word.noun);  // "the group" is no ministry
  const bool arms = type == "Organization" && tells_arms(s, word.noun);
  const bool narrow = is_narrow(type) || arms;
  const auto is_public = [&](Entity id) { return seen.is(id, "GovernmentBody") && !is_armed_group(seen, s, id); };
  const auto fits = [&](const Mentioned& r) {
    const bool other = (apart && is_public(r.entity)) || (arms && !is_armed_group(seen, s, r.entity));
    return (narrow || !r.nested) && is_of_class(seen, s, r.entity, type) && !other &&
           !is_other_instrument(seen, s, word.noun, r) && !is_other_kind(seen, s, word.noun, r);
  };
  const auto acts_here = [&](const Mentioned& r) {
    return r.sentence == seen.sentence && r.subject && !r.nested && fits(r);
  };
  if (const auto found = most_salient(seen, s, word, 0, acts_here); found) return found;
  const auto goes_on = [&](const Mentioned& r) {
    return fits(r) || (type == "Firm" && may_be_firm(seen, s, r.entity));
  };
  if (type != "Person" && !word.demonstrative && !word.told_apart) {
    if (const Entity topic = still_topic(seen, s, word.noun, goes_on); topic.valid()) return topic;
  }
  const auto near = most_salient(seen, s, word, sentences_back, fits);
  if (!near && (type == "Firm" || type == "MediaOutlet")) {  // "the Daily Beacon ... the newspaper"
    return most_salient(seen, s, word, sentences_back, [&](const Mentioned& r) {
      return may_be_firm(seen, s, r.entity) && !seen.is(r.entity, type == "Firm" ? "MediaOutlet" : "Firm");
    });
  }
  if (near || !arms) return near;
  const Entity one = only_one_so_far(seen, fits);
  const auto of_class = [&](const Mentioned& r) { return !r.nested && may_bear_arms(seen, r.entity); };
  return one.valid() ? one : most_salient(seen, s, word, sentences_back, of_class);
}

/// "Cuba negocia con X. La isla ...": the state that is one, mentioned last near, else the only one so far.
Entity last_island(const Antecedents& seen, const SentenceDraft& s) {
  const auto& islands = s.grammar->lexicon().list("island-states");
  const auto is_island = [&](const Mentioned& r) {
    return seen.is(r.entity, "State") && islands.contains(lower(seen.entity(r.entity).gazetteer_id));
  };
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back >= seen.sentence; ++r) {
    if (is_island(*r)) return r->entity;
  }
  return only_one_so_far(seen, is_island);
}

/// Whom a description means where nobody near fits: the only one of the whole article so far that has the noun in its
/// name, else the only one of its class.
Entity known_for_long(const Antecedents& seen, const SentenceDraft& s, Index noun, std::string_view type) {
  const auto bears = [&](const Mentioned& r) { return has_noun(seen, s, noun, r); };
  if (const Entity one = only_one_so_far(seen, bears); one.valid()) return one;
  if (s.in("named-bodies", noun) || (!is_narrow(type) && type != "Organization")) return {};
  return only_one_so_far(seen, [&](const Mentioned& r) {
    return is_of_class(seen, s, r.entity, type) && !is_other_instrument(seen, s, noun, r);
  });
}

/// The state of those codes that was mentioned last; invalid where there is none so far, or several are as likely.
Entity state_of_codes(const Antecedents& seen, const SentenceDraft& s, const Reference& word, std::string_view codes) {
  const auto fits = [&](const Mentioned& r) {
    return seen.is(r.entity, "State") && has_code(seen.entity(r.entity), codes);
  };
  return most_salient(seen, s, word, seen.sentence, fits).value_or(Entity{});
}

/// "the London newspaper": a city right before a noun, where who is called so is at home.
bool is_home_town(const Antecedents& seen, const SentenceDraft& s, const NameSpan& name, Index noun) {
  if (s.spanish() || name.tokens.end != noun || noun >= s.tree.size() ||
      !(seen.is(name.entity, "City") || name.rule == "metonym"))
    return false;
  return s.tree.head(name.tokens.end - 1) == noun && s.grammar->lexicon().list("nominals").contains(s.key(noun));
}

/// "the UN agency": the name of an organisation that has bodies of its own.
bool is_parent(const Antecedents& seen, const SentenceDraft& s, const NameSpan& name, Index noun) {
  if (s.spanish() || name.tokens.end > noun || noun >= s.tree.size()) return false;
  return seen.is(name.entity, "IntergovernmentalOrganization") && s.tree.head(name.tokens.end - 1) == noun;
}

/// The body that "the UN agency" means: not the organisation that it is part of.
Entity body_of_parent(const Antecedents& seen, const SentenceDraft& s, const Reference& word, Entity parent) {
  return most_salient(seen, s, word, sentences_back,
                      [&](const Mentioned& r) {
                        return r.entity != parent &&
                               (seen.is(r.entity, "IntergovernmentalOrganization") ||
                                (seen.is(r.entity, "GovernmentBody") && seen.entity(r.entity).named));
                      })
      .value_or(Entity{});
}

/// "the Norvesa company", not "the Nordic country", whose epithet only looks like a name.
bool names_somebody(const Antecedents& seen, const SentenceDraft& s, TokenRange range) {
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& n) {
    if (n.kind != MentionKind::name || !n.tokens.overlaps(range)) return false;
    return !(n.tokens.size() == 1 && epithet(s, n.tokens)) && !is_home_town(seen, s, n, range.end - 1) &&
           !is_parent(seen, s, n, range.end - 1);
  });
}

/// "al mandatario chileno": whether a noun heads a title, which is read as one.
bool heads_title(const SentenceDraft& s, Index noun) {
  return std::any_of(s.offices.begin(), s.offices.end(),
                     [&](const OfficePhrase& office) { return !office.bearer && office.head.first == noun; });
}

/// "el partido nacionalista", "the group of X": whether more is said of a noun than its state and what it is anyway
/// ("la formación política").
bool is_told_apart(const SentenceDraft& s, Index noun) {
  if (noun >= s.tree.size()) return false;
  for (Index c = s.tree.first_child(noun); c != Tree::none; c = s.tree.next_sibling(c)) {
    if (s.in("kind-adjectives", c) || s.in("armed-adjectives", c)) continue;
    if (c > noun && (s.tree.is(c, "amod") || s.tree.is(c, "nmod") || s.tree.is(c, "acl"))) return true;
  }
  return false;
}

/// Whether no other firm, or body of which no more is known, has been mentioned near.
bool is_only_firm(const Antecedents& seen, const SentenceDraft& s, Entity firm) {
  for (auto r = seen.recent.rbegin(); r != seen.recent.rend() && r->sentence + sentences_back >= seen.sentence; ++r) {
    if (r->entity != firm && may_be_firm(seen, s, r->entity) && !seen.bodies.home(r->entity).valid()) return false;
  }
  return true;
}

/// "the French charity": classes whose bodies are at home where an adjective says, and no part of that state.
bool may_be_at_home(std::string_view type) {
  return type == "Firm" || type == "Organization" || type == "MediaOutlet" || type == "Party";
}

/// Whom a description means that ends with a noun and has, perhaps, the adjective of a state.
Entity meant_by(Antecedents& seen, const SentenceDraft& s, const Reference& word, std::string_view type,
                std::optional<Index> state) {
  const Index noun = word.noun;
  const Entity home = state ? s.names[*state].entity : Entity{};
  if (type == "State" && seen.is(home, "State")) return home;  // "el país heleno"
  if (type == "capital") return capital_of(seen, s, state);
  if (type == "City" && state) return last_city_of(seen, home);
  if (s.in("island-nouns", noun)) {
    if (const Entity island = last_island(seen, s); island.valid()) return island;
  }
  const bool firm = type == "Firm";
  const auto bears = [&](const Mentioned& r) {
    const bool lender = seen.is(r.entity, "IntergovernmentalOrganization");  // "the World Bank ... the lender"
    if (firm && !lender && !may_be_firm(seen, s, r.entity)) return false;
    return has_noun(seen, s, noun, r) || (firm && has_trade(seen, s, noun, r));
  };
  if (firm && home.valid()) {
    const Reference other{noun, word.demonstrative, word.owned,
                          true};  // "the French bank": which of two, if both may be
    const Entity by_trade = most_salient(seen, s, other, sentences_back, bears).value_or(Entity{});
    return by_trade.valid() ? by_trade : firm_of(seen, s, home);
  }
  std::optional<Entity> found;
  if (firm || (!state && seen.ontology.is_class(type, "Organization")))
    found = most_salient(seen, s, word, sentences_back, bears);
  if (!found && !s.in("named-bodies", noun))
    found = type == "State" ? described_state(seen, s, word, state.has_value()) : described(seen, s, word, type);
  const Entity one = found ? *found : known_for_long(seen, s, noun, type);
  if (home.valid() && may_be_at_home(type) && seen.bodies.home(one).valid() && !seen.at_home(one, home)) return {};
  return has_rival(seen, s, noun, type, one) ? Entity{} : one;
}

/// Spanish: "la agencia oficial X", "el diario conservador Y": whether a name follows the adjective behind a noun,
/// whose kind the noun tells.
bool introduces_by_adjective(const SentenceDraft& s, Index end) {
  const bool adjective = s.spanish() && end + 1 < s.size() && s.words[end].tag == Tag::adjective;
  return adjective && std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& name) {
           return name.kind == MentionKind::name && name.tokens.first == end + 1;
         });
}

}  // namespace

Index refer_described(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto& lexicon = s.grammar->lexicon();
  if (!lexicon.list("definite").contains(s.key(i))) return i;
  if (i < s.tree.size() && s.tree.upos(i) == "SCONJ") return i;  // "deplored that armed groups"
  constexpr Index longest = 6;                                   // words, with the article
  Index noun = i + 1;
  std::optional<Index> state;
  bool by_tree = false;
  while (noun < s.size() && noun < i + longest && !is_nominal(s, noun)) {
    const auto name = demonym_at(s, noun);
    if (name) state = name;
    const bool listed = name || lexicon.list("adjectives").contains(s.key(noun)) || s.in("demonstratives", noun);
    if (!listed && !qualifies(s, noun)) return i;
    by_tree = by_tree || !listed;
    ++noun;
  }
  if (noun >= s.size()) return i;
  const auto type = class_called(s, s.key(noun));
  if (!type) return i;
  const bool title = (s.spanish() || *type != "Person") && heads_title(s, noun);
  if (inside_name(s, noun) || title || (by_tree && qualifies(s, noun))) return i;
  const bool owned = s.in("possessives", i);
  const bool body_of_body = lexicon.list("possessives").find(s.key(i)) == "thing" && *type == "Firm";
  if (body_of_body || (owned && !lexicon.list("nominals").contains(s.key(noun)))) return i;  // "its subsidiary"
  const bool followers = owned && *type == "Person";                                         // "his men"
  if (!followers && is_plural_of_nominal(s, noun)) return i;
  Index end = noun + 1;
  if (s.spanish() && demonym_at(s, end)) state = demonym_at(s, end++);
  if (continues_name(s, end) || names_somebody(seen, s, {i, end}) || introduces_by_adjective(s, end)) return i;
  const bool giant = s.in("state-giants", noun);
  const bool land = *type == "State" || giant;
  if (land && s.spanish() && epithet(s, {end, end + (end < s.size() ? 1 : 0)})) ++end;
  const auto codes = land ? epithet(s, {i + 1, end}) : std::nullopt;
  if (giant && *type == "State" && !codes) return i;
  const bool pointing = s.in("demonstratives", i) || s.in("demonstratives", i + 1);
  const Reference word{noun, pointing, false, !codes && is_told_apart(s, noun)};
  const auto parent = std::find_if(s.names.begin(), s.names.end(), [&](const NameSpan& n) {
    return n.tokens.first == i + 1 && is_parent(seen, s, n, noun);
  });
  const Entity found = codes                     ? state_of_codes(seen, s, word, *codes)
                       : parent != s.names.end() ? body_of_parent(seen, s, word, parent->entity)
                                                 : meant_by(seen, s, word, *type, state);
  if (!found.valid() && state && *type == "Firm")
    seen.nest(s, s.names[*state].tokens);  // an unknown firm, not its state
  if (!found.valid()) return i;
  if (parent != s.names.end()) seen.nest(s, parent->tokens);
  const bool other_land = codes || (state && s.names[*state].entity != found);  // "the Croatian city", no Croatia
  const bool town = !state && s.names.end() != std::find_if(s.names.begin(), s.names.end(), [&](const NameSpan& n) {
                                return n.tokens.first > i && is_home_town(seen, s, n, noun);
                              });
  if (other_land || town) seen.nest(s, {i + 1, end});
  const GazetteerEntry* const known =
      found.valid() ? seen.resources.gazetteer.state_around(seen.entity(found).gazetteer_id) : nullptr;
  const bool elsewhere = state && known != nullptr && known->id != seen.entity(s.names[*state].entity).gazetteer_id;
  const bool at_home = state && !elsewhere && may_be_at_home(*type) && is_only_firm(seen, s, found) &&
                       (*type == "Firm" || seen.entity(found).gazetteer_id.empty());
  const Index first = s.in("contractions", i) ? i + 1 : i;  // "del país": the preposition stands before the phrase
  seen.add(s, {noun, noun + 1}, {first, end}, found, MentionKind::nominal, at_home ? "firm at home" : "description",
           650);
  return end;
}

}  // namespace entente
