#include <entente/extract/name/drop_names.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// Lets all that points to names of a sentence point to where they are now, and to none where they are gone.
void relink(SentenceDraft& s, const std::vector<std::optional<std::uint32_t>>& moved) {
  const auto follow = [&](std::optional<std::uint32_t>& index) {
    if (index) index = moved[*index];
  };
  for (NameSpan& name : s.names) follow(name.state);
  for (OfficePhrase& office : s.offices) {
    follow(office.holder);
    follow(office.bearer);
    follow(office.host);
  }
  const auto gone = [&](const CuePhrase& cue) { return !moved[cue.bearer]; };
  s.cues.erase(std::remove_if(s.cues.begin(), s.cues.end(), gone), s.cues.end());
  for (CuePhrase& cue : s.cues) {
    follow(cue.state);
    cue.bearer = *moved[cue.bearer];
  }
}

}  // namespace

void drop_names(SentenceDraft& s, const std::vector<bool>& kept) {
  if (std::find(kept.begin(), kept.end(), false) == kept.end()) return;
  std::vector<std::optional<std::uint32_t>> moved(s.names.size());
  std::vector<NameSpan> left;
  for (std::uint32_t n = 0; n < s.names.size(); ++n) {
    if (!kept[n]) continue;
    moved[n] = static_cast<std::uint32_t>(left.size());
    left.push_back(std::move(s.names[n]));
  }
  s.names = std::move(left);
  relink(s, moved);
}

}  // namespace entente
