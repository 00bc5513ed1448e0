#include <entente/extract/refer/body_descriptions.h>

namespace entente {
BodyDescriptions::BodyDescriptions(const Draft& draft) {
  for (const SentenceDraft& s : draft.sentences) {
    for (const CuePhrase& cue : s.cues) {
      const Id<LocalEntity> body = cue.bearer < s.names.size() ? s.names[cue.bearer].entity : Id<LocalEntity>{};
      if (!body.valid()) continue;
      words_[body.value()].insert(s.key(cue.noun));
      const Id<LocalEntity> state = cue.state ? s.names[*cue.state].entity : Id<LocalEntity>{};
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
