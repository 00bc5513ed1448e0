#include <entente/extract/refer/refer_counterpart.h>

#include <cstdint>
#include <string>

namespace entente {
namespace {

/// "El canciller X llegó a Y. Fue recibido por su homólogo": the office of whom the sentence before names first with
/// one; empty where it names none.
std::string office_before(const Antecedents& seen, const SentenceDraft& s) {
  if (&s == &seen.draft.sentences.front()) return {};
  for (const OfficePhrase& office : (&s)[-1].offices) {
    if (office.bearer && !office.counterpart && office.office != "spokesperson") return office.office;
  }
  return {};
}

/// The office of the person named last before `token`, or first in the sentence, or in the sentence before.
std::string own_office(const Antecedents& seen, const SentenceDraft& s, std::uint32_t token) {
  std::string found = "counterpart";
  for (const OfficePhrase& office : s.offices) {
    if (office.tokens.first < token && !office.counterpart && office.office != "spokesperson") return office.office;
  }
  for (const Occurrence& o : s.occurrences) {
    if (o.tokens.first >= token || !seen.is(o.entity, "Person")) continue;
    for (const OfficeFact& fact : seen.draft.offices) {
      if (fact.person == o.entity && fact.office != "counterpart" && !fact.ended) found = fact.office;
    }
  }
  const std::string before = found == "counterpart" ? office_before(seen, s) : std::string();
  return before.empty() ? found : before;
}

std::string counterpart_office(const Antecedents& seen, const OfficeFact& fact) {
  for (const SentenceDraft& s : seen.draft.sentences) {
    for (const OfficePhrase& office : s.offices) {
      if (office.counterpart && office.bearer && s.names[*office.bearer].entity == fact.person) return office.office;
    }
  }
  return "counterpart";
}

}  // namespace

void learn_counterparts(Antecedents& seen) {
  for (SentenceDraft& s : seen.draft.sentences) {
    for (OfficePhrase& office : s.offices) {
      if (office.counterpart) office.office = own_office(seen, s, office.tokens.first);
    }
  }
  for (OfficeFact& fact : seen.draft.offices) {
    if (fact.office == "counterpart") fact.office = counterpart_office(seen, fact);
  }
}

}  // namespace entente
