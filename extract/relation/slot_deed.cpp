#include <entente/extract/relation/slot_deed.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index reach = 12;  ///< tokens between a noun and what is said of it

}  // namespace

std::vector<std::string> participle_lemmas(const SentenceDraft& s, std::uint32_t token) {
  std::string form = s.key(token);
  if (s.spanish() && form.ends_with('s')) form.pop_back();
  if (s.spanish() && form.ends_with('a')) form.back() = 'o';
  std::vector<std::string> out;
  for (const VerbReading& reading : s.grammar->morphology().verb(form)) {
    if (reading.form == VerbForm::participle) out.emplace_back(reading.lemma);
  }
  return out;
}

/// Spanish tags many as adjectives: "apoyada".
bool Deeds::participle(Index i) const {
  const Word& word = s_.words[i];
  if (word.tag == Tag::verb) return word.form == VerbForm::participle;
  return s_.spanish() && word.tag == Tag::adjective && !participle_lemmas(s_, i).empty();
}

/// "the attack launched by X" is X's, "the attack condemned by X" is not.
bool Deeds::carries(Index participle, bool by_agent) const {
  const auto& lexicon = s_.grammar->lexicon();
  const auto carrier = [&](std::string_view lemma) {
    return lexicon.list("deed-carriers").contains(lemma) ||
           (!by_agent && lexicon.list("support-verbs").contains(lemma)) ||
           (!by_agent && lexicon.list("future-cues").contains(lemma));
  };
  if (s_.words[participle].tag == Tag::verb) return carrier(s_.words[participle].lemma);
  const auto lemmas = participle_lemmas(s_, participle);
  return std::any_of(lemmas.begin(), lemmas.end(), carrier);
}

bool Deeds::done_by(const Phrase& phrase) const {
  return s_.key(phrase.preposition) == (s_.spanish() ? "por" : "by");
}

/// Spanish: "recuerda con reproches las bombas de X": whether an article opens another noun phrase at a token, which no
/// preposition governs.
bool Deeds::opens_phrase(Index article) const {
  const Tag before = s_.words[article - 1].tag;
  return s_.words[article].tag == Tag::determiner && !s_.in("contractions", article) && !clauses_.timed(article + 1) &&
         (before == Tag::other || before == Tag::adjective);
}

/// Spanish: "un ataque contra Y en la isla de X": whether an owner is only of the place where something is done.
bool Deeds::owns_place(Index noun, const Phrase& owner) const {
  const Index place = owner.preposition - 1;
  if (s_.words[place].tag != Tag::other || clauses_.phrase_at(place) != nullptr) return false;
  const Index first = s_.first_modifier(place);
  return first > noun + 1 && s_.in("in-prepositions", first - 1);
}

/// English: "the attack on A of the weekly B": whether a phrase says to what the person belongs who suffers a deed.
bool Deeds::belongs_to_victim(const Phrase& phrase) const {
  const Index of = phrase.preposition;
  if (s_.spanish() || of == 0 || s_.key(of) != "of") return false;
  const Phrase* const before = clauses_.phrase_at(of - 1);
  if (before == nullptr || !before->is_head() || !before->person || before->preposition == no_token) return false;
  return s_.in("against-prepositions", before->preposition) || s_.key(before->preposition) == "on";
}

/// "condemned the raid as a breach of Y's law", "un ataque como una afrenta a Y", not "on X as well as on Y".
bool Deeds::likens(Index as) const {
  return s_.in("role-openers", as) && as + 1 < s_.size() && s_.words[as + 1].tag == Tag::determiner;
}

/// "an attack on X condemned by Y", "an attack without the consent of Y", "a request to send tanks to Y".
bool Deeds::strays_from_noun(std::uint32_t noun, const Phrase& phrase) const {
  if (phrase.preposition == no_token || phrase.preposition <= noun) return false;
  if (grieved_over(noun, phrase) || belongs_to_victim(phrase)) return true;
  const bool owned = s_.spanish() && s_.in("belonging-prepositions", phrase.preposition);
  if (owned && owns_place(noun, phrase)) return true;
  for (Index i = phrase.preposition; --i > noun;) {
    if (owned && opens_phrase(i)) return true;
    if (s_.in("lacking-prepositions", i) || likens(i)) return true;
    if (clauses_.phrase_at(i) != nullptr) continue;
    if (participle(i)) return !carries(i, done_by(phrase));
    if (s_.words[i].tag == Tag::verb && s_.words[i].form == VerbForm::infinitive) return true;
  }
  return false;
}

/// "opposed sending tanks to X", "se opuso a sancionar a X", "granted a loan, located opposite X"; but "obligó a
/// retirarse a X", "prometió enviar tanques a X".
bool Deeds::strays_from_verb(std::uint32_t verb, std::uint32_t from, const Phrase& phrase) const {
  if (phrase.preposition == no_token || phrase.preposition <= from) return false;
  if ((!s_.spanish() || from > verb) && grieved_over(from, phrase)) return true;
  if (completes_name(phrase) || completes_deed(from, phrase)) return true;
  const auto& lexicon = s_.grammar->lexicon();
  const std::string_view lemma = s_.words[verb].lemma;
  const bool shares =
      lexicon.list("object-control").contains(lemma) || lexicon.list("committing-verbs").contains(lemma);
  for (Index i = phrase.preposition; --i > from;) {
    if (s_.in("lacking-prepositions", i)) return true;
    const Word& word = s_.words[i];
    if (clauses_.phrase_at(i) != nullptr || word.tag != Tag::verb) continue;
    const bool joined = s_.words[i - 1].tag == Tag::coordinator;  // "visited and toured A"
    if (word.form == VerbForm::infinitive || word.form == VerbForm::gerund) return !shares && !joined;
    if (word.form == VerbForm::participle && s_.words[i - 1].tag == Tag::comma) return true;
  }
  return false;
}

/// "spoke of rumours of a coup against X": whether a phrase says against whom somebody's deed is, of which a verb only
/// tells behind another preposition; "called for attacks on X to stop".
bool Deeds::completes_deed(Index from, const Phrase& phrase) const {
  const Index deed = phrase.preposition - 1;
  const bool suffers = s_.in("against-prepositions", phrase.preposition) || s_.key(phrase.preposition) == "on";
  if (deed <= from || !suffers || !s_.in("opposed-deeds", deed)) return false;
  const Index of = s_.first_modifier(deed, from + 1) - 1;
  return of > from && s_.words[of].tag == Tag::preposition;
}

/// "presentó la demanda en la Corte de X": whether a phrase says where the name right before it belongs, which another
/// preposition governs.
bool Deeds::completes_name(const Phrase& phrase) const {
  const Index of = phrase.preposition;
  if (of == 0 || phrase.person || uncontracted(s_.key(of)) != (s_.spanish() ? "de" : "of")) return false;
  const Phrase* const before = clauses_.phrase_at(of - 1);
  return before != nullptr && before->is_head() && before->preposition != no_token && !before->person;
}

/// "protested over an insult to X", "convocó al embajador por las ofensas a X": X is no part of the protest; "expresó
/// su malestar por las ofensas de X" is about what X did, unless X suffered it.
bool Deeds::grieved_over(Index from, const Phrase& phrase) const {
  const Index before = phrase.preposition - 1;
  const bool noun = s_.words[before].tag == Tag::other && s_.token(before).word;
  if (before <= from || (!noun && !participle(before))) return false;
  const bool owned = s_.in("belonging-prepositions", phrase.preposition);
  bool suffered = false;
  for (Index i = before; i > from; --i) {
    suffered = suffered || s_.in("suffered-deeds", i);
    const bool amount = s_.words[i + 1].tag == Tag::number || s_.in("currency-signs", i + 1);  // "por 40 millones"
    if (s_.in("grievance-prepositions", i) && !amount) return !owned || suffered;
  }
  return false;
}

bool Deeds::behind_object(TokenRange trigger, const Phrase& phrase) const {
  if (!s_.spanish() || s_.tree.size() == 0 || phrase.preposition == no_token) return false;
  if (!s_.in("recipient-prepositions", phrase.preposition)) return false;
  const auto modifies = [&](Index i) {
    const Tag tag = i < s_.size() ? s_.words[i].tag : Tag::stop;
    return tag == Tag::determiner || tag == Tag::possessive || tag == Tag::number || tag == Tag::quantifier;
  };
  Index end = phrase.tokens.end;
  while (modifies(end)) ++end;
  end = end == phrase.tokens.end ? phrase.preposition : std::min(s_.size(), end + 1);  // "vendió a X sus filiales"
  const bool bought = s_.lemma_in("buying-verbs", trigger.first);                      // "compra a X el 80 % del acero"
  for (Index i = trigger.end; i < end; ++i) {
    if (phrase.tokens.contains(i)) continue;
    const std::string_view upos = s_.tree.upos(i);
    const bool goods = upos == "NOUN" || (bought && (upos == "NUM" || upos == "SYM" || upos == "ADJ"));
    const Index marker = s_.tree.child(i, "case");
    const bool charge = marker != Tree::none && s_.in("charge-prepositions", marker);  // "acusó de fraude a X"
    const bool noun = goods && !charge;
    const bool object = noun && s_.tree.is(i, "obj") && trigger.contains(s_.tree.head(i));
    if (object && !clauses_.timed(i)) return true;
  }
  return trigger.size() > 1 && grieved_over(trigger.end - 1, phrase);
}

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
  if (carries(participle, true)) return true;
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
    if (noun && participle(i) && makes(i)) {
      const Phrase* const by = clauses_.oblique(i, s_.spanish() ? "por" : "by", reach);
      return by != nullptr && by->is_head() && !strays_from_noun(i, *by) ? by : nullptr;
    }
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
  return by != nullptr && by->is_head() && !strays_from_noun(noun, *by) ? by : nullptr;
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
  if (under_objection(noun)) return true;
  const Index verb = verb_before(noun);
  if (verb == no_token) return false;
  if (s_.lemma_in("opposing-verbs", verb)) return true;
  if (!s_.lemma_in("summoning-verbs", verb)) return false;
  const Index before = s_.first_modifier(noun, verb + 1) - 1;
  return s_.in("grievance-prepositions", before);  // "convocó al embajador por un insulto a X"
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
