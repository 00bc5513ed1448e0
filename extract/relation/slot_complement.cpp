#include <entente/extract/relation/slot_complement.h>

#include <algorithm>

namespace entente {
namespace {

using Index = std::uint32_t;

}  // namespace

std::vector<std::string> participle_lemmas(const SentenceDraft& s, std::uint32_t token) {
  std::string form = s.key(token);
  if (s.spanish() && form.ends_with('s')) form.pop_back();
  if (s.spanish() && form.ends_with('a')) form.back() = 'o';
  std::vector<std::string> out;
  for (const VerbReading& reading : s.grammar->morphology().verb(form)) {
    if (reading.form == VerbForm::participle) out.emplace_back(reading.lemma);
  }
  return out;
}

bool is_participle(const SentenceDraft& s, std::uint32_t token) {
  const Word& word = s.words[token];
  if (word.tag == Tag::verb) return word.form == VerbForm::participle;
  return s.spanish() && word.tag == Tag::adjective && !participle_lemmas(s, token).empty();
}

bool carries_deed(const SentenceDraft& s, std::uint32_t participle, bool by_agent) {
  const auto& lexicon = s.grammar->lexicon();
  const auto carrier = [&](std::string_view lemma) {
    return lexicon.list("deed-carriers").contains(lemma) ||
           (!by_agent && lexicon.list("support-verbs").contains(lemma)) ||
           (!by_agent && lexicon.list("future-cues").contains(lemma));
  };
  if (s.words[participle].tag == Tag::verb) return carrier(s.words[participle].lemma);
  const auto lemmas = participle_lemmas(s, participle);
  return std::any_of(lemmas.begin(), lemmas.end(), carrier);
}

/// "an attack on X condemned by Y", "an attack without the consent of Y", "a request to send tanks to Y".
bool Complements::strays_from_noun(std::uint32_t noun, const Phrase& phrase) const {
  if (phrase.preposition == no_token || phrase.preposition <= noun) return false;
  if (grieved_over(noun, phrase) || belongs_to_victim(phrase)) return true;
  const bool owned = s_.spanish() && s_.in("belonging-prepositions", phrase.preposition);
  if (owned && owns_place(noun, phrase, "in-prepositions")) return true;
  for (Index i = phrase.preposition; --i > noun;) {
    if (owned && opens_phrase(i)) return true;
    if (s_.in("lacking-prepositions", i) || likens(i)) return true;
    if (clauses_.phrase_at(i) != nullptr) continue;
    if (is_participle(s_, i)) return !carries_deed(s_, i, done_by(phrase));
    if (s_.words[i].tag == Tag::verb && s_.words[i].form == VerbForm::infinitive) return true;
  }
  return false;
}

bool Complements::done_by(const Phrase& phrase) const {
  return s_.key(phrase.preposition) == (s_.spanish() ? "por" : "by");
}

/// Spanish: "recuerda con reproches las bombas de X": whether an article opens another noun phrase at a token, which no
/// preposition governs.
bool Complements::opens_phrase(Index article) const {
  const Tag before = s_.words[article - 1].tag;
  return s_.words[article].tag == Tag::determiner && !s_.in("contractions", article) && !clauses_.timed(article + 1) &&
         (before == Tag::other || before == Tag::adjective);
}

/// Spanish: "un ataque contra Y en la isla de X", "salió a las calles de X": whether an owner is only of the place
/// where something is done, or somebody goes.
bool Complements::owns_place(Index from, const Phrase& owner, ListName prepositions) const {
  const Index place = owner.preposition - 1;
  if (s_.words[place].tag != Tag::other || clauses_.phrase_at(place) != nullptr) return false;
  const Index first = s_.first_modifier(place);
  return first > from + 1 && s_.in(prepositions, first - 1);
}

/// English: "the attack on A of the weekly B": whether a phrase says to what the person belongs who suffers a deed.
bool Complements::belongs_to_victim(const Phrase& phrase) const {
  const Index of = phrase.preposition;
  if (s_.spanish() || of == 0 || s_.key(of) != "of") return false;
  const Phrase* const before = clauses_.phrase_at(of - 1);
  if (before == nullptr || !before->is_head() || !before->person || before->preposition == no_token) return false;
  return s_.in("against-prepositions", before->preposition) || s_.key(before->preposition) == "on";
}

/// "condemned the raid as a breach of Y's law", "un ataque como una afrenta a Y", not "on X as well as on Y".
bool Complements::likens(Index as) const {
  return s_.in("role-openers", as) && as + 1 < s_.size() && s_.words[as + 1].tag == Tag::determiner;
}

/// "opposed sending tanks to X", "se opuso a sancionar a X", "granted a loan, located opposite X"; but "obligó a
/// retirarse a X", "prometió enviar tanques a X".
bool Complements::strays_from_verb(std::uint32_t verb, std::uint32_t from, const Phrase& phrase) const {
  if (phrase.preposition == no_token || phrase.preposition <= from) return false;
  if ((!s_.spanish() || from > verb) && grieved_over(from, phrase)) return true;
  if (completes_name(phrase) || completes_deed(from, phrase)) return true;
  const bool goes = s_.spanish() && s_.lemma_in("motion", verb);
  if (goes && s_.in("belonging-prepositions", phrase.preposition) &&
      owns_place(from, phrase, "destination-prepositions"))
    return true;
  const auto& lexicon = s_.grammar->lexicon();
  const std::string_view lemma = s_.words[verb].lemma;
  const bool shares =
      lexicon.list("object-control").contains(lemma) || lexicon.list("committing-verbs").contains(lemma);
  for (Index i = phrase.preposition; --i > from;) {
    if (s_.in("lacking-prepositions", i)) return true;
    const Word& word = s_.words[i];
    if (clauses_.phrase_at(i) != nullptr || word.tag != Tag::verb) continue;
    const bool joined = s_.words[i - 1].tag == Tag::coordinator;  // "visited and toured A"
    if (word.form == VerbForm::infinitive || word.form == VerbForm::gerund) return !shares && !joined;
    if (word.form == VerbForm::participle && s_.words[i - 1].tag == Tag::comma) return true;
  }
  return false;
}

/// "spoke of rumours of a coup against X": whether a phrase says against whom somebody's deed is, of which a verb only
/// tells behind another preposition, or when it is somebody's; "called for attacks on X to stop", "called Y's attack on
/// X a crime".
bool Complements::completes_deed(Index from, const Phrase& phrase) const {
  const Index deed = phrase.preposition - 1;
  const bool suffers = s_.in("against-prepositions", phrase.preposition) || s_.key(phrase.preposition) == "on";
  if (deed <= from || !suffers || !s_.in("opposed-deeds", deed)) return false;
  if (s_.lemma_in("wording-verbs", from)) return true;  // "called it an attack on X"
  if (const Phrase* const owner = clauses_.possessor(deed); owner != nullptr && owner->tokens.first > from) return true;
  const Index of = s_.first_modifier(deed, from + 1) - 1;
  return of > from && s_.words[of].tag == Tag::preposition;
}

/// "presentó la demanda en la Corte de X": whether a phrase says where the name right before it belongs, which another
/// preposition governs.
bool Complements::completes_name(const Phrase& phrase) const {
  const Index of = phrase.preposition;
  if (of == 0 || phrase.person || uncontracted(s_.key(of)) != (s_.spanish() ? "de" : "of")) return false;
  const Phrase* const before = clauses_.phrase_at(of - 1);
  return before != nullptr && before->is_head() && before->preposition != no_token && !before->person;
}

/// "protested over an insult to X", "convocó al embajador por las ofensas a X": X is no part of the protest; "expresó
/// su malestar por las ofensas de X" is about what X did, unless X suffered it.
bool Complements::grieved_over(Index from, const Phrase& phrase) const {
  const Index before = phrase.preposition - 1;
  const bool noun = s_.words[before].tag == Tag::other && s_.token(before).word;
  if (before <= from || (!noun && !is_participle(s_, before))) return false;
  const bool owned = s_.in("belonging-prepositions", phrase.preposition);
  bool suffered = false;
  for (Index i = before; i > from; --i) {
    suffered = suffered || s_.in("suffered-deeds", i);
    const bool amount = s_.words[i + 1].tag == Tag::number || s_.in("currency-signs", i + 1);  // "por 40 millones"
    if (s_.in("grievance-prepositions", i) && !amount) return !owned || suffered;
  }
  return false;
}

bool Complements::behind_object(TokenRange trigger, const Phrase& phrase) const {
  if (!s_.spanish() || s_.tree.size() == 0 || phrase.preposition == no_token) return false;
  if (!s_.in("recipient-prepositions", phrase.preposition)) return false;
  const auto modifies = [&](Index i) {
    const Tag tag = i < s_.size() ? s_.words[i].tag : Tag::stop;
    return tag == Tag::determiner || tag == Tag::possessive || tag == Tag::number || tag == Tag::quantifier;
  };
  Index end = phrase.tokens.end;
  while (modifies(end)) ++end;
  end = end == phrase.tokens.end ? phrase.preposition : std::min(s_.size(), end + 1);  // "vendió a X sus filiales"
  const bool bought = s_.lemma_in("buying-verbs", trigger.first);                      // "compra a X el 80 % del acero"
  for (Index i = trigger.end; i < end; ++i) {
    if (phrase.tokens.contains(i)) continue;
    const std::string_view upos = s_.tree.upos(i);
    const bool goods = upos == "NOUN" || (bought && (upos == "NUM" || upos == "SYM" || upos == "ADJ"));
    const Index marker = s_.tree.child(i, "case");
    const bool charge = marker != Tree::none && s_.in("charge-prepositions", marker);  // "acusó de fraude a X"
    const bool noun = goods && !charge;
    const bool object = noun && s_.tree.is(i, "obj") && trigger.contains(s_.tree.head(i));
    if (object && !clauses_.timed(i)) return true;
  }
  return trigger.size() > 1 && grieved_over(trigger.end - 1, phrase);
}

}  // namespace entente
