#pragma once

#include <entente/extract/engine/sum_cache.h>
#include <entente/extract/engine/tagger.h>
#include <entente/extract/engine/transition.h>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::engine {

/// What the parser is asked about: the words, and the tags that the tagger gave.
struct ParserInput {
  std::span<const Lexeme> words;
  std::span<const Tagging> tags;
};

/// The words that a decision is about: the three topmost of the stack, the next four.
constexpr std::size_t parse_roles = 7;
std::array<std::uint32_t, parse_roles> parse_words(const ParseState& state);

/// The children that it is about: the outermost of the two topmost words of the stack on either side, and the next
/// word's leftmost.
constexpr std::size_t parse_child_roles = 5;
std::array<std::uint32_t, parse_child_roles> parse_children(const ParseState& state);

/// The features that a word (ParseState::none: nothing) has by itself in a role.
void parse_word_features(const ParserInput& input, std::uint32_t word, std::size_t role, Features& out);
/// Their part: those of the other tag that it may have.
void parse_doubt_features(Tagging word, std::size_t role, Features& out);
/// Those of a child with its relation.
void parse_child_features(const ParserInput& input, std::uint32_t child, std::uint8_t relation, std::size_t role,
                          Features& out);
/// Those of the words to come, together.
void parse_buffer_features(const ParserInput& input, const ParseState& state, Features& out);
/// Their parts: of the next few tags, and of one that comes later.
void parse_coming_features(const ParserInput& input, const ParseState& state, Features& out);
void parse_later_features(std::uint64_t tag, Features& out);
/// Those of stack and next words together, the rest of a state's features.
void parse_stack_features(const ParserInput& input, const ParseState& state, Features& out);

// Their parts, which the parser keeps as far as they are met again.

/// The words whose further children count: the two topmost of the stack, the next one.
constexpr std::size_t parse_parent_roles = 3;
std::array<std::uint32_t, parse_parent_roles> parse_parents(const ParseState& state);

/// The features of the children that a word has beside the outermost.
void parse_valency_features(const ParserInput& input, const ParseState& state, std::uint32_t word, std::size_t role,
                            Features& out);

/// The words and tags on the stack and next in the buffer, as features take them.
struct ParseView {
  ParseView(const ParserInput& input, const ParseState& state);

  std::array<std::uint64_t, 4> stack_tags;
  std::array<std::uint64_t, 2> buffer_tags;
  /// The other tags that the two topmost of the stack and the next word may have.
  std::array<std::uint64_t, 2> stack_others;
  std::uint64_t buffer_other;
  std::array<std::uint64_t, 2> stack_words;
  std::uint64_t buffer_word;
  /// From the top of the stack to the next word, from the one below to the top.
  std::array<std::uint64_t, 2> distances;
};

/// The features of tags near the place where the next arc may be drawn, those of distances with tags, and those of tags
/// deeper on the stack.
void parse_tag_features(const ParseView& view, Features& out);
void parse_distance_features(const ParseView& view, Features& out);
void parse_depth_features(const ParseView& view, Features& out);
/// Those of two words, and of a word and a tag.
void parse_word_pair_features(const ParseView& view, Features& out);
void parse_word_tag_features(const ParseView& view, Features& out);

/// A decision: a move, and the relation of the arc that it draws.
struct Action {
  Move move = Move::shift;
  std::uint8_t relation = ParseState::no_relation;
};

/// What a decision is about, as keys of the sums that are kept; 0: nothing there.
struct ParseKeys {
  std::array<std::uint64_t, parse_roles> words;
  std::array<std::uint64_t, parse_child_roles> children;
  std::array<std::uint64_t, parse_parent_roles> parents;
  std::uint64_t tags;
};

/// Parses greedily from left to right, a network deciding each step (Chen and Manning 2014), trained with a dynamic
/// oracle (Goldberg and Nivre 2013). A decision waits for memory more than for anything else. So a few sentences are
/// read abreast: all say what they will want next, then each in turn finds it there.
class Parser {
 public:
  /// A sentence on its way.
  struct Lane {
    const ParserInput* input = nullptr;
    ParseState* state = nullptr;
    std::uint32_t summed = ParseState::none;  ///< the next word that `buffer` is about
    std::vector<std::int16_t> buffer;         ///< what is said of the words to come, together
    ParseKeys keys;
    Features rare;  ///< what is seldom met again
    Network::Rows rows;
  };
  struct Scratch {
    std::vector<std::int32_t> scores;
    Features features;
    SumCache words;
    SumCache children;
    SumCache valency;
    SumCache tags;
    SumCache coming;
    SumCache later;
    Parts parts;
    std::vector<std::int16_t> sums;
    std::vector<Lane> lanes;
    ParseState state;  ///< of a sentence that is parsed alone
  };

  Parser() = default;
  explicit Parser(ModelReader& reader);

  /// Leaves heads and relations of each sentence in the state of its number. Linear time; allocates nothing once
  /// `scratch` and states have grown.
  void parse(std::span<const ParserInput> inputs, const WordSpace& space, Scratch& scratch,
             std::span<ParseState> states) const;
  /// The same for one sentence, in scratch.state.
  void parse(const ParserInput& input, const WordSpace& space, Scratch& scratch) const {
    parse({&input, 1}, space, scratch, {&scratch.state, 1});
  }

  /// The relation of a word in a finished state: "nsubj:pass"; "root" for the word at the root.
  std::string_view relation(std::uint8_t relation) const {
    return relation == ParseState::no_relation ? std::string_view("root") : relations_[relation];
  }
  std::size_t vector_width() const { return network_.vector_width(); }

 private:
  void begin(Scratch& scratch) const;
  /// Sees what the next decision of a sentence is about, and sends for it.
  void look(Lane& lane, Scratch& scratch) const;
  /// Makes that decision.
  void decide(Lane& lane, const WordSpace& space, Scratch& scratch) const;
  /// Sums up what is said of the words to come, together.
  void sum_up_buffer(Lane& lane, Scratch& scratch) const;
  /// Gather parts of the hidden layer of a state.
  void gather_words(const Lane& lane, const WordSpace& space, Scratch& scratch) const;
  void gather_children(const Lane& lane, Scratch& scratch) const;
  /// The sums of the features that `fill(features)` gives for a key, kept in `cache`.
  template <class Fill>
  Network::Part part(SumCache& cache, std::uint64_t key, std::size_t position, Features& features,
                     const Fill& fill) const {
    return cache.get(key, position, [&](Network::Sums sums) {
      features.clear();
      fill(features);
      network_.add(features.values(), sums);
    });
  }
  const Action& best_action(const ParseState& state, std::span<const std::int32_t> scores) const;

  std::vector<std::string_view> relations_;
  std::vector<Action> actions_;  ///< one a label of the network
  Network network_;
};

}  // namespace entente::engine
