#include <entente/base/utf8.h>
#include <entente/extract/chain/chain_person.h>
#include <entente/extract/name/person_gender.h>
#include <entente/graph/name_key.h>

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
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

/// "los hermanos Bruno y Ciro Tarn", "sus hijos: Ada, Bruno y Ciro Tarn": whether a noun for relatives stands before a
/// list that begins at a token.
bool behind_relatives(const SentenceDraft& s, std::uint32_t first) {
  if (first > 1 && !s.token(first - 1).word) --first;
  return first > 0 && s.in("relatives-nouns", first - 1);
}

/// Where the family name begins in a full one: behind the given names.
std::uint32_t family_part(const SentenceDraft& s, TokenRange name, const NameLists& names) {
  std::uint32_t i = name.first + 1;
  while (i + 1 < name.end && names.is_given(s.key(i)) && !names.is_family(s.key(i))) ++i;
  return i;
}

/// Whether two persons' titles have one in common.
bool share(const std::set<std::string>& some, const std::set<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& office) { return others.count(office) != 0; });
}

}  // namespace

Entity PersonLinker::person(const NameReference& r) {
  return person_of(r, person_words(romanisation_key(links_.key(r))), links_.surface(links_.name(r)));
}

Entity PersonLinker::relative(const NameReference& r) {
  const std::string family = shared_family(r);
  if (family.empty()) return {};
  const std::string full = links_.surface(links_.name(r)) + " " + family;
  const Entity found = person_of(r, person_words(romanisation_key(links_.key(r) + " " + fold(family))), full);
  links_.spell(found, full);
  return found;
}

/// "los hermanos Bruno y Ciro Tarn": the family name behind the last of relatives, for a given name before him; else
/// "".
std::string PersonLinker::shared_family(const NameReference& r) const {
  const SentenceDraft& s = links_.draft.sentences[r.sentence];
  const NameLists& names = links_.resources.names;
  const auto given_only = [&](TokenRange name) {
    for (std::uint32_t i = name.first; i < name.end; ++i) {
      if (!names.is_given(s.key(i))) return false;
    }
    return true;
  };
  const auto joined = [&](std::uint32_t left) {
    const std::uint32_t end = s.names[left].tokens.end;
    return left + 1 < s.names.size() && s.names[left + 1].tokens.first == end + 1 &&
           s.names[left + 1].type == "Person" && (s.token(end).text == "," || s.in("coordinators", end));
  };
  std::uint32_t first = r.name;
  while (first > 0 && joined(first - 1)) --first;
  if (!given_only(s.names[r.name].tokens) || !behind_relatives(s, s.names[first].tokens.first)) return "";
  std::uint32_t last = r.name;
  while (joined(last) && given_only(s.names[last].tokens)) ++last;
  const TokenRange full = s.names[last].tokens;
  if (last == r.name || given_only(full)) return "";
  const std::uint32_t family = family_part(s, full, names);
  const Span span = cover(s.token(family).span, s.token(full.end - 1).span);
  return std::string(slice(links_.view.text(), span));
}

/// The person of some words; made, with that spelling, when there is none.
Entity PersonLinker::person_of(const NameReference& r, const NameWords& words, const std::string& spelling) {
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
  const Entity entity = links_.add({spelling, "Person", "", "", true, {}});
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

/// Of several persons that a short name fits, the one with whom its title agrees best; of these one whose own it is
/// before who is called by it as wife or child ("Ada Tarn de Quill" is no Quill beside one); of these the one whom the
/// article names most, of these the first.
Entity PersonLinker::most_fitting(const NameWords& words, const Signs& told) const {
  std::tuple<int, bool, int> most = {std::numeric_limits<int>::min(), false, 0};
  Entity best;
  for (const Person& person : persons_) {
    if (!shortens(words, person.words) || named_after(words, told, person)) continue;
    int count = 0;
    for (const auto& [surface, spelling] : links_.spellings[person.entity.value()]) count += spelling.count;
    const bool own = words.size() > 1 || person.fathers.count(words.front()) == 0;
    const std::tuple<int, bool, int> rank = {agreement(told, person), own, count};
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
