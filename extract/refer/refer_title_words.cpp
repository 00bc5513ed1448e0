#include <entente/extract/refer/refer_title_words.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "The ambassador, X ... The diplomat": whether one who bears a title may be called by a wider one.
bool is_kind_of(const SentenceDraft& s, std::string_view office, std::string_view wider, int depth = 0) {
  constexpr int deepest = 3;
  constexpr std::string_view gap = " / ";
  const auto& kinds = s.grammar->lexicon().list("kinds-of-offices");
  for (std::string_view left = kinds.find(office).value_or(""); !left.empty();) {
    const std::size_t end = std::min(left.find(gap), left.size());
    const std::string_view one = left.substr(0, end);
    if (one == wider || (depth + 1 < deepest && is_kind_of(s, one, wider, depth + 1))) return true;
    left.remove_prefix(std::min(left.size(), end + gap.size()));
  }
  const std::size_t last = office.rfind(' ');  // "defense minister" is a minister
  return last != office.npos && is_kind_of(s, office.substr(last + 1), wider, depth);
}

}  // namespace

bool is_same_title(const SentenceDraft& s, const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto& same = s.grammar->lexicon().list("office-groups");
  const auto ga = same.find(a);
  const bool shorter = s.grammar->lexicon().list("bare-offices").contains(b) && a.size() > b.size() &&
                       (a.ends_with(b) || a.starts_with(b + " of "));  // "secretary of defense"
  return shorter || (ga && ga == same.find(b));
}

bool is_equivalent(const SentenceDraft& s, const std::string& office, const std::string& other) {
  return is_same_title(s, office, other) || is_kind_of(s, office, other);
}

bool may_be_called(const SentenceDraft& s, const std::string& office, const OfficePhrase& title) {
  const auto loose = match_phrase(s.grammar->lexicon().list("loose-titles"), s.sentence->tokens, title.head.first);
  return is_kind_of(s, office, title.office) || (loose.length > 0 && is_kind_of(s, office, loose.value));
}

bool is_somebody(const SentenceDraft& s, const OfficePhrase& office) {
  for (Index i = office.tokens.first > 0 ? office.tokens.first - 1 : 0; i < office.head.first; ++i) {
    if (s.in("indefinites", i)) return true;
  }
  return false;
}

std::string_view told_gender(const SentenceDraft& s, const OfficePhrase& office) {
  const Index article = office.tokens.first;
  if (!s.spanish() || article == office.head.first) return "any";
  if (s.key(article) == "la") return "female";
  return s.key(article) == "el" || s.in("contractions", article) ? "male" : "any";
}

}  // namespace entente
