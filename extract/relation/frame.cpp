#include <entente/extract/clause/clause.h>
#include <entente/extract/refer/clitic.h>
#include <entente/extract/relation/frame.h>
#include <entente/extract/relation/frame_argument.h>
#include <entente/extract/relation/frame_claim.h>
#include <entente/extract/relation/frame_complement.h>
#include <entente/extract/relation/frame_exception.h>
#include <entente/extract/relation/frame_field.h>
#include <entente/extract/relation/frame_filler.h>
#include <entente/extract/relation/frame_reading.h>
#include <entente/extract/relation/frame_trigger.h>
#include <entente/extract/relation/slot.h>
#include <entente/extract/relation/tree_slot.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr std::uint16_t implied_score = 450;

class FrameMatcher {
 public:
  FrameMatcher(Draft& draft, Index sentence, const std::vector<Phrase>& phrases, const Models& models)
      : draft_(draft),
        sentence_(sentence),
        s_(draft.sentences[sentence]),
        ontology_(models.resources().ontology),
        clauses_(s_, phrases),
        slots_(s_, clauses_),
        tree_slots_(s_, clauses_),
        triggers_(s_, clauses_),
        arguments_(draft, s_, clauses_, models.resources()),
        fillers_(draft, s_, clauses_, arguments_, ontology_),
        maker_(s_, clauses_, arguments_, slots_, ontology_, claims_),
        read_(s_.size(), false) {}

  std::vector<ClaimDraft> run() {
    mention_supposed();
    for (Index i = 0; i < s_.size(); ++i) {
      if (triggers_.titled(i) || read_[i] || names_kin(s_, i)) continue;
      const Word& word = s_.words[i];
      if (word.tag == Tag::auxiliary && clauses_.main_verb(i)) match(i, TriggerKind::verb, word.lemma);
      if (word.tag == Tag::verb && !triggers_.begins_periphrasis(i) && !triggers_.attributive(i) &&
          !triggers_.caused(i)) {
        clitics_[i] = resolve_clitic(draft_, sentence_, clauses_, i, ontology_);
        slots_.set_clitic(clitics_[i]);
        slots_.set_bidden(bidden_by_pronoun(i));
        match(i, TriggerKind::verb, word.lemma);
        slots_.set_clitic({});
        slots_.set_bidden({});
        if (word.form == VerbForm::participle && !is_perfect(i)) {
          match(i, TriggerKind::adjective, s_.key(i));
          match(i, TriggerKind::noun, triggers_.noun(i));
        }
      }
      const bool month = s_.token(i).capital && i > 0 && clauses_.timed(i);  // "in March" nobody marches
      if (!month && (word.tag == Tag::other || word.tag == Tag::adjective)) {
        match(i, TriggerKind::noun, triggers_.noun(i));
        match(i, TriggerKind::adjective, s_.key(i));
      }
      if (word.tag == Tag::preposition || cites(i)) match(i, TriggerKind::noun, s_.key(i));
      if (word.tag == Tag::adverb || opens_manner(i)) match(i, TriggerKind::adjective, s_.key(i));
    }
    drop_purposes();
    return std::move(claims_);
  }

 private:
  /// Spanish: "lo invitó a viajar", "les pidió que firmen": whom the pronoun at a verb that bids somebody to do what
  /// another one tells stands for; nobody for other verbs.
  std::vector<Index> bidden_by_pronoun(Index deed) const {
    const Index mark = clauses_.group(deed).first - 1;
    if (!s_.spanish() || clauses_.group(deed).first < 2 || s_.words[mark - 1].tag != Tag::verb) return {};
    const bool marked = s_.key(mark) == "a" || s_.key(mark) == "de";  // "lo acusó de atacar"
    const bool infinitive = marked && s_.words[deed].form == VerbForm::infinitive;
    const bool clause = s_.key(mark) == "que" && clauses_.group(deed).finite();
    const auto pronoun = clitics_.find(mark - 1);
    const bool bids = (infinitive || clause) && s_.lemma_in("object-control", mark - 1);
    return bids && pronoun != clitics_.end() ? pronoun->second : std::vector<Index>{};
  }

  /// Spanish: "ha expulsado a los diplomáticos de X": a participle whose subject acts.
  bool is_perfect(Index participle) const {
    const VerbGroup group = clauses_.group(participle);
    return group.first != participle && !group.passive;
  }

  bool is_passive(Index verb) const {
    return s_.words[verb].form == VerbForm::participle && clauses_.group(verb).passive;
  }

  /// "de forma conjunta", "side by side": a set phrase that tells how, and begins with a preposition.
  bool opens_manner(Index i) const {
    if (s_.words[i].tag != Tag::preposition) return false;
    return match_phrase(s_.grammar->lexicon().list("adverbs"), s_.sentence->tokens, i).length > 1;
  }

  /// "according to X"
  bool cites(Index i) const {
    return match_phrase(s_.grammar->lexicon().list("speaker-prepositions"), s_.sentence->tokens, i).length > 0;
  }

  /// "X became interior minister": the words of the office stand for the state that it can only be of.
  void mention_supposed() {
    for (const OfficePhrase& office : s_.offices) {
      if (!office.bearer && !office.holder && office.implied_holder.valid())
        mention_in(s_, office.implied_holder, office.head);
    }
  }

  /// "A and B met to discuss trade": what they met for is no second meeting that lies ahead.
  void drop_purposes() {
    const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
    const auto happens = [&](const ClaimDraft& purpose) {
      const Index verb = purpose.trigger.first;
      return std::any_of(claims_.begin(), claims_.end(), [&](const ClaimDraft& c) {
        return c.status == Status::happened && c.relation == purpose.relation && verb < s_.tree.size() &&
               c.trigger.contains(s_.tree.head(verb)) && entity(c.subject) == entity(purpose.subject) &&
               entity(c.object) == entity(purpose.object);
      });
    };
    std::erase_if(claims_, [&](const ClaimDraft& c) {
      const Word& word = s_.words[c.trigger.first];
      return c.status == Status::planned && word.form == VerbForm::infinitive && happens(c);
    });
  }

  using Standing = std::vector<StandingTrigger>;

  void match(Index i, TriggerKind kind, std::string_view lemma) {
    const Standing standing = triggers_.standing(i, kind, lemma);
    const std::size_t before = claims_.size();
    match(i, standing, false);
    if (claims_.size() == before) match(i, standing, true);
    if (kind == TriggerKind::noun && claims_.size() == before) match_implied(lemma, standing);
    if (kind == TriggerKind::verb && claims_.size() > before) sign_agreements(i, lemma, before);
  }

  /// By the patterns that yield to others, or by those that do not; in both readings.
  void match(Index i, const Standing& standing, bool yielding) {
    const std::size_t before = claims_.size();
    const std::size_t longest = match_by(slots_, i, standing, yielding, 0);
    const std::size_t by_tree = claims_.size();
    match_by(tree_slots_, i, standing, yielding, longest);
    reconcile(claims_, before, by_tree, s_, clauses_);
  }

  /// Triggers shorter than `longest`, in words, are left out, but for those about an office: "named X president" tells
  /// that somebody appointed X, and of what. Returns the length of the longest that made a claim.
  std::size_t match_by(Slots& slots, Index i, const Standing& standing, bool yielding, std::size_t longest) {
    std::set<std::string> said;  // a relation is read once from a trigger: by its first pattern that fits
    for (const StandingTrigger& at : standing) {
      const Frame& frame = at.frame();
      const std::size_t words = at.trigger->words.size();
      if ((words < longest && !frame.names_slot("title")) || frame.has_option("yields") != yielding) continue;
      if ((frame.kind == TriggerKind::noun || at.tokens.size() > 1) && triggers_.modifies_noun(at.tokens.end - 1))
        continue;
      if (said.count(frame.relation) != 0 || (yielding && triggers_.commands(i))) continue;
      if (frame.has_option("intransitive") && triggers_.has_object(i)) continue;
      const bool mutual = is_passive(i) || (is_reflexive(s_, clauses_, i) && !takes_predicate(s_, i));
      if (frame.has_option("reflexive") && !mutual) continue;
      if (frame.has_option("games") && !draft_.of_games) continue;
      const std::size_t before = claims_.size();
      if (!read(slots, at)) continue;
      if (at.noun != no_token) drop_told_by_noun(at.noun, before);
      mark_read(at);
      said.insert(frame.relation);
      longest = std::max(longest, words);
    }
    return longest;
  }

  /// The words of a trigger trigger nothing else, but for what tells of others: "rejected A's claim that B lies" says
  /// what A claims, too.
  void mark_read(const StandingTrigger& at) {
    const Index verb = at.tokens.first;
    const bool tells = slots_.tells_clause(at.tokens.end);
    for (Index t = verb + 1; t < at.tokens.end; ++t) {
      const bool joined =
          s_.lemma_in("partaking-verbs", verb) && clauses_.adjective(t) != nullptr;  // "joined A's raid"
      const bool others = joined || clauses_.other_behind_genitive(t) != nullptr;    // "condenó el ataque de A"
      const bool retold = at.frame().kind == TriggerKind::verb && others;
      read_[t] = s_.words[t].tag != Tag::verb && !retold && !(tells && t + 1 == at.tokens.end);
    }
  }

  /// "The sanctions that A lifted on B": what the noun alone has said of A and B, before its verb was read.
  void drop_told_by_noun(Index noun, std::size_t before) {
    const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
    const std::vector<ClaimDraft> made(claims_.begin() + static_cast<std::ptrdiff_t>(before), claims_.end());
    claims_.resize(before);
    std::erase_if(claims_, [&](const ClaimDraft& old) {
      return old.trigger.contains(noun) && std::any_of(made.begin(), made.end(), [&](const ClaimDraft& c) {
               return entity(c.subject) == entity(old.subject) && entity(c.object) == entity(old.object);
             });
    });
    claims_.insert(claims_.end(), made.begin(), made.end());
  }

  bool read(Slots& slots, const StandingTrigger& at) {
    const Frame& frame = at.frame();
    const TokenRange trigger = at.tokens;
    const bool verb = frame.kind == TriggerKind::verb;
    if (verb && (limits_itself(s_, clauses_, trigger.first) || helps_against(s_, clauses_, trigger) ||
                 leaves_in_state(s_, trigger.first)))
      return false;
    if (verb && (publishes(s_, trigger.first) || (frame.relation == "coerced" && takes_own(s_, trigger.first))))
      return false;
    slots.begin(frame);
    for (const std::string& from : frame.from) {
      const Filler subjects = fillers_.subjects(slots, at, from);
      if (from == "object" && verb && is_reflexive(s_, clauses_, trigger.first) && is_marked(subjects)) continue;
      if (subjects.members.empty()) continue;
      if (frame.kind == TriggerKind::noun && completes_owned_noun(s_, clauses_, subjects, trigger)) continue;
      if (from == "clause" && is_endured(s_, clauses_, trigger.first)) continue;
      if (subjects.both) {
        if (read_both(at, from, subjects.members)) return true;
        continue;
      }
      for (const std::string& to : frame.to) {
        Filler objects = fillers_.objects(slots, at, to);
        if (tells_where(frame, to)) std::erase_if(objects.members, [&](Index o) { return is_town_or_region(o); });
        if (verb) std::erase_if(objects.members, [&](Index o) { return names_trigger(o, trigger); });
        if (objects.members == subjects.members && (from != to || !is_mutual(frame, objects))) continue;
        if (to == "con" && frame.names_slot("contra") && fights_another(trigger.end)) continue;
        if (frame.has_option("bare") && is_marked(objects)) continue;
        if (frame.has_option("marked") && !is_marked(objects) && stands_behind(objects, trigger)) continue;
        if (verb && is_post(s_, objects.members, trigger.first)) continue;
        if (arguments_.are_individuals(frame, objects.members)) break;
        if (maker_.claim_all(frame, trigger, subjects.members, objects.members)) return true;
      }
    }
    return false;
  }

  /// What those in one slot do to each other, one of two sides to the other one where they are told apart.
  bool read_both(const StandingTrigger& at, std::string_view slot, const std::vector<Index>& both) {
    if (slot == "group" && (are_alternatives(s_, both) || is_between_others(s_, at.tokens.end))) return false;
    const std::size_t side = slot == "between" ? second_side(s_, both) : 0;
    if (side == 0) return maker_.pair_up(at.frame(), at.tokens, both);
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(side);
    return maker_.claim_all(at.frame(), at.tokens, {both.begin(), middle}, {middle, both.end()});
  }

  /// "attacked a police station in X": whether a slot of a loose frame about force only tells where something is done.
  bool tells_where(const Frame& frame, const std::string& slot) const {
    const auto& lexicon = s_.grammar->lexicon();
    const bool force = frame.has_option("loose") && lexicon.list("relations-of-force").contains(frame.relation);
    return force && lexicon.list("site-prepositions").contains(slot);
  }

  /// "took the case to the International Court": whether a verb's trigger ends within a name.
  bool names_trigger(Index o, TokenRange trigger) const {
    const TokenRange name = s_.occurrences[o].tokens;
    return s_.occurrences[o].kind == MentionKind::name && trigger.size() > 1 && name.size() > 1 &&
           name.contains(trigger.end - 1) && name.first > trigger.first;
  }

  /// Whether somebody in a slot that tells where is a place that does not act: no state.
  bool is_town_or_region(Index o) const {
    return arguments_.type(o) != "State" && ontology_.is_class(arguments_.type(o), "Place");
  }

  /// Spanish: "lucha contra la pobreza con X": whether a word opens what somebody fights, so that "con" tells of a
  /// friend.
  bool fights_another(Index next) const { return next < s_.size() && s_.key(next) == "contra"; }

  /// Spanish: "forma a los médicos de X": whether an object has "a" before it.
  bool is_marked(const Filler& objects) const {
    if (objects.members.empty()) return false;
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[objects.members.front()].tokens.first);
    return phrase != nullptr && phrase->preposition != no_token && uncontracted(s_.key(phrase->preposition)) == "a";
  }

  bool stands_behind(const Filler& objects, TokenRange trigger) const {
    return !objects.members.empty() && s_.occurrences[objects.members.front()].tokens.first >= trigger.end &&
           !clauses_.group(trigger.first).passive;
  }

  /// "a treaty was signed by A and B", not "a motion of censure by A and B": whether those in one slot may do it to
  /// each other.
  bool is_mutual(const Frame& frame, const Filler& both) const {
    if (both.members.size() < 2) return false;
    return ontology_.symmetric(frame.relation, arguments_.type(both.members[0]), arguments_.type(both.members[1]));
  }

  /// "A and B signed the treaty": beside A with B, each of them and the treaty; when they did not, only that.
  void sign_agreements(Index verb, std::string_view lemma, std::size_t before) {
    const Phrase* signed_object = slots_.object({verb, verb + 1});
    if (signed_object == nullptr) return;
    std::vector<Index> agreements;
    for (const Index o : signed_object->members) {
      if (arguments_.type(o) == "Agreement") agreements.push_back(o);
    }
    const std::string relation = claims_[before].relation;
    if (agreements.empty() || arguments_.type(claims_[before].object) == "Agreement") return;
    for (const Trigger& trigger : s_.grammar->triggers(TriggerKind::verb, lemma)) {
      const Frame& frame = *trigger.frame;
      if (frame.relation != relation || trigger.words.size() > 1 || !frame.names_slot("object")) continue;
      const std::size_t after = claims_.size();
      const Filler subjects = slots_.fill("subject", {verb, verb + 1}, TriggerKind::verb);
      if (!maker_.claim_all(frame, {verb, verb + 1}, subjects.members, agreements)) return;
      if (claims_[after].status == Status::denied) {
        claims_.erase(claims_.begin() + static_cast<std::ptrdiff_t>(before),
                      claims_.begin() + static_cast<std::ptrdiff_t>(after));
      }
      return;
    }
  }

  /// "cooperation in health" without partners, in an article about two states: theirs.
  void match_implied(std::string_view lemma, const Standing& standing) {
    const auto pair = principals();
    if (!pair || s_.grammar->lexicon().list("cooperation").find(lemma) == std::nullopt) return;
    for (const StandingTrigger& at : standing) {
      const Frame& frame = at.frame();
      if (!frame.has_option("fields") && !frame.has_option("field")) continue;
      if (refined_relations(s_, ontology_, frame, at.tokens) == std::vector{frame.relation}) return;
      const std::size_t from = claims_.size();
      const Index one = mention_in(s_, pair->first, at.tokens);
      maker_.claim(frame, at.tokens, one, mention_in(s_, pair->second, at.tokens));
      for (std::size_t c = from; c < claims_.size(); ++c) {
        claims_[c].score = std::min(claims_[c].score, implied_score);
        claims_[c].rule += ", implied partners";
      }
      return;
    }
  }

  /// The two states that the article is about; none when this sentence names another one.
  std::optional<std::pair<Id<LocalEntity>, Id<LocalEntity>>> principals() const {
    const auto& pair = draft_.principals;
    if (!pair) return std::nullopt;
    const bool third = std::any_of(s_.occurrences.begin(), s_.occurrences.end(), [&](const Occurrence& o) {
      return draft_.entities[o.entity.value()].type == "State" && o.entity != pair->first && o.entity != pair->second;
    });
    return third ? std::nullopt : pair;
  }

  Draft& draft_;
  Index sentence_;
  SentenceDraft& s_;
  const Ontology& ontology_;
  std::vector<ClaimDraft> claims_;
  Clauses clauses_;
  SlotReader slots_;
  TreeSlots tree_slots_;
  TriggerWords triggers_;
  Arguments arguments_;
  Fillers fillers_;
  ClaimMaker maker_;
  std::map<Index, std::vector<Index>> clitics_;  ///< whom the pronouns at the verbs read so far stand for
  std::vector<bool> read_;                       ///< tokens inside a verb's phrase that has said its relation
};

}  // namespace

std::vector<ClaimDraft> match_frames(Draft& draft, std::uint32_t sentence, const std::vector<Phrase>& phrases,
                                     const Models& models) {
  return FrameMatcher(draft, sentence, phrases, models).run();
}

}  // namespace entente
