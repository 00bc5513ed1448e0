#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_verb.h>

#include <algorithm>
#include <span>
#include <string>

namespace entente {
namespace {

using Index = std::uint32_t;

std::span<const VerbReading> finite_readings(const NameTokens& s, Index i) {
  const auto readings = s.grammar.morphology().verb(s.token(i).hashed_key());
  const bool finite = !readings.empty() && is_finite(readings.front().form);
  return finite ? readings : std::span<const VerbReading>();
}

/// "Anunciaron", "Dijo": a form that nouns hardly ever have; but "Vino", "Cura".
bool tells_of_past(const NameTokens& s, Index i, std::span<const VerbReading> readings) {
  const bool past = std::any_of(readings.begin(), readings.end(),
                                [](const VerbReading& reading) { return reading.form == VerbForm::past; });
  return past && (s.token(i).key.ends_with("ron") || !s.grammar.may_be_noun(s.token(i).key));
}

/// Whether what begins at a token is more likely a name than a word that describes the one before: "Niega | Halden",
/// "Firma | Banco Halden", but "Firma | Digital".
bool names_actor(const NameTokens& s, Index i) {
  return !s.common(i) || s.given(i) || !s.head_class(i).empty() || gazetteer_name(s, i).tokens.size() > 0;
}

/// Whether a relation of the ontology is told by one of these verbs.
bool tells_relation(const NameTokens& s, std::span<const VerbReading> readings) {
  return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
    return !s.grammar.triggers(TriggerKind::verb, reading.lemma).empty() ||
           s.lexicon.list("reporting").contains(reading.lemma);
  });
}

}  // namespace

bool has_verbal_accent(const NameTokens& s, Index i) {
  return s.spanish && s.token(i).text.ends_with("ó") && !finite_readings(s, i).empty();
}

bool opens_with_verb(const NameTokens& s, Index i) {
  const bool articled = s.in("definite", i + 1) && s.capital_word(i + 2);  // "Fue El Universal"
  if (!s.token(i).capital || !s.opens_sentence(i) || !s.capital_word(i + 1) || (s.function_word(i + 1) && !articled))
    return false;
  if (!s.spanish) return s.in("auxiliaries", i) && !s.given(i) && !s.token(i).shout;
  const auto readings = finite_readings(s, i);
  if (readings.empty() || s.given(i) || s.token(i).shout) return false;
  if (has_verbal_accent(s, i)) return true;
  if (gazetteer_name(s, i).tokens.size() > 0 || !s.head_class(i).empty()) return false;
  if (tells_of_past(s, i, readings)) return true;
  return tells_relation(s, readings) && names_actor(s, i + 1);
}

bool is_headline_verb(const NameTokens& s, Index i) {
  if (s.spanish || !s.title_case || s.given(i) || !s.head_class(i).empty()) return false;
  const std::string& key = s.token(i).key;
  return (key.ends_with('s') || key.ends_with("ed")) && !s.grammar.may_be_noun(key) &&
         !s.grammar.morphology().verb(s.token(i).hashed_key()).empty();
}

}  // namespace entente
