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

template <typename Do>
void each_class(Draft& draft, const NameLists& names, Do act) {
  for (SentenceDraft& s : draft.sentences) {
    for (std::uint32_t n = 0; n < s.names.size(); ++n) {
      NameSpan& name = s.names[n];
      if (name.known || name.type.empty() || name.kind != MentionKind::name) continue;
      act(name, key_of(*s.sentence, name.tokens), is_told(s, n, names));
    }
  }
}

}  // namespace

void agree_on_persons(Draft& draft, const NameLists& names) {
  constexpr int told_weight = 3;
  std::map<std::string, Votes> votes;
  each_class(draft, names, [&](const NameSpan& name, const std::string& key, bool told) {
    Votes& v = votes[key];
    const int weight = told ? told_weight : 1;
    (name.type == "Person" ? v.person : v.thing) += weight;
    if (name.type == "Person" || weight <= v.surest) return;
    v.type = name.type;
    v.surest = weight;
  });
  each_class(draft, names, [&](NameSpan& name, const std::string& key, bool told) {
    const Votes& v = votes[key];
    if (told || v.person == v.thing || v.person == 0 || v.thing == 0) return;
    if (v.person > v.thing)
      name.type = "Person";
    else if (name.type == "Person")
      name.type = v.type;
  });
}

}  // namespace entente
