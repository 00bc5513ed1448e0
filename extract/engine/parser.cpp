#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/parser.h>

#include <algorithm>
#include <initializer_list>

namespace entente::engine {
namespace {

constexpr std::uint32_t none = ParseState::none;

/// Nothing where a word could be; what stands behind the last word is told apart by its template.
constexpr std::uint64_t nothing = 0xFFFF;

std::uint64_t tag(const ParserInput& input, std::uint32_t word) {
  return word == none ? nothing : input.tags[word].tag;
}

/// Nothing where the tagger has no doubt.
std::uint64_t other_tag(const ParserInput& input, std::uint32_t word) {
  return word == none || !input.tags[word].in_doubt() ? nothing : input.tags[word].other;
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

/// Tags, relations and small numbers side by side; what is nothing becomes 0xFF, which none of them is.
std::uint64_t packed(std::initializer_list<std::uint64_t> values) {
  std::uint64_t out = 0;
  for (const std::uint64_t value : values) out = out << 8 | (value & 0xFF);
  return out;
}

/// What comes after the next words counts in no order, from here to there.
constexpr std::size_t first_later = 4;
constexpr std::size_t last_later = 9;

/// Sentences that are read abreast.
constexpr std::size_t abreast = 4;

/// All that the features of a word's further children depend on.
std::uint64_t valency_key(const ParserInput& input, const ParseState& state, std::uint32_t word) {
  const ParseState::Children& has = state.children(word);
  const auto relation = [&](std::uint32_t child) { return child == none ? nothing : state.relation(child); };
  return feature(1, packed({has.lefts, has.rights, tag(input, word), relation(has.second_left),
                            tag(input, has.second_left), relation(has.second_right), tag(input, has.second_right)}));
}

/// Makes the moves that leave no choice; whether one that does comes next.
bool reach_decision(ParseState& state) {
  while (!state.finished()) {
    if (state.next() == state.size() && state.depth() == 1) {
      state.make(Move::left, ParseState::no_relation);
    } else if (state.depth() == 0) {
      state.make(Move::shift, ParseState::no_relation);
    } else {
      return true;
    }
  }
  return false;
}

ParseKeys keys_of(const ParserInput& input, const ParseState& state, const ParseView& view) {
  ParseKeys keys;
  const auto words = parse_words(state);
  std::transform(words.begin(), words.end(), keys.words.begin(), [&](std::uint32_t word) {
    return word == none ? 1 : feature(1, input.words[word].form, tag(input, word), other_tag(input, word));
  });
  const auto children = parse_children(state);
  std::transform(children.begin(), children.end(), keys.children.begin(), [&](std::uint32_t child) {
    return child == none ? 0 : feature(1, input.words[child].lower, tag(input, child), state.relation(child));
  });
  const auto parents = parse_parents(state);
  std::transform(parents.begin(), parents.end(), keys.parents.begin(),
                 [&](std::uint32_t word) { return word == none ? 0 : valency_key(input, state, word); });
  keys.tags = feature(1, packed({view.stack_tags[1], view.stack_tags[0], view.buffer_tags[0], view.buffer_tags[1],
                                 view.stack_others[1], view.stack_others[0], view.buffer_other}));
  return keys;
}

/// Sends for the sums of some keys, each at the position of its number.
template <std::size_t N>
void prefetch(const SumCache& cache, const std::array<std::uint64_t, N>& keys) {
  for (std::size_t position = 0; position < N; ++position) {
    if (keys[position] != 0) cache.prefetch(keys[position], position);
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
  parse_doubt_features(input.tags[word], role, out);
  const bool central = role == 0 || role == 1 || role == 3;
  if (!central) return;
  out.add(pattern + 3, lexeme.suffix[2]);
  out.add(pattern + 4, lexeme.shape);
}

void parse_doubt_features(Tagging word, std::size_t role, Features& out) {
  if (!word.in_doubt()) return;
  constexpr std::uint32_t templates = 2;
  const std::uint32_t pattern = 300 + static_cast<std::uint32_t>(role) * templates;
  out.add(pattern, word.other);
  out.add(pattern + 1, word.tag, word.other);
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
  parse_coming_features(input, state, out);
  for (std::size_t ahead = first_later; ahead <= last_later; ++ahead)
    parse_later_features(tag(input, state.buffer(ahead)), out);
}

void parse_coming_features(const ParserInput& input, const ParseState& state, Features& out) {
  const auto next = [&](std::size_t ahead) { return tag(input, state.buffer(ahead)); };
  out.add(1, next(0), next(1), next(2));
  out.add(2, next(1), next(2), next(3));
  out.add(3, next(0), next(1));
}

void parse_later_features(std::uint64_t tag, Features& out) {
  out.add(4, tag);
}

std::array<std::uint32_t, parse_parent_roles> parse_parents(const ParseState& state) {
  return {state.stack(0), state.stack(1), state.buffer(0)};
}

void parse_valency_features(const ParserInput& input, const ParseState& state, std::uint32_t word, std::size_t role,
                            Features& out) {
  if (word == none) return;
  std::uint32_t pattern = 10 + 10 * static_cast<std::uint32_t>(role);
  const ParseState::Children& has = state.children(word);
  out.add(pattern, has.lefts, tag(input, word));
  out.add(pattern + 1, has.rights, tag(input, word));
  for (const std::uint32_t child : {has.second_left, has.second_right}) {
    pattern += 2;
    if (child != none) out.add(pattern, state.relation(child), tag(input, child));
  }
}

ParseView::ParseView(const ParserInput& input, const ParseState& state)
    : stack_tags{tag(input, state.stack(0)), tag(input, state.stack(1)), tag(input, state.stack(2)),
                 tag(input, state.stack(3))},
      buffer_tags{tag(input, state.buffer(0)), tag(input, state.buffer(1))},
      stack_others{other_tag(input, state.stack(0)), other_tag(input, state.stack(1))},
      buffer_other(other_tag(input, state.buffer(0))),
      stack_words{lower(input, state.stack(0)), lower(input, state.stack(1))},
      buffer_word(lower(input, state.buffer(0))),
      distances{distance(state.stack(0), state.buffer(0)), distance(state.stack(1), state.stack(0))} {}

void parse_tag_features(const ParseView& view, Features& out) {
  const auto& [s0, s1, s2, s3] = view.stack_tags;
  const auto& [b0, b1] = view.buffer_tags;
  out.add(40, s0, b0);
  out.add(41, s1, s0);
  out.add(42, s0, b0, b1);
  out.add(43, s1, s0, b0);
  const auto [s0_other, s1_other] = view.stack_others;
  if (s0_other != nothing) {
    out.add(54, s0_other, b0);
    out.add(55, s1, s0_other);
  }
  if (s1_other != nothing) out.add(56, s1_other, s0);
  if (view.buffer_other != nothing) {
    out.add(57, s0, view.buffer_other);
    out.add(58, s1, s0, view.buffer_other);
  }
}

void parse_word_pair_features(const ParseView& view, Features& out) {
  out.add(44, view.stack_words[0], view.buffer_word);
  out.add(45, view.stack_words[1], view.stack_words[0]);
}

void parse_distance_features(const ParseView& view, Features& out) {
  out.add(46, view.distances[0], view.stack_tags[0], view.buffer_tags[0]);
  out.add(47, view.distances[1], view.stack_tags[1], view.stack_tags[0]);
}

void parse_word_tag_features(const ParseView& view, Features& out) {
  out.add(48, view.stack_words[0], view.buffer_tags[0]);
  out.add(49, view.stack_tags[0], view.buffer_word);
  out.add(50, view.stack_words[1], view.stack_tags[0]);
  out.add(51, view.stack_tags[1], view.stack_words[0]);
}

void parse_depth_features(const ParseView& view, Features& out) {
  const auto& [s0, s1, s2, s3] = view.stack_tags;
  out.add(52, s2, s1, s0);
  out.add(53, s3);
}

void parse_stack_features(const ParserInput& input, const ParseState& state, Features& out) {
  const ParseView view(input, state);
  const auto parents = parse_parents(state);
  for (std::size_t role = 0; role < parents.size(); ++role)
    parse_valency_features(input, state, parents[role], role, out);
  parse_tag_features(view, out);
  parse_word_pair_features(view, out);
  parse_distance_features(view, out);
  parse_word_tag_features(view, out);
  parse_depth_features(view, out);
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

void Parser::gather_words(const Lane& lane, const WordSpace& space, Scratch& scratch) const {
  const ParserInput& input = *lane.input;
  const auto words = parse_words(*lane.state);
  for (std::size_t role = 0; role < parse_roles; ++role) {
    const std::uint32_t word = words[role];
    scratch.parts.add(scratch.words.get(lane.keys.words[role], role, [&](Network::Sums sums) {
      scratch.features.clear();
      parse_word_features(input, word, role, scratch.features);
      network_.add(scratch.features.values(), sums);
      if (word != none) network_.add(space.vector(input.words[word].word), role, sums);
    }));
  }
}

void Parser::gather_children(const Lane& lane, Scratch& scratch) const {
  const ParserInput& input = *lane.input;
  const ParseState& state = *lane.state;
  const auto children = parse_children(state);
  for (std::size_t role = 0; role < parse_child_roles; ++role) {
    const std::uint32_t child = children[role];
    if (child == none) continue;
    scratch.parts.add(part(scratch.children, lane.keys.children[role], role, scratch.features, [&](Features& features) {
      parse_child_features(input, child, state.relation(child), role, features);
    }));
  }
  const auto parents = parse_parents(state);
  for (std::size_t role = 0; role < parse_parent_roles; ++role) {
    const std::uint32_t word = parents[role];
    if (word == none) continue;
    scratch.parts.add(part(scratch.valency, lane.keys.parents[role], role, scratch.features,
                           [&](Features& features) { parse_valency_features(input, state, word, role, features); }));
  }
}

const Action& Parser::best_action(const ParseState& state, std::span<const std::int32_t> scores) const {
  const std::array<bool, 3> may = {state.may(Move::shift), state.may(Move::left), state.may(Move::right)};
  if (may[0] && may[1] && may[2]) return actions_[best_label(scores)];
  const Action* best = nullptr;
  std::int32_t top = 0;
  for (std::size_t a = 0; a < actions_.size(); ++a) {
    if (!may[static_cast<std::size_t>(actions_[a].move)] || (best != nullptr && scores[a] <= top)) continue;
    best = &actions_[a];
    top = scores[a];
  }
  return *best;
}

void Parser::begin(Scratch& scratch) const {
  scratch.scores.resize(network_.labels());
  scratch.sums.resize(network_.hidden());
  scratch.words.begin(network_, parse_roles);
  scratch.children.begin(network_, parse_child_roles);
  scratch.valency.begin(network_, parse_parent_roles);
  for (SumCache* const cache : {&scratch.tags, &scratch.coming, &scratch.later}) cache->begin(network_, 1);
  scratch.lanes.resize(abreast);
  for (Lane& lane : scratch.lanes) lane.buffer.resize(network_.hidden());
}

void Parser::sum_up_buffer(Lane& lane, Scratch& scratch) const {
  const ParserInput& input = *lane.input;
  const ParseState& state = *lane.state;
  const auto next = [&](std::size_t ahead) { return tag(input, state.buffer(ahead)); };
  const auto add = [&](Network::Part part) { network_.add_found({&part, 1}, {}, lane.buffer); };
  network_.begin(lane.buffer);
  add(part(scratch.coming, feature(1, packed({next(0), next(1), next(2), next(3)})), 0, scratch.features,
           [&](Features& features) { parse_coming_features(input, state, features); }));
  for (std::size_t ahead = first_later; ahead <= last_later; ++ahead) {
    const std::uint64_t later = next(ahead);
    add(part(scratch.later, later, 0, scratch.features,
             [&](Features& features) { parse_later_features(later, features); }));
  }
  lane.summed = state.next();
}

void Parser::look(Lane& lane, Scratch& scratch) const {
  const ParseView view(*lane.input, *lane.state);
  lane.rare.clear();
  parse_word_pair_features(view, lane.rare);
  parse_word_tag_features(view, lane.rare);
  parse_distance_features(view, lane.rare);
  parse_depth_features(view, lane.rare);
  network_.prefetch(lane.rare.values());
  lane.keys = keys_of(*lane.input, *lane.state, view);
  prefetch(scratch.words, lane.keys.words);
  prefetch(scratch.children, lane.keys.children);
  prefetch(scratch.valency, lane.keys.parents);
  scratch.tags.prefetch(lane.keys.tags, 0);
}

void Parser::decide(Lane& lane, const WordSpace& space, Scratch& scratch) const {
  if (lane.summed != lane.state->next()) sum_up_buffer(lane, scratch);
  scratch.parts.clear();
  gather_words(lane, space, scratch);
  gather_children(lane, scratch);
  scratch.parts.add(part(scratch.tags, lane.keys.tags, 0, scratch.features, [&](Features& features) {
    parse_tag_features(ParseView(*lane.input, *lane.state), features);
  }));
  std::copy(lane.buffer.begin(), lane.buffer.end(), scratch.sums.begin());
  network_.add_found(scratch.parts.values(), lane.rows.values(), scratch.sums);
  network_.score(scratch.sums, scratch.scores);
  const Action& action = best_action(*lane.state, scratch.scores);
  lane.state->make(action.move, action.relation);
}

void Parser::parse(std::span<const ParserInput> inputs, const WordSpace& space, Scratch& scratch,
                   std::span<ParseState> states) const {
  begin(scratch);
  std::size_t next = 0;
  const auto begin_next = [&](Lane& lane) {
    bool begun = false;
    for (; next < inputs.size() && !begun; ++next) {
      lane.input = &inputs[next];
      lane.state = &states[next];
      lane.summed = none;
      lane.state->begin(lane.input->words.size());
      begun = reach_decision(*lane.state);
    }
    return begun;
  };
  std::size_t busy = 0;
  while (busy < abreast && begin_next(scratch.lanes[busy])) ++busy;
  while (busy > 0) {
    const std::span<Lane> lanes(scratch.lanes.data(), busy);
    for (Lane& lane : lanes) look(lane, scratch);
    for (Lane& lane : lanes) network_.find(lane.rare.values(), lane.rows);
    for (Lane& lane : lanes) decide(lane, space, scratch);
    for (std::size_t l = lanes.size(); l-- > 0;) {
      if (!reach_decision(*lanes[l].state) && !begin_next(lanes[l])) std::swap(lanes[l], lanes[--busy]);
    }
  }
}

}  // namespace entente::engine
