#include <entente/extract/relation/slot_deed.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index reach = 12;  ///< tokens between a noun and what is said of it

}  // namespace

bool Deeds::reduced(std::uint32_t verb) const {
  if (!s_.spanish() || verb == 0 || s_.words[verb].form != VerbForm::participle) return false;
  if (clauses_.group(verb).first != verb) return false;
  if (s_.lemma_in("attributing-verbs", verb)) return true;
  const bool described = verb > 1 && s_.words[verb - 1].tag == Tag::adjective;  // "un convenio bilateral firmado por Y"
  const std::uint32_t noun = described ? verb - 2 : verb - 1;
  const bool behind_noun = s_.words[noun].tag == Tag::other && s_.token(noun).word;
  return behind_noun && clauses_.oblique(verb, "por") != nullptr;  // "un convenio firmado con X por Y"
}

std::uint32_t Deeds::noun_of_gerund(std::uint32_t verb) const {
  if (s_.spanish() || verb == 0 || s_.tree.size() == 0 || s_.words[verb].form != VerbForm::gerund) return no_token;
  const Tag before = s_.words[verb - 1].tag;
  const bool behind = (before == Tag::other && s_.token(verb - 1).word) || before == Tag::proper;
  const bool completes =
      behind && clauses_.group(verb).first == verb && s_.tree.relation(verb) == "acl" && s_.tree.head(verb) < verb;
  const bool said = completes && s_.in("utterances", s_.tree.head(verb));  // "passed a resolution urging X to ..."
  return completes && !said ? s_.tree.head(verb) : no_token;
}

const Phrase* Deeds::blamed(std::uint32_t noun) const {
  const auto& verbs = s_.grammar->lexicon().list("attributing-verbs");
  for (Index i = noun + 1; i + 2 < std::min(s_.size(), noun + reach); ++i) {
    if (const Phrase* const phrase = clauses_.phrase_at(i)) {
      if (phrase->preposition == no_token || phrase->preposition <= noun) return nullptr;
      i = phrase->tokens.end - 1;
      continue;
    }
    const Word& word = s_.words[i];
    if (word.tag == Tag::stop || word.tag == Tag::relative || word.tag == Tag::negation) return nullptr;
    if (word.tag != Tag::verb) continue;
    const bool past = !s_.spanish() && word.form == VerbForm::past;  // which English words of that form may be as well
    if ((word.form != VerbForm::participle && !past) || !verbs.contains(word.lemma)) return nullptr;
    Index to = i + 1;
    while (to + 1 < s_.size() && s_.words[to].tag == Tag::adverb) ++to;
    const Phrase* const who = s_.in("attributing-prepositions", to) ? clauses_.phrase_at(to + 1) : nullptr;
    return who != nullptr && who->preposition == to ? who : nullptr;
  }
  return nullptr;
}

/// The lists of the verbs whose participle carries a deed: "el ataque perpetrado por X", "the plan presented by X".
bool Deeds::makes(Index participle) const {
  if (carries_deed(s_, participle, true)) return true;
  const auto lemmas = participle_lemmas(s_, participle);
  const auto& making = s_.grammar->lexicon().list("making-verbs");
  return std::any_of(lemmas.begin(), lemmas.end(), [&](const std::string& lemma) { return making.contains(lemma); });
}

/// "seized a tanker belonging to X", "incautó un buque perteneciente a X": whose what stands before a token is; nullptr
/// where the words there do not tell.
const Phrase* Deeds::told_owner(Index i) const {
  const Index length = match_phrase(s_.grammar->lexicon().list("owning-phrases"), s_.sentence->tokens, i).length;
  const Phrase* const owner = length > 0 && i + length < s_.size() ? clauses_.phrase_at(i + length) : nullptr;
  return owner != nullptr && owner->is_head() ? owner : nullptr;
}

const Phrase* Deeds::maker(std::uint32_t from) const {
  bool noun = false;
  for (Index i = from; i + 2 < std::min(s_.size(), from + reach); ++i) {
    if (clauses_.timed(i)) continue;
    if (noun && is_participle(s_, i) && makes(i)) return doer(i);
    if (clauses_.phrase_at(i) != nullptr) return nullptr;
    if (const Phrase* const owner = told_owner(i)) return owner;
    const Tag tag = s_.words[i].tag;
    const bool word = tag == Tag::other && s_.token(i).word;
    noun = noun || word;
    const bool within = word || tag == Tag::determiner || tag == Tag::adjective || tag == Tag::adverb ||
                        tag == Tag::possessive || tag == Tag::quantifier || tag == Tag::number || tag == Tag::quote ||
                        s_.in("belonging-prepositions", i);
    if (!within) return nullptr;
  }
  return nullptr;
}

/// Spanish: "el plan de ajuste de X", "la falta de voluntad de X": the second "de", behind a bare noun; the first where
/// no other one follows.
std::uint32_t Deeds::past_topic(Index of) const {
  const bool bare = s_.spanish() && of + 2 < s_.size() && s_.key(of) == "de" && s_.words[of + 1].tag == Tag::other &&
                    s_.token(of + 1).word && clauses_.phrase_at(of + 1) == nullptr;
  Index next = of + 2;
  while (bare && next < s_.size() && s_.words[next].tag == Tag::adjective) ++next;
  return bare && next < s_.size() && s_.in("belonging-prepositions", next) ? next : of;
}

/// "la nueva política migratoria de", "the media law of", "el plan de ajuste de": behind a work, what modifies it and
/// what it is about, at the preposition that tells whose it is; no_token when no work begins at a token.
std::uint32_t Deeds::past_work(Index from, std::string_view works) const {
  constexpr Index near = 5;
  const Lexicon::List& list = s_.grammar->lexicon().list(works);
  bool work = false;
  for (Index i = from; i < std::min(s_.size(), from + near); ++i) {
    if (work && s_.in("belonging-prepositions", i)) return past_topic(i);
    const Tag tag = s_.words[i].tag;
    const bool modifies = tag == Tag::determiner || tag == Tag::adjective || tag == Tag::possessive ||
                          tag == Tag::quantifier || tag == Tag::number || tag == Tag::quote ||
                          (!s_.spanish() && !work && tag == Tag::other && clauses_.phrase_at(i) == nullptr);
    if (list.contains(s_.token(i).hashed_key()))
      work = true;
    else if (!modifies)
      return no_token;
  }
  return no_token;
}

const Phrase* Deeds::work_owner(std::uint32_t from, std::string_view preposition, std::string_view works) const {
  const Index limit = std::min(s_.size(), from + reach);
  for (Index i = from + 1; i < limit; ++i) {
    if (const Phrase* const between = clauses_.phrase_at(i)) {
      i = between->tokens.end - 1;
      continue;
    }
    const Word& word = s_.words[i];
    if (word.tag == Tag::stop || word.tag == Tag::relative || word.tag == Tag::subordinator) return nullptr;
    if (word.tag == Tag::verb && is_finite(word.form)) return nullptr;
    if (word.tag != Tag::preposition || uncontracted(s_.key(i)) != preposition) continue;
    if (past_work(i + 1, works) != no_token) return owner_of_work(i + 1, works);
  }
  return nullptr;
}

const Phrase* Deeds::owner_of_work(std::uint32_t from, std::string_view works) const {
  constexpr Index titled = 8;
  const Index of = past_work(from, works);
  if (of == no_token) return nullptr;
  for (Index o = of + 1; o < std::min(s_.size(), of + titled); ++o) {
    const Phrase* const owner = clauses_.phrase_at(o);
    if (owner != nullptr) return owner->preposition == of && owner->is_head() ? owner : nullptr;
  }
  return nullptr;
}

const Phrase* Deeds::after_owner(std::uint32_t noun) const {
  const Phrase* const owner = clauses_.oblique(noun, "de", reach);
  if (!s_.spanish() || owner == nullptr || !owner->is_head()) return nullptr;
  const Index end = owner->tokens.end;
  const Phrase* const left = clauses_.oblique(end - 1, "de", reach);
  const Index closed = end < s_.size() && s_.words[end].tag == Tag::comma ? end + 1 : end;  // "de X, su rival, de Y"
  return left != nullptr && (left->preposition == end || left->preposition == closed) ? left : nullptr;
}

std::optional<const Phrase*> Deeds::equipped(std::uint32_t infinitive) const {
  constexpr Index title = 3;
  if (infinitive < 3 || s_.words[infinitive].tag != Tag::verb) return std::nullopt;
  if (s_.key(infinitive - 1) != (s_.spanish() ? "para" : "to")) return std::nullopt;
  const auto given = [&](Index to) { return s_.in("recipient-prepositions", to); };
  const Index last = infinitive - 2;
  if (const Phrase* const named = clauses_.phrase_at(last)) {
    const bool body =
        named->is_head() && named->preposition != no_token && named->preposition + 1 == named->tokens.first;
    return body && given(named->preposition) ? std::optional(named) : std::nullopt;
  }
  Index noun = last;
  while (noun > 0 && s_.words[noun].tag == Tag::adjective) --noun;
  const bool fights = s_.in("irregulars", noun) || s_.in("offices", noun) || s_.in("crowds", noun);
  Index to = noun;
  while (fights && to > 0 && noun - to < title && !given(to)) --to;
  return fights && given(to) ? std::optional<const Phrase*>(nullptr) : std::nullopt;
}

const Phrase* Deeds::doer(std::uint32_t noun) const {
  const Phrase* const by = clauses_.oblique(noun, s_.spanish() ? "por" : "by", reach);
  return by != nullptr && by->is_head() && !complements_.strays_from_noun(noun, *by) ? by : nullptr;
}

bool Deeds::is_anothers(std::uint32_t noun, const Frame& frame) const {
  const auto names = [](const std::vector<std::string>& slots, std::string_view slot) {
    return std::find(slots.begin(), slots.end(), slot) != slots.end();
  };
  if (opposed(noun) || taken(noun)) return true;
  if (names(frame.from, "adj") && owned_by_state(noun)) return true;
  return !names(frame.to, s_.spanish() ? "de" : "of") && of_unnamed(noun);
}

/// "X wants the Israeli withdrawal from Y": Israel's.
bool Deeds::owned_by_state(Index noun) const {
  const Phrase* const owner = clauses_.adjective(noun);
  return owner != nullptr && owner->members.size() == 1 &&
         s_.occurrences[owner->members.front()].kind == MentionKind::demonym;
}

/// "X opposes an attack on Y", "X fears sanctions against Y": whoever does so does not do it.
bool Deeds::opposed(Index noun) const {
  if (!s_.in("opposed-deeds", noun)) return false;
  if (under_objection(noun) || reacted_to(noun)) return true;
  const Index verb = verb_before(noun);
  if (verb == no_token) return false;
  if (s_.lemma_in("opposing-verbs", verb)) return true;
  const Index opening = s_.first_modifier(noun);
  if (s_.lemma_in("conferring-topics", verb) && s_.in("definite", opening))
    return true;  // "discussed the sanctions on X"
  if (!s_.lemma_in("summoning-verbs", verb)) return false;
  const Index before = s_.first_modifier(noun, verb + 1) - 1;
  return s_.in("grievance-prepositions", before);  // "convocó al embajador por un insulto a X"
}

/// "detuvo a un hombre por el ataque a X", "closed its ports after the attack on X": what somebody does because of such
/// a deed, or behind it, does not make it theirs, unless they are judged for it or regret it.
bool Deeds::reacted_to(Index noun) const {
  const Index first = s_.first_modifier(noun);
  if (first == 0 || !s_.in("aftermath-prepositions", first - 1)) return false;
  const auto readings = s_.grammar->morphology().verb(s_.key(first));
  if (!readings.empty() && readings.front().form == VerbForm::gerund) return false;  // "after imposing sanctions on X"
  const auto verb = clauses_.clause_verb(noun);
  return verb && !clauses_.group(*verb).passive && !s_.lemma_in("regretting-verbs", *verb);
}

/// "su oposición a una guerra contra X", "its condemnation of the attack on X"
bool Deeds::under_objection(Index noun) const {
  const Index i = s_.first_modifier(noun);
  return i > 1 && s_.words[i - 1].tag == Tag::preposition && s_.in("objections", i - 2);
}

/// The verb that governs a noun, or whose clause it stands in; no_token when none is before it.
Index Deeds::verb_before(Index noun) const {
  auto verb = clauses_.governor(noun);
  if (!verb) verb = clauses_.clause_verb(noun);
  return verb && *verb < noun ? *verb : no_token;
}

/// "X accepted the resignation of Y": X stays.
bool Deeds::taken(Index noun) const {
  const Index verb = s_.in("resignations", noun) ? verb_before(noun) : no_token;
  return verb != no_token && s_.lemma_in("taking-verbs", verb);
}

/// "the entry of the Nordic country into X": of somebody whom no name tells here.
bool Deeds::of_unnamed(Index noun) const {
  if (!s_.in("belonging-prepositions", noun + 1)) return false;
  if (const Phrase* const owner = clauses_.phrase_at(noun + 2))
    return owner->is_head() && s_.occurrences[owner->members.front()].kind == MentionKind::nominal;
  for (Index i = noun + 2; i < std::min(s_.size(), noun + 5); ++i) {
    if (s_.in("nominals", i) || s_.in("offices", i) || s_.in("representatives", i))
      return clauses_.phrase_at(i) == nullptr;
    const Tag tag = s_.words[i].tag;
    const bool counts = tag == Tag::quantifier || tag == Tag::number;  // "el ingreso de varios senadores"
    if (tag != Tag::determiner && tag != Tag::adjective && !counts) return false;
  }
  return false;
}

}  // namespace entente
