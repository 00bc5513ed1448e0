#include <entente/extract/engine/recogniser.h>
#include <entente/extract/train/label_field.h>
#include <entente/extract/train/network_trainer.h>
#include <entente/extract/train/percent.h>
#include <entente/extract/train/train_names.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace entente::train {

using engine::Label;
using engine::NameLabels;
using engine::Network;

namespace {

constexpr std::string_view any_other = "Other";

std::vector<std::string> classes_of(const std::vector<Example>& examples) {
  std::set<std::string> classes;
  for (const Example& example : examples) {
    for (const std::string& name : example.names) {
      if (name != "O") classes.insert(name.substr(2));
    }
  }
  return {classes.begin(), classes.end()};
}

/// The labels of BIO names.
std::vector<Label> encode(const std::vector<std::string>& names, const std::vector<std::string>& classes) {
  std::vector<Label> labels;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == "O") {
      labels.push_back(NameLabels::outside);
      continue;
    }
    const auto place = std::lower_bound(classes.begin(), classes.end(), names[i].substr(2));
    const bool begins = names[i][0] == 'B';
    const bool goes_on = i + 1 < names.size() && names[i + 1] == "I-" + names[i].substr(2);
    const NameLabels::Part part =
        begins ? (goes_on ? NameLabels::first : NameLabels::single) : (goes_on ? NameLabels::inner : NameLabels::last);
    labels.push_back(NameLabels::label(static_cast<std::size_t>(place - classes.begin()), part));
  }
  return labels;
}

class NamesTrainer {
 public:
  NamesTrainer(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule)
      : examples_(examples),
        schedule_(schedule),
        classes_(classes_of(examples)),
        labels_(classes_.size()),
        field_(labels_),
        network_(schedule.learning, labels_.size(), engine::window_size, knowledge.space),
        random_(schedule.learning.seed),
        steps_(labels_.size() * labels_.size()),
        squares_(steps_.size()) {}

  void run(const Report& report) {
    for (std::uint32_t epoch = 1; epoch <= schedule_.epochs; ++epoch) {
      std::size_t done = 0;
      loss_ = 0;
      for (const std::uint32_t i : shuffled(examples_.size(), random_)) {
        const float part = static_cast<float>(done++) / static_cast<float>(examples_.size());
        progress_ = (static_cast<float>(epoch - 1) + part) / static_cast<float>(schedule_.epochs);
        network_.set_progress(progress_);
        learn(examples_[i]);
      }
      network_.end_epoch(epoch, schedule_.epochs);
      report("epoch " + std::to_string(epoch) + ": " + std::to_string(std::lround(loss_)) + " labels wrong");
    }
  }

  std::string file(std::string_view language) const {
    engine::ModelWriter writer;
    writer.strings(classes_);
    network_.write(writer);
    std::vector<std::int32_t> steps;
    for (const float step : steps_)
      steps.push_back(static_cast<std::int32_t>(std::lround(step * Network::output_unit * Network::row_unit)));
    writer.array(std::span<const std::int32_t>(steps));
    return writer.finish(engine::ModelKind::names, language);
  }

 private:
  void learn(const Example& example) {
    const std::size_t words = example.lexemes.size();
    const std::size_t width = labels_.size();
    passes_.resize(std::max(passes_.size(), words));
    scores_.clear();
    extractor_.begin(example.lexemes, example.parts);
    std::array<std::uint32_t, engine::window_size> near;
    for (std::size_t i = 0; i < words; ++i) {
      features_.clear();
      const engine::Window window(example.lexemes, i);
      engine::window_features(window, engine::name_word_features, features_);
      extractor_.fill(i, features_);
      for (std::size_t p = 0; p < near.size(); ++p) near[p] = window.position(p).word;
      network_.forward(features_.values(), near, passes_[i]);
      scores_.insert(scores_.end(), passes_[i].scores.begin(), passes_[i].scores.end());
    }
    std::vector<float> gradient(scores_.size());
    std::vector<float> step_gradient(steps_.size());
    const std::vector<std::uint8_t> all(scores_.size(), 1);
    if (!field_.add_expectations(scores_, steps_, all, 1, gradient, step_gradient)) return;
    if (!field_.add_expectations(scores_, steps_, admitted(example), -1, gradient, step_gradient)) return;
    for (std::size_t i = 0; i < words; ++i) {
      std::copy_n(gradient.begin() + static_cast<std::ptrdiff_t>(i * width), width, passes_[i].gradient.begin());
      for (const float g : passes_[i].gradient) loss_ += std::abs(g) / 2;
      network_.backward(passes_[i]);
    }
    for (std::size_t s = 0; s < steps_.size(); ++s) {
      squares_[s] += step_gradient[s] * step_gradient[s];
      steps_[s] -= schedule_.learning.rate * (1.02F - progress_) * step_gradient[s] / (std::sqrt(squares_[s]) + 1e-4F);
    }
  }

  /// The labels that agree with what an example says.
  std::vector<std::uint8_t> admitted(const Example& example) const {
    std::vector<std::uint8_t> allowed(example.names.size() * labels_.size());
    const std::vector<Label> gold = encode(example.names, classes_);
    const auto other = std::find(classes_.begin(), classes_.end(), any_other);
    for (std::size_t i = 0; i < gold.size(); ++i) {
      std::uint8_t* const row = &allowed[i * labels_.size()];
      row[gold[i]] = 1;
      if (!example.open_world || gold[i] != NameLabels::outside || other == classes_.end()) continue;
      for (const auto part : {NameLabels::first, NameLabels::inner, NameLabels::last, NameLabels::single})
        row[NameLabels::label(static_cast<std::size_t>(other - classes_.begin()), part)] = 1;
    }
    return allowed;
  }

  const std::vector<Example>& examples_;
  Schedule schedule_;
  std::vector<std::string> classes_;
  NameLabels labels_;
  LabelField field_;
  NetworkTrainer network_;
  Random random_;
  std::vector<float> steps_;
  std::vector<float> squares_;
  float progress_ = 0;
  float loss_ = 0;
  std::vector<NetworkTrainer::Pass> passes_;
  std::vector<float> scores_;
  engine::NameFeatures extractor_;
  engine::Features features_;
};

using NamedSpan = std::tuple<std::size_t, std::size_t, std::string>;

std::set<NamedSpan> spans(const std::vector<std::string>& bio) {
  std::set<NamedSpan> out;
  for (std::size_t i = 0; i < bio.size(); ++i) {
    if (bio[i][0] != 'B') continue;
    std::size_t end = i + 1;
    while (end < bio.size() && bio[end][0] == 'I') ++end;
    if (bio[i].substr(2) != any_other) out.emplace(i, end, bio[i].substr(2));
  }
  return out;
}

}  // namespace

std::string train_names(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule,
                        const Report& report) {
  NamesTrainer trainer(examples, knowledge, schedule);
  trainer.run(report);
  return trainer.file(knowledge.language->lexicon.language());
}

void tag_examples(std::vector<Example>& examples, const Knowledge& knowledge, std::string_view tagger_file) {
  const engine::ModelMemory bytes(tagger_file);
  engine::ModelReader reader(bytes.view(), "tagger", engine::ModelKind::tagger, knowledge.language->lexicon.language());
  const engine::Tagger tagger(reader);
  engine::Tagger::Scratch scratch;
  for (Example& example : examples) {
    tagger.tag(example.lexemes, knowledge.space, scratch, example.labels);
    example.parts.clear();
    for (const engine::Tagging word : example.labels) example.parts.push_back(tagger.part(word.tag));
  }
}

std::string score_names(const std::string& file, const std::vector<Example>& examples, const Knowledge& knowledge) {
  const engine::ModelMemory bytes(file);
  engine::ModelReader reader(bytes.view(), "names", engine::ModelKind::names, knowledge.language->lexicon.language());
  const engine::Recogniser recogniser(reader);
  engine::Recogniser::Scratch scratch;
  std::vector<Label> labels;
  std::map<std::string, std::array<std::size_t, 3>> counts;  // right, found, wanted
  for (const Example& example : examples) {
    recogniser.recognise(example.lexemes, example.parts, knowledge.space, scratch, labels);
    std::vector<std::string> bio;
    for (const Label label : labels) bio.emplace_back(recogniser.bio(label));
    const auto found = spans(bio);
    const auto wanted = spans(example.names);
    for (const NamedSpan& span : found) {
      for (const std::string& key : {std::string("all"), std::get<2>(span)}) {
        ++counts[key][1];
        if (wanted.count(span) != 0) ++counts[key][0];
      }
    }
    for (const NamedSpan& span : wanted) {
      ++counts["all"][2];
      ++counts[std::get<2>(span)][2];
    }
  }
  std::string text;
  for (const auto& [key, count] : counts) {
    const auto [right, found, wanted] = count;
    text += key + " P " + percent(right, found) + " R " + percent(right, wanted) + " F " +
            percent(2 * right, found + wanted) + "; ";
  }
  return text;
}

}  // namespace entente::train
