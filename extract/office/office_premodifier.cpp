#include <entente/extract/office/office_body.h>
#include <entente/extract/office/office_field.h>
#include <entente/extract/office/office_premodifier.h>
#include <entente/extract/office/office_title.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// The name that ends before a token, or before the genitive there.
Index name_before(const OfficeWords& w, Index i) {
  return w.name_at(w.key(i - 1) == "'s" && i > 1 ? i - 2 : i - 1);
}

/// Whether only an organisation has the office, and the name may be one's.
bool led_by(const OfficeWords& w, const OfficePhrase& phrase, Index name) {
  const NameSpan& n = w.name(name);
  return w.title_in("organisation-offices", phrase.head.end - 1) && !n.known && n.type.empty();
}

/// "Nemo spokesman Ana X": whether a name of no person stands before a title that only organisations have, and its
/// bearer behind; "Obama spokesman X" speaks for a person.
bool led_beside(const OfficeWords& w, const OfficePhrase& phrase, Index name) {
  const Index end = phrase.head.end;
  const TokenRange tokens = w.name(name).tokens;
  const NameLists& names = w.resources().names;
  const bool listed = names.is_listed(w.key(tokens.first)) || names.is_listed(w.key(tokens.end - 1));
  return led_by(w, phrase, name) && !listed && w.begins_name(end) && w.could_be_person(w.name_at(end));
}

/// "Venezuelan president", "China's ambassador", "NASA administrator".
Index holder_before(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  Index before = i - 1;
  const bool bare = w.token(before).text == "'" || w.token(before).text == "’";  // "Nemo Lines' chairman"
  if ((w.key(before) == "'s" || bare) && before > 0) --before;
  const Index name = w.name_at(before);
  if (name == none || (bare && w.key(before).back() != 's')) return i;
  if (before + 1 < i && led_by(w, phrase, name)) w.name(name).type = "Organization";  // "Nemo's chief executive"
  if (!w.spanish() && before + 1 == i && led_beside(w, phrase, name)) w.name(name).type = "Organization";
  if (!w.may_hold(w.name(name))) return i;
  if (w.spanish() && w.name(name).kind != MentionKind::demonym) return i;
  phrase.holder = name;
  return w.name(name).tokens.first;
}

/// "Norway's nuclear agency chief": the state whose nameless body has the office.
Index holder_of_body(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  constexpr Index most = 3;
  const Index end = phrase.head.end;
  const bool closes = end >= w.size() || !w.token(end).word || w.person_follows(end);
  if (w.spanish() || !names_public_body(w, i - 1) || !closes) return i;
  Index first = i;
  while (first > 0 && i - first < most && w.plain(first - 1)) --first;
  const Index begin = first > 0 ? holder_before(w, phrase, first) : first;
  return phrase.holder ? begin : i;
}

/// "Russia's U.N. ambassador", "Russian U.N. envoy": the state that sends, rather than the body that hosts.
Index sender_before(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  const bool hosted =
      (w.title_in("envoys", phrase.head.end - 1) || w.title_in("region-offices", phrase.head.end - 1)) &&
      w.resources().ontology.is_class(w.known_class(*phrase.holder), "IntergovernmentalOrganization");
  const Index name = name_before(w, i);
  if (w.spanish() || !hosted || name == none || w.known_class(name) != "State") return i;
  if (w.title_in("envoys", phrase.head.end - 1)) phrase.host = phrase.holder;  // not "Iran's OPEC governor"
  phrase.holder = name;
  return w.name(name).tokens.first;
}

/// "U.S. Middle East envoy", "British Africa minister": of two names before a title that is for a part of the world,
/// the first is served, and the second the field.
Index sender_for_field(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  const bool for_field = w.title_in("envoys", phrase.head.end - 1) || w.title_in("field-offices", phrase.head.end - 1);
  const NameSpan& field = w.name(*phrase.holder);
  const std::string_view type = w.known_class(*phrase.holder);
  if (w.spanish() || !for_field || field.tokens.first != i || field.kind != MentionKind::name) return i;
  const Index name = name_before(w, i);
  if (name == none || !(type == "Region" || type == "State" || type == "City")) return i;
  const std::string_view sender = w.known_class(name);
  if (sender != "State" && sender != "IntergovernmentalOrganization") return i;
  if (type == "State" && w.title_in("envoys", phrase.head.end - 1)) phrase.host = phrase.holder;
  phrase.holder = name;
  return w.name(name).tokens.first;
}

/// "EU chief Brexit negotiator": where the name of what is negotiated begins, which nobody can serve, when whoever is
/// served stands before it.
Index before_topic(const OfficeWords& w, const OfficePhrase& phrase, Index i) {
  const bool for_field = w.title_in("envoys", phrase.head.end - 1) || w.title_in("field-offices", phrase.head.end - 1);
  const Index topic = w.name_at(i - 1);
  if (w.spanish() || !for_field || topic == none || w.may_hold(w.name(topic))) return i;
  OfficePhrase modified = phrase;
  const Index first = before_modifiers(w, modified, w.name(topic).tokens.first);
  const Index owner = first > 0 ? name_before(w, first) : none;
  return owner != none && owner != topic && w.may_hold(w.name(owner)) ? w.name(topic).tokens.first : i;
}

/// "Nigeria, whose prime minister, X, ...": the name that "whose" stands for.
void hold_by_antecedent(const OfficeWords& w, OfficePhrase& phrase, Index whose) {
  const Index name = w.body_before(whose);
  if (name == none || phrase.holder) return;
  phrase.holder = name;
  NameSpan& owner = w.name(name);
  const bool untold = !owner.known && (owner.type.empty() || owner.type == "Person");
  if (untold && w.title_in("city-offices", phrase.head.end - 1)) owner.type = "City";  // "X, whose mayor is Y"
}

/// The first token of a phrase before whose token `i` a determiner may stand.
Index take_determiner(const OfficeWords& w, OfficePhrase& phrase, Index i) {
  if (i == 0) return i;
  phrase.definite = w.in("determiners", i - 1);
  phrase.possessive = w.in("possessives", i - 1);
  if (w.in("relative-possessives", i - 1)) hold_by_antecedent(w, phrase, i - 1);
  const bool determined = phrase.definite || phrase.possessive || w.in("relative-possessives", i - 1);
  return determined ? i - 1 : i;
}

}  // namespace

void extend_left(const OfficeWords& w, OfficePhrase& phrase) {
  Index i = phrase.tokens.first;
  while (i > 0) {
    const Index before = before_portfolios(w, phrase, i);
    if (before < i) {
      i = before;
    } else if (const Index modified = before_modifier(w, phrase, i); modified < i) {
      i = modified;
    } else if (w.describes(i - 1)) {
      --i;
    } else if (const Index field = coordinated_portfolio_before(w, phrase, i); field < i) {
      i = field;
    } else {
      break;
    }
  }
  if (const Index topic = i > 0 ? before_topic(w, phrase, i) : i; topic < i) i = before_modifiers(w, phrase, topic);
  if (i > 0 && !phrase.holder) i = holder_before(w, phrase, i);
  if (i > 0 && !phrase.holder) i = holder_of_body(w, phrase, i);
  if (i > 0 && phrase.holder) i = sender_before(w, phrase, i);
  if (i > 0 && phrase.holder && !phrase.host) i = sender_for_field(w, phrase, i);
  while (i > 0) {
    const Index modified = before_modifier(w, phrase, i);
    if (modified == i && !w.describes(i - 1)) break;
    i = std::min(modified, i - 1);
  }
  phrase.tokens.first = take_determiner(w, phrase, i);
}

}  // namespace entente
