#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_predicate.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/clause_subject.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "X, que agrupa a varios países, entre ellos Y, y que pide": the relative with which one behind a coordinator is
/// joined; no_token when there is none.
Index relative_joined_with(const ClauseWords& w, Index relative) {
  if (!w.spanish() || relative == 0 || !w.is(relative - 1, Tag::coordinator)) return no_token;
  for (Index i = relative - 1; i-- > 0 && !w.is(i, Tag::stop) && !w.is(i, Tag::subordinator);) {
    if (w.is(i, Tag::relative)) return w.key(i) == w.key(relative) ? i : no_token;
  }
  return no_token;
}

/// "el grupo armado X": a participle right behind its noun.
bool is_attribute(const ClauseWords& w, Index i) {
  return w.is(i, Tag::verb) && w.word(i).form == VerbForm::participle && i > 0 && w.is(i - 1, Tag::other) &&
         verb_group(w, i).first == i && w.phrase_at(i + 1) != nullptr;
}

/// "The first country that", "Among those that", "The only ally who": whether a noun opens its clause, as what is told
/// at its end to be somebody.
bool opens_named_noun(const ClauseWords& w, Index noun) {
  constexpr Index longest = 6;
  Index i = noun;
  while (i > 0 && noun - i < longest && !w.is(i - 1, Tag::stop) && !w.is(i - 1, Tag::comma)) {
    if (w.is(i - 1, Tag::verb) || w.is(i - 1, Tag::auxiliary)) return false;
    --i;
  }
  return !w.spanish() && (i == 0 || !w.is(i - 1, Tag::other));
}

/// Spanish: "Entre los partidos con los que pactó X figuran A y B": who is told, behind the clause of a relative, to be
/// among those whom it is about.
const Phrase* listed_behind(const ClauseWords& w, Index noun, Index relative) {
  constexpr Index reach = 14;
  Index i = noun;
  while (i > 0 && (w.is(i - 1, Tag::determiner) || w.is(i - 1, Tag::adjective) || w.is(i - 1, Tag::quantifier))) --i;
  const bool governed = governing_preposition(w, relative) != no_token;  // not "entre las firmas que compró X"
  if (!w.spanish() || !governed || i == 0 || !w.in("selection-prepositions", i - 1)) return nullptr;
  bool verb = false;
  for (i = relative + 1; i + 1 < std::min(w.size(), relative + reach) && !w.is(i, Tag::stop); ++i) {
    const bool lists = verb && w.lemma_in("listing-verbs", i);
    verb = verb || w.is(i, Tag::verb);
    if (!lists) continue;
    for (Index next = i + 1; next < std::min(w.size(), i + 5); ++next) {
      if (const Phrase* const named = w.phrase_at(next))
        return named->is_head() && named->preposition == no_token ? named : nullptr;
    }
  }
  return nullptr;
}

/// "the blast in X that killed Y", "el atentado en X que mató a Y": whether a relative without a comma stands behind
/// the name of a place where something is, which it tells nothing of.
bool passes_place(const ClauseWords& w, const Phrase& place, Index relative) {
  const Index in = place.preposition;
  if (place.tokens.end != relative || in == no_token || in == 0 || place.person || !w.in("in-prepositions", in))
    return false;
  const bool named = w.sentence().occurrences[place.members.back()].kind == MentionKind::name;
  return named && !place.stands_for && in + 1 == place.tokens.first;
}

}  // namespace

const Phrase* antecedent(const ClauseWords& w, std::uint32_t relative, int depth) {
  if (const Index first = relative_joined_with(w, relative); first != no_token) relative = first;
  if (w.spanish() && relative > 0 && w.key(relative - 1) == "lo") return nullptr;  // "ganó en X, lo que le dio fama"
  Index i = relative;
  while (i > 0 && (w.is(i - 1, Tag::comma) || w.is(i - 1, Tag::preposition) || w.is(i - 1, Tag::determiner) ||
                   w.is(i - 1, Tag::relative) || w.is(i - 1, Tag::bracket)))
    --i;
  const Phrase* phrase = i > 0 ? w.phrase_at(i - 1) : nullptr;
  const bool modifies = phrase != nullptr && !phrase->is_head() && phrase->noun == i - 1;  // "a Danish maker that"
  const Phrase* const described = i > 0 && (phrase == nullptr || modifies) ? described_by(w, i - 1) : nullptr;
  if (described != nullptr) phrase = described;
  if (phrase != nullptr && passes_place(w, *phrase, relative)) return nullptr;
  if (phrase == nullptr && i > 0) phrase = naming(w, i - 1);  // "countries that, like A and B, ..."
  if (phrase == nullptr && i > 0) phrase = chosen_from(w, i - 1);
  if (phrase == nullptr && i > 0) phrase = listed_behind(w, i - 1, relative);
  if (phrase == nullptr && (i > 0 ? opens_named_noun(w, i - 1) : !w.spanish()))
    phrase = named_behind_clause(w, relative);
  if (phrase == nullptr && i > 0 && w.in("utterances", i - 1)) phrase = author_of(w, i - 1, depth);
  if (phrase != nullptr && i > 0 && phrase->noun == i - 1 && speaks_by(w, *phrase)) return phrase;
  return phrase != nullptr && phrase->is_head() ? phrase : nullptr;
}

const Phrase* credited_before(const ClauseWords& w, std::uint32_t relative) {
  if (!w.spanish() || relative < 2 || w.key(relative) != "que") return nullptr;
  const auto modifies = [&](Index i) {
    return w.is(i, Tag::adjective) || w.is(i, Tag::other) || w.is(i, Tag::determiner) || w.is(i, Tag::quantifier) ||
           w.is(i, Tag::adverb);
  };
  Index i = relative;
  while (i > 0 && w.phrase_at(i - 1) == nullptr && modifies(i - 1)) --i;
  if (i == relative || i == 0) return nullptr;
  if (w.is(i - 1, Tag::preposition) && w.in("reason-prepositions", i - 1)) --i;  // "elogió a X por el apoyo que dio"
  const Phrase* const who = i > 0 ? w.phrase_at(i - 1) : nullptr;
  if (who == nullptr || !who->is_head() || who->preposition == no_token || w.preposition(who->preposition) != "a")
    return nullptr;
  Index verb = who->preposition;
  while (verb > 0 && (w.timed(verb - 1) || w.is(verb - 1, Tag::adverb) || w.is(verb - 1, Tag::determiner))) --verb;
  return verb > 0 && w.is(verb - 1, Tag::verb) && w.lemma_in("crediting-verbs", verb - 1) ? who : nullptr;
}

std::optional<std::uint32_t> relative_before(const ClauseWords& w, std::uint32_t predicate, bool over_subject) {
  bool subject = false;
  for (Index i = predicate; i-- > 0;) {
    if (w.spanish() && is_attribute(w, i)) continue;
    if (w.is(i, Tag::relative)) return subject || !over_subject ? std::optional(i) : std::nullopt;
    if (w.is(i, Tag::verb) || w.is(i, Tag::stop) || w.is(i, Tag::subordinator) || w.is(i, Tag::comma))
      return std::nullopt;
    const Phrase* const phrase = w.phrase_at(i);
    subject = subject || (phrase != nullptr && phrase->preposition == no_token && phrase->is_head());
  }
  return std::nullopt;
}

std::uint32_t governing_preposition(const ClauseWords& w, std::uint32_t relative) {
  Index i = relative;
  while (i > 0 && ((w.spanish() && w.is(i - 1, Tag::determiner)) || w.is(i - 1, Tag::relative))) --i;
  const bool governed = i > 0 && w.is(i - 1, Tag::preposition) && (w.spanish() || w.key(relative) != "that");
  return governed ? i - 1 : no_token;
}

std::uint32_t relative_clause_before(const ClauseWords& w, const VerbGroup& verbs) {
  const auto heads_clause = [&](Index i) {
    return w.is_finite_verb(i) || (w.tree().size() > 0 && w.tree().relation(i) == "acl:relcl");
  };
  bool clause = false;
  for (Index i = verbs.first; verbs.finite() && i-- > 0;) {
    const bool lists = i > 0 && w.phrase_at(i - 1) != nullptr && w.phrase_at(i + 1) != nullptr;  // "que libran A y B"
    const bool joins = w.is(i, Tag::coordinator) && !lists;
    if (w.is(i, Tag::stop) || w.is(i, Tag::comma) || joins || w.is(i, Tag::subordinator)) break;
    clause = clause || heads_clause(i);
    if (w.is(i, Tag::relative)) return clause ? i : no_token;
  }
  return no_token;
}

bool tells_of_last(const ClauseWords& w, std::uint32_t verb, const Phrase& several) {
  if (!w.spanish() || several.members.size() < 2 || w.tree().size() == 0) return false;
  const VerbGroup verbs = verb_group(w, verb);
  const Index relative = verbs.first > 0 ? verbs.first - 1 : no_token;
  if (!verbs.finite() || !w.is(relative, Tag::relative)) return false;
  if (w.key(relative) == "quien") return true;
  if (governing_preposition(w, relative) != no_token) return false;
  if (several.tokens.end > relative || several.tokens.end + 1 < relative) return false;
  bool singular = false;
  for (Index i = verbs.first; i <= verb; ++i) {
    if (!w.is(i, Tag::verb) && !w.is(i, Tag::auxiliary) && !w.is(i, Tag::modal)) continue;
    if (w.tree().has(i, "Number=P")) return false;
    singular = singular || w.tree().has(i, "Number=S");
  }
  return singular;
}

bool in_place_clause(const ClauseWords& w, const VerbGroup& verbs) {
  const auto relative = relative_before(w, verbs.first, false);
  return relative && w.key(*relative) == "donde";
}

}  // namespace entente
