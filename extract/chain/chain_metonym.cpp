#include <entente/extract/chain/chain_metonym.h>
#include <entente/extract/name/classify.h>
#include <entente/extract/name/may_be_verb.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

/// "por parte de Lima": who acts, whatever verb the words may also be.
bool ends_with_agent(const SentenceDraft& s, std::uint32_t end) {
  return match_phrase_before(s.grammar->lexicon().list("agent-phrases"), s.sentence->tokens, end).length > 0;
}

/// "el tratado de Roma", "the Helsinki summit": where something was held, unless others take part in it ("el acuerdo
/// de Washington con Irán").
bool dates_event(const SentenceDraft& s, TokenRange place) {
  const auto event = [&](std::uint32_t i) { return s.in("event-heads", i) || s.in("agreement-heads", i); };
  const auto partner = [&](std::uint32_t i) { return s.in("coordinators", i) || s.in("party-prepositions", i); };
  if (s.spanish()) {
    const bool of = place.first > 1 && s.in("belonging-prepositions", place.first - 1);
    return of && event(place.first - 2) && !partner(place.end);
  }
  return place.first > 0 && s.in("definite", place.first - 1) && event(place.end) && !partner(place.end + 1);
}

bool followed_by_place(const Resources& resources, const SentenceDraft& s, const NameSpan& n) {
  const std::uint32_t i = n.tokens.end;
  if (i + 1 >= s.size() || s.token(i).text != ",") return false;
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& other) {
    return other.tokens.first == i + 1 && other.known && other.kind == MentionKind::name &&
           class_of(other, resources) == "State" && (other.tokens.end >= s.size() || !s.token(other.tokens.end).word);
  });
}

/// Whether a word may be a form of a verb of motion.
bool moves(const SentenceDraft& s, std::uint32_t i) {
  const bool noun = i > 0 && i < s.tree.size() && s.tree.upos(i) == "NOUN" && s.words[i - 1].tag == Tag::preposition;
  return !noun && may_be_verb(s, "motion", i);  // "in return London lifted"
}

/// "los enviados de Lima criticaron a Quito": a verb between, that moves nobody, parts the place from the motion.
bool parts_motion(const SentenceDraft& s, std::uint32_t i) {
  return i < s.tree.size() && s.tree.upos(i) == "VERB" && s.tree.has(i, "VerbForm=Fin");
}

/// "visitó ayer Quito": the token behind the one that a name would follow but for words that tell when.
std::uint32_t before_time(const SentenceDraft& s, std::uint32_t i) {
  const auto ends_time = [&](const TimeExpression& time) { return time.first_token < i && i <= time.end_token; };
  while (i > 1) {
    const auto time = std::find_if(s.times.begin(), s.times.end(), ends_time);
    if (time == s.times.end()) break;
    i = std::max<std::uint32_t>(time->first_token, 1);
  }
  return i;
}

bool after_motion(const SentenceDraft& s, std::uint32_t preposition) {
  constexpr std::uint32_t reach = 4;
  const auto& motion = s.grammar->lexicon().list("motion");
  for (std::uint32_t back = 1; back <= reach && back <= preposition; ++back) {
    const std::uint32_t i = preposition - back;
    if (s.grammar->lexicon().list("directions").contains(s.key(i))) return true;
    if (motion.contains(s.key(i)) || motion.contains(s.grammar->morphology().noun_lemma(s.key(i)))) return true;
    if (moves(s, i)) return true;
    if (parts_motion(s, i)) return false;
  }
  return false;
}

/// Whether a noun names those who act or speak for a state.
bool represents(const SentenceDraft& s, std::uint32_t i) {
  return s.in("representatives", i) || s.in("envoys", i);
}

/// "expulsó al embajador de Lima", "expelled Lima's senior diplomats": a state's, however they are moved.
bool is_represented(const SentenceDraft& s, TokenRange place) {
  if (s.spanish()) return place.first > 1 && s.key(place.first - 1) == "de" && represents(s, place.first - 2);
  std::uint32_t noun = place.end + 1;
  if (place.end >= s.size() || s.key(place.end) != "'s") return false;
  while (s.in("adjectives", noun)) ++noun;
  return represents(s, noun);
}

/// "de paso por Lima", "pasó por Lima": not by whom.
bool is_passed(const SentenceDraft& s, std::uint32_t place) {
  if (place < 2 || s.key(place - 1) != "por") return false;
  return s.in("passages", place - 2) || may_be_verb(s, "passages", place - 2);
}

/// "Lima was visited by the minister", "Lima fue visitada": a place that somebody goes to see.
bool is_visited(const SentenceDraft& s, std::uint32_t end) {
  std::uint32_t i = end;
  while (i < s.size() && s.in("auxiliaries", i)) ++i;
  return i > end && i < s.size() && may_be_verb(s, "visiting-verbs", i);
}

/// "vuelos con Lima", "conexiones aéreas entre Lima y Quito", "the bus route from Lima": a place that a way leads to.
bool is_on_route(const SentenceDraft& s, std::uint32_t place) {
  if (place < 2) return false;
  std::uint32_t noun = place - 2;
  if (s.spanish() && noun > 0 && noun < s.tree.size() && s.tree.upos(noun) == "ADJ") --noun;
  return s.grammar->lexicon().list("routes").contains(s.grammar->morphology().noun_lemma(s.key(noun)));
}

/// "From Lima, the minister flew to Quito", "Desde Lima, el ministro voló a Quito": where a sentence sets out from.
bool opens_sentence_as_origin(const SentenceDraft& s, TokenRange place) {
  const bool opens = place.first == 1 && place.end < s.size() && s.token(place.end).text == ",";
  return opens && s.in("launch-prepositions", 0);
}

/// "el Madrid", "del Madrid": with an article a city's name is that of its club.
bool names_club(const Resources& resources, const SentenceDraft& s, const NameSpan& n) {
  const std::uint32_t article = n.tokens.first - 1;
  if (!s.spanish() || n.tokens.first == 0 || class_of(n, resources) != "City") return false;  // but "el Kremlin"
  return s.in("definite", article) || s.in("contractions", article);
}

/// "los hoteles de Lima", "Lima's streets", "a Lima suburb": what towns have, and states do not.
bool has_what_towns_have(const SentenceDraft& s, TokenRange place) {
  const auto of_town = [&](std::uint32_t i) {
    return i < s.size() &&
           s.grammar->lexicon().list("town-things").contains(s.grammar->morphology().noun_lemma(s.key(i)));
  };
  if (place.first > 1 && s.in("belonging-prepositions", place.first - 1) && of_town(place.first - 2)) return true;
  if (s.spanish()) return false;
  const bool genitive = place.end < s.size() && s.key(place.end) == "'s";
  return of_town(genitive ? place.end + 1 : place.end);
}

/// English: "the London train bombings": where a deed was done, not by whom.
bool places_deed(const SentenceDraft& s, TokenRange place) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t i = place.end; !s.spanish() && i < std::min(s.tree.size(), place.end + reach); ++i) {
    if (s.tree.upos(i) != "NOUN") return false;
    if (s.in("local-deeds", i)) return true;
  }
  return false;
}

/// "la Corte Internacional de Justicia (CIJ) de La Haya": where a body has its seat that is none of the state's.
bool is_seat_of_body(const Resources& resources, const SentenceDraft& s, TokenRange place) {
  if (place.first == 0 || !s.in("belonging-prepositions", place.first - 1)) return false;
  const std::uint32_t end = place.first - 1;
  const std::uint32_t acronym = end > 2 && s.token(end - 1).text == ")" ? end - 1 : end;
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameSpan& body) {
    if (body.tokens.end != acronym && body.tokens.end != end) return false;
    const std::string_view type = class_of(body, resources);
    return resources.ontology.is_class(type, "Organization") && type != "GovernmentBody" && type != "Party";
  });
}

/// "llevó a Nicaragua ante La Haya": where courts of many states sit stands for none in an article about courts.
bool seats_court(const Draft& draft, const SentenceDraft& s, TokenRange place) {
  if (match_phrase(s.grammar->lexicon().list("court-seats"), s.sentence->tokens, place.first).length == 0) return false;
  return std::any_of(draft.sentences.begin(), draft.sentences.end(), [](const SentenceDraft& other) {
    for (std::uint32_t i = 0; i < other.size(); ++i) {
      if (other.in("court-words", i)) return true;
    }
    return false;
  });
}

/// "Astilleros Halden (Lima)": a place alone in brackets, right behind a name, tells where.
bool glosses_name(const SentenceDraft& s, TokenRange place) {
  if (place.first == 0 || place.end >= s.size()) return false;
  if (s.token(place.first - 1).text != "(" || s.token(place.end).text != ")") return false;
  return std::any_of(s.names.begin(), s.names.end(),
                     [&](const NameSpan& name) { return name.tokens.end + 1 == place.first; });
}

/// "Lima, the busy capital of Peru", "the largest city of Peru, Lima": a place that is said to be one.
bool is_called_city(const SentenceDraft& s, TokenRange place) {
  constexpr std::uint32_t reach = 6;
  const auto city = [&](std::uint32_t i) {
    return s.in("capital-nouns", i) || s.grammar->lexicon().list("place-heads").find(s.key(i)) == "City";
  };
  const auto apart = [&](std::uint32_t i) {
    return !s.token(i).word || (i < s.tree.size() && s.tree.upos(i) == "VERB");
  };
  if (place.end < s.size() && s.token(place.end).text == ",") {
    for (std::uint32_t i = place.end + 1; i < std::min(s.size(), place.end + reach) && !apart(i); ++i) {
      if (city(i)) return true;
      if (s.in("prepositions", i) || s.in("relatives", i)) break;
    }
  }
  if (place.first == 0 || s.token(place.first - 1).text != ",") return false;
  const std::uint32_t comma = place.first - 1;
  for (std::uint32_t i = comma; i-- > 0 && comma - i < reach && !apart(i);) {
    if (city(i)) return i + 1 < comma && s.in("belonging-prepositions", i + 1);
  }
  return false;
}

}  // namespace

bool stands_for_state(const Draft& draft, const NameReference& r, const Resources& resources) {
  const SentenceDraft& s = draft.sentences[r.sentence];
  const NameSpan& n = s.names[r.name];
  const Lexicon& lexicon = s.grammar->lexicon();
  for (const CuePhrase& cue : s.cues) {
    if (cue.bearer == r.name) return false;  // "the capital of Peru, Lima"
  }
  for (const OfficePhrase& office : s.offices) {
    const bool of_city = s.in("city-offices", office.head.end - 1) || office.office == "mayor" ||
                         (office.head.size() > 1 && s.in("city-offices", office.head.first));  // "police chief"
    if (office.holder == r.name && of_city) return false;                                      // "the mayor of Paris"
  }
  std::uint32_t i = n.tokens.first;
  if (ends_with_agent(s, i)) return true;
  if (dates_event(s, n.tokens) || is_passed(s, i) || is_seat_of_body(resources, s, n.tokens)) return false;
  if (places_deed(s, n.tokens) || is_called_city(s, n.tokens)) return false;
  if (seats_court(draft, s, n.tokens) || glosses_name(s, n.tokens) || is_visited(s, n.tokens.end)) return false;
  if (opens_sentence_as_origin(s, n.tokens)) return false;
  if (is_on_route(s, i) || has_what_towns_have(s, n.tokens) || names_club(resources, s, n)) return false;
  if (i > 0 && s.in("compass-adjectives", i - 1) && !s.token(i - 1).capital) return false;  // "in northwest Lima"
  if (is_represented(s, n.tokens)) return true;
  if (i > 0 && (moves(s, i - 1) || moves(s, before_time(s, i) - 1)))
    return false;  // "visiting X", where "visiting" may be an adjective too
  while (i > 0 &&
         (lexicon.list("determiners").contains(s.key(i - 1)) || lexicon.list("adjectives").contains(s.key(i - 1))))
    --i;
  if (i == 0) return !followed_by_place(resources, s, n) && s.sentence->block != BlockKind::caption;
  const std::string& before = s.key(i - 1);
  if (moves(s, i - 1) || (i == n.tokens.first && may_be_verb(s, "leaving-verbs", i - 1))) return false;
  if (lexicon.list("place-prepositions").contains(before)) return false;
  if (lexicon.list("goal-prepositions").contains(before)) return !after_motion(s, i - 1);
  const bool listed = before == "," || lexicon.list("coordinators").contains(before);
  if (listed && r.name > 0 && s.names[r.name - 1].tokens.end + 2 >= i) {
    const Entity left = s.names[r.name - 1].entity;
    if (left.valid() && resources.ontology.is_class(draft.entities[left.value()].type, "Place")) return false;
  }
  return !followed_by_place(resources, s, n);
}

bool is_spoken_for(const Draft& draft, const NameReference& r, const Resources& resources) {
  const SentenceDraft& s = draft.sentences[r.sentence];
  if (class_of(s.names[r.name], resources) != "Site") return false;
  return std::any_of(s.offices.begin(), s.offices.end(), [&](const OfficePhrase& office) {
    const std::string_view title = office.office;
    return office.bearer && office.holder == r.name &&
           (title.ends_with("spokesperson") || title.ends_with("press secretary"));
  });
}

}  // namespace entente
