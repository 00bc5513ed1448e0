#include <entente/extract/clause/modality.h>
#include <entente/extract/clause/modality_above.h>
#include <entente/extract/clause/modality_form.h>
#include <entente/extract/clause/modality_noun.h>
#include <entente/extract/clause/modality_words.h>

#include <optional>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

class ModalityReader : private ModalityWords {
 public:
  ModalityReader(const SentenceDraft& sentence, const Clauses& clauses)
      : ModalityWords(sentence, clauses), form_(sentence, clauses), above_(sentence, clauses) {}

  Modality verb(Index v, int depth = 0) const {
    const VerbGroup group = form_.group(v);
    if (const auto undone = form_.denied_or_asked(v, group)) return *undone;
    const auto matrix = clauses_.matrix(v);
    if (matrix && depth < deepest && above_.shares_infinitive(*matrix, v)) return verb(*matrix, depth + 1);
    const Modality told = group.finite() ? above_.told_by(v, matrix) : Modality{};
    if (told.status == Status::denied) return told;
    if (const auto own = form_.told(v, group)) return *own;
    if (const auto completing = above_.by_noun(v, group)) return *completing;
    if (group.finite()) return told;
    if (!matrix && !after_first(v) && form_.foretold(group)) return {Status::planned, 0};
    return depth < deepest && matrix ? dependent(*matrix, v, depth) : Modality{};
  }

  bool supposes(Index v) const { return form_.supposes(v) || above_.is_asked(v); }

  Modality noun(Index n) const {
    for (Index i = n; i-- > 0 && n - i < 5;) {
      if (in("prospective", i)) return {negated_predicate(i) || called_off(n) ? Status::denied : Status::planned, 0};
      if (match_phrase(lexicon_.list("stopping-adverbs"), s_.sentence->tokens, i).length > 0)
        return {Status::ended, 0, true};  // "is no longer an ally"
      if (in("negative-determiners", i)) return {Status::denied, 0};
      if (s_.words[i].tag == Tag::negation && i > 0 && s_.words[i - 1].tag == Tag::auxiliary)
        return {Status::denied, 0};
      if (s_.words[i].tag == Tag::verb || s_.words[i].tag == Tag::preposition || ends_before_article(i)) break;
    }
    if (n + 1 < s_.size() && in("prospective", n + 1)) return {called_off(n) ? Status::denied : Status::planned, 0};
    if (carried_out(n) || dealt_out(s_, clauses_, n)) return {};
    if (const auto beside = modality_beside_noun(s_, clauses_, n)) return *beside;
    if (const auto status = by_coming_about(n)) return *status;
    if (const auto status = by_copula(n)) return *status;
    const auto governor = clauses_.governor(n);
    if (governor) return governed(*governor);
    const bool object = s_.tree.size() > 0 && s_.tree.is(n, "obj") && s_.words[s_.tree.head(n)].tag == Tag::verb;
    return object ? governed(s_.tree.head(n)) : after_preposition(n);  // "ruled out a visit"
  }

 private:
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

  /// "will be the guest of X", "El próximo dueño será X", "no es aliado de X": what a copula makes of what it says of
  /// somebody, or says who that is.
  std::optional<Modality> by_copula(Index noun) const {
    const Index copula = copula_of(noun);
    if (copula == no_token) return std::nullopt;
    const Modality above = verb(copula);
    const bool own = above.status == Status::planned || clauses_.group(copula).negated;
    return own ? std::optional(above) : std::nullopt;
  }

  Index copula_of(Index noun) const {
    Index i = s_.first_modifier(noun);
    while (i > 0 && s_.words[i - 1].tag == Tag::adverb) --i;
    if (i > 0 && s_.words[i - 1].tag == Tag::auxiliary && s_.is_copula(i - 1)) return i - 1;
    if (s_.tree.size() == 0) return no_token;
    const Index head = s_.tree.is(noun, "amod") ? s_.tree.head(noun) : noun;  // "the new owner"
    const Index copula = s_.tree.child(s_.tree.is(head, "nsubj") ? s_.tree.head(head) : head, "cop");
    return copula == Tree::none ? no_token : copula;
  }

  /// "asked about the treaty signed in 1987", "rechazó el acuerdo alcanzado": what has come about is so, whatever the
  /// verb above makes of it.
  bool carried_out(Index noun) const {
    if (s_.tree.size() == 0) return false;
    if (const Index guess = guess_above(s_, noun); guess != no_token && verb(guess).status != Status::happened)
      return false;
    for (Index c = s_.tree.first_child(noun); c != Tree::none; c = s_.tree.next_sibling(c)) {
      if (s_.words[c].tag != Tag::verb || !s_.lemma_in("dating-verbs", c)) continue;
      if (above_.modifies_noun(c, clauses_.group(c)) && !clauses_.group(c).negated) return !is_sought(s_, clauses_, c);
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

  /// "did not attend, accusing A of lying": no denial of the verb above reaches such a participle, and what is said is
  /// said now, even when the verb above lies ahead ("will leave, blaming A").
  Modality accompanying(Index matrix, Index v, int depth) const {
    const Modality above = verb(matrix, depth + 1);
    const bool now = above.status == Status::denied || (above.status == Status::planned && above_.voices(v));
    return now || above.status == Status::happened ? Modality{} : above;
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
    if (above_.accompanies(matrix, group)) return accompanying(matrix, v, depth);
    if (above_.modifies_noun(v, group)) return of_participle(v, depth);
    if (above_.stands_apart(matrix, group)) {
      const Modality above = verb(matrix, depth + 1);
      return above.status == Status::planned ? above : Modality{};
    }
    if (const auto made = above_.by_matrix(matrix, v, group)) return *made;
    const Modality above = verb(matrix, depth + 1);
    if (above.status != Status::happened || above_.told_by_infinitive(matrix, group)) return above;
    return above_.aimed_at(matrix, v) ? Modality{Status::planned, 100} : Modality{};
  }

  const ModalityForm form_;
  const ModalityAbove above_;
};

}  // namespace

Modality modality_of_verb(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t verb) {
  const ModalityReader reader(sentence, clauses);
  Modality modality = reader.verb(verb);
  modality.supposed = modality.supposed || reader.supposes(verb);
  return modality;
}

Modality modality_of_noun(const SentenceDraft& sentence, const Clauses& clauses, std::uint32_t noun) {
  Modality modality = ModalityReader(sentence, clauses).noun(noun);
  const auto bargain = match_phrase_before(sentence.grammar->lexicon().list("bargain-phrases"),
                                           sentence.sentence->tokens, sentence.first_modifier(noun));
  modality.supposed = modality.supposed || bargain.length > 0;  // "would leave in exchange for aid"
  return modality;
}

}  // namespace entente
