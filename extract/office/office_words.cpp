#include <entente/base/utf8.h>
#include <entente/extract/office/office_words.h>

#include <algorithm>

namespace entente {

bool OfficeWords::title_in(ListName list, Index i) const {
  if (i >= size() || in(list, i)) return i < size();
  std::string_view word = key(i);
  if (!word.starts_with(former_prefix)) return false;
  word.remove_prefix(former_prefix.size());
  if (word.starts_with('-')) word.remove_prefix(1);
  return lexicon_.list(list).contains(word);
}

std::uint32_t OfficeWords::body_before(Index i) const {
  if (i > 0 && is_text(i - 1, ",")) --i;
  if (i > 3 && is_text(i - 1, ")") && is_text(i - 3, "(")) i -= 3;
  const Index name = i > 0 ? name_at(i - 1) : none;
  return name != none && names_[name].tokens.end == i && may_hold(names_[name]) ? name : none;
}

bool OfficeWords::is_dash(Index i) const {
  const bool last = i + 1 == draft_.size();
  return entente::is_dash(draft_.token(i).text) &&
         (last || !draft_.token(i).glued || !draft_.token(i + 1).glued || !draft_.token(i + 1).word);
}

std::uint32_t OfficeWords::past_duration(Index i) const {
  if (!in("duration-prepositions", i) || i + 2 >= draft_.size()) return i;
  const auto number = match("quantifiers", i + 1);
  const bool digits = draft_.token(i + 1).text.front() >= '0' && draft_.token(i + 1).text.front() <= '9';
  const Index unit = i + 1 + (digits ? 1 : number.length);
  return (digits || number.length > 0) && in("time-units", unit) ? unit + 1 : i;
}

bool OfficeWords::time_ends(Index until, Index end) const {
  return std::any_of(draft_.times.begin(), draft_.times.end(), [&](const TimeExpression& time) {
    return time.end_token == end && time.first_token >= until && time.first_token <= until + 2;
  });
}

bool OfficeWords::listed_adjective(Index i) const {
  const std::string_view text = draft_.token(i).text;
  return in("adjectives", i) && !(spanish_ && (text.ends_with("ó") || text.ends_with("é")));
}

bool OfficeWords::describes(Index i) const {
  const bool stance = name_at(i) != none && names_[name_at(i)].span.begin > draft_.token(i).span.begin;
  if (name_at(i) != none) return stance && !draft_.token(i).capital;
  const bool adjective = draft_.tree.size() > 0 && draft_.tree.upos(i) == "ADJ" && draft_.token(i).word;
  const bool time = i > 0 && match("tenures", i - 1).length > 1;
  const bool aged = key(i).ends_with("-year-old");
  return aged || listed_adjective(i) || (adjective && !time && !draft_.token(i).capital && !in("determiners", i));
}

std::uint32_t OfficeWords::past_descriptions(Index end) const {
  while (spanish_ && end < size() && describes(end)) ++end;
  return end;
}

bool OfficeWords::qualifies_name(Index i) const {
  if (i == 0 || !in("determiners", i - 1) || name_at(i) != none || !begins_name(i + 1) || draft_.tree.size() == 0)
    return false;
  return draft_.tree.upos(i) == "ADJ" || draft_.tree.has(i, "VerbForm=Part");
}

bool OfficeWords::plain(Index i) const {
  const Token& token = draft_.token(i);
  if (name_at(i) != none || !token.word || token.capital || key(i) == "'s" || draft_.tree.size() == 0) return false;
  const std::string_view upos = draft_.tree.upos(i);
  return upos == "NOUN" || upos == "ADJ" || upos == "PROPN";
}

bool OfficeWords::is_common_word(Index i) const {
  const Index name = name_at(i);
  return name == none || is_field(name);
}

bool OfficeWords::is_field(Index name) const {
  if (name == none || names_[name].known || !names_[name].type.empty()) return false;
  for (Index i = names_[name].tokens.first; i < names_[name].tokens.end; ++i) {
    if (!draft_.grammar->words().contains(lower(draft_.token(i).text))) return false;
  }
  return true;
}

bool OfficeWords::could_be_person(Index name) const {
  const NameSpan& n = names_[name];
  if (n.type == "Person" || (n.type.empty() && !n.known && n.suggestion == "Person")) return true;
  return n.rule == "capitals" && n.type.empty() && !n.known;
}

/// "liberal independiente", "economista noruego": a noun or adjective that another adjective follows, and no title but
/// that of a profession.
bool OfficeWords::qualified(TokenRange words) const {
  const Index last = words.end - 1;
  const bool plain = match("offices", words.first).length == 0 || in("professions", words.first);
  return spanish_ && words.size() == 2 && draft_.tree.size() > 0 && draft_.tree.upos(last) == "ADJ" &&
         draft_.tree.upos(words.first) != "VERB" && plain;
}

std::uint32_t OfficeWords::past_epithet(Index i) const {
  constexpr Index most = 2;
  if (!in("determiners", i)) return i;
  Index end = i + 1;
  const auto describes = [&](Index word) {
    return word < size() && token(word).word &&
           (name_at(word) == none || name(name_at(word)).kind == MentionKind::demonym);
  };
  while (end - i <= most && describes(end)) ++end;
  if (end == i + 1 || !begins_name(end) || !could_be_person(name_at(end))) return i;
  return end == i + 2 || in("adverbs", i + 1) || qualified({i + 1, end}) ? end : i;
}

bool OfficeWords::person_follows(Index i) const {
  if (is_text(i, ",") && past_epithet(i + 1) > i + 1) return true;
  if (is_text(i, ",")) ++i;
  if (in("determiners", i) && match("ranks", i + 1).length > 0) ++i;
  const Index name = name_at(i + match("ranks", i).length);
  return name != none && could_be_person(name);
}

bool OfficeWords::may_hold(const NameSpan& name) const {
  if (name.type == "Person") return false;
  if (!name.known)
    return !name.type.empty()
               ? organisation(name.type) || name.type == "City" || name.type == "Region" || name.rule == "head"
               : name.suggestion == "Organization" || (name.rule == "capitals" && acronym(name));
  const GazetteerEntry& entry = resources_.gazetteer.entry(name.known->entry);
  const bool palace = entry.type == "Site" && !entry.seat_of.empty();  // "White House spokesman"
  return entry.type == "State" || organisation(entry.type) || entry.type == "Region" || entry.type == "City" || palace;
}

}  // namespace entente
