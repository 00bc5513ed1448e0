#include <entente/extract/clause/modality_words.h>

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

/// The length of what opens a clause that only tells when or why ("after", "después de que") and ends before a token.
Index ModalityWords::opener_before(Index end) const {
  return match_phrase_before(lexicon_.list("clause-openers"), s_.sentence->tokens, end).length;
}

/// "instead of attacking", "warned against attacking", "sin atacar"
bool ModalityWords::not_done(const VerbGroup& group) const {
  if (group.finite()) return false;
  constexpr Index longest = 3;
  for (Index i = group.first > longest ? group.first - longest : 0; i < group.first; ++i) {
    const PhraseMatch match = match_phrase(lexicon_.list("negating-prepositions"), s_.sentence->tokens, i);
    if (match.length > 0 && i + match.length == group.first) return true;
  }
  return false;
}

/// "neither A nor B attended", "nobody in C praised", "ningún diputado"
bool ModalityWords::nobody_does(const VerbGroup& group) const {
  for (Index i = group.first; i-- > 0;) {
    const Tag tag = s_.words[i].tag;
    if (in("negative-subjects", i)) return true;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::verb || tag == Tag::relative || tag == Tag::subordinator ||
        tag == Tag::quote)
      return false;
  }
  return false;
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

/// "has no plans to attack"
bool ModalityWords::negated_between(Index matrix, Index v) const {
  for (Index i = matrix + 1; i < v; ++i) {
    if (s_.words[i].tag == Tag::negation) return true;
    if (s_.words[i].tag == Tag::comma) return false;
  }
  return false;
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
