#include <entente/base/utf8.h>
#include <entente/ontology/names.h>

namespace entente {

void NameLists::add_given(std::string_view name) {
  given_.insert(fold(name));
}

void NameLists::add_family(std::string_view name) {
  family_.insert(fold(name));
}

std::uint32_t WordList::frequency(std::string_view key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? 0 : found->second;
}

void WordList::add(std::string_view word, std::uint32_t frequency) {
  words_.insert_or_assign(lower(word), frequency);
}

}  // namespace entente
