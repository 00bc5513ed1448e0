#include <entente/extract/engine/parser.h>
#include <entente/extract/train/network_trainer.h>
#include <entente/extract/train/oracle.h>
#include <entente/extract/train/percent.h>
#include <entente/extract/train/train_names.h>
#include <entente/extract/train/train_parser.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace entente::train {

using engine::Action;
using engine::Move;
using engine::ParserInput;
using engine::ParseState;

namespace {

/// An arc seen less often is not learnt: its relation comes without the subtype, or not at all.
constexpr std::size_t rare = 10;

std::string plain(const std::string& relation) {
  return relation.substr(0, relation.find(':'));
}

/// The relations and actions that the data have.
class ActionSet {
 public:
  explicit ActionSet(const std::vector<Example>& examples) {
    std::map<std::pair<std::string, Move>, std::size_t> counts;
    for (const Example& example : examples) {
      for (std::uint32_t i = 0; i < example.heads.size(); ++i) {
        if (example.heads[i] == 0) continue;
        const Move move = example.heads[i] > i + 1 ? Move::left : Move::right;
        ++counts[{example.relations[i], move}];
        if (plain(example.relations[i]) != example.relations[i]) ++counts[{plain(example.relations[i]), move}];
      }
    }
    actions_.push_back({Move::shift, ParseState::no_relation});
    for (const auto& [key, count] : counts) {
      if (count < rare) continue;
      if (relations_.empty() || relations_.back() != key.first) relations_.push_back(key.first);
      ids_[key] = actions_.size();
      actions_.push_back({key.second, static_cast<std::uint8_t>(relations_.size() - 1)});
    }
  }

  /// Those of a finished parser, whose labels they must be to learn on.
  explicit ActionSet(engine::ModelReader& reader) {
    for (const std::string_view relation : reader.strings()) relations_.emplace_back(relation);
    const auto moves = reader.array<std::uint8_t>();
    const auto relations = reader.array<std::uint8_t>();
    reader.require(!moves.empty() && moves.size() == relations.size());
    for (std::size_t a = 0; a < moves.size(); ++a) {
      actions_.push_back({static_cast<Move>(moves[a]), relations[a]});
      if (actions_.back().move == Move::shift) continue;
      reader.require(relations[a] < relations_.size());
      ids_[{relations_[relations[a]], actions_.back().move}] = a;
    }
  }

  const std::vector<std::string>& relations() const { return relations_; }
  const std::vector<Action>& actions() const { return actions_; }
  /// Index of the action that draws an arc; 0 when there is none.
  std::size_t find(const std::string& relation, Move move) const {
    for (const std::string& name : {relation, plain(relation)}) {
      const auto found = ids_.find({name, move});
      if (found != ids_.end()) return found->second;
    }
    return 0;
  }

 private:
  std::vector<std::string> relations_;
  std::vector<Action> actions_;
  std::map<std::pair<std::string, Move>, std::size_t> ids_;
};

class ParserTrainer {
 public:
  ParserTrainer(const std::vector<Example>& examples, ActionSet actions, const Knowledge& knowledge,
                const Schedule& schedule)
      : examples_(examples),
        schedule_(schedule),
        actions_(std::move(actions)),
        network_(schedule.learning, actions_.actions().size(), engine::parse_roles, knowledge.space),
        random_(schedule.learning.seed),
        allowed_(actions_.actions().size()) {}

  void start_from(engine::ModelReader& reader) {
    network_.start_from(reader);
    explores_ = true;
  }

  void run(const Report& report) {
    for (std::uint32_t epoch = 1; epoch <= schedule_.epochs; ++epoch) {
      explores_ = explores_ || epoch > 1;
      moves_ = 0;
      wrong_ = 0;
      std::size_t done = 0;
      for (const std::uint32_t i : shuffled(examples_.size(), random_)) {
        const float part = static_cast<float>(done++) / static_cast<float>(examples_.size());
        network_.set_progress((static_cast<float>(epoch - 1) + part) / static_cast<float>(schedule_.epochs));
        learn(examples_[i]);
      }
      network_.end_epoch(epoch, schedule_.epochs);
      report("epoch " + std::to_string(epoch) + ": " + std::to_string(wrong_) + " of " + std::to_string(moves_) +
             " moves wrong");
    }
  }

  std::string file(std::string_view language) const {
    engine::ModelWriter writer;
    writer.strings(actions_.relations());
    std::vector<std::uint8_t> moves;
    std::vector<std::uint8_t> relations;
    for (const Action& action : actions_.actions()) {
      moves.push_back(static_cast<std::uint8_t>(action.move));
      relations.push_back(action.relation);
    }
    writer.array(std::span<const std::uint8_t>(moves));
    writer.array(std::span<const std::uint8_t>(relations));
    network_.write(writer);
    return writer.finish(engine::ModelKind::parser, language);
  }

 private:
  void learn(const Example& example) {
    const auto size = static_cast<std::uint32_t>(example.forms.size());
    std::vector<std::uint32_t> heads;
    for (const std::uint32_t head : example.heads) heads.push_back(head == 0 ? size : head - 1);
    const Oracle oracle(heads);
    const ParserInput input{example.lexemes, example.labels};
    state_.begin(size);
    while (!state_.finished()) {
      if (state_.next() == size && state_.depth() == 1) {
        state_.make(Move::left, ParseState::no_relation);
      } else if (state_.depth() == 0) {
        state_.make(Move::shift, ParseState::no_relation);
      } else {
        const Action action = decide(input, oracle, example);
        state_.make(action.move, action.relation);
      }
    }
  }

  void fill_features(const ParserInput& input, const std::array<std::uint32_t, engine::parse_roles>& words) {
    features_.clear();
    for (std::size_t role = 0; role < words.size(); ++role)
      engine::parse_word_features(input, words[role], role, features_);
    const auto children = engine::parse_children(state_);
    for (std::size_t role = 0; role < children.size(); ++role) {
      if (children[role] != ParseState::none)
        engine::parse_child_features(input, children[role], state_.relation(children[role]), role, features_);
    }
    engine::parse_buffer_features(input, state_, features_);
    engine::parse_stack_features(input, state_, features_);
  }

  /// Learns what is right here; returns what is done, which now and then is what the network would do.
  Action decide(const ParserInput& input, const Oracle& oracle, const Example& example) {
    std::array<std::uint32_t, engine::parse_roles> words = engine::parse_words(state_);
    fill_features(input, words);
    for (std::uint32_t& word : words)
      word = word == ParseState::none ? engine::WordSpace::unknown : input.words[word].word;
    network_.forward(features_.values(), words, pass_);

    const auto costs = oracle.costs(state_);
    const std::uint32_t least = *std::min_element(costs.begin(), costs.end());
    const std::string& relation = example.relations[state_.stack(0)];
    std::size_t guess = 0;
    std::size_t right = 0;
    float best = -1e30F;
    float best_right = -1e30F;
    const auto& actions = actions_.actions();
    std::array<std::size_t, 3> wanted = {0, actions_.find(relation, Move::left), actions_.find(relation, Move::right)};
    for (std::size_t a = 0; a < actions.size(); ++a) {
      const auto move = static_cast<std::size_t>(actions[a].move);
      allowed_[a] = costs[move] == least && (a == wanted[move] || (wanted[move] == 0 && move != 0)) ? 1 : 0;
      if (costs[move] == Oracle::impossible) continue;
      if (pass_.scores[a] > best) {
        best = pass_.scores[a];
        guess = a;
      }
      if (allowed_[a] != 0 && pass_.scores[a] > best_right) {
        best_right = pass_.scores[a];
        right = a;
      }
    }
    softmax_gradient(pass_.scores, allowed_, pass_.gradient);
    network_.backward(pass_);
    ++moves_;
    if (allowed_[guess] == 0) ++wrong_;
    constexpr std::uint32_t percent_explored = 90;
    return actions[explores_ && random_.below(100) < percent_explored ? guess : right];
  }

  const std::vector<Example>& examples_;
  Schedule schedule_;
  ActionSet actions_;
  NetworkTrainer network_;
  Random random_;
  bool explores_ = false;
  ParseState state_;
  NetworkTrainer::Pass pass_;
  engine::Features features_;
  std::vector<std::uint8_t> allowed_;
  std::size_t moves_ = 0;
  std::size_t wrong_ = 0;
};

}  // namespace

std::string train_parser(const std::vector<Example>& examples, const Knowledge& knowledge, const Schedule& schedule,
                         const std::string& start, const Report& report) {
  const std::string_view language = knowledge.language->lexicon.language();
  if (start.empty()) {
    ParserTrainer trainer(examples, ActionSet(examples), knowledge, schedule);
    trainer.run(report);
    return trainer.file(language);
  }
  const engine::ModelMemory bytes(start);
  engine::ModelReader reader(bytes.view(), "the parser to start from", engine::ModelKind::parser, language);
  ParserTrainer trainer(examples, ActionSet(reader), knowledge, schedule);
  trainer.start_from(reader);
  trainer.run(report);
  return trainer.file(language);
}

void tag_unseen(std::vector<Example>& examples, const Knowledge& knowledge, std::uint32_t parts,
                const std::string& tagger_file, const Schedule& schedule, const Report& report) {
  const engine::ModelMemory bytes(tagger_file);
  engine::ModelReader reader(bytes.view(), "tagger", engine::ModelKind::tagger, knowledge.language->lexicon.language());
  const engine::Tagger final_tagger(reader);
  std::map<std::string, engine::Label> ids;
  for (std::size_t t = 0; t < final_tagger.tags(); ++t) {
    const auto label = static_cast<engine::Label>(t);
    ids.emplace(std::string(final_tagger.upos(label)) + "|" + std::string(final_tagger.feats(label)), label);
  }
  for (std::uint32_t part = 0; part < parts; ++part) {
    report("tagging part " + std::to_string(part + 1) + " of " + std::to_string(parts));
    std::vector<Example> seen;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (i % parts != part) seen.push_back(examples[i]);
    }
    const engine::ModelMemory file(train_tagger(seen, knowledge, schedule, [](std::string_view) {}));
    engine::ModelReader part_reader(file.view(), "tagger", engine::ModelKind::tagger,
                                    knowledge.language->lexicon.language());
    const engine::Tagger tagger(part_reader);
    engine::Tagger::Scratch scratch;
    std::vector<engine::Tagging> tags;
    const auto renamed = [&](engine::Label tag) {
      const std::string upos(tagger.upos(tag));
      auto found = ids.find(upos + "|" + std::string(tagger.feats(tag)));
      if (found == ids.end()) found = ids.find(upos + "|");
      return found == ids.end() ? engine::Label{0} : found->second;
    };
    for (std::size_t i = part; i < examples.size(); i += parts) {
      tagger.tag(examples[i].lexemes, knowledge.space, scratch, tags);
      examples[i].labels.clear();
      for (const engine::Tagging word : tags) examples[i].labels.push_back({renamed(word.tag), renamed(word.other)});
    }
  }
}

std::string score_parser(const std::string& file, const std::vector<Example>& examples, const Knowledge& knowledge) {
  const engine::ModelMemory bytes(file);
  engine::ModelReader reader(bytes.view(), "parser", engine::ModelKind::parser, knowledge.language->lexicon.language());
  const engine::Parser parser(reader);
  engine::Parser::Scratch scratch;
  std::size_t words = 0;
  std::size_t heads = 0;
  std::size_t arcs = 0;
  for (const Example& example : examples) {
    parser.parse({example.lexemes, example.labels}, knowledge.space, scratch);
    for (std::uint32_t i = 0; i < example.heads.size(); ++i) {
      ++words;
      const std::uint32_t head = scratch.state.head(i);
      if ((head == scratch.state.size() ? 0 : head + 1) != example.heads[i]) continue;
      ++heads;
      if (plain(std::string(parser.relation(scratch.state.relation(i)))) == plain(example.relations[i])) ++arcs;
    }
  }
  return "UAS " + percent(heads, words) + ", LAS " + percent(arcs, words) + " of " + std::to_string(words) + " words";
}

}  // namespace entente::train
