#include <entente/extract/engine/tagger.h>
#include <entente/extract/train/percent.h>
#include <entente/extract/train/train_tagger.h>

#include <algorithm>
#include <array>
#include <map>

namespace entente::train {

using engine::Features;
using engine::Label;

namespace {

/// A tag seen less often is learnt as its part of speech alone.
constexpr std::size_t rare = 10;

class TagSet {
 public:
  explicit TagSet(const std::vector<Example>& examples) {
    std::map<std::string, std::size_t> counts;
    for (const Example& example : examples) {
      for (const std::string& tag : example.tags) {
        ++counts[tag];
        ++counts[upos(tag)];
      }
    }
    for (const auto& [tag, count] : counts) {
      if (count < rare && tag != upos(tag)) continue;
      ids_.emplace(tag, static_cast<Label>(tags_.size()));
      tags_.push_back(tag);
    }
  }

  Label id(const std::string& tag) const {
    const auto found = ids_.find(tag);
    return found == ids_.end() ? ids_.at(upos(tag)) : found->second;
  }
  const std::vector<std::string>& tags() const { return tags_; }

 private:
  static std::string upos(const std::string& tag) { return tag.substr(0, tag.find('|')); }

  std::vector<std::string> tags_;
  std::map<std::string, Label> ids_;
};

class TaggerTrainer {
 public:
  TaggerTrainer(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule)
      : examples_(examples),
        schedule_(schedule),
        tags_(examples),
        network_(schedule.learning, tags_.tags().size(), engine::window_size, knowledge.space),
        random_(schedule.learning.seed) {
    for (const Example& example : examples) {
      std::vector<Label>& gold = gold_.emplace_back();
      for (const std::string& tag : example.tags) gold.push_back(tags_.id(tag));
    }
  }

  void run(const Report& report) {
    for (std::uint32_t epoch = 1; epoch <= schedule_.epochs; ++epoch) {
      words_ = 0;
      wrong_ = 0;
      std::size_t done = 0;
      for (const std::uint32_t i : shuffled(examples_.size(), random_)) {
        const float part = static_cast<float>(done++) / static_cast<float>(examples_.size());
        network_.set_progress((static_cast<float>(epoch - 1) + part) / static_cast<float>(schedule_.epochs));
        learn(examples_[i].lexemes, gold_[i]);
      }
      network_.end_epoch(epoch, schedule_.epochs);
      report("epoch " + std::to_string(epoch) + ": " + std::to_string(wrong_) + " of " + std::to_string(words_) +
             " words wrong");
    }
  }

  std::string file(std::string_view language) const {
    engine::ModelWriter writer;
    writer.strings(tags_.tags());
    network_.write(writer);
    return writer.finish(engine::ModelKind::tagger, language);
  }

 private:
  /// Predicted tags are the history of the next word, so that the model learns to live with its own mistakes.
  void learn(const std::vector<engine::Lexeme>& words, const std::vector<Label>& gold) {
    std::uint32_t before = engine::no_tag;
    std::uint32_t second = engine::no_tag;
    std::vector<std::uint8_t> allowed(tags_.tags().size());
    std::array<std::uint32_t, engine::window_size> near;
    NetworkTrainer::Pass pass;
    Features features;
    for (std::size_t i = 0; i < words.size(); ++i) {
      features.clear();
      const engine::Window window(words, i);
      engine::window_features(window, engine::tag_word_features, features);
      engine::tag_context_features(words, i, before, second, features);
      for (std::size_t p = 0; p < near.size(); ++p) near[p] = window.position(p).word;
      network_.forward(features.values(), near, pass);
      const auto best =
          static_cast<Label>(std::max_element(pass.scores.begin(), pass.scores.end()) - pass.scores.begin());
      allowed[gold[i]] = 1;
      softmax_gradient(pass.scores, allowed, pass.gradient);
      allowed[gold[i]] = 0;
      network_.backward(pass);
      ++words_;
      if (best != gold[i]) ++wrong_;
      second = before;
      before = best;
    }
  }

  const std::vector<Example>& examples_;
  Schedule schedule_;
  TagSet tags_;
  std::vector<std::vector<Label>> gold_;
  NetworkTrainer network_;
  Random random_;
  std::size_t words_ = 0;
  std::size_t wrong_ = 0;
};

}  // namespace

std::string train_tagger(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule,
                         const Report& report) {
  TaggerTrainer trainer(examples, knowledge, schedule);
  trainer.run(report);
  return trainer.file(knowledge.language->lexicon.language());
}

std::string score_tagger(const std::string& file, const std::vector<Example>& examples, const Knowledge& knowledge) {
  const engine::ModelMemory bytes(file);
  engine::ModelReader reader(bytes.view(), "tagger", engine::ModelKind::tagger, knowledge.language->lexicon.language());
  const engine::Tagger tagger(reader);
  engine::Tagger::Scratch scratch;
  std::vector<engine::Tagging> tags;
  std::size_t words = 0;
  std::size_t parts = 0;
  std::size_t whole = 0;
  for (const Example& example : examples) {
    tagger.tag(example.lexemes, knowledge.space, scratch, tags);
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const Label best = tags[i].tag;
      std::string tag(tagger.upos(best));
      const std::string& gold = example.tags[i];
      if (gold.substr(0, gold.find('|')) == tag) ++parts;
      if (!tagger.feats(best).empty()) tag.append("|").append(tagger.feats(best));
      if (gold == tag) ++whole;
    }
    words += tags.size();
  }
  return "UPOS " + percent(parts, words) + ", tags " + percent(whole, words) + " of " + std::to_string(words) +
         " words";
}

}  // namespace entente::train
