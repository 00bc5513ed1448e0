#include <entente/base/utf8.h>
#include <entente/extract/grammar.h>
#include <entente/ontology/records.h>

#include <algorithm>

namespace entente {

Grammar::Grammar(const LanguageData& data) : data_(&data), morphology_(data.lexicon) {
  for (const Frame& frame : data.frames.all()) {
    for (const std::string& trigger : frame.triggers) {
      std::vector<std::string> words = split_list(fold(trigger), ' ');
      if (words.empty()) continue;
      if (frame.kind == TriggerKind::noun) words.front() = morphology_.noun_lemma(words.front());
      auto key = std::pair(frame.kind, words.front());
      triggers_[std::move(key)].push_back({&frame, std::move(words)});
    }
  }
  for (auto& [key, list] : triggers_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Trigger& a, const Trigger& b) { return a.words.size() > b.words.size(); });
  }
}

std::span<const Trigger> Grammar::triggers(TriggerKind kind, std::string_view lemma) const {
  const auto found = triggers_.find(std::pair(kind, std::string(lemma)));
  if (found == triggers_.end()) return {};
  return found->second;
}

bool Grammar::may_be_noun(std::string_view key) const {
  return lexicon().list("nouns").contains(key) || !triggers(TriggerKind::noun, morphology_.noun_lemma(key)).empty();
}

}  // namespace entente
