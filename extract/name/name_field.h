#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>

namespace entente {

/// "Unión Europea", "Relaciones con las Cortes": where the words of one field end that begin at a token, as `is_word`
/// tells which of them may be one.
template <class Words, class IsWord>
std::uint32_t past_field_words(const Words& words, std::uint32_t i, IsWord is_word) {
  std::uint32_t end = i;
  while (is_word(end)) {
    ++end;
    const std::uint32_t next = words.in("determiners", end + 1) ? end + 2 : end + 1;
    if (words.in("prepositions", end) && is_word(next)) end = next;
  }
  return end;
}

/// ", Ciudad y Territorio", "and Human Services": where the last of the fields ends that go on at a token and that a
/// coordinator closes; the token itself when there are none.
template <class Words, class IsWord>
std::uint32_t past_listed_fields(const Words& words, std::uint32_t i, IsWord is_word) {
  for (std::uint32_t end = i; end < words.size();) {
    const bool last = words.in("coordinators", end);
    if (!last && words.token(end).text != ",") return i;
    const std::uint32_t next = past_field_words(words, end + 1, is_word);
    if (next == end + 1) return i;
    if (last) return next;
    end = next;
  }
  return i;
}

/// How many tokens from `i` on are the fields of a Spanish title, which are no names: "ministra noruega de | Comercio",
/// "ministro de | Vivienda, Ciudad y Territorio | de Colombia", "ministra de la | Mujer". O(fields).
std::uint32_t title_fields(const NameTokens& s, std::uint32_t i);

}  // namespace entente
