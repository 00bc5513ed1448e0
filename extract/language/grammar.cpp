#include <entente/base/utf8.h>
#include <entente/extract/language/grammar.h>
#include <entente/ontology/records.h>

#include <algorithm>

namespace entente {

std::string_view uncontracted(std::string_view preposition) {
  if (preposition == "al") return "a";
  return preposition == "del" ? std::string_view("de") : preposition;
}

Grammar::Grammar(const LanguageData& data) : data_(&data), morphology_(data.lexicon) {
  for (const Frame& frame : data.frames.all()) {
    for (const std::string& trigger : frame.triggers) {
      std::vector<std::string> words = split_list(trigger, ' ');
      if (words.empty()) continue;
      if (frame.kind == TriggerKind::noun) words.front() = morphology_.noun_lemma(words.front());
      auto& list = triggers_[static_cast<std::size_t>(frame.kind)][words.front()];
      WordMarks rest;
      for (const std::string& word : std::span(words).subspan(1)) add_mark(rest, word);
      list.push_back({&frame, std::move(words), rest});
    }
  }
  for (auto& kind : triggers_) {
    for (auto& [lemma, list] : kind) {
      std::stable_sort(list.begin(), list.end(),
                       [](const Trigger& a, const Trigger& b) { return a.words.size() > b.words.size(); });
    }
  }
}

std::span<const Trigger> Grammar::triggers(TriggerKind kind, Hashed lemma) const {
  const auto* const found = triggers_[static_cast<std::size_t>(kind)].find(lemma);
  if (found == nullptr) return {};
  return *found;
}

bool Grammar::may_be_noun(std::string_view key) const {
  return lexicon().list("nouns").contains(key) || !triggers(TriggerKind::noun, morphology_.noun_lemma(key)).empty();
}

}  // namespace entente
