#include <entente/base/utf8.h>
#include <entente/extract/name/person_gender.h>

#include <string>
#include <string_view>

namespace entente {

PersonGenders::PersonGenders(const Draft& draft, const Resources& resources) : draft_(draft), resources_(resources) {
  for (const SentenceDraft& s : draft_.sentences) {
    for (const NameSpan& name : s.names) {
      std::uint32_t before = name.tokens.first;
      if (before > 1 && s.token(before - 1).text == ".") --before;
      if (before > 0) learn(s, name.entity, before - 1);
    }
    for (const OfficePhrase& office : s.offices) {
      for (std::uint32_t i = office.tokens.first;
           office.bearer && i < office.head.end && !s.in("belonging-prepositions", i); ++i)  // "jefe de la oposición"
        learn(s, s.names[*office.bearer].entity, i);
    }
  }
}

Gender gender_of_title(const SentenceDraft& s, std::uint32_t title) {
  std::string_view key = s.key(title);
  if (key.ends_with('.')) key.remove_suffix(1);
  const auto told = s.grammar->lexicon().list("person-genders").find(key);
  if (!told) return Gender::unknown;
  return *told == "female" ? Gender::female : Gender::male;
}

void PersonGenders::learn(const SentenceDraft& s, Id<LocalEntity> id, std::uint32_t title) {
  const Gender told = gender_of_title(s, title);
  const bool person = id.valid() && resources_.ontology.is_class(draft_.entities[id.value()].type, "Person");
  if (told != Gender::unknown && person) told_[id.value()] = told;
}

void PersonGenders::tell(Id<LocalEntity> person, Gender gender) {
  if (of(person) == Gender::unknown) told_[person.value()] = gender;
}

Gender PersonGenders::of(Id<LocalEntity> person) const {
  const auto told = told_.find(person.value());
  if (told != told_.end()) return told->second;
  const std::string name = fold(draft_.entities[person.value()].name);
  const auto space = name.find(' ');
  if (space == name.npos) return Gender::unknown;
  const auto& names = resources_.names;
  const std::string_view first = std::string_view(name).substr(0, space);
  const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
  return names.is_family(first) && !names.is_family(last) ? Gender::unknown : names.gender(first);
}

}  // namespace entente
