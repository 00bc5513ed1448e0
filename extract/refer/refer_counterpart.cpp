#include <entente/extract/office/holder_words.h>
#include <entente/extract/refer/refer_counterpart.h>

#include <cstddef>
#include <cstdint>
#include <string>

namespace entente {
namespace {

/// The first office that a sentence tells before a token; empty when it tells none.
std::string first_office(const SentenceDraft& s, std::uint32_t token) {
  for (const OfficePhrase& office : s.offices) {
    if (office.tokens.first < token && !office.counterpart && office.office != "spokesperson") return office.office;
  }
  return {};
}

/// The office of whom a sentence is about; "counterpart" when it tells none.
std::string office_of_topic(const SentenceDraft& s) {
  for (const OfficePhrase& office : s.offices) {
    if (office.counterpart || !office.bearer) continue;
    for (std::uint32_t i = office.tokens.first; i < s.names[*office.bearer].tokens.end; ++i) {
      if (is_main_subject(s.tree, i)) return office.office;
    }
  }
  return "counterpart";
}

/// The office of the person named last before `token`, or first in the sentence, else of whom the one before is about:
/// "Her German counterpart, X, agreed".
std::string own_office(const Antecedents& seen, const SentenceDraft& s, std::uint32_t token, bool possessive) {
  std::string found = "counterpart";
  if (const std::string here = first_office(s, token); !here.empty()) return here;
  for (const Occurrence& o : s.occurrences) {
    if (o.tokens.first >= token || !seen.is(o.entity, "Person")) continue;
    for (const OfficeFact& fact : seen.draft.offices) {
      if (fact.person == o.entity && fact.office != "counterpart" && !fact.ended) found = fact.office;
    }
  }
  const auto& sentences = seen.draft.sentences;
  const auto at = static_cast<std::size_t>(&s - sentences.data());
  if (found == "counterpart" && at > 0 && possessive) found = office_of_topic(sentences[at - 1]);
  return found;
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
      if (office.counterpart) office.office = own_office(seen, s, office.tokens.first, office.possessive);
    }
  }
  for (OfficeFact& fact : seen.draft.offices) {
    if (fact.office == "counterpart") fact.office = counterpart_office(seen, fact);
  }
}

}  // namespace entente
