#include <entente/extract/clause/modality_words.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

/// Whether a cue phrase begins at the verb: its lemma, alone or with the next words.
bool ModalityWords::cue(ListName list, Index v) const {
  const auto& cues = lexicon_.list(list);
  std::string key(s_.words[v].lemma);
  if (cues.contains(key)) return true;
  for (Index i = v + 1; i < s_.size() && i < v + 3; ++i) {
    key += ' ' + s_.key(i);
    if (cues.contains(key)) return true;
  }
  return false;
}

/// "no longer supports", "ya no apoya"
bool ModalityWords::no_longer(const VerbGroup& group) const {
  constexpr Index reach = 2;
  for (Index i = group.first > reach ? group.first - reach : 0; i < group.main; ++i) {
    if (match_phrase(lexicon_.list("stopping-adverbs"), s_.sentence->tokens, i).length > 0) return true;
  }
  return false;
}

bool ModalityWords::under_future_cue(Index that) const {
  constexpr Index reach = 12;
  for (Index i = that; i-- > 0 && that - i < reach && s_.words[i].tag != Tag::stop;) {
    if (s_.words[i].tag == Tag::verb) return cue("future-cues", i);
  }
  return false;
}

/// "la petición de que A envíe tanques": whether "que" begins what a noun asks for.
bool ModalityWords::wish_before(Index that) const {
  Index noun = that;
  if (noun > 0 && s_.words[noun - 1].tag == Tag::preposition) --noun;
  return noun > 0 && in("wish-nouns", noun - 1);
}

/// "es necesario que A coopere", "falta que A y B firmen", "es preciso un plan y que A coopere": whether the words
/// before "que", or before the one that another is joined to, say that it has not come about.
bool ModalityWords::wanting(Index that) const {
  const Lexicon::List& openers = lexicon_.list("wanting-openers");
  if (match_phrase_before(openers, s_.sentence->tokens, that).length > 0) return true;
  if (that == 0 || s_.words[that - 1].tag != Tag::coordinator) return false;
  for (Index i = that; i-- > 0 && s_.words[i].tag != Tag::stop;) {
    if (match_phrase_before(openers, s_.sentence->tokens, i).length > 0) return true;
    if (in("complementisers", i)) return false;
  }
  return false;
}

/// The length of what opens a clause that only tells when or why ("after", "después de que") and ends before a token.
Index ModalityWords::opener_before(Index end) const {
  return match_phrase_before(lexicon_.list("clause-openers"), s_.sentence->tokens, end).length;
}

/// "instead of attacking", "warned against attacking", "warned against A attacking B", "sin atacar"
bool ModalityWords::not_done(const VerbGroup& group) const {
  if (group.finite()) return false;
  const Phrase* const doer = group.first > 0 && !s_.spanish() ? clauses_.phrase_at(group.first - 1) : nullptr;
  const Index end = doer != nullptr && doer->preposition != no_token ? doer->preposition + 1 : group.first;
  constexpr Index longest = 3;
  for (Index i = end > longest ? end - longest : 0; i < end; ++i) {
    const PhraseMatch match = match_phrase(lexicon_.list("negating-prepositions"), s_.sentence->tokens, i);
    if (match.length > 0 && i + match.length == end) return true;
  }
  return false;
}

/// "had no choice but to attack"
bool ModalityWords::forced_choice(const VerbGroup& group) const {
  if (group.first < 3 || s_.key(group.first - 1) != "to") return false;
  return match_phrase_before(lexicon_.list("forced-choices"), s_.sentence->tokens, group.first - 1).length > 0;
}

/// "neither A nor B attended", "nobody in C praised", "ningún diputado"
bool ModalityWords::nobody_does(const VerbGroup& group) const {
  if (group.main + 1 < s_.size() && in("split-negations", group.main + 1)) return true;  // "attacked neither A nor B"
  if (forced_choice(group)) return false;
  for (Index i = group.first; i-- > 0;) {
    const Tag tag = s_.words[i].tag;
    if (in("negative-subjects", i)) return true;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::verb || tag == Tag::relative || tag == Tag::subordinator ||
        tag == Tag::quote)
      return false;
  }
  return false;
}

/// "almost attacked", "casi atacó", "has not yet met": whether the words before a verb say that it was not done.
bool ModalityWords::not_quite(const VerbGroup& group) const {
  if (group.first == 0) return false;
  for (Index i = group.first - 1; i < group.main; ++i) {
    if (in("nearly-words", i)) return true;
  }
  return group.first > 1 && in("yet-words", group.first - 1) && s_.words[group.first - 2].tag == Tag::negation;
}

/// "allegedly attacked", "presuntamente atacó": whether a word beside a verb says that it is only said to be so.
bool ModalityWords::hearsay(const VerbGroup& group) const {
  for (Index i = group.first > 0 ? group.first - 1 : 0; i < std::min(group.main + 2, s_.size()); ++i) {
    if (in("hearsay-adverbs", i)) return true;
  }
  return false;
}

/// "no truth in the report that A attacked B": before the noun whose content a clause is; the token itself when none
/// such stands there.
Index ModalityWords::before_content(Index that) const {
  if (that == 0 || !in("content-nouns", that - 1)) return that;
  Index i = that - 1;
  while (i > 0 && (s_.words[i - 1].tag == Tag::determiner || s_.words[i - 1].tag == Tag::adjective)) --i;
  return i > 0 && s_.words[i - 1].tag == Tag::preposition ? i - 1 : that;
}

/// Spanish: "será X quien sustituya a Y", "no fue X quien llamó": what the copula that points out who does something
/// makes of the deed that begins at a token.
std::optional<Status> ModalityWords::by_cleft(Index first) const {
  if (!s_.spanish() || first < 3) return std::nullopt;
  const Index who = s_.words[first - 1].tag == Tag::pronoun ? first - 2 : first - 1;
  if (s_.words[who].tag != Tag::relative || s_.key(who).substr(0, 5) != "quien") return std::nullopt;
  const Phrase* const named = clauses_.phrase_at(who - 1);
  const Index start = named == nullptr ? 0 : std::min(named->tokens.first, named->preposition);
  if (start == 0 || !s_.is_copula(start - 1)) return std::nullopt;
  const VerbGroup copula = clauses_.group(start - 1);
  if (copula.negated) return Status::denied;
  return copula.form == VerbForm::future ? std::optional(Status::planned) : std::nullopt;
}

/// "It is not true that A attacked B", "rumours that A attacked B", "se cree que A atacó a B": what the words before
/// "that" make of its clause.
std::optional<Status> ModalityWords::by_opener(const VerbGroup& group) const {
  if (!group.finite()) return std::nullopt;
  if (const auto status = by_cleft(group.first)) return status;
  Index that = group.first;
  do {
    if (that == 0) return std::nullopt;
    const Tag tag = s_.words[--that].tag;
    if (tag == Tag::verb || tag == Tag::stop || tag == Tag::comma) return std::nullopt;
  } while (!in("complementisers", that));
  Index before = that;
  if (before > 0 && in("belonging-prepositions", before - 1)) --before;
  for (const Index end : {before, before_content(that)}) {
    if (match_phrase_before(lexicon_.list("untruth-openers"), s_.sentence->tokens, end).length > 0)
      return Status::denied;
  }
  const bool impersonal = before > 1 && s_.words[before - 1].tag == Tag::verb && s_.key(before - 2) == "se" &&
                          s_.lemma_in("impersonal-hearsay", before - 1);
  const bool rumour = before > 0 && s_.words[before - 1].tag != Tag::verb && in("rumours", before - 1);
  return impersonal || rumour ? std::optional(Status::alleged) : std::nullopt;
}

/// "cancelled plans to meet", "no tiene intención de firmar": whether the verb before a noun that tells of what is to
/// come says that it will not.
bool ModalityWords::given_up(Index noun) const {
  constexpr Index reach = 4;
  for (Index i = noun; i-- > 0 && noun - i <= reach;) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::stop || tag == Tag::comma) return false;
    if (tag != Tag::verb) continue;
    const bool negated = clauses_.group(i).negated;
    return cue("denial-cues", i) || cue("dropping-verbs", i) ? !negated : negated;
  }
  return false;
}

/// "The planned visit was cancelled", "se suspendió la visita prevista": whether the verb above a noun says that what
/// it names does not come about.
bool ModalityWords::called_off(Index noun) const {
  const auto governor = clauses_.governor(noun);
  return governor && cue("denial-cues", *governor) && !clauses_.group(*governor).negated;
}

/// "Its bid to join A failed", "fracasó su intento de unirse a A": whether an infinitive completes the noun for an
/// undertaking of which a verb says that nothing came of it.
bool ModalityWords::came_to_nothing(Index verb, const VerbGroup& group) const {
  if (group.finite() || s_.tree.size() == 0 || !s_.tree.is(verb, "acl")) return false;
  const Index noun = s_.tree.head(verb);
  if (!in("undertakings", noun) || !s_.tree.is(noun, "nsubj")) return false;
  const Index above = s_.tree.head(noun);
  if (s_.words[above].tag != Tag::verb || clauses_.group(above).negated) return false;
  return cue("failing-verbs", above) || (clauses_.group(above).passive && cue("denial-cues", above));
}

/// "When A signs, it will ...", "cuando A firme", "a menos que A firme": whether an opener and the verb's form say that
/// a clause is of what may come.
bool ModalityWords::coming_clause(const VerbGroup& group) const {
  if (!group.finite()) return false;
  const std::string_view form = s_.token(group.first).text;
  const bool past = form.ends_with("ra") || form.ends_with("ran") || form.ends_with("se") || form.ends_with("sen");
  const bool may = s_.spanish() ? group.form == VerbForm::subjunctive && !past
                                : group.first == group.main && group.form == VerbForm::present;
  if (!may) return false;
  const Lexicon::List& openers = lexicon_.list("coming-openers");
  for (Index i = group.first; i-- > 0;) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::verb || tag == Tag::stop || tag == Tag::comma) return false;
    if (match_phrase_before(openers, s_.sentence->tokens, i + 1).length == 0) continue;
    return s_.spanish() || under_future(group.main);
  }
  return false;
}

/// "begins a tour on Saturday", "viaja a A la próxima semana": the present of what is arranged for a coming day.
bool ModalityWords::arranged(const VerbGroup& group) const {
  constexpr Index reach = 18;
  const bool present = group.form == VerbForm::present && group.first == group.main;
  if (!present || !s_.lemma_in("arranged-verbs", group.main)) return false;
  const Lexicon::List& coming = lexicon_.list("coming-times");
  for (Index i = group.main + 1; i + 1 < std::min(s_.size(), group.main + reach); ++i) {
    const Tag tag = s_.words[i].tag;
    if (match_phrase(coming, s_.sentence->tokens, i).length > 0) return true;
    if (!s_.spanish() && s_.key(i) == "on" && in("weekdays", i + 1)) return true;
    if (tag == Tag::stop || tag == Tag::relative || tag == Tag::subordinator ||
        (tag == Tag::verb && is_finite(s_.words[i].form)))
      return false;
  }
  return false;
}

/// Whether the clause that a verb's clause tells the time of lies ahead: "will speak when it signs".
bool ModalityWords::under_future(Index verb) const {
  if (s_.tree.size() == 0 || !s_.tree.is(verb, "advcl")) return false;
  const Index above = s_.tree.head(verb);
  if (s_.words[above].tag != Tag::verb) return false;
  const VerbGroup group = clauses_.group(above);
  return group.form == VerbForm::future || !group.modal.empty();
}

/// "is said to attack", "was reported by B to have attacked": what stands before the "to" of an infinitive, without who
/// says so, and that "to"; the token itself when nothing does.
Index ModalityWords::predicate_before(Index to) const {
  constexpr Index reach = 10;
  const Index near = to > 0 ? to - 1 : to;
  if (s_.spanish() || s_.words[near].tag == Tag::verb) return near;
  for (Index by = near; by > 0 && near - by < reach; --by) {
    const Tag tag = s_.words[by].tag;
    if (tag == Tag::verb || tag == Tag::comma || tag == Tag::stop || tag == Tag::relative) return near;
    if (in("agent-prepositions", by)) return s_.words[by - 1].tag == Tag::verb ? by - 1 : near;
  }
  return near;
}

/// "is to visit"
bool ModalityWords::is_to(const VerbGroup& group) const {
  const Index v = group.first;
  if (v < 2 || group.form != VerbForm::infinitive || s_.key(v - 1) != "to" || s_.words[v - 2].tag != Tag::auxiliary)
    return false;
  return s_.words[v - 2].lemma == "be";
}

/// Of what a clause with this verb tells, under a verb that denies or claims it.
Modality ModalityWords::by_cue(Index matrix, Index v) const {
  if (cue("denial-cues", matrix)) {
    if (!clauses_.group(matrix).negated) return {Status::denied, 0};
    return tells_fact(matrix, v) ? Modality{Status::alleged, doubtful} : undenied(matrix);
  }
  return cue("allegation-cues", matrix) ? Modality{Status::alleged, 0} : Modality{};
}

/// "no descarta reunirse con A", "did not refuse to sign": it may come; "no dejó de apoyar a A": it went on.
Modality ModalityWords::undenied(Index matrix) const {
  return cue("continuing-cues", matrix) ? Modality{} : Modality{Status::planned, doubtful};
}

/// "did not deny attacking A", "no descarta que A haya atacado a B": whether a clause is of what is, or was.
bool ModalityWords::tells_fact(Index matrix, Index v) const {
  const VerbGroup group = clauses_.group(v);
  const bool gerund = group.form == VerbForm::gerund && s_.lemma_in("disputing-verbs", matrix);
  const bool perfect = s_.words[group.first].lemma == "haber" || s_.words[group.first].lemma == "have";
  return gerund || perfect || group.form == VerbForm::past || group.form == VerbForm::present;
}

/// "The deal fell through", "la compra no prosperó", "la cita no llegó a celebrarse": whether a verb says that its
/// subject has not come about.
bool ModalityWords::comes_to_nothing(Index verb) const {
  const auto comes_about = [&](Index v) { return s_.lemma_in("succeeding-verbs", v); };
  if (!clauses_.group(verb).negated) return cue("failing-verbs", verb);
  if (comes_about(verb)) return true;
  const Index next = verb + 2;
  if (!s_.lemma_in("reaching-verbs", verb) || next >= s_.size() || s_.key(verb + 1) != "a") return false;
  const bool infinitive = s_.words[next].form == VerbForm::infinitive;
  return infinitive && (comes_about(next) || s_.lemma_in("dating-verbs", next));
}

/// "no tiene prevista una reunión": whether the verb that a predicate before its noun belongs to is negated.
bool ModalityWords::negated_predicate(Index predicate) const {
  if (s_.words[predicate].tag == Tag::verb && clauses_.group(predicate).negated) return true;
  return predicate > 0 && s_.words[predicate - 1].tag == Tag::verb && clauses_.group(predicate - 1).negated;
}

/// "sin acuerdo | la reunión": whether a word is the noun of another phrase, since an article begins the next one.
bool ModalityWords::ends_before_article(Index i) const {
  const Tag tag = s_.words[i].tag;
  return s_.spanish() && (tag == Tag::other || tag == Tag::proper) && s_.token(i).word && in("definite", i + 1);
}

/// "the first state to recognise X" did so.
bool ModalityWords::after_first(Index v) const {
  constexpr Index reach = 6;
  for (Index i = v; i-- > 0 && v - i < reach;) {
    if (in("deed-ordinals", i)) return true;
    if (s_.words[i].tag == Tag::verb || s_.words[i].tag == Tag::comma) return false;
  }
  return false;
}

}  // namespace entente
