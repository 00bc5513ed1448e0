#pragma once

#include <entente/base/string_table.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

class Lexicon;

enum class VerbForm : std::uint8_t {
  infinitive,
  present,
  past,
  participle,
  gerund,
  imperfect,
  future,
  conditional,
  subjunctive,
};

constexpr bool is_finite(VerbForm form) {
  return form != VerbForm::infinitive && form != VerbForm::participle && form != VerbForm::gerund;
}

/// One way to read a word form as a verb.
struct VerbReading {
  std::string lemma;
  VerbForm form = VerbForm::infinitive;
};

/// The inflected forms of the verbs that the lexicon's list "verbs" holds: regular ones by rule, others as listed.
class Morphology {
 public:
  explicit Morphology(const Lexicon& lexicon);

  /// All readings of a folded word, most finite first; none when it is no known verb.
  std::span<const VerbReading> verb(Hashed key) const;

  /// Singular of a noun by the rules of the language ("countries" -> "country", "reuniones" -> "reunion").
  std::string noun_lemma(std::string_view key) const;

 private:
  void add(std::string_view form, std::string_view lemma, VerbForm reading);
  void add_variant(std::string_view form, std::string_view reading);
  void add_english(std::string_view lemma, std::string_view irregular);
  void add_spanish(std::string_view lemma, std::string_view irregular);

  bool spanish_ = false;
  StringTable<std::vector<VerbReading>> forms_;
};

}  // namespace entente
