#include <entente/base/utf8.h>
#include <entente/extract/name/name_gazetteer.h>
#include <entente/extract/name/name_verb.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace entente {
namespace {

using Index = std::uint32_t;

/// "el fiscal general de la Nación": the state, and no newspaper, whose article has a capital.
bool stands_for_state(const NameTokens& s, TokenRange range) {
  return s.spanish && range.size() == 2 && s.in("determiners", range.first) && !s.token(range.first).capital &&
         s.in("state-nouns", range.first + 1);
}

/// "Trade Minister German Pell": a nationality that is a given name, between a title and another capital.
bool given_behind_title(const NameTokens& s, TokenRange range) {
  if (range.size() != 1 || !s.resources.names.is_given(s.token(range.first).key)) return false;
  return s.ends_title(range.first) && s.capital_word(range.end) && !s.is_title(range.end) &&
         s.head_class(range.end).empty();
}

/// "the Caribbean country": a name that is also its own adjective, before a noun.
bool attributive(const NameTokens& s, const GazetteerMatch& match, TokenRange range) {
  if (!s.in("nominals", range.end)) return false;
  const auto matches = s.resources.gazetteer.lookup(s.lexicon.language(), key_of(s.sentence, range));
  return std::any_of(matches.begin(), matches.end(), [&](const GazetteerMatch& other) {
    return other.entry == match.entry && other.form == NameForm::demonym;
  });
}

/// Spanish adjectives of nations are in lower case: "China" is no form of "chino".
bool common_capital(const NameTokens& s, TokenRange range) {
  return s.token(range.first).capital && range.first != 0;
}

/// "al-Qaida": a capital behind an Arabic article, which belongs to the name.
bool capital_behind_article(const Token& token) {
  constexpr std::size_t article = 3;
  const std::string_view text = token.text;
  return text.size() > article && text.substr(0, article) == "al-" && text[article] >= 'A' && text[article] <= 'Z';
}

/// Beside that of an article that opens a sentence: "Los quince".
bool has_capital(const NameTokens& s, TokenRange range) {
  const Index first = range.size() > 1 && s.in("determiners", range.first) ? range.first + 1 : range.first;
  return std::any_of(s.sentence.tokens.begin() + first, s.sentence.tokens.begin() + range.end,
                     [](const Token& t) { return t.capital || capital_behind_article(t); });
}

/// "la Onu", "la Conaie": an acronym that Spanish writes like a name, behind an article, if it is neither a word nor a
/// person's name.
bool written_as_name(const NameTokens& s, TokenRange range) {
  constexpr std::size_t shortest = 3;
  const Index i = range.first;
  if (!s.spanish || range.size() != 1 || i == 0 || !s.token(i).capital || s.token(i).key.size() < shortest)
    return false;
  const bool article = s.in("definite", i - 1) || s.in("contractions", i - 1);
  return article && !s.common(i) && !s.given(i) && !s.capital_word(range.end);
}

bool all_capitals(const NameTokens& s, TokenRange range) {
  return std::all_of(
      s.sentence.tokens.begin() + range.first, s.sentence.tokens.begin() + range.end, [](const Token& t) {
        const bool short_form = t.capital && count_code_points(t.text) <= 2;  // "EU", but not "Un"
        const bool lower = std::any_of(t.text.begin(), t.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        return t.shout || !t.word || (short_form && !lower) || t.text.find('.') != std::string_view::npos;
      });
}

/// A city's name right after a title or honorific, or before a family name, is a person's.
bool shadowed(const NameTokens& s, Index i) {
  if (i == 0) return false;
  return is_honorific(s.sentence, i - 1, s.lexicon);
}

/// "President Ford", "el senador Ford": a firm's name that is a family name too, right after a title.
bool is_bearer(const NameTokens& s, const GazetteerMatch& match, TokenRange range) {
  return range.size() == 1 && range.first > 0 && s.type_of(match) == "Firm" && s.ends_title(range.first) &&
         s.resources.names.is_family(s.token(range.first).key);
}

/// "la Justicia y la Paz": a city's name has the capital of its article, unless it holds no word of the language.
bool article_apart(const NameTokens& s, const GazetteerMatch& match, TokenRange range) {
  return s.spanish && range.size() > 1 && s.in("determiners", range.first) && !s.token(range.first).capital &&
         s.type_of(match) == "City" && s.common(range.end - 1);
}

bool spelled_as(const NameTokens& s, const GazetteerMatch& match, TokenRange range) {
  const bool capital = has_capital(s, range);
  switch (match.form) {
    case NameForm::acronym:
      return all_capitals(s, range) || written_as_name(s, range);
    case NameForm::demonym:
    case NameForm::people:
      return s.spanish ? !capital || !common_capital(s, range) : capital && !given_behind_title(s, range);
    case NameForm::name:
      if (match_phrase(s.lexicon.list("common-names"), s.sentence.tokens, range.first).length == range.size())
        return range.first > 0 && s.in("determiners", range.first - 1);
      if (!s.token(range.first).capital && s.is_title(range.first)) return false;  // "la secretaria de Halden"
      if (range.size() == 1 && s.opens_sentence(range.first) && has_verbal_accent(s, range.first)) return false;
      if (attributive(s, match, range) || stands_for_state(s, range) || article_apart(s, match, range)) return false;
      if (is_bearer(s, match, range)) return false;
      return capital && s.token(range.end - 1).key != "." && !(range.size() == 1 && shadowed(s, range.first));
  }
  return false;
}

/// "O.N.U.": initials with their full stops, three or more.
std::string without_stops(std::string_view key) {
  constexpr std::size_t fewest = 3;
  std::string letters;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if ((i % 2 == 1) != (key[i] == '.')) return {};
    if (i % 2 == 0) letters += key[i];
  }
  return letters.size() < fewest ? std::string() : letters;
}

/// The state whose adjective has that form in compounds: "franco-alemán", "Sino-Indian".
std::optional<GazetteerMatch> combining(const NameTokens& s, std::string_view text) {
  const auto state = s.lexicon.list("combining-forms").find(fold(text));
  if (!state) return std::nullopt;
  const auto matches = s.resources.gazetteer.lookup(s.lexicon.language(), fold(*state));
  return matches.empty() ? std::nullopt : std::optional(GazetteerMatch{matches.front().entry, NameForm::demonym});
}

/// What a half of a word names; before a participle ("Hamas-led", "Oslo-based") it may be any body, or a city.
std::optional<GazetteerMatch> half(const NameTokens& s, Index i, std::string_view text, bool before_participle) {
  if (!s.spanish && !s.token(i).capital) return std::nullopt;
  for (const GazetteerMatch& match : s.resources.gazetteer.lookup(s.lexicon.language(), fold(text))) {
    const std::string& type = s.type_of(match);
    const bool body = before_participle && (type == "City" || s.resources.ontology.is_class(type, "Organization"));
    if (type == "State" || type == "IntergovernmentalOrganization" || body) return match;
  }
  return before_participle ? std::nullopt : combining(s, text);
}

NameSpan known_name(TokenRange range, const GazetteerMatch& match) {
  NameSpan name;
  name.tokens = range;
  name.known = match;
  name.kind =
      match.form == NameForm::demonym || match.form == NameForm::people ? MentionKind::demonym : MentionKind::name;
  name.rule = match.form == NameForm::acronym ? "gazetteer acronym" : "gazetteer";
  name.score = 950;
  return name;
}

/// The name of a body that initials with full stops abbreviate.
NameSpan initials_name(const NameTokens& s, Index i) {
  const std::string letters = without_stops(s.token(i).key);
  if (letters.empty() || !s.token(i).capital) return {};
  for (const GazetteerMatch& match : s.resources.gazetteer.lookup(s.lexicon.language(), letters)) {
    if (match.form == NameForm::acronym) return known_name({i, i + 1}, match);
  }
  return {};
}

NameSpan part(Index i, Span span, const GazetteerMatch& match) {
  NameSpan name = known_name({i, i + 1}, match);
  name.span = span;
  name.rule = "gazetteer compound";
  return name;
}

/// "el estado mexicano de Oaxaca": the region, called "estado de Oaxaca", where a nationality stands within its name.
std::optional<GazetteerMatch> region_of_noun(const NameTokens& s, TokenRange range) {
  const Index i = range.first;
  if (!s.spanish || i < 3 || !s.in("cue-prepositions", i - 1) || !s.in("place-heads", i - 3)) return std::nullopt;
  std::string whole = s.token(i - 3).key;
  whole.append(" ").append(s.token(i - 1).key).append(" ").append(key_of(s.sentence, range));
  for (const GazetteerMatch& match : s.resources.gazetteer.lookup(s.lexicon.language(), whole)) {
    if (match.form == NameForm::name && s.type_of(match) == "Region") return match;
  }
  return std::nullopt;
}

/// English: "North and South Korea", "East and West Germany": the first of two names that share their last words; empty
/// where no such name is known.
NameSpan shared_name(const NameTokens& s, Index i) {
  if (s.spanish || i + 3 >= s.size() || !s.token(i).capital || !s.in("compass", i)) return {};
  if (!s.in("coordinators", i + 1) || !s.in("compass", i + 2) || s.token(i + 2).key == s.token(i).key) return {};
  const NameSpan other = gazetteer_name(s, i + 2);
  if (other.tokens.size() < 2 || !other.known) return {};
  std::string whole = s.token(i).key;
  whole.append(" ").append(key_of(s.sentence, {i + 3, other.tokens.end}));
  for (const GazetteerMatch& match : s.resources.gazetteer.lookup(s.lexicon.language(), whole)) {
    if (match.form == NameForm::name && s.type_of(match) == s.type_of(*other.known))
      return known_name({i, i + 1}, match);
  }
  return {};
}

}  // namespace

NameSpan gazetteer_name(const NameTokens& s, Index i) {
  const auto& gazetteer = s.resources.gazetteer;
  const auto longest =
      std::min<std::size_t>(gazetteer.longest(s.lexicon.language(), s.token(i).hashed_key()), s.size() - i);
  for (auto length = static_cast<Index>(longest); length > 0; --length) {
    const TokenRange range{i, i + length};
    for (const GazetteerMatch& match : gazetteer.lookup(s.lexicon.language(), key_of(s.sentence, range))) {
      if (!spelled_as(s, match, range)) continue;
      return known_name(range, s.type_of(match) == "City" ? region_of_noun(s, range).value_or(match) : match);
    }
  }
  const NameSpan shared = shared_name(s, i);
  return shared.tokens.size() == 0 ? initials_name(s, i) : shared;
}

bool take_compound(const NameTokens& s, Index i, std::vector<NameSpan>& names) {
  const std::string_view text = s.token(i).text;
  const auto dash = std::min(text.find('-'), text.find("–"));
  if (dash == std::string_view::npos) return false;
  const std::size_t gap = text[dash] == '-' ? 1 : std::string_view("–").size();
  const bool participle = !s.spanish && is_lower(decode(text, dash + gap).value);
  const auto left = half(s, i, text.substr(0, dash), participle);
  const auto right = half(s, i, text.substr(dash + gap), false);
  const Span whole = s.token(i).span;
  if (left && participle) {  // "NATO-led"
    names.push_back(part(i, {whole.begin, whole.begin + static_cast<Index>(dash)}, *left));
    if (!s.resources.ontology.is_class(s.type_of(*left), "Organization")) names.back().kind = MentionKind::demonym;
    return true;
  }
  if (!left || !right) return false;
  names.push_back(part(i, {whole.begin, whole.begin + static_cast<Index>(dash)}, *left));
  names.push_back(part(i, {whole.begin + static_cast<Index>(dash + gap), whole.end}, *right));
  return true;
}

bool take_long_compound(const NameTokens& s, Index i, std::vector<NameSpan>& names) {
  if (s.spanish || !s.token(i).capital) return false;
  constexpr Index longest = 3;
  Index last = i + 1;
  while (last < std::min(s.size(), i + longest) && !joins_participle(s.token(last), s.lexicon)) ++last;
  if (last >= std::min(s.size(), i + longest)) return false;
  const std::string_view text = s.token(last).text;
  const std::size_t dash = text.find('-');
  if (dash == text.npos) return false;
  std::string whole = key_of(s.sentence, {i, last});
  whole.append(" ").append(fold(text.substr(0, dash)));
  for (const GazetteerMatch& match : s.resources.gazetteer.lookup(s.lexicon.language(), whole)) {
    const bool body = s.resources.ontology.is_class(s.type_of(match), "Organization");
    NameSpan name = known_name({i, last + 1}, match);
    name.span = {s.token(i).span.begin, s.token(last).span.begin + static_cast<Index>(dash)};
    name.rule = "gazetteer compound";
    if (!body) name.kind = MentionKind::demonym;
    names.push_back(std::move(name));
    return true;
  }
  return false;
}

}  // namespace entente
