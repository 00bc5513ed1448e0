#pragma once

#include <entente/extract/draft/draft.h>

#include <cstdint>
#include <vector>

namespace entente {

inline constexpr std::uint32_t no_token = ~std::uint32_t{0};

/// A noun phrase around one or several coordinated mentions, as far as a shallow reading tells.
struct Phrase {
  TokenRange tokens;
  std::vector<std::uint32_t> members;    ///< indices into SentenceDraft::occurrences
  std::uint32_t preposition = no_token;  ///< that governs it
  std::uint32_t noun = no_token;         ///< that it modifies: "Lavrov's visit", "Israeli offensive"
  std::uint32_t apposed = no_token;      ///< that it names in apposition: "its allies, A and B"
  TokenRange gap{0, 0};                  ///< within it, and no part of it: "A, based in B, and C"
  bool example = false;                  ///< of the plural that it names: "allies such as A"
  bool possessor = false;                ///< "Lavrov's", "his", "su"
  bool stands_for = false;               ///< "Chinese officials", "members of the party": who act for it
  bool person = false;                   ///< its first member is one

  /// Whether the phrase is about its members, not about a noun that they modify.
  bool is_head() const { return noun == no_token; }
};

/// The noun phrases of a sentence, ascending and apart. Linear time.
std::vector<Phrase> find_phrases(const SentenceDraft& sentence, const std::vector<LocalEntity>& entities);

}  // namespace entente
