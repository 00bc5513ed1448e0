#include <entente/base/utf8.h>
#include <entente/extract/name/classify_neighbours.h>
#include <entente/extract/name/classify_shape.h>
#include <entente/extract/name/classify_words.h>

namespace entente {
namespace {

bool behind_place_preposition(const SentenceDraft& s, const NameSpan& name) {
  return name.tokens.first > 0 && s.in("place-prepositions", name.tokens.first - 1);
}

/// "Halden Terminals"
bool common_plural(const SentenceDraft& s, std::uint32_t i, const NameLists& names) {
  const std::string& key = s.key(i);
  const std::string one = s.grammar->morphology().noun_lemma(key);
  return one != key && !names.is_family(key) && s.grammar->words().frequency(one) > 20;
}

bool rare_words(const SentenceDraft& s, const NameSpan& name) {
  for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) {
    const bool particle = s.in("name-particles", i) && i > name.tokens.first;  // "Ada Quill i Tarn"
    if (!particle && (!s.token(i).capital || common_word(s, i))) return false;
  }
  return true;
}

/// "Fuerza Obrera (FO)": initials in brackets.
bool initials_follow(const SentenceDraft& s, const NameSpan& name) {
  const std::uint32_t end = name.tokens.end;
  if (end + 2 >= s.size() || s.token(end).text != "(" || s.token(end + 2).text != ")") return false;
  return s.token(end + 1).shout && s.key(end + 1).front() == s.key(name.tokens.first).front();
}

/// "Nueva Democracia": words of the language alone.
bool common_words(const SentenceDraft& s, const NameSpan& name) {
  for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) {
    if (!common_word(s, i)) return false;
  }
  return !is_travelled_to(s, name);
}

}  // namespace

bool common_word(const SentenceDraft& s, std::uint32_t token) {
  return s.grammar->words().frequency(lower(s.token(token).text)) > 20;
}

bool looks_personal(const SentenceDraft& s, const NameSpan& name, const NameLists& names) {
  const std::string& first = s.key(name.tokens.first);
  const std::string& last = s.key(name.tokens.end - 1);
  if (name.tokens.size() > 5 || common_plural(s, name.tokens.end - 1, names)) return false;
  const bool common = common_word(s, name.tokens.first) && common_word(s, name.tokens.end - 1);
  return (names.is_given(first) && !common) || (names.is_family(last) && !common_word(s, name.tokens.first)) ||
         (names.is_family(first) && !common);
}

bool unknown_words(const SentenceDraft& s, const NameSpan& name) {
  for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) {
    if (s.token(i).capital && common_word(s, i)) return false;
  }
  return name.tokens.size() <= 5;
}

std::string weighed(const SentenceDraft& s, const NameSpan& name, const NameLists& names) {
  const std::string& first = s.key(name.tokens.first);
  const std::string& last = s.key(name.tokens.end - 1);
  const bool listed_first = names.is_given(first) || names.is_family(first);
  const bool doubtful = name.suggestion == "Organization" || (name.suggestion == "City" && listed_first);
  if (doubtful && rare_words(s, name) && looks_personal(s, name, names)) return "Person";
  if (name.suggestion == "City" && listed_first && !behind_place_preposition(s, name) &&
      (joins_syllables(s.token(name.tokens.end - 1)) || (names.is_given(first) && names.is_family(last))))
    return "Person";
  if (name.suggestion == "Person" && !listed_first && begins_with_acronym(s, name)) return "Organization";
  const bool surname = s.spanish() && listed_first;  // "Álvarez Cascos"
  if (name.suggestion == "Person" && common_plural(s, name.tokens.end - 1, names) && !surname) return "Organization";
  if (!listed_first && name.suggestion == "Person" && initials_follow(s, name)) return "Organization";
  const bool common_pair = s.spanish() && name.tokens.size() == 2 && common_words(s, name);  // "Nueva Democracia"
  if (!listed_first && name.suggestion == "City" && common_pair && !behind_place_preposition(s, name))
    return "Organization";
  const bool listed = listed_first || names.is_family(last);
  if (name.suggestion == "Person" && !listed && common_word(s, name.tokens.end - 1) && !s.spanish())
    return "Organization";
  return name.suggestion;
}

}  // namespace entente
