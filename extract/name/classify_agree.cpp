#include <entente/extract/name/classify_agree.h>

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
  std::string type;  ///< the class that its surest mention as a thing has
  int surest = 0;
};

/// Whether a name has its class from more than its own letters: a head noun, "la firma X", "President X".
bool is_told(const SentenceDraft& s, std::uint32_t n) {
  const NameSpan& name = s.names[n];
  if (name.rule == "head" || name.rule == "nickname" || name.rule == "partners") return true;
  const auto borne = [&](const auto& phrase) { return phrase.bearer == n; };
  return std::any_of(s.cues.begin(), s.cues.end(), borne) || std::any_of(s.offices.begin(), s.offices.end(), borne);
}

template <typename Do>
void each_class(Draft& draft, Do act) {
  for (SentenceDraft& s : draft.sentences) {
    for (std::uint32_t n = 0; n < s.names.size(); ++n) {
      NameSpan& name = s.names[n];
      if (name.known || name.type.empty() || name.kind != MentionKind::name) continue;
      act(name, key_of(*s.sentence, name.tokens), is_told(s, n));
    }
  }
}

}  // namespace

void agree_on_persons(Draft& draft) {
  constexpr int told_weight = 3;
  std::map<std::string, Votes> votes;
  each_class(draft, [&](const NameSpan& name, const std::string& key, bool told) {
    Votes& v = votes[key];
    const int weight = told ? told_weight : 1;
    (name.type == "Person" ? v.person : v.thing) += weight;
    if (name.type == "Person" || weight <= v.surest) return;
    v.type = name.type;
    v.surest = weight;
  });
  each_class(draft, [&](NameSpan& name, const std::string& key, bool told) {
    const Votes& v = votes[key];
    if (told || v.person == v.thing || v.person == 0 || v.thing == 0) return;
    if (v.person > v.thing)
      name.type = "Person";
    else if (name.type == "Person")
      name.type = v.type;
  });
}

}  // namespace entente
