#include <entente/extract/name/may_be_verb.h>

#include <algorithm>

namespace entente {

bool may_be_verb(const SentenceDraft& s, ListName list, std::uint32_t i) {
  if (i >= s.size()) return false;
  const Lexicon::List& verbs = s.grammar->lexicon().list(list);
  const auto readings = s.grammar->morphology().verb(s.key(i));
  return std::any_of(readings.begin(), readings.end(),
                     [&](const VerbReading& reading) { return verbs.contains(reading.lemma); });
}

}  // namespace entente
