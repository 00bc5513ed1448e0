#include <entente/extract/clause.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr int deepest = 4;  ///< verbs followed when a subject is shared or controlled

}  // namespace

Clauses::Clauses(const SentenceDraft& sentence, const std::vector<Phrase>& phrases)
    : sentence_(&sentence), phrases_(&phrases), at_(sentence.size() + 1, no_token), timed_(sentence.timed()) {
  for (Index p = 0; p < phrases.size(); ++p) {
    std::fill(at_.begin() + phrases[p].tokens.first, at_.begin() + std::min(phrases[p].tokens.end, sentence.size()), p);
  }
}

bool Clauses::is(Index token, Tag tag) const {
  return token < sentence_->size() && sentence_->words[token].tag == tag;
}

bool Clauses::in(std::string_view list, Index token) const {
  return sentence_->in(list, token);
}

const Phrase* Clauses::phrase_at(Index token) const {
  return token < at_.size() && at_[token] != no_token ? &(*phrases_)[at_[token]] : nullptr;
}

/// "al" and "del" are "a" and "de".
std::string_view Clauses::preposition(Index token) const {
  const std::string& key = sentence_->key(token);
  if (key == "al") return "a";
  return key == "del" ? std::string_view("de") : std::string_view(key);
}

VerbGroup Clauses::group(Index verb) const {
  const auto& words = sentence_->words;
  const auto& lexicon = sentence_->grammar->lexicon();
  VerbGroup group{verb, verb, words[verb].form, false, false, false, {}};
  bool be = false;
  bool have = false;
  for (Index i = verb; i-- > 0;) {
    const Tag tag = words[i].tag;
    if (tag == Tag::auxiliary) {
      const std::string_view lemma = words[i].lemma;
      be = be || lemma == "be" || lemma == "ser";
      have = have || lemma == "have" || lemma == "haber";
    } else if (tag == Tag::modal) {
      group.modal = lexicon.list("modals").find(sentence_->key(i)).value_or("");
    } else if (tag == Tag::negation) {
      group.negated = true;
    } else if (tag != Tag::adverb && !(tag == Tag::pronoun && phrase_at(i) == nullptr && sentence_->spanish())) {
      break;
    }
    group.first = i;
    if (tag == Tag::auxiliary) {
      const bool to_have = i > 0 && sentence_->key(i - 1) == "to";
      group.nonfinite = to_have || lexicon.list("nonfinite-auxiliaries").contains(sentence_->key(i));
      const VerbForm form = words[i].form;
      if (form == VerbForm::future || form == VerbForm::conditional) group.form = form;  // "será multada"
    } else if (tag == Tag::modal) {
      group.nonfinite = false;
    }
  }
  if (words[verb].form != VerbForm::participle) return group;
  const Index behind = sentence_->tree.behind_verb(verb);
  const bool agent_follows = is_agent_marker(behind) || (sentence_->spanish() && is_agent_marker(past_manner(behind)));
  const bool opens =
      group.first == verb && (verb == 0 || words[verb - 1].tag == Tag::stop);  // "Arrested in May, X ..."
  const bool reduced = group.first == verb && sentence_->tree.size() > 0 &&
                       sentence_->tree.relation(verb) == "acl";  // "the prisoners held in X"
  group.passive = be || (!have && (agent_follows || opens || reduced));
  return group;
}

bool Clauses::is_agent_marker(Index token) const {
  return token < sentence_->size() && (sentence_->key(token) == "by" || sentence_->key(token) == "por");
}

/// "financiada en parte por X", "apoyado desde el principio por X": behind how, or since when, something is done.
Index Clauses::past_manner(Index token) const {
  constexpr Index reach = 4;
  Index i = token;
  while (is(i, Tag::adverb)) ++i;
  if (!is(i, Tag::preposition) || is_agent_marker(i)) return i;
  const Index limit = std::min(sentence_->size(), i + reach);
  for (++i; i < limit && !is_agent_marker(i); ++i) {
    const bool plain = is(i, Tag::determiner) || is(i, Tag::adjective) || is(i, Tag::other);
    if (!plain || phrase_at(i) != nullptr) return token;
  }
  return i;
}

/// Whether the words left of a comma are set off: ", who ..., " or ", after ...,". Gives the comma that opens it.
bool Clauses::parenthesis_before(Index comma, Index& start) const {
  for (Index i = comma; i-- > 0;) {
    if (is(i, Tag::stop)) return false;
    if (!is(i, Tag::comma)) continue;
    const bool opener = is(i + 1, Tag::relative) || is(i + 1, Tag::preposition) || is(i + 1, Tag::subordinator) ||
                        is(i + 1, Tag::adverb) || in("appositive-openers", i + 1) ||
                        (is(i + 1, Tag::verb) && !is_finite(sentence_->words[i + 1].form));
    start = i;
    return opener || is(i + 1, Tag::determiner) || phrase_at(i + 1) != nullptr;
  }
  return false;
}

const Phrase* Clauses::antecedent(Index relative, int depth) const {
  Index i = relative;
  while (i > 0 && (is(i - 1, Tag::comma) || is(i - 1, Tag::preposition) || is(i - 1, Tag::determiner) ||
                   is(i - 1, Tag::relative) || is(i - 1, Tag::bracket)))
    --i;
  const Phrase* phrase = i > 0 ? phrase_at(i - 1) : nullptr;
  const bool modifies = phrase != nullptr && !phrase->is_head() && phrase->noun == i - 1;  // "a Danish maker that"
  const Phrase* const described = i > 0 && (phrase == nullptr || modifies) ? described_by(i - 1) : nullptr;
  if (described != nullptr) phrase = described;
  if (phrase == nullptr && i > 0) phrase = naming(i - 1);  // "countries that, like A and B, ..."
  if (phrase == nullptr && i > 0 && in("utterances", i - 1)) phrase = author(i - 1, depth);
  if (phrase != nullptr && i > 0 && phrase->noun == i - 1 && speaks_by(*phrase)) return phrase;
  return phrase != nullptr && phrase->is_head() ? phrase : nullptr;
}

/// "X, a Danish maker that ...": whom the noun in apposition describes.
const Phrase* Clauses::described_by(Index noun) const {
  for (const CuePhrase& cue : sentence_->cues) {
    if (cue.tokens.contains(noun) && cue.bearer < sentence_->names.size())
      return phrase_at(sentence_->names[cue.bearer].tokens.first);
  }
  for (const OfficePhrase& office : sentence_->offices) {
    if (office.tokens.contains(noun) && office.bearer) return phrase_at(sentence_->names[*office.bearer].tokens.first);
  }
  return before_apposition(noun);
}

/// What stands before the comma of an apposition that begins with "a" and ends with a noun: "X, a Y company".
const Phrase* Clauses::before_apposition(Index noun) const {
  Index i = noun;
  for (; i > 0 && !is(i, Tag::comma); --i) {
    const Phrase* const within = phrase_at(i);
    if (!is(i, Tag::other) && !is(i, Tag::adjective) && !is(i, Tag::determiner) &&
        (within == nullptr || within->noun != noun))
      return nullptr;
  }
  const Phrase* const named = i > 0 && in("indefinite-articles", i + 1) ? phrase_at(i - 1) : nullptr;
  return named != nullptr && named->is_head() && named->preposition == no_token ? named : nullptr;
}

/// "dijo ayer que": the verb of telling whose clause a Spanish "que" opens; no_token when none does.
Index Clauses::teller_before(Index que) const {
  if (!sentence_->spanish()) return no_token;
  Index i = que;
  while (i > 0 && (is(i - 1, Tag::adverb) || timed_[i - 1])) --i;
  const bool tells = i > 0 && is(i - 1, Tag::verb) &&
                     sentence_->grammar->lexicon().list("reporting").contains(sentence_->words[i - 1].lemma);
  return tells ? i - 1 : no_token;
}

/// "X's decision to expel Y": who owns the noun that the infinitive completes.
const Phrase* Clauses::owner_of_noun_before(Index verb) const {
  Index i = verb;
  if (i > 0 && (sentence_->key(i - 1) == "to" || is(i - 1, Tag::preposition))) --i;
  return i > 0 && i < verb && phrase_at(i - 1) == nullptr ? possessor(i - 1) : nullptr;
}

const Phrase* Clauses::subject(Index verb, int depth) const {
  if (depth > deepest) return nullptr;
  const VerbGroup verbs = group(verb);
  if (const Phrase* dropped = phrase_at(verb)) return dropped;  // the verb's ending stands for it
  if (const Phrase* inverted = person_in_relative(verb, verbs)) return inverted;
  if (const Phrase* before = subject_before(verb, verbs, depth)) return before;
  const bool relative =
      verbs.first > 0 && is(verbs.first - 1, Tag::relative) && governing_preposition(verbs.first - 1) == no_token;
  if (!sentence_->spanish() || !verbs.finite() || relative) return nullptr;
  const Phrase* const above = subject_above(verbs, depth);
  const Phrase* const after = subject_after(verb);
  const bool object = above != nullptr && after != nullptr && !after->person && in_place_clause(verbs);
  return after != nullptr && !object ? after : above;
}

/// "viajó a X, donde visitó Y": whether a clause is told of a place.
bool Clauses::in_place_clause(const VerbGroup& verbs) const {
  const auto relative = relative_before(verbs.first, false);
  return relative && sentence_->key(*relative) == "donde";
}

/// Spanish: "X criticó a Y, a quien acusa de espionaje", "X viajó a Y, donde se reunió con Z": the subject of the
/// clause above, for a relative that is itself no subject.
const Phrase* Clauses::subject_above(const VerbGroup& verbs, int depth) const {
  const auto relative = relative_before(verbs.first, false);
  if (!relative) return nullptr;
  const Phrase* const told_of = antecedent(*relative, depth);
  const Index marker = governing_preposition(*relative);
  const bool party =
      marker != no_token && told_of != nullptr && sentence_->key(marker) != "en";  // no "texto en el que"
  if (!party && !in_place_clause(verbs)) return nullptr;
  for (Index i = *relative + 1; i < verbs.first; ++i) {
    if (is(i, Tag::other) || is(i, Tag::determiner)) return nullptr;  // "a quien la policía detuvo"
  }
  for (Index i = *relative; i-- > 0 && !is(i, Tag::stop);) {
    if (!is(i, Tag::verb) || !group(i).finite()) continue;
    const Phrase* const above = subject(i, depth + 1);
    return above != told_of ? above : nullptr;
  }
  return nullptr;
}

const Phrase* Clauses::subject_before(Index verb, const VerbGroup& verbs, int depth) const {
  const auto& words = sentence_->words;
  const bool reduced = verbs.passive && verbs.first == verb;  // "an instrument designed by X"
  if (!verbs.finite() && verbs.first == verb) {
    if (const Phrase* decider = owner_of_noun_before(verb)) return decider;
  }
  const bool noun_before = verbs.first > 0 && is(verbs.first - 1, Tag::other) && phrase_at(verbs.first - 1) == nullptr;
  if (verbs.form == VerbForm::gerund && verbs.first == verb && noun_before)  // "an order restricting X"
    return in("utterances", verb - 1) ? author(verb - 1, depth) : nullptr;
  bool nameless = false;  // a noun without a mention stands before the verb
  const Index relative = relative_clause_before(verbs);
  for (Index i = verbs.first; i-- > 0;) {
    if (const Phrase* phrase = phrase_at(i)) {
      if (relative != no_token && relative < phrase->tokens.first) {
        if (const Phrase* const who = antecedent(relative, depth)) return who;
        i = relative;
        continue;
      }
      const bool free =
          phrase->preposition == no_token && (phrase->is_head() || acts_by_arms(*phrase) || speaks_by(*phrase));
      if (i + 1 == verb && opens_absolute(*phrase, verbs)) return phrase;
      if (denied_member(*phrase)) {  // "A and not B accused C"
        i = phrase->tokens.first - 1;
        continue;
      }
      if (const Index noun = noun_completed_by(*phrase); verbs.finite() && noun != no_token) {
        i = noun + 1;
        continue;
      }
      if (free && (!phrase->possessor || speaks_by(*phrase)) &&
          !(verbs.first == verb && !verbs.finite() && i + 1 != verbs.first))
        return phrase;
      i = std::min(i, phrase->example ? phrase->tokens.first : std::min(phrase->tokens.first, phrase->preposition));
      if (phrase->noun != no_token && phrase->noun < i) i = phrase->noun;
      continue;
    }
    switch (words[i].tag) {
      case Tag::other:
        nameless = nameless || (sentence_->token(i).word && !timed_[i] && described_by(i) == nullptr);
        continue;
      case Tag::determiner:
        if (nameless && verbs.finite() && opens_subject(i)) return nullptr;  // "after a report implicated X"
        continue;
      case Tag::preposition:
        if (reduced && !sentence_->spanish()) return nullptr;  // "the latest in a series of data released by X"
        continue;
      case Tag::relative:
        if (sentence_->key(i) == "where") continue;
        if (sentence_->key(i) == "donde") return nullptr;
        if (const Index teller = teller_before(i); teller != no_token)
          return nameless ? nullptr : subject(teller, depth + 1);  // "X dijo que apoya a Y", "X dijo que el plan ayuda"
        if (governing_preposition(i) != no_token) return nullptr;
        if (const Phrase* who = antecedent(i, depth)) return who;
        return nullptr;
      case Tag::coordinator:
        if (const Index sharing = sharing_verb(i, verb); sharing != no_token) return subject(sharing, depth + 1);
        continue;
      case Tag::verb: {
        if (verbs.finite() && (is_finite(words[i].form) || group(i).first != i)) return nullptr;
        if (verbs.finite()) continue;
        if (reduced) return nullptr;
        if (group(i).passive && group(i).first == i) continue;
        if (controls_object(i) && !(verbs.first > 0 && in("own-subject-prepositions", verbs.first - 1))) {
          if (const Phrase* controlled = object(i, depth + 1)) return controlled;
        }
        return subject(i, depth + 1);
      }
      case Tag::auxiliary:
        if (!verbs.finite() && main_verb(i))
          return subject_before(i, {i, i, VerbForm::present, false, false, false, {}}, depth + 1);
        continue;
      case Tag::comma: {
        const Phrase* const led = reduced && i > 0 && i + 1 == verbs.first ? phrase_at(i - 1) : nullptr;
        if (led != nullptr && led->is_head() && !led->possessor && led->preposition == no_token)
          return led;  // "the party, led by X"
        Index start = i;
        if (i + 1 == verbs.first && parenthesis_before(i, start)) i = start;
        continue;
      }
      case Tag::subordinator:
      case Tag::stop:
        return nullptr;
      default:
        continue;
    }
  }
  return verbs.finite() ? nullptr : main_subject_after(verb);
}

/// "X visited Y and met Z": the verb before a coordinator with which one behind it shares its subject; no_token when
/// there is none.
Index Clauses::sharing_verb(Index coordinator, Index verb) const {
  const bool finite = group(verb).finite();
  for (Index i = coordinator; i-- > 0 && !is(i, Tag::stop);) {
    if (is(i, Tag::verb) && (group(i).finite() || !finite)) return finite ? reported_or(i, coordinator, verb) : i;
  }
  return no_token;
}

/// "X said that Y wants peace, and accused Z": of the verb before a coordinator and the one that reports its clause,
/// the one that the verb behind goes with: the latter when it is told in the tense of the report, and speaks or is set
/// off by a comma.
Index Clauses::reported_or(Index before, Index coordinator, Index verb) const {
  const Index teller = teller_of(before);
  if (teller == no_token) return before;
  const VerbForm told = tense(before);
  const VerbForm tense_here = tense(verb);
  const bool comma = coordinator > 0 && is(coordinator - 1, Tag::comma);
  const bool speaks = is_speech(verb);
  if (tense_here != tense(teller)) return before;
  return (tense_here != told && (comma || speaks)) || (comma && speaks) ? teller : before;
}

/// The tense of a verb by the first word of its group.
VerbForm Clauses::tense(Index verb) const {
  const Index first = group(verb).first;
  if (sentence_->spanish() && sentence_->token(first).text.ends_with("ó"))
    return VerbForm::past;  // "acusó", no "acuso"
  if (!is(first, Tag::auxiliary)) return sentence_->words[verb].form;
  const auto readings = sentence_->grammar->morphology().verb(sentence_->key(first));
  return in("past-copulas", first) || sentence_->key(first) == "had" ? VerbForm::past
         : readings.empty()                                          ? VerbForm::present
                                                                     : readings.front().form;
}

/// Whether a verb tells, asks, judges or accuses.
bool Clauses::is_speech(Index verb) const {
  const auto& lexicon = sentence_->grammar->lexicon();
  const std::string_view lemma = sentence_->words[verb].lemma;
  return lexicon.list("reporting").contains(lemma) || lexicon.list("judging-verbs").contains(lemma) ||
         lexicon.list("charging-verbs").contains(lemma);
}

/// "X denied that Y interferes": the verb that tells the clause of another one, with nothing but the latter's subject
/// between them; no_token when none does.
Index Clauses::teller_of(Index verb) const {
  const auto& lexicon = sentence_->grammar->lexicon();
  bool subject = false;
  for (Index i = group(verb).first; i-- > 0;) {
    if (is(i, Tag::comma) || is(i, Tag::stop) || is(i, Tag::coordinator)) return no_token;
    subject = subject || phrase_at(i) != nullptr;
    if (!is(i, Tag::verb)) continue;
    const std::string_view lemma = sentence_->words[i].lemma;
    const bool tells = lexicon.list("reporting").contains(lemma) || lexicon.list("denial-cues").contains(lemma);
    return tells && subject && group(i).finite() ? i : no_token;
  }
  return no_token;
}

/// "talks failed, with X blaming Y": whether a phrase behind a comma is the subject of the gerund that follows it.
bool Clauses::opens_absolute(const Phrase& phrase, const VerbGroup& verbs) const {
  const Index with = phrase.preposition;
  return verbs.form == VerbForm::gerund && verbs.first == verbs.main && phrase.is_head() && with != no_token &&
         with > 0 && sentence_->key(with) == "with" && is(with - 1, Tag::comma);
}

/// "A and not B": whether a phrase is what a coordination leaves out.
bool Clauses::denied_member(const Phrase& phrase) const {
  const Index first = phrase.tokens.first;
  return first > 1 && is(first - 1, Tag::negation) && (is(first - 2, Tag::coordinator) || is(first - 2, Tag::comma));
}

/// "the decision to expel X was": the noun that an infinitive with this object completes; no_token when none does.
Index Clauses::noun_completed_by(const Phrase& object) const {
  Index i = object.tokens.first;
  while (i > 0 && (is(i - 1, Tag::determiner) || is(i - 1, Tag::adjective))) --i;
  const bool infinitive = i > 2 && is(i - 1, Tag::verb) && sentence_->key(i - 2) == "to";
  return infinitive && is(i - 3, Tag::other) && sentence_->token(i - 3).word && !timed_[i - 3] ? i - 3 : no_token;
}

/// "la firma que preside X ha comprado": the relative whose clause, with a verb of its own, ends before a finite verb;
/// no_token when none does.
Index Clauses::relative_clause_before(const VerbGroup& verbs) const {
  const auto heads_clause = [&](Index i) {
    return (is(i, Tag::verb) && is_finite(sentence_->words[i].form)) ||
           (sentence_->tree.size() > 0 && sentence_->tree.relation(i) == "acl:relcl");
  };
  bool clause = false;
  for (Index i = verbs.first; verbs.finite() && i-- > 0;) {
    if (is(i, Tag::stop) || is(i, Tag::comma) || is(i, Tag::coordinator) || is(i, Tag::subordinator)) break;
    clause = clause || heads_clause(i);
    if (is(i, Tag::relative)) return clause ? i : no_token;
  }
  return no_token;
}

/// "Israeli warplanes bombed": what the arms of a state do, it does.
bool Clauses::acts_by_arms(const Phrase& phrase) const {
  return !phrase.possessor && phrase.noun != no_token && in("arms", phrase.noun);
}

/// Whether an article begins the subject of a clause: no noun phrase of a preposition, no member of a list.
bool Clauses::opens_subject(Index article) const {
  if (sentence_->spanish()) return false;
  return article == 0 || is(article - 1, Tag::stop) || is(article - 1, Tag::subordinator) ||
         is(article - 1, Tag::relative) || is(article - 1, Tag::verb) || sentence_->key(article - 1) == "that";
}

/// "a UN report criticised": what is written in somebody's name, they say.
bool Clauses::speaks_by(const Phrase& phrase) const {
  return phrase.noun != no_token && in("utterances", phrase.noun);
}

/// "a letter by X urging": whose words they are.
const Phrase* Clauses::author(Index utterance, int depth) const {
  if (const Phrase* owner = possessor(utterance)) return owner;
  if (const Phrase* owner = adjective(utterance)) return owner;
  const auto verb = governor(utterance);
  if (!verb || *verb > utterance) return nullptr;
  return group(*verb).passive ? nullptr : subject(*verb, depth + 1);
}

/// "has a history of": an auxiliary without a verb is the main verb.
bool Clauses::main_verb(Index auxiliary) const {
  Index next = auxiliary + 1;
  while (is(next, Tag::adverb) || is(next, Tag::negation)) ++next;
  return !is(next, Tag::verb) && !is(next, Tag::auxiliary);
}

/// The phrase that begins at a token, or behind the nouns that introduce a name: "the poet X".
const Phrase* Clauses::opening_phrase(Index from) const {
  constexpr Index reach = 5;
  for (Index i = from; i < std::min(sentence_->size(), from + reach); ++i) {
    if (const Phrase* phrase = phrase_at(i)) return phrase;
    const Tag tag = sentence_->words[i].tag;
    if (tag != Tag::determiner && tag != Tag::adjective && tag != Tag::number && tag != Tag::other) return nullptr;
  }
  return nullptr;
}

/// "X, chairman of Y, was met": whether a comma follows after which a verb comes.
bool Clauses::parenthesis_after(Index comma) const {
  if (!is(comma, Tag::comma)) return false;
  for (Index i = comma + 1; i + 1 < sentence_->size(); ++i) {
    if (is(i, Tag::stop) || is(i, Tag::verb)) return false;
    if (is(i, Tag::comma)) return is(i + 1, Tag::verb) || is(i + 1, Tag::auxiliary) || is(i + 1, Tag::modal);
  }
  return false;
}

/// "After visiting X, the minister met Y": the subject of the main clause that follows.
const Phrase* Clauses::main_subject_after(Index verb) const {
  for (Index i = verb + 1; i < sentence_->size(); ++i) {
    if (!is(i, Tag::comma)) continue;
    const Phrase* phrase = opening_phrase(i + 1);
    if (phrase == nullptr || !phrase->is_head() || phrase->preposition != no_token) continue;
    Index next = phrase->tokens.end;
    if (parenthesis_after(next)) return phrase;
    while (is(next, Tag::adverb) || is(next, Tag::pronoun) || timed_[std::min(next, sentence_->size())]) ++next;
    const bool verb_follows = is(next, Tag::auxiliary) || is(next, Tag::modal) || is(next, Tag::verb);
    if (verb_follows) return phrase;
  }
  return nullptr;
}

/// Spanish: "anunció ayer en X el presidente Y".
const Phrase* Clauses::subject_after(Index verb) const {
  const Phrase* first = bare_after(verb + 1, false);
  return first;
}

/// Spanish: "la empresa que preside X". Persons who are objects would have an "a".
const Phrase* Clauses::person_in_relative(Index verb, const VerbGroup& verbs) const {
  if (!sentence_->spanish() || verbs.passive || verbs.first == 0 || !is(verbs.first - 1, Tag::relative)) return nullptr;
  const Phrase* const after = bare_after(verb + 1, false);
  if (after == nullptr || !after->person) return nullptr;
  const bool bare = after->tokens.size() == 1;  // "que posee X": as like a firm
  const bool owns = sentence_->grammar->lexicon().list("owning-verbs").contains(sentence_->words[verb].lemma);
  return bare && owns ? nullptr : after;
}

bool Clauses::ends_clause(Index token) const {
  return is(token, Tag::relative) || is(token, Tag::subordinator) || is(token, Tag::stop) ||
         (is(token, Tag::verb) && is_finite(sentence_->words[token].form)) || is(token, Tag::modal);
}

/// The first phrase after `from` without a preposition (or, `personal`, with the Spanish "a" of persons).
const Phrase* Clauses::bare_after(Index from, bool personal) const {
  for (Index i = from; i < sentence_->size(); ++i) {
    if (const Index end = past_aside(i); end > i) {
      i = end - 1;
      continue;
    }
    if (const Phrase* phrase = phrase_at(i)) {
      if (phrase->possessor) continue;
      const bool person_a = personal && phrase->preposition != no_token && preposition(phrase->preposition) == "a";
      if (phrase->preposition == no_token || person_a) return phrase;
      i = phrase->tokens.end - 1;
      continue;
    }
    if (ends_clause(i)) return nullptr;
    if (is(i, Tag::comma) || is(i, Tag::verb) || is(i, Tag::coordinator)) {
      if (i > from + 1 || !is(i, Tag::comma)) return nullptr;
    }
    if (is(i, Tag::other) && !personal && sentence_->token(i).word && i > from + 6) return nullptr;
  }
  return nullptr;
}

/// "acusó, en cambio, a X": behind the words between commas that begin at a token; the token itself when none do.
Index Clauses::past_aside(Index comma) const {
  if (!is(comma, Tag::comma)) return comma;
  const auto& asides = sentence_->grammar->lexicon().list("asides");
  const Index end = comma + 1 + static_cast<Index>(match_phrase(asides, sentence_->sentence->tokens, comma + 1).length);
  return end > comma + 1 && is(end, Tag::comma) ? end + 1 : comma;
}

/// What may stand between a verb and its object: modifiers, words of time, a few unknown words, and in Spanish other
/// prepositional phrases ("ha invitado a la cita al presidente").
bool Clauses::passes_to_object(Index token, Index& unknown) const {
  constexpr Index english_unknown = 2;
  constexpr Index spanish_unknown = 5;
  const bool spanish = sentence_->spanish();
  if (timed_[token]) return true;
  switch (sentence_->words[token].tag) {
    case Tag::adverb:
    case Tag::determiner:
    case Tag::adjective:
    case Tag::quantifier:
    case Tag::possessive:
    case Tag::quote:
    case Tag::number:
      return true;
    case Tag::preposition:
      return spanish || (sentence_->key(token) == "of" && in("representatives", token - 1));
    case Tag::comma:
      return timed_[token + 1] || timed_[token - 1] ||
             (spanish && is(token + 1, Tag::preposition) && preposition(token + 1) == "a");
    case Tag::other:
      if (in("representatives", token)) return true;
      return ++unknown <= (spanish ? spanish_unknown : english_unknown);
    default:
      return false;
  }
}

/// "warned that Chilean troops may ...", "fears Chile will ...": the phrase is the subject of what is told.
bool Clauses::opens_told_clause(const Phrase& phrase, Index verb) const {
  const auto& lexicon = sentence_->grammar->lexicon();
  if (phrase.tokens.first <= verb || !lexicon.list("reporting").contains(sentence_->words[verb].lemma)) return false;
  for (Index i = verb + 1; i <= phrase.tokens.first; ++i) {
    if (sentence_->key(i) == "that") return sentence_->occurrences[phrase.members.front()].kind != MentionKind::nominal;
  }
  Index next = phrase.tokens.end;
  while (is(next, Tag::adverb)) ++next;
  return is(next, Tag::auxiliary) || is(next, Tag::modal);
}

const Phrase* Clauses::object(Index verb, int depth) const {
  if (const Phrase* after = object_after(verb, depth)) return after;
  return sentence_->spanish() && is(verb, Tag::verb) ? object_antecedent(verb, depth + 1) : nullptr;
}

/// Spanish: "la firma que X adquirió", "los rebeldes a los que X financia".
const Phrase* Clauses::object_antecedent(Index verb, int depth) const {
  if (depth > deepest) return nullptr;
  if (const Phrase* person = oblique_antecedent(verb, "a", depth)) return person;
  const VerbGroup verbs = group(verb);
  const auto relative = verbs.finite() ? relative_before(verbs.first, true) : std::nullopt;
  const bool bare = relative && governing_preposition(*relative) == no_token && sentence_->key(*relative) == "que";
  return bare && !verbs.passive ? antecedent(*relative, depth) : nullptr;
}

const Phrase* Clauses::oblique_antecedent(Index predicate, std::string_view wanted, int depth) const {
  const VerbGroup verbs = group(predicate);
  if (is(predicate, Tag::verb) && !verbs.finite()) return nullptr;
  const auto relative = relative_before(verbs.first, false);
  const Index marker = relative ? governing_preposition(*relative) : no_token;
  return marker != no_token && preposition(marker) == wanted ? antecedent(*relative, depth) : nullptr;
}

/// The relative that opens the clause of a predicate; `over_subject`: with the subject between the two.
std::optional<Index> Clauses::relative_before(Index predicate, bool over_subject) const {
  bool subject = false;
  for (Index i = predicate; i-- > 0;) {
    if (is(i, Tag::relative)) return subject || !over_subject ? std::optional(i) : std::nullopt;
    if (is(i, Tag::verb) || is(i, Tag::stop) || is(i, Tag::subordinator) || is(i, Tag::comma)) return std::nullopt;
    const Phrase* const phrase = phrase_at(i);
    subject = subject || (phrase != nullptr && phrase->preposition == no_token && phrase->is_head());
  }
  return std::nullopt;
}

/// "with whom", "of which", "a la que", "en el cual": the preposition before a relative, or no_token.
Index Clauses::governing_preposition(Index relative) const {
  Index i = relative;
  while (i > 0 && (is(i - 1, Tag::determiner) || is(i - 1, Tag::relative))) --i;
  const bool governed =
      i > 0 && is(i - 1, Tag::preposition) && (sentence_->spanish() || sentence_->key(relative) != "that");
  return governed ? i - 1 : no_token;
}

/// The phrase that stands in apposition to a noun: "its allies, A and B".
const Phrase* Clauses::naming(Index noun) const {
  const auto found =
      std::find_if(phrases_->begin(), phrases_->end(), [&](const Phrase& p) { return p.apposed == noun; });
  return noun == no_token || found == phrases_->end() ? nullptr : &*found;
}

const Phrase* Clauses::object_after(Index verb, int depth) const {
  const bool spanish = sentence_->spanish();
  const Phrase* const inverted =
      spanish && is(verb, Tag::verb) ? subject(verb, depth + 1) : nullptr;  // verb, subject, object
  if (inverted != nullptr && inverted == person_in_relative(verb, group(verb)))
    return antecedent(group(verb).first - 1, depth);
  Index unknown = 0;
  for (Index i = verb + 1; i < sentence_->size(); ++i) {
    const Phrase* phrase = phrase_at(i);
    if (const Phrase* const named = naming(phrase == nullptr ? i : phrase->noun)) phrase = named;
    if (const Index end = past_aside(i); end > i) {
      i = end - 1;
      continue;
    }
    if (phrase == nullptr) {
      if (!passes_to_object(i, unknown)) return nullptr;
      continue;
    }
    const bool particle = phrase->preposition != no_token && phrase->preposition <= verb;  // "turned down X's request"
    if (phrase == inverted) {
      i = phrase->tokens.end - 1;
      continue;
    }
    if (!spanish && opens_told_clause(*phrase, verb)) return nullptr;
    if (phrase->preposition == no_token || particle || (spanish && preposition(phrase->preposition) == "a"))
      return phrase;
    if (!spanish && !(unknown > 0 && in("representatives", phrase->preposition - 1))) return nullptr;
    i = phrase->tokens.end - 1;
  }
  return nullptr;
}

const Phrase* Clauses::oblique(Index from, std::string_view wanted, Index reach) const {
  const Index limit = std::min(sentence_->size(), from + reach);
  for (Index i = from + 1; i < limit; ++i) {
    if (const Phrase* phrase = phrase_at(i)) {
      if (phrase->preposition != no_token && preposition(phrase->preposition) == wanted && phrase->preposition > from) {
        const Phrase* const named = phrase->possessor ? naming(phrase->noun) : nullptr;  // "with A's ally, B"
        return named != nullptr ? named : phrase;
      }
      i = phrase->tokens.end - 1;
      continue;
    }
    if (is(i, Tag::relative) || is(i, Tag::stop) || is(i, Tag::subordinator)) return nullptr;
    if (is(i, Tag::verb) && is_finite(sentence_->words[i].form)) return nullptr;
    if (is(i, Tag::comma) && in("belonging-prepositions", i + 1)) return nullptr;
    if (in("clause-prepositions", i) || is(i, Tag::auxiliary) || is(i, Tag::modal)) return nullptr;
  }
  return nullptr;
}

const Phrase* Clauses::possessor(Index noun) const {
  for (const Phrase& phrase : *phrases_) {
    if (phrase.possessor && phrase.noun == noun) return &phrase;
  }
  return nullptr;
}

const Phrase* Clauses::adjective(Index noun) const {
  for (const Phrase& phrase : *phrases_) {
    if (!phrase.possessor && phrase.noun == noun) return &phrase;
  }
  return nullptr;
}

/// "Talks took place in Geneva between A and B": what a preposition governs in the clause whose subject a noun is.
const Phrase* Clauses::oblique_of_clause(Index noun, std::string_view wanted) const {
  if (sentence_->tree.size() == 0 || !sentence_->tree.is(noun, "nsubj")) return nullptr;
  const Index verb = sentence_->tree.head(noun);
  const Phrase* const phrase = verb > noun ? oblique(verb, wanted) : nullptr;
  if (phrase == nullptr) return nullptr;
  const Index before = phrase->preposition - 1;  // "amid tensions between A and B" is about the tensions
  return sentence_->tree.upos(before) == "NOUN" && !timed(before) ? nullptr : phrase;
}

const Phrase* Clauses::between(Index noun) const {
  for (const std::string_view word :
       {std::string_view("between"), std::string_view("entre"), std::string_view("among")}) {
    const Phrase* phrase = oblique(noun, word);
    if (phrase == nullptr) phrase = oblique_of_clause(noun, word);
    if (phrase != nullptr && phrase->members.size() >= 2) return phrase;
  }
  const Phrase* pair = adjective(noun);
  return pair != nullptr && pair->members.size() == 2 ? pair : nullptr;
}

const Phrase* Clauses::self(Index noun) const {
  if (const Phrase* const named = naming(noun); named != nullptr && (possessor(noun) != nullptr || named->example))
    return named;
  Index after = noun + 1;
  while (sentence_->spanish() && is(after, Tag::proper) && phrase_at(after) != nullptr &&
         phrase_at(after)->noun == noun)
    ++after;
  if (const Phrase* owned = phrase_at(after); owned != nullptr && owned->preposition == no_token)
    return owned;  // "its subsidiary X"
  if (is(after, Tag::comma)) {
    if (const Phrase* named = phrase_at(after + 1);
        named != nullptr && named->preposition == no_token && possessor(noun) != nullptr)
      return named;
  }
  for (Index i = noun; i-- > 0;) {
    if (is(i, Tag::comma))
      return i > 0 && phrase_at(i - 1) != nullptr && phrase_at(i - 1)->is_head() ? phrase_at(i - 1)
                                                                                 : nullptr;  // "X, an ally"
    if (is(i, Tag::auxiliary)) return sentence_->is_copula(i) ? subject_of_copula(i) : nullptr;
    if (is(i, Tag::verb)) return bearer_of_predicate(i, noun);
    if (is(i, Tag::stop) || is(i, Tag::relative)) return nullptr;
  }
  return nullptr;
}

/// "X is an ally", "X is believed to be an ally", "X sigue siendo aliado": of whom a form of "be" says what follows.
const Phrase* Clauses::subject_of_copula(Index copula) const {
  const bool marked = copula > 0 && sentence_->key(copula - 1) == "to";
  const bool nonfinite = marked || sentence_->key(copula) == "ser" || sentence_->key(copula) == "siendo";
  const Index start = marked ? copula - 1 : copula;
  const Phrase* const between = nonfinite && start > 0 ? phrase_at(start - 1) : nullptr;
  const Index end = between != nullptr ? std::min(between->tokens.first, between->preposition) : start;
  if (nonfinite && end > 0 && is(end - 1, Tag::verb)) {
    const bool told = between == nullptr && marked && group(end - 1).passive;
    return told ? subject(end - 1) : bearer(end - 1, between);
  }
  return subject_before(copula, {copula, copula, VerbForm::present, false, false, false, {}}, 0);
}

/// "X remains an ally of Y", "X is seen as an ally of Y", "Z considers X an ally of Y": of whom a verb says the noun
/// that follows it, with nothing between them but what modifies the noun, or X.
const Phrase* Clauses::bearer_of_predicate(Index verb, Index noun) const {
  const Phrase* between = nullptr;
  for (Index i = noun; --i > verb;) {
    const Phrase* const phrase = phrase_at(i);
    if (phrase != nullptr && phrase->noun == noun) {
      i = phrase->tokens.first;
      continue;
    }
    if (phrase != nullptr) {
      if (between != nullptr || !phrase->is_head()) return nullptr;
      between = phrase;
      i = std::min(phrase->tokens.first, phrase->preposition);
      if (i <= verb) return nullptr;
      continue;
    }
    const Tag tag = sentence_->words[i].tag;
    const bool modifies = tag == Tag::determiner || tag == Tag::adjective || tag == Tag::adverb || tag == Tag::number ||
                          tag == Tag::quantifier || tag == Tag::other || tag == Tag::possessive || timed_[i];
    const bool partitive = in("belonging-prepositions", i) && in("choice-words", i - 1);  // "one of the allies"
    if (!modifies && !partitive && !in("predicate-prepositions", i)) return nullptr;
  }
  return bearer(verb, between);
}

/// Of whom a verb says a predicate noun; `between`: who stands between the two.
const Phrase* Clauses::bearer(Index verb, const Phrase* between) const {
  const auto& lexicon = sentence_->grammar->lexicon();
  const std::string_view lemma = sentence_->words[verb].lemma;
  const bool judges = lexicon.list("judging-verbs").contains(lemma);
  const bool links = lexicon.list("linking-verbs").contains(lemma);
  if (between != nullptr) return judges || links ? between : nullptr;
  if (sentence_->spanish() && !group(verb).finite()) return nullptr;  // "podría convertirse en": it is not yet
  return links || (judges && group(verb).passive) ? subject(verb) : nullptr;
}

std::optional<Index> Clauses::governor(Index noun) const {
  for (Index i = noun; i-- > 0 && noun - i < 10;) {
    if (is(i, Tag::verb)) return i;
    const Tag tag = sentence_->words[i].tag;
    if (tag == Tag::auxiliary && sentence_->words[i].lemma == "have" && main_verb(i)) return i;
    if (tag == Tag::preposition || tag == Tag::comma || tag == Tag::stop || tag == Tag::relative ||
        tag == Tag::auxiliary)
      break;
    if (const Phrase* phrase = phrase_at(i); phrase != nullptr && phrase->noun != noun) break;
  }
  for (Index i = noun + 1; i < sentence_->size() && i - noun < 25; ++i) {
    if (is(i, Tag::relative) || is(i, Tag::stop)) break;
    if (is(i, Tag::verb) && group(i).passive) return i;
    if (is(i, Tag::verb) && is_finite(sentence_->words[i].form)) break;
  }
  return std::nullopt;
}

std::optional<Index> Clauses::clause_verb(Index token) const {
  for (Index i = token; i-- > 0;) {
    if (is(i, Tag::stop)) break;
    if (is(i, Tag::verb) && group(i).finite()) return i;
  }
  for (Index i = token + 1; i < sentence_->size(); ++i) {
    if (is(i, Tag::stop)) break;
    if (is(i, Tag::verb) && group(i).finite()) return i;
  }
  return std::nullopt;
}

std::optional<Index> Clauses::matrix(Index verb) const {
  const VerbGroup verbs = group(verb);
  for (Index i = verbs.first; i-- > 0;) {
    if (is(i, Tag::verb)) return i;
    if (is(i, Tag::stop) || is(i, Tag::relative)) return std::nullopt;
  }
  return std::nullopt;
}

bool Clauses::controls_object(Index verb) const {
  return sentence_->grammar->lexicon().list("object-control").contains(sentence_->words[verb].lemma);
}

}  // namespace entente
