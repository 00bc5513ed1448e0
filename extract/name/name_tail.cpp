#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_tail.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

bool is_body(const NameTokens& s, Index head) {
  return s.resources.ontology.is_class(s.head_class(head), "Organization");
}

/// "la Superintendencia chilena de Bancos": a nationality between a Spanish head noun and its field, in words of the
/// language.
Index over_nationality(const NameTokens& s, Index end, Index head) {
  if (!s.spanish || end != head + 1 || end >= s.size()) return end;
  const NameSpan nation = gazetteer_name(s, end);
  if (!nation.known || nation.kind != MentionKind::demonym) return end;
  Index field = nation.tokens.end;
  while (s.in("belonging-prepositions", field) || s.in("definite", field)) ++field;
  const bool fielded = field > nation.tokens.end && s.capital_word(field) && s.common(field) && !s.given(field) &&
                       !s.is_title(field) && !gazetteer_name(s, field).known;
  return fielded && is_body(s, head) ? nation.tokens.end : end;
}

/// "el Consejo de Ministros la Oferta": an article alone begins a noun phrase of its own.
bool bare_article(const NameTokens& s, Index i) {
  return s.in("determiners", i) && !s.in("belonging-prepositions", i);
}

/// "Ministry of Justice", "Office of the President": a title that no name follows belongs to the body's name.
Index over_title(const NameTokens& s, Index i) {
  const Index end = i + match_title(s.sentence, i, s.lexicon).length;
  return s.capital_word(end) ? i : end;
}

/// "Junta de Supervisión Fiscal": a title that is also an adjective, behind the noun that it describes, unless it is
/// that of somebody.
bool describes_field(const NameTokens& s, Index i) {
  return s.in("title-adjectives", i) && s.capital_word(i - 1) && s.common(i - 1) && !s.capital_word(i + 1);
}

/// Whether a title ends the capitals of a body's name.
bool ends_field(const NameTokens& s, Index i) {
  return s.is_title(i) && s.head_class(i).empty() && !describes_field(s, i);
}

/// "the Assembly of the Asian country": the last capital belongs to a noun that follows; "the Board of Hungarian oil
/// firm Nemo" too.
bool modifies_noun(const NameTokens& s, Index connector, Index end) {
  if (end >= s.size() || !s.token(end).word) return false;
  const NameSpan nation = gazetteer_name(s, end - 1);
  if (!s.spanish && nation.known && nation.kind == MentionKind::demonym && !s.function_word(end)) return true;
  if (!s.in("nominals", end)) return false;
  return s.in("definite", connector + 1) || s.in("definite", connector) || s.in("definite", end - 2);
}

/// "Commission on Religious Freedom", "Convención sobre Derechos Humanos": a topic in words of the language, for a body
/// that is no institution by itself ("Congress on Friday") and no firm, and for a treaty.
bool takes_topic(const NameTokens& s, Index head, Index next) {
  const bool body = s.head_class(head) != "Firm" && is_body(s, head) && !s.in("institutions", head);
  const bool treaty = s.in("agreement-heads", head) && s.capital_word(head);
  return (body || treaty) && s.common(next) && !s.in("institutions", next) && !s.skipped(next) && !s.is_title(next) &&
         gazetteer_name(s, next).tokens.size() == 0;
}

/// "relevado en la Cámara de Comercio por | Ada Quill": whether a given name and another one begin at a token.
bool begins_person(const NameTokens& s, Index i) {
  return s.given(i) && s.capital_word(i + 1) && (!s.common(i + 1) || s.resources.names.is_family(s.token(i + 1).key));
}

/// "Unión por el Progreso", "Alianza por Chile": what parties and movements strive for.
bool takes_aim(const NameTokens& s, Index connector, Index head, Index next) {
  const std::string_view type = s.head_class(head);
  if (next == connector + 1 && begins_person(s, next)) return false;
  if ((type != "Party" && type != "Organization") || s.in("seated-bodies", head)) return false;
  const bool place = connector == head + 1 && s.in("led-bodies", head) && gazetteer_name(s, next).known;
  return place || takes_topic(s, head, next);
}

/// "Misión de Apoyo a la Seguridad": to whom or what a body's help is given.
bool takes_beneficiary(const NameTokens& s, Index connector, Index head, Index next) {
  return connector > head && s.in("help-nouns", connector - 1) && takes_topic(s, head, next) && !is_body(s, next);
}

/// Whether a word with a capital is none of the language, no place's and no body's.
bool may_be_persons(const NameTokens& s, Index i) {
  return s.capital_word(i) && !s.common(i) && s.head_class(i).empty() && gazetteer_name(s, i).tokens.size() == 0;
}

/// "el Frente Nacional de Ada Quill", "el Ejército de Sudán de Minni Tarn": who leads a party or a movement is no part
/// of its name.
bool names_leader(const NameTokens& s, Index connector, Index next, Index head) {
  const bool given = s.resources.names.is_given(s.token(next).key) ||
                     (may_be_persons(s, next) && end_of_state(s, connector - 1) == connector);
  const bool family = s.capital_word(next + 1) && s.resources.names.is_family(s.token(next + 1).key);
  return given && (family || may_be_persons(s, next + 1)) &&
         (s.head_class(head) == "Party" || s.in("led-bodies", head));
}

/// Whether a head noun of a body stands among the capitals from a token on: "the | Central Bank of ...".
bool names_body(const NameTokens& s, Index i) {
  for (; s.capital_word(i) && !s.is_title(i); ++i) {
    if (is_body(s, i) && (s.head_class(i) != "Firm" || s.in("name-connectors", i + 1))) return true;
  }
  return false;
}

/// Whether "and" leads to another body, or to who bears a title: "el Ministerio de Defensa y la Fiscalía", "Ministry of
/// Justice and the Director of ...", "Nemo Gas de X y MS Gas de Y".
bool begins_another(const NameTokens& s, Index connector, Index next, Index head) {
  const bool complement = s.in("name-connectors", next + 1);
  const bool article = next > connector + 1;
  if (s.is_title(next) && s.head_class(next).empty()) return article || complement;
  if (s.head_class(head) == "Firm" && s.token(next).shout) return true;
  if (article && names_body(s, next)) return true;
  return complement && s.head_class(head) == "GovernmentBody" && s.head_class(next) == "GovernmentBody";
}

/// Whether what a body is for stands behind a preposition within its name, in words of the language: "Consejo de la
/// Cultura | y las Artes"; but "la Comisión Andina | y el Teatro Halden", "la Universidad Halden | y Nemo Motors".
bool has_field(const NameTokens& s, Index connector, Index head) {
  if (!s.common(connector - 1)) return false;
  for (Index i = head + 1; i < connector; ++i) {
    if (s.in("belonging-prepositions", i) || s.in("aim-prepositions", i) || s.token(i).key == "para") return true;
  }
  return false;
}

/// "la Cámara de Casación y | Halden Motors": whether a word that the language does not have stands among the capitals
/// from a token on.
bool holds_rare_word(const NameTokens& s, Index i) {
  while (s.capital_word(i) && s.common(i)) ++i;
  return s.capital_word(i);
}

/// Whether what "y" or "and" joins to the name of a body is another one: somebody with a title of address, an article
/// behind a name without field, the article of a noun for a body or place, a name that the language has no words for.
bool joins_another(const NameTokens& s, Index connector, Index next, Index head) {
  const bool article = next > connector + 1;
  if (is_honorific(s.sentence, next, s.lexicon) && s.capital_word(next + 1)) return true;  // "and Mr Tarn"
  if (!s.spanish && !article) return false;
  if (article && (!has_field(s, connector, head) || !s.head_class(next).empty())) return true;
  return holds_rare_word(s, next) || (s.token(next).shout && !s.token(head).shout);
}

/// "the Government of London | and the City": whether a place's name ends right before a token.
bool behind_place(const NameTokens& s, Index end) {
  constexpr Index longest = 3;
  for (Index i = end; i > 0 && end - i < longest;) {
    const NameSpan known = gazetteer_name(s, --i);
    if (!known.known || known.tokens.end != end) continue;
    const std::string& type = s.type_of(*known.known);
    return type == "State" || s.resources.ontology.is_class(type, "Place");
  }
  return false;
}

/// "el enviado de la Agencia Halden | para el Sahel": the place that a title of the body is for, and no part of its
/// name; but "la Comisión Económica para África".
bool falls_to_title(const NameTokens& s, Index connector, Index next, Index head) {
  if (!s.spanish || s.token(connector).key != "para" || !gazetteer_name(s, next).known) return false;
  if (gazetteer_name(s, head).tokens.end == connector) return true;
  if (s.common_words(connector)) return false;  // "la secretaria de la Comisión Económica para África"
  Index i = head;
  while (i > 0 && (s.in("determiners", i - 1) || s.in("belonging-prepositions", i - 1))) --i;
  return i < head && s.ends_title(i);
}

bool continues(const NameTokens& s, Index connector, Index next, Index head) {
  const std::string& word = s.token(connector).key;
  if (falls_to_title(s, connector, next, head)) return false;
  const bool joins = word == "and" || word == "y" || word == "e" || word == "&";
  const bool firm = s.head_class(head) == "Firm";
  if (word == "of" && firm && end_of_state(s, next) && !s.common_words(connector))
    return false;  // "Nemo Lines of Malaysia"
  if (s.in("help-prepositions", connector)) return takes_beneficiary(s, connector, head, next);
  if (s.in("aim-prepositions", connector)) return takes_aim(s, connector, head, next);
  if (s.in("topic-prepositions", connector)) return takes_topic(s, head, next);
  if (!joins) return !names_leader(s, connector, next, head);
  const bool field = s.common(next) && !s.capital_word(next + 1) && s.common(connector - 1);  // "Justicia y Paz"
  const bool given = s.resources.names.is_given(s.token(next).key) && next == connector + 1 && !field;
  if (gazetteer_name(s, next).tokens.size() > 0 || given) return false;  // but "Justicia y la Paz"
  if (behind_place(s, connector) || begins_another(s, connector, next, head)) return false;
  if (joins_another(s, connector, next, head)) return false;
  const bool government = s.head_class(head) == "GovernmentBody";
  const bool trade = !firm && s.head_class(next) == "Firm" && !s.capital_word(next + 1) &&
                     has_field(s, connector, head);  // "Chamber of Commerce and Industry"
  return connector > head + 1 && s.common(next) && (government || trade || s.head_class(next).empty());
}

/// A small word inside the names of organisations; "Banco do Halden" has those of its own language.
bool connects(const NameTokens& s, Index i, Index head) {
  constexpr ListName lists[] = {"name-connectors", "topic-prepositions", "aim-prepositions", "help-prepositions"};
  if (i >= s.size() || (s.token(i).capital && !s.in("prepositions", i))) return false;
  if (s.in("leading-heads", head) && s.in("name-particles", i) && !s.token(i).capital) return true;
  for (ListName list : lists) {
    if (s.in(list, i)) return true;
  }
  return false;
}

/// Words of the language with capitals from a token on that are neither a place nor a body.
Index over_words(const NameTokens& s, Index i) {
  while (s.capital_word(i) && s.common(i) && !gazetteer_name(s, i).known && !s.function_word(i) && !ends_field(s, i) &&
         (!is_body(s, i) || s.head_class(i) == "Firm" || s.head_class(i) == "MediaOutlet"))
    ++i;
  return i;
}

/// "Asuntos Exteriores, | Unión Europea y Cooperación": the end of a body of states that is a field here; the token
/// itself when none begins there.
Index over_union(const NameTokens& s, Index i) {
  const NameSpan known = gazetteer_name(s, i);
  const bool body = known.known && known.known->form == NameForm::name && known.tokens.size() > 1 &&
                    s.type_of(*known.known) == "IntergovernmentalOrganization";
  return body && s.capital_word(i) ? known.tokens.end : i;
}

/// Where a field of a body ends that begins at a token: "Sports", "la Cultura", "Acceso a la Información".
Index over_field(const NameTokens& s, Index begin) {
  const auto over_article = [&](Index i) { return s.in("definite", i) && !s.token(i).capital ? i + 1 : i; };
  Index end = over_union(s, begin);
  if (end > begin) return end;
  for (Index i = over_article(begin); over_words(s, i) > i;) {
    end = over_words(s, i);
    const bool goes_on = s.in("belonging-prepositions", end) || s.in("help-prepositions", end);
    i = goes_on ? over_article(end + 1) : end;
  }
  return end;
}

/// "Culture, | Sports and Tourism", "Asuntos Exteriores, | Unión Europea y Cooperación": where a list of fields ends
/// that "and" closes, behind a field that ends at `end`; `end` itself when no such list goes on there.
Index end_of_fields(const NameTokens& s, Index end) {
  Index i = end;
  while (i < s.size() && s.token(i).text == ",") {
    const Index field = over_field(s, i + 1);
    if (field == i + 1) break;
    i = field;
  }
  if (i > end && i < s.size() && s.token(i).text == ",") ++i;  // "Culture, Sports, and Tourism"
  const bool closed = i > end && s.in("coordinators", i) && s.in("name-connectors", i);
  const Index last = closed ? over_field(s, i + 1) : i;
  const bool field = last > i + 1 && s.capital_word(last - 1);
  return field ? last : end;
}

/// "Ministry of Culture, | Sports and Tourism", "Ministerio de Comercio, | Industria y Turismo": the end of a list of
/// fields that "and" closes; but "the Ministry of Culture, Peru and Chile".
Index over_list(const NameTokens& s, Index end, Index head) {
  const bool fielded = end > head + 1 && s.common(end - 1) && is_body(s, head) && s.head_class(head) != "Firm";
  return fielded ? end_of_fields(s, end) : end;
}

/// "Workers' Party": an apostrophe behind a plural, before a body's head noun or a word that has one behind it.
bool plural_genitive(const NameTokens& s, Index i) {
  const std::string_view mark = s.token(i).text;
  if (i == 0 || (mark != "'" && mark != "’") || !s.token(i).glued || s.token(i + 1).glued) return false;
  return s.token(i - 1).key.ends_with('s') && (is_body(s, i + 1) || (s.capital_word(i + 2) && is_body(s, i + 2)));
}

}  // namespace

std::uint32_t over_joint(const NameTokens& s, Index i, bool allowed) {
  if (i + 1 >= s.size() || !s.capital_word(i + 1)) return i;
  const std::string_view mark = s.token(i).text;
  if ((mark == "-" || mark == "/") && s.token(i).glued && s.token(i + 1).glued) return i + 1;
  return allowed && (s.token(i).key == "'s" || plural_genitive(s, i)) ? i + 1 : i;
}

std::optional<std::uint32_t> end_of_state(const NameTokens& s, Index i) {
  const NameSpan known = gazetteer_name(s, i);
  return known.known && s.type_of(*known.known) == "State" ? std::optional(known.tokens.end) : std::nullopt;
}

Index with_tail(const NameTokens& s, Index end, Index head) {
  end = over_nationality(s, end, head);
  while (true) {
    end = over_list(s, end, head);
    Index next = end;
    while (next - end < 3 && connects(s, next, head)) ++next;
    if (next == end || !s.capital_word(next) || !continues(s, end, next, head) || bare_article(s, end)) return end;
    const auto state = end_of_state(s, next);
    next = over_title(s, next);
    while (s.capital_word(next) && !ends_field(s, next) && !s.in("weekdays", next))
      next = over_joint(s, next + 1, next + 1 != state);
    if (s.in("name-connectors", next - 1)) return end;
    if (modifies_noun(s, end, next)) return end;
    if (s.in("terms-of-bodies", next - 1)) return end;  // "el Parlamento de X | de la XI Legislatura"
    end = next;
  }
}

}  // namespace entente
