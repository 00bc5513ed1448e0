#include <entente/extract/name/name_tokens.h>
#include <entente/extract/office/office_body.h>
#include <entente/extract/office/office_complement_words.h>
#include <entente/extract/office/office_field.h>

#include <algorithm>

namespace entente {

using Index = std::uint32_t;

namespace {

constexpr Index none = OfficeWords::none;

/// "líder de los liberales vascos": whether the noun before a nationality calls those of a party, who are none of a
/// state's bodies.
bool calls_adherents(const OfficeWords& w, Index noun) {
  const std::string one = w.draft().grammar->morphology().noun_lemma(w.key(noun));
  const bool several = w.in("determiners", noun - 1) && w.key(noun) != one;
  return several &&
         (w.lexicon().list("adherents").contains(one) || is_adherent(w.token(noun), w.lexicon(), w.resources().names));
}

}  // namespace

bool is_envoy(const OfficeWords& w, const OfficePhrase& phrase, Index preposition) {
  return w.title_in("envoys", phrase.head.end - 1) && w.in("host-prepositions", preposition);
}

bool is_field_of_envoy(const OfficeWords& w, const OfficePhrase& phrase, Index preposition, Index name) {
  const std::string_view type = w.known_class(name);
  bool sent = w.spanish();  // "el representante especial para X", "la viceministra para X"
  for (Index i = phrase.head.first; i < phrase.head.end && !sent; ++i)
    sent = w.title_in("envoys", i) || w.title_in("mediating-titles", i);
  return sent && w.in("field-prepositions", preposition) && (type == "State" || type == "Region");
}

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

Index past_adjective(const OfficeWords& w, Index i) {
  const bool adjective = w.spanish() && i < w.size() && w.describes(i) && !w.token(i).capital;
  return adjective && i + 1 < w.size() && w.token(i + 1).text == "," && w.person_follows(i + 1) ? i + 1 : i;
}

bool part_of_state(const OfficeWords& w, Index noun) {
  return w.in("place-heads", noun) && !w.token(noun).capital && w.key(noun) != "república";
}

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

bool whole_behind(const OfficeWords& w, Index preposition, Index name) {
  return w.in("belonging-prepositions", preposition) && w.organisation(class_of(w.name(name), w.resources())) &&
         w.is_text(w.name(name).tokens.end, ",") && w.person_follows(w.name(name).tokens.end);
}

bool state_behind_body(const OfficeWords& w, Index body, Index preposition, Index name) {
  const Index end = w.name(name).tokens.end;
  const bool of_state = w.in("belonging-prepositions", preposition) && w.known_class(name) == "State" &&
                        w.organisation(class_of(w.name(body), w.resources()));
  if (!of_state || !w.is_text(end, ",") || !w.person_follows(end)) return false;
  if (!w.name(body).known && !w.name(body).state) w.name(body).state = name;
  return true;
}

bool branch_behind(const OfficeWords& w, Index body, Index preposition, Index name) {
  const std::string_view place = w.known_class(name);
  const Index end = w.name(name).tokens.end;
  return w.in("belonging-prepositions", preposition) && (place == "Region" || place == "City") &&
         w.organisation(class_of(w.name(body), w.resources())) && w.is_text(end, ",") && w.person_follows(end);
}

Index past_inner_title(const OfficeWords& w, Index i) {
  if (i == 0 || w.name_at(i) != none || !w.in("offices", i) || !w.in("belonging-prepositions", i + 1)) return i;
  const Index name = w.in("determiners", i + 2) ? i + 3 : i + 2;
  return w.begins_name(name) && w.may_hold(w.name(w.name_at(name))) ? name : i;
}

Index place_of_state(const OfficeWords& w, Index noun, Index name) {
  if (name == none || w.name(name).kind != MentionKind::demonym) return name;
  const Index end = w.name(name).tokens.end;
  const bool before = noun > 0 && w.in("place-heads", noun - 1) && w.spanish();
  const Index of = w.in("place-heads", end) && !w.spanish() ? end + 1 : end;
  if ((!before && of == end) || !w.in("belonging-prepositions", of) || !w.begins_name(of + 1)) return name;
  return w.may_hold(w.name(w.name_at(of + 1))) ? w.name_at(of + 1) : name;
}

Index past_constituency(const OfficeWords& w, Index preposition) {
  if (!w.in("constituency-prepositions", preposition)) return preposition;
  const Index start = w.in("determiners", preposition + 1) ? preposition + 2 : preposition + 1;
  if (!w.begins_name(start) || !w.resources().ontology.is_class(w.known_class(w.name_at(start)), "Place") ||
      !w.person_follows(w.name(w.name_at(start)).tokens.end))
    return preposition;
  return w.name(w.name_at(start)).tokens.end;
}

bool of_organisation(const OfficeWords& w, const OfficePhrase& phrase) {
  return w.title_in("organisation-offices", phrase.head.end - 1) ||
         w.title_in("organisation-offices", phrase.head.first);
}

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

bool is_asked_for(const OfficeWords& w, const OfficePhrase& phrase, Index preposition, Index noun) {
  return w.spanish() && w.in("field-prepositions", preposition) && w.in("determiners", noun - 1) &&
         w.in("offices", noun) && !w.title_in("aides", phrase.head.first);
}

}  // namespace entente
