#include <entente/base/utf8.h>
#include <entente/extract/text/segment_pair.h>

#include <algorithm>
#include <string>

namespace entente {
namespace {

constexpr std::size_t longest = 60;  ///< bytes of a word that is looked at

bool known(const TokenRules& rules, std::string_view name) {
  return !rules.gazetteer.lookup(rules.language, fold(name)).empty();
}

/// "Norte", "Asia", "Anglo": a half that is no person's name, by the lists of names, the dictionary and the gazetteer.
bool names_no_person(const TokenRules& rules, std::string_view half) {
  const std::string key = fold(half);
  if (rules.data->lexicon.list("combining-forms").contains(key)) return true;
  const auto matches = rules.gazetteer.lookup(rules.language, key);
  return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& match) {
    const std::string& type = rules.gazetteer.entry(match.entry).type;
    return type == "State" || type == "Region";
  });
}

/// Whether a half is in the lists of names, or no word of the language.
bool may_be_family(const TokenRules& rules, std::string_view half) {
  const std::string key = fold(half);
  return rules.names.is_listed(key) || !rules.data->words.contains(lower(half));
}

/// "Tarn-Quill": two family names, at least one of which the language has no other use for; not "Jean-Paul".
bool are_persons(const TokenRules& rules, std::string_view left, std::string_view right) {
  if (names_no_person(rules, left) || names_no_person(rules, right)) return false;
  if (rules.names.is_given(fold(left)) && rules.names.is_given(fold(right))) return false;
  const bool behind = may_be_family(rules, right);
  return rules.language == "es" ? may_be_family(rules, left) || behind : behind;  // "Pan-African"
}

}  // namespace

std::size_t hyphen_of_two(std::string_view word, std::string_view before, std::string_view behind,
                          const TokenRules& rules) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || word.size() > longest) return std::string_view::npos;
  const std::string_view left = word.substr(0, hyphen);
  const std::string_view right = word.substr(hyphen + 1);
  if (!is_upper(decode(left, 0).value) || !is_upper(decode(right, 0).value)) return std::string_view::npos;
  if (known(rules, left) && known(rules, right) && !known(rules, word)) return hyphen;
  if (rules.data == nullptr || known(rules, word) || right.find('-') != std::string_view::npos)
    return std::string_view::npos;
  const std::string_view noun = rules.language == "es" ? before : behind;
  const bool meet = rules.data->lexicon.list("meetings-of-two").contains(noun);
  return meet && are_persons(rules, left, right) ? hyphen : std::string_view::npos;
}

}  // namespace entente
