#include <entente/extract/name/name_capitals.h>
#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_head.h>
#include <entente/extract/name/name_tail.h>

#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "Embattled Ivory Coast", "Saturday Chinese Foreign Ministry": a word whose capital says nothing, or a day, before
/// a name of the gazetteer.
bool precedes_known(const NameTokens& s, Index i) {
  const bool day = s.in("weekdays", i);
  if (s.spanish || !(day || (s.opens_sentence(i) && s.common(i) && s.head_class(i).empty()))) return false;
  const NameSpan known = gazetteer_name(s, i + 1 < s.size() ? i + 1 : i);
  return known.tokens.first == i + 1 && known.known &&
         (day || !s.capital_word(known.tokens.end) || s.is_title(known.tokens.end));
}

/// Whether an article, a possessive, a genitive or a nation stands before a token.
bool determined(const NameTokens& s, Index i, const std::vector<NameSpan>& before) {
  if (i == 0) return false;
  const bool nation = !before.empty() && before.back().tokens.end == i && before.back().known.has_value();
  return s.in("determiners", i - 1) || s.in("possessives", i - 1) || s.token(i - 1).key == "'s" || nation;
}

/// "la Fiscalía General de la Nación", "the Directorate General of Health": a word that is a title elsewhere, and here
/// an adjective to its body.
bool qualifies_head(const NameTokens& s, Index i) {
  return i > 0 && s.in("title-adjectives", i) && !s.capital_word(i + 1) &&
         s.resources.ontology.is_class(s.head_class(i - 1), "Organization");
}

/// "Alianza | Para el Progreso": a preposition joins what is said of a body, whatever its capital.
bool capital_preposition(const NameTokens& s, Index i) {
  return s.spanish && s.in("prepositions", i) && (s.in("name-connectors", i) || s.in("aim-prepositions", i));
}

bool ends_run(const NameTokens& s, Index i) {
  if (qualifies_head(s, i)) return false;
  if (capital_preposition(s, i) || s.in("weekdays", i)) return true;
  if (joins_participle(s.token(i), s.lexicon)) return true;  // "South | Halden-based Friends"
  if (s.is_title(i) && s.head_class(i).empty()) return true;
  const NameSpan known = gazetteer_name(s, i);
  const bool demonym = known.tokens.size() > 0 && known.kind == MentionKind::demonym && !s.spanish;
  return demonym && (!s.capital_word(i + 1) || s.is_title(i + 1));  // but "United Iraqi Alliance"
}

/// Whether all words from `first` to `end` are of the language, whatever nation stands before them.
bool common_between(const NameTokens& s, Index first, Index end) {
  while (first < end && s.common(first)) ++first;
  return first == end;
}

/// "the Food & Transport Workers Union", "its Defense and Foreign Affairs Committee": where the words from `first` to
/// `end` are fields, joined to another that a head noun follows, the end of all and that noun; else no noun. Proper
/// names ("Oslo and Halden Group") stay apart, and "and" joins only behind what determines the whole.
std::pair<Index, Index> over_coordination(const NameTokens& s, Index first, Index end,
                                          const std::vector<NameSpan>& before) {
  const std::pair nothing(end, s.size());
  const bool ampersand = end < s.size() && s.token(end).text == "&";
  if (s.spanish || end >= s.size() || !(ampersand || (s.token(end).key == "and" && determined(s, first, before))))
    return nothing;
  const bool lone_name = end - first == 1 && s.given(first);  // "Young & Workers Union"
  const bool fields =
      ampersand ? s.common(end - 1) && !lone_name && !s.is_full_name(first) : common_between(s, first, end);
  const NameSpan known = gazetteer_name(s, first);
  const bool paper = known.known && known.tokens.size() == 1 && s.type_of(*known.known) == "MediaOutlet" &&
                     s.common(first);  // "the Independent Electoral and Boundaries Commission"
  if (!fields || (known.known && !paper)) return nothing;
  for (Index i = end + 1; s.capital_word(i) && !ends_run(s, i) && !gazetteer_name(s, i).known; ++i) {
    if (s.head_class(i).empty() && !s.common(i)) return nothing;
    const bool last = !s.capital_word(i + 1) || s.in("weekdays", i + 1);
    if (!s.head_class(i).empty() && i > end + 1 && last) return {i + 1, i};
  }
  return nothing;
}

/// "the First Halden Bank", "the Third Army": an ordinal that has a capital inside a sentence; "the Home Office",
/// "Justice Department": a small word or a title of address right before the head noun of a body.
bool opens_body(const NameTokens& s, Index i) {
  if (s.spanish || !s.capital_word(i + 1)) return false;
  if (s.in("deed-ordinals", i) && !s.opens_sentence(i)) return true;
  const bool field = s.in("portfolios", i) || (i > 0 && s.in("definite", i - 1) && s.common(i));
  return field && s.head_class(i + 1) == "GovernmentBody";
}

bool is_medium(const NameTokens& s, Index head) {
  return s.head_class(head) == "MediaOutlet";
}

/// "Bruno Castillo", "Bruno Batalla": Spanish puts the head noun first, so that behind a given name it is a family
/// name, at least one that ends the capitals; but "Bruno Bank", "Santa Marta Golf Club".
bool family_name_at(const NameTokens& s, Index head, Index first) {
  if (!s.spanish || head == first || !s.resources.names.is_given(s.token(first).key)) return false;
  if (s.resources.names.is_family(s.token(head).key)) return true;
  for (Index i = first; i < head; ++i) {
    if (!s.given(i)) return false;
  }
  const bool body = s.resources.ontology.is_class(s.head_class(head), "Organization") && !is_medium(s, head);
  const bool closes = !s.capital_word(head + 1) && !s.in("name-connectors", head + 1);
  return closes && !body && s.common(head) && !s.token(head).shout;
}

/// "Bill Clinton", "Marina Quill": a head noun that is a given name, before another capital; Spanish ones have no
/// article and a family name behind them, or a word that the language does not have.
bool given_name_at(const NameTokens& s, Index head, Index first) {
  const bool goes_on = s.capital_word(head + 1) && !s.is_title(head + 1) && s.head_class(head + 1).empty();
  if (!goes_on || !s.resources.names.is_given(s.token(head).key)) return false;
  const bool articled = first > 0 && (s.in("determiners", first - 1) || s.in("contractions", first - 1));
  const bool body = s.resources.ontology.is_class(s.head_class(head), "Organization");
  const bool surname = s.resources.names.is_family(s.token(head + 1).key) || !s.common(head + 1);
  return !s.spanish || (head == first && body && !articled && surname && !s.token(head + 1).shout);
}

/// Whether a finite verb follows, of which a person or a body is the subject rather than a place.
bool before_verb(const NameTokens& s, Index i) {
  if (i >= s.size() || s.token(i).capital || s.grammar.may_be_noun(s.token(i).key)) return false;
  const auto readings = s.grammar.morphology().verb(s.token(i).hashed_key());
  return !readings.empty() && is_finite(readings.front().form);
}

/// "Mayor Andy Street", "Rebecca Hall said": English puts the head noun last, where a family name stands as well:
/// behind a given name that has a title before it, or, where no body is called so, that acts; but "at Rebecca Hall".
bool family_name_last(const NameTokens& s, Index head, Index first) {
  if (s.spanish || head != first + 1 || s.capital_word(head + 1) || s.token(head).shout) return false;
  if (!s.resources.names.is_given(s.token(first).key) || gazetteer_name(s, first).known) return false;
  if (first > 0 && (s.in("determiners", first - 1) || s.in("place-prepositions", first - 1))) return false;
  if (first > 0 && (s.ends_title(first) || is_honorific(s.sentence, first - 1, s.lexicon))) return true;
  const bool body = s.resources.ontology.is_class(s.head_class(head), "Organization");
  return !body && !s.common(first) && s.resources.names.is_family(s.token(head).key) && before_verb(s, head + 1);
}

/// "Banco Halden", "Compagnie Minière de Halden": a name that has its head noun first, as other languages do.
bool leads_foreign_name(const NameTokens& s, Index head, Index first) {
  return head == first && s.in("leading-heads", head);
}

/// "Camp Halden Accords": what people agree on or hold at a place has its name.
bool is_made(const NameTokens& s, Index head) {
  const std::string_view type = s.head_class(head);
  return type == "Agreement" || type == "NamedEvent";
}

/// "Mr. Tarn's Reform Party", "Bruno Tarn's Reform Party": whose the party is.
bool names_person(const NameTokens& s, Index first, Index end) {
  if (first > 0 && (is_honorific(s.sentence, first - 1, s.lexicon) || s.ends_title(first))) return true;
  return end - first > 1 && s.resources.names.is_given(s.token(first).key) &&
         s.resources.names.is_family(s.token(end - 1).key);
}

Index with_suffixes(const NameTokens& s, Index end) {
  while (end < s.size() && s.is_suffix(end)) ++end;
  return end;
}

/// "la Sección 22", "la Brigada 30": a part that only its number names; but "la Sección 301 de la Ley".
bool numbered(const NameTokens& s, Index end) {
  const Index law = s.in("determiners", end + 2) ? end + 3 : end + 2;
  return end > 0 && s.in("numbered-heads", end - 1) && s.token(end).number &&
         !(s.in("belonging-prepositions", end + 1) && s.in("agreement-heads", law));
}

/// "World War II", "Summit 2016"
Index with_number(const NameTokens& s, Index end, std::string_view type) {
  if (end < s.size() && numbered(s, end)) return end + 1;
  if (end >= s.size() || type != "NamedEvent") return end;
  return s.in("roman-numerals", end) || (s.token(end).number && s.token(end).text.size() == 4) ? end + 1 : end;
}

/// "Halden Airfield West"
Index with_direction(const NameTokens& s, Index end, std::string_view type) {
  return type == "Site" && s.capital_word(end) && s.in("compass", end) ? end + 1 : end;
}

/// Where the name of a city ends that stands for its state.
std::optional<Index> end_of_seat(const NameTokens& s, Index i) {
  const NameSpan known = gazetteer_name(s, i);
  if (!known.known) return std::nullopt;
  const std::string& seat = s.resources.gazetteer.entry(known.known->entry).seat_of;
  const GazetteerEntry* const owner = seat.empty() ? nullptr : s.resources.gazetteer.find(seat);
  return owner != nullptr && owner->type == "State" ? std::optional(known.tokens.end) : std::nullopt;
}

/// "the Government of Peru", "el Gobierno de Lima"; but "the Halden Administration of Peru"
bool names_government(const NameTokens& s, Index first, Index head, Index bare, Index end) {
  if (!s.in("governments", head) || (s.in("bureaus", head) && head > first && s.capital_word(head - 1))) return false;
  if (head > 0 && s.token(head - 1).key == "'s") return true;  // "Sato's Government"
  while (bare < end && s.in("name-connectors", bare)) ++bare;
  if (bare >= end) return false;
  const bool person = s.resources.names.is_given(s.token(bare).key) || gazetteer_name(s, bare).tokens.size() == 0;
  return end_of_state(s, bare) == end || end_of_seat(s, bare) == end || (s.spanish && person);  // "Gobierno de Sato"
}

/// "Convención sobre Armas Químicas", "Convención de Oslo": a convention with a topic, or of a city, is a treaty.
bool names_treaty(const NameTokens& s, Index head, Index bare, Index end) {
  if (bare >= end || !s.in("agreement-heads", head)) return false;
  if (s.in("topic-prepositions", bare)) return true;
  const NameSpan place = bare + 1 < end ? gazetteer_name(s, bare + 1) : NameSpan{};
  return s.in("belonging-prepositions", bare) && place.known && s.type_of(*place.known) == "City" &&
         place.tokens.end == end;
}

/// A head noun alone is a name when it is an institution's: "Congress", "el Parlamento".
bool stands_alone(const NameTokens& s, Index i, std::string_view type) {
  return type == "GovernmentBody" && i > 0 && s.in("institutions", i);
}

/// "the Prosecutor General's Office": the body of who bears a title, that both and a genitive make.
NameSpan office_of_title(const NameTokens& s, Index i) {
  if (s.spanish || s.title_case || !s.capital_word(i)) return {};
  const Index mark = i + match_title(s.sentence, i, s.lexicon).length;
  const Index noun = mark + 1;
  if (mark == i || noun >= s.size() || s.token(mark).key != "'s" || !s.capital_word(mark - 1)) return {};
  const bool office = s.capital_word(noun) && s.head_class(noun) == "GovernmentBody" && !s.capital_word(noun + 1);
  return office ? make_name({i, with_tail(s, noun + 1, noun)}, "GovernmentBody", "head", 850) : NameSpan{};
}

/// "the Writers Guild", "the General Council": whether a title tells who a body is of, or describes it; but "General
/// Church met".
bool describes_head(const NameTokens& s, Index i) {
  if (s.spanish || match_title(s.sentence, i, s.lexicon).length != 1) return false;
  const bool adjective = s.in("title-adjectives", i) && i > 0 && s.in("definite", i - 1);
  const bool field = s.in("portfolios", i);  // "the Justice Department"
  return (adjective || field || s.token(i).key.ends_with('s')) && s.capital_word(i + 1) &&
         s.resources.ontology.is_class(s.head_class(i + 1), "Organization");
}

}  // namespace

NameSpan headed_name(const NameTokens& s, Index i, const std::vector<NameSpan>& before) {
  if (!s.capital_word(i) || (s.title_case && !s.spanish) || (s.function_word(i) && !opens_body(s, i))) return {};
  if (i > 0 && s.token(i - 1).key == "-" && s.token(i).glued) return {};
  if (const NameSpan office = office_of_title(s, i); office.tokens.size() > 0) return office;
  if ((s.is_title(i) && s.head_class(i).empty() && !describes_head(s, i)) || precedes_known(s, i)) return {};
  Index end = i;
  Index head = s.size();
  while (s.capital_word(end) && !(end > i && ends_run(s, end))) {
    const bool leads = head != s.size() && s.in("leading-heads", head) && !is_made(s, end);
    if (!s.head_class(end).empty() && (head == s.size() || !(s.spanish || leads))) head = end;
    if (head == end) end = s.end_of_head(end) - 1;  // "Estado Mayor", whose second word is a title elsewhere
    end = over_joint(s, end + 1, (head == s.size() || !s.spanish) && !names_person(s, i, end + 1));
  }
  if (head == s.size() || (head == i && end == i + 1)) {
    const auto [joint_end, joint_head] = over_coordination(s, i, end, before);
    if (joint_head != s.size()) std::tie(end, head) = std::pair(joint_end, joint_head);
  }
  if (head == s.size() || given_name_at(s, head, i) || family_name_at(s, head, i)) return {};
  if (family_name_last(s, head, i)) return {};
  if (s.in("portfolios", head) && head + 1 < s.size() && s.is_title(head + 1)) return {};  // "Finance Minister X"
  if (s.in("months", head) &&
      ((head > 0 && s.token(head - 1).number) || (head + 1 < s.size() && s.token(head + 1).number)))
    return {};  // "14 March 2023"
  if (!s.spanish && !leads_foreign_name(s, head, i)) end = qualifies_head(s, head + 1) ? head + 2 : head + 1;
  end = with_direction(s, with_number(s, with_suffixes(s, end), s.head_class(head)), s.head_class(head));
  const Index bare = end;
  end = with_tail(s, end, head);
  if (names_government(s, i, head, bare, end)) return {};  // it stands for its state
  const std::string_view type = names_treaty(s, head, bare, end) ? "Agreement" : s.head_class(head);
  if (s.in("adherent-heads", head) && (head != i + 1 || !s.in("adherent-modifiers", i))) return {};
  if (s.in("kin-heads", head) && (s.opens_sentence(i) || (end == bare && bare - i == 1))) return {};
  if (end == bare && bare - i == 1 && !stands_alone(s, i, type)) return {};
  return make_name({i, end}, type, "head", 850);
}

NameSpan storm_name(const NameTokens& s, Index i) {
  const Index length = match_phrase(s.lexicon.list("storms"), s.sentence.tokens, i).length;
  const Index end = i + length + 1;
  const bool named = length > 0 && s.capital_word(end - 1) && !s.capital_word(end) && !s.function_word(end - 1) &&
                     !s.is_title(end - 1) && s.head_class(end - 1).empty() && (s.spanish || s.token(i).capital);
  if (!named || (s.title_case && !s.given(end - 1))) return {};
  return make_name({i, end}, "NamedEvent", "head", 850);
}

NameSpan quarter_name(const NameTokens& s, Index i) {
  if (!s.spanish || !s.in("quarters", i) || s.token(i).capital) return {};
  const Index first = s.in("belonging-prepositions", i + 1) ? i + 2 : i + 1;
  if (!s.capital_word(first)) return {};
  const NameSpan known = gazetteer_name(s, first);
  if (!known.known || known.kind != MentionKind::name) return {};
  const std::string& type = s.type_of(*known.known);
  const bool adjoins = first == i + 1;  // "la colonia Roma", but "una colonia de Francia"
  if ((type != "City" && !(type == "State" && adjoins)) || s.capital_word(known.tokens.end)) return {};
  const std::string_view own = s.head_class(i).empty() ? "Region" : s.head_class(i);
  return make_name({own == "Site" ? i : first, known.tokens.end}, own, "head", 800);
}

NameSpan landform_name(const NameTokens& s, Index i) {
  if (!s.spanish || !s.in("landforms", i) || s.token(i).capital || !s.capital_word(i + 1)) return {};
  const bool saint = is_honorific(s.sentence, i + 1, s.lexicon) && s.capital_word(i + 2);  // "cerro San Halden"
  if (!saint && (s.function_word(i + 1) || s.is_title(i + 1))) return {};
  const NameSpan known = gazetteer_name(s, i + 1);
  if (known.known) {
    const std::string& type = s.type_of(*known.known);
    const bool place = s.resources.ontology.is_class(type, "Place") && type != "City";
    const bool island = type == "State" && s.in("island-nouns", i);
    if (known.kind != MentionKind::name || place || island) return {};
  }
  const TokenRange rest = known.known ? known.tokens : capitalised_name(s, saint ? i + 2 : i + 1).tokens;
  return rest.size() > 0 ? make_name({i, rest.end}, "Region", "head", 850) : NameSpan{};
}

}  // namespace entente
