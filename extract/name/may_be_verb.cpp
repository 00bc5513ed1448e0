#include <entente/extract/name/may_be_verb.h>

#include <algorithm>

namespace entente {
namespace {

/// The "entre" of "entre Lima y Quito" is none of "entrar", the "para" of "para Lima" none of "parar".
bool is_preposition(const SentenceDraft& s, std::uint32_t i) {
  return i < s.tree.size() && s.tree.upos(i) == "ADP";
}

}  // namespace

bool may_be_verb(const SentenceDraft& s, ListName list, std::uint32_t i) {
  if (i >= s.size() || is_preposition(s, i)) return false;
  const Lexicon::List& verbs = s.grammar->lexicon().list(list);
  const auto readings = s.grammar->morphology().verb(s.key(i));
  return std::any_of(readings.begin(), readings.end(),
                     [&](const VerbReading& reading) { return verbs.contains(reading.lemma); });
}

}  // namespace entente
