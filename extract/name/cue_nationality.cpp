#include <entente/extract/name/cue_nationality.h>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "Backed by Iraq, the Danish government ...", "..., the Danish president": whether a noun behind a nationality means
/// the state itself, not what stands before it.
bool acts_for_state(const CueWords& w, Index noun) {
  return w.in("governments", noun) || w.in("representatives", noun);
}

/// "X, a Danish maker of pumps": whatever the noun is, it tells where X is at home.
std::optional<CuePhrase> apposed(const CueWords& w, Index i) {
  if (i < 2 || !w.is_text(i - 1, ",") || !w.in("determiners", i) || w.in("relatives", i)) return std::nullopt;
  const Index name = w.name_at(i - 2);
  if (name == CueWords::none || w.name(name).kind == MentionKind::demonym || w.name(name).type == "Person")
    return std::nullopt;
  Index at = i + 1;
  while (at < w.size() && w.plain_modifier(at)) ++at;
  if (!w.is_demonym(at) || (w.names_state(name) && w.known_class(name) == "State")) return std::nullopt;
  CuePhrase cue;
  cue.state = w.name_at(at);
  cue.noun = w.name(*cue.state).tokens.end;
  if (cue.noun >= w.size() || !w.plain_modifier(cue.noun)) return std::nullopt;
  while (cue.noun + 1 < w.size() && w.plain_modifier(cue.noun + 1) && !w.in("naming", cue.noun + 1)) ++cue.noun;
  for (Index word = i; word <= cue.noun; ++word) {
    if (w.is_title(word) || w.cue_noun(word).length > 0 || acts_for_state(w, word))
      return std::nullopt;  // it tells more than where X is at home
  }
  cue.tokens = {i, cue.noun + 1};
  cue.bearer = name;
  return cue;
}

/// "bought Czech competitor X", "its Finnish peer X": whether an unknown name, no person's, stands behind a noun for
/// what firms are to each other.
bool is_business_peer(const CueWords& w, Index noun, const NameSpan& name) {
  const NameLists& names = w.resources().names;
  const TokenRange tokens = name.tokens;
  const bool person =
      name.suggestion == "Person" || names.is_given(w.key(tokens.first)) || names.is_family(w.key(tokens.end - 1));
  return w.in("business-peers", noun) && !person && !w.token(tokens.first).shout;
}

/// "its Argentine competitor X", "the Italian gunsmith X": a name behind a nationality and a noun, if an
/// organisation's.
std::optional<CuePhrase> behind_noun(const CueWords& w, Index i) {
  if (!w.is_demonym(i) || w.name(w.name_at(i)).known->form == NameForm::people) return std::nullopt;
  CuePhrase cue;
  cue.state = w.name_at(i);
  constexpr Index longest = 3;
  const Index first = w.name(*cue.state).tokens.end;
  Index end = first;
  while (end < w.size() && end - first < longest && w.plain_modifier(end)) ++end;
  if (end == first || !w.begins_name(end) || w.is_title(end - 1)) return std::nullopt;
  NameSpan& name = w.name(w.name_at(end));
  const std::string_view type = class_of(name, w.resources());
  const bool peer = type.empty() && is_business_peer(w, end - 1, name);
  const bool firm = type == "Firm" || peer || (type.empty() && name.suggestion == "Organization");
  if (!firm || name.kind == MentionKind::demonym) return std::nullopt;
  if (peer) {
    name.type = "Firm";
    name.weak = false;
  }
  const bool determined = i > 0 && (w.in("determiners", i - 1) || w.in("possessives", i - 1));
  cue.noun = end - 1;
  cue.tokens = {determined ? i - 1 : i, end};
  cue.bearer = w.name_at(end);
  return cue;
}

bool may_be_foreign(const CueWords& w, Index name) {
  return !w.name(name).known || w.resources().ontology.is_class(w.known_class(name), "Organization");
}

/// "el marroquí X Y", "al marroquí X Y": a firm would be "la marroquí X".
bool is_countryman(const CueWords& w, const NameSpan& name, Index first) {
  return (w.key(first) == "el" || w.in("contractions", first)) && !name.known && name.type.empty() &&
         name.suggestion != "Organization" && !w.token(name.tokens.first).shout;
}

/// "la ministra" of "la ministra chilena X", who is no firm.
bool ends_title(const CueWords& w, Index end) {
  return w.match_before("offices", end).length > 0;
}

/// Whether a name has several words, or is a person's by the name lists: others are rarely found behind a nationality.
bool bears_listed_name(const CueWords& w, const NameSpan& name) {
  const std::string& key = w.key(name.tokens.first);
  const auto& names = w.resources().names;
  return name.tokens.size() > 1 || names.is_given(key) || names.is_family(key);
}

/// "la belga X", "su competidora suiza X": a nationality before an unknown name.
std::optional<CuePhrase> without_noun(const CueWords& w, Index i) {
  if (!w.is_demonym(i) || i == 0) return std::nullopt;
  const Index state = w.name_at(i);
  const Index next = w.name(state).tokens.end;
  if (!w.begins_name(next) || !may_be_foreign(w, w.name_at(next)) || ends_title(w, i)) return std::nullopt;
  Index first = i - 1;
  if (first > 0 && w.plain_modifier(first)) --first;
  const bool contracted = w.in("contractions", first);  // "al canadiense X"
  if (!w.in("determiners", first) && !w.in("possessives", first) && !contracted) return std::nullopt;
  NameSpan& name = w.name(w.name_at(next));
  if (name.kind == MentionKind::demonym) return std::nullopt;
  name.weak = false;
  if (w.looks_personal(name) || is_countryman(w, name, first)) {
    name.type = "Person";
    return std::nullopt;
  }
  const bool feminine = w.key(i).back() == 'a' || w.key(first) == "la";
  const bool personal = name.suggestion == "Person" && bears_listed_name(w, name);
  if (feminine && !name.known && name.type.empty() && !personal) name.type = "Firm";
  CuePhrase cue;
  cue.noun = i;
  cue.tokens = {contracted ? first + 1 : first, next};
  cue.type = name.type;
  cue.state = state;
  cue.bearer = w.name_at(next);
  return cue;
}

}  // namespace

std::optional<CuePhrase> nationality_at(const CueWords& w, std::uint32_t i) {
  if (w.spanish()) return without_noun(w, i);
  const auto cue = apposed(w, i);
  return cue ? cue : behind_noun(w, i);
}

}  // namespace entente
