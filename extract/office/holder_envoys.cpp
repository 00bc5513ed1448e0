#include <entente/extract/office/holder_envoys.h>
#include <entente/extract/office/holder_words.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

constexpr Index sentences_on = 2;  ///< in which the envoys may be named

/// A plural title, and the states that its bearers serve.
struct Envoys {
  std::string office;
  std::set<Entity> states;
};

/// "de España, Estados Unidos y Francia": the states of the list that begins behind a token.
std::set<Entity> states_behind(const Draft& draft, const Ontology& ontology, const SentenceDraft& s, Index title) {
  std::set<Entity> states;
  Index end = title + 1;
  for (const NameSpan& name : s.names) {
    if (name.tokens.first < end) continue;
    const auto passes = [&](Index i) {
      return s.in("belonging-prepositions", i) || s.in("determiners", i) || s.in("coordinators", i) || s.key(i) == ",";
    };
    while (end < name.tokens.first && passes(end)) ++end;
    const bool state = name.entity.valid() && ontology.is_class(draft.entities[name.entity.value()].type, "State");
    if (end < name.tokens.first || !state) break;
    states.insert(name.entity);
    end = name.tokens.end;
  }
  return states;
}

/// "los embajadores de España y Francia" at a token.
std::optional<Envoys> envoys_at(const Draft& draft, const Ontology& ontology, const SentenceDraft& s, Index i) {
  if (!s.in("belonging-prepositions", i + 1)) return std::nullopt;
  const std::string one = s.grammar->morphology().noun_lemma(s.key(i));
  const auto office = s.grammar->lexicon().list("offices").find(one);
  if (one == s.key(i) || !office || !s.grammar->lexicon().list("envoys").contains(one)) return std::nullopt;
  Envoys found{std::string(*office), states_behind(draft, ontology, s, i)};
  return found.states.size() > 1 ? std::optional(std::move(found)) : std::nullopt;
}

/// "el español X", "the Spaniard, X": whether a name behind the one of a people is that of a person, of whom no more
/// is said.
bool is_called_by(const Draft& draft, const Ontology& ontology, const SentenceDraft& s, Index people, Index bearer) {
  const NameSpan& name = s.names[bearer];
  const TokenRange word = s.names[people].tokens;
  const bool beside = name.tokens.first == word.end || (name.tokens.first == word.end + 1 && s.key(word.end) == ",");
  const bool person = name.entity.valid() && ontology.is_class(draft.entities[name.entity.value()].type, "Person");
  return s.names[people].kind == MentionKind::demonym && beside && person && word.first > 0 &&
         s.in("definite", word.first - 1) && !titled(s, name);
}

void name_envoys(Draft& draft, const Ontology& ontology, SentenceDraft& s, const Envoys& envoys) {
  for (Index n = 0; n + 1 < s.names.size(); ++n) {
    if (envoys.states.count(s.names[n].entity) == 0 || !is_called_by(draft, ontology, s, n, n + 1)) continue;
    OfficePhrase phrase;
    phrase.head = s.names[n].tokens;
    phrase.tokens = {phrase.head.first - 1, phrase.head.end};
    phrase.office = envoys.office;
    phrase.holder = n;
    phrase.bearer = n + 1;
    phrase.definite = true;
    insert_office(s, phrase);
    draft.offices.push_back({s.names[n + 1].entity, s.names[n].entity, envoys.office, false});
  }
}

}  // namespace

void find_envoys(Draft& draft, const Ontology& ontology) {
  for (Index k = 0; k < draft.sentences.size(); ++k) {
    for (Index i = 0; i < draft.sentences[k].size(); ++i) {
      const std::optional<Envoys> envoys = envoys_at(draft, ontology, draft.sentences[k], i);
      if (!envoys) continue;
      const Index last = std::min<Index>(k + sentences_on, static_cast<Index>(draft.sentences.size()) - 1);
      for (Index next = k; next <= last; ++next) name_envoys(draft, ontology, draft.sentences[next], *envoys);
    }
  }
}

}  // namespace entente
