#include <entente/extract/clause/clause_control.h>
#include <entente/extract/clause/clause_object.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "acusándola", "pedirles": whether a pronoun is joined to a verb.
bool ends_with_pronoun(const ClauseWords& w, Index verb) {
  constexpr std::size_t shortest_verb = 4;
  const std::string_view key = w.key(verb);
  const auto& pronouns = w.lexicon().list("enclitics").entries();
  return std::any_of(pronouns.begin(), pronouns.end(), [&](const auto& entry) {
    return key.ends_with(entry.first) && key.size() >= entry.first.size() + shortest_verb;
  });
}

}  // namespace

bool acts_in_picture(const ClauseWords& w, const Phrase& phrase, const VerbGroup& verbs) {
  return w.spanish() && verbs.form == VerbForm::gerund && verbs.first == verbs.main && phrase.members.size() > 1 &&
         phrase.preposition != no_token && w.in("belonging-prepositions", phrase.preposition) &&
         w.key(verbs.main).ends_with("se");
}

bool does_gerund(const ClauseWords& w, const Phrase& phrase, const VerbGroup& verbs) {
  const bool gerund = verbs.form == VerbForm::gerund && verbs.first == verbs.main;
  const bool speaks = w.lemma_in("voicing-verbs", verbs.main) || w.lemma_in("reporting", verbs.main);
  return !w.spanish() && gerund && !speaks && phrase.is_head() && phrase.preposition != no_token &&
         w.in("gerund-prepositions", phrase.preposition);
}

bool links_participle(const ClauseWords& w, std::uint32_t verb, std::uint32_t participle) {
  if (!w.lemma_in("passive-links", verb)) return false;
  for (Index i = verb + 1; i < participle; ++i) {
    if (!w.is(i, Tag::adverb) && !w.is(i, Tag::pronoun) && !w.in("reflexives", i)) return false;
  }
  return true;
}

const Phrase* announced_in_headline(const ClauseWords& w, const VerbGroup& verbs) {
  if (!follows_to(w, verbs)) return nullptr;
  const Phrase* const who = w.phrase_at(verbs.first - 2);
  if (who == nullptr || !who->is_head() || who->preposition != no_token) return nullptr;
  const Index first = who->tokens.first;
  return first == 0 || w.token(first - 1).text == ":" ? who : nullptr;
}

const Phrase* named_by_for(const ClauseWords& w, const VerbGroup& verbs) {
  if (!follows_to(w, verbs)) return nullptr;
  const Phrase* const who = w.phrase_at(verbs.first - 2);
  const bool marked = who != nullptr && who->is_head() && who->preposition != no_token && !who->possessor;
  return marked && w.key(who->preposition) == "for" && who->tokens.end + 1 == verbs.first ? who : nullptr;
}

bool asks_unnamed(const ClauseWords& w, const VerbGroup& verbs) {
  if (w.spanish() || verbs.first < 2) return false;
  const Index noun = verbs.first - 2;
  if (w.phrase_at(noun) != nullptr) return false;
  const bool gerund = verbs.form == VerbForm::gerund || w.in("perfect-gerunds", verbs.first);
  const bool charged = gerund && w.in("charge-prepositions", verbs.first - 1);
  if (charged) return w.is(noun, Tag::other) && w.token(noun).word;
  const bool person = w.in("individuals", noun) || w.in("professions", noun) || w.in("offices", noun);
  return follows_to(w, verbs) && !w.in("arms", noun) && person;
}

bool serves_unnamed(const ClauseWords& w, const VerbGroup& verbs) {
  if (!follows_to(w, verbs)) return false;
  Index i = verbs.first - 1;
  while (i > 0 && (w.is(i - 1, Tag::other) || w.is(i - 1, Tag::adjective)) && w.phrase_at(i - 1) == nullptr) --i;
  return i > 0 && i + 1 < verbs.first && w.key(verbs.first - 2).ends_with('s') && w.key(i - 1) == "for";
}

bool keeps_from(const ClauseWords& w, std::uint32_t verb, const VerbGroup& deed) {
  return !w.spanish() && deed.form == VerbForm::gerund && deed.first > 0 && w.key(deed.first - 1) == "from" &&
         !verb_group(w, verb).passive;
}

std::uint32_t command_before(const ClauseWords& w, std::uint32_t que) {
  constexpr Index reach = 16;
  if (!w.spanish() || que == 0 || w.key(que) != "que" || w.key(que - 1) != "para") return no_token;
  for (Index i = que - 1; i-- > 0 && que - i < reach;) {
    if (w.is(i, Tag::comma) || w.is(i, Tag::stop) || w.is(i, Tag::relative)) return no_token;
    if (w.is(i, Tag::verb)) return w.lemma_in("object-control", i) && verb_group(w, i).finite() ? i : no_token;
  }
  return no_token;
}

bool has_clitic(const ClauseWords& w, std::uint32_t verb) {
  if (!w.spanish()) return w.is(verb + 1, Tag::pronoun);
  if (!is_finite(w.word(verb).form) && ends_with_pronoun(w, verb)) return true;
  const Index first = verb_group(w, verb).first;
  for (Index i = first > 0 ? first - 1 : first; i < verb; ++i) {
    if (w.in("clitics", i)) return true;
  }
  return false;
}

bool controls_object(const ClauseWords& w, std::uint32_t verb, std::uint32_t deed) {
  const bool marked = deed > 0;
  if (marked && w.is(deed - 1, Tag::comma) && w.is(deed, Tag::verb) && w.word(deed).form == VerbForm::gerund)
    return false;
  if (marked && w.in("reason-prepositions", deed - 1) && w.lemma_in("object-judging-verbs", verb)) return true;
  return w.lemma_in("object-control", verb) && !(marked && w.in("own-subject-prepositions", deed - 1));
}

const Phrase* judged_by(const ClauseWords& w, const VerbGroup& deed, const Phrase& judge, int depth) {
  if (deed.first == 0 || !w.in("reason-prepositions", deed.first - 1)) return nullptr;
  std::uint32_t verb = judge.tokens.end;
  while (w.is(verb, Tag::adverb) || w.is(verb, Tag::auxiliary) || w.is(verb, Tag::pronoun)) ++verb;
  if (!w.is(verb, Tag::verb) || !w.lemma_in("object-judging-verbs", verb)) return nullptr;
  return verb_group(w, verb).passive ? nullptr : object_of(w, verb, depth + 1);
}

bool attends_verb(const ClauseWords& w, std::uint32_t gerund) {
  if (w.tree().size() == 0 || !w.tree().is(gerund, "advcl") || w.in("utterances", gerund - 1)) return false;
  const Index main = w.tree().head(gerund);
  return main != Tree::none && main < gerund && w.is_finite_verb(main);
}

}  // namespace entente
