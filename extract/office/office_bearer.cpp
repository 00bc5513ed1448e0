#include <entente/extract/office/office_bearer.h>
#include <entente/extract/office/office_joined.h>
#include <entente/extract/office/office_lead.h>
#include <entente/extract/office/office_role.h>
#include <entente/extract/office/office_sharing.h>
#include <entente/extract/office/office_term.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

void bear_by(const OfficeWords& w, OfficePhrase& phrase, Index copula, Index name, bool denied, bool planned) {
  bear(w, phrase, name);
  if (denied || planned) {
    phrase.status = denied ? Status::denied : Status::planned;
    return;
  }
  const bool begins = phrase.status == Status::planned || w.in("elected-words", copula + 1);
  if (w.in("past-copulas", copula) && !begins) phrase.status = Status::ended;  // not "was elected president"
}

/// "X, then president of Y", "X, hasta el año pasado presidente de Y": where the words of time before a title begin.
Index before_adverbs(const OfficeWords& w, OfficePhrase& phrase) {
  constexpr Index reach = 4;
  const Index title = phrase.tokens.first;
  for (Index i = title > reach ? title - reach : 0; i < title; ++i) {
    if (w.past_duration(i) == title) return i;
    const bool until = w.in("until-words", i) && (title == i + 2 || w.token(title - 1).number || w.time_ends(i, title));
    const PhraseMatch time = w.match("tenures", i);
    if (w.in("since-words", i) && w.time_ends(i, title)) return i;
    if (!until && (i + time.length != title || time.length == 0)) continue;
    if ((until || time.value == "ended") && phrase.status == Status::ongoing) phrase.status = Status::ended;
    return i;
  }
  return title;
}

/// "X, elegido presidente de Y", "X, nombrada en marzo directora de Y": where the participle begins by which somebody
/// got the title that begins at a token, else that one.
Index before_election(const OfficeWords& w, Index title) {
  constexpr Index reach = 5;
  for (Index i = title; i > 0 && title - i < reach; --i) {
    const bool follows = i == title || w.time_ends(i, title) || (i + 1 == title && w.in("adverbs", i));
    if (w.in("elected-words", i - 1) && follows) return i - 1;
  }
  return title;
}

/// "X firmó el acuerdo cuando era ministra de Y", "X, when he was mayor of Y, ...": the person who is the subject of
/// the clause around the one whose predicate a title is, behind such a word before the copula; none when there is none.
Index bearer_of_time(const OfficeWords& w, const OfficePhrase& phrase, Index copula) {
  const bool pronoun = copula > 0 && w.in("pronouns", copula - 1);
  const Index opener = pronoun ? copula - 2 : copula - 1;
  if (copula < 2 || !w.in("clause-times", opener) || w.tree().size() == 0) return none;
  Index above = w.tree().head(phrase.head.first);
  while (above != Tree::none && w.tree().upos(above) != "VERB") above = w.tree().head(above);
  const Index subject = above == Tree::none ? Tree::none : w.tree().child(above, "nsubj");
  const Index name = subject == Tree::none ? none : w.name_at(subject);
  return name != none && w.could_be_person(name) ? name : none;
}

/// "quien | hasta ayer | era ministra": the token before the words of time that end at one, else that one.
Index before_time(const OfficeWords& w, Index last) {
  constexpr Index reach = 4;
  for (Index i = last; i > 0 && last - i < reach; --i) {
    if (w.in("until-words", i) && w.time_ends(i, last + 1)) return i - 1;
  }
  return last;
}

/// "X was never Y's envoy", "X, who was Y's envoy", "the envoy of Y is X"
void bearer_by_copula(const OfficeWords& w, OfficePhrase& phrase) {
  Index i = before_adverbs(w, phrase);
  bool denied = false;
  const auto passes = [&](Index at) {
    const bool adverb = w.in("adverbs", at) && !w.in("past-copulas", at);  // "quien fuera presidente"
    return w.in("negations", at) || adverb || w.in("distributives", at);
  };
  while (i > 0 && passes(i - 1)) denied = w.in("negations", --i) || denied;
  if (i >= 2 && (w.draft().is_copula(i - 1) || w.in("past-copulas", i - 1))) {  // "quien fuera"
    Index before = i - 2;
    const bool planned = w.in("modals", before);
    const PhraseMatch perfect = w.match("perfect-auxiliaries", before);  // "has been president"
    const bool past = perfect.value == "ended" && !w.in("since-words", phrase.tokens.end);
    if (past && phrase.status == Status::ongoing) phrase.status = Status::ended;
    if ((planned || perfect.length > 0) && before > 0) --before;
    const PhraseMatch habit = w.match_before("past-habits", i - 1);  // "used to be president"
    if (habit.length > 0 && before >= habit.length) before -= static_cast<Index>(habit.length);
    if (habit.length > 0 && phrase.status == Status::ongoing) phrase.status = Status::ended;
    before = before_time(w, before);
    if (w.in("relatives", before) && before > 1) {
      before = w.token(before - 1).text == "," ? before - 2 : before - 1;  // "X, who was Y's envoy"
    }
    Index name = w.name_at(before);
    if (name == none) {
      name = bearer_of_time(w, phrase, i - 1);
      phrase.apart = name != none;
    }
    if (name != none && w.could_be_person(name)) return bear_by(w, phrase, i - 1, name, denied, planned);
  }
  const NamedByPredicate named = named_by_predicate(w, phrase.tokens.end);
  if (named.person != none) bear_by(w, phrase, named.copula, named.person, false, named.planned);
}

/// "the wife of the president, X" is she; not so with "Y, wife of the president, X".
bool of_relative(const OfficeWords& w, const OfficePhrase& phrase) {
  const Index of = w.in("belonging-prepositions", phrase.tokens.first) ? phrase.tokens.first + 1 : phrase.tokens.first;
  return of > 2 && w.in("belonging-prepositions", of - 1) && w.in("kin", of - 2) && w.in("definite", of - 3) &&
         (of == 3 || w.token(of - 4).text != ",");
}

/// After "the minister, X" the apposition should end: comma, stop, or a verb.
bool apposition_closes(const OfficeWords& w, Index end, const OfficePhrase& phrase) {
  if (phrase.definite || phrase.possessive || phrase.holder) return true;
  return end >= w.size() || !w.token(end).word;
}

/// "Prime Minister X of Iceland", "el canciller X, de Chile, ...", "Governor X of Alabama"
void holder_after_bearer(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  const bool comma = w.is_text(i, ",");
  if (comma) ++i;
  if (phrase.holder || !w.in("belonging-prepositions", i)) return;
  const Index start = w.in("determiners", i + 1) ? i + 2 : i + 1;
  const Index name = w.name_at(start);
  const std::string_view type = name == none ? std::string_view() : w.known_class(name);
  const bool local = (type == "Region" || type == "City") && w.title_in("local-offices", phrase.head.end - 1);
  const bool closes = !comma || (name != none && !w.token(std::min(w.name(name).tokens.end, w.size() - 1)).word);
  const bool governed = (type == "State" || local) && closes;
  if (!governed || w.name(name).kind != MentionKind::name || w.key(i) == "for" || w.key(i) == "from") return;
  phrase.holder = name;
  phrase.tokens.end = std::max(phrase.tokens.end, w.name(name).tokens.end);
}

/// Whether ", the foreign minister of Y", ", Y's ambassador" begins at a token.
bool titled_at(const OfficeWords& w, Index i) {
  constexpr Index reach = 4;
  if (!w.is_text(i, ",")) return false;
  for (Index at = i + 1; at < std::min(w.size(), i + 1 + reach) && w.token(at).word; ++at) {
    if (w.title_at(at).length > 0) return true;
  }
  return false;
}

/// "X (Z), director of Y": the last token before the bracket that ends at one, else that one.
Index before_bracket(const OfficeWords& w, Index last) {
  constexpr Index reach = 6;
  if (!w.is_text(last, ")")) return last;
  for (Index i = last; i > 1 && last - i < reach; --i) {
    if (w.is_text(i - 1, "(")) return i - 2;
  }
  return last;
}

/// "X, de 93 años y ciego, ex presidente de Y", "X, 93, president of Y": the last token before somebody's age in
/// commas that ends at one, else that one; also in "X, de 54 años | y presidenta de Y".
Index before_age(const OfficeWords& w, Index last) {
  constexpr Index reach = 6;
  for (Index i = last; i > 1 && last - i < reach && w.token(i).text != ","; --i) {
    const Index number = w.in("belonging-prepositions", i) ? i + 1 : i;
    if (w.token(i - 1).text != "," || !w.token(number).number) continue;
    return number == last || w.in("time-units", number + 1) ? i - 2 : last;
  }
  return last;
}

/// "X, hasta hace poco | ministra de Y", "X, elegido en mayo presidente de Y", "X, a | la cabeza de Y": where what is
/// said of somebody begins that ends in a title.
Index before_apposition(const OfficeWords& w, OfficePhrase& phrase) {
  const Index i = before_election(w, before_adverbs(w, phrase));
  const bool leads = i > 0 && w.match("lead-marks", i - 1).length + i == phrase.head.end + 1;
  return leads ? i - 1 : i;
}

/// "X, minister of Y, Z, ambassador of W": a bare title in a list of persons each of whom has one behind the name,
/// where Z bears the next; in Spanish any such title: "Junto a X, entonces ministra de Y, Z viajó".
bool listed_behind_name(const OfficeWords& w, OfficePhrase phrase, Index next,
                        const std::vector<OfficePhrase>& before) {
  const Index first = before_apposition(w, phrase);
  if (first < 2 || w.token(first - 1).text != "," || w.in("determiners", first)) return false;
  const Index name = w.name_at(before_age(w, before_bracket(w, first - 2)));
  const bool taken = std::any_of(before.begin(), before.end(), [&](const OfficePhrase& o) {
    return o.bearer == name && o.holder && o.tokens.end <= w.name(name).tokens.first;  // a rank is none
  });
  return name != none && !taken && w.could_be_person(name) && (w.spanish() || titled_at(w, w.name(next).tokens.end));
}

/// "the king of X, Y spokesman Z": whether a name is that of whom Z serves.
bool serves_by_title(const OfficeWords& w, Index name) {
  const Index end = w.name(name).tokens.end;
  const Index title_end = end + static_cast<Index>(end < w.size() ? w.title_at(end).length : 0);
  return !w.spanish() && title_end > end && w.begins_name(title_end) && w.could_be_person(w.name_at(title_end));
}

/// "said, is": a finite verb in a clause of its own, before the one that goes on with what it tells.
bool reports(const OfficeWords& w, Index verb) {
  const Tree& tree = w.tree();
  const auto finite = [&](Index i) { return i < tree.size() && tree.has(i, "VerbForm=Fin"); };
  return finite(verb) && tree.upos(verb) == "VERB" && w.is_text(verb + 1, ",") && finite(verb + 2);
}

/// "Ante el alcalde de Y, X calló", "After meeting the mayor of Y, X left", "The mayor of Y, X said, lies": whether a
/// name behind the comma is that of whoever does what the next verb tells, and the title another's.
bool acts_itself(const OfficeWords& w, const OfficePhrase& phrase, Index name) {
  const Tree& tree = w.tree();
  const Index end = w.name(name).tokens.end;
  Index verb = end;  // "se tapó", "no habló", "also left"
  while (verb < tree.size() && verb < end + 2 && (tree.upos(verb) == "PRON" || tree.upos(verb) == "ADV")) ++verb;
  if (verb >= tree.size() || !tree.has(verb, "VerbForm=Fin") || w.in("relatives", end)) return false;
  const Index head = phrase.head.first;
  const bool reported = reports(w, verb);
  if (w.match_before("role-phrases", phrase.tokens.first).length > 0) return false;  // "As mayor of Y, X left"
  if (tree.is(head, "nsubj") && !reported) return false;
  return tree.child(head, "case") != Tree::none || tree.is(head, "obj") || reported;
}

/// "cabeza de lista de X al Congreso por Y, Z": behind what a candidate is to be elected to, when Z follows.
Index past_candidacy(const OfficeWords& w, const OfficePhrase& phrase, Index i) {
  constexpr Index reach = 8;
  if (phrase.office != "candidate" || !w.in("prepositions", i) || w.tree().size() == 0) return i;
  for (Index end = i; end < std::min(w.size(), i + reach); ++end) {
    const bool person = end > i + 2 && w.begins_name(end) && w.resources().names.is_given(w.key(end));
    if (person && w.could_be_person(w.name_at(end))) return end;
    if (w.token(end).text == ",") return w.person_follows(end) ? end : i;
    if (!w.token(end).word || w.tree().upos(end) == "VERB" || w.tree().upos(end) == "AUX") return i;
  }
  return i;
}

/// "el presidente de Y -X- dijo", "the president of Y (X)": a mark that sets off the bearer alone.
bool opens_aside(const OfficeWords& w, Index i) {
  return (w.is_dash(i) || w.is_text(i, "(")) && w.begins_name(i + 1);
}

/// "the Inspector General for Iraq | Reconstruction": a common word behind a place that a title is for.
bool ends_field_of_place(const OfficeWords& w, Index name) {
  const Index first = w.name(name).tokens.first;
  const Index place = first > 1 ? w.name_at(first - 1) : none;
  return !w.spanish() && w.name(name).tokens.size() == 1 && place != none && w.is_common_word(first) &&
         w.in("field-prepositions", w.name(place).tokens.first - 1) && !w.resources().names.is_given(w.key(first));
}

/// "the president himself, X", "Foreign Minister Dr. X", "el portavoz, el general de brigada X": whether a word may
/// stand between a title and its bearer.
bool stands_before_bearer(const OfficeWords& w, Index i, bool comma) {
  if (w.honorific(i)) return i + 1 < w.size();
  return comma ? w.in("determiners", i) && w.match("ranks", i + 1).length > 1 : w.in("self-words", i);
}

bool bearer_after(const OfficeWords& w, OfficePhrase& phrase, const std::vector<OfficePhrase>& before) {
  phrase.tokens.end = past_candidacy(w, phrase, phrase.tokens.end);
  Index i = past_coordinated(w, phrase.tokens.end);
  bool comma = false;
  bool dash = false;
  while (i < w.size() && !w.begins_name(i)) {  // "Sheikh" may begin a name
    if ((w.token(i).text == "," || opens_aside(w, i)) && !comma) {
      comma = true;
      dash = w.token(i).text != ",";
    } else if (const auto rank = w.match("ranks", i)) {
      i += rank.length - 1;  // "the chief of staff, General X"
    } else if (!stands_before_bearer(w, i, comma)) {
      const Index described = comma ? w.past_epithet(i) : i;
      if (described == i) break;
      i = described - 1;  // "el presidente del Gobierno, el socialista X"
    }
    ++i;
  }
  const Index name = w.name_at(i);
  if (name == none || w.name(name).tokens.first != i || !w.could_be_person(name)) return false;
  if (ends_field_of_place(w, name)) return false;
  const Index behind = w.name(name).tokens.end;
  if (dash && !w.is_dash(behind) && !w.is_text(behind, ")")) return false;
  if (comma && (listed_behind_name(w, phrase, name, before) || serves_by_title(w, name))) return false;
  if (comma && !dash && goes_on_from_title(w, phrase, before)) return false;
  if (comma && !dash && acts_itself(w, phrase, name)) return false;
  if (comma && (of_relative(w, phrase) || !apposition_closes(w, w.name(name).tokens.end, phrase))) return false;
  bear(w, phrase, name);
  holder_after_bearer(w, phrase, w.name(name).tokens.end);
  return true;
}

/// "X, the country's president": where the owner begins that a noun names.
Index before_nominal_owner(const OfficeWords& w, Index i) {
  const bool owned = i > 2 && w.key(i - 1) == "'s" && w.in("nominals", i - 2) && w.name_at(i - 2) == none;
  return owned && w.in("definite", i - 3) ? i - 3 : i;
}

/// "X, NASA envoy for Chile, said": the comma behind what the office is for.
Index end_of_field(const OfficeWords& w, Index i) {
  constexpr Index reach = 6;
  if (!w.in("field-prepositions", i)) return i;
  for (Index end = i + 1; end < std::min(w.size(), i + reach); ++end) {
    if (w.token(end).text == ",") return end;
    if (!w.token(end).word) break;
  }
  return i;
}

/// "X, director of Y"; "X (president of Y)"
void bearer_before(const OfficeWords& w, OfficePhrase& phrase) {
  const Index i = before_nominal_owner(w, before_apposition(w, phrase));
  if (w.in("relative-possessives", i) || w.in("relative-possessives", phrase.head.first - 1)) return;  // "X, cuya"
  if (w.key(phrase.head.end) == "'s") return;  // "X, the king's uncle"
  const Index other = before_other_noun(w, i);
  const bool aged = i > 2 && w.in("coordinators", i - 1) && before_age(w, i - 2) < i - 2;
  if (i < 2 || (!aged && other == i && w.token(i - 1).text != "," && w.token(i - 1).text != "(" && !w.is_dash(i - 1)))
    return;
  const Index name = w.name_at(other < i ? other : before_age(w, before_bracket(w, i - 2)));
  if (name == none || !w.could_be_person(name)) return;
  const Index closing = end_of_field(w, phrase.tokens.end);
  if (reports(w, closing)) return;  // "X, the mayor of Y said, lies"
  const bool dated = w.in("since-words", closing) || w.in("term-openers", closing) || w.in("until-words", closing);
  if (w.is_dash(i - 1) && closing < w.size() && w.token(closing).word && !dated) return;
  const bool genitive = phrase.holder && w.key(w.name(*phrase.holder).tokens.end) == "'s";
  const bool elected = i < phrase.tokens.first;  // "X, named Kenyan ambassador in March, said"
  if (!w.in("determiners", i) && !genitive && !elected && phrase.holder &&
      w.name(*phrase.holder).tokens.end <= phrase.head.first) {
    // "X, NASA administrator, said", but not "X, Iraqi Prime Minister Discuss ..."
    if (closing < w.size() && w.token(closing).word && !dated) return;
  }
  const bool person = w.name(name).type == "Person" || w.name(name).suggestion == "Person";
  if (!phrase.holder && !phrase.definite && !person) return;
  bear(w, phrase, name);
}

}  // namespace

void bear(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t name) {
  phrase.bearer = name;
  w.name(name).type = "Person";
  w.name(name).weak = false;
  w.name(name).score = std::max<std::uint16_t>(w.name(name).score, 900);
}

bool says_state(const SentenceDraft& sentence, const OfficePhrase& office) {
  for (std::uint32_t i = office.head.end; i < office.tokens.end; ++i) {
    if (sentence.in("state-nouns", i)) return true;
  }
  return false;
}

void find_bearer(const OfficeWords& w, OfficePhrase& phrase, std::vector<OfficePhrase>& before) {
  const auto is_chief = [&] { return phrase.chief && phrase.bearer == phrase.chief; };
  if (!bearer_after(w, phrase, before) || is_chief()) {
    phrase.bearer.reset();
    bearer_before(w, phrase);
    if (is_chief()) phrase.bearer.reset();
    const bool told = phrase.holder || phrase.possessive || phrase.chief || says_state(w.draft(), phrase);
    if (!phrase.bearer && told) bearer_by_copula(w, phrase);
    if (!phrase.bearer && !bearer_by_tenure(w, phrase) && phrase.holder) bearer_by_role(w, phrase);
  }
  serve_by_relative(w, phrase);
  if (phrase.bearer) end_bygone(w, phrase);
  share_between(w, phrase, before);
}

}  // namespace entente
