#include <entente/extract/clause.h>
#include <entente/extract/clitic.h>
#include <entente/extract/frame.h>
#include <entente/extract/modality.h>
#include <entente/extract/slot.h>
#include <entente/extract/tree_slot.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr std::size_t most_pairs = 24;  ///< of one trigger: longer lists are cut
constexpr std::uint16_t verb_score = 850;
constexpr std::uint16_t noun_score = 780;
constexpr std::uint16_t adjective_score = 750;
constexpr std::uint16_t implied_score = 450;
constexpr std::uint16_t loose_penalty = 250;
constexpr int agreement_bonus = 50;  ///< of a claim that position and tree both make
constexpr int tree_penalty = 150;    ///< of one that the tree alone makes

class FrameMatcher {
 public:
  FrameMatcher(Draft& draft, Index sentence, const std::vector<Phrase>& phrases, const Models& models)
      : draft_(draft),
        sentence_(sentence),
        s_(draft.sentences[sentence]),
        clauses_(s_, phrases),
        slots_(s_, clauses_),
        tree_slots_(s_, clauses_),
        resources_(models.resources()),
        ontology_(resources_.ontology) {}

  std::vector<ClaimDraft> run() {
    read_.assign(s_.size(), false);
    for (Index i = 0; i < s_.size(); ++i) nouns_.push_back(s_.grammar->morphology().noun_lemma(s_.key(i)));
    for (Index i = 0; i < s_.size(); ++i) {
      if (titled(i) || read_[i]) continue;
      const Word& word = s_.words[i];
      if (word.tag == Tag::auxiliary && clauses_.main_verb(i)) match(i, TriggerKind::verb, word.lemma);
      if (word.tag == Tag::verb && !begins_periphrasis(i)) {
        slots_.set_clitic(resolve_clitic(draft_, sentence_, clauses_, i, ontology_));
        match(i, TriggerKind::verb, word.lemma);
        slots_.set_clitic({});
        if (word.form == VerbForm::participle) {
          match(i, TriggerKind::adjective, s_.key(i));
          match(i, TriggerKind::noun, nouns_[i]);
        }
      }
      if (word.tag == Tag::other || word.tag == Tag::adjective) {
        match(i, TriggerKind::noun, nouns_[i]);
        match(i, TriggerKind::adjective, s_.key(i));
      }
      if (word.tag == Tag::adverb) match(i, TriggerKind::adjective, s_.key(i));
    }
    return std::move(claims_);
  }

 private:
  /// Words of a title or of a noun by a name trigger nothing: "el presidente electo X".
  /// But the noun of "X, a subsidiary of Y" may say something of X.
  bool titled(Index i) const {
    const bool office =
        !stands_as_verb(i) && std::any_of(s_.offices.begin(), s_.offices.end(),
                                          [i](const OfficePhrase& phrase) { return phrase.tokens.contains(i); });
    return office || std::any_of(s_.cues.begin(), s_.cues.end(), [&](const CuePhrase& cue) {
             const bool apposition = s_.names[cue.bearer].tokens.end <= cue.tokens.first ||
                                     (cue.tokens.first > 0 && s_.words[cue.tokens.first - 1].tag == Tag::comma);
             return cue.tokens.contains(i) && !(apposition && i == cue.noun);
           });
  }

  /// Spanish: "volvió a visitar X", "llegó a amenazar a X": a verb of motion before "a" and an infinitive moves nobody.
  bool begins_periphrasis(Index verb) const {
    if (!s_.spanish() || verb + 2 >= s_.size() || s_.key(verb + 1) != "a") return false;
    const Word& next = s_.words[verb + 2];
    return s_.grammar->lexicon().list("periphrastic-verbs").contains(s_.words[verb].lemma) && next.tag == Tag::verb &&
           next.form == VerbForm::infinitive;
  }

  /// "will co-chair the talks": what would be a title without the word before it.
  bool stands_as_verb(Index i) const {
    return i > 0 && s_.words[i].tag == Tag::verb && (s_.words[i - 1].tag == Tag::modal || s_.key(i - 1) == "to");
  }

  // --- triggers

  void match(Index i, TriggerKind kind, std::string_view lemma) {
    const std::size_t before = claims_.size();
    match(i, kind, lemma, false);
    if (claims_.size() == before) match(i, kind, lemma, true);
    if (kind == TriggerKind::noun && claims_.size() == before) match_implied(i, lemma);
    if (kind == TriggerKind::verb && claims_.size() > before) sign_agreements(i, lemma, before);
  }

  /// By the patterns that yield to others, or by those that do not; in both readings.
  void match(Index i, TriggerKind kind, std::string_view lemma, bool yielding) {
    const std::size_t before = claims_.size();
    const std::size_t longest = match_by(slots_, i, kind, lemma, yielding, 0);
    const std::size_t by_tree = claims_.size();
    match_by(tree_slots_, i, kind, lemma, yielding, longest);
    reconcile(before, by_tree);
  }

  /// Triggers shorter than `longest`, in words, are left out. Returns the length of the longest that made a claim.
  std::size_t match_by(Slots& slots, Index i, TriggerKind kind, std::string_view lemma, bool yielding,
                       std::size_t longest) {
    std::set<std::string> said;  // a relation is read once from a trigger: by its first pattern that fits
    for (const Trigger& trigger : s_.grammar->triggers(kind, lemma)) {
      const Index end = extent(i, trigger);
      if (end == 0 || trigger.words.size() < longest || trigger.frame->has_option("yields") != yielding) continue;
      if ((kind == TriggerKind::noun || end > i + 1) && modifies_noun(end - 1)) continue;
      if (said.count(trigger.frame->relation) != 0 || (yielding && commands(i))) continue;
      if (read(slots, *trigger.frame, {i, end}, kind)) {
        for (Index t = i + 1; t < end; ++t) read_[t] = s_.words[t].tag != Tag::verb;
        said.insert(trigger.frame->relation);
        longest = std::max(longest, trigger.words.size());
      }
    }
    return longest;
  }

  /// Compares what position says of a trigger, the claims from `before` on, with what the tree says, those from
  /// `by_tree` on: what both say is surer; where they differ on a relation, position is right more often; what the tree
  /// alone says of a pronoun, or of another subject than position sees, is left out.
  void reconcile(std::size_t before, std::size_t by_tree) {
    std::vector<ClaimDraft> kept;
    for (std::size_t t = by_tree; t < claims_.size(); ++t) {
      ClaimDraft& claim = claims_[t];
      bool rivalled = false;
      for (std::size_t p = before; p < by_tree; ++p) {
        if (claims_[p].relation != claim.relation) continue;
        rivalled = true;
        if (same_ends(claims_[p], claim))
          claims_[p].score = static_cast<std::uint16_t>(std::min(claims_[p].score + agreement_bonus, 1000));
      }
      if (rivalled || is_pronoun(claim.subject) || is_pronoun(claim.object) || has_other_subject(claim)) continue;
      claim.score = static_cast<std::uint16_t>(claim.score - tree_penalty);
      claim.rule += ", by tree";
      kept.push_back(std::move(claim));
    }
    claims_.erase(claims_.begin() + static_cast<std::ptrdiff_t>(by_tree), claims_.end());
    std::move(kept.begin(), kept.end(), std::back_inserter(claims_));
  }

  /// Whether position sees somebody else as the subject of an active verb that triggers a claim.
  bool has_other_subject(const ClaimDraft& claim) const {
    const Index verb = claim.trigger.first;
    if (s_.words[verb].tag != Tag::verb || clauses_.group(verb).passive) return false;
    const Phrase* const subject = clauses_.subject(verb);
    if (subject == nullptr) return false;
    const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
    return std::none_of(subject->members.begin(), subject->members.end(), [&](Index o) {
      return entity(o) == entity(claim.subject) || entity(o) == entity(claim.object);
    });
  }

  bool is_pronoun(Index o) const { return s_.occurrences[o].kind == MentionKind::pronoun; }

  bool same_ends(const ClaimDraft& a, const ClaimDraft& b) const {
    const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
    return entity(a.subject) == entity(b.subject) && entity(a.object) == entity(b.object);
  }

  /// "A and B signed the treaty": beside A with B, each of them and the treaty; when they did not, only that.
  void sign_agreements(Index verb, std::string_view lemma, std::size_t before) {
    const Phrase* signed_object = slots_.object({verb, verb + 1});
    if (signed_object == nullptr) return;
    std::vector<Index> agreements;
    for (const Index o : signed_object->members) {
      if (type(o) == "Agreement") agreements.push_back(o);
    }
    const std::string relation = claims_[before].relation;
    if (agreements.empty() || type(claims_[before].object) == "Agreement") return;
    for (const Trigger& trigger : s_.grammar->triggers(TriggerKind::verb, lemma)) {
      const Frame& frame = *trigger.frame;
      if (frame.relation != relation || trigger.words.size() > 1 || !frame.names_slot("object")) continue;
      const std::size_t after = claims_.size();
      const Filler subjects = slots_.fill("subject", {verb, verb + 1}, TriggerKind::verb);
      if (!claim_all(frame, {verb, verb + 1}, TriggerKind::verb, subjects.members, agreements)) return;
      if (claims_[after].status == Status::denied) {
        claims_.erase(claims_.begin() + static_cast<std::ptrdiff_t>(before),
                      claims_.begin() + static_cast<std::ptrdiff_t>(after));
      }
      return;
    }
  }

  /// What two partners signed: the words of the object, "17 bilateral agreements". Empty for relations that take no
  /// agreement, and when no noun follows the verb.
  std::string instrument(const ClaimDraft& claim, TriggerKind kind) const {
    const bool takes_agreement = ontology_.signature(claim.relation, type(claim.subject), "Agreement") != nullptr;
    if (kind != TriggerKind::verb || !takes_agreement || type(claim.object) == "Agreement") return {};
    Index first = claim.trigger.first + 1;
    while (first < s_.size() && s_.words[first].tag == Tag::determiner) ++first;
    Index end = first;
    bool noun = false;
    for (; end < s_.size() && !clauses_.timed(end); ++end) {
      const Tag tag = s_.words[end].tag;
      if (tag != Tag::adjective && tag != Tag::number && tag != Tag::quantifier && tag != Tag::other &&
          tag != Tag::proper)
        break;
      noun = noun || (tag == Tag::other && s_.token(end).word) || tag == Tag::proper;
    }
    if (!noun) return {};
    const std::string_view head = s_.token(first).text;
    const std::string_view last = s_.token(end - 1).text;
    return {head.data(), last.data() + last.size()};
  }

  /// "cooperation in health" without partners, in an article about two states: theirs.
  void match_implied(Index i, std::string_view lemma) {
    const auto pair = principals();
    if (!pair || s_.grammar->lexicon().list("cooperation").find(lemma) == std::nullopt) return;
    for (const Trigger& trigger : s_.grammar->triggers(TriggerKind::noun, lemma)) {
      const Index end = extent(i, trigger);
      if (end == 0 || !(trigger.frame->has_option("fields") || trigger.frame->has_option("field"))) continue;
      const TokenRange range{i, end};
      if (refined(*trigger.frame, range) == std::vector{trigger.frame->relation}) return;
      const std::size_t from = claims_.size();
      claim(*trigger.frame, range, TriggerKind::noun, mention_in(s_, pair->first, range),
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

  /// One past the last token of the trigger's words; 0 when they are not there. Between the words of a verb's phrase
  /// the rest of the noun phrase may stand ("held a private meeting", "suspended its development aid").
  Index extent(Index i, const Trigger& trigger) const {
    Index at = i + 1;
    for (std::size_t w = 1; w < trigger.words.size(); ++w) {
      const bool apart = trigger.frame->kind == TriggerKind::verb;
      constexpr Index reach = 4;
      const auto there = [&] { return is_word(at, trigger.words[w]) && !opens_recipient(at); };
      for (Index step = 0; apart && step < reach && at < s_.size() && !there(); ++step) {
        if (const Index end = clauses_.past_aside(at); end > at) {
          at = end;
          continue;
        }
        if (const Index end = over_recipient(at); end > at && trigger.words[w] != "que") {
          at = end;
          continue;
        }
        if (const Index end = over_oblique(at, trigger.words[w]); end > at) {
          at = end;
          continue;
        }
        if (const Index end = over_own_subject(i, at, trigger.words[w]); end > at) {
          at = end;
          continue;
        }
        const Index next = past_modifier(at);
        const bool predicate = s_.words[i].tag == Tag::auxiliary && s_.words[at].tag == Tag::other;  // "is head of"
        if (next == at || predicate) return 0;
        at = next;
      }
      while (apart && at < s_.size() && s_.words[at].tag == Tag::quote) ++at;  // `a "threat to peace"`
      if (at >= s_.size() || !is_word(at, trigger.words[w]) || has_other_actor(at)) return 0;
      ++at;
    }
    return at;
  }

  /// "ordered the X to leave" is no trade.
  bool commands(Index verb) const {
    if (!s_.grammar->lexicon().list("object-control").contains(s_.words[verb].lemma)) return false;
    for (Index i = verb + 1; i < s_.size(); ++i) {
      const Tag tag = s_.words[i].tag;
      if (tag == Tag::verb) return s_.words[i].form == VerbForm::infinitive;
      if (tag == Tag::stop || tag == Tag::comma || tag == Tag::auxiliary || tag == Tag::relative) return false;
    }
    return false;
  }

  /// "trade tensions", "aid workers": a noun that another one behind it makes its modifier.
  bool modifies_noun(Index noun) const {
    if (s_.spanish() || s_.tree.size() == 0 || noun + 1 >= s_.size()) return false;
    const Index head = s_.tree.head(noun);
    const Tag tag = s_.words[noun + 1].tag;
    return s_.tree.relation(noun) == "compound" && head == noun + 1 && s_.tree.upos(head) == "NOUN" &&
           tag == Tag::other && !clauses_.timed(head);
  }

  /// "turned to X for help": where the prepositional phrase that begins at a token ends, when a preposition is the next
  /// word of the trigger, or in Spanish the phrase is one of place ("exigió en X la retirada"); the token itself when
  /// none does.
  Index over_oblique(Index i, std::string_view next) const {
    if (s_.words[i].tag != Tag::preposition) return i;
    if (s_.spanish() ? s_.key(i) != "en" : !s_.grammar->lexicon().list("prepositions").contains(next)) return i;
    const Phrase* const phrase = clauses_.phrase_at(i + 1);
    return phrase != nullptr && phrase->is_head() && phrase->preposition == i ? phrase->tokens.end : i;
  }

  /// "warned that Y would attack X": a modal among the words of a trigger has the verb's own subject, a pronoun, before
  /// it.
  bool has_other_actor(Index modal) const {
    return !s_.spanish() && s_.words[modal].tag == Tag::modal && s_.words[modal - 1].tag != Tag::pronoun;
  }

  /// "warned that it would attack X": behind the "that" and the pronoun of a clause about the verb's own subject, when
  /// a modal is the next word of the trigger; the token itself when they are not there.
  Index over_own_subject(Index verb, Index at, std::string_view next) const {
    if (!s_.grammar->lexicon().list("modals").contains(next)) return at;
    const Index pronoun = s_.in("complementisers", at) ? at + 1 : at;
    if (pronoun + 1 >= s_.size() || s_.words[pronoun].tag != Tag::pronoun || s_.key(pronoun + 1) != next) return at;
    const Phrase* const own = clauses_.phrase_at(pronoun);
    const Phrase* const subject = clauses_.subject(verb);
    const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
    const bool same = own != nullptr && subject != nullptr && !own->members.empty() && !subject->members.empty() &&
                      entity(own->members.front()) == entity(subject->members.front());
    return same || own == nullptr ? pronoun + 1 : at;
  }

  /// Spanish: "dio a X su apoyo": where the recipient that begins at a token ends; the token itself when none does.
  Index over_recipient(Index i) const {
    if (!s_.spanish() || (s_.key(i) != "a" && s_.key(i) != "al") || i + 1 >= s_.size()) return i;
    const Phrase* const recipient = clauses_.phrase_at(i + 1);
    return recipient != nullptr && recipient->preposition == i ? recipient->tokens.end : i;
  }

  /// "condenó a X a dos años": the first "a" is no word of the trigger.
  bool opens_recipient(Index i) const {
    const Index end = over_recipient(i);
    return end > i && end < s_.size() && s_.key(end) == "a";
  }

  bool is_word(Index i, std::string_view word) const {
    return s_.key(i) == word || nouns_[i] == word ||
           (s_.spanish() && ((word == "de" && s_.key(i) == "del") || (word == "a" && s_.key(i) == "al")));
  }

  /// Behind what may stand between a verb and the noun of its phrase: a word, "in August", "60 per cent"; the token
  /// itself when it may not.
  Index past_modifier(Index i) const {
    if (may_stand_between(i) || clauses_.timed(i) || s_.words[i].tag == Tag::quote) return i + 1;
    if (s_.words[i].tag == Tag::preposition && clauses_.timed(i + 1)) return i + 1;
    if (s_.in("currency-signs", i)) return past_amount(i);
    return i + match_phrase(s_.grammar->lexicon().list("rates"), s_.sentence->tokens, i).length;
  }

  /// "$3 billion"
  Index past_amount(Index sign) const {
    Index i = sign + 1;
    while (i < s_.size() && (s_.words[i].tag == Tag::number || s_.words[i].tag == Tag::quantifier)) ++i;
    return i;
  }

  bool may_stand_between(Index i) const {
    switch (s_.words[i].tag) {
      case Tag::determiner:
      case Tag::adjective:
      case Tag::quantifier:
      case Tag::number:
      case Tag::possessive:
      case Tag::possessive_s:
      case Tag::adverb:
      case Tag::proper:
        return true;
      case Tag::other:
        return s_.token(i).word && !s_.spanish();  // a Spanish noun is not modified by nouns before it
      default:
        return false;
    }
  }

  // --- claims

  bool read(Slots& slots, const Frame& frame, TokenRange trigger, TriggerKind kind) {
    slots.begin(frame);
    for (const std::string& from : frame.from) {
      const Filler subjects = slots.fill(from, trigger, kind);
      if (subjects.members.empty() || (kind == TriggerKind::noun && completes_owned_noun(subjects, trigger))) continue;
      if (subjects.both) {
        if (pair_up(frame, trigger, kind, subjects.members)) return true;
        continue;
      }
      for (const std::string& to : frame.to) {
        const Filler objects = own_complements(slots.fill_active(to, trigger, kind), to, trigger, kind);
        if (from != to && objects.members == subjects.members) continue;
        if (are_individuals(objects.members)) break;
        if (claim_all(frame, trigger, kind, subjects.members, objects.members)) return true;
      }
    }
    return false;
  }

  /// Without those that complete another noun or verb than the trigger.
  Filler own_complements(Filler objects, std::string_view slot, TokenRange trigger, TriggerKind kind) const {
    if (objects.members.empty()) return objects;
    if (kind == TriggerKind::verb) return past_complements(std::move(objects), slot, trigger);
    return kind == TriggerKind::noun && completes_owned_noun(objects, trigger) ? Filler{} : objects;
  }

  /// "in protest at X's bombing of Y": the "of" is the bombing's, whose possessor is named.
  bool completes_owned_noun(const Filler& objects, TokenRange trigger) const {
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[objects.members.front()].tokens.first);
    if (phrase == nullptr || phrase->preposition == no_token || phrase->preposition <= trigger.end) return false;
    const Index noun = phrase->preposition - 1;
    return s_.in("belonging-prepositions", phrase->preposition) && clauses_.possessor(noun) != nullptr;
  }

  /// Spanish: "criticó las sanciones impuestas a X por Y", "tildó a Z de marioneta de X": X is no object of the verb.
  /// Whose deed the object is, Y, is it in its place, but not where the verb has a preposition ("abogó por el fin de
  /// ...").
  Filler past_complements(Filler objects, std::string_view slot, TokenRange trigger) const {
    if (!s_.spanish()) return objects;
    const bool opinion = s_.grammar->lexicon().list("opinion-verbs").contains(s_.words[trigger.first].lemma);
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[objects.members.front()].tokens.first);
    if (phrase == nullptr || phrase->preposition == no_token || phrase->preposition < trigger.end) return objects;
    if (labels(*phrase, trigger)) return {};
    const auto participle = opinion ? participle_before(*phrase, trigger) : std::nullopt;
    if (!participle) return objects;
    const Phrase* const agent = clauses_.oblique(*participle, "por");
    const bool direct = slot == "object" || slot == "owner";
    return direct && agent != nullptr ? Filler{agent->members, false} : Filler{};
  }

  /// "las sanciones impuestas a X por Y": the participle behind a noun that a phrase completes.
  std::optional<Index> participle_before(const Phrase& phrase, TokenRange trigger) const {
    for (Index i = phrase.preposition; i-- > trigger.end;) {
      if (const Phrase* const other = clauses_.phrase_at(i)) {
        if (other->preposition == no_token || other->preposition <= trigger.end) return std::nullopt;
        i = other->preposition;
        continue;
      }
      if (s_.words[i].tag == Tag::adverb) continue;
      if (!is_participle(i)) return std::nullopt;
      const bool behind_noun = s_.words[i - 1].tag == Tag::other || s_.words[i - 1].tag == Tag::adjective;
      return behind_noun ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Whatever the tagger takes it for ("impuesto" is a noun, too), in any gender and number.
  bool is_participle(Index i) const {
    std::string form = s_.key(i);
    if (form.ends_with('s')) form.pop_back();
    if (form.ends_with('a')) form.back() = 'o';
    const auto readings = s_.grammar->morphology().verb(form);
    return std::any_of(readings.begin(), readings.end(),
                       [](const VerbReading& reading) { return reading.form == VerbForm::participle; });
  }

  /// "tildó a X de marioneta de Y": whether a phrase only tells more of what the label is.
  bool labels(const Phrase& phrase, TokenRange trigger) const {
    if (!s_.grammar->lexicon().list("labelling-verbs").contains(s_.words[trigger.first].lemma)) return false;
    const auto within = [&](Index i) {
      const Tag tag = s_.words[i].tag;
      return clauses_.phrase_at(i) == nullptr && (tag == Tag::quote || tag == Tag::other || tag == Tag::adjective);
    };
    Index i = phrase.preposition;
    while (i > trigger.end && within(i - 1)) --i;
    if (i == phrase.preposition || i <= trigger.first + 1 || s_.key(i - 1) != "de") return false;
    return i - 2 == trigger.first || clauses_.phrase_at(i - 2) != nullptr;
  }

  bool pair_up(const Frame& frame, TokenRange trigger, TriggerKind kind, const std::vector<Index>& group) {
    bool any = false;
    std::size_t pairs = 0;
    for (std::size_t a = 0; a < group.size(); ++a) {
      for (std::size_t b = a + 1; b < group.size() && ++pairs <= most_pairs; ++b) {
        any = claim(frame, trigger, kind, group[a], group[b]) || any;
      }
    }
    return any;
  }

  bool claim_all(const Frame& frame, TokenRange trigger, TriggerKind kind, const std::vector<Index>& from,
                 const std::vector<Index>& to) {
    bool any = false;
    std::size_t pairs = 0;
    for (const Index a : from) {
      for (const Index b : to) {
        if (++pairs > most_pairs) return any;
        any = claim(frame, trigger, kind, a, b) || any;
      }
    }
    return any;
  }

  bool claim(const Frame& frame, TokenRange trigger, TriggerKind kind, Index from, Index to) {
    if (s_.occurrences[from].entity == s_.occurrences[to].entity || regional(from) || regional(to)) return false;
    if (of_individual(from) || of_individual(to)) return false;
    if (frame.has_option("person") && !personal(to)) return false;
    if (frame.has_option("itself") && stands_for(to)) return false;
    if (frame.has_option("by-person") && !personal(from)) return false;
    if (frame.has_option("body") && !ontology_.is_class(type(to), "Organization")) return false;
    if (frame.has_option("agreement") && !ontology_.is_class(type(to), "Agreement")) return false;
    static constexpr std::array<std::string_view, 5> told_slots = {"duty", "misdeed", "fault", "merit", "blame"};
    const bool told = std::any_of(told_slots.begin(), told_slots.end(),
                                  [&](std::string_view slot) { return frame.names_slot(slot); });
    if (told && ontology_.is_class(type(from), "MediaOutlet")) return false;  // who reports neither accuses nor asks
    bool any = false;
    for (const std::string& relation : refined(frame, trigger))
      any = claim_as(relation, frame, trigger, kind, from, to) || any;
    return any;
  }

  /// "told Chinese officials": persons, and states by those who act for them.
  bool personal(Index o) const {
    return ontology_.is_class(type(o), "Person") || (type(o) == "State" && stands_for(o));
  }

  bool claim_as(const std::string& relation, const Frame& frame, TokenRange trigger, TriggerKind kind, Index from,
                Index to) {
    const auto ends = fitting(relation, from, frame.has_option("state") ? as_state(to) : to);
    if (!ends || (to_place_only(relation) && (stands_for(ends->second) || introduces_place(ends->second))))
      return false;
    const Modality modality = modality_of(trigger, kind);
    ClaimDraft claim;
    std::tie(claim.subject, claim.object) = *ends;
    claim.relation = relation;
    if (own_state(claim) || (frame.has_option("loose") && to_place_only(relation) && at_home(claim))) return false;
    claim.status = status(frame, relation, trigger, modality);
    claim.office = slots_.office();
    claim.trigger = trigger;
    claim.rule = rule_name(frame, trigger);
    claim.score = score(frame, kind, modality, claim);
    if (ontology_.symmetric(relation, type(claim.subject), type(claim.object)))
      claim.instrument = instrument(claim, kind);
    claims_.push_back(std::move(claim));
    return true;
  }

  Modality modality_of(TokenRange trigger, TriggerKind kind) const {
    if (kind == TriggerKind::verb) return modality_of_verb(s_, clauses_, trigger.first);
    if (s_.words[trigger.first].tag != Tag::adverb) return modality_of_noun(s_, clauses_, trigger.first);
    for (Index i = trigger.first; i-- > 0 && s_.words[i].tag != Tag::stop;) {
      if (s_.words[i].tag == Tag::verb) return modality_of_verb(s_, clauses_, i);
    }
    const auto verb = clauses_.clause_verb(trigger.first);
    return verb ? modality_of_verb(s_, clauses_, *verb) : Modality{};
  }

  /// Whoever visits "members of a state's forces" does not visit the state.
  bool to_place_only(std::string_view relation) const {
    return ontology_.signature(relation, "Person", "Person") == nullptr &&
           ontology_.signature(relation, "Person", "Organization") == nullptr &&
           ontology_.signature(relation, "Person", "City") != nullptr;
  }

  /// "the Chilean resort of X": X is where somebody goes.
  bool introduces_place(Index o) const {
    if (s_.spanish() || s_.occurrences[o].kind != MentionKind::demonym) return false;
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
    if (phrase == nullptr) return false;
    const Index next = phrase->noun != no_token ? phrase->noun + 1 : phrase->tokens.end;
    return next < s_.size() && (s_.in("cue-prepositions", next) || clauses_.phrase_at(next) != nullptr);
  }

  bool stands_for(Index o) const {
    const auto& phrases = clauses_.phrases();
    return std::any_of(phrases.begin(), phrases.end(), [o](const Phrase& p) {
      return p.stands_for && std::find(p.members.begin(), p.members.end(), o) != p.members.end();
    });
  }

  std::string rule_name(const Frame& frame, TokenRange trigger) const {
    static constexpr std::string_view kinds[] = {"verb", "noun", "adjective"};
    return frame.relation + " " + std::string(kinds[static_cast<std::size_t>(frame.kind)]) + " " +
           key_of(*s_.sentence, trigger);
  }

  /// "was owned by X until 1997", "once a member of Y"
  bool told_as_past(TokenRange trigger) const {
    constexpr Index before = 4;
    constexpr Index after = 12;
    for (Index i = trigger.first; i-- > 0 && trigger.first - i <= before && s_.words[i].tag != Tag::stop;) {
      if (s_.in("bygone-words", i)) return true;
    }
    const Index limit = std::min(s_.size(), trigger.end + after);
    for (Index i = trigger.end; i + 1 < limit && s_.words[i].tag != Tag::stop && s_.words[i].tag != Tag::relative;
         ++i) {
      if (s_.in("until-words", i) && clauses_.timed(i + 1)) return true;
      if (s_.in("span-openers", i) && closes_span(i + 1)) return true;
    }
    const bool opens = s_.size() > 1 && s_.in("until-words", 0) && clauses_.timed(1);
    return opens && trigger.first < after;
  }

  /// "from 1998 to 2004", "entre 1998 y 2004": whether the time that begins at a token is the start of a span with an
  /// end.
  bool closes_span(Index start) const {
    constexpr Index reach = 5;
    if (start >= s_.size() || !clauses_.timed(start)) return false;
    for (Index i = start + 1; i + 1 < std::min(s_.size(), start + reach); ++i) {
      if (s_.in("span-closers", i)) return clauses_.timed(i + 1) && !s_.in("present-words", i + 1);
      if (!clauses_.timed(i)) return false;
    }
    return false;
  }

  Status status(const Frame& frame, std::string_view relation, TokenRange trigger, const Modality& modality) const {
    if (frame.has_option("planned")) return Status::planned;
    if (frame.has_option("denied")) return Status::denied;
    if (frame.has_option("ended")) return Status::ended;
    const RelationDef* def = ontology_.find_relation(relation);
    const bool lasts = def != nullptr && (def->lasting || relation.starts_with("partnered-"));
    if (modality.stopped && (lasts || frame.kind == TriggerKind::verb)) return Status::ended;
    if (lasts && modality.status == Status::happened && told_as_past(trigger)) return Status::ended;
    return modality.status == Status::happened && def != nullptr && def->lasting ? Status::ongoing : modality.status;
  }

  std::uint16_t score(const Frame& frame, TriggerKind kind, const Modality& modality, const ClaimDraft& claim) const {
    int points = kind == TriggerKind::verb ? verb_score : kind == TriggerKind::noun ? noun_score : adjective_score;
    points -= modality.penalty + (frame.has_option("loose") ? loose_penalty : 0);
    const int weakest = std::min(s_.occurrences[claim.subject].score, s_.occurrences[claim.object].score);
    return static_cast<std::uint16_t>(std::clamp(points * (500 + weakest / 2) / 1000, 50, 1000));
  }

  /// The relation, or for frames with fields one partnered-in-FIELD for each field named about the trigger.
  std::vector<std::string> refined(const Frame& frame, TokenRange trigger) const {
    const bool required = frame.has_option("field");
    if (!required && !frame.has_option("fields")) return {frame.relation};
    constexpr Index before = 3;
    constexpr Index after = 16;
    std::set<std::string> found;
    const Index first = trigger.first > before ? trigger.first - before : 0;
    for (Index i = first; i < std::min(s_.size(), trigger.end + after); ++i) {
      const Tag tag = s_.words[i].tag;
      if (i < trigger.first && (tag == Tag::comma || tag == Tag::coordinator || tag == Tag::verb)) found.clear();
      if (i >= trigger.end &&
          (tag == Tag::verb || tag == Tag::stop || tag == Tag::relative || tag == Tag::subordinator))
        break;
      const auto match = match_phrase(s_.grammar->lexicon().list("fields"), s_.sentence->tokens, i);
      if (match.length == 0) continue;
      std::string name = "partnered-in-" + std::string(match.value);
      if (ontology_.find_relation(name) != nullptr) found.insert(std::move(name));
      i += match.length - 1;
    }
    if (found.empty() && !required) return {frame.relation};
    return {found.begin(), found.end()};
  }

  /// "Asian", "European" name no agent, but "the Basque government" does.
  bool regional(Index o) const {
    const bool adjective = s_.occurrences[o].kind == MentionKind::demonym;
    return adjective && ontology_.is_class(type(o), "Place") && type(o) != "State" && !(stands_for(o) && in_state(o));
  }

  /// Whether a place lies in a state, and not across several.
  bool in_state(Index o) const {
    const LocalEntity& entity = draft_.entities[s_.occurrences[o].entity.value()];
    const GazetteerEntry* const entry = resources_.gazetteer.find(entity.gazetteer_id);
    return entry != nullptr && !entry->within.empty();
  }

  std::string_view type(Index o) const { return draft_.entities[s_.occurrences[o].entity.value()].type; }

  bool are_individuals(const std::vector<Index>& members) const {
    return !members.empty() && std::all_of(members.begin(), members.end(), [&](Index o) { return of_individual(o); });
  }

  /// "a Chilean gunman", "three armed Chileans": the state of persons who stand for nobody.
  bool of_individual(Index o) const {
    const Occurrence& mention = s_.occurrences[o];
    const Phrase* const phrase = clauses_.phrase_at(mention.tokens.first);
    if (type(o) != "State" || phrase == nullptr || phrase->possessor) return false;
    if (phrase->stands_for) {
      const bool beside = mention.kind == MentionKind::demonym || o == phrase->members.back();  // "A and B gunmen"
      Index end = mention.tokens.end;  // "A soldiers and B gunmen"
      while (end < phrase->tokens.end && s_.words[end].tag != Tag::coordinator && s_.words[end].tag != Tag::comma)
        ++end;
      return beside && s_.in("individuals", (end == mention.tokens.end ? phrase->tokens.end : end) - 1);
    }
    if (mention.kind == MentionKind::nominal || mention.kind == MentionKind::pronoun) return false;
    if (phrase->noun != no_token) return s_.in("individuals", phrase->noun);
    const auto counted = [&](Index i) { return s_.words[i].tag == Tag::number || s_.words[i].tag == Tag::quantifier; };
    Index first = phrase->tokens.first;
    while (first < mention.tokens.first && !counted(first)) ++first;
    return mention.kind == MentionKind::demonym && first < mention.tokens.first;
  }

  /// The ends as the ontology admits them: as they are, or with the state that a capital or palace stands for.
  std::optional<std::pair<Index, Index>> fitting(std::string_view relation, Index from, Index to) {
    if (ontology_.signature(relation, type(from), type(to)) != nullptr) return std::pair(from, to);
    const Index from_state = as_state(from);
    if (from_state != from && ontology_.signature(relation, type(from_state), type(to)) != nullptr)
      return std::pair(from_state, to);
    const Index to_state = as_state(to);
    if (to_state != to && ontology_.signature(relation, type(from), type(to_state)) != nullptr)
      return std::pair(from, to_state);
    return std::nullopt;
  }

  Index as_state(Index o) { return state_behind(draft_, s_, o, resources_.gazetteer); }

  /// Nobody deals with the state whose office they hold; but it may dismiss them.
  bool own_state(const ClaimDraft& claim) const {
    const auto a = s_.occurrences[claim.subject].entity;
    const auto b = s_.occurrences[claim.object].entity;
    const bool mutual = ontology_.symmetric(claim.relation, type(claim.subject), type(claim.object));
    return std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
      return !fact.ended &&
             ((fact.person == a && fact.holder == b) || (mutual && fact.person == b && fact.holder == a));
    });
  }

  /// Whether a place lies in the state whose office somebody holds: a speech there is no visit.
  bool at_home(const ClaimDraft& claim) const {
    const auto entity = [&](Index o) { return s_.occurrences[o].entity; };
    const GazetteerEntry* const place =
        resources_.gazetteer.find(draft_.entities[entity(claim.object).value()].gazetteer_id);
    return place != nullptr && std::any_of(draft_.offices.begin(), draft_.offices.end(), [&](const OfficeFact& fact) {
             return fact.person == entity(claim.subject) && fact.holder.valid() && !place->within.empty() &&
                    draft_.entities[fact.holder.value()].gazetteer_id == place->within;
           });
  }

  Draft& draft_;
  Index sentence_;
  SentenceDraft& s_;
  Clauses clauses_;
  SlotReader slots_;
  TreeSlots tree_slots_;
  const Resources& resources_;
  const Ontology& ontology_;
  std::vector<ClaimDraft> claims_;
  std::vector<std::string> nouns_;  ///< each word as a noun in the singular
  std::vector<bool> read_;          ///< tokens inside a verb's phrase that has said its relation
};

}  // namespace

std::vector<ClaimDraft> match_frames(Draft& draft, std::uint32_t sentence, const std::vector<Phrase>& phrases,
                                     const Models& models) {
  return FrameMatcher(draft, sentence, phrases, models).run();
}

}  // namespace entente
