#include <entente/base/utf8.h>
#include <entente/ontology/names.h>

namespace entente {
namespace {

/// Whether the name is new to that kind.
bool mark(WordTable& kinds, std::string_view name, std::uint32_t kind) {
  if (name.empty()) return false;
  std::uint32_t& known = kinds.at(fold(name));
  if ((known & kind) != 0) return false;
  known |= kind;
  return true;
}

}  // namespace

void NameLists::add_given(std::string_view name, Gender gender) {
  if (mark(kinds_, name, given)) ++given_count_;
  if (gender != Gender::unknown) mark(kinds_, name, gender == Gender::female ? female : male);
}

Gender NameLists::gender(std::string_view key) const {
  switch (kinds_.find(key) & (female | male)) {
    case female:
      return Gender::female;
    case male:
      return Gender::male;
    default:
      return Gender::unknown;
  }
}

void NameLists::add_family(std::string_view name) {
  if (mark(kinds_, name, family)) ++family_count_;
}

void WordList::add(std::string_view word, std::uint32_t frequency) {
  if (word.empty()) return;
  const std::string key = lower(word);
  words_.at(key) = frequency;
  const bool frequent = frequency >= least_of_function_words;
  if (frequent || function_words_.contains(key)) function_words_[key] = frequent;
}

}  // namespace entente
