#include <entente/base/utf8.h>
#include <entente/extract/office/office_title.h>

#include <string>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// "the presidents of A and B": nobody's title, they stand for A and B.
bool several(const OfficeWords& w, Index i, Index length) {
  std::string words;
  std::string one;
  for (Index word = i; word < i + length; ++word) {
    words.append(words.empty() ? "" : " ").append(w.key(word));
    one.append(one.empty() ? "" : " ").append(w.draft().grammar->morphology().noun_lemma(w.key(word)));
  }
  return one != words && w.lexicon().list("offices").contains(one);
}

/// "justice minister" is no justice.
bool is_field_of_title(const OfficeWords& w, Index i, Index length) {
  return !w.spanish() && length == 1 && w.in("portfolios", i) && w.title_in("portfolio-offices", i + 1);
}

/// "ha enviado", "fue enviado por X": a participle that is also a title, behind its auxiliary.
bool is_participle(const OfficeWords& w, Index i, Index length) {
  if (!w.spanish() || length != 1 || i == 0 || w.tree().size() == 0) return false;
  Index before = i - 1;
  while (before > 0 && w.in("adverbs", before)) --before;
  return w.tree().upos(i) == "VERB" && w.tree().upos(before) == "AUX";
}

/// "la residencia oficial": a word that is also a title, behind its noun; "The official New Light of Lima newspaper".
bool is_adjective(const OfficeWords& w, Index i, Index length) {
  if (!w.spanish() && length == 1 && i > 0 && w.tree().size() > 0 && w.in("definite", i - 1))
    return w.tree().upos(i) == "ADJ" && w.begins_name(i + 1);
  return w.spanish() && length == 1 && i > 0 && w.tree().size() > 0 && w.tree().upos(i) == "ADJ" &&
         w.tree().upos(i - 1) == "NOUN";
}

/// What a modifier makes of a title; a value that is none of these changes nothing.
void modify(OfficePhrase& phrase, std::string_view effect) {
  constexpr std::string_view prefix = "prefix:";
  if (effect == "ended") phrase.status = Status::ended;
  if (effect == "planned") phrase.status = Status::planned;
  if (effect == "acting") phrase.office = "acting " + phrase.office;
  if (effect.starts_with(prefix)) phrase.office = std::string(effect.substr(prefix.size())) + " " + phrase.office;
}

}  // namespace

PhraseMatch title_before_name(const OfficeWords& w, std::uint32_t i) {
  const PhraseMatch match = w.title_at(i);
  const Index name = match.length > 1 ? w.name_at(i + match.length - 1) : none;
  const bool reaches_in = name != none && w.name(name).tokens.first > i && w.name(name).tokens.end >= i + match.length;
  const Index next = w.name_at(i + match.length);  // "leader of the opposition | Liberal Party"
  const bool before_body = match.length > 1 && w.begins_name(i + match.length) &&
                           w.in("belonging-prepositions", i + 1) &&
                           w.organisation(class_of(w.name(next), w.resources()));
  if (!reaches_in && !before_body) return match;
  const auto office = w.lexicon().list("offices").find(w.key(i));
  return office ? PhraseMatch{1, *office} : match;
}

void end_former(const OfficeWords& w, OfficePhrase& phrase) {
  constexpr std::string_view former = "former ";
  const bool told = phrase.office.starts_with(former);
  if (told) phrase.office.erase(0, former.size());
  if (told || former_title(*w.draft().sentence, phrase.head.first, w.lexicon())) phrase.status = Status::ended;
}

std::uint32_t past_modifier(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t i) {
  if (!w.spanish() && w.match("ranks", i).length > 0 && w.person_follows(i)) return i;  // "army chief General X"
  const PhraseMatch match = w.match("office-modifiers", i);
  if (!w.spanish() && match.value == "ended") return i;  // "the president dismissed X"
  const auto finite = [&](Index verb) { return verb < w.tree().size() && w.tree().has(verb, "VerbForm=Fin"); };
  if (!w.spanish() && match.length == 1 && w.in("adverbs", i) && finite(i + 1)) return i;  // "the president then left"
  modify(phrase, match.value);
  return i + match.length;
}

std::uint32_t before_modifier(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t end) {
  const PhraseMatch match = w.match_before("office-modifiers", end);
  const Index first = end - match.length;
  const bool elected = match.length == 1 && w.spanish() && w.in("role-markers", first);  // "elegido presidente"
  const bool finite = match.length > 0 && w.tree().size() > 0 && w.tree().has(first, "VerbForm=Fin");
  const bool said = finite && (w.spanish() || w.tree().child(first, "nsubj") < first);  // "Deposed President X said"
  const Index subject = first > 0 ? w.name_at(first - 1) : none;
  const bool acts = !w.spanish() && match.value == "ended" && w.key(first).ends_with("ed") && first > 0 &&
                    (w.in("offices", first - 1) || (subject != none && w.known_class(subject) == "State" &&
                                                    w.name(subject).kind == MentionKind::name));
  if (elected || said || acts) return end;  // "dismissed President X's offer", "the president fired Minister X"
  modify(phrase, match.value);
  return first;
}

std::uint32_t before_modifiers(const OfficeWords& w, OfficePhrase& phrase, std::uint32_t end) {
  const Index first = before_modifier(w, phrase, end);
  return first < end ? before_modifiers(w, phrase, first) : end;
}

void serve_instead(const OfficeWords& w, const OfficePhrase& phrase) {
  const bool served = phrase.bearer && phrase.holder && w.name(*phrase.holder).known;
  if (!served || w.in("professions", phrase.head.end - 1)) return;
  Id<GazetteerEntry>& known = w.name(*phrase.holder).known->entry;
  const Gazetteer& gazetteer = w.resources().gazetteer;
  const auto body = w.lexicon().list("served-instead").find(gazetteer.entry(known).id);
  const GazetteerEntry* const entry = body ? gazetteer.find(*body) : nullptr;
  if (entry != nullptr) known = Id<GazetteerEntry>(static_cast<std::size_t>(entry - gazetteer.entries().data()));
}

void by_state(const OfficeWords& w, OfficePhrase& phrase) {
  if (!phrase.holder || !w.name(*phrase.holder).known) return;
  const std::string& id = w.resources().gazetteer.entry(w.name(*phrase.holder).known->entry).id;
  if (const auto office = w.lexicon().list("offices-by-state").find(w.key(phrase.head.first) + " " + fold(id)))
    phrase.office = *office;
}

bool means_other(const OfficeWords& w, std::uint32_t i, std::uint32_t length) {
  return several(w, i, length) || is_adjective(w, i, length) || is_participle(w, i, length) ||
         is_field_of_title(w, i, length);
}

}  // namespace entente
