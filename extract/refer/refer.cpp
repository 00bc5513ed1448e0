#include <entente/extract/refer/antecedents.h>
#include <entente/extract/refer/refer.h>
#include <entente/extract/refer/refer_body.h>
#include <entente/extract/refer/refer_counterpart.h>
#include <entente/extract/refer/refer_deed.h>
#include <entente/extract/refer/refer_described.h>
#include <entente/extract/refer/refer_dropped.h>
#include <entente/extract/refer/refer_government.h>
#include <entente/extract/refer/refer_group.h>
#include <entente/extract/refer/refer_introduced.h>
#include <entente/extract/refer/refer_members.h>
#include <entente/extract/refer/refer_national.h>
#include <entente/extract/refer/refer_organ.h>
#include <entente/extract/refer/refer_owner.h>
#include <entente/extract/refer/refer_person_in_deed.h>
#include <entente/extract/refer/refer_pronoun.h>
#include <entente/extract/refer/refer_role.h>
#include <entente/extract/refer/refer_scene.h>
#include <entente/extract/refer/refer_their.h>
#include <entente/extract/refer/refer_title.h>
#include <entente/extract/refer/refer_trait.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;
using Index = std::uint32_t;

/// "El empresario", "Oil magnate X ... The tycoon": a title that nobody bears may be a word for others; the first
/// reading that finds somebody.
Index refer_office(Antecedents& seen, SentenceDraft& s, const OfficePhrase& office) {
  const Index first = office.tokens.first;
  if (const Index end = refer_newcomer(seen, s, first); end > first) return end;
  if (office.counterpart && !office.holder)
    return std::max(refer_person_in_deed(seen, s, first), office.head.end);  // "su homólogo": whatever the title
  const std::size_t before = s.occurrences.size();
  const Index end = refer_title(seen, s, office);
  if (s.occurrences.size() > before) return end;
  if (const Index behind = refer_outgoing(seen, s, office); behind > first) return behind;
  for (const auto reading : {refer_role, refer_trait, refer_person_in_deed}) {
    const Index behind = reading(seen, s, first);
    if (s.occurrences.size() > before) return behind;
  }
  const bool person = s.grammar->lexicon().list("nominals").find(s.key(office.head.first)) == "Person";
  return person ? std::max(end, refer_described(seen, s, first)) : end;
}

/// Adds what begins at token `i`; returns where to go on.
Index refer_at(Antecedents& seen, SentenceDraft& s, Index i) {
  if (const Index end = refer_introduced(seen, s, i); end > i) return end;
  for (const OfficePhrase& office : s.offices) {
    if (office.tokens.first == i && !office.bearer) return refer_office(seen, s, office);
  }
  constexpr std::array readings{
      refer_group,          refer_role, refer_their,     refer_government,    refer_authorities, refer_crowd,
      refer_peacekeepers,   refer_body, refer_national,  refer_body_of_owner, refer_members,     refer_trait,
      refer_person_in_deed, refer_deed, refer_described, refer_organ,         refer_owner,       refer_pronoun};
  for (const auto reading : readings) {
    if (const Index end = reading(seen, s, i); end > i) return end;
  }
  return i + 1;
}

void read(Antecedents& seen, SentenceDraft& s) {
  if (s.spanish()) refer_dropped_subject(seen, s);
  std::size_t next = 0;
  for (Index i = 0; i < s.size();) {
    while (next < seen.names.size() && seen.names[next].tokens.first <= i) seen.note(seen.names[next++]);
    i = std::max(i + 1, refer_at(seen, s, i));
  }
  while (next < seen.names.size()) seen.note(seen.names[next++]);
  std::stable_sort(s.occurrences.begin(), s.occurrences.end(),
                   [](const Occurrence& a, const Occurrence& b) { return a.tokens.first < b.tokens.first; });
}

}  // namespace

void refer(Draft& draft, const Models& models) {
  Antecedents seen(draft, models);
  learn_counterparts(seen);
  for (Index s = 0; s < draft.sentences.size(); ++s) {
    seen.begin(s);
    read(seen, draft.sentences[s]);
  }
  draft.principals = seen.principals();
  if (seen.home != nullptr) draft.home = find_entity(draft, seen.home->id);
  for (Index e = 0; e < draft.entities.size(); ++e)
    draft.genders.push_back(seen.is(Entity(e), "Person") ? seen.genders.of(Entity(e)) : Gender::unknown);
}

}  // namespace entente
