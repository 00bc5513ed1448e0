#pragma once

#include <entente/extract/engine/engine.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// The dependency tree of a sentence, by Universal Dependencies: a head and a relation a token.
class Tree {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  /// How a token depends on another one.
  struct Word {
    std::uint32_t head = none;
    std::uint32_t first_child = none;
    std::uint32_t next_sibling = none;
    std::string_view relation;
    std::string_view upos;
    std::string_view feats;
  };

  Tree() = default;
  /// Of a sentence's tags and what the parser made of them, mended (tree_mend.h). Relations and parts of speech are
  /// views into the models.
  Tree(const engine::LanguageEngine& engine, std::span<const engine::Tagging> tags, const engine::ParseState& parsed);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  /// none for the root.
  std::uint32_t head(std::uint32_t token) const { return at(token).head; }
  /// With its subtype: "nsubj:pass".
  std::string_view relation(std::uint32_t token) const { return at(token).relation; }
  std::string_view upos(std::uint32_t token) const { return at(token).upos; }
  /// "Tense=Past|VerbForm=Fin"
  std::string_view feats(std::uint32_t token) const { return at(token).feats; }
  /// Whether a token's features have this one: "VerbForm=Fin".
  bool has(std::uint32_t token, std::string_view feature) const {
    return at(token).feats.find(feature) != std::string_view::npos;
  }

  /// Whether a token depends on its head as this, subtypes included: "nsubj" is also "nsubj:pass".
  bool is(std::uint32_t token, std::string_view relation) const;
  /// The first child that depends so, or none.
  std::uint32_t child(std::uint32_t token, std::string_view relation) const;

  /// Behind a verb and its particle: "turned down".
  std::uint32_t behind_verb(std::uint32_t verb) const {
    return verb + (verb + 1 < size() && relation(verb + 1) == "compound:prt" ? 2 : 1);
  }

  /// The children of a token, ascending: for (auto c = first_child(t); c != none; c = next_sibling(c)).
  std::uint32_t first_child(std::uint32_t token) const { return at(token).first_child; }
  std::uint32_t next_sibling(std::uint32_t token) const { return at(token).next_sibling; }

 private:
  /// Past the end, or for none, a word that depends on nothing.
  const Word& at(std::uint32_t token) const { return token < words_.size() ? words_[token] : past_end; }
  void link();

  static const Word past_end;

  std::vector<Word> words_;
};

}  // namespace entente
