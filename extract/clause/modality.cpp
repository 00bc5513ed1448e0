#include <entente/extract/clause/modality.h>
#include <entente/extract/clause/modality_noun.h>
#include <entente/extract/clause/modality_words.h>

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr int deepest = 3;
constexpr std::uint16_t doubtful = ModalityWords::doubtful;

class ModalityReader : private ModalityWords {
 public:
  using ModalityWords::ModalityWords;

  Modality verb(Index v, int depth = 0) const {
    const VerbGroup group = read_group(v);
    if (no_longer(group)) return {Status::denied, 0, true};
    if (group.negated || nobody_does(group) || not_done(group) || not_quite(group)) return {Status::denied, 0};
    if (const auto status = asked(v, group)) return {*status, doubtful};
    const auto matrix = clauses_.matrix(v);
    if (matrix && depth < deepest && shares_infinitive(*matrix, v)) return verb(*matrix, depth + 1);
    const Modality told = group.finite() ? told_by(v, matrix) : Modality{};
    if (told.status == Status::denied) return told;
    if (const auto status = by_opener(group)) return {*status, 0};
    if (coming_clause(group)) return {Status::planned, doubtful};
    if (arranged(group)) return {Status::planned, 0};
    if (wished(group)) return {Status::planned, 0};
    if (const auto status = by_auxiliary(group)) return *status;
    if (group.modal == "possible") return {Status::planned, doubtful};
    if (!group.modal.empty()) return {Status::planned, 0};
    if (group.form == VerbForm::future) return {Status::planned, 0};
    if (group.form == VerbForm::conditional) return {Status::planned, doubtful};
    if (conditional_clause(group.first)) return {Status::planned, doubtful};
    if (is_to(group)) return {Status::planned, 0};
    if (group.form != VerbForm::infinitive && hearsay(group)) return {Status::alleged, 0};
    if (came_to_nothing(v, group)) return {Status::denied, 0};
    if (const auto status = by_predicate(group)) return *status;
    if (const auto status = by_noun(v, group)) return *status;
    if (group.finite()) return told;
    if (!matrix && !after_first(v) && foretold(group)) return {Status::planned, 0};
    return depth < deepest && matrix ? dependent(*matrix, v, depth) : Modality{};
  }

  /// "if X leaves and agrees to attack Y": whether a verb only says on what condition something else comes about.
  bool supposes(Index v) const {
    for (int step = 0; step < deepest; ++step) {
      if (opens_before(read_group(v).first, "conditions")) return true;
      const bool below = v < s_.tree.size() && (s_.tree.is(v, "conj") || s_.tree.is(v, "xcomp"));
      if (!below || s_.words[s_.tree.head(v)].tag != Tag::verb) return false;
      v = s_.tree.head(v);
    }
    return false;
  }

  Modality noun(Index n) const {
    for (Index i = n; i-- > 0 && n - i < 5;) {
      if (in("prospective", i)) return {negated_predicate(i) || called_off(n) ? Status::denied : Status::planned, 0};
      if (in("negative-determiners", i)) return {Status::denied, 0};
      if (s_.words[i].tag == Tag::negation && i > 0 && s_.words[i - 1].tag == Tag::auxiliary)
        return {Status::denied, 0};
      if (s_.words[i].tag == Tag::verb || s_.words[i].tag == Tag::preposition || ends_before_article(i)) break;
    }
    if (n + 1 < s_.size() && in("prospective", n + 1)) return {called_off(n) ? Status::denied : Status::planned, 0};
    if (carried_out(n) || dealt_out(s_, clauses_, n)) return {};
    if (const auto beside = modality_beside_noun(s_, clauses_, n)) return *beside;
    if (const auto status = by_coming_about(n)) return *status;
    const auto governor = clauses_.governor(n);
    if (governor) return governed(*governor);
    const bool object = s_.tree.size() > 0 && s_.tree.is(n, "obj") && s_.words[s_.tree.head(n)].tag == Tag::verb;
    return object ? governed(s_.tree.head(n)) : after_preposition(n);  // "ruled out a visit"
  }

 private:
  /// A verb with its auxiliaries; "atacara" without an accent is no future, as "atacará" is.
  VerbGroup read_group(Index v) const {
    VerbGroup group = clauses_.group(v);
    Index finite = group.first;
    while (finite < group.main && in("clitics", finite)) ++finite;  // "lo atacara"
    const std::string_view form = s_.token(finite).text;
    const bool unaccented = form.ends_with("ra") || form.ends_with("ran") || form.ends_with("ras");
    if (s_.spanish() && group.form == VerbForm::future && unaccented) group.form = VerbForm::subjunctive;
    if (s_.spanish() && group.form == VerbForm::past && form.ends_with("e") && that_before(group.first))
      group.form = VerbForm::subjunctive;  // "envíe", which is no "envié"
    if (!s_.spanish() && group.negated && group.main > 0 && not_only(group)) group.negated = false;
    return group;
  }

  /// "not only attacked": whether a negation denies nothing of the verb itself.
  bool not_only(const VerbGroup& group) const {
    for (Index i = group.first; i < group.main; ++i) {
      if (s_.words[i].tag == Tag::negation) return i + 1 < group.main && s_.key(i + 1) == "only";
    }
    return false;
  }

  /// Spanish: whether "que" or another opener of a clause in the subjunctive stands before a verb.
  bool that_before(Index first) const {
    for (Index i = first; i-- > 0;) {
      const Tag tag = s_.words[i].tag;
      if (in("complementisers", i) || match_phrase_before(lexicon_.list("coming-openers"), s_.sentence->tokens, i + 1))
        return true;
      if (tag == Tag::verb || tag == Tag::stop) return false;
    }
    return false;
  }

  /// "cancelled the talks", "no espera una reunión": what a verb makes of its object.
  Modality governed(Index governor) const {
    const bool negated = clauses_.group(governor).negated;
    const bool stopped = cue("stopping-cues", governor);
    if (cue("denial-cues", governor)) return negated ? undenied(governor) : Modality{Status::denied, 0, stopped};
    if (cue("ending-verbs", governor)) return negated ? Modality{} : Modality{Status::ended, 0, stopped};
    if (cue("future-cues", governor)) return {negated ? Status::denied : Status::planned, 0};
    const Modality above = verb(governor);
    const bool to_end = above.status == Status::planned && s_.lemma_in("expiring-verbs", governor);
    return to_end ? Modality{} : above;  // "when the talks end": they are held now
  }

  /// "no tiene prevista una reunión": whether the verb that a predicate before its noun belongs to is negated.
  bool negated_predicate(Index predicate) const {
    if (s_.words[predicate].tag == Tag::verb && clauses_.group(predicate).negated) return true;
    return predicate > 0 && s_.words[predicate - 1].tag == Tag::verb && clauses_.group(predicate - 1).negated;
  }

  /// "The talks will take place", "la cita no se celebró", "a visit could follow": what the verb makes of its subject
  /// that tells whether it comes about, or of one that is not known yet.
  std::optional<Modality> by_coming_about(Index noun) const {
    if (s_.tree.size() == 0 || !s_.tree.is(noun, "nsubj")) return std::nullopt;
    const Index verb_above = s_.tree.head(noun);
    if (s_.words[verb_above].tag != Tag::verb || s_.lemma_in("expiring-verbs", verb_above)) return std::nullopt;
    if (comes_to_nothing(verb_above)) return Modality{Status::denied, 0};
    const Modality above = verb(verb_above);
    if (above.status == Status::happened || above.stopped) return std::nullopt;
    const Index first = s_.first_modifier(noun);
    const bool indefinite = above.status == Status::planned && (first == noun || in("indefinite-articles", first));
    return s_.lemma_in("dating-verbs", verb_above) || indefinite ? std::optional(above) : std::nullopt;
  }

  /// "asked about the treaty signed in 1987", "rechazó el acuerdo alcanzado": what has come about is so, whatever the
  /// verb above makes of it.
  bool carried_out(Index noun) const {
    if (s_.tree.size() == 0) return false;
    if (const Index guess = guess_above(s_, noun); guess != no_token && verb(guess).status != Status::happened)
      return false;
    for (Index c = s_.tree.first_child(noun); c != Tree::none; c = s_.tree.next_sibling(c)) {
      if (s_.words[c].tag != Tag::verb || !s_.lemma_in("dating-verbs", c)) continue;
      if (modifies_noun(c, clauses_.group(c)) && !clauses_.group(c).negated) return !is_sought(s_, clauses_, c);
    }
    return false;
  }

  /// "called for talks", "se negó a una reunión": what a verb and preposition make of a noun behind them.
  Modality after_preposition(Index noun) const {
    const Index preposition = s_.tree.size() > 0 ? s_.tree.child(noun, "case") : Tree::none;
    const Index verb = preposition != Tree::none ? s_.tree.head(noun) : Tree::none;
    if (verb != Tree::none && verb < noun && s_.words[verb].tag == Tag::verb) {
      const std::string key = std::string(s_.words[verb].lemma) + ' ' + s_.key(preposition);
      if (lexicon_.list("denial-cues").contains(key)) return {Status::denied, 0};
      if (lexicon_.list("future-cues").contains(key)) return {Status::planned, 0};
    }
    return {Status::happened, 0, over(noun)};
  }

  /// "The cooperation between A and B ended"
  bool over(Index noun) const {
    if (s_.tree.size() == 0 || s_.tree.relation(noun) != "nsubj") return false;
    const Index verb = s_.tree.head(noun);
    return s_.words[verb].tag == Tag::verb && s_.lemma_in("expiring-verbs", verb);
  }

  /// "demanded that A attack B": the bare form behind a verb that asks for it.
  bool demanded(const VerbGroup& group) const {
    if (s_.spanish() || group.first != group.main || s_.words[group.main].lemma != s_.key(group.main)) return false;
    for (Index that = group.first; that-- > 1;) {
      const Tag tag = s_.words[that].tag;
      if (s_.key(that) == "that") return s_.lemma_in("mandative-verbs", that - 1);
      if (tag == Tag::verb || tag == Tag::stop || tag == Tag::comma) return false;
    }
    return false;
  }

  /// Spanish: "exigió que A ataque a B", "su petición de que A ataque a B": what is to come.
  bool wished(const VerbGroup& group) const {
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

  /// "rejected the plan after A attacked B", "tras atacar a B": whether the verb above makes nothing of a verb, whose
  /// clause only tells when or why.
  bool stands_apart(Index matrix, const VerbGroup& group) const {
    if (!group.finite()) return opener_before(group.first) > 0 || shares_opener(matrix, group.first);
    for (Index i = group.first; i > matrix + 1; --i) {
      if (opener_before(i) > 0) return true;
      if (in("complementisers", i - 1)) return false;
    }
    return false;
  }

  /// "denied the charges and accused A", "rejected the plan and it expelled A": what a coordinator joins to the verb
  /// above is no part of what that verb tells of.
  bool stands_beside(Index matrix, Index v) const {
    if (s_.tree.size() > 0 && s_.tree.relation(v) == "conj" && s_.tree.head(v) == matrix) return true;
    Index i = clauses_.group(v).first;
    const auto light = [&](Index k) {
      return s_.words[k].tag == Tag::pronoun || s_.words[k].tag == Tag::adverb || clauses_.timed(k);
    };
    while (i > matrix + 1 && light(i - 1)) --i;
    if (i <= matrix + 1 || s_.words[i - 1].tag != Tag::coordinator) return false;
    for (Index k = matrix + 1; k < i; ++k) {
      if (in("complementisers", k)) return false;  // "denied that it and A attacked B"
    }
    return true;
  }

  /// "Chad to buy jets from France": what a headline tells by "to" right behind its subject lies ahead.
  bool foretold(const VerbGroup& group) const {
    const Index to = group.first - 1;
    if (s_.spanish() || group.form != VerbForm::infinitive || group.first < 2 || s_.key(to) != "to") return false;
    const Phrase* const who = clauses_.phrase_at(to - 1);
    for (Index i = to; i-- > 0 && s_.words[i].tag != Tag::stop;) {
      if (s_.words[i].tag == Tag::verb || s_.lemma_in("object-control", i)) return false;  // "got Chad to buy jets"
    }
    return who != nullptr && who->is_head() && who->preposition == no_token;
  }

  /// "plans to leave the treaty and join A": a bare form, joined to an infinitive, is another one.
  bool shares_infinitive(Index matrix, Index v) const {
    if (s_.spanish() || s_.tree.size() == 0 || s_.key(v) != s_.words[v].lemma) return false;
    return s_.words[v - 1].tag == Tag::coordinator && s_.words[matrix].form == VerbForm::infinitive &&
           s_.tree.relation(v) == "conj" && s_.tree.head(v) == matrix;
  }

  /// "did not attend, accusing A of lying": what else the subject of a clause does, behind a comma.
  bool accompanies(Index matrix, const VerbGroup& group) const {
    if (group.form != VerbForm::gerund || group.first != group.main || group.negated) return false;
    Index i = group.first;
    while (i > matrix + 1 && s_.words[i - 1].tag == Tag::adverb) --i;
    return i > matrix + 1 && s_.words[i - 1].tag == Tag::comma && clauses_.group(matrix).finite();
  }

  bool voices(Index v) const { return s_.lemma_in("voicing-verbs", v); }

  /// Of such a participle: no denial of the verb above reaches it, and what is said is said now, even when the verb
  /// above lies ahead ("will leave, blaming A"). What somebody else tells of the one is told of the other, too.
  std::optional<Modality> accompanying(Index matrix, Index v, int depth) const {
    if (!accompanies(matrix, clauses_.group(v)) || governing(matrix) != Tree::none) return std::nullopt;
    const Modality above = verb(matrix, depth + 1);
    const bool now = above.status == Status::denied || (above.status == Status::planned && voices(v));
    return now || above.status == Status::happened ? Modality{} : above;
  }

  /// "abandonó A para unirse a B": the purpose of a deed is no part of it.
  bool is_purpose(Index v, const VerbGroup& group) const {
    if (group.form != VerbForm::infinitive || group.first == 0) return false;
    return in("purpose-prepositions", group.first - 1) || (s_.tree.size() > 0 && s_.tree.is(v, "advcl"));
  }

  /// "dijo sentirse amenazado": Spanish tells what is so by an infinitive, too.
  bool told_by_infinitive(Index matrix, const VerbGroup& group) const {
    return s_.spanish() && group.form == VerbForm::infinitive && group.first == matrix + 1 &&
           s_.lemma_in("reporting", matrix);
  }

  /// "Will A attack B?", "¿Atacó A a B?": a sentence whose first clause asks whether something is so.
  std::optional<Status> asked(Index v, const VerbGroup& group) const {
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

  /// Spanish: "habría firmado" is hearsay, "habrá firmado" lies ahead.
  std::optional<Modality> by_auxiliary(const VerbGroup& group) const {
    for (Index i = group.first; i < group.main; ++i) {
      const auto effect = lexicon_.list("auxiliary-effects").find(s_.key(i));
      if (!effect) continue;
      if (*effect == "alleged") return Modality{Status::alleged, 0};
      if (*effect == "planned") return Modality{Status::planned, 0};
    }
    return std::nullopt;
  }

  /// "is likely to V", "was reluctant to V", "está dispuesto a V", "is said to V"
  std::optional<Modality> by_predicate(const VerbGroup& group) const {
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

  /// "its refusal to negotiate", "is in Berlin to meet X": an infinitive that completes a noun or tells its purpose.
  std::optional<Modality> by_noun(Index v, const VerbGroup& group) const {
    if (s_.tree.size() == 0 || group.finite() || group.form != VerbForm::infinitive) return std::nullopt;
    const Index noun = s_.tree.head(v);
    if (noun == Tree::none) return std::nullopt;
    if (s_.tree.is(v, "acl") && in("refusals", noun)) return Modality{Status::denied, 0};
    const bool predicate = s_.tree.is(v, "advcl") && s_.tree.child(noun, "cop") != Tree::none && !after_first(v);
    return predicate ? std::optional(Modality{Status::planned, 100}) : std::nullopt;
  }

  bool conditional_clause(Index first) const { return opens_before(first, "conditionals"); }

  bool opens_before(Index first, ListName openers) const {
    for (Index i = first; i-- > 0;) {
      const Tag tag = s_.words[i].tag;
      if (tag == Tag::stop || tag == Tag::verb || tag == Tag::comma) return false;
      const bool conceding = s_.spanish() && s_.key(i) == "si" && s_.key(i + 1) == "bien";
      if (in(openers, i)) return !conceding;
    }
    return false;
  }

  /// A finite clause: what the verb or noun that it completes makes of it.
  Modality told_by(Index v, std::optional<Index> matrix) const {
    const Index above = governing(v);
    if (above == Tree::none) {
      const bool free = !matrix || stands_apart(*matrix, clauses_.group(v)) || stands_beside(*matrix, v);
      return free ? Modality{} : reported(*matrix, v);
    }
    if (s_.tree.upos(above) != "NOUN") return by_cue(above, v);
    if (told_false(above)) return {Status::denied, 0};
    if (in("wish-nouns", above)) return {Status::planned, 0};
    return in("rumours", above) ? Modality{Status::alleged, 0} : Modality{};
  }

  /// The verb, or the noun before "that", whose complement a finite clause is; none when the tree tells of none.
  Index governing(Index v) const {
    const Tree& tree = s_.tree;
    if (tree.size() == 0) return Tree::none;
    for (int step = 0; step < deepest && tree.relation(v) == "conj"; ++step) v = tree.head(v);
    if (tree.is(v, "ccomp")) return tree.head(v);
    const bool noun_clause = tree.relation(v) == "acl" && tree.child(v, "mark") != Tree::none;
    return noun_clause || tells_content(v) ? tree.head(v) : Tree::none;
  }

  /// "The claim that ... is false", "denied rumours that ..."
  bool told_false(Index noun) const {
    const Index predicate = s_.tree.head(noun);
    if (predicate == Tree::none) return false;
    const auto falsehood = [&](Index i) { return in("falsehoods", i); };
    if (falsehood(predicate)) return true;
    for (Index c = s_.tree.first_child(predicate); c != Tree::none; c = s_.tree.next_sibling(c)) {
      if (s_.tree.is(c, "xcomp") && falsehood(c)) return true;
    }
    const bool object = s_.tree.is(noun, "obj") || s_.tree.relation(noun) == "nsubj:pass";
    return object && s_.words[predicate].tag == Tag::verb && cue("denial-cues", predicate);
  }

  /// A clause under "claims that", "denies that".
  Modality reported(Index matrix, Index v) const {
    for (Index i = matrix + 1; i < v; ++i) {
      if (s_.words[i].tag == Tag::stop || s_.words[i].tag == Tag::comma) return {};
    }
    return by_cue(matrix, v);
  }

  /// "resigned to protest A's policy", "dimitió para protestar": whoever did it to say so has said so; but "urged A to
  /// condemn B", "is expected to condemn B".
  bool voiced_by(Index matrix, Index v) const {
    if (!voices(v) || s_.lemma_in("object-control", matrix)) return false;
    const VerbGroup deed = clauses_.group(matrix);
    return deed.form == VerbForm::past && !deed.passive && !completes(v);
  }

  /// "wanted to protest", "a motion to condemn A": whether an infinitive completes the verb or noun before it.
  bool completes(Index v) const {
    return s_.tree.size() == 0 || s_.tree.is(v, "xcomp") || s_.tree.is(v, "ccomp") || s_.tree.relation(v) == "acl";
  }

  /// "studies a treaty signed by A", "rechazó la ley aprobada por A": a participle that tells more of a noun is so,
  /// whatever the verb above makes of the noun.
  bool modifies_noun(Index v, const VerbGroup& group) const {
    if (group.form != VerbForm::participle || group.first != v || s_.tree.size() == 0) return false;
    const Index noun = s_.tree.head(v);
    const bool modifier = s_.tree.is(v, "acl") || s_.tree.is(v, "amod");
    return modifier && noun < v && s_.words[noun].tag != Tag::verb;
  }

  /// "desmintió que vaya a atacar a A", "denied that it wanted to attack A": whether the clause of the verb above an
  /// infinitive is itself denied by what tells it.
  bool denied_above(Index matrix) const {
    const VerbGroup group = clauses_.group(matrix);
    if (!group.finite() || group.negated) return false;
    return told_by(matrix, clauses_.matrix(matrix)).status == Status::denied;
  }

  /// Spanish: "criticó a A por atacar a B": what somebody is judged for has happened.
  bool judges_deed(Index matrix, const VerbGroup& group) const {
    return group.first > 0 && in("reason-prepositions", group.first - 1) && s_.lemma_in("object-judging-verbs", matrix);
  }

  /// Of a participle that tells more of a noun: it is so, unless the noun is only sought, or a guess.
  Modality of_participle(Index v, int depth) const {
    if (is_sought(s_, clauses_, v)) return noun(s_.tree.head(v));
    const Index guess = guess_above(s_, s_.tree.head(v));
    return guess != no_token ? verb(guess, depth + 1) : Modality{};
  }

  /// An infinitive or gerund: what the verb above it makes of it.
  Modality dependent(Index matrix, Index v, int depth) const {
    const VerbGroup group = clauses_.group(v);
    if (const auto own = accompanying(matrix, v, depth)) return *own;
    if (modifies_noun(v, group)) return of_participle(v, depth);
    if (stands_apart(matrix, group)) {
      const Modality above = verb(matrix, depth + 1);
      return above.status == Status::planned ? above : Modality{};
    }
    const bool completing = !is_purpose(v, group);
    if (completing && ceases(matrix, group)) return {Status::denied, 0, true};
    if (completing && denied_above(matrix)) return {Status::denied, 0};
    if (brings_about(matrix) || takes_step(matrix, group) || regrets_fact(matrix, group)) return {};
    if (judges_deed(matrix, group)) return {};
    if (completing && cue("denial-cues", matrix)) return by_cue(matrix, v);
    if (negated_predicate(matrix) || clauses_.group(matrix).negated || negated_between(matrix, v))
      return {Status::denied, 0};
    if (completing) {
      if (cue("allegation-cues", matrix)) return {Status::alleged, 0};
      if (cue("future-cues", matrix)) return {Status::planned, 0};
    }
    const Modality above = verb(matrix, depth + 1);
    if (above.status != Status::happened || told_by_infinitive(matrix, group)) return above;
    const bool infinitive = s_.words[v].form == VerbForm::infinitive && !after_first(v);
    const bool purpose_of_motion = s_.lemma_in("motion", matrix);
    const bool aspect = s_.lemma_in("aspect-verbs", matrix);
    return infinitive && !purpose_of_motion && !aspect && !voiced_by(matrix, v) ? Modality{Status::planned, 100}
                                                                                : Modality{};
  }
};

}  // namespace

Modality modality_of_verb(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t verb) {
  const ModalityReader reader(sentence, clauses);
  Modality modality = reader.verb(verb);
  modality.supposed = reader.supposes(verb);
  return modality;
}

Modality modality_of_noun(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t noun) {
  return ModalityReader(sentence, clauses).noun(noun);
}

}  // namespace entente
