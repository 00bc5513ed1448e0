#include <entente/extract/chain/chain_person.h>
#include <entente/extract/name/person_gender.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace entente {
namespace {

using Entity = Id<LocalEntity>;

/// By the given name, where the first word is one: "Ada Quill", but not "Li Keqiang".
Gender gender_of_name(const NameLists& names, const NameWords& words) {
  if (words.size() < 2) return Gender::unknown;
  const bool family_first = names.is_family(words.front()) && !names.is_family(words.back());
  return family_first ? Gender::unknown : names.gender(words.front());
}

/// "Bruno bin Tarn": the words of a name behind particles.
std::set<std::string> fathers_in(const SentenceDraft& s, const NameWords& words) {
  const Lexicon::List& particles = s.grammar->lexicon().list("name-particles");
  std::set<std::string> fathers;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (particles.contains(words[i - 1])) fathers.insert(words[i]);
  }
  return fathers;
}

/// Whether two persons' titles have one in common.
bool share(const std::set<std::string>& some, const std::set<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& office) { return others.count(office) != 0; });
}

}  // namespace

Entity PersonLinker::person(const NameReference& r) {
  const NameWords words = person_words(romanisation_key(links_.key(r)));
  Signs signs = signs_of(r);
  Person* found = nullptr;
  int fitting = 0;
  for (Person& person : persons_) {
    if (person.words == words) {
      person.signs.offices.merge(signs.offices);
      if (signs.gender != Gender::unknown) person.signs.gender = signs.gender;
      return person.entity;
    }
    if (shortens(words, person.words) && !named_after(words, signs, person)) {
      found = fitting++ == 0 || words.size() == 1 ? &person : found;
    }
  }
  if (fitting == 1) return found->entity;
  if (fitting > 1) return most_fitting(words, signs);
  const Entity entity = links_.add({links_.surface(links_.name(r)), "Person", "", "", true, {}});
  if (signs.gender == Gender::unknown) signs.gender = gender_of_name(links_.resources.names, words);
  persons_.push_back({entity, words, std::move(signs), fathers_in(links_.draft.sentences[r.sentence], words)});
  return entity;
}

/// "Mrs. Quill", "la canciller Quill": what the titles by a name tell of its bearer.
PersonLinker::Signs PersonLinker::signs_of(const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  Signs signs;
  const auto learn = [&](std::uint32_t title) {
    const Gender told = gender_of_title(s, title);
    if (told != Gender::unknown) signs.gender = told;
  };
  std::uint32_t before = s.names[r.name].tokens.first;
  if (before > 1 && s.token(before - 1).text == ".") --before;
  if (before > 0) learn(before - 1);
  for (const OfficePhrase& office : s.offices) {
    if (office.bearer != r.name) continue;
    signs.reigns = signs.reigns || s.in("monarchs", office.head.first);
    signs.offices.insert(office.office);
    for (std::uint32_t i = office.tokens.first; i < office.head.end; ++i) learn(i);
  }
  return signs;
}

/// "King Tarn" is the father of the crown prince, Bruno bin Tarn: those who reign go by the first of their names.
bool PersonLinker::named_after(const NameWords& words, const Signs& told, const Person& person) {
  const bool father = words.size() == 1 && person.fathers.count(words.front()) != 0;
  return told.reigns && father && !person.signs.offices.empty() && !share(told.offices, person.signs.offices);
}

/// How well what is told by a short name agrees with a person: the sex first, then a shared title.
int PersonLinker::agreement(const Signs& told, const Person& person) {
  const bool sexes = told.gender != Gender::unknown && person.signs.gender != Gender::unknown;
  const int sex = told.gender == person.signs.gender ? 2 : -2;
  return (sexes ? sex : 0) + (share(told.offices, person.signs.offices) ? 1 : 0);
}

/// Of several persons that a short name fits, the one with whom its title agrees best; of these the one whom the
/// article names most, of these the first.
Entity PersonLinker::most_fitting(const NameWords& words, const Signs& told) const {
  std::pair<int, int> most = {std::numeric_limits<int>::min(), 0};
  Entity best;
  for (const Person& person : persons_) {
    if (!shortens(words, person.words) || named_after(words, told, person)) continue;
    int count = 0;
    for (const auto& [surface, spelling] : links_.spellings[person.entity.value()]) count += spelling.count;
    const std::pair<int, int> rank = {agreement(told, person), count};
    if (rank > most) best = person.entity;
    most = std::max(most, rank);
  }
  return best;
}

Entity PersonLinker::by_initials(const NameReference& r) const {
  constexpr std::size_t fewest = 3;
  const std::string initials = links_.key(r);
  if (initials.size() < fewest) return {};
  for (const Person& person : persons_) {
    const bool same = std::equal(person.words.begin(), person.words.end(), initials.begin(), initials.end(),
                                 [](const std::string& word, char initial) { return word.front() == initial; });
    if (same) return person.entity;
  }
  return {};
}

}  // namespace entente
