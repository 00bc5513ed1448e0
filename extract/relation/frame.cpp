#include <entente/extract/clause/clause.h>
#include <entente/extract/refer/clitic.h>
#include <entente/extract/relation/frame.h>
#include <entente/extract/relation/frame_argument.h>
#include <entente/extract/relation/frame_claim.h>
#include <entente/extract/relation/frame_complement.h>
#include <entente/extract/relation/frame_exception.h>
#include <entente/extract/relation/frame_field.h>
#include <entente/extract/relation/frame_reading.h>
#include <entente/extract/relation/frame_trigger.h>
#include <entente/extract/relation/slot.h>
#include <entente/extract/relation/tree_slot.h>

#include <algorithm>
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
        deeds_(s_, clauses_),
        complements_(s_, clauses_),
        arguments_(draft, s_, clauses_, models.resources()),
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
        slots_.set_clitic(resolve_clitic(draft_, sentence_, clauses_, i, ontology_));
        match(i, TriggerKind::verb, word.lemma);
        slots_.set_clitic({});
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
  /// Spanish: "ha expulsado a los diplomáticos de X": a participle whose subject acts.
  bool is_perfect(Index participle) const {
    const VerbGroup group = clauses_.group(participle);
    return group.first != participle && !group.passive;
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
    match(i, kind, standing, false);
    if (claims_.size() == before) match(i, kind, standing, true);
    if (kind == TriggerKind::noun && claims_.size() == before) match_implied(i, lemma, standing);
    if (kind == TriggerKind::verb && claims_.size() > before) sign_agreements(i, lemma, before);
  }

  /// By the patterns that yield to others, or by those that do not; in both readings.
  void match(Index i, TriggerKind kind, const Standing& standing, bool yielding) {
    const std::size_t before = claims_.size();
    const std::size_t longest = match_by(slots_, i, kind, standing, yielding, 0);
    const std::size_t by_tree = claims_.size();
    match_by(tree_slots_, i, kind, standing, yielding, longest);
    reconcile(claims_, before, by_tree, s_, clauses_);
  }

  /// Triggers shorter than `longest`, in words, are left out, but for those about an office: "named X president" tells
  /// that somebody appointed X, and of what. Returns the length of the longest that made a claim.
  std::size_t match_by(Slots& slots, Index i, TriggerKind kind, const Standing& standing, bool yielding,
                       std::size_t longest) {
    std::set<std::string> said;  // a relation is read once from a trigger: by its first pattern that fits
    for (const auto& [trigger, end, noun] : standing) {
      const bool outdone = trigger->words.size() < longest && !trigger->frame->names_slot("title");
      if (outdone || trigger->frame->has_option("yields") != yielding) continue;
      if ((kind == TriggerKind::noun || end > i + 1) && triggers_.modifies_noun(end - 1)) continue;
      if (said.count(trigger->frame->relation) != 0 || (yielding && triggers_.commands(i))) continue;
      if (trigger->frame->has_option("intransitive") && triggers_.has_object(i)) continue;
      const bool passive = s_.words[i].form == VerbForm::participle && clauses_.group(i).passive;
      if (trigger->frame->has_option("reflexive") && !passive && !is_reflexive(i)) continue;
      if (trigger->frame->has_option("games") && !draft_.of_games) continue;
      const std::size_t before = claims_.size();
      if (read(slots, *trigger->frame, {i, end}, kind, noun)) {
        if (noun != no_token) drop_told_by_noun(noun, before);
        const bool tells = slots_.tells_clause(end);  // "rejected A's claim that B lies" says what A claims, too
        for (Index t = i + 1; t < end; ++t) {
          const bool joined = s_.lemma_in("joining-verbs", i) && clauses_.adjective(t) != nullptr;  // "joined A's raid"
          const bool retold = kind == TriggerKind::verb && (joined || clauses_.other_behind_genitive(t) != nullptr);
          read_[t] = s_.words[t].tag != Tag::verb && !retold && !(tells && t + 1 == end);  // "condenó el ataque de A"
        }
        said.insert(trigger->frame->relation);
        longest = std::max(longest, trigger->words.size());
      }
    }
    return longest;
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

  /// Who acts; in Spanish also behind the verb, where its object stands before it: "las tropas que envió X".
  Filler subjects_of(Slots& slots, const Frame& frame, const std::string& slot, TokenRange trigger, TriggerKind kind,
                     Index noun) {
    const Filler filler = doers(slots, frame, slot, trigger, kind);
    if (kind == TriggerKind::verb && bounds_superlative(s_, clauses_, filler)) return {};
    const bool behind = filler.members.empty() && noun != no_token && slot == "subject" && s_.spanish();
    return behind ? slots.fill("giver", trigger, kind) : filler;
  }

  /// What a slot holds; of a phrase whose noun stands before its verb also what that noun has: "the embassy of X was
  /// closed by Y".
  Filler objects_of(Slots& slots, const Frame& frame, const std::string& slot, TokenRange trigger, TriggerKind kind,
                    Index noun) {
    if (slot == "home") return {home_of_post(trigger), false};
    Filler filler = own_complements(s_, clauses_, slots.fill_active(slot, trigger, kind), slot, trigger, kind);
    if (kind == TriggerKind::noun && lasts(frame)) std::erase_if(filler.members, [&](Index o) { return owns_deed(o); });
    if (filler.members.empty() && slot == "recipient") return bare_recipient(trigger.first);
    const bool owned = slot == "owner" || slot == (s_.spanish() ? "de" : "of");
    if (!filler.members.empty() || noun == no_token || !owned) return filler;
    return slots.fill("poss", {noun, noun + 1}, TriggerKind::noun);
  }

  /// English: "sold X jets and tanks": a state right behind a verb of giving, whatever noun without an article follows.
  Filler bare_recipient(Index verb) const {
    if (s_.spanish() || !s_.lemma_in("giving-verbs", verb) || clauses_.group(verb).passive) return {};
    const Phrase* const given = clauses_.phrase_at(verb + 1);
    const bool bare = given != nullptr && s_.words[verb + 1].tag == Tag::proper && given->tokens.first == verb + 1 &&
                      given->noun != no_token && !given->possessor && given->members.size() == 1;
    if (!bare || given->noun < given->tokens.end) return {};
    const Index state = given->members.front();
    const bool named = s_.occurrences[state].kind == MentionKind::name && arguments_.type(state) == "State";
    return named ? Filler{{state}, false} : Filler{};
  }

  /// Spanish: "X ocupa la Presidencia": the state at home, whose a post in capitals is of which no more is told.
  std::vector<Index> home_of_post(TokenRange trigger) {
    const bool bare = s_.token(trigger.end - 1).capital && !s_.in("belonging-prepositions", trigger.end);
    if (!bare || !draft_.home.valid()) return {};
    return {mention_in(s_, draft_.home, trigger)};
  }

  /// "X ocupa la Presidencia": whether an object is a post that somebody takes or leaves, and no body.
  bool is_post(const Filler& objects, Index verb) const {
    if (objects.members.size() != 1 || !s_.lemma_in("office-verbs", verb)) return false;
    const Occurrence& post = s_.occurrences[objects.members.front()];
    return post.kind == MentionKind::name && post.tokens.size() == 1 && s_.in("office-nouns", post.tokens.first);
  }

  bool read(Slots& slots, const Frame& frame, TokenRange trigger, TriggerKind kind, Index noun) {
    if (kind == TriggerKind::verb && (limits_itself(trigger.first) || helps_against(s_, clauses_, trigger)))
      return false;
    if (kind == TriggerKind::verb && publishes(s_, trigger.first)) return false;
    slots.begin(frame);
    for (const std::string& from : frame.from) {
      const Filler subjects = subjects_of(slots, frame, from, trigger, kind, noun);
      if (from == "object" && kind == TriggerKind::verb && is_reflexive(trigger.first) && is_marked(subjects)) continue;
      if (subjects.members.empty() ||
          (kind == TriggerKind::noun && completes_owned_noun(s_, clauses_, subjects, trigger)))
        continue;
      if (from == "clause" && is_endured(s_, clauses_, trigger.first)) continue;
      if (subjects.both) {
        if (from == "group" && (are_alternatives(s_, subjects.members) || is_between_others(s_, trigger.end))) continue;
        const std::size_t side = from == "between" ? second_side(s_, subjects.members) : 0;
        if (side > 0) {
          const auto middle = subjects.members.begin() + static_cast<std::ptrdiff_t>(side);
          if (maker_.claim_all(frame, trigger, kind, {subjects.members.begin(), middle},
                               {middle, subjects.members.end()}))
            return true;
          continue;
        }
        if (maker_.pair_up(frame, trigger, kind, subjects.members)) return true;
        continue;
      }
      for (const std::string& to : frame.to) {
        Filler objects = objects_of(slots, frame, to, trigger, kind, noun);
        if (tells_where(frame, to)) std::erase_if(objects.members, [&](Index o) { return is_town_or_region(o); });
        if (objects.members == subjects.members && (from != to || !is_mutual(frame, objects))) continue;
        if (to == "con" && frame.names_slot("contra") && fights_another(trigger.end)) continue;
        if (frame.has_option("bare") && is_marked(objects)) continue;
        if (frame.has_option("marked") && !is_marked(objects) && stands_behind(objects, trigger)) continue;
        if (kind == TriggerKind::verb && is_post(objects, trigger.first)) continue;
        if (!frame.has_option("individuals") && arguments_.are_individuals(objects.members)) break;
        if (maker_.claim_all(frame, trigger, kind, subjects.members, objects.members)) return true;
      }
    }
    return false;
  }

  /// "attacked a police station in X": whether a slot of a loose frame about force only tells where something is done.
  bool tells_where(const Frame& frame, const std::string& slot) const {
    const auto& lexicon = s_.grammar->lexicon();
    const bool force = frame.has_option("loose") && lexicon.list("relations-of-force").contains(frame.relation);
    return force && lexicon.list("site-prepositions").contains(slot);
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

  /// Spanish: "se sumó al Gobierno de X": whether a verb is reflexive, whose "a" governs no object.
  bool is_reflexive(Index verb) const {
    const Index first = clauses_.group(verb).first;
    return s_.spanish() && (s_.in("reflexives", first) || (first > 0 && s_.in("reflexives", first - 1)) ||
                            (s_.words[verb].form == VerbForm::infinitive && s_.key(verb).ends_with("rse")));
  }

  /// Spanish: "se limitó a la ayuda a X": whoever does so keeps to something.
  bool limits_itself(Index verb) const {
    return s_.lemma_in("self-limiting-verbs", verb) && is_reflexive(verb) && s_.in("recipient-prepositions", verb + 1);
  }

  /// "a treaty was signed by A and B", not "a motion of censure by A and B": whether those in one slot may do it to
  /// each other.
  bool is_mutual(const Frame& frame, const Filler& both) const {
    if (both.members.size() < 2) return false;
    return ontology_.symmetric(frame.relation, arguments_.type(both.members[0]), arguments_.type(both.members[1]));
  }

  /// "The attack on X condemned by Y", where the tree lets Y depend on a verb above the attack.
  bool strays(Index noun, Index occurrence) const {
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[occurrence].tokens.first);
    return phrase != nullptr && complements_.strays_from_noun(noun, *phrase);
  }

  /// "an opponent of the X-led invasion" is no rival of X: whether what is told is of somebody's deed, not of himself.
  bool owns_deed(Index occurrence) const {
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[occurrence].tokens.first);
    return phrase != nullptr && phrase->noun != no_token && s_.in("suffered-deeds", phrase->noun);
  }

  /// "el tratado de amistad con X por Y": what lasts is no deed of anybody.
  bool lasts(const Frame& frame) const {
    const RelationDef* const def = ontology_.find_relation(frame.relation);
    return def != nullptr && def->lasting;
  }

  /// "A, the mayor of X, and B, a member of Y": of several persons before a noun for one the last alone is meant.
  void leave_last(Filler& filler, Index noun) const {
    const bool one = s_.grammar->morphology().noun_lemma(s_.key(noun)) == s_.key(noun);
    if (!one || filler.both || filler.members.size() < 2) return;
    const bool before = std::all_of(filler.members.begin(), filler.members.end(), [&](Index o) {
      return s_.occurrences[o].tokens.end <= noun && arguments_.type(o) == "Person";
    });
    if (before) filler.members.erase(filler.members.begin(), filler.members.end() - 1);
  }

  /// "sent weapons to A to attack X": A, unless it is a place that arms are moved to; who attacks is nobody named where
  /// A is "the rebels".
  std::optional<const Phrase*> armed_to(const Frame& frame, Index verb) const {
    if (!s_.grammar->lexicon().list("relations-of-force").contains(frame.relation)) return std::nullopt;
    const auto armed = deeds_.equipped(verb);
    const bool somebody = armed && *armed != nullptr;
    const auto may_act = [&](Index o) { return ontology_.is_class(arguments_.type(o), "Organization"); };
    return somebody && !may_act((*armed)->members.front()) ? std::nullopt : armed;
  }

  /// The arguments that act: of a noun whoever does its deed, not whom the clause around it is about.
  Filler doers(Slots& slots, const Frame& frame, const std::string& slot, TokenRange trigger, TriggerKind kind) {
    const Index noun = trigger.end - 1;
    if (slots.only_judged(slot, trigger, kind)) return {};
    if (const auto armed = armed_to(frame, trigger.first); armed && slot == "subject") return members(*armed);
    if (kind != TriggerKind::noun || slot != "subject") {
      Filler filler = slots.fill(slot, trigger, kind);
      if (kind == TriggerKind::verb && slot == "subject" && !filler.members.empty()) {
        add_companions(filler, frame, trigger);
        if (const Phrase* const same = clauses_.likewise(trigger.first)) add_members(filler, *same);  // "as did B"
      }
      const bool agents = kind == TriggerKind::noun && slot == (s_.spanish() ? "por" : "by");
      if (kind == TriggerKind::noun && slot == "self") leave_last(filler, trigger.first);
      if (agents && &slots == &tree_slots_) std::erase_if(filler.members, [&](Index o) { return strays(noun, o); });
      return filler;
    }
    const Phrase* const doer = deeds_.doer(noun);
    if (doer != nullptr && !lasts(frame)) return {doer->members, false};
    return deeds_.is_anothers(noun, frame) ? Filler{} : slots.fill(slot, trigger, kind);
  }

  /// "A firmó junto a B el tratado", "A signed the treaty along with B": B too, if both are persons or neither is one.
  void add_companions(Filler& doers, const Frame& frame, TokenRange trigger) const {
    const Phrase* const beside = clauses_.companions(trigger.first);
    const Index with = beside != nullptr ? beside->preposition : no_token;
    if (with != no_token && frame.names_slot(s_.key(with))) return;  // "cooperó junto con B" is told of both
    const Phrase* const doer = clauses_.phrase_at(s_.occurrences[doers.members.front()].tokens.first);
    if (beside != nullptr && doer != nullptr && beside->person == doer->person) add_members(doers, *beside);
  }

  static void add_members(Filler& doers, const Phrase& others) {
    for (const Index member : others.members) {
      if (std::find(doers.members.begin(), doers.members.end(), member) == doers.members.end())
        doers.members.push_back(member);
    }
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
      if (!maker_.claim_all(frame, {verb, verb + 1}, TriggerKind::verb, subjects.members, agreements)) return;
      if (claims_[after].status == Status::denied) {
        claims_.erase(claims_.begin() + static_cast<std::ptrdiff_t>(before),
                      claims_.begin() + static_cast<std::ptrdiff_t>(after));
      }
      return;
    }
  }

  /// "cooperation in health" without partners, in an article about two states: theirs.
  void match_implied(Index i, std::string_view lemma, const Standing& standing) {
    const auto pair = principals();
    if (!pair || s_.grammar->lexicon().list("cooperation").find(lemma) == std::nullopt) return;
    for (const auto& [trigger, end, noun] : standing) {
      if (!trigger->frame->has_option("fields") && !trigger->frame->has_option("field")) continue;
      const TokenRange range{i, end};
      if (refined_relations(s_, ontology_, *trigger->frame, range) == std::vector{trigger->frame->relation}) return;
      const std::size_t from = claims_.size();
      maker_.claim(*trigger->frame, range, TriggerKind::noun, mention_in(s_, pair->first, range),
                   mention_in(s_, pair->second, range));
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
  Deeds deeds_;
  Complements complements_;
  Arguments arguments_;
  ClaimMaker maker_;
  std::vector<bool> read_;  ///< tokens inside a verb's phrase that has said its relation
};

}  // namespace

std::vector<ClaimDraft> match_frames(Draft& draft, std::uint32_t sentence, const std::vector<Phrase>& phrases,
                                     const Models& models) {
  return FrameMatcher(draft, sentence, phrases, models).run();
}

}  // namespace entente
