#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::engine {

/// What word lists outside the engine know of a word; each is a hint to the models, not a decision. The models are
/// trained with the hints of the built-in lists (extract/name/hints.h).
namespace hint {
enum : std::uint16_t {
  given_name = 1,           ///< in the list of given names
  family_name = 2,          ///< in the list of family names
  common_word = 4,          ///< written in lower case in running text
  place = 8,                ///< inside a place of the gazetteer
  state = 16,               ///< inside a state of the gazetteer
  organization = 32,        ///< inside an organisation of the gazetteer
  demonym = 64,             ///< a nationality
  title = 128,              ///< inside an office title: "prime minister"
  organization_head = 256,  ///< "ministry", "party"
  begins = 512,             ///< first word of the gazetteer's name
};
}  // namespace hint

/// A word as the engine takes it.
struct Word {
  std::string_view form;
  std::uint16_t hints = 0;
};

/// What the engine says of a sentence, a value a word in each column. Columns are left empty when they were not asked
/// for. Views live as long as the models.
struct Analysis {
  std::vector<std::string_view> upos;
  std::vector<std::string_view> feats;      ///< "Number=Sing|VerbForm=Fin"; restricted, see the model card
  std::vector<std::string_view> names;      ///< "B-Person", "I-Person", "O"
  std::vector<std::uint32_t> heads;         ///< from 1; 0 for the root
  std::vector<std::string_view> relations;  ///< "nsubj:pass"
};

}  // namespace entente::engine
