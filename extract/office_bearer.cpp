#include <entente/extract/office_bearer.h>

#include <algorithm>

namespace entente {

bool says_state(const SentenceDraft& sentence, const OfficePhrase& office) {
  for (std::uint32_t i = office.head.end; i < office.tokens.end; ++i) {
    if (sentence.in("state-nouns", i)) return true;
  }
  return false;
}

void BearerFinder::find_bearer(OfficePhrase& phrase, std::vector<OfficePhrase>& before) const {
  if (!bearer_after(phrase)) {
    bearer_before(phrase);
    if (!phrase.bearer && (phrase.holder || says_state(draft_, phrase))) bearer_by_copula(phrase);
  }
  share_bearer(phrase, before);
  pass_bearer_back(phrase, before);
  share_holder(phrase, before);
}

bool BearerFinder::could_be_person(Index name) const {
  const NameSpan& n = names_[name];
  if (n.type == "Person" || (n.type.empty() && !n.known && n.suggestion == "Person")) return true;
  return n.rule == "capitals" && n.type.empty() && !n.known;
}

void BearerFinder::bear(OfficePhrase& phrase, Index name) const {
  phrase.bearer = name;
  names_[name].type = "Person";
  names_[name].weak = false;
  names_[name].score = std::max<std::uint16_t>(names_[name].score, 900);
}

/// "X was never Y's envoy", "X, who was Y's envoy", "the envoy of Y is X"
void BearerFinder::bearer_by_copula(OfficePhrase& phrase) const {
  Index i = before_adverbs(phrase);
  bool denied = false;
  while (i > 0 && (in("negations", i - 1) || in("adverbs", i - 1))) denied = in("negations", --i) || denied;
  if (i >= 2 && draft_.is_copula(i - 1)) {
    Index before = i - 2;
    const bool planned = in("modals", before);
    if (planned && before > 0) --before;
    if (in("relatives", before) && before > 1) {
      before = draft_.token(before - 1).text == "," ? before - 2 : before - 1;  // "X, who was Y's envoy"
    }
    const Index name = name_at(before);
    if (name != none && could_be_person(name)) return bear_by(phrase, i - 1, name, denied, planned);
  }
  const Index end = phrase.tokens.end;
  if (end + 1 >= draft_.size() || !draft_.is_copula(end)) return;
  const Index name = name_at(end + 1);
  if (name != none && could_be_person(name)) bear_by(phrase, end, name, false, false);
}

void BearerFinder::bear_by(OfficePhrase& phrase, Index copula, Index name, bool denied, bool planned) const {
  bear(phrase, name);
  if (denied) {
    phrase.status = Status::denied;
  } else if (planned) {
    phrase.status = Status::planned;
  } else if (in("past-copulas", copula)) {
    phrase.status = Status::ended;
  }
}

bool BearerFinder::bearer_after(OfficePhrase& phrase) const {
  Index i = past_coordinated(phrase.tokens.end);
  bool comma = false;
  while (i < draft_.size() && !begins_name(i)) {  // "Sheikh" may begin a name
    if (draft_.token(i).text == "," && !comma) {
      comma = true;
    } else if (is_honorific(*draft_.sentence, i, lexicon_) && i + 1 < draft_.size()) {
      // "Foreign Minister Dr. X"
    } else if (const auto rank = match_phrase(lexicon_.list("ranks"), draft_.sentence->tokens, i)) {
      i += rank.length - 1;  // "the chief of staff, General X"
    } else if (const Index described = comma ? past_description(i) : i; described > i) {
      i = described - 1;  // "el presidente del Gobierno, el socialista X"
    } else {
      break;
    }
    ++i;
  }
  const Index name = name_at(i);
  if (name == none || names_[name].tokens.first != i || !could_be_person(name)) return false;
  if (comma && (of_relative(phrase) || !apposition_closes(names_[name].tokens.end, phrase))) return false;
  bear(phrase, name);
  holder_after_bearer(phrase, names_[name].tokens.end);
  return true;
}

/// "el socialista X", "el también conservador X": where the name begins behind what else is said of its bearer.
std::uint32_t BearerFinder::past_description(Index i) const {
  constexpr Index most = 2;
  if (!in("determiners", i)) return i;
  Index end = i + 1;
  const auto describes = [&](Index word) {
    return word < draft_.size() && draft_.token(word).word &&
           (name_at(word) == none || names_[name_at(word)].kind == MentionKind::demonym);
  };
  while (end - i <= most && describes(end)) ++end;
  if (end == i + 1 || !begins_name(end) || !could_be_person(name_at(end))) return i;
  return end == i + 2 || in("adverbs", i + 1) ? end : i;
}

/// "during 15 years" from a token on: where it ends.
std::uint32_t BearerFinder::past_duration(Index i) const {
  if (!in("duration-prepositions", i) || i + 2 >= draft_.size()) return i;
  const auto number = match_phrase(lexicon_.list("quantifiers"), draft_.sentence->tokens, i + 1);
  const bool digits = draft_.token(i + 1).text.front() >= '0' && draft_.token(i + 1).text.front() <= '9';
  const Index unit = i + 1 + (digits ? 1 : number.length);
  return (digits || number.length > 0) && in("time-units", unit) ? unit + 1 : i;
}

/// "the wife of the president, X" is she; not so with "Y, wife of the president, X".
bool BearerFinder::of_relative(const OfficePhrase& phrase) const {
  const Index of = in("belonging-prepositions", phrase.tokens.first) ? phrase.tokens.first + 1 : phrase.tokens.first;
  return of > 2 && in("belonging-prepositions", of - 1) && in("kin", of - 2) && in("definite", of - 3) &&
         (of == 3 || draft_.token(of - 4).text != ",");
}

/// "the manager of A and partner of B, X": where the comma stands behind another noun that is said of the bearer.
std::uint32_t BearerFinder::past_coordinated(Index i) const {
  constexpr Index reach = 8;
  if (!in("coordinators", i) || i + 1 >= draft_.size() || draft_.tree.size() == 0 || draft_.tree.upos(i + 1) != "NOUN")
    return i;
  const Index limit = std::min(draft_.size(), i + reach);
  for (Index end = i + 1; end + 1 < limit; ++end) {
    if (draft_.token(end).text == ",") return begins_name(end + 1) && could_be_person(name_at(end + 1)) ? end : i;
    const std::string_view upos = draft_.tree.upos(end);
    if (!draft_.token(end).word || upos == "VERB" || upos == "AUX") return i;
  }
  return i;
}

/// "Prime Minister X of Iceland", "Governor X of Alabama"
void BearerFinder::holder_after_bearer(OfficePhrase& phrase, Index i) const {
  if (phrase.holder || !in("belonging-prepositions", i)) return;
  const Index start = in("determiners", i + 1) ? i + 2 : i + 1;
  const Index name = name_at(start);
  const std::string_view type = name == none ? std::string_view() : known_class(name);
  const bool local = (type == "Region" || type == "City") && in("local-offices", phrase.head.end - 1);
  const bool governed = type == "State" || local;
  if (!governed || names_[name].kind != MentionKind::name || key(i) == "for" || key(i) == "from") return;
  phrase.holder = name;
  phrase.tokens.end = std::max(phrase.tokens.end, names_[name].tokens.end);
}

/// After "the minister, X" the apposition should end: comma, stop, or a verb.
bool BearerFinder::apposition_closes(Index end, const OfficePhrase& phrase) const {
  if (phrase.definite || phrase.possessive || phrase.holder) return true;
  return end >= draft_.size() || !draft_.token(end).word;
}

/// "X, director of Y"; "X (president of Y)"
void BearerFinder::bearer_before(OfficePhrase& phrase) const {
  Index i = before_adverbs(phrase);
  if (i > 0 && in("elected-words", i - 1)) --i;
  i = before_nominal_owner(i);
  if (i < 2 || (draft_.token(i - 1).text != "," && draft_.token(i - 1).text != "(" && !is_dash(i - 1))) return;
  Index before = i - 2;
  const Index name = name_at(before);
  if (name == none || !could_be_person(name)) return;
  const Index closing = end_of_field(phrase.tokens.end);
  if (is_dash(i - 1) && closing < draft_.size() && draft_.token(closing).word) return;
  const bool genitive = phrase.holder && key(names_[*phrase.holder].tokens.end) == "'s";
  if (!in("determiners", i) && !genitive && phrase.holder && names_[*phrase.holder].tokens.end <= phrase.head.first) {
    // "X, NASA administrator, said", but not "X, Iraqi Prime Minister Discuss ..."
    if (closing < draft_.size() && draft_.token(closing).word) return;
  }
  const bool person = names_[name].type == "Person" || names_[name].suggestion == "Person";
  if (!phrase.holder && !phrase.definite && !person) return;
  bear(phrase, name);
}

/// "X, the country's president": where the owner begins that a noun names.
std::uint32_t BearerFinder::before_nominal_owner(Index i) const {
  const bool owned = i > 2 && key(i - 1) == "'s" && in("nominals", i - 2) && name_at(i - 2) == none;
  return owned && in("definite", i - 3) ? i - 3 : i;
}

/// "X - Chile's president - left": a dash that joins no two words.
bool BearerFinder::is_dash(Index i) const {
  const std::string_view text = draft_.token(i).text;
  const bool dash = text == "-" || text == "--" || text == "–" || text == "—";
  const bool last = i + 1 == draft_.size();
  return dash && (last || !draft_.token(i).glued || !draft_.token(i + 1).glued || !draft_.token(i + 1).word);
}

/// "X, NASA envoy for Chile, said": the comma behind what the office is for.
std::uint32_t BearerFinder::end_of_field(Index i) const {
  constexpr Index reach = 6;
  if (!in("field-prepositions", i)) return i;
  for (Index end = i + 1; end < std::min(draft_.size(), i + reach); ++end) {
    if (draft_.token(end).text == ",") return end;
    if (!draft_.token(end).word) break;
  }
  return i;
}

/// "X, then president of Y", "X, at present head of Y": where the words of time before a title begin.
std::uint32_t BearerFinder::before_adverbs(OfficePhrase& phrase) const {
  constexpr Index reach = 4;
  const Index title = phrase.tokens.first;
  for (Index i = title > reach ? title - reach : 0; i < title; ++i) {
    if (past_duration(i) == title) return i;
    const bool until = in("until-words", i) && (title == i + 2 || draft_.token(title - 1).number);  // "fue hasta 2010"
    const PhraseMatch time = match_phrase(lexicon_.list("tenures"), draft_.sentence->tokens, i);
    if (!until && (i + time.length != title || time.length == 0)) continue;
    if ((until || time.value == "ended") && phrase.status == Status::ongoing) phrase.status = Status::ended;
    return i;
  }
  return title;
}

/// "his Venezuelan counterpart, A, and Vice President B": B serves whom A serves.
void BearerFinder::share_holder(OfficePhrase& phrase, const std::vector<OfficePhrase>& before) const {
  if (phrase.holder || !phrase.bearer || before.empty() || phrase.tokens.first < 2 ||
      in("determiners", phrase.tokens.first))
    return;
  const OfficePhrase& last = before.back();
  if (!last.bearer || !last.holder) return;
  const Index end = std::max(last.tokens.end, names_[*last.bearer].tokens.end);
  const Index gap = phrase.tokens.first - end;
  if (end < phrase.tokens.first && gap <= 2 && in("coordinators", phrase.tokens.first - 1)) phrase.holder = last.holder;
}

/// "director of A and a fellow at B": the second title has the first one's bearer.
void BearerFinder::share_bearer(OfficePhrase& phrase, const std::vector<OfficePhrase>& before) const {
  if (phrase.bearer || before.empty() || phrase.tokens.first == 0) return;
  const OfficePhrase& last = before.back();
  if (!last.bearer || names_[*last.bearer].tokens.first > last.tokens.first) return;
  if (last.tokens.end + 1 == phrase.tokens.first && in("coordinators", last.tokens.end)) phrase.bearer = last.bearer;
}

/// "the U.S. president and Indian prime minister X": each is another's.
bool BearerFinder::by_adjective(const OfficePhrase& phrase) const {
  return phrase.holder && names_[*phrase.holder].tokens.first < phrase.head.first && !spanish_;
}

/// "the mayor of A and chair of B, X": the first title has the second one's bearer.
void BearerFinder::pass_bearer_back(const OfficePhrase& phrase, std::vector<OfficePhrase>& before) const {
  if (!phrase.bearer || before.empty() || names_[*phrase.bearer].tokens.first < phrase.tokens.end) return;
  OfficePhrase& last = before.back();
  const Index gap = last.tokens.end;
  const bool joined = !last.bearer && gap + 1 == phrase.tokens.first && in("coordinators", gap) && !by_adjective(last);
  if (joined && !in("determiners", phrase.tokens.first)) last.bearer = phrase.bearer;
}

}  // namespace entente
