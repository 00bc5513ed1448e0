#include <entente/extract/office/office_chief.h>

#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;
constexpr Index none = OfficeWords::none;

/// Whether more than capitals tells that a name is a person's.
bool is_person(const OfficeWords& w, Index name) {
  if (name == none) return false;
  const NameSpan& n = w.name(name);
  return n.type == "Person" || (n.type.empty() && !n.known && n.suggestion == "Person");
}

/// "X's | foreign minister": the name of the person in the genitive before a title.
Index chief_before(const OfficeWords& w, Index title) {
  const bool genitive = title > 1 && w.key(title - 1) == "'s";
  return genitive && is_person(w, w.name_at(title - 2)) ? w.name_at(title - 2) : none;
}

/// "finance minister | under Mr X", "ministro | de Exteriores de X": the name of the person behind a title.
Index chief_behind(const OfficeWords& w, const OfficePhrase& phrase) {
  for (Index i = phrase.head.end; i <= phrase.tokens.end && i < w.size(); ++i) {
    if (!w.in("chief-prepositions", i)) continue;
    Index first = i + 1;
    while (first < w.size() && (w.honorific(first) || w.title_at(first).length == 1)) ++first;
    if (first < w.size() && w.begins_name(first) && is_person(w, w.name_at(first))) return w.name_at(first);
  }
  return none;
}

}  // namespace

void find_chief(const OfficeWords& w, OfficePhrase& phrase) {
  if (phrase.holder) return;
  const Index before = chief_before(w, phrase.tokens.first);
  const Index chief = before != none ? before : chief_behind(w, phrase);
  if (chief == none) return;
  phrase.chief = chief;
  if (before == none) return;
  phrase.tokens.first = w.name(chief).tokens.first;
  while (phrase.tokens.first > 0 && w.honorific(phrase.tokens.first - 1)) --phrase.tokens.first;
}

}  // namespace entente
