#pragma once

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
  std::span<const Label> tags;
};

/// The words whose vectors count: the three topmost of the stack, the next two.
constexpr std::size_t parse_positions = 5;
std::array<std::uint32_t, parse_positions> parse_words(const ParseState& state);

/// The features of a state.
void parse_features(const ParserInput& input, const ParseState& state, Features& out);

/// A decision: a move, and the relation of the arc that it draws.
struct Action {
  Move move = Move::shift;
  std::uint8_t relation = ParseState::no_relation;
};

/// Parses greedily from left to right, a network deciding each step (Chen and Manning 2014), trained with a dynamic
/// oracle (Goldberg and Nivre 2013).
class Parser {
 public:
  struct Scratch {
    std::vector<std::int32_t> scores;
    Features features;
    Network::Input input;
    Projections projections;
    ParseState state;
  };

  Parser() = default;
  explicit Parser(ModelReader& reader);

  /// Leaves heads and relations in scratch.state. Linear time; allocates nothing once `scratch` has grown.
  void parse(const ParserInput& input, const WordSpace& space, Scratch& scratch) const;

  /// The relation of a word in a finished state: "nsubj:pass"; "root" for the word at the root.
  std::string_view relation(std::uint8_t relation) const {
    return relation == ParseState::no_relation ? std::string_view("root") : relations_[relation];
  }
  std::size_t vector_width() const { return network_.vector_width(); }

 private:
  std::vector<std::string_view> relations_;
  std::vector<Action> actions_;  ///< one a label of the network
  Network network_;
};

}  // namespace entente::engine
