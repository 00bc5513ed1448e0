#include <entente/extract/name/classify_agree.h>
#include <entente/extract/name/classify_neighbours.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace entente {
namespace {

/// What the mentions of a name are taken for.
struct Votes {
  int person = 0;
  int thing = 0;
  int located = 0;    ///< mentions that stand as a place does
  int mentions = 0;   ///< all of them
  bool goal = false;  ///< somebody travels there
  std::string type;   ///< the class that its surest mention as a thing has
  int surest = 0;
};

/// "Rebecca Hall": a head noun that may be the family name behind a given one.
bool may_be_family_name(const SentenceDraft& s, const NameSpan& name, const NameLists& names) {
  return !s.spanish() && name.rule == "head" && name.tokens.size() == 2 && names.is_given(s.key(name.tokens.first)) &&
         !s.grammar->words().contains(s.key(name.tokens.first));
}

/// Whether a name has its class from more than its own letters: a head noun, "la firma X", "President X".
bool is_told(const SentenceDraft& s, std::uint32_t n, const NameLists& names) {
  const NameSpan& name = s.names[n];
  if (may_be_family_name(s, name, names)) return false;
  if (name.rule == "head" || name.rule == "nickname" || name.rule == "partners") return true;
  const auto borne = [&](const auto& phrase) { return phrase.bearer == n; };
  return std::any_of(s.cues.begin(), s.cues.end(), borne) || std::any_of(s.offices.begin(), s.offices.end(), borne);
}

/// "confía en Benito Tarn": a verb that says whom somebody trusts.
bool tells_trust(const SentenceDraft& s, std::uint32_t i) {
  const Grammar& grammar = *s.grammar;
  const auto readings = grammar.morphology().verb(s.key(i));
  return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
    const auto triggers = grammar.triggers(TriggerKind::verb, reading.lemma);
    return std::any_of(triggers.begin(), triggers.end(), [](const Trigger& trigger) {
      return trigger.words.size() == 1 && trigger.frame->relation == "supported";
    });
  });
}

/// "en Benito Tarn", "viajó a Benito Tarn": a town that is called after somebody stands where no person does.
bool stands_as_town(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t first = name.tokens.first;
  if (!s.spanish() || name.tokens.size() < 2 || first < 1) return false;
  if (is_travelled_to(s, name)) return true;
  return s.in("in-prepositions", first - 1) && (first < 2 || !tells_trust(s, first - 2));
}

template <typename Do>
void each_class(Draft& draft, const NameLists& names, Do act) {
  for (SentenceDraft& s : draft.sentences) {
    for (std::uint32_t n = 0; n < s.names.size(); ++n) {
      NameSpan& name = s.names[n];
      if (name.known || name.type.empty() || name.kind != MentionKind::name) continue;
      act(s, name, is_told(s, n, names));
    }
  }
}

}  // namespace

void agree_on_persons(Draft& draft, const NameLists& names) {
  constexpr int told_weight = 3;
  std::map<std::string, Votes> votes;
  each_class(draft, names, [&](const SentenceDraft& s, const NameSpan& name, bool told) {
    Votes& v = votes[key_of(*s.sentence, name.tokens)];
    ++v.mentions;
    v.located += stands_as_town(s, name) ? 1 : 0;
    v.goal = v.goal || (s.spanish() && is_goal(s, name.tokens.first));
    const int weight = told ? told_weight : 1;
    (name.type == "Person" ? v.person : v.thing) += weight;
    if (name.type == "Person" || weight <= v.surest) return;
    v.type = name.type;
    v.surest = weight;
  });
  each_class(draft, names, [&](const SentenceDraft& s, NameSpan& name, bool told) {
    const Votes& v = votes[key_of(*s.sentence, name.tokens)];
    const bool town = v.located == v.mentions && (v.goal || v.mentions > 1);  // one "en" alone may be somebody's
    if (!told && name.type == "Person" && town) name.type = "City";
    if (told || v.person == v.thing || v.person == 0 || v.thing == 0) return;
    if (v.person > v.thing)
      name.type = "Person";
    else if (name.type == "Person")
      name.type = v.type;
  });
}

}  // namespace entente
