#include <entente/base/utf8.h>
#include <entente/extract/text/clean_dateline.h>
#include <entente/extract/text/segment_tokens.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::size_t longest_dateline = 120;
constexpr std::size_t most_tokens = 16;

struct Separator {
  std::string_view mark;
  bool newswire;  ///< no sentence has it
};
constexpr std::array<Separator, 9> separators = {{{".-", true},
                                                  {".\u2014", true},
                                                  {".\u2013", true},
                                                  {" --", false},
                                                  {"-- ", false},
                                                  {" \u2014", false},
                                                  {" \u2013", false},
                                                  {" - ", false},
                                                  {"\u2014", false}}};

struct Head {
  std::string_view text;
  std::size_t end = 0;  ///< past the separator
  bool newswire = false;
};

/// "U.S.-led forces", "China -- a neighbour of Peru -- said": a mark before a small letter ends no dateline.
bool inside_sentence(std::string_view paragraph, std::size_t after) {
  while (after < paragraph.size() && paragraph[after] == ' ') ++after;
  return after < paragraph.size() && is_lower(decode(paragraph, after).value);
}

/// The text before the first separator; of none its end is 0.
Head split_head(std::string_view paragraph) {
  const std::string_view window = paragraph.substr(0, longest_dateline);
  Head head;
  std::size_t first = std::string_view::npos;
  for (const Separator& separator : separators) {
    const std::size_t at = window.find(separator.mark);
    if (at >= first || inside_sentence(paragraph, at + separator.mark.size())) continue;
    first = at;
    head = {window.substr(0, at), at + separator.mark.size(), separator.newswire};
  }
  return head;
}

/// The words inside the bracket that ends `head`; nothing when it ends otherwise.
std::string_view closing_bracket(std::string_view head) {
  if (head.empty() || head.back() != ')') return {};
  const std::size_t open = head.rfind('(');
  return open == std::string_view::npos ? std::string_view{} : head.substr(open + 1, head.size() - open - 2);
}

bool is_place(const Token& token, const Resources& resources) {
  for (const auto& [code, data] : resources.languages) {
    for (const GazetteerMatch& match : resources.gazetteer.lookup(code, token.key)) {
      if (match.form == NameForm::name) return true;
    }
  }
  return false;
}

bool may_date(const Token& token, const Resources& resources) {
  return std::any_of(resources.languages.begin(), resources.languages.end(), [&](const auto& language) {
    const Lexicon& lexicon = language.second.lexicon;
    return lexicon.list("months").contains(token.key) || lexicon.list("month-abbreviations").contains(token.key) ||
           lexicon.list("date-links").contains(token.key) || lexicon.list("weekdays").contains(token.key);
  });
}

/// Whether every word may stand in a dateline: a name in capitals, a date, "de".
bool reads_like_place_and_date(const std::vector<Token>& tokens, const Resources& resources) {
  return std::all_of(tokens.begin(), tokens.end(),
                     [&](const Token& token) { return !token.word || token.capital || may_date(token, resources); });
}

/// The first name known to the gazetteer that begins the words and fits; nullptr for none.
template <class Fits>
const GazetteerEntry* name_at_front(const std::vector<Token>& tokens, const Resources& resources, Fits fits) {
  constexpr std::size_t most_words = 4;
  std::string key;
  for (std::size_t i = 0; i < std::min(tokens.size(), most_words) && tokens[i].word; ++i) {
    key.append(i == 0 ? "" : " ").append(tokens[i].key);
    for (const auto& [code, data] : resources.languages) {
      for (const GazetteerMatch& match : resources.gazetteer.lookup(code, key)) {
        const GazetteerEntry& entry = resources.gazetteer.entry(match.entry);
        if (match.form == NameForm::name && fits(entry)) return &entry;
      }
    }
  }
  return nullptr;
}

/// "NEW DELHI, March 3", "Dili, 14 April": whether the name of a city begins the words.
bool begins_with_city(const std::vector<Token>& tokens, const Resources& resources) {
  return name_at_front(tokens, resources, [](const GazetteerEntry& entry) { return entry.type == "City"; }) != nullptr;
}

/// "(RFE/RL)", "(SSN)": an agency that no list has is in capitals.
bool in_capitals(std::string_view source) {
  return std::none_of(source.begin(), source.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_dateline(const Head& head, bool first, const Boilerplate& boilerplate, const Resources& resources) {
  const Span whole{0, static_cast<std::uint32_t>(head.text.size())};
  const std::vector<Token> tokens = tokenise(head.text, whole, token_rules(resources, "en"));
  if (tokens.empty() || tokens.size() > most_tokens || !reads_like_place_and_date(tokens, resources)) return false;
  const std::string_view source = closing_bracket(head.text);
  if (!source.empty()) {
    const bool known = head.newswire || boilerplate.names_source(source);
    const bool placed = begins_with_city(tokens, resources) && (has_digit(head.text) || in_capitals(source));
    return tokens.front().text == "(" || known || placed;
  }
  const bool shouts = std::all_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return !t.word || t.shout || !t.capital || may_date(t, resources);
  });
  const bool city = begins_with_city(tokens, resources);
  const bool place =
      city || std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return is_place(t, resources); });
  const bool article = tokens.size() > 1 && tokens.front().word && tokens[1].shout;  // "LA PAZ"
  if (!tokens.front().capital || (tokens.front().text.size() < 3 && !article && !city)) return false;
  return (shouts && (place || first || head.newswire)) || (place && (first || head.newswire));
}

/// "Bogotá, 9 de junio de 2002. X viajó ...", "New Delhi, March 3, 2018: X said ...": a place and a full date that a
/// full stop or a colon ends, with no dash.
Head split_dated_head(std::string_view paragraph) {
  constexpr std::size_t year = 4;
  const std::string_view window = paragraph.substr(0, longest_dateline);
  const std::size_t stop = std::min(window.find(". "), window.find(": "));
  if (stop == std::string_view::npos || stop < year) return {};
  const std::string_view head = window.substr(0, stop);
  const bool dated = head.substr(stop - year).find_first_not_of("0123456789") == std::string_view::npos;
  const bool day = has_digit(head.substr(0, stop - year));
  return dated && day && head.find(',') != std::string_view::npos ? Head{head, stop + 1, false} : Head{};
}

/// "HAVANA, May 7 (Prensa Latina) The president ...": an agency in brackets needs no dash.
Head split_bracketed_head(std::string_view paragraph) {
  const std::size_t close = paragraph.substr(0, longest_dateline).find(')');
  return close == std::string_view::npos ? Head{} : Head{paragraph.substr(0, close + 1), close + 1, false};
}

std::size_t past_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(decode(text, at).value)) at += decode(text, at).size;
  return at;
}

}  // namespace

const GazetteerEntry* state_of_dateline(std::string_view dateline, const Resources& resources) {
  const Span whole{0, static_cast<std::uint32_t>(dateline.size())};
  const std::vector<Token> tokens = tokenise(dateline, whole, token_rules(resources, "en"));
  const auto seat = [&](const GazetteerEntry& entry) { return resources.gazetteer.find(entry.seat_of); };
  const auto is_capital = [&](const GazetteerEntry& entry) {
    return entry.type == "City" && seat(entry) != nullptr && seat(entry)->type == "State";
  };
  const GazetteerEntry* const capital = name_at_front(tokens, resources, is_capital);
  return capital != nullptr ? seat(*capital) : nullptr;
}

std::size_t dateline_size(std::string_view paragraph, bool first, const Boilerplate& boilerplate,
                          const Resources& resources) {
  Head head = split_head(paragraph);
  if (head.end != 0 && is_dateline(head, first, boilerplate, resources)) return past_blanks(paragraph, head.end);
  head = split_dated_head(paragraph);
  if (head.end != 0 && is_dateline(head, first, boilerplate, resources)) return past_blanks(paragraph, head.end);
  head = split_bracketed_head(paragraph);
  if (head.end == 0 || head.text.front() == '(') return 0;
  const std::string_view source = closing_bracket(head.text);
  const bool stopped = paragraph.substr(head.end, 2) == ". ";  // "JARTUM (AFP). El presidente ..."
  const bool dated = has_digit(head.text) || head.text.find('*') != std::string_view::npos;
  const bool told = (boilerplate.names_source(source) && (dated || stopped)) || (dated && in_capitals(source));
  return told && is_dateline(head, first, boilerplate, resources) ? past_blanks(paragraph, head.end + (stopped ? 1 : 0))
                                                                  : 0;
}

}  // namespace entente
