#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/parser.h>

#include <algorithm>

namespace entente::engine {
namespace {

constexpr std::uint32_t none = ParseState::none;

/// Nothing where a word could be; what stands behind the last word is told apart by its template.
constexpr std::uint64_t nothing = 0xFFFF;

class Extractor {
 public:
  Extractor(const ParserInput& input, const ParseState& state, Features& out)
      : input_(input), state_(state), out_(out) {}

  void run() {
    const std::uint32_t s0 = state_.stack(0);
    const std::uint32_t s1 = state_.stack(1);
    const std::uint32_t s2 = state_.stack(2);
    const std::uint32_t b0 = state_.buffer(0);
    const std::uint32_t b1 = state_.buffer(1);
    const std::uint32_t b2 = state_.buffer(2);

    std::uint32_t pattern = 0;
    for (const std::uint32_t word : {s0, s1, s2, b0, b1, b2}) {
      out_.add(++pattern, tag(word));
      out_.add(++pattern, lower(word));
      out_.add(++pattern, word == none ? nothing : input_.words[word].cluster);
    }
    for (const std::uint32_t word : {s0, s1, b0}) {
      out_.add(++pattern, word == none ? nothing : input_.words[word].suffix[2]);
      out_.add(++pattern, word == none ? nothing : input_.words[word].shape);
      add_children(word, pattern);
    }
    pair(60, tag(s0), tag(b0));
    pair(61, tag(s1), tag(s0));
    pair(62, tag(s0), tag(b0), tag(b1));
    pair(63, tag(s1), tag(s0), tag(b0));
    pair(64, lower(s0), lower(b0));
    pair(65, lower(s1), lower(s0));
    pair(66, distance(s0, b0), tag(s0), tag(b0));
    pair(67, distance(s1, s0), tag(s1), tag(s0));
    pair(68, lower(s0), tag(b0));
    pair(69, tag(s0), lower(b0));
    pair(70, lower(s1), tag(s0));
    pair(71, tag(s1), lower(s0));
    pair(72, tag(s2), tag(s1), tag(s0));
    pair(73, tag(b0), tag(b1), tag(b2));
  }

 private:
  /// A feature of several small numbers. Template numbers are spread, so that sums of them and small numbers never
  /// meet.
  void pair(std::uint32_t pattern, std::uint64_t a, std::uint64_t b, std::uint64_t c = 0) {
    constexpr std::uint32_t spread = 0x9E3779B1U;
    out_.add(pattern * spread, a, b, c);
  }

  void add_children(std::uint32_t word, std::uint32_t& pattern) {
    const ParseState::Children children = word == none ? ParseState::Children() : state_.children(word);
    for (const std::uint32_t child : {children.left, children.right}) {
      out_.add(++pattern, tag(child));
      out_.add(++pattern, lower(child));
      out_.add(++pattern, relation(child));
    }
    for (const std::uint32_t child : {children.second_left, children.second_right})
      pair(++pattern, relation(child), tag(child));
    pair(++pattern, children.lefts, tag(word));
    pair(++pattern, children.rights, tag(word));
  }

  std::uint64_t tag(std::uint32_t word) const { return word == none ? nothing : input_.tags[word]; }
  std::uint64_t lower(std::uint32_t word) const { return word == none ? nothing : input_.words[word].lower; }
  std::uint64_t relation(std::uint32_t word) const { return word == none ? nothing : state_.relation(word); }
  /// In a few steps: 1, 2, 3, 4, 5-7, 8-15, more.
  static std::uint64_t distance(std::uint32_t from, std::uint32_t to) {
    if (from == none || to == none) return nothing;
    const std::uint32_t gap = to - from;
    if (gap < 5) return gap;
    return gap < 8 ? 5 : gap < 16 ? 6 : 7;
  }

  const ParserInput& input_;
  const ParseState& state_;
  Features& out_;
};

}  // namespace

std::array<std::uint32_t, parse_positions> parse_words(const ParseState& state) {
  return {state.stack(0), state.stack(1), state.stack(2), state.buffer(0), state.buffer(1)};
}

void parse_features(const ParserInput& input, const ParseState& state, Features& out) {
  Extractor(input, state, out).run();
}

Parser::Parser(ModelReader& reader) : relations_(reader.strings()) {
  const auto moves = reader.array<std::uint8_t>();
  const auto relations = reader.array<std::uint8_t>();
  network_ = Network(reader);
  reader.require(moves.size() == network_.labels() && relations.size() == moves.size());
  reader.require(network_.positions() == 0 || network_.positions() == parse_positions);
  bool right = false;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const Action action{static_cast<Move>(moves[i]), relations[i]};
    reader.require(moves[i] <= static_cast<std::uint8_t>(Move::right));
    reader.require(action.move == Move::shift || action.relation < relations_.size());
    right = right || action.move == Move::right;
    actions_.push_back(action);
  }
  reader.require(right && actions_.front().move == Move::shift);
}

void Parser::parse(const ParserInput& input, const WordSpace& space, Scratch& scratch) const {
  ParseState& state = scratch.state;
  state.begin(input.words.size());
  scratch.scores.resize(network_.labels());
  scratch.projections.begin(input.words, space, network_);
  while (!state.finished()) {
    if (state.next() == state.size() && state.depth() == 1) {
      state.make(Move::left, ParseState::no_relation);
      continue;
    }
    if (state.depth() == 0) {
      state.make(Move::shift, ParseState::no_relation);
      continue;
    }
    scratch.features.clear();
    parse_features(input, state, scratch.features);
    scratch.input.begin(network_);
    scratch.input.add(network_, scratch.features.values());
    const auto words = parse_words(state);
    for (std::size_t p = 0; p < network_.positions(); ++p)
      scratch.projections.add(words[p], p, network_, scratch.input);
    network_.score(scratch.input, scratch.scores);
    const std::array<bool, 3> may = {state.may(Move::shift), state.may(Move::left), state.may(Move::right)};
    const Action* best = nullptr;
    std::int32_t top = 0;
    for (std::size_t a = 0; a < actions_.size(); ++a) {
      if (!may[static_cast<std::size_t>(actions_[a].move)] || (best != nullptr && scratch.scores[a] <= top)) continue;
      best = &actions_[a];
      top = scratch.scores[a];
    }
    state.make(best->move, best->relation);
  }
}

}  // namespace entente::engine
