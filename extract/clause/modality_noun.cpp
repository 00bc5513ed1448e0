#include <entente/extract/clause/modality_noun.h>
#include <entente/extract/clause/modality_words.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Spanish: "la multa de diez millones que X aplicó": the verb of a clause with "que" near behind a noun; no_token when
/// there is none.
Index verb_of_clause(const SentenceDraft& s, const Clauses& clauses, Index noun) {
  constexpr Index reach = 8;
  Index relative = noun + 1;
  while (relative < std::min(s.size(), noun + reach) && s.words[relative].tag != Tag::relative) {
    const Tag tag = s.words[relative].tag;
    if (tag == Tag::verb || tag == Tag::stop || clauses.phrase_at(relative) != nullptr) return no_token;
    ++relative;
  }
  if (relative >= std::min(s.size(), noun + reach) || s.key(relative) != "que") return no_token;
  for (Index i = relative + 1; i < std::min(s.size(), relative + reach); ++i) {
    const Tag tag = s.words[i].tag;
    if (tag == Tag::relative || tag == Tag::stop || tag == Tag::comma) return no_token;
    if (tag == Tag::verb) return i;
  }
  return no_token;
}

class NounReader {
 public:
  NounReader(const SentenceDraft& sentence, const Clauses& clauses, Index noun)
      : s_(sentence), clauses_(clauses), noun_(noun), first_(sentence.first_modifier(noun)) {
    while (!s_.spanish() && first_ > 0 && s_.words[first_ - 1].tag == Tag::proper)
      first_ = sentence.first_modifier(first_ - 1);  // "a French invasion"
  }

  std::optional<Modality> read() const {
    if (alleged()) return Modality{Status::alleged, 0};
    if (foreseen() || due() || lies_ahead() || to_be()) return Modality{Status::planned, 0};
    if (const auto status = existential()) return Modality{*status, 0};
    if (was_so()) return Modality{Status::happened, 0, true};
    if (prospect_of()) return Modality{Status::planned, ModalityWords::doubtful};
    return std::nullopt;
  }

 private:
  /// "the alleged attack", "la presunta visita"
  bool alleged() const {
    constexpr Index reach = 3;
    for (Index i = noun_; i-- > 0 && noun_ - i <= reach;) {
      if (in("alleging-adjectives", i)) return true;
      const Tag tag = s_.words[i].tag;
      if (tag == Tag::determiner || tag == Tag::preposition || tag == Tag::comma || tag == Tag::stop) return false;
    }
    return noun_ + 1 < s_.size() && s_.spanish() && in("alleging-adjectives", noun_ + 1);
  }

  /// "the visit of A to B, planned for Friday,": whether a modifier behind it says that it is to come.
  bool foreseen() const {
    for (Index i = noun_ + 1; i + 1 < s_.size(); ++i) {
      const Tag tag = s_.words[i].tag;
      if (tag == Tag::comma) return in("prospective", i + 1) && s_.words[i + 1].tag != Tag::adjective;
      if (tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::relative || tag == Tag::stop) break;
    }
    if (s_.tree.size() == 0) return false;
    for (Index c = s_.tree.first_child(noun_); c != Tree::none; c = s_.tree.next_sibling(c)) {
      const bool modifier = s_.tree.is(c, "acl") || s_.tree.is(c, "amod");
      if (modifier && c > noun_ && in("prospective", c)) return true;
    }
    return false;
  }

  /// "talks between A and B are due to resume": whether the predicate says that it is to come.
  bool due() const {
    constexpr Index reach = 12;
    for (Index i = noun_ + 1; i + 2 < std::min(s_.size(), noun_ + reach); ++i) {
      const Tag tag = s_.words[i].tag;
      if (tag == Tag::verb || tag == Tag::relative || tag == Tag::stop || tag == Tag::comma) return false;
      if (tag == Tag::auxiliary) return in("coming-adjectives", i + 1) && s_.key(i + 2) == "to" && comes_about(i + 3);
    }
    return false;
  }

  /// Spanish: "la visita que realizará a X": whether a clause about it tells that somebody will do so.
  bool lies_ahead() const {
    const Index verb = s_.spanish() ? verb_of_clause(s_, clauses_, noun_) : no_token;
    if (verb == no_token || !s_.lemma_in("support-verbs", verb)) return false;
    const VerbGroup group = clauses_.group(verb);
    return group.form == VerbForm::future && !group.negated;
  }

  /// "It will be his first meeting with X", "sería su primera visita": whether it is what something is going to be.
  bool to_be() const {
    const Index copula = s_.tree.size() == 0 ? Tree::none : s_.tree.child(noun_, "cop");
    if (copula == Tree::none || copula > noun_) return false;
    if (s_.words[copula].form == VerbForm::future || s_.words[copula].form == VerbForm::conditional) return true;
    const Index auxiliary = s_.tree.child(noun_, "aux");
    return auxiliary != Tree::none && auxiliary < copula && s_.words[auxiliary].tag == Tag::modal;
  }

  /// "resume", "take place": whether a word may be a verb by which a deed comes about, whatever it is tagged as.
  bool comes_about(Index i) const {
    if (i >= s_.size()) return false;
    const auto readings = s_.grammar->morphology().verb(s_.key(i));
    const auto& verbs = s_.grammar->lexicon().list("dating-verbs");
    return std::any_of(readings.begin(), readings.end(), [&](const auto& verb) { return verbs.contains(verb.lemma); });
  }

  /// "there will be talks", "habrá una cita", "no hubo acuerdo", "podría haber una cita"
  std::optional<Status> existential() const {
    Index i = first_;
    bool there = false;
    bool negated = false;
    bool coming = false;
    bool exists = false;
    while (i-- > 0) {
      const Word& word = s_.words[i];
      if (in("existential-subjects", i)) {
        there = true;
      } else if (in("existentials", i)) {
        exists = true;
        coming = coming || word.form == VerbForm::future || word.form == VerbForm::conditional || in("coming-forms", i);
      } else if (word.tag == Tag::negation) {
        negated = true;
      } else if (word.tag == Tag::modal || s_.lemma_in("modals", i) || in("modals", i)) {
        coming = true;
      } else if (word.tag != Tag::auxiliary && word.tag != Tag::adverb) {
        break;
      }
    }
    if (!exists || (!there && !s_.spanish())) return std::nullopt;
    if (negated) return Status::denied;
    return coming ? std::optional(Status::planned) : std::nullopt;
  }

  /// "A was a member of B", "A, que fue aliado de B,": whether what lasts is told of the past, and not by somebody who
  /// then said that it was so.
  bool was_so() const {
    Index i = first_;
    while (i > 0 && s_.words[i - 1].tag == Tag::adverb) --i;
    if (i == 0 || !in("past-copulas", i - 1) || clauses_.group(i - 1).negated) return false;
    return clauses_.teller_of(i - 1) == no_token && !told_by_verb(i - 1);
  }

  /// "arguing that he was": whether a verb tells the clause of another one with "that".
  bool told_by_verb(Index verb) const {
    for (Index i = verb; i-- > 1;) {
      const Tag tag = s_.words[i].tag;
      if (in("complementisers", i)) return s_.words[i - 1].tag == Tag::verb || clauses_.timed(i - 1);
      if (tag == Tag::verb || tag == Tag::comma || tag == Tag::stop) return false;
    }
    return false;
  }

  /// "fears of an attack", "la propuesta de una cita": whether a noun that it completes says that it may come.
  bool prospect_of() const {
    if (first_ < 2 || s_.words[first_ - 1].tag != Tag::preposition) return false;
    return in("prospect-nouns", first_ - 2);
  }

  bool in(ListName list, Index i) const { return s_.in(list, i); }

  const SentenceDraft& s_;
  const Clauses& clauses_;
  Index noun_;
  Index first_;
};

}  // namespace

bool dealt_out(const SentenceDraft& s, const Clauses& clauses, std::uint32_t noun) {
  const Index verb = s.spanish() ? verb_of_clause(s, clauses, noun) : no_token;
  if (verb == no_token) return false;
  const VerbGroup group = clauses.group(verb);
  return group.form == VerbForm::past && !group.negated && !group.passive && s.lemma_in("dealing-out-verbs", verb);
}

bool is_sought(const SentenceDraft& s, const Clauses& clauses, std::uint32_t participle) {
  if (s.tree.size() == 0 || s.tree.head(participle) == Tree::none) return false;
  const Index noun = s.tree.head(participle);
  const Index first = s.first_modifier(noun);
  Index partner = participle + 1;
  while (partner < s.size() && s.words[partner].tag == Tag::quote) ++partner;
  const bool indefinite = first == noun || s.in("indefinite-articles", first);
  const auto governor = clauses.governor(noun);
  return indefinite && s.in("attendance-prepositions", partner) && governor && s.lemma_in("future-cues", *governor);
}

std::uint32_t guess_above(const SentenceDraft& s, std::uint32_t noun) {
  const Index first = s.first_modifier(noun);
  const bool guess = s.spanish() && first > 1 && s.key(first - 1) == "de" && s.words[first - 2].lemma == "tratar" &&
                     s.in("indefinite-articles", first);
  return guess ? first - 2 : no_token;
}

std::optional<Modality> modality_beside_noun(const SentenceDraft& sentence, const Clauses& clauses,
                                             std::uint32_t noun) {
  return NounReader(sentence, clauses, noun).read();
}

}  // namespace entente
