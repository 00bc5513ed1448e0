#include <entente/extract/office/spoken_of.h>
#include <entente/extract/relation/frame_complement.h>
#include <entente/extract/relation/slot.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

bool names(const std::vector<std::string>& slots, std::string_view slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

}  // namespace

Filler members(const Phrase* phrase) {
  if (phrase == nullptr) return {};
  return {phrase->members, false};
}

Filler coordinated(const Phrase* phrase) {
  if (phrase == nullptr || phrase->members.size() < 2) return {};
  return {phrase->members, true};
}

void Slots::begin(const Frame& frame) {
  frame_ = &frame;
  alone_ = frame.has_option("alone");
  genitive_only_ = frame.names_slot(s_.spanish() ? "de" : "of");
  works_ = s_.grammar->lexicon().list("relations-about-works").find(frame.relation);
}

Filler Slots::fill_active(const std::string& slot, TokenRange trigger, TriggerKind kind) {
  if (only_judged(slot, trigger, kind)) return {};
  Filler filler = fill(slot, trigger, kind);
  const bool genitive = slot == "owner" || slot == (s_.spanish() ? "de" : "of");
  const bool about = slot == "into" || slot == "sobre" || slot == "por";  // "an inquiry into X's death"
  const bool backs = slot == "to" && frame_->relation == "supported";     // "committed to X's destruction"
  if (genitive || backs || (kind == TriggerKind::noun && about))
    std::erase_if(filler.members, [&](Index o) { return stands_apart(o, trigger); });
  return filler;
}

/// "A and B discussed the war", "A y B abordaron la crisis": a quarrel that is spoken of is none between them.
bool Slots::is_topic(Index verb) const {
  const bool quarrel = frame_->relation == "fought-with" || frame_->relation == "rival-of";
  return quarrel && s_.lemma_in("topic-verbs", verb);
}

bool Slots::meets_another(TokenRange trigger) const {
  if (s_.in("noun-gerunds", trigger.first) && trigger.first > 0 && s_.words[trigger.first - 1].tag == Tag::preposition)
    return true;  // "A and B arrested dozens in fighting"
  return s_.in("party-prepositions", trigger.end) ||
         (s_.in("adverbs", trigger.end) && s_.in("party-prepositions", trigger.end + 1));
}

bool Slots::owned_behind(TokenRange trigger) const {
  if (!names(frame_->from, "subject") || clauses_.genitive(trigger.end - 1) == nullptr) return false;
  if (!names(frame_->to, "de")) return names(frame_->from, "poss") || names(frame_->from, "de");
  const Phrase* const other = clauses_.other_behind_genitive(trigger.end - 1);  // "la retirada de A de la OTAN"
  return other != nullptr && s_.in("belonging-prepositions", other->preposition);
}

void SlotReader::begin(const Frame& frame) {
  Slots::begin(frame);
  office_.clear();
}

Filler SlotReader::fill(const std::string& slot, TokenRange trigger, TriggerKind kind) {
  if (kind == TriggerKind::verb) return fill_verb(slot, trigger);
  return fill_noun(slot, trigger, kind);
}

bool SlotReader::is_clitic_object() const {
  if (clitic_.empty()) return false;
  const auto form = s_.grammar->lexicon().list("clitics").find(s_.key(s_.occurrences[clitic_.front()].tokens.first));
  return form && *form != "any";
}

Filler SlotReader::fill_verb(const std::string& slot, TokenRange trigger) {
  const Index verb = trigger.first;
  const VerbGroup group = clauses_.group(verb);
  if (slot == "subject" || slot == "group") {
    const bool by = trigger.size() > 1 && s_.key(trigger.end - 1) == "by";  // "stood by X" has no agent
    const Phrase* phrase = !by && (group.passive || deeds_.reduced(verb)) ? agent(verb) : doer(verb);
    if (slot == "group" && (meets_another(trigger) || (alone_ && has_other_object(trigger.end - 1)))) return {};
    if (slot == "group") {
      if (phrase != nullptr && told_of_each(s_, verb, *phrase)) return {};
      const Filler both = coordinated(group.passive ? clauses_.subject(verb) : phrase);
      return both.members.empty() ? coordinated(phrase) : both;  // "a deal was signed by A and B"
    }
    if (phrase == nullptr && !bidden_.empty()) return {bidden_, false};
    return stirs_by_deed(verb, phrase) ? Filler{} : told_members(verb, phrase);
  }
  if (slot == "object" || slot == "a") {
    const Phrase* const found = slot == "a" ? oblique(trigger, slot) : object(trigger);
    if (slot == "object" && is_clitic_object()) return {clitic_, false};            // "lo invitó a X"
    const bool acts = !clitic_.empty() && found != nullptr && found == doer(verb);  // "lo llamó por teléfono X"
    const Filler named = acts ? Filler{} : told_members(verb, found);
    return named.members.empty() ? Filler{clitic_, false} : named;
  }
  if (slot == "owner") return owner(trigger);
  if (slot == "leader") return members(leader(group));
  if (slot == "giver") return members(group.passive ? nullptr : carriers_.giver(verb));
  if (slot == "recipient") return members(recipient(trigger.first));
  if (slot == "earner") return members(owner_of_subject(verb));
  if (slot == "assailant") return members(clauses_.assailant(verb));
  if (slot == "authority") return members(group.passive && agent(verb) == nullptr ? authority(verb) : nullptr);
  if (slot == "between") return coordinated(clauses_.between(verb));
  if (slot == "parties") return coordinated(object(trigger));
  if (slot == "title") return title(trigger);
  if (slot == "adj" || slot == "poss" || slot == "self") return {};
  if (slot == "that" || slot == "que") return members(subject_of_clause(trigger.end, slot));
  if (slot == "menace") return members(told_.menaced(trigger.end));
  if (slot == "duty" || slot == "misdeed" || slot == "fault" || slot == "merit" || slot == "blame")
    return members(told_of(slot, trigger));
  if (s_.grammar->lexicon().list("conditions").contains(slot)) return members(subject_of_clause(trigger.end, slot));
  const Phrase* const governed = oblique(trigger, slot);
  const bool contest = governed != nullptr && governed->noun != no_token && s_.in("contests", governed->noun);
  return contest ? Filler{} : members(governed);  // "withdrew from the X race"
}

/// "X was arrested in Peru", "Peruvian officials say X was arrested": where what nobody is said to have done was done,
/// else whose people tell of it.
const Phrase* SlotReader::authority(Index verb) const {
  if (const Phrase* const place = clauses_.oblique(verb, "in")) return place;
  constexpr int deepest = 4;
  Index at = verb;
  for (int depth = 0; at < s_.tree.size() && depth < deepest; ++depth, at = s_.tree.head(at)) {
    const Index teller = s_.lemma_in("reporting", at) ? s_.tree.child(at, "nsubj") : Tree::none;
    for (const Occurrence& o : s_.occurrences) {
      const Phrase* const phrase = clauses_.phrase_at(o.tokens.first);
      if (phrase != nullptr && phrase->stands_for && phrase->tokens.contains(teller)) return phrase;
    }
  }
  return nullptr;
}

/// Of whom a verb tells something, behind it ("said A is lying") or before it ("\"A is lying\", said B").
const Phrase* SlotReader::told_of(const std::string& slot, TokenRange trigger) const {
  const auto read = [&](Index from) -> const Phrase* {
    if (slot == "duty") return told_.duty(from);
    if (slot == "misdeed") return told_.misdeed(from);
    const Phrase* const who = told_.judged(trigger.first, from, std::string_view(slot + "-words"));
    return who == nullptr && slot == "fault" ? told_.author(from) : who;
  };
  if (const Phrase* const behind = read(trigger.end)) return behind;
  const Index before = told_.before(trigger.first, trigger.end);
  if (before == no_token) return nullptr;
  if (slot == "misdeed" && !told_.quoted(before)) return told_.guilty(before);
  if (const Phrase* const first = read(before)) return first;
  return told_.remarked(before, trigger.end, std::string_view(slot + "-words"));
}

/// Spanish: "ordenó atacar a X": whether the infinitive behind a verb of command has the objects that follow.
bool SlotReader::commands_deed(TokenRange trigger) const {
  return s_.spanish() && trigger.end < s_.size() && s_.lemma_in("object-control", trigger.first) &&
         s_.words[trigger.end].tag == Tag::verb && s_.words[trigger.end].form == VerbForm::infinitive &&
         !s_.key(trigger.end).ends_with("se");
}

/// "abandonaron el Gobierno en protesta por la política de X", "quit the cabinet over the policy of X": whether a
/// phrase belongs to why somebody leaves.
bool SlotReader::tells_reason(Index from, const Phrase& phrase) const {
  for (Index i = from; phrase.preposition != no_token && i < phrase.preposition; ++i) {
    if (s_.in("reason-prepositions", i) || s_.in("grievance-prepositions", i)) return true;
  }
  return false;
}

/// Behind the trigger's words, before a relative, or among them ("turned to X for help", "dio a X su apoyo").
const Phrase* SlotReader::oblique(TokenRange trigger, std::string_view preposition) const {
  if (const Phrase* const told = carriers_.addressee_within(trigger, preposition)) return told;
  const Phrase* const behind = clauses_.oblique(trigger.end - 1, preposition);
  const bool apposed = behind != nullptr && s_.in("belonging-prepositions", behind->preposition) &&
                       behind_apposition(trigger.end, *behind);  // "by X, the owner of Y"
  const bool strays = behind != nullptr && complements_.strays_from_verb(trigger.first, trigger.end - 1, *behind);
  if (preposition == "a" && commands_deed(trigger)) return nullptr;
  const bool leaves =
      behind != nullptr && s_.grammar->lexicon().list("relations-of-leaving").contains(frame_->relation);
  if (leaves && tells_reason(trigger.end, *behind)) return nullptr;
  if (behind != nullptr && !apposed && !strays) return behind;
  if (const Phrase* const doer = doer_in_relative(trigger, preposition)) return doer;
  if (trigger.size() > 1 && preposition == (s_.spanish() ? "por" : "by")) {
    if (const Phrase* const doer = deeds_.blamed(trigger.end - 1)) return doer;
  }
  const Phrase* const among = trigger.size() > 1 ? clauses_.oblique(trigger.first, preposition) : nullptr;
  if (among != nullptr && among->tokens.end <= trigger.end) return among;
  if (const Phrase* const owner = work_owner(trigger.end - 1, preposition)) return owner;
  if (const Phrase* const goal = goal_of_given(trigger.first, preposition)) return goal;
  return clauses_.oblique_antecedent(trigger.first, preposition);
}

/// "cargó contra la política de X": X, where the frame at hand is about whom that preposition governs.
const Phrase* SlotReader::work_owner(Index from, std::string_view preposition) const {
  const bool aimed = works_ && names(frame_->to, preposition);
  if (!aimed) return nullptr;
  const Phrase* const owner = deeds_.work_owner(from, preposition, *works_);
  return owner != nullptr ? owner : told_.view().manner_behind(from + 1, preposition);
}

/// Spanish: "se quejó de las acusaciones que vertió A": whose deed it is that a verb of opinion has behind a
/// preposition.
const Phrase* SlotReader::doer_in_relative(TokenRange trigger, std::string_view preposition) const {
  constexpr Index far = 8;
  if (!s_.spanish() || !s_.lemma_in("opinion-verbs", trigger.first)) return nullptr;
  Index i = trigger.end;
  while (i < s_.size() && (s_.words[i].tag == Tag::adverb || clauses_.timed(i))) ++i;
  if (i >= s_.size() || (!preposition.empty() && uncontracted(s_.key(i++)) != preposition)) return nullptr;
  const Index limit = std::min(s_.size(), i + far);
  for (; i + 1 < limit && s_.key(i) != "que"; ++i) {
    const Tag tag = s_.words[i].tag;
    const bool noun = tag == Tag::other && s_.token(i).word;
    if (clauses_.phrase_at(i) != nullptr || tag == Tag::verb || tag == Tag::comma || tag == Tag::stop) return nullptr;
    const bool of = s_.in("belonging-prepositions", i);
    if (!noun && !of && tag != Tag::determiner && tag != Tag::adjective && tag != Tag::quote) return nullptr;
  }
  if (i + 1 >= limit) return nullptr;
  const auto attends = [&](Index t) {
    return s_.words[t].tag == Tag::auxiliary || s_.words[t].tag == Tag::adverb || clauses_.timed(t);
  };
  while (i + 1 < limit && attends(i + 1)) ++i;
  const Index verb = i + 1;
  if (verb >= s_.size() || s_.words[verb].tag != Tag::verb) return nullptr;
  if (!carriers_.carries(verb) && !s_.lemma_in("making-verbs", verb) && !s_.lemma_in("deed-carriers", verb))
    return nullptr;
  const Phrase* const told = clauses_.subject(verb);
  const Phrase* const who = told != nullptr ? told : carriers_.giver(verb);
  return who != nullptr && who->is_head() && who->tokens.first > verb ? who : nullptr;
}

/// "alleged that A had attacked B", "threatened to retaliate unless A withdraws": A.
const Phrase* SlotReader::subject_of_clause(Index from, std::string_view word) const {
  constexpr Index near = 4;
  constexpr Index far = 14;
  const Index reach = s_.grammar->lexicon().list("conditions").contains(word) ? far : near;
  const auto& phrases = clauses_.phrases();
  for (Index i = from; i < std::min(s_.size(), from + reach); ++i) {
    if (s_.words[i].tag == Tag::stop) return nullptr;
    if (s_.key(i) != word) continue;
    const auto after =
        std::find_if(phrases.begin(), phrases.end(), [i](const Phrase& p) { return p.tokens.end > i + 1; });
    if (after == phrases.end() || !after->is_head() || after->preposition != no_token) return nullptr;
    for (Index t = i + 1; t < after->tokens.first; ++t) {
      if (s_.words[t].tag == Tag::verb || s_.words[t].tag == Tag::auxiliary) return nullptr;
    }
    Index verb = after->tokens.end;
    while (verb < s_.size() && s_.words[verb].tag == Tag::auxiliary) ++verb;
    const bool suffers = verb < s_.size() && s_.words[verb].tag == Tag::verb && clauses_.group(verb).passive;
    return suffers ? nullptr : &*after;  // "threatened to resign if A is dismissed"
  }
  return nullptr;
}

/// "by A", "by A warplanes", not "by A's improvements".
bool SlotReader::acts(const Phrase& agent) const {
  return agent.is_head() || s_.in("arms", agent.noun) || s_.in("utterances", agent.noun);
}

/// "\"A must withdraw\", said foreign minister B": who says what comes before the verb; in Spanish behind a quotation.
const Phrase* SlotReader::teller_behind(Index verb) const {
  constexpr Index far = 8;
  const bool tells = s_.words[verb].tag == Tag::verb && is_finite(s_.words[verb].form) &&
                     s_.lemma_in("reporting", verb) &&
                     (s_.spanish() || !s_.lemma_in("object-control", verb));  // "told B" names who hears
  if (!tells || verb == 0 || clauses_.group(verb).first != verb) return nullptr;
  const bool quoted = s_.words[verb - 1].tag == Tag::quote || (verb > 1 && s_.words[verb - 2].tag == Tag::quote);
  if (s_.words[verb - 1].tag != Tag::quote && s_.words[verb - 1].tag != Tag::comma) return nullptr;
  if (s_.spanish() && !quoted) return nullptr;
  for (Index i = verb + 1; i < std::min(s_.size(), verb + far); ++i) {
    if (const Phrase* const who = clauses_.phrase_at(i)) {
      if (who->possessor) continue;
      return who->is_head() && who->preposition == no_token ? who : nullptr;
    }
    const bool title = std::any_of(s_.offices.begin(), s_.offices.end(),
                                   [i](const OfficePhrase& office) { return office.tokens.contains(i); });
    if (!title && s_.words[i].tag != Tag::determiner && s_.words[i].tag != Tag::adjective) return nullptr;
  }
  return nullptr;
}

/// "hit bases belonging to A": nobody named belongs to A.
const Phrase* SlotReader::doer(Index verb) const {
  if (const Phrase* const teller = teller_behind(verb)) return teller;
  if (const Index own = told_.view().teller_of_own(verb); own != no_token && own != verb) return doer(own);
  const Index noun = deeds_.noun_of_gerund(verb);
  if (noun == no_token) return clauses_.subject(verb);
  const Phrase* const phrase = clauses_.phrase_at(noun);
  return phrase != nullptr && phrase->is_head() ? phrase : nullptr;
}

/// "the treaty signed in 1994 between A and B": who did it, with nothing but time before them.
const Phrase* SlotReader::pair_of_agents(Index verb) const {
  const Phrase* const pair = clauses_.between(verb);
  if (pair == nullptr || pair->preposition == no_token || pair->preposition <= verb) return nullptr;
  for (Index i = verb + 1; i < pair->preposition; ++i) {
    if (!clauses_.timed(i) && !clauses_.timed(i + 1)) return nullptr;
  }
  return pair;
}

const Phrase* SlotReader::agent(Index verb) const {
  const Phrase* const who = clauses_.oblique(verb, s_.spanish() ? "por" : "by");
  if (who == nullptr) return pair_of_agents(verb);
  if (!acts(*who)) return nullptr;
  if (s_.spanish()) return who;
  for (Index i = verb + 1; i < who->preposition; ++i) {
    if (s_.words[i].tag == Tag::verb && s_.words[i].form == VerbForm::participle)
      return nullptr;  // "figures told by X"
  }
  return who;
}

/// "a delegation led by X visited ...": X.
const Phrase* SlotReader::leader(const VerbGroup& verbs) const {
  Index end = verbs.first;
  if (end > 0 && s_.words[end - 1].tag == Tag::comma) --end;
  for (const Phrase& led : clauses_.phrases()) {
    if (led.tokens.end != end || !led.is_head() || led.preposition == no_token || led.preposition == 0) continue;
    const bool agent = s_.key(led.preposition) == (s_.spanish() ? "por" : "by");
    const Word& participle = s_.words[led.preposition - 1];
    const bool led_by = participle.form == VerbForm::participle &&
                        s_.grammar->lexicon().list("leading-verbs").contains(participle.lemma);
    return agent && participle.tag == Tag::verb && led_by ? &led : nullptr;
  }
  return nullptr;
}

/// "replaced X as", "summoned the X ambassador": the object among the words of a trigger.
const Phrase* SlotReader::object_within(TokenRange trigger) const {
  const Phrase* const first = trigger.size() > 1 ? clauses_.object(trigger.first) : nullptr;
  return first != nullptr && !first->possessor && first->tokens.end <= trigger.end ? first : nullptr;
}

const Phrase* SlotReader::object(TokenRange trigger) const {
  const bool passive = clauses_.group(trigger.first).passive;
  const Phrase* phrase = passive ? clauses_.subject(trigger.first) : object_within(trigger);
  if (!passive && phrase == nullptr) phrase = clauses_.object(trigger.end - 1);
  if (!passive && phrase == nullptr) phrase = listed(trigger);
  if (!passive && phrase != nullptr && complements_.behind_object(trigger, *phrase)) return nullptr;
  return phrase != nullptr && phrase->is_head() ? phrase : nullptr;
}

/// "sancionó a tres de sus hijos: A, B y C": the list that tells who the object is.
const Phrase* SlotReader::listed(TokenRange trigger) const {
  constexpr Index far = 12;
  bool counted = false;
  for (Index i = trigger.end; i + 1 < std::min(s_.size(), trigger.end + far); ++i) {
    if (s_.token(i).text == ":") {
      const Phrase* const list = counted ? clauses_.phrase_at(i + 1) : nullptr;
      return list != nullptr && list->is_head() && list->preposition == no_token ? list : nullptr;
    }
    const Tag tag = s_.words[i].tag;
    const bool within = tag == Tag::other || tag == Tag::determiner || tag == Tag::adjective ||
                        tag == Tag::possessive || tag == Tag::number || tag == Tag::quantifier ||
                        tag == Tag::preposition || clauses_.phrase_at(i) != nullptr;
    if (!within) return nullptr;
    counted = counted || tag == Tag::number || tag == Tag::quantifier;
  }
  return nullptr;
}

/// "sold Chile twelve jets": the first of two objects.
const Phrase* SlotReader::recipient(Index verb) const {
  const Phrase* const first = s_.spanish() || clauses_.group(verb).passive ? nullptr : clauses_.object(verb);
  if (first == nullptr || !first->is_head() || first->possessor || first->preposition != no_token) return nullptr;
  const Index next = first->tokens.end;
  if (next >= s_.size() || clauses_.timed(next)) return nullptr;
  const Tag tag = s_.words[next].tag;
  const bool noun = tag == Tag::other && s_.token(next).word && s_.tree.size() > 0 && s_.tree.upos(next) == "NOUN";
  return noun || modifier(next) || tag == Tag::possessive || s_.in("currency-signs", next) ? first : nullptr;
}

/// After the trigger's last word or before its first.
const Phrase* SlotReader::self(TokenRange trigger) const {
  const Phrase* named = trigger.size() > 1 ? clauses_.self(trigger.end - 1) : nullptr;
  return named != nullptr ? named : clauses_.self(trigger.first);
}

}  // namespace entente
