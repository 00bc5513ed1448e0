#include <entente/extract/clause/clause_aside.h>
#include <entente/extract/clause/clause_candidate.h>
#include <entente/extract/clause/clause_control.h>
#include <entente/extract/clause/clause_governor.h>
#include <entente/extract/clause/clause_insertion.h>
#include <entente/extract/clause/clause_intention.h>
#include <entente/extract/clause/clause_inverted.h>
#include <entente/extract/clause/clause_judged.h>
#include <entente/extract/clause/clause_main.h>
#include <entente/extract/clause/clause_noun.h>
#include <entente/extract/clause/clause_object.h>
#include <entente/extract/clause/clause_oblique.h>
#include <entente/extract/clause/clause_predicate.h>
#include <entente/extract/clause/clause_relative.h>
#include <entente/extract/clause/clause_report.h>
#include <entente/extract/clause/clause_subject.h>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Whether an article begins the subject of a clause: no noun phrase of a preposition, no member of a list.
bool opens_subject(const ClauseWords& w, Index article) {
  if (w.spanish()) return false;
  return article == 0 || w.is(article - 1, Tag::stop) || w.is(article - 1, Tag::subordinator) ||
         w.is(article - 1, Tag::relative) || w.is(article - 1, Tag::verb) || w.key(article - 1) == "that";
}

/// Who does what a verb commands: whom it commands, else, when that is nobody named, who gives the command.
const Phrase* doer_of_command(const ClauseWords& w, Index command, int depth) {
  const Phrase* const commanded = object_of(w, command, depth + 1);
  return commanded != nullptr ? commanded : subject_of(w, command, depth + 1);
}

/// Spanish: "X le exigió que rompa con Y", "X pidió que dimitan": whether a clause in the subjunctive tells what
/// somebody else should do than who asks for it.
bool bids_another(const ClauseWords& w, Index command, Index verb) {
  return w.spanish() && w.lemma_in("object-control", command) && in_subjunctive(w, verb);
}

/// Spanish: "a sus miembros se les prohibió la salida", but not "se les unió X": whether "se" before whom something is
/// done to leaves out who does it.
bool is_done_to(const ClauseWords& w, const VerbGroup& verbs) {
  if (!w.spanish() || !verbs.finite() || w.lemma_in("joining-verbs", verbs.main)) return false;
  for (Index i = verbs.first > 1 ? verbs.first - 2 : 0; i + 1 < verbs.main; ++i) {
    if (w.in("reflexives", i) && (w.key(i + 1) == "le" || w.key(i + 1) == "les")) return true;
  }
  return false;
}

/// Spanish: "nadie le pidió", where "nadie" negates the verb.
bool done_by_nobody(const ClauseWords& w, const VerbGroup& verbs) {
  Index i = verbs.first;
  while (w.spanish() && i < verbs.main && !w.in("subject-pronouns", i)) ++i;
  return w.spanish() && i < verbs.main;
}

/// "an instrument designed by X"
bool is_reduced(const VerbGroup& verbs) {
  return verbs.passive && !verbs.helped;
}

/// None while the search goes on; nullptr when it ends with nobody.
using Found = std::optional<const Phrase*>;

/// Goes back from a verb to the subject that stands before it.
class SubjectSearch {
 public:
  SubjectSearch(const ClauseWords& w, Index verb, const VerbGroup& verbs, int depth)
      : w_(w),
        verb_(verb),
        verbs_(verbs),
        depth_(depth),
        reduced_(is_reduced(verbs)),
        relative_(relative_clause_before(w, verbs)) {}

  Found run() {
    for (at_ = verbs_.first; at_-- > 0;) {
      if (const Found found = step()) return found;
    }
    return std::nullopt;
  }

 private:
  Found step() {
    if (const Phrase* const phrase = w_.phrase_at(at_)) return at_phrase(*phrase);
    if (verbs_.finite() && w_.in("subject-pronouns", at_)) return nullptr;  // "told X that he was forced by Y"
    if (const Index command = command_before(w_, at_); command != no_token) return doer_of_command(w_, command, depth_);
    switch (w_.word(at_).tag) {
      case Tag::other:
        nameless_ = nameless_ || (w_.token(at_).word && !w_.timed(at_) && described_by(w_, at_) == nullptr);
        return std::nullopt;
      case Tag::determiner:  // "after a report implicated X"
        return nameless_ && verbs_.finite() && opens_subject(w_, at_) ? Found(nullptr) : std::nullopt;
      case Tag::preposition:  // "the latest in a series of data released by X"
        return reduced_ && !w_.spanish() ? Found(nullptr) : std::nullopt;
      case Tag::relative:
        return at_relative();
      case Tag::coordinator:
        return at_coordinator();
      case Tag::verb:
        return at_verb();
      case Tag::auxiliary:
        return at_auxiliary();
      case Tag::comma:
        return at_comma();
      case Tag::subordinator:
      case Tag::stop:
        return nullptr;
      default:
        return std::nullopt;
    }
  }

  /// Goes on before a token.
  Found skip_to(Index token) {
    at_ = token;
    return std::nullopt;
  }

  bool right_before_verb(Index token) const { return token + 1 == verbs_.first; }

  Found at_phrase(const Phrase& phrase) {
    if (relative_ != no_token && relative_ < phrase.tokens.first) {
      const Phrase* const who = antecedent(w_, relative_, depth_);
      return who != nullptr ? Found(who) : skip_to(relative_);
    }
    const bool beside = right_before_verb(at_);
    if (beside && (opens_absolute(w_, phrase, verbs_) || acts_in_picture(w_, phrase, verbs_))) return &phrase;
    if (verbs_.finite() && (acts_by_noun(w_, phrase, verb_) || sends_arms(w_, phrase))) return &phrase;
    if (denied_member(w_, phrase)) return skip_to(phrase.tokens.first - 1);  // "A and not B accused C"
    if (const Index noun = noun_completed_by(w_, phrase); verbs_.finite() && noun != no_token) return skip_to(noun + 1);
    if (!verbs_.finite() && verbs_.first == verb_ && inserted_behind(w_, phrase, verb_)) return &phrase;
    if (beside && does_gerund(w_, phrase, verbs_)) return &phrase;
    const bool acts = acts_by_arms(w_, phrase) || speaks_by(w_, phrase);
    const bool free = phrase.preposition == no_token && (phrase.is_head() || acts);
    if (free && (names_governed_noun(w_, phrase) || closes_pair(w_, phrase))) return nullptr;
    if (free && (!phrase.possessor || acts) && (verbs_.finite() || beside)) return &phrase;
    const Index first = phrase.example ? phrase.tokens.first : std::min(phrase.tokens.first, phrase.preposition);
    return skip_to(std::min({at_, first, phrase.noun}));
  }

  Found at_relative() {
    if (w_.key(at_) == "where") return std::nullopt;
    if (w_.key(at_) == "donde") return nullptr;
    if (const Index teller = teller_before(w_, at_); teller != no_token) return of_told(teller);
    if (governing_preposition(w_, at_) != no_token) return nullptr;
    if (const Phrase* const credited = credited_before(w_, at_)) return credited;
    if (w_.in("relative-possessives", at_) && w_.lemma_in("listing-verbs", verb_))
      return nullptr;  // "whose owners are"
    return antecedent(w_, at_, depth_);
  }

  /// "X dijo que apoya a Y"
  const Phrase* of_told(Index teller) const {
    if (is_reflexive_passive(w_, verb_) && !w_.lemma_in("announcing-verbs", teller)) return nullptr;
    if (nameless_) return nullptr;
    return bids_another(w_, teller, verb_) ? object_of(w_, teller, depth_ + 1) : subject_of(w_, teller, depth_ + 1);
  }

  Found at_coordinator() const {
    if (has_own_subject(w_, at_, verbs_)) return nullptr;
    const Index sharing = sharing_verb(w_, at_, verb_);
    return sharing != no_token ? Found(subject_of(w_, sharing, depth_ + 1)) : std::nullopt;
  }

  Found at_verb() const {
    const VerbGroup above = verb_group(w_, at_);
    if (verbs_.finite()) return is_finite(w_.word(at_).form) || above.first != at_ ? Found(nullptr) : std::nullopt;
    if (reduced_) return links_participle(w_, at_, verb_) ? subject_of(w_, at_, depth_ + 1) : nullptr;
    if (above.first == at_ && w_.word(at_).form == VerbForm::participle) {
      if (const Found found = of_participle()) return found;
    }
    if (above.passive && above.first == at_) return tells_of_unnamed(at_) ? Found(nullptr) : std::nullopt;
    if (serves_unnamed(w_, verbs_)) return nullptr;
    if (const Found controlled = controlled_by(at_)) return controlled;
    return subject_of(w_, at_, depth_ + 1);
  }

  /// "sanctioned banks suspected of arming X", "un banco acusado de armar a X": what a participle right before tells is
  /// said of whom the phrase before it names, or of nobody; none where no phrase ends there.
  Found of_participle() const {
    if (verbs_.finite() || at_ == 0 || at_ + 2 != verbs_.first || !w_.is(at_ + 1, Tag::preposition))
      return std::nullopt;
    const Phrase* const before = w_.phrase_at(at_ - 1);
    if (before != nullptr) return before->is_head() && !before->possessor ? before : nullptr;
    const Tag tag = w_.word(at_ - 1).tag;  // "un banco turco acusado de"
    const bool noun = (tag == Tag::other || tag == Tag::adjective || tag == Tag::proper) && w_.token(at_ - 1).word;
    return noun ? Found(nullptr) : std::nullopt;
  }

  /// "raided mosques believed to shelter X": whether a participle tells of a noun right before it that names nobody.
  bool tells_of_unnamed(Index participle) const {
    const Tree& tree = w_.sentence().tree;
    const bool tells = !w_.spanish() && participle > 0 && tree.is(participle, "acl") && w_.key(participle + 1) == "to";
    return tells && tree.head(participle) == participle - 1 && w_.phrase_at(participle - 1) == nullptr;
  }

  /// "asked X to sign", "called on X to sign": whom a verb makes do it; none when that is its subject.
  Found controlled_by(Index verb) const {
    if (!controls_object(w_, verb, verbs_.first)) return std::nullopt;
    constexpr Index near = 4;
    const Phrase* controlled = object_of(w_, verb, depth_ + 1);
    if (controlled == nullptr && !w_.spanish()) controlled = oblique_of(w_, verb, "on", near);
    if (controlled == nullptr) controlled = named_by_for(w_, verbs_);
    const bool unnamed = asks_unnamed(w_, verbs_) || keeps_from(w_, verb, verbs_);
    if (unnamed && controlled != nullptr && controlled->possessor) return nullptr;  // "blamed his cousins for"
    return controlled != nullptr || has_clitic(w_, verb) || unnamed ? Found(controlled) : std::nullopt;
  }

  Found at_auxiliary() const {
    if (serves_unnamed(w_, verbs_)) return nullptr;
    if (verbs_.finite() || !main_verb(w_, at_)) return std::nullopt;
    const bool controls = controls_object(w_, at_, verbs_.first);  // "got A to sign"
    if (const Phrase* const got = controls ? object_of(w_, at_, depth_ + 1) : nullptr) return got;
    return subject_before(w_, at_, {at_, at_, VerbForm::present, false, false, false, {}, false}, depth_ + 1);
  }

  Found at_comma() {
    const bool shared = !w_.spanish() && before_share(w_, verbs_.first) == at_;
    const bool opens = right_before_verb(at_) || shared;
    const Phrase* const led = reduced_ && at_ > 0 && opens ? w_.phrase_at(at_ - 1) : nullptr;
    if (led != nullptr && ((shared && led->is_head()) || is_modified_by_participle(w_, *led))) return led;
    if (verbs_.finite() && opens_verb(w_, at_, verbs_.first)) {
      if (const Phrase* const named = name_behind_clause(w_, at_)) return named;
      if (const Index report = comma_of_report(w_, at_); report != no_token) return skip_to(report);
      if (const Index clause = comma_of_relative_clause(w_, at_); clause != no_token) return skip_to(clause);
    }
    if (const Index earlier = verb_of_series(w_, at_, verbs_); earlier != no_token)
      return subject_of(w_, earlier, depth_ + 1);
    Index start = at_;
    return right_before_verb(at_) && parenthesis_before(w_, at_, start) ? skip_to(start) : std::nullopt;
  }

  const ClauseWords& w_;
  const Index verb_;
  const VerbGroup& verbs_;
  const int depth_;
  const bool reduced_;
  const Index relative_;   ///< that opens a clause between the verb and its subject
  Index at_ = 0;           ///< where the search has come to
  bool nameless_ = false;  ///< a noun without a mention stands before the verb
};

/// Of a verb without a tense: whose plan, deed or report it tells, wherever they stand; none when it is of none.
Found told_of(const ClauseWords& w, Index verb, const VerbGroup& verbs, int depth) {
  if (const Phrase* decider = owner_of_intention(w, verb)) return decider;
  if (intended_by_unknown(w, verbs) || names_deed(w, verbs)) return nullptr;
  if (const Index told = verb_told_by(w, verbs); told != no_token) return subject_of(w, told, depth + 1);
  if (const Phrase* first = pioneer(w, verb)) return first;
  if (const Phrase* announced = announced_in_headline(w, verbs)) return announced;
  return std::nullopt;
}

}  // namespace

const Phrase* subject_of(const ClauseWords& w, std::uint32_t verb, int depth) {
  if (depth > deepest_subject) return nullptr;
  const VerbGroup verbs = verb_group(w, verb);
  if (is_done_to(w, verbs) || done_by_nobody(w, verbs)) return nullptr;
  if (const Phrase* dropped = w.phrase_at(verb)) return dropped;  // the verb's ending stands for it
  if (const auto judge = judge_of_antecedent(w, verbs, depth)) return *judge;
  if (const Phrase* inverted = person_in_relative(w, verb, verbs)) return inverted;
  if (const Phrase* before = subject_before(w, verb, verbs, depth)) return before;
  const bool relative = verbs.first > 0 && w.is(verbs.first - 1, Tag::relative) &&
                        governing_preposition(w, verbs.first - 1) == no_token &&
                        !w.match_before("clause-times", verbs.first);  // "al tiempo que acusó a Y"
  if (!w.spanish() || !verbs.finite() || relative) return nullptr;
  const Phrase* const above = subject_above(w, verbs, depth);
  const Phrase* const after = bare_after(w, verb + 1);
  const Phrase* const main = above == nullptr ? subject_of_main_clause(w, verbs, depth) : above;
  const bool goal = above == nullptr && after != nullptr && w.lemma_in("motion", verb) &&
                    bare_after(w, after->tokens.end) == nullptr;  // "cuando visitó X", no "cuando visitó X el ministro"
  const bool object = main != nullptr && after != nullptr && !after->person && (goal || in_place_clause(w, verbs));
  return after != nullptr && !object ? after : main;
}

const Phrase* subject_before(const ClauseWords& w, std::uint32_t verb, const VerbGroup& verbs, int depth) {
  if (w.spanish() && is_reduced(verbs) && verb > 0 && verbs.first == verb && w.is(verb - 1, Tag::determiner))
    return nullptr;  // "los entrenados por X"
  if (!verbs.finite() && !verbs.helped) {
    if (const Found found = told_of(w, verb, verbs, depth)) return *found;
  }
  const bool noun_before =
      verbs.first > 0 && w.is(verbs.first - 1, Tag::other) && w.phrase_at(verbs.first - 1) == nullptr;
  const bool of_noun = noun_before && !(w.spanish() && attends_verb(w, verb));
  if (verbs.form == VerbForm::gerund && !verbs.helped && of_noun)  // "an order restricting X"
    return w.in("utterances", verb - 1) ? author_of(w, verb - 1, depth) : nullptr;
  if (const Found found = SubjectSearch(w, verb, verbs, depth).run()) return *found;
  const bool told_of_noun = w.spanish() && verbs.form == VerbForm::participle && verbs.first == verb && noun_before;
  if (told_of_noun || verbs.finite()) return nullptr;  // "en una operación valorada en un millón, X"
  const Phrase* const main = main_subject_after(w, verb);
  const Phrase* const judged = main != nullptr ? judged_by(w, verbs, *main, depth) : nullptr;
  return judged != nullptr ? judged : main;
}

const Phrase* author_of(const ClauseWords& w, std::uint32_t utterance, int depth) {
  if (const Phrase* owner = possessor_of(w, utterance)) return owner;
  if (const Phrase* owner = adjective_of(w, utterance)) return owner;
  const auto verb = governor_of(w, utterance);
  if (!verb || *verb > utterance || !w.lemma_in("authoring-verbs", *verb)) return nullptr;
  return verb_group(w, *verb).passive ? nullptr : subject_of(w, *verb, depth + 1);
}

}  // namespace entente
