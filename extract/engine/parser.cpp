#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/parser.h>

#include <algorithm>

namespace entente::engine {
namespace {

constexpr std::uint32_t none = ParseState::none;

/// Nothing where a word could be; what stands behind the last word is told apart by its template.
constexpr std::uint64_t nothing = 0xFFFF;

std::uint64_t tag(const ParserInput& input, std::uint32_t word) {
  return word == none ? nothing : input.tags[word];
}

std::uint64_t lower(const ParserInput& input, std::uint32_t word) {
  return word == none ? nothing : input.words[word].lower;
}

/// In a few steps: 1, 2, 3, 4, 5-7, 8-15, more.
std::uint64_t distance(std::uint32_t from, std::uint32_t to) {
  if (from == none || to == none) return nothing;
  const std::uint32_t gap = to - from;
  if (gap < 5) return gap;
  return gap < 8 ? 5 : gap < 16 ? 6 : 7;
}

ParseState::Children children(const ParseState& state, std::uint32_t word) {
  return word == none ? ParseState::Children() : state.children(word);
}

/// What children a word has beside the outermost.
void add_valency(const ParserInput& input, const ParseState& state, std::uint32_t word, std::uint32_t pattern,
                 Features& out) {
  if (word == none) return;
  const ParseState::Children& has = state.children(word);
  out.add(pattern, has.lefts, tag(input, word));
  out.add(pattern + 1, has.rights, tag(input, word));
  for (const std::uint32_t child : {has.second_left, has.second_right}) {
    pattern += 2;
    if (child != none) out.add(pattern, state.relation(child), tag(input, child));
  }
}

}  // namespace

std::array<std::uint32_t, parse_roles> parse_words(const ParseState& state) {
  return {state.stack(0),  state.stack(1),  state.stack(2), state.buffer(0),
          state.buffer(1), state.buffer(2), state.buffer(3)};
}

std::array<std::uint32_t, parse_child_roles> parse_children(const ParseState& state) {
  const ParseState::Children top = children(state, state.stack(0));
  const ParseState::Children below = children(state, state.stack(1));
  return {top.left, top.right, below.left, below.right, children(state, state.buffer(0)).left};
}

void parse_word_features(const ParserInput& input, std::uint32_t word, std::size_t role, Features& out) {
  constexpr std::uint32_t templates = 5;
  const std::uint32_t pattern = 100 + static_cast<std::uint32_t>(role) * templates;
  out.add(pattern, tag(input, word));
  if (word == none) return;
  const Lexeme& lexeme = input.words[word];
  out.add(pattern + 1, lexeme.lower);
  out.add(pattern + 2, lexeme.cluster);
  const bool central = role == 0 || role == 1 || role == 3;
  if (!central) return;
  out.add(pattern + 3, lexeme.suffix[2]);
  out.add(pattern + 4, lexeme.shape);
}

void parse_child_features(const ParserInput& input, std::uint32_t child, std::uint8_t relation, std::size_t role,
                          Features& out) {
  constexpr std::uint32_t templates = 3;
  const std::uint32_t pattern = 200 + static_cast<std::uint32_t>(role) * templates;
  out.add(pattern, tag(input, child));
  out.add(pattern + 1, lower(input, child));
  out.add(pattern + 2, relation);
}

void parse_buffer_features(const ParserInput& input, const ParseState& state, Features& out) {
  const auto next = [&](std::size_t ahead) { return tag(input, state.buffer(ahead)); };
  out.add(1, next(0), next(1), next(2));
  out.add(2, next(1), next(2), next(3));
  out.add(3, next(0), next(1));
  // What comes later, in no order.
  constexpr std::size_t farthest = 9;
  for (std::size_t ahead = 4; ahead <= farthest; ++ahead) out.add(4, next(ahead));
}

void parse_stack_features(const ParserInput& input, const ParseState& state, Features& out) {
  const std::uint32_t s0 = state.stack(0);
  const std::uint32_t s1 = state.stack(1);
  const std::uint32_t b0 = state.buffer(0);
  const std::uint64_t s0_tag = tag(input, s0);
  const std::uint64_t s1_tag = tag(input, s1);
  const std::uint64_t b0_tag = tag(input, b0);
  const std::uint64_t s0_word = lower(input, s0);
  const std::uint64_t s1_word = lower(input, s1);
  const std::uint64_t b0_word = lower(input, b0);
  add_valency(input, state, s0, 10, out);
  add_valency(input, state, s1, 20, out);
  add_valency(input, state, b0, 30, out);
  out.add(40, s0_tag, b0_tag);
  out.add(41, s1_tag, s0_tag);
  out.add(42, s0_tag, b0_tag, tag(input, state.buffer(1)));
  out.add(43, s1_tag, s0_tag, b0_tag);
  out.add(44, s0_word, b0_word);
  out.add(45, s1_word, s0_word);
  out.add(46, distance(s0, b0), s0_tag, b0_tag);
  out.add(47, distance(s1, s0), s1_tag, s0_tag);
  out.add(48, s0_word, b0_tag);
  out.add(49, s0_tag, b0_word);
  out.add(50, s1_word, s0_tag);
  out.add(51, s1_tag, s0_word);
  out.add(52, tag(input, state.stack(2)), s1_tag, s0_tag);
  out.add(53, tag(input, state.stack(3)));
}

Parser::Parser(ModelReader& reader) : relations_(reader.strings()) {
  const auto moves = reader.array<std::uint8_t>();
  const auto relations = reader.array<std::uint8_t>();
  network_ = Network(reader);
  reader.require(moves.size() == network_.labels() && relations.size() == moves.size());
  reader.require(network_.positions() == 0 || network_.positions() == parse_roles);
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

void Parser::add_up(const ParserInput& input, const WordSpace& space, Scratch& scratch) const {
  const ParseState& state = scratch.state;
  Features& features = scratch.features;
  std::copy(scratch.buffer.begin(), scratch.buffer.end(), scratch.sums.begin());
  const auto words = parse_words(state);
  for (std::size_t role = 0; role < parse_roles; ++role) {
    const std::uint32_t word = words[role];
    const std::uint64_t key = word == none ? 1 : feature(1, input.words[word].form, input.tags[word]);
    const auto part = scratch.words.get(key, role, [&](Network::Sums sums) {
      features.clear();
      parse_word_features(input, word, role, features);
      network_.add(features.values(), sums);
      if (word != none) network_.add(space.vector(input.words[word].word), role, sums);
    });
    Network::add(part, scratch.sums);
  }
  const auto children = parse_children(state);
  for (std::size_t role = 0; role < parse_child_roles; ++role) {
    const std::uint32_t child = children[role];
    if (child == none) continue;
    const std::uint8_t relation = state.relation(child);
    const std::uint64_t key = feature(1, input.words[child].lower, input.tags[child], relation);
    const auto part = scratch.children.get(key, role, [&](Network::Sums sums) {
      features.clear();
      parse_child_features(input, child, relation, role, features);
      network_.add(features.values(), sums);
    });
    Network::add(part, scratch.sums);
  }
  features.clear();
  parse_stack_features(input, state, features);
  network_.add(features.values(), scratch.sums);
}

const Action& Parser::best_action(const ParseState& state, std::span<const std::int32_t> scores) const {
  const std::array<bool, 3> may = {state.may(Move::shift), state.may(Move::left), state.may(Move::right)};
  const Action* best = nullptr;
  std::int32_t top = 0;
  for (std::size_t a = 0; a < actions_.size(); ++a) {
    if (!may[static_cast<std::size_t>(actions_[a].move)] || (best != nullptr && scores[a] <= top)) continue;
    best = &actions_[a];
    top = scores[a];
  }
  return *best;
}

void Parser::parse(const ParserInput& input, const WordSpace& space, Scratch& scratch) const {
  ParseState& state = scratch.state;
  state.begin(input.words.size());
  scratch.scores.resize(network_.labels());
  scratch.buffer.resize(network_.hidden());
  scratch.sums.resize(network_.hidden());
  scratch.words.begin(network_, parse_roles);
  scratch.children.begin(network_, parse_child_roles);
  std::uint32_t summed = none;  // the next word that scratch.buffer is about
  while (!state.finished()) {
    if (state.next() == state.size() && state.depth() == 1) {
      state.make(Move::left, ParseState::no_relation);
      continue;
    }
    if (state.depth() == 0) {
      state.make(Move::shift, ParseState::no_relation);
      continue;
    }
    if (summed != state.next()) {
      summed = state.next();
      network_.begin(scratch.buffer);
      scratch.features.clear();
      parse_buffer_features(input, state, scratch.features);
      network_.add(scratch.features.values(), scratch.buffer);
    }
    add_up(input, space, scratch);
    network_.score(scratch.sums, scratch.scores);
    const Action& action = best_action(state, scratch.scores);
    state.make(action.move, action.relation);
  }
}

}  // namespace entente::engine
