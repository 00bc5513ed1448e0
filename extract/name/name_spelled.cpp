#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_spelled.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "(OPAH)" from a token on: an acronym in brackets, long enough to tell what it is short for.
bool opens_acronym(const NameTokens& s, Index i) {
  constexpr std::size_t shortest = 3;
  return i + 2 < s.size() && s.token(i).text == "(" && s.token(i + 1).shout && s.token(i + 1).key.size() >= shortest &&
         (s.token(i + 2).text == ")" || s.token(i + 2).text == ",");
}

/// "contra el", "entre las", "of the": a small word that may stand inside the name of a body.
bool is_small(const NameTokens& s, Index i) {
  return s.in("prepositions", i) || s.in("determiners", i) || s.in("coordinators", i) || s.in("name-connectors", i);
}

/// The bracket behind the capitals and small words that begin at a token; the sentence's size when something else
/// stands in between.
Index bracket_behind(const NameTokens& s, Index i) {
  constexpr Index longest = 14;
  const Index limit = std::min(s.size(), i + longest);
  Index end = i + 1;
  while (end < limit && s.token(end).word && (s.token(end).capital || is_small(s, end))) ++end;
  return end < limit && s.token(end - 1).capital && opens_acronym(s, end) ? end : s.size();
}

/// Whether the letters of an acronym are the beginnings of a name's capitals, in order, the first and the last word's
/// among them: "SIPESCAH", "Sistema de Pesca y Caza Halden".
bool spells(const NameTokens& s, TokenRange words, const std::string& acronym) {
  std::set<std::size_t> reached = {0};
  for (Index i = words.first; i < words.end; ++i) {
    if (!s.token(i).capital) continue;
    const bool must = i == words.first || i + 1 == words.end;
    std::set<std::size_t> next = must ? std::set<std::size_t>() : reached;
    const std::string& word = s.token(i).key;
    for (const std::size_t at : reached) {
      for (std::size_t n = 0; n < word.size() && at + n < acronym.size() && acronym[at + n] == word[n]; ++n)
        next.insert(at + n + 1);
    }
    reached = std::move(next);
  }
  return reached.count(acronym.size()) != 0;
}

/// "Fuerza Provisional de Naciones Unidas en el Halden (FINUH)": a body of states that the gazetteer knows by its
/// acronym, whose full name others word otherwise; by the first and the last letter.
bool rewords(const NameTokens& s, TokenRange words, const NameSpan& acronym) {
  if (!acronym.known || s.type_of(*acronym.known) != "IntergovernmentalOrganization") return false;
  const std::string& letters = s.token(acronym.tokens.first).key;
  return letters.front() == s.token(words.first).key.front() && letters.back() == s.token(words.end - 1).key.front();
}

/// "Fuerza Especial de ...", "National Agency for ...": the class of the head noun among the first capitals, which
/// Spanish begins with and English ends in; empty when there is none.
std::string_view class_of_first(const NameTokens& s, Index i) {
  if (s.spanish) return s.head_class(i);
  Index last = i;
  while (s.capital_word(last + 1)) ++last;
  return s.head_class(last);
}

}  // namespace

NameSpan spelled_name(const NameTokens& s, std::uint32_t i) {
  if (!s.capital_word(i) || class_of_first(s, i).empty() || s.title_case) return {};
  const Index end = bracket_behind(s, i);
  if (end >= s.size() || end < i + 2) return {};
  const NameSpan acronym = gazetteer_name(s, end + 1);
  const bool reworded = rewords(s, {i, end}, acronym);
  if (!reworded && !spells(s, {i, end}, s.token(end + 1).key)) return {};
  NameSpan name = make_name({i, end}, class_of_first(s, i), "head", 850);
  if (acronym.known && s.type_of(*acronym.known) == "IntergovernmentalOrganization") name.known = acronym.known;
  return name;
}

}  // namespace entente
