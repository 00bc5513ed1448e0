#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::engine {

class ModelReader;

/// Finds base forms by the endings of words: the longest ending known for a tag, at most the whole word, tells how many
/// bytes to take away and what to put there. Rules are learnt from treebanks, exceptions are rules for whole words.
class Lemmatiser {
 public:
  struct Rule {
    std::uint32_t fingerprint = 0;  ///< of tag and ending; 0: free
    std::uint16_t strip = 0;        ///< bytes to take from the end
    std::uint16_t append = 0;       ///< number of the string to add
  };
  /// Code points of the longest ending.
  static constexpr std::size_t longest = 6;

  Lemmatiser() = default;
  explicit Lemmatiser(ModelReader& reader);

  /// The lemma of a word of a tag ("VERB|Tense=Past|VerbForm=Fin"); names keep their capitals. The word itself when
  /// there is no rule.
  std::string lemma(std::string_view form, std::string_view upos, std::string_view feats) const;

  /// The key of a tag and an ending; `whole` says that it is a word, not only its end.
  static std::uint64_t key(std::string_view upos, std::string_view feats, std::string_view ending, bool whole);
  /// Where the last `count` code points of a word begin; npos when it has fewer.
  static std::size_t ending(std::string_view word, std::size_t count);

 private:
  const Rule* find(std::uint64_t key) const;

  std::span<const Rule> rules_;  ///< as many as a power of two, at least one free
  std::vector<std::string_view> endings_;
};

}  // namespace entente::engine
