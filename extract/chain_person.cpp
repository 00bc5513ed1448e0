#include <entente/extract/chain_person.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

}  // namespace

Entity PersonLinker::person(const NameReference& r) {
  const NameWords words = person_words(romanisation_key(links_.key(r)));
  Entity found;
  int fitting = 0;
  for (const auto& [entity, full] : persons_) {
    if (full == words) return entity;
    if (shortens(words, full)) {
      found = fitting++ == 0 || words.size() == 1 ? entity : found;
    }
  }
  if (fitting == 1) return found;
  if (fitting > 1) return most_named(words);
  const Entity entity = links_.add({links_.surface(links_.name(r)), "Person", "", "", true, {}});
  persons_.emplace_back(entity, words);
  return entity;
}

/// Of several persons that a short name fits, the one whom the article names most, of these the first.
Entity PersonLinker::most_named(const NameWords& words) const {
  Entity best;
  int most = 0;
  for (const auto& [entity, full] : persons_) {
    if (!shortens(words, full)) continue;
    int count = 0;
    for (const auto& [spelling, times] : links_.spellings[entity.value()]) count += times;
    if (count > most) best = entity;
    most = std::max(most, count);
  }
  return best;
}

Entity PersonLinker::by_initials(const NameReference& r) const {
  constexpr std::size_t fewest = 3;
  const std::string initials = links_.key(r);
  if (initials.size() < fewest) return {};
  for (const auto& [entity, words] : persons_) {
    const bool same = std::equal(words.begin(), words.end(), initials.begin(), initials.end(),
                                 [](const std::string& word, char initial) { return word.front() == initial; });
    if (same) return entity;
  }
  return {};
}

}  // namespace entente
