#include <entente/extract/relation/slot.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index noun_reach = 12;  ///< tokens between a noun and a prepositional phrase of it

}  // namespace

Filler SlotReader::fill_noun(const std::string& slot, TokenRange trigger, TriggerKind kind) const {
  const Index noun = trigger.end - 1;
  const Tag opening = s_.words[trigger.first].tag;
  const bool manner = opening == Tag::adverb || (kind == TriggerKind::adjective && opening == Tag::preposition);
  if (manner && (slot == "subject" || slot == "group")) return doers_in_manner(slot, trigger);
  if (slot == "subject") return apposed_to(noun_subject(trigger, kind), trigger.first);
  if (slot == "clause") return members(clause_subject(trigger.first, "attendant-prepositions"));
  if (slot == "self") {
    const Phrase* const named = self(trigger);
    return named != nullptr ? apposed_to(named, noun) : members(roster(noun));
  }
  if (slot == "roster") return members(roster(noun));
  if (slot == "poss") {
    const Filler last = possessor(noun);
    return last.members.empty() ? possessor(head_of(trigger)) : last;
  }
  if (slot == "adj" && clauses_.possessor(noun) != nullptr) return {};  // "its Lebanese ally" is not Lebanon's
  if (slot == "adj") return members(nationality(trigger));
  if (slot == "between") return coordinated(parties_of(trigger));
  if (slot == "group") return coordinated_group(trigger);
  if (slot == "object") return members(clauses_.object(noun));
  if (slot == "earner") return members(earner(trigger));
  if (slot == "after-owner") return members(deeds_.after_owner(noun));
  if (slot == "that" || slot == "que") return members(subject_of_clause(trigger.end, slot));
  if (slot == "duty") return members(told_.duty(trigger.end));  // "its demand that A withdraw"
  if (slot == "viewer") return members(told_.view().viewer(trigger));
  if (slot == "misdeed") return members(told_.misdeed(told_.view().viewed(trigger)));
  if (slot == "fault" || slot == "merit" || slot == "blame")
    return members(told_.judged(noun, told_.view().viewed(trigger), std::string_view(slot + "-words")));
  const Phrase* named = complement(noun, slot);
  if (const auto verb = carriers_.passive_governor(noun); named == nullptr && verb)
    named = clauses_.oblique(*verb, slot, noun_reach);
  if (const auto verb = carriers_.carrier(noun); named == nullptr && verb) {
    const Phrase* const behind = clauses_.oblique(*verb, slot, noun_reach);  // no more of "para derrocar a X"
    named = behind != nullptr && complements_.strays_from_verb(*verb, *verb, *behind) ? nullptr : behind;
  }
  if (named == nullptr && slot == "to") named = indirect_object(trigger);
  if (named == nullptr && slot == "a") named = carriers_.whom_it_hits(noun);
  return members(named == nullptr ? clauses_.oblique_antecedent(trigger.first, slot) : named);
}

/// "A and B jointly developed", "el programa que desarrollan de forma conjunta A y B": who does so what the verb of the
/// adverb's clause tells.
Filler SlotReader::doers_in_manner(const std::string& slot, TokenRange adverb) const {
  const auto verb = clauses_.clause_verb(adverb.first);
  if (!verb) return {};
  const Phrase* const subject = clauses_.subject(*verb);
  if (slot != "group") return members(subject);
  const Filler both = coordinated(subject);
  const Index first = clauses_.group(*verb).first;
  const bool relative = s_.spanish() && first > 0 && s_.words[first - 1].tag == Tag::relative && *verb < adverb.first;
  const Phrase* const behind = relative && adverb.end < s_.size() ? clauses_.phrase_at(adverb.end) : nullptr;
  const bool inverted = behind != nullptr && behind->preposition == no_token && behind->is_head();
  return both.members.empty() && inverted ? coordinated(behind) : both;
}

/// "A's sale of jets to B": the noun that has the others of a trigger behind a preposition; else the last one.
std::uint32_t SlotReader::head_of(TokenRange trigger) const {
  for (Index i = trigger.first + 1; i < trigger.end; ++i) {
    if (s_.in("belonging-prepositions", i)) return i - 1;
  }
  return trigger.end - 1;
}

/// "A y B, afincada en C", "A and B, a unit of C": what is told of one in apposition is told of the last of a list.
Filler SlotReader::apposed_to(const Phrase* named, Index word) const {
  const bool singular = s_.grammar->morphology().noun_lemma(s_.key(word)) == s_.key(word);
  if (named != nullptr && singular && named->members.size() > 1 && named->tokens.contains(word)) {
    for (const Index o : named->members) {
      if (s_.occurrences[o].tokens.first == word + 1) return {{o}, false};  // "A and U.S. ally B"
    }
  }
  const bool several = named != nullptr && named->members.size() > 1 && named->tokens.end < word;
  const bool apposed = several && s_.words[named->tokens.end].tag == Tag::comma &&
                       s_.words[named->tokens.end + 1].tag != Tag::preposition;  // "A y B, en el departamento de C"
  return apposed && singular ? Filler{{named->members.back()}, false} : members(named);
}

/// What a preposition governs behind a noun, where it completes that noun; of a deed blamed on somebody its doer.
const Phrase* SlotReader::complement(Index noun, const std::string& slot) const {
  const Phrase* const named = clauses_.oblique(noun, slot, noun_reach);
  const bool strays = named != nullptr && (set_off(*named) || complements_.strays_from_noun(noun, *named));
  if (named != nullptr && !strays && !behind_apposition(noun, *named)) return named;
  if (const Phrase* const owner = work_owner(noun, slot)) return owner;
  if (const Phrase* const there = where_it_comes(noun, slot)) return there;
  return slot == (s_.spanish() ? "por" : "by") ? deeds_.blamed(noun) : nullptr;
}

/// "Praise for A came from B", "Aid from A has arrived in B": what completes a noun behind the verb by which it comes.
const Phrase* SlotReader::where_it_comes(Index noun, const std::string& slot) const {
  const auto verb = s_.spanish() ? std::nullopt : verb_of_subject(noun);
  if (!verb || !s_.lemma_in("coming-verbs", *verb) || clauses_.group(*verb).passive) return nullptr;
  if (const Phrase* const named = clauses_.oblique(*verb, slot, noun_reach)) return named;
  if (!s_.grammar->lexicon().list("recipient-prepositions").contains(slot)) return nullptr;
  if (const Phrase* const inside = clauses_.oblique(*verb, "in", noun_reach)) return inside;
  return clauses_.object(*verb);
}

/// "the lender, a rival to A", "el acreedor, aliado de A": whether a noun that a comma parts from the one at hand is
/// what a phrase completes.
bool SlotReader::behind_apposition(Index noun, const Phrase& party) const {
  const Index by = party.preposition;
  if (by == no_token || by <= noun + 1) return false;
  const bool other =
      s_.words[by - 1].tag == Tag::other && clauses_.phrase_at(by - 1) == nullptr && !clauses_.timed(by - 1);
  if (!other || s_.tree.size() == 0 || s_.tree.upos(by - 1) != "NOUN") return false;
  Index i = by - 1;
  while (i > noun && (s_.words[i - 1].tag == Tag::adjective || s_.words[i - 1].tag == Tag::determiner ||
                      s_.words[i - 1].tag == Tag::other))
    --i;
  return i > noun + 1 && s_.words[i - 1].tag == Tag::comma;
}

/// "the war went on, with A blaming B": whether a party stands behind a comma, where it is none of the noun before.
bool SlotReader::set_off(const Phrase& party) const {
  const Index by = party.preposition;
  if (by == no_token || by == 0 || !s_.in("party-prepositions", by) || s_.words[by - 1].tag != Tag::comma) return false;
  const Phrase* const named = by > 1 ? clauses_.phrase_at(by - 2) : nullptr;  // "talks of minister X, Y, with Z"
  const Index first = named != nullptr && named->person ? s_.occurrences[named->members.back()].tokens.first : 0;
  return first == 0 || s_.words[first - 1].tag != Tag::comma;
}

/// "entre los accionistas de X figuran A y B", "X, whose shareholders include A and B": who is told to be among those
/// that a plural noun names.
const Phrase* SlotReader::roster(Index noun) const {
  constexpr Index reach = 14;
  const Index limit = std::min(s_.size(), noun + reach);
  const auto lists = [&](Index i) { return s_.lemma_in("listing-verbs", i) || s_.is_copula(i); };
  Index verb = noun + 1;
  for (; verb < limit && !lists(verb); ++verb) {
    const Tag tag = s_.words[verb].tag;
    if (tag == Tag::stop || tag == Tag::comma || tag == Tag::relative) return nullptr;
    if (tag == Tag::modal && verb + 1 < limit && !lists(verb + 1)) return nullptr;
    if (tag == Tag::verb && is_finite(s_.words[verb].form)) return nullptr;
  }
  for (Index i = verb + 1; i < std::min(s_.size(), verb + reach); ++i) {
    if (const Phrase* const listed = clauses_.phrase_at(i))
      return listed->is_head() && listed->preposition == no_token ? listed : nullptr;
    const bool introduces = modifier(i) || s_.words[i].tag == Tag::adverb || s_.words[i].tag == Tag::other;
    if (!introduces && !clauses_.timed(i)) return nullptr;
  }
  return nullptr;
}

/// "A's reforms earned praise", "A drew criticism": who, or whose deed, gets what the noun is.
const Phrase* SlotReader::earner(TokenRange trigger) const {
  const auto verb = clauses_.governor(trigger.first);
  if (!verb || *verb > trigger.first || clauses_.group(*verb).passive) return nullptr;
  if (!s_.lemma_in("earning-verbs", *verb)) return nullptr;
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
  if (const auto verb = carriers_.carrier(noun)) return members(carriers_.giver(*verb));
  if (genitive_only_) return {};
  const Phrase* of = clauses_.oblique(noun, s_.spanish() ? "de" : "of");
  return of != nullptr && of->preposition == noun + 1 ? members(of) : Filler{};
}

/// The subject of the verb that governs the noun ("A paid a visit"), of a copula ("A is critical of"), or of the
/// clause that the noun's phrase belongs to ("during a visit to B, A ...").
const Phrase* SlotReader::noun_subject(TokenRange trigger, TriggerKind kind) const {
  if (kind == TriggerKind::adjective) return clauses_.self(trigger.first);
  if (owned_behind(trigger)) return nullptr;
  if (const auto above = clauses_.governor(trigger.first)) {
    if (const Phrase* const whom = carriers_.addressee_within({*above, trigger.first}, "a")) return whom;
  }
  if (const auto verb = carriers_.carrier(trigger.end - 1)) return carriers_.giver(*verb);
  if (const Phrase* const teller = teller_of_dealing(trigger)) return teller;
  const auto governor = clauses_.governor(trigger.first);
  if (governor) {
    if (!carriers_.carries(*governor) || owned_by_name(trigger.end - 1)) return nullptr;
    return clauses_.group(*governor).passive ? agent(*governor) : clauses_.subject(*governor);
  }
  if (clauses_.possessor(trigger.end - 1) != nullptr) return nullptr;  // "during her visit", whoever speaks
  if (helps_at_war(trigger.end - 1)) return nullptr;
  return clause_subject(trigger.first, "circumstance-prepositions");
}

/// "called B's attack a crime", "accepted B's invitation to C": whether a noun is that of somebody who is named before
/// it, whatever the verb above is said to carry.
bool SlotReader::owned_by_name(Index noun) const {
  const Phrase* const owner = clauses_.possessor(noun);
  return owner != nullptr && s_.occurrences[owner->members.front()].kind == MentionKind::name;
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
const Phrase* SlotReader::clause_subject(Index noun, ListName prepositions) const {
  Index before = noun;
  constexpr Index reach = 5;
  const auto opens = [&](Index i) { return i < noun && s_.words[i].tag == Tag::determiner; };  // "haya en marcha un X"
  while (before > 0 && noun - before < reach && !opens(before) &&
         (modifier(before - 1) || s_.words[before - 1].tag == Tag::other))
    --before;
  if (before == 0 || s_.words[before - 1].tag != Tag::preposition) return nullptr;
  const Lexicon::List& list = s_.grammar->lexicon().list(prepositions);  // "in spite of" too
  if (match_phrase_before(list, s_.sentence->tokens, before).length == 0) return nullptr;
  if (before > 1 && s_.in("involvements", before - 2)) return nullptr;  // "detuvo a 20 por su vínculo con el ataque"
  if (before > 1 && s_.is_copula(before - 2)) return clauses_.subject(before - 2);  // "A says they are in contact"
  const auto verb = clauses_.clause_verb(noun);
  return verb ? clauses_.subject(*verb) : nullptr;
}

bool SlotReader::modifier(Index i) const {
  const Tag tag = s_.words[i].tag;
  return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::quantifier || tag == Tag::number;
}

/// "the Syrian offensive"; in Spanish also of a noun with its adjective, "la misión espacial rusa".
const Phrase* SlotReader::nationality(TokenRange trigger) const {
  const Phrase* const named = clauses_.adjective(trigger.end - 1);
  if (named != nullptr) return named;
  return clauses_.adjective(s_.spanish() ? trigger.first : head_of(trigger));
}

/// "talks between A and B"; "A and B have a dispute", "the pact of A and B", unless it is one with somebody else. Who
/// mediates between others is no party to it.
const Phrase* SlotReader::parties_of(TokenRange trigger) const {
  const Index noun = trigger.end - 1;
  if (const Phrase* const between = clauses_.between(noun)) return between;
  if (const Phrase* const pair = nationality(trigger); pair != nullptr && pair->members.size() == 2) return pair;
  const bool third = s_.in("party-prepositions", trigger.end) ||
                     clauses_.oblique(noun, s_.spanish() ? "con" : "with", noun_reach) != nullptr;
  const bool told = s_.in("pair-prepositions", trigger.end);  // "a truce between his men and the army"
  if (third || told || s_.in("mediations", noun)) return nullptr;
  if (const Phrase* const owner = clauses_.possessor(noun)) return owner;
  const Phrase* const of = clauses_.oblique(noun, s_.spanish() ? "de" : "of");
  if (of != nullptr && of->preposition == trigger.end && of->is_head()) return of;
  if (const auto verb = carriers_.carrier(noun)) return carriers_.giver(*verb);
  const auto governor = clauses_.governor(trigger.first);
  const bool carried = governor && *governor < noun && carriers_.carries(*governor) &&
                       !clauses_.group(*governor).passive && !is_topic(*governor);
  return carried ? clauses_.subject(*governor) : nullptr;
}

Filler SlotReader::coordinated_group(TokenRange trigger) const {
  if (const Phrase* owner = clauses_.possessor(trigger.end - 1); owner != nullptr && owner->members.size() > 1)
    return coordinated(owner);
  const auto governor = clauses_.governor(trigger.first);
  if (!governor) {
    const Phrase* const named = clauses_.self(trigger.first);
    return named != nullptr && named->example ? Filler{} : coordinated(named);
  }
  if (carriers_.carries(*governor) && !is_topic(*governor)) return coordinated(clauses_.subject(*governor));
  const bool links = s_.lemma_in("linking-verbs", *governor);
  return links ? coordinated(clauses_.self(trigger.first)) : Filler{};  // "A and B remain allies"
}

}  // namespace entente
