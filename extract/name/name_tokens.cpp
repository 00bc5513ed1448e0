#include <entente/base/utf8.h>
#include <entente/extract/name/name_tokens.h>

namespace entente {
namespace {

using Index = std::uint32_t;

constexpr ListName head_lists[] = {"org-heads",  "org-suffixes",  "event-heads",   "agreement-heads",
                                   "site-heads", "place-heads",   "project-heads", "leading-heads",
                                   "kin-heads",  "adherent-heads"};

std::string_view default_class(ListName list) {
  if (list == "event-heads") return "NamedEvent";
  if (list == "agreement-heads") return "Agreement";
  if (list == "site-heads") return "Site";
  if (list == "place-heads") return "Region";
  if (list == "project-heads") return "Project";
  return list == "org-suffixes" ? "Firm" : "Organization";
}

}  // namespace

NameTokens::NameTokens(const Sentence& of, const Grammar& words, const Resources& known)
    : sentence(of),
      grammar(words),
      lexicon(words.lexicon()),
      resources(known),
      title_case(is_title_case(of)),
      spanish(lexicon.language() == "es") {}

bool NameTokens::capital_word(Index i) const {
  if (i >= size()) return false;
  const Token& t = token(i);
  if (!t.word) return false;
  if (t.capital) return true;
  const auto dash = t.text.find('-');
  return dash != std::string_view::npos && dash + 1 < t.text.size() &&
         lexicon.list("name-particles").contains(t.key.substr(0, t.key.find('-'))) &&
         is_upper(decode(t.text, dash + 1).value);
}

bool NameTokens::ends_title(Index end) const {
  return match_phrase_before(lexicon.list("offices"), sentence.tokens, end).length > 0;
}

std::string_view NameTokens::head_class(Index i) const {
  const PhraseMatch phrase = match_phrase(lexicon.list("org-heads"), sentence.tokens, i);
  if (phrase.length > 1 && capital_word(i + phrase.length - 1) && !phrase.value.empty())
    return phrase.value;  // "Banco Central"
  for (ListName list : head_lists) {
    if (const auto type = lexicon.list(list).find(token(i).hashed_key()))
      return type->empty() ? default_class(list) : *type;
  }
  return is_suffix(i) ? default_class("org-suffixes") : std::string_view();  // "Corp."
}

NameTokens::Index NameTokens::end_of_head(Index i) const {
  const Index length = match_phrase(lexicon.list("org-heads"), sentence.tokens, i).length;
  return spanish && length > 1 && capital_word(i + length - 1) ? i + length : i + 1;
}

bool NameTokens::function_word(Index i) const {
  return in("determiners", i) || in("prepositions", i) || in("pronouns", i) || in("subordinators", i) ||
         in("coordinators", i) || in("possessives", i) || in("relatives", i) || in("quantifiers", i) ||
         in("adverbs", i) || is_honorific(sentence, i, lexicon);
}

bool NameTokens::is_full_name(Index i) const {
  return resources.names.is_given(token(i).hashed_key()) && i + 1 < size() &&
         resources.names.is_family(token(i + 1).hashed_key());
}

bool NameTokens::common_words(Index end) const {
  while (end > 0 && capital_word(end - 1)) {
    if (!common(--end)) return false;
  }
  return true;
}

bool NameTokens::counts_term(Index i) const {
  return (in("roman-numerals", i) && in("terms-of-bodies", i + 1)) ||
         (i > 0 && in("terms-of-bodies", i) && in("roman-numerals", i - 1));
}

bool NameTokens::skipped(Index i) const {
  return counts_term(i) || function_word(i) || in("months", i) || in("weekdays", i) || in("non-names", i) ||
         adherent(i) || in("office-modifiers", i) ||
         (in("portfolios", i) && common(i) && i + 1 < size() && is_title(i + 1));
}

bool NameTokens::opens_sentence(Index i) const {
  return i == 0 || !(token(i - 1).word || token(i - 1).number || token(i - 1).text == "," || token(i - 1).key == "'s");
}

/// "Marxist" alone, "the Marxist Ada Quill"; in "Partido Peronista" it belongs to a name.
bool NameTokens::adherent(Index i) const {
  const bool alone = !capital_word(i + 1) || resources.names.is_given(token(i + 1).key);
  return alone && is_adherent(token(i), lexicon, resources.names);
}

bool is_adherent(const Token& token, const Lexicon& lexicon, const NameLists& names) {
  constexpr std::size_t shortest_stem = 3;
  if (names.is_family(token.key) || names.is_given(token.key)) return false;
  for (std::size_t at = shortest_stem; at < token.key.size(); ++at) {
    if (lexicon.list("adherent-endings").contains(std::string_view(token.key).substr(at))) return true;
  }
  return false;
}

bool joins_participle(const Token& token, const Lexicon& lexicon) {
  const auto dash = token.key.rfind('-');
  if (lexicon.language() != "en" || !token.capital || dash == std::string::npos || dash == 0) return false;
  const std::size_t gap = token.text.rfind('-');
  const bool small = token.shout || gap == std::string_view::npos || is_lower(decode(token.text, gap + 1).value);
  if (!small) return false;  // "Non-Aligned"
  const std::string_view participle = std::string_view(token.key).substr(dash + 1);
  return lexicon.list("compound-relations").contains(participle) ||
         lexicon.list("compound-participles").contains(participle);
}

bool is_acronym_of_kind(const Token& token, const Lexicon& lexicon) {
  return token.shout && lexicon.list("org-cues").contains(token.key) && lexicon.list("non-names").contains(token.key);
}

bool opens_with_cue(const NameTokens& s, std::uint32_t i) {
  const bool opens = !s.spanish && !s.title_case && s.opens_sentence(i) && s.token(i).capital && !s.token(i).shout;
  return opens && s.in("org-cues", i) && s.common(i) && s.head_class(i).empty() && s.capital_word(i + 1) &&
         !s.resources.names.is_given(s.token(i).key) && !s.is_title(i + 1);
}

NameSpan make_name(TokenRange tokens, std::string_view type, std::string_view rule, std::uint16_t score) {
  NameSpan name;
  name.tokens = tokens;
  name.type = type;
  name.rule = rule;
  name.score = score;
  return name;
}

bool is_title_case(const Sentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (const Token& token : sentence.tokens) {
    if (!token.word || token.text.size() < 4) continue;
    ++words;
    capitals += token.capital ? 1 : 0;
  }
  const bool headline = sentence.block == BlockKind::headline;
  const bool closed = !sentence.tokens.empty() && sentence.tokens.back().text == ".";
  if (closed && !headline) return false;
  return words >= (headline ? 2U : 4U) && capitals * 10 >= words * 8;
}

}  // namespace entente
