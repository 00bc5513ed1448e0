#include <entente/base/utf8.h>
#include <entente/extract/engine/feature.h>
#include <entente/extract/engine/lemmatiser.h>
#include <entente/extract/train/percent.h>
#include <entente/extract/train/train_lemmas.h>

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <utility>

namespace entente::train {

using engine::Lemmatiser;

namespace {

/// What is taken from the end of a word, and what put there.
using Change = std::pair<std::uint16_t, std::string>;

/// A tag, an ending, and whether it is the whole word.
struct Condition {
  std::string tag;
  std::string ending;
  bool whole = false;

  friend bool operator<(const Condition& a, const Condition& b) {
    return std::tie(a.tag, a.ending, a.whole) < std::tie(b.tag, b.ending, b.whole);
  }
};

struct Case {
  std::string tag;
  std::string word;
  Change change;
};

std::pair<std::string_view, std::string_view> parts_of(std::string_view tag) {
  const std::size_t bar = tag.find('|');
  return {tag.substr(0, bar), bar == tag.npos ? std::string_view() : tag.substr(bar + 1)};
}

Case case_of(const std::string& form, const std::string& lemma, const std::string& tag) {
  const std::string word = parts_of(tag).first == "PROPN" ? form : lower(form);
  std::size_t common = 0;
  while (common < word.size() && common < lemma.size() && word[common] == lemma[common]) ++common;
  while (common > 0 && ((common < word.size() && (static_cast<unsigned char>(word[common]) & 0xC0) == 0x80) ||
                        (common < lemma.size() && (static_cast<unsigned char>(lemma[common]) & 0xC0) == 0x80)))
    --common;
  return {tag, word, {static_cast<std::uint16_t>(word.size() - common), lemma.substr(common)}};
}

/// The conditions that hold for a word, from the weakest to the strictest.
std::vector<Condition> conditions_of(const Case& c) {
  std::vector<Condition> out;
  for (std::size_t count = 0; count <= Lemmatiser::longest; ++count) {
    const std::size_t begin = Lemmatiser::ending(c.word, count);
    if (begin != std::string::npos) out.push_back({c.tag, c.word.substr(begin), false});
  }
  out.push_back({c.tag, c.word, true});
  return out;
}

class Rules {
 public:
  explicit Rules(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
      for (const Condition& condition : conditions_of(c)) ++counts_[condition][c.change];
    }
    for (const Case& c : cases) settle(c);
  }

  std::string file(std::string_view language) const {
    std::vector<std::string> endings;
    std::map<std::string, std::uint16_t> ids;
    std::vector<Lemmatiser::Rule> table(std::bit_ceil(rules_.size() * 3 / 2 + 2));
    for (const auto& [condition, change] : rules_) {
      const auto [id, fresh] = ids.emplace(change.second, static_cast<std::uint16_t>(endings.size()));
      if (fresh) endings.push_back(change.second);
      const auto [upos, feats] = parts_of(condition.tag);
      const std::uint64_t key = Lemmatiser::key(upos, feats, condition.ending, condition.whole);
      std::size_t at = engine::home_slot(key, table.size());
      while (table[at].fingerprint != 0) at = (at + 1) & (table.size() - 1);
      table[at] = {engine::fingerprint(key), change.first, id->second};
    }
    engine::ModelWriter writer;
    writer.array(std::span<const Lemmatiser::Rule>(table));
    writer.strings(endings);
    return writer.finish(engine::ModelKind::lemmas, language);
  }

 private:
  /// Keeps the rules that a word needs: those that differ from what a shorter ending already says.
  void settle(const Case& c) {
    const Change* said = nullptr;
    for (const Condition& condition : conditions_of(c)) {
      const auto& changes = counts_.at(condition);
      const auto best = std::max_element(changes.begin(), changes.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      if (said != nullptr && best->first == *said) continue;
      said = &rules_.emplace(condition, best->first).first->second;
    }
  }

  std::map<Condition, std::map<Change, std::size_t>> counts_;
  std::map<Condition, Change> rules_;
};

}  // namespace

std::string train_lemmas(const std::vector<Example>& examples, std::string_view language) {
  std::vector<Case> cases;
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < example.forms.size(); ++i) {
      if (!example.lemmas[i].empty()) cases.push_back(case_of(example.forms[i], example.lemmas[i], example.tags[i]));
    }
  }
  return Rules(cases).file(language);
}

std::string score_lemmas(const std::string& file, const std::vector<Example>& examples, std::string_view language) {
  const engine::ModelMemory bytes(file);
  engine::ModelReader reader(bytes.view(), "lemmas", engine::ModelKind::lemmas, language);
  const Lemmatiser lemmatiser(reader);
  std::size_t words = 0;
  std::size_t right = 0;
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < example.forms.size(); ++i) {
      const auto [upos, feats] = parts_of(example.tags[i]);
      ++words;
      if (lemmatiser.lemma(example.forms[i], upos, feats) == example.lemmas[i]) ++right;
    }
  }
  return "lemmas " + percent(right, words) + " of " + std::to_string(words) + " words";
}

}  // namespace entente::train
