#include <entente/extract/name/name_tokens.h>
#include <entente/extract/office/office_body.h>
#include <entente/extract/office/office_complement.h>
#include <entente/extract/office/office_field.h>
#include <entente/extract/office/office_title.h>

#include <algorithm>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "diputado popular X": an adjective behind a Spanish title.
bool qualifies(const OfficeWords& w, Index i) {
  const bool before_bearer = w.begins_name(i + 1) && w.could_be_person(w.name_at(i + 1)) && w.describes(i);
  const bool adherent = w.key(i).ends_with("ista") && !w.token(i).capital && w.is_text(i + 1, ",") &&
                        w.person_follows(i + 1);  // "el candidato halista, X"
  return (w.listed_adjective(i) && !w.in("prepositions", i)) || before_bearer || adherent;
}

/// "secretario adjunto", "presidente electo", "president pro tempore", "diputado popular X": behind what describes a
/// title.
Index past_modifiers(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  while (i < w.size()) {
    const Index end = past_modifier(w, phrase, i);
    if (end == i && !(w.spanish() && qualifies(w, i))) break;
    i = std::max(end, i + 1);
  }
  return i;
}

/// "ministro de Relaciones Exteriores": a title whose own words end in its field.
bool ends_in_field(const OfficeWords& w, const OfficePhrase& phrase) {
  const Index preposition = phrase.head.first + 1;
  return phrase.head.size() > 2 && w.in("office-prepositions", preposition) &&
         w.title_in("portfolio-offices", phrase.head.first) && w.match_before("portfolios", phrase.head.end).length > 0;
}

/// "presidente venezolano"
Index adjective_holder(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  const Index name = w.name_at(i);
  if (name == none || w.name(name).kind != MentionKind::demonym || phrase.holder) return i;
  phrase.holder = name;
  return w.name(name).tokens.end;
}

/// "su embajador en X", "envoy to X": X is whom they are sent to.
bool is_envoy(const OfficeWords& w, const OfficePhrase& phrase, Index preposition) {
  return w.title_in("envoys", phrase.head.end - 1) && w.in("host-prepositions", preposition);
}

/// "its mediator for Libya", "enviado para Siria": whether a place is only what somebody is sent for.
bool is_field_of_envoy(const OfficeWords& w, const OfficePhrase& phrase, Index preposition, Index name) {
  const std::string_view type = w.known_class(name);
  bool sent = w.spanish();  // "el representante especial para X", "la viceministra para X"
  for (Index i = phrase.head.first; i < phrase.head.end && !sent; ++i)
    sent = w.title_in("envoys", i) || w.title_in("mediating-titles", i);
  return sent && w.in("field-prepositions", preposition) && (type == "State" || type == "Region");
}

/// "director for Cuba of the Ministry", "directora para Cuba de la cancillería": whether a place is only the field of a
/// title, since the body that it serves follows.
bool is_field_within(const OfficeWords& w, Index preposition, Index name) {
  const std::string_view type = w.known_class(name);
  const bool place = type == "State" || w.resources().ontology.is_class(type, "Place");
  if (!w.in("field-prepositions", preposition) || !place) return false;
  const Index of = w.name(name).tokens.end;
  const Index start = w.in("determiners", of + 1) ? of + 2 : of + 1;
  if (!w.in("office-prepositions", of) || w.in("field-prepositions", of)) return false;
  return names_public_body(w, start) || behind_cue(w, start) != none ||
         (w.begins_name(start) && w.organisation(class_of(w.name(w.name_at(start)), w.resources())));
}

/// "president of the Republic", "presidente del país": behind the noun for a state when no more is told of it.
Index past_state_noun(const OfficeWords& w, Index noun) {
  const Index name = w.name_at(noun);
  const Index end = noun + 1;
  const bool alone = name == none || (w.name(name).tokens == TokenRange{noun, end} && !w.name(name).known);
  if (!w.in("state-nouns", noun) || !alone || !w.in("determiners", noun - 1)) return noun;
  const bool goes_on = end < w.size() && (w.begins_name(end) || w.in("belonging-prepositions", end) ||
                                          w.key(end) == "'s" || w.plain(end));
  if (goes_on) return noun;
  if (name != none) doubt(w, name);
  return end;
}

/// "coordinador de X en la Cámara alta, Y": behind the adjective of a body, when the bearer follows.
Index past_adjective(const OfficeWords& w, Index i) {
  const bool adjective = w.spanish() && i < w.size() && w.describes(i) && !w.token(i).capital;
  return adjective && i + 1 < w.size() && w.token(i + 1).text == "," && w.person_follows(i + 1) ? i + 1 : i;
}

/// "gobernador del territorio español", "alcaldesa de la ciudad francesa": whether the noun before a nationality is a
/// part of that state's, which is not what is served.
bool part_of_state(const OfficeWords& w, Index noun) {
  return w.in("place-heads", noun) && !w.token(noun).capital && w.key(noun) != "república";
}

/// "líder de los liberales vascos": whether the noun before a nationality calls those of a party, who are none of a
/// state's bodies.
bool calls_adherents(const OfficeWords& w, Index noun) {
  const std::string one = w.draft().grammar->morphology().noun_lemma(w.key(noun));
  const bool several = w.in("determiners", noun - 1) && w.key(noun) != one;
  return several &&
         (w.lexicon().list("adherents").contains(one) || is_adherent(w.token(noun), w.lexicon(), w.resources().names));
}

/// "ambassador of X in the Caribbean country, Y", "president of the group, Y": passed over when a name follows the
/// comma.
Index described(const OfficeWords& w, Index i, Index start) {
  constexpr Index reach = 4;
  Index end = start;
  while (end < w.size() && end - start < reach && w.token(end).word) ++end;
  const bool named = end > start && w.is_text(end, ",") && w.person_follows(end);
  if (!named) return i;
  const Index last = w.name_at(end - 1);
  const bool demonym = w.spanish() && last != none && w.name(last).kind == MentionKind::demonym;
  const bool nationality = demonym && !part_of_state(w, end - 2) && !calls_adherents(w, end - 2);
  return nationality ? end - 1 : end;  // "jefe de la diplomacia noruega, X"
}

/// "director of X (the Norwegian police), Y", "secretario de la Unión X, UX, Y", "candidato de X, en el poder, Y":
/// behind what is said of the body in brackets or commas, when the bearer follows.
Index past_aside(const OfficeWords& w, Index i) {
  constexpr Index reach = 8;
  const bool quote = opens_quote(w, i);  // "director del programa de X "Y", Z"
  const bool bracket = i < w.size() && (w.token(i).text == "(" || w.is_dash(i) || quote);
  if (!bracket && (i >= w.size() || w.token(i).text != ",")) return i;
  const bool other = w.in("alternatives", i + 1) && w.begins_name(i + 2);  // "la Comisión X, o Y, Z"
  const Index named = other ? i + 2 : i + 1;
  const bool alias = other || (w.begins_name(i + 1) && w.acronym(w.name(w.name_at(i + 1))));
  if (!bracket && !alias && !w.in("in-prepositions", i + 1)) return i;
  for (Index end = i + 1; end < std::min(w.size(), i + reach); ++end) {
    const bool closes = quote ? closes_quote(w, end) : w.token(end).text == (bracket ? ")" : ",");
    if (closes || (w.is_dash(i) && w.is_dash(end))) {
      const Index next = bracket ? end + 1 : end;
      return w.person_follows(next) ? next : i;
    }
    const bool verb = w.tree().size() > 0 && (w.tree().upos(end) == "VERB" || w.tree().upos(end) == "AUX");
    if (!w.token(end).word || verb) return i;
    if (alias && end >= w.name(w.name_at(named)).tokens.end) return i;
  }
  return i;
}

/// "del EBB del PNV, X": whether a name behind "of" is what the body served is part of, and the bearer follows.
bool whole_behind(const OfficeWords& w, Index preposition, Index name) {
  return w.in("belonging-prepositions", preposition) && w.organisation(class_of(w.name(name), w.resources())) &&
         w.is_text(w.name(name).tokens.end, ",") && w.person_follows(w.name(name).tokens.end);
}

/// "jefa del Ministerio Público (MP) de X, Y": whether a name behind "of" is the state of the public body served, and
/// the bearer follows; the body has it then.
bool state_behind_body(const OfficeWords& w, Index body, Index preposition, Index name) {
  const Index end = w.name(name).tokens.end;
  const bool of_state = w.in("belonging-prepositions", preposition) && w.known_class(name) == "State" &&
                        w.organisation(class_of(w.name(body), w.resources()));
  if (!of_state || !w.is_text(end, ",") || !w.person_follows(end)) return false;
  if (!w.name(body).known && !w.name(body).state) w.name(body).state = name;
  return true;
}

/// "candidata | a la alcaldía | por Y", "candidate | for mayor | of Y": behind the office that somebody stands for,
/// when whose candidate they are follows.
Index past_aim(const OfficeWords& w, const OfficePhrase& phrase, Index i) {
  const bool aims = w.spanish() ? w.in("destination-prepositions", i) : w.in("field-prepositions", i);
  if (!phrase.office.ends_with("candidate") || !aims) return i;
  const Index noun = w.in("determiners", i + 1) ? i + 2 : i + 1;
  const bool office = noun < w.size() && w.name_at(noun) == none && w.plain(noun);
  return office && w.in("office-prepositions", noun + 1) ? noun + 1 : i;
}

/// "la presidenta del Partido X de Galicia, Y": whether a name behind "of" is the place of the branch served, and the
/// bearer follows.
bool branch_behind(const OfficeWords& w, Index body, Index preposition, Index name) {
  const std::string_view place = w.known_class(name);
  const Index end = w.name(name).tokens.end;
  return w.in("belonging-prepositions", preposition) && (place == "Region" || place == "City") &&
         w.organisation(class_of(w.name(body), w.resources())) && w.is_text(end, ",") && w.person_follows(end);
}

/// "el "canciller" de X": whether quotation marks stand around a title.
bool quoted(const OfficeWords& w, TokenRange title) {
  return title.first > 0 && opens_quote(w, title.first - 1) && closes_quote(w, title.end);
}

/// "adviser to the head of X", "asesor del jefe de X": behind the title of whom somebody works for, at X; else `i`.
Index past_inner_title(const OfficeWords& w, Index i) {
  if (i == 0 || w.name_at(i) != none || !w.in("offices", i) || !w.in("belonging-prepositions", i + 1)) return i;
  const Index name = w.in("determiners", i + 2) ? i + 3 : i + 2;
  return w.begins_name(name) && w.may_hold(w.name(w.name_at(name))) ? name : i;
}

/// "del estado mexicano de X", "of the Mexican state of X": the name behind the noun for a place whose state an
/// adjective tells; else the name itself.
Index place_of_state(const OfficeWords& w, Index noun, Index name) {
  if (name == none || w.name(name).kind != MentionKind::demonym) return name;
  const Index end = w.name(name).tokens.end;
  const bool before = noun > 0 && w.in("place-heads", noun - 1) && w.spanish();
  const Index of = w.in("place-heads", end) && !w.spanish() ? end + 1 : end;
  if ((!before && of == end) || !w.in("belonging-prepositions", of) || !w.begins_name(of + 1)) return name;
  return w.may_hold(w.name(w.name_at(of + 1))) ? w.name_at(of + 1) : name;
}

/// "por Murcia, X", "for Ohio, X": behind where a member is elected whose body has been told, when the bearer follows.
Index past_constituency(const OfficeWords& w, Index preposition) {
  if (!w.in("constituency-prepositions", preposition)) return preposition;
  const Index start = w.in("determiners", preposition + 1) ? preposition + 2 : preposition + 1;
  if (!w.begins_name(start) || !w.resources().ontology.is_class(w.known_class(w.name_at(start)), "Place") ||
      !w.person_follows(w.name(w.name_at(start)).tokens.end))
    return preposition;
  return w.name(w.name_at(start)).tokens.end;
}

/// "jefa de prensa", "chief executive": a title that is borne in organisations.
bool of_organisation(const OfficeWords& w, const OfficePhrase& phrase) {
  return w.title_in("organisation-offices", phrase.head.end - 1) ||
         w.title_in("organisation-offices", phrase.head.first);
}

/// "de asuntos internacionales de X", "of economics at X": the name of the body behind the words for somebody's work
/// there; none when there are no such words or no body.
Index body_of_work(const OfficeWords& w, const OfficePhrase& phrase, Index start) {
  constexpr Index reach = 6;
  const auto work = [&](Index i) { return w.plain(i) || (i > start && w.in("coordinators", i)); };
  Index end = start;
  while (end < w.size() && end - start < reach && work(end)) ++end;
  const Index noun = w.in("determiners", end + 1) ? end + 2 : end + 1;
  if (end == start || !w.in("office-prepositions", end) || !w.begins_name(noun)) return none;
  const Index name = w.name_at(noun);
  if (w.name(name).kind != MentionKind::name || w.known_class(name) == "State") return none;
  const bool untyped = !w.name(name).known && w.name(name).type.empty();
  if (of_organisation(w, phrase) && untyped) w.name(name).type = "Organization";
  return w.organisation(class_of(w.name(name), w.resources())) || w.name(name).suggestion == "Organization" ? name
                                                                                                            : none;
}

/// Spanish: "la petición del fiscal para el jefe de X": whom something is meant for, which is no title's complement.
bool is_asked_for(const OfficeWords& w, const OfficePhrase& phrase, Index preposition, Index noun) {
  return w.spanish() && w.in("field-prepositions", preposition) && w.in("determiners", noun - 1) &&
         w.in("offices", noun) && !w.title_in("aides", phrase.head.first);
}

/// One "of ..." or "for ..." of the title: a portfolio or whom it serves. Returns the token after it, or `i`.
Index complement(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  Index start = i + 1;
  const auto before_place = [&](Index at) {  // "del céntrico estado X"
    return w.spanish() && w.describes(at) && !w.token(at).capital && w.in("place-heads", at + 1);
  };
  while (start < w.size() && !w.begins_name(start) &&
         (w.in("determiners", start) || w.in("adjectives", start) || before_place(start)))
    ++start;
  if (start >= w.size()) return i;
  if (const Index end = past_portfolio(w, phrase, i); end > i) return end;
  if (is_asked_for(w, phrase, i, start)) return i;
  Index noun = start;
  const bool part = w.title_in("region-offices", phrase.head.end - 1) && part_of_state(w, noun);
  if (!part && w.name_at(noun) == none && (w.in("representatives", noun) || names_public_body(w, noun))) {
    // "president of the government of Spain", "del Gobierno español", "de la embajada de China"
    const bool of = w.in("office-prepositions", noun + 1);
    const Index next = noun + (of ? (w.in("determiners", noun + 2) ? 3 : 2) : 1);
    if (w.name_at(next) != none) noun = next;
  }
  if (const Index inner = past_inner_title(w, noun); inner > noun) noun = inner;
  if (const Index state = past_state_noun(w, start); state > start) return state;
  Index name = w.name_at(noun);
  if (noun > start && w.in("governments", start) && name != none && w.could_be_person(name)) {
    w.name(name).type = "Person";  // "vice president in the government of X"
    return w.name(name).tokens.end;
  }
  const bool governs =
      w.title_in("portfolio-offices", phrase.head.first) && !w.title_in("organisation-offices", phrase.head.first);
  if (governs && w.is_field(name)) {
    doubt(w, name);
    return w.name(name).tokens.end;
  }
  const bool dealt_with = name != none && w.known_class(name) == "IntergovernmentalOrganization";
  if (governs && dealt_with && w.in("field-prepositions", i)) return w.name(name).tokens.end;  // "minister for the EU"
  if (const Index place = place_of_state(w, noun, name); place != name) {
    name = place;
    noun = w.name(place).tokens.first;
  }
  if (name == none) name = cued(w, noun);
  if (const Index told = behind_cue(w, noun); name == none && told != none) {
    name = told;
    noun = w.name(told).tokens.first;
  }
  if (const Index whole = body_of_unit(w, start); whole != none) {
    name = whole;
    noun = w.name(whole).tokens.first;
  }
  if (const Index body = name == none && start == i + 1 ? body_of_work(w, phrase, start) : none; body != none) {
    name = body;
    noun = w.name(body).tokens.first;
  }
  if (name != none && !w.name(name).known && w.name(name).type.empty() && of_organisation(w, phrase)) {
    w.name(name).type = "Organization";  // "chief executive of X"
  }
  if (name != none && w.title_in("party-offices", phrase.head.end - 1) && w.is_field(name) &&
      w.name(name).tokens.size() > 1)
    w.name(name).type = "Party";  // "diputada de Nuevo Rumbo"
  if (name != none && !w.name(name).known && w.name(name).type.empty() &&
      w.title_in("city-offices", phrase.head.end - 1))
    w.name(name).type = "City";  // "mayor of X"
  if (name != none && !w.name(name).known && w.name(name).type.empty() &&
      w.title_in("region-offices", phrase.head.end - 1))
    w.name(name).type = "Region";  // "governor of X"
  if (name == none || (w.name(name).tokens.first != noun && cued(w, noun) == none) || !w.may_hold(w.name(name)))
    return described(w, i, start);
  if (phrase.holder && w.region(*phrase.holder) && !w.region(name) && !w.in("host-prepositions", i) &&
      !w.in("constituency-prepositions", i))
    phrase.holder.reset();
  if (phrase.holder && whole_behind(w, i, name)) return w.name(name).tokens.end;
  if (phrase.holder && state_behind_body(w, *phrase.holder, i, name)) return w.name(name).tokens.end;
  if (phrase.holder && branch_behind(w, *phrase.holder, i, name)) return w.name(name).tokens.end;
  if (const Index end = phrase.holder ? past_constituency(w, i) : i; end > i) return end;
  if (phrase.holder || is_envoy(w, phrase, i)) {
    if (phrase.host || !w.in("host-prepositions", i)) return i;
    if (w.in("nominals", w.name(name).tokens.end)) return described(w, i, start);  // "in the Caribbean country"
    phrase.host = name;
    return past_adjective(w, w.name(name).tokens.end);
  }
  if (is_field_within(w, i, name)) return w.name(name).tokens.end;
  if (is_field_of_envoy(w, phrase, i, name)) {  // "enviada para X de la ONU"
    const Index end = w.name(name).tokens.end;
    const bool sender =
        w.in("belonging-prepositions", end) && w.begins_name(w.in("determiners", end + 1) ? end + 2 : end + 1);
    return sender ? end : i;
  }
  const bool destination = w.name(name).kind == MentionKind::name && !w.spanish() && w.in("recipient-prepositions", i);
  if (destination && (w.known_class(name) == "City" || w.known_class(name) == "State"))
    return i;  // "invited the president to X"
  name = owned_body(w, name);
  phrase.holder = name;
  const std::string_view type = class_of(w.name(name), w.resources());
  const bool place = type == "City" || type == "Region";  // "governor of the Halden Islands"
  if (!w.name(name).known && !w.organisation(w.name(name).type) && !place) w.name(name).type = "Organization";
  Index end = past_quote(w, name);
  if (place && w.in("place-heads", end)) ++end;  // "governor of X province, Y"
  if (end < w.size() && w.name_at(end) != none && w.name(w.name_at(end)).kind == MentionKind::demonym && w.spanish()) {
    w.name(name).state = w.name_at(end);  // "Ministerio de Asuntos Exteriores iraní"
    end = w.name(w.name_at(end)).tokens.end;
  }
  if (const Index behind = past_body(w, end); behind > end || w.known_class(name) == "State") return behind;
  return past_aside(w, after_acronym(w, end));
}

}  // namespace

void extend_right(const OfficeWords& w, OfficePhrase& phrase) {
  Index i = phrase.tokens.end;
  if (w.key(phrase.head.first) == "ex") phrase.status = Status::ended;
  i = past_modifiers(w, phrase, i);
  if (w.spanish()) i = past_modifiers(w, phrase, adjective_holder(w, phrase, i));
  if (i == phrase.head.end && ends_in_field(w, phrase)) i = past_more_fields(w, {i, i});
  if (quoted(w, {phrase.head.first, i})) ++i;
  i = past_aim(w, phrase, i);
  i = body_behind_title(w, phrase, w.past_duration(i));
  const auto serves = [&](Index at) {  // "her counterpart from X"
    return at < w.size() &&
           (w.in("office-prepositions", at) || (phrase.counterpart && !w.spanish() && w.in("origin-prepositions", at)));
  };
  for (int step = 0; step < 4 && serves(i); ++step) {
    const Index after = complement(w, phrase, i);
    if (after == i) break;
    i = after;
  }
  if (w.spanish() && i > phrase.head.end) i = adjective_holder(w, phrase, i);  // "ministra de Cultura española"
  phrase.tokens.end = past_field(w, i);
}

}  // namespace entente
