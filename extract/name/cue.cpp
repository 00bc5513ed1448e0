#include <entente/extract/name/cue.h>
#include <entente/extract/name/cue_bearer.h>
#include <entente/extract/name/cue_nationality.h>
#include <entente/extract/name/cue_other_name.h>
#include <entente/extract/name/cue_state.h>
#include <entente/extract/name/cue_words.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace entente {
namespace {

using Index = std::uint32_t;

/// Where the next member of a list of names begins, behind a comma, a conjunction or both.
Index next_member(const CueWords& w, Index end) {
  return w.in("coordinators", end + 1) ? end + 2 : end + 1;
}

bool goes_on(const CueWords& w, Index end) {
  return w.is_text(end, ",") || w.in("coordinators", end);
}

/// "the American companies A, B and C": each of them is one.
void add(const CueWords& w, std::vector<CuePhrase>& cues, CuePhrase cue) {
  const bool plural = w.is_plural(cue.noun) && w.name(cue.bearer).tokens.first >= cue.tokens.end;
  Index end = w.name(cue.bearer).tokens.end;
  cues.push_back(cue);
  while (plural && end + 1 < w.size() && goes_on(w, end)) {
    const Index next = next_member(w, end);
    if (next >= w.size() || !w.begins_name(next) || !w.fits(w.name_at(next), cue)) return;
    cue.bearer = w.name_at(next);
    NameSpan& name = w.name(cue.bearer);
    if (w.undecided(cue.bearer)) name.type = cue.type;
    name.weak = false;
    cues.push_back(cue);
    end = name.tokens.end;
  }
}

/// The "central" of "el banco central noruego, X" is no plant.
bool is_adjective(const CueWords& w, Index i) {
  return w.spanish() && i > 0 && w.tree().size() > 0 && w.tree().upos(i) == "ADJ" && w.tree().upos(i - 1) == "NOUN";
}

/// "the brand Land Rover" is no project, whatever a rover is; "la fundación Casa Abierta" is no house.
bool is_misread(const CueWords& w, const NameSpan& name, const CuePhrase& cue) {
  const bool site = w.spanish() && name.type == "Site" && name.tokens.first == cue.noun + 1;
  return name.rule == "head" && (name.type == "Project" || site) &&
         w.resources().ontology.is_class(cue.type, "Organization");
}

/// "the party leader X": the noun tells of a title, not of X.
bool begins_title(const CueWords& w, Index i) {
  return !w.spanish() && i < w.size() && w.name_at(i) == CueWords::none && w.is_title(i);
}

/// The "state" of "Secretary of State".
bool is_in_title(const CueWords& w, Index i) {
  constexpr Index longest_title = 3;
  for (Index back = 1; back <= std::min(i, longest_title); ++back) {
    if (w.title_at(i - back).length > back) return true;
  }
  return false;
}

/// A noun of some words that tells a class.
CuePhrase cue_of(Index first, PhraseMatch noun, std::string_view type) {
  CuePhrase cue;
  cue.noun = first + noun.length - 1;
  cue.tokens = {first, first + noun.length};
  cue.type = type;
  return cue;
}

/// "the treaty known as X", "el acuerdo llamado X"
std::optional<CuePhrase> called(const CueWords& w, Index i) {
  constexpr std::pair<std::string_view, std::string_view> classes[] = {{"agreement-heads", "Agreement"},
                                                                       {"event-heads", "NamedEvent"}};
  for (const auto& [list, type] : classes) {
    const PhraseMatch noun = w.match(list, i);
    if (noun.length == 0) continue;
    CuePhrase cue = cue_of(i, noun, type);
    const auto bearer = name_called(w, cue.tokens.end, cue);
    if (!bearer) continue;
    cue.bearer = *bearer;
    NameSpan& name = w.name(*bearer);
    name.type = cue.type;
    name.weak = false;
    return cue;
  }
  return std::nullopt;
}

/// "compañías, como X y Y", "firms such as X": gives the class to names behind a noun in the plural and a word for
/// examples, which go on acting for themselves.
void take_examples(const CueWords& w, const CuePhrase& cue) {
  if (!w.is_plural(cue.noun)) return;
  Index i = cue.tokens.end;
  if (w.spanish()) i = w.past_modifiers(w.in("determiners", i) ? i + 1 : i);  // "municipios más pobres, como X"
  if (w.is_text(i, ",")) ++i;
  const Index length = w.match("example-words", i).length;
  if (length == 0) return;
  i += length;
  while (w.begins_name(i) && w.undecided(w.name_at(i)) &&
         (w.takes_of(cue) || !w.resources().names.is_given(w.key(i)))) {
    NameSpan& name = w.name(w.name_at(i));
    name.type = cue.type;
    name.weak = false;
    if (!goes_on(w, name.tokens.end)) return;
    i = next_member(w, name.tokens.end);
  }
}

/// "the Chinese company X", "X, an oil firm", but not "la promotora Ana X", who is a person.
std::optional<CuePhrase> cue_at(const CueWords& w, Index i) {
  if (w.name_at(i) != CueWords::none || is_in_title(w, i) || is_adjective(w, i)) return std::nullopt;
  if (auto named = called(w, i)) return named;
  const PhraseMatch noun = w.cue_noun(i);
  if (noun.length == 0 || begins_title(w, i + noun.length) || w.qualifies_noun(i + noun.length - 1))
    return std::nullopt;
  CuePhrase cue = cue_of(i, noun, noun.value);
  find_state(w, cue);
  take_examples(w, cue);
  const auto bearer = find_bearer(w, cue);
  if (!bearer) return std::nullopt;
  cue.bearer = *bearer;
  NameSpan& name = w.name(*bearer);
  if (cue.type == "Firm" && w.in("trades-or-firms", cue.noun) && w.looks_personal(name) &&
      (name.suggestion == "Person" || w.resources().names.is_family(w.key(name.tokens.end - 1)))) {
    name.type = "Person";
    name.weak = false;
    return std::nullopt;
  }
  if (!name.known && (name.type.empty() || is_misread(w, name, cue))) {
    name.type = cue.type;
    name.score = 800;
  }
  name.weak = false;
  return cue;
}

}  // namespace

std::vector<CuePhrase> find_cues(const SentenceDraft& draft, std::vector<NameSpan>& names, const Resources& resources) {
  const CueWords w(draft, names, resources);
  std::vector<CuePhrase> cues;
  for (Index i = 0; i < w.size(); ++i) {
    take_other_names(w, i);
    auto cue = cue_at(w, i);
    if (!cue) cue = nationality_at(w, i);
    if (!cue) continue;
    i = cue->noun;
    add(w, cues, std::move(*cue));
  }
  return cues;
}

}  // namespace entente
