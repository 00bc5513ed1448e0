#include <entente/extract/clause/modality_form.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {
VerbGroup ModalityForm::group(std::uint32_t verb) const {
  VerbGroup found = clauses_.group(verb);
  Index finite = found.first;
  while (finite < found.main && in("clitics", finite)) ++finite;  // "lo atacara"
  const std::string_view form = s_.token(finite).text;
  const bool unaccented = form.ends_with("ra") || form.ends_with("ran") || form.ends_with("ras");
  if (s_.spanish() && found.form == VerbForm::future && unaccented) found.form = VerbForm::subjunctive;
  if (s_.spanish() && found.form == VerbForm::past && form.ends_with("e") && that_before(found.first))
    found.form = VerbForm::subjunctive;  // "envíe", which is no "envié"
  if (!s_.spanish() && found.negated && found.main > 0 && not_only(found)) found.negated = false;
  return found;
}

std::optional<Modality> ModalityForm::denied_or_asked(std::uint32_t verb, const VerbGroup& group) const {
  if (no_longer(group)) return Modality{Status::denied, 0, true};
  if (group.negated || nobody_does(group) || not_done(group) || not_quite(group)) return Modality{Status::denied, 0};
  if (const auto status = asked(verb, group)) return Modality{*status, doubtful};
  return std::nullopt;
}

std::optional<Modality> ModalityForm::told(std::uint32_t verb, const VerbGroup& group) const {
  if (const auto status = by_opener(group)) return Modality{*status, 0};
  if (coming_clause(group)) return Modality{Status::planned, doubtful};
  if (arranged(group) || wished(group)) return Modality{Status::planned, 0};
  if (const auto modality = by_auxiliary(group)) return modality;
  if (group.modal == "possible") return Modality{Status::planned, doubtful};
  if (!group.modal.empty() || group.form == VerbForm::future) return Modality{Status::planned, 0};
  if (group.form == VerbForm::conditional) return Modality{Status::planned, doubtful};
  if (opens_before(group.first, "conditionals")) return Modality{Status::planned, doubtful};
  if (is_to(group)) return Modality{Status::planned, 0};
  if (group.form != VerbForm::infinitive && hearsay(group)) return Modality{Status::alleged, 0};
  if (came_to_nothing(verb, group)) return Modality{Status::denied, 0};
  return by_predicate(group);
}

bool ModalityForm::foretold(const VerbGroup& group) const {
  const Index to = group.first - 1;
  if (s_.spanish() || group.form != VerbForm::infinitive || group.first < 2 || s_.key(to) != "to") return false;
  const Phrase* const who = clauses_.phrase_at(to - 1);
  for (Index i = to; i-- > 0 && s_.words[i].tag != Tag::stop;) {
    if (s_.words[i].tag == Tag::verb || s_.lemma_in("object-control", i)) return false;  // "got Chad to buy jets"
  }
  return who != nullptr && who->is_head() && who->preposition == no_token;
}

bool ModalityForm::supposes(std::uint32_t verb) const {
  for (int step = 0; step < deepest; ++step) {
    if (opens_before(group(verb).first, "conditions")) return true;
    const bool below = verb < s_.tree.size() && (s_.tree.is(verb, "conj") || s_.tree.is(verb, "xcomp"));
    if (!below || s_.words[s_.tree.head(verb)].tag != Tag::verb) return false;
    verb = s_.tree.head(verb);
  }
  return false;
}

/// "not only attacked": whether a negation denies nothing of the verb itself.
bool ModalityForm::not_only(const VerbGroup& group) const {
  for (Index i = group.first; i < group.main; ++i) {
    if (s_.words[i].tag == Tag::negation) return i + 1 < group.main && s_.key(i + 1) == "only";
  }
  return false;
}

/// Spanish: whether "que" or another opener of a clause in the subjunctive stands before a verb.
bool ModalityForm::that_before(Index first) const {
  for (Index i = first; i-- > 0;) {
    const Tag tag = s_.words[i].tag;
    if (in("complementisers", i) || match_phrase_before(lexicon_.list("coming-openers"), s_.sentence->tokens, i + 1))
      return true;
    if (tag == Tag::verb || tag == Tag::stop) return false;
  }
  return false;
}

/// "Will A attack B?", "¿Atacó A a B?": a sentence whose first clause asks whether something is so.
std::optional<Status> ModalityForm::asked(Index v, const VerbGroup& group) const {
  if (s_.token(s_.size() - 1).text != "?") return std::nullopt;
  Index first = 0;
  while (first < v && !s_.token(first).word) ++first;
  const Tag tag = s_.words[first].tag;
  const bool inverted = tag == Tag::auxiliary || tag == Tag::modal || (s_.spanish() && tag == Tag::verb);
  const bool further = std::any_of(s_.words.begin() + first, s_.words.begin() + v, [](const Word& word) {
    return word.tag == Tag::subordinator || word.tag == Tag::relative || word.tag == Tag::comma;
  });
  if (!inverted || further) return std::nullopt;
  return tag == Tag::modal || group.form == VerbForm::future ? Status::planned : Status::alleged;
}

/// "demanded that A attack B": the bare form behind a verb that asks for it.
bool ModalityForm::demanded(const VerbGroup& group) const {
  if (s_.spanish() || group.first != group.main || s_.words[group.main].lemma != s_.key(group.main)) return false;
  for (Index that = group.first; that-- > 1;) {
    const Tag tag = s_.words[that].tag;
    if (s_.key(that) == "that") return s_.lemma_in("mandative-verbs", that - 1);
    if (tag == Tag::verb || tag == Tag::stop || tag == Tag::comma) return false;
  }
  return false;
}

/// Spanish: "exigió que A ataque a B", "su petición de que A ataque a B": what is to come.
bool ModalityForm::wished(const VerbGroup& group) const {
  if (demanded(group)) return true;
  if (!s_.spanish() || !group.finite()) return false;
  Index that = group.first;
  do {
    if (that == 0) return false;
    const Tag tag = s_.words[--that].tag;
    if (tag == Tag::verb || tag == Tag::stop) return false;
  } while (!in("complementisers", that));
  if (opener_before(that + 1) > 0) return false;
  return wish_before(that) || (group.form == VerbForm::subjunctive && (under_future_cue(that) || wanting(that)));
}

/// Whether one of those words opens the clause of what begins at a token; "si bien" concedes.
bool ModalityForm::opens_before(Index first, ListName openers) const {
  for (Index i = first; i-- > 0;) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::stop || tag == Tag::verb || tag == Tag::comma) return false;
    const bool conceding = s_.spanish() && s_.key(i) == "si" && s_.key(i + 1) == "bien";
    if (in(openers, i)) return !conceding;
  }
  return false;
}

/// Spanish: "habría firmado" is hearsay, "habrá firmado" lies ahead.
std::optional<Modality> ModalityForm::by_auxiliary(const VerbGroup& group) const {
  for (Index i = group.first; i < group.main; ++i) {
    const auto effect = lexicon_.list("auxiliary-effects").find(s_.key(i));
    if (!effect) continue;
    if (*effect == "alleged") return Modality{Status::alleged, 0};
    if (*effect == "planned") return Modality{Status::planned, 0};
  }
  return std::nullopt;
}

/// "is likely to V", "was reluctant to V", "está dispuesto a V", "is said to V"
std::optional<Modality> ModalityForm::by_predicate(const VerbGroup& group) const {
  if (group.finite() || group.first < 2) return std::nullopt;
  const Index said = predicate_before(group.first - 1);
  const std::string cue = s_.key(said) + ' ' + s_.key(group.first - 1);
  const bool negated = said > 0 && s_.words[said - 1].tag == Tag::negation;
  if (lexicon_.list("denial-cues").contains(cue)) {
    const bool goes_on = lexicon_.list("continuing-cues").contains(cue);
    return negated ? Modality{goes_on ? Status::happened : Status::planned, 0} : Modality{Status::denied, 0};
  }
  if (lexicon_.list("future-cues").contains(cue) && given_up(said)) return Modality{Status::denied, 0};
  if (lexicon_.list("future-cues").contains(cue)) return Modality{negated ? Status::denied : Status::planned, 0};
  if (lexicon_.list("allegation-cues").contains(cue)) return Modality{Status::alleged, 0};
  return std::nullopt;
}

}  // namespace entente
