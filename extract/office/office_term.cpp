#include <entente/extract/office/office_term.h>

#include <cstddef>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "entre 1990 y 1994", "from 1990 to 1994", "(1990-1994)": whether a term that has ended begins at a token.
bool tells_term(const OfficeWords& w, Index i) {
  constexpr std::size_t digits = 4;
  const auto year = [&](Index at) { return at < w.size() && w.token(at).number && w.token(at).text.size() == digits; };
  if (w.in("term-openers", i)) return year(i + 1) && w.in("term-joiners", i + 2) && year(i + 3);
  const std::string_view span = w.is_text(i, "(") && i + 1 < w.size() ? w.token(i + 1).text : std::string_view();
  constexpr std::size_t both = 2 * digits + 1;
  return span.size() >= both && span.find_first_not_of("0123456789-–") == span.npos;
}

/// "la muerte del dictador X", "the assassination of President X": whether what ends somebody's life or power is told
/// of the bearer.
bool tells_end(const OfficeWords& w, const OfficePhrase& phrase) {
  const Index first = phrase.tokens.first;
  const Index of = w.in("contractions", first) ? first : first - 1;
  if (!phrase.bearer || of == 0 || of > first || !w.in("belonging-prepositions", of) || !w.in("ends-of-power", of - 1))
    return false;
  const TokenRange name = w.name(*phrase.bearer).tokens;
  return name.first >= phrase.head.end && (name.end >= w.size() || w.key(name.end) != "'s");
}

}  // namespace

void end_bygone(const OfficeWords& w, OfficePhrase& phrase) {
  const Index first = phrase.tokens.first;
  const bool was = first > 1 && w.in("past-copulas", first - 1) && w.in("relatives", first - 2);
  if (phrase.status == Status::ongoing && (was || tells_term(w, phrase.tokens.end) || tells_end(w, phrase)))
    phrase.status = Status::ended;
}

}  // namespace entente
