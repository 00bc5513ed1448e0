#include <entente/extract/refer/refer_national.h>
#include <entente/extract/refer/refer_words.h>
#include <entente/extract/refer/salience.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "el chileno", "the Peruvian", "the Iraqi", but not "los chilenos", "the French", "the Chinese".
bool is_one(const SentenceDraft& s, Index article, Index demonym) {
  const std::string_view key = s.key(demonym);
  if (s.spanish())
    return (s.key(article) == "el" || s.key(article) == "la" || s.in("contractions", article)) &&
           !s.tree.has(demonym, "Number=P");
  if (s.key(article) != "the" || s.tree.has(demonym, "Number=P")) return false;
  return !s.in("collective-demonyms", demonym) && !key.ends_with("ese");
}

/// "El Gobierno chileno aceptó. El peruano ...": whether a noun may have been left out that acts for a state.
bool speaks_of_government(const Antecedents& seen, const SentenceDraft& s, Index end) {
  const auto tells = [](const SentenceDraft& told, Index stop) {
    for (Index i = 0; i < stop; ++i) {
      if (told.in("governments", i) || told.in("representatives", i)) return true;
    }
    return false;
  };
  return tells(s, end) || (seen.sentence > 0 && tells(seen.draft.sentences[seen.sentence - 1],
                                                      seen.draft.sentences[seen.sentence - 1].size()));
}

/// The adjective of a state that a token is; also "noruega", which but for its capital is the state's name.
std::optional<Index> nation_at(const SentenceDraft& s, Index token) {
  if (const auto demonym = demonym_at(s, token)) return demonym;
  for (Index n = 0; n < s.names.size() && s.spanish() && !s.token(token).capital; ++n) {
    if (s.names[n].tokens == TokenRange{token, token + 1} && s.names[n].entity.valid()) return n;
  }
  return std::nullopt;
}

/// Whether a person serves a state, or is called by its adjective.
bool is_of(const Antecedents& seen, Entity person, Entity state) {
  if (!seen.is(person, "Person")) return false;
  const auto& facts = seen.draft.offices;
  return seen.at_home(person, state) || seen.described.nation(person) == state ||
         std::any_of(facts.begin(), facts.end(),
                     [&](const OfficeFact& fact) { return fact.person == person && fact.holder == state; });
}

/// "X has been fired. The Italian ...": who is spoken of, of whom nothing tells which state's he is; nobody, but no
/// state either, where all are known.
Entity stranger(const Antecedents& seen, const SentenceDraft& s, Index noun) {
  const auto fits = [&](const Mentioned& r) {
    if (r.nested || !seen.is(r.entity, "Person") || seen.described.nation(r.entity).valid()) return false;
    const auto& facts = seen.draft.offices;
    return std::none_of(facts.begin(), facts.end(), [&](const OfficeFact& fact) {
      return fact.person == r.entity && seen.is(fact.holder, "State");
    });
  };
  return most_salient(seen, s, {noun}, 1, fits).value_or(Entity{});
}

/// "La ministra chilena se reunió con B. El brasileño ...": of those whom this sentence or the one before names the
/// only person of that gender whose state nothing tells; invalid where several are so, or more than two are named.
Entity only_stranger(const Antecedents& seen, std::string_view gender) {
  std::set<Entity> known;
  std::set<Entity> unknown;
  const Index from = seen.sentence > 0 ? seen.sentence - 1 : 0;
  for (std::size_t k = seen.sentence_begins[from]; k < seen.recent.size(); ++k) {
    const Entity person = seen.recent[k].entity;
    if (!seen.is(person, "Person")) continue;
    const auto& facts = seen.draft.offices;
    const bool serves = std::any_of(facts.begin(), facts.end(), [&](const OfficeFact& fact) {
      return fact.person == person && seen.is(fact.holder, "State");
    });
    (serves || seen.bodies.home(person).valid() ? known : unknown).insert(person);
  }
  const bool one = unknown.size() == 1 && known.size() == 1 && seen.agrees(*unknown.begin(), gender);
  return one ? *unknown.begin() : Entity{};
}

}  // namespace

Index refer_national(Antecedents& seen, SentenceDraft& s, Index i) {
  const auto n = i + 1 < s.tree.size() ? nation_at(s, i + 1) : std::nullopt;
  if (!n || !seen.is(s.names[*n].entity, "State")) return i;
  const TokenRange tokens = s.names[*n].tokens;
  if (tokens.size() != 1 || !is_one(s, i, i + 1) || !is_lone_argument(s, i + 1, tokens.end)) return i;
  const Entity state = s.names[*n].entity;
  const std::string_view gender = s.spanish() ? (s.key(i) == "la" ? "female" : "male") : "any";
  const auto fits = [&](const Mentioned& r) {
    return !r.nested && is_of(seen, r.entity, state) && seen.agrees(r.entity, gender);
  };
  auto person = most_salient(seen, s, {i + 1}, sentences_back, fits);
  if (const Entity one = person ? Entity{} : only_one_so_far(seen, fits); one.valid() && !seen.named_here(one))
    person = one;
  const bool adjective = s.tree.is(i + 1, "amod") || s.words[tokens.end].ambiguous;
  if (!person && adjective) return i;  // "the Chilean move"
  if (!person && !s.spanish()) person = stranger(seen, s, i + 1);
  if (!person && s.spanish()) {
    if (const Entity one = only_stranger(seen, gender); one.valid()) person = one;
  }
  if (!person && (!s.spanish() || speaks_of_government(seen, s, i))) return i;
  for (Occurrence& o : s.occurrences) o.nested = o.nested || o.tokens == tokens;
  if (person && person->valid()) seen.add(s, tokens, {i, tokens.end}, *person, MentionKind::nominal, "national", 600);
  return tokens.end;
}

}  // namespace entente
