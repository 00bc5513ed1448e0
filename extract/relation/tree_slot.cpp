#include <entente/extract/relation/frame_complement.h>
#include <entente/extract/relation/tree_slot.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr Index none = Tree::none;
constexpr int deepest = 5;  ///< coordinated words and appositions that are followed

}  // namespace

Filler TreeSlots::fill(const std::string& slot, TokenRange trigger, TriggerKind kind) {
  if (tree_.size() == 0) return {};
  const bool both = slot == "between" || slot == "group";
  Filler filler{kind == TriggerKind::verb ? fill_verb(slot, trigger) : fill_noun(slot, trigger, kind), both};
  if (both && filler.members.size() < 2) return {};
  return filler;
}

Filler TreeSlots::fill_doers(const std::string& slot, TokenRange trigger, TriggerKind kind) {
  Filler filler = fill(slot, trigger, kind);
  if (kind != TriggerKind::noun || slot != (s_.spanish() ? "por" : "by")) return filler;
  std::erase_if(filler.members, [&](Index o) {
    const Phrase* const phrase = clauses_.phrase_at(s_.occurrences[o].tokens.first);
    return phrase != nullptr && complements_.strays_from_noun(trigger.end - 1, *phrase);
  });
  return filler;
}

TreeSlots::Members TreeSlots::fill_verb(const std::string& slot, TokenRange trigger) const {
  const Index verb = trigger.first;
  if (slot == "subject") return subject(verb);
  if (slot == "group") {
    if (meets_another(trigger) || (alone_ && verbs_.object(verb) != none && !verbs_.passive(verb))) return {};
    const Members both = verbs_.passive(verb) ? nominal(verbs_.object(verb)) : subject(verb);
    const Phrase* const first = both.empty() ? nullptr : clauses_.phrase_at(s_.occurrences[both.front()].tokens.first);
    return first != nullptr && told_of_each(s_, verb, *first) ? Members{} : both;
  }
  if (slot == "object") return nominal(verbs_.object(verb));
  if (slot == "owner") {
    const Index object = verbs_.object(verb);
    if (object == none || !nominal(object).empty()) return {};
    if (Members doers = doers_of(object, s_.in("suffered-deeds", object)); !doers.empty()) return doers;
    Members owner = possessor(object, true);
    if (!owner.empty()) return owner;
    if (Members makers = makers_of(object); !makers.empty()) return makers;
    const Index maker = carrier(object);
    return maker != none ? subject_of(maker) : modifiers(object);
  }
  if (slot == "recipient") return nominal(tree_.child(verb, "iobj"));
  if (slot == "between") return between(trigger.end - 1);
  if (slot == "adj" || slot == "poss" || slot == "self" || slot == "title") return {};
  return oblique(trigger, slot);
}

TreeSlots::Members TreeSlots::fill_noun(const std::string& slot, TokenRange trigger, TriggerKind kind) const {
  const Index noun = trigger.end - 1;
  if (slot == "self" || (slot == "subject" && kind == TriggerKind::adjective)) return self(noun);
  if (slot == "subject") return noun_subject(trigger);
  if (slot == "clause") return clause_subject(noun, "attendant-prepositions");
  if (slot == "poss") return possessor(noun, !genitive_only_);
  if (slot == "adj") return possessor(noun, false).empty() && !owned(noun) ? modifiers(noun) : Members{};
  if (slot == "between") return between(noun);
  if (slot == "group") {
    Members owners = possessor(noun, true);
    if (owners.size() > 1) return owners;
    return attends_other_deed(noun) ? Members{} : noun_subject(trigger);
  }
  if (slot == "object" || slot == "owner" || slot == "title") return {};
  return oblique(trigger, slot);
}

/// "In an interview, A and B described the song": whether a noun tells when the subject of its clause does something
/// else than is done in meetings; with whom it has to do then is not told.
bool TreeSlots::attends_other_deed(Index noun) const {
  const bool meets = frame_->relation == "met-with" || frame_->relation == "spoke-with";
  const Index above = meets ? tree_.head(noun) : none;
  if (above == none || !tree_.is(noun, "obl") || s_.words[above].tag != Tag::verb) return false;
  return !s_.lemma_in("conferring-verbs", above) && !s_.lemma_in("meeting-deeds", above);
}

/// "its Swedish rival": whether a possessive says whose a noun is, so that a nationality does not.
bool TreeSlots::owned(Index noun) const {
  const Index owner = tree_.child(noun, "nmod:poss");
  return owner != none && s_.words[owner].tag == Tag::possessive;
}

/// "the invasion of X by Y": Y, whatever the tree lets that depend on; of deeds that nobody need suffer only behind
/// such words as "por parte de Y".
TreeSlots::Members TreeSlots::doers_of(Index noun, bool suffered) const {
  const Phrase* const doer = clauses_.oblique(noun, s_.spanish() ? "por" : "by");
  if (doer == nullptr) return {};
  const Lexicon::List& agents = s_.grammar->lexicon().list("agent-phrases");
  const bool acts = suffered || match_phrase(agents, s_.sentence->tokens, doer->preposition).length > 0;
  return acts ? doer->members : Members{};
}

/// "the plan put forward by X": X.
TreeSlots::Members TreeSlots::makers_of(Index noun) const {
  const Lexicon::List& making = s_.grammar->lexicon().list("making-verbs");
  const auto makes = [&](Index participle) {
    const auto readings = s_.grammar->morphology().verb(s_.key(participle));
    return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
      return reading.form == VerbForm::participle && making.contains(reading.lemma);
    });
  };
  Members out;
  for (Index c = tree_.first_child(noun); c != none; c = tree_.next_sibling(c)) {
    if ((tree_.relation(c) == "acl" || tree_.is(c, "amod")) && makes(c))
      add_obliques(c, s_.spanish() ? "por" : "by", out);
  }
  return out;
}

// --- verbs

/// Spanish: "se les prohibió la salida": whether "se" before whom something is done to leaves out who does it.
bool TreeSlots::is_done_to(Index verb) const {
  const Index first = clauses_.group(verb).first;
  if (!s_.spanish() || s_.lemma_in("joining-verbs", verb)) return false;
  for (Index i = first > 1 ? first - 2 : 0; i + 1 < verb; ++i) {
    if (s_.in("reflexives", i) && (s_.key(i + 1) == "le" || s_.key(i + 1) == "les")) return true;
  }
  return false;
}

TreeSlots::Members TreeSlots::subject(Index verb) const {
  if (is_done_to(verb)) return {};
  if (!verbs_.passive(verb)) return nominal(verbs_.subject(verb));
  Members agents;
  add_obliques(verb, s_.spanish() ? "por" : "by", agents);
  return agents;
}

// --- prepositional phrases

/// "conocido por ser el batería de X", "by being X's friend": whether what its preposition governs is a clause.
bool TreeSlots::governs_clause(Index word) const {
  const Index marker = tree_.child(word, "case");
  for (Index i = marker + 1; i < word; ++i) {
    if ((s_.words[i].tag == Tag::verb && s_.words[i].form == VerbForm::infinitive) ||
        (s_.words[i].tag == Tag::auxiliary && s_.is_copula(i)))
      return true;
  }
  return false;
}

void TreeSlots::add_obliques(Index word, std::string_view preposition, Members& out) const {
  for (Index c = tree_.first_child(word); c != none; c = tree_.next_sibling(c)) {
    if (!tree_.is(c, "obl") && !tree_.is(c, "nmod") && !tree_.is(c, "obj")) continue;
    if (!verbs_.has_case(c, preposition) || governs_clause(c)) continue;
    const bool antecedent = verbs_.relative(c) && tree_.relation(word) == "acl:relcl";
    add_nominal(antecedent ? tree_.head(word) : c, out);
  }
}

/// What completes a trigger: "In Lima, A condemned the killings" tells of killings that need not have been there.
TreeSlots::Members TreeSlots::oblique(TokenRange trigger, std::string_view preposition) const {
  Members out = dependent(trigger, preposition);
  const bool where = trigger.size() > 1 && s_.grammar->lexicon().list("in-prepositions").contains(preposition);
  if (where) std::erase_if(out, [&](Index o) { return s_.occurrences[o].tokens.first < trigger.first; });
  return out;
}

/// Phrases with the preposition that depend on the trigger's words, else on what the verb governs or is governed by.
TreeSlots::Members TreeSlots::dependent(TokenRange trigger, std::string_view preposition) const {
  Members out;
  for (Index i = trigger.end; i-- > trigger.first && out.empty();) add_obliques(i, preposition, out);
  if (!out.empty()) return out;
  if (const Index verb = carrier(trigger.end - 1); verb != none) add_obliques(verb, preposition, out);
  if (!out.empty()) return out;
  const Index object = verbs_.object(trigger.first);
  const bool deed = object != none && s_.in("opposed-deeds", object) && clauses_.possessor(object) != nullptr;
  if (object != none && !deed && tree_.upos(trigger.first) == "VERB")  // not "called B's attack on C a crime"
    add_obliques(object, preposition, out);
  const Index verb = governor(trigger.end - 1);
  if (out.empty() && verb != none) add_obliques(verb, preposition, out);
  if (out.empty() && verb != none && preposition == "to") {
    const Index recipient = tree_.child(verb, "iobj");
    if (recipient != none) add_nominal(recipient, out);
  }
  return out;
}

// --- nouns

/// The verb that governs a noun as its object or, in the passive, subject.
Index TreeSlots::governor(Index noun) const {
  const Index head = tree_.head(noun);
  if (head == none || tree_.upos(head) != "VERB") return none;
  return tree_.is(noun, "obj") || tree_.relation(noun) == "nsubj:pass" ? head : none;
}

/// The logical subject of a verb in a clause about a noun that is its object.
TreeSlots::Members TreeSlots::subject_of(Index carrier) const {
  return verbs_.passive(carrier) ? subject(carrier) : nominal(tree_.child(carrier, "nsubj"));
}

/// "the embargo that A clamped on B", "the treaty signed by A": the verb of a clause about the noun that carries it as
/// its object.
Index TreeSlots::carrier(Index noun) const {
  for (Index c = tree_.first_child(noun); c != none; c = tree_.next_sibling(c)) {
    if (!tree_.is(c, "acl") || s_.words[c].tag != Tag::verb || !lends_subject(s_, c)) continue;
    const Index own = tree_.child(c, "nsubj");
    if (verbs_.passive(c) || (own != none && !verbs_.relative(own))) return c;
  }
  return none;
}

TreeSlots::Members TreeSlots::possessor(Index noun, bool genitive) const {
  Members out;
  for (Index c = tree_.first_child(noun); c != none; c = tree_.next_sibling(c)) {
    if (tree_.relation(c) == "nmod:poss" || (tree_.is(c, "det") && clauses_.phrase_at(c) != nullptr))
      add_nominal(c, out);
  }
  if (out.empty() && genitive) add_obliques(noun, s_.spanish() ? "de" : "of", out);
  return out;
}

/// Names and nationalities that modify a noun: "the Chinese invitation", "US sanctions".
TreeSlots::Members TreeSlots::modifiers(Index noun) const {
  Members out;
  for (Index c = tree_.first_child(noun); c != none; c = tree_.next_sibling(c)) {
    const bool modifies = tree_.is(c, "amod") || tree_.is(c, "compound") || tree_.relation(c) == "nmod";
    if (modifies && tree_.child(c, "case") == none) add_nominal(c, out);
  }
  return out;
}

TreeSlots::Members TreeSlots::between(Index word) const {
  Members out;
  for (const std::string_view preposition : {"between", "among", "entre"}) add_obliques(word, preposition, out);
  return out.empty() ? modifiers(word) : out;
}

/// What a noun is said of: its subject where it is the predicate, the name that it stands by.
TreeSlots::Members TreeSlots::self(Index noun) const {
  const Index subject = tree_.child(noun, "nsubj");
  if (subject != none && !verbs_.relative(subject)) return nominal(subject);
  if (tree_.is(noun, "appos") || tree_.relation(noun) == "acl:relcl") return nominal(tree_.head(noun));
  const Index named = tree_.child(noun, "appos");
  if (named != none) return nominal(named);
  const bool predicate = tree_.is(noun, "xcomp") && s_.words[tree_.head(noun)].tag == Tag::verb;
  return predicate ? bearer(tree_.head(noun)) : Members{};
}

/// "X remains an ally", "Y considers X an ally": of whom a verb says the noun that completes it.
TreeSlots::Members TreeSlots::bearer(Index verb) const {
  const auto& lexicon = s_.grammar->lexicon();
  const std::string_view lemma = s_.words[verb].lemma;
  if (lexicon.list("judging-verbs").contains(lemma)) return nominal(verbs_.object(verb));
  return lexicon.list("linking-verbs").contains(lemma) ? nominal(verbs_.subject(verb)) : Members{};
}

/// The subject of the verb that carries the noun ("A paid a visit"), or of the clause whose circumstance it is.
TreeSlots::Members TreeSlots::noun_subject(TokenRange trigger) const {
  if (owned_behind(trigger)) return {};
  const Index noun = trigger.end - 1;
  const Index above = governor(noun);
  if (above != none && s_.lemma_in("crediting-verbs", above)) {  // "agradeció a X la ayuda a Y"
    const Index whom = addressee_between(s_, above, noun);
    if (Members thanked = whom != none ? nominal(whom) : Members{}; !thanked.empty()) return thanked;
  }
  if (above != none && lends_subject(s_, above)) {
    const Phrase* const owner = clauses_.possessor(noun);
    const bool owned = owner != nullptr && s_.occurrences[owner->members.front()].kind == MentionKind::name;
    return owned || is_topic(above) ? Members{} : subject(above);
  }
  if (const Index verb = carrier(noun); verb != none) return subject_of(verb);
  if (above != none || !possessor(noun, false).empty()) return {};
  const bool helped = s_.in("wars", noun) && tree_.is(noun, "obl") && verbs_.object(tree_.head(noun)) != none;
  if (helped) return {};  // "has aided X since the war with Y"
  return clause_subject(noun, "circumstance-prepositions");
}

/// The subject of the clause that a noun belongs to by one of those prepositions.
TreeSlots::Members TreeSlots::clause_subject(Index noun, ListName prepositions) const {
  const Index marker = tree_.child(noun, "case");
  if (!tree_.is(noun, "obl") || marker == none || !s_.in(prepositions, marker)) return {};
  return nominal(verbs_.subject(tree_.head(noun)));
}

// --- mentions

TreeSlots::Members TreeSlots::nominal(Index word) const {
  Members out;
  if (word != none) add_nominal(word, out);
  return out;
}

/// The mentions that a word and those coordinated with it head, or that are in apposition to a common noun.
void TreeSlots::add_nominal(Index word, Members& out, int depth) const {
  const Phrase* const phrase = clauses_.phrase_at(word);
  const bool deed = s_.in("deed-nouns", word);  // "la detención de tres periodistas, A y B"
  const Index named = phrase == nullptr && !deed && tree_.upos(word) == "NOUN" ? tree_.child(word, "appos") : none;
  if (named != none && depth < deepest) add_nominal(named, out, depth + 1);
  if (phrase != nullptr) {
    for (const Index member : phrase->members) {
      if (std::find(out.begin(), out.end(), member) == out.end()) out.push_back(member);
    }
  }
  for (Index c = tree_.first_child(word); c != none; c = tree_.next_sibling(c)) {
    if (depth < deepest && tree_.is(c, "conj") && tree_.upos(c) != "VERB") add_nominal(c, out, depth + 1);
  }
}

}  // namespace entente
