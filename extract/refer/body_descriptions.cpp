#include <entente/extract/refer/body_descriptions.h>

namespace entente {
namespace {

/// "Chilean airline X", "X, la mayor aerolínea de Chile": the state that stands by the noun; invalid when none does.
Id<LocalEntity> state_by(const Draft& draft, const SentenceDraft& s, const CuePhrase& cue) {
  if (cue.state) return s.names[*cue.state].entity;
  if (!s.in("belonging-prepositions", cue.noun + 1)) return {};
  for (const NameSpan& name : s.names) {
    const bool behind = name.tokens.first == cue.noun + 2 && name.entity.valid();
    if (behind && draft.entities[name.entity.value()].type == "State") return name.entity;
  }
  return {};
}

}  // namespace

BodyDescriptions::BodyDescriptions(const Draft& draft) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const CuePhrase& cue : s.cues) {
      const Id<LocalEntity> body = cue.bearer < s.names.size() ? s.names[cue.bearer].entity : Id<LocalEntity>{};
      if (!body.valid()) continue;
      words_[body.value()].insert(s.key(cue.noun));
      const Id<LocalEntity> state = state_by(draft, s, cue);
      if (state.valid()) homes_.emplace(body.value(), state);
    }
  }
}

bool BodyDescriptions::called(Id<LocalEntity> body, const std::string& word) const {
  const auto found = words_.find(body.value());
  return found != words_.end() && found->second.contains(word);
}

Id<LocalEntity> BodyDescriptions::home(Id<LocalEntity> body) const {
  const auto found = homes_.find(body.value());
  return found != homes_.end() ? found->second : Id<LocalEntity>{};
}

}  // namespace entente
