#include <entente/extract/slot.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index noun_reach = 12;  ///< tokens between a noun and a prepositional phrase of it

Filler members(const Phrase* phrase) {
  if (phrase == nullptr) return {};
  return {phrase->members, false};
}

Filler coordinated(const Phrase* phrase) {
  if (phrase == nullptr || phrase->members.size() < 2) return {};
  return {phrase->members, true};
}

}  // namespace

void Slots::begin(const Frame& frame) {
  alone_ = frame.has_option("alone");
  genitive_only_ = frame.names_slot(s_.spanish() ? "de" : "of");
}

Filler Slots::fill_active(const std::string& slot, TokenRange trigger, TriggerKind kind) {
  Filler filler = fill(slot, trigger, kind);
  const bool genitive = slot == "owner" || slot == (s_.spanish() ? "de" : "of");
  if (kind == TriggerKind::verb && genitive)
    std::erase_if(filler.members, [&](Index o) { return stands_apart(o, trigger); });
  return filler;
}

bool Slots::stands_apart(Index occurrence, TokenRange trigger) const {
  const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[occurrence].tokens.first);
  if (phrase == nullptr) return false;
  const auto apart = [&](Index noun) {
    return !trigger.contains(noun) && (s_.in("suffered-deeds", noun) || s_.in("adversaries", noun));
  };
  if (phrase->possessor && phrase->noun != no_token)
    return apart(phrase->noun) && !s_.in("belonging-prepositions", phrase->noun + 1);  // "X's invasion of Y" is X's
  const Index of = phrase->preposition;
  if (of == no_token || of == 0 || !s_.in("belonging-prepositions", of)) return false;
  const bool adjective = s_.spanish() && of > 1 && s_.words[of - 1].tag == Tag::adjective;
  return apart(adjective ? of - 2 : of - 1);
}

bool Slots::lends_subject(Index verb) const {
  const auto& lexicon = s_.grammar->lexicon();
  const std::string_view lemma = s_.words[verb].lemma;
  return lexicon.list("support-verbs").contains(lemma) || lexicon.list("future-cues").contains(lemma) ||
         lexicon.list("denial-cues").contains(lemma);
}

bool Slots::meets_another(TokenRange trigger) const {
  return s_.in("party-prepositions", trigger.end) ||
         (s_.in("adverbs", trigger.end) && s_.in("party-prepositions", trigger.end + 1));
}

void SlotReader::begin(const Frame& frame) {
  Slots::begin(frame);
  office_.clear();
}

Filler SlotReader::fill(const std::string& slot, TokenRange trigger, TriggerKind kind) {
  if (kind == TriggerKind::verb) return fill_verb(slot, trigger);
  return fill_noun(slot, trigger, kind);
}

Filler SlotReader::fill_verb(const std::string& slot, TokenRange trigger) {
  const Index verb = trigger.first;
  const VerbGroup group = clauses_.group(verb);
  if (slot == "subject" || slot == "group") {
    const Phrase* phrase = group.passive ? agent(verb) : clauses_.subject(verb);
    if (slot == "group" && (meets_another(trigger) || (alone_ && clauses_.object(trigger.end - 1) != nullptr)))
      return {};
    return slot == "group" ? coordinated(group.passive ? clauses_.subject(verb) : phrase) : members(phrase);
  }
  if (slot == "object" || slot == "a") {
    const Filler named = members(slot == "a" ? oblique(trigger, slot) : object(trigger));
    return named.members.empty() ? Filler{clitic_, false} : named;
  }
  if (slot == "owner") return owner(trigger);
  if (slot == "leader") return members(leader(group));
  if (slot == "recipient") return members(recipient(trigger.first));
  if (slot == "earner") return members(owner_of_subject(verb));
  if (slot == "assailant") return members(clauses_.assailant(verb));
  if (slot == "between") return coordinated(clauses_.between(verb));
  if (slot == "parties") return coordinated(object(trigger));
  if (slot == "title") return title(trigger.end);
  if (slot == "adj" || slot == "poss" || slot == "self") return {};
  if (slot == "that" || slot == "que") return members(subject_of_clause(trigger.end, slot));
  if (slot == "duty") return members(told_.duty(trigger.end));
  if (slot == "misdeed") return members(told_.misdeed(trigger.end));
  if (slot == "fault" || slot == "merit" || slot == "blame")
    return members(told_.judged(verb, trigger.end, slot + "-words"));
  if (s_.grammar->lexicon().list("conditions").contains(slot)) return members(subject_of_clause(trigger.end, slot));
  const Phrase* const governed = oblique(trigger, slot);
  const bool contest = governed != nullptr && governed->noun != no_token && s_.in("contests", governed->noun);
  return contest ? Filler{} : members(governed);  // "withdrew from the X race"
}

/// Behind the trigger's words, before a relative, or among them ("turned to X for help", "dio a X su apoyo").
const Phrase* SlotReader::oblique(TokenRange trigger, std::string_view preposition) const {
  const Phrase* const behind = clauses_.oblique(trigger.end - 1, preposition);
  if (behind != nullptr) return behind;
  const Phrase* const among = trigger.size() > 1 ? clauses_.oblique(trigger.first, preposition) : nullptr;
  if (among != nullptr && among->tokens.end <= trigger.end) return among;
  return clauses_.oblique_antecedent(trigger.first, preposition);
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
        std::find_if(phrases.begin(), phrases.end(), [i](const Phrase& p) { return p.tokens.first > i; });
    if (after == phrases.end() || !after->is_head() || after->preposition != no_token) return nullptr;
    for (Index t = i + 1; t < after->tokens.first; ++t) {
      if (s_.words[t].tag == Tag::verb || s_.words[t].tag == Tag::auxiliary) return nullptr;
    }
    return &*after;
  }
  return nullptr;
}

/// "by A", "by A warplanes", not "by A's improvements".
bool SlotReader::acts(const Phrase& agent) const {
  return agent.is_head() || s_.in("arms", agent.noun) || s_.in("utterances", agent.noun);
}

const Phrase* SlotReader::agent(Index verb) const {
  const Phrase* const who = clauses_.oblique(verb, s_.spanish() ? "por" : "by");
  if (who == nullptr || !acts(*who)) return nullptr;
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
  return phrase != nullptr && phrase->is_head() ? phrase : nullptr;
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

/// The possessor of the object, or its nationality.
Filler SlotReader::owner(TokenRange trigger) const {
  const bool passive = clauses_.group(trigger.first).passive;
  if (const Phrase* const within = passive ? nullptr : object_within(trigger)) return members(within);
  const Phrase* phrase = passive ? clauses_.subject(trigger.first) : clauses_.object(trigger.end - 1);
  if (phrase != nullptr && !phrase->is_head()) return members(phrase);
  if (!passive) return {};
  const Phrase* const source = source_of_subject(trigger.first);
  return members(source != nullptr ? source : owner_of_subject(trigger.first));
}

/// "A's decision to expel B was condemned", "The A move drew protests": whose deed opens the clause of a verb, behind
/// phrases that are set off.
const Phrase* SlotReader::owner_of_subject(Index verb) const {
  const Index end = clauses_.group(verb).first;
  const auto opens = [&](Index i) {
    const Tag tag = s_.words[i].tag;
    return tag == Tag::stop || tag == Tag::subordinator || s_.key(i) == "that" || s_.key(i) == "que";
  };
  Index start = end;
  while (start > 0 && !opens(start - 1)) --start;
  for (Index i = start; i < end; ++i) {
    if (s_.words[i].tag == Tag::verb && is_finite(s_.words[i].form)) return nullptr;
  }
  bool noun = false;
  for (Index i = start; i < end; ++i) {
    const Tag tag = s_.words[i].tag;
    if (const Phrase* const phrase = clauses_.phrase_at(i)) {
      if (phrase->preposition == no_token) return phrase->is_head() ? nullptr : phrase;
      if (noun) return s_.in("belonging-prepositions", phrase->preposition) ? phrase : nullptr;
      i = phrase->tokens.end - 1;
    } else if (tag == Tag::comma) {
      noun = false;
    } else if (tag == Tag::verb || tag == Tag::relative) {
      return nullptr;
    } else {
      noun = noun || (tag == Tag::other && s_.token(i).word);
    }
  }
  return nullptr;
}

/// "A bid by A was rejected": whose deed the subject of a passive is.
const Phrase* SlotReader::source_of_subject(Index verb) const {
  constexpr Index reach = 15;
  const Index first = clauses_.group(verb).first;
  for (Index i = first; i-- > 0 && first - i < reach;) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::stop || tag == Tag::subordinator || (i + 1 == first && tag == Tag::relative)) return nullptr;
    const Phrase* const phrase = clauses_.phrase_at(i);
    if (phrase == nullptr || phrase->preposition == no_token || phrase->preposition == 0) continue;
    const Index noun = phrase->preposition - 1;
    if (s_.in("source-prepositions", phrase->preposition) && s_.words[noun].tag == Tag::other && s_.token(noun).word)
      return phrase;
  }
  return nullptr;
}

/// "became president of Peru": whom the office named after the verb serves.
Filler SlotReader::title(Index from) {
  constexpr Index reach = 4;
  for (const OfficePhrase& office : s_.offices) {
    if (office.tokens.first < from || office.tokens.first > from + reach || office.bearer || !office.holder) continue;
    office_ = office.office;
    for (Index o = 0; o < s_.occurrences.size(); ++o) {
      if (s_.occurrences[o].tokens == s_.names[*office.holder].tokens) return {{o}, false};
    }
  }
  return {};
}

/// After the trigger's last word or before its first.
const Phrase* SlotReader::self(TokenRange trigger) const {
  const Phrase* named = trigger.size() > 1 ? clauses_.self(trigger.end - 1) : nullptr;
  return named != nullptr ? named : clauses_.self(trigger.first);
}

Filler SlotReader::fill_noun(const std::string& slot, TokenRange trigger, TriggerKind kind) const {
  const Index noun = trigger.end - 1;
  if (s_.words[trigger.first].tag == Tag::adverb && (slot == "subject" || slot == "group")) {
    const auto verb = clauses_.clause_verb(trigger.first);  // "A and B jointly developed"
    const Phrase* subject = verb ? clauses_.subject(*verb) : nullptr;
    return slot == "group" ? coordinated(subject) : members(subject);
  }
  if (slot == "subject") return members(noun_subject(trigger, kind));
  if (slot == "clause") return members(clause_subject(trigger.first, "attendant-prepositions"));
  if (slot == "self") return members(self(trigger));
  if (slot == "poss") return possessor(noun);
  if (slot == "adj" && clauses_.possessor(noun) != nullptr) return {};  // "its Lebanese ally" is not Lebanon's
  if (slot == "adj") return members(clauses_.adjective(noun));
  if (slot == "between") return coordinated(clauses_.between(noun));
  if (slot == "group") return coordinated_group(trigger);
  if (slot == "object") return members(clauses_.object(noun));
  if (slot == "earner") return members(earner(trigger));
  if (slot == "that" || slot == "que") return members(subject_of_clause(trigger.end, slot));
  const Phrase* named = clauses_.oblique(noun, slot, noun_reach);
  if (named != nullptr && set_off(*named)) named = nullptr;
  if (const auto verb = passive_governor(noun); named == nullptr && verb)
    named = clauses_.oblique(*verb, slot, noun_reach);
  if (const auto verb = carrier(noun); named == nullptr && verb) named = clauses_.oblique(*verb, slot, noun_reach);
  if (named == nullptr && slot == "to") named = indirect_object(trigger);
  return members(named == nullptr ? clauses_.oblique_antecedent(trigger.first, slot) : named);
}

/// "the war went on, with A blaming B": whether a party stands behind a comma, where it is none of the noun before.
bool SlotReader::set_off(const Phrase& party) const {
  const Index by = party.preposition;
  return by != no_token && by > 0 && s_.in("party-prepositions", by) && s_.words[by - 1].tag == Tag::comma;
}

/// "the embargo that A clamped on B": the verb of a clause about the noun that carries it as its object.
std::optional<std::uint32_t> SlotReader::carrier(Index noun) const {
  constexpr Index reach = 10;
  const Index relative = noun + 1 < s_.size() && s_.words[noun + 1].tag == Tag::comma ? noun + 2 : noun + 1;
  if (relative >= s_.size() || s_.words[relative].tag != Tag::relative) return std::nullopt;
  for (Index i = relative + 1; i < std::min(s_.size(), relative + reach); ++i) {
    if (s_.words[i].tag == Tag::stop || s_.words[i].tag == Tag::relative) break;
    if (s_.words[i].tag != Tag::verb) continue;
    const bool carries = lends_subject(i) && !clauses_.group(i).passive && giver(i) != nullptr;
    return carries ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// Who acts in such a clause: the phrase between the relative and its verb; in Spanish also the one behind it.
const Phrase* SlotReader::giver(Index verb) const {
  for (Index i = clauses_.group(verb).first; i-- > 0 && s_.words[i].tag != Tag::relative;) {
    const Phrase* const phrase = clauses_.phrase_at(i);
    if (phrase != nullptr && phrase->preposition == no_token && phrase->is_head()) return phrase;
  }
  if (!s_.spanish()) return nullptr;
  const Phrase* const after = clauses_.phrase_at(verb + 1);
  return after != nullptr && after->preposition == no_token && after->is_head() ? after : nullptr;
}

/// "Sanctions were imposed on A": the verb behind the noun whose passive subject it is.
std::optional<std::uint32_t> SlotReader::passive_governor(Index noun) const {
  const auto verb = clauses_.governor(noun);
  return verb && *verb > noun && clauses_.group(*verb).passive && carries(*verb) ? verb : std::nullopt;
}

/// "A's reforms earned praise", "A drew criticism": who, or whose deed, gets what the noun is.
const Phrase* SlotReader::earner(TokenRange trigger) const {
  const auto verb = clauses_.governor(trigger.first);
  if (!verb || *verb > trigger.first || clauses_.group(*verb).passive) return nullptr;
  if (!s_.grammar->lexicon().list("earning-verbs").contains(s_.words[*verb].lemma)) return nullptr;
  const Phrase* const owner = owner_of_subject(*verb);
  return owner != nullptr ? owner : clauses_.subject(*verb);
}

/// "gave Chad a loan" is a loan to Chad.
const Phrase* SlotReader::indirect_object(TokenRange trigger) const {
  const auto governor = s_.spanish() ? std::nullopt : clauses_.governor(trigger.first);
  if (!governor || *governor >= trigger.first) return nullptr;
  const Phrase* between = clauses_.object(*governor);
  const bool stands_between = between != nullptr && between->is_head() && between->preposition == no_token &&
                              between->tokens.end <= trigger.first;
  return stands_between ? between : nullptr;
}

Filler SlotReader::possessor(Index noun) const {
  if (const Phrase* owner = clauses_.possessor(noun)) return members(owner);
  if (const auto verb = carrier(noun)) return members(giver(*verb));
  if (genitive_only_) return {};
  const Phrase* of = clauses_.oblique(noun, s_.spanish() ? "de" : "of");
  return of != nullptr && of->preposition == noun + 1 ? members(of) : Filler{};
}

/// The subject of the verb that governs the noun ("A paid a visit"), of a copula ("A is critical of"), or of the
/// clause that the noun's phrase belongs to ("during a visit to B, A ...").
const Phrase* SlotReader::noun_subject(TokenRange trigger, TriggerKind kind) const {
  if (kind == TriggerKind::adjective) return clauses_.self(trigger.first);
  if (const auto verb = carrier(trigger.end - 1)) return giver(*verb);
  if (const Phrase* const teller = teller_of_dealing(trigger)) return teller;
  const auto governor = clauses_.governor(trigger.first);
  if (governor) {
    if (!carries(*governor)) return nullptr;
    return clauses_.group(*governor).passive ? agent(*governor) : clauses_.subject(*governor);
  }
  if (clauses_.possessor(trigger.end - 1) != nullptr) return nullptr;  // "during her visit", whoever speaks
  if (helps_at_war(trigger.end - 1)) return nullptr;
  return clause_subject(trigger.first, "circumstance-prepositions");
}

/// "has aided X since the war with Y": whether a war tells when somebody does something to another.
bool SlotReader::helps_at_war(Index noun) const {
  const auto verb = s_.in("wars", noun) ? clauses_.clause_verb(noun) : std::nullopt;
  const Phrase* const object = verb && *verb < noun ? clauses_.object(*verb) : nullptr;
  return object != nullptr && object->is_head() && object->tokens.first < noun;
}

/// "the X minister said a deal with Y was signed": whose deal an official tells of.
const Phrase* SlotReader::teller_of_dealing(TokenRange trigger) const {
  const Index noun = trigger.end - 1;
  if (!s_.in("dealings", noun) || !s_.in("party-prepositions", trigger.end)) return nullptr;
  if (clauses_.possessor(noun) != nullptr || clauses_.adjective(noun) != nullptr) return nullptr;
  const auto verb = verb_of_subject(noun);
  const Index teller = verb ? clauses_.teller_of(*verb) : no_token;
  const Phrase* const who = teller != no_token && teller < noun ? clauses_.subject(teller) : nullptr;
  const bool official = who != nullptr && who->members.size() == 1 &&
                        (who->stands_for || s_.occurrences[who->members.front()].kind == MentionKind::nominal);
  return official ? who : nullptr;
}

/// The finite verb next behind a noun that its subject may be headed by.
std::optional<std::uint32_t> SlotReader::verb_of_subject(Index noun) const {
  for (Index i = noun + 1; i < s_.size(); ++i) {
    const Tag tag = s_.words[i].tag;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::relative || tag == Tag::subordinator) break;
    if (tag == Tag::verb) return clauses_.group(i).finite() ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// The subject of the clause that a noun's phrase belongs to by one of those prepositions.
const Phrase* SlotReader::clause_subject(Index noun, std::string_view prepositions) const {
  Index before = noun;
  constexpr Index reach = 5;
  while (before > 0 && noun - before < reach && (modifier(before - 1) || s_.words[before - 1].tag == Tag::other))
    --before;
  if (before == 0 || s_.words[before - 1].tag != Tag::preposition) return nullptr;
  const Lexicon::List& list = s_.grammar->lexicon().list(prepositions);  // "in spite of" too
  if (match_phrase_before(list, s_.sentence->tokens, before).length == 0) return nullptr;
  const auto verb = clauses_.clause_verb(noun);
  return verb ? clauses_.subject(*verb) : nullptr;
}

/// Besides verbs also "have", which is no verb to the tagger: "has a stake in".
bool SlotReader::carries(Index verb) const {
  return s_.words[verb].tag == Tag::auxiliary || lends_subject(verb);
}

bool SlotReader::modifier(Index i) const {
  const Tag tag = s_.words[i].tag;
  return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::quantifier || tag == Tag::number;
}

Filler SlotReader::coordinated_group(TokenRange trigger) const {
  if (const Phrase* owner = clauses_.possessor(trigger.end - 1); owner != nullptr && owner->members.size() > 1)
    return coordinated(owner);
  const auto governor = clauses_.governor(trigger.first);
  if (!governor) {
    const Phrase* const named = clauses_.self(trigger.first);
    return named != nullptr && named->example ? Filler{} : coordinated(named);
  }
  if (carries(*governor)) return coordinated(clauses_.subject(*governor));
  const bool links = s_.grammar->lexicon().list("linking-verbs").contains(s_.words[*governor].lemma);
  return links ? coordinated(clauses_.self(trigger.first)) : Filler{};  // "A and B remain allies"
}

}  // namespace entente
