#include <entente/extract/text/time.h>
#include <entente/extract/text/time_parse.h>

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t dates_back = 3;  ///< told before a sentence that its "two days later" may be counted from

/// The article's date, and those that the sentences before told.
struct TimeContext {
  Date article;
  std::span<const Date> told;
};

/// Finds the expressions of one sentence from left to right.
class Finder {
 public:
  Finder(const Sentence& sentence, const TimeWords& words, const TimeParser& parser, const TimeContext& context)
      : tokens_(sentence.tokens), words_(words), parser_(parser), context_(context) {}

  std::vector<TimeExpression> run() const {
    std::vector<TimeExpression> found;
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::size_t end = match(at, found);
      at = std::max(end, at + 1);
    }
    return found;
  }

 private:
  std::size_t match(std::size_t at, std::vector<TimeExpression>& found) const {
    if (const PhraseMatch ignored = match_phrase(words_.not_times, tokens_, at)) return at + ignored.length;
    if (const PhraseMatch since = match_phrase(words_.since, tokens_, at)) {
      if (const auto end = limit(at, since.length, TimeKind::since, found)) return end;
    }
    if (const PhraseMatch until = match_phrase(words_.until, tokens_, at)) {
      if (const auto end = limit(at, until.length, TimeKind::until, found)) return end;
    }
    const std::optional<TimeMatch> time = parser_.at(at);
    if (!time) return at;
    TimeMatch whole = *time;
    if (whole.offset.count != 0) whole.date = counted_from_told(whole.offset, found);
    if (whole.of_told_year) whole.date.year = last_year_told(found);
    if (whole.date.year == 0) whole.date = {};
    extend_range(at, whole);
    if (whole.date != Date{} || !is_silent(at)) push(at, whole.end, whole.date, TimeKind::point, found);
    return whole.end;
  }

  /// "Two days later": from the last date told that is precise enough, in the sentence or before it; "the previous day"
  /// is else the one before the article's own.
  Date counted_from_told(const TimeOffset& offset, const std::vector<TimeExpression>& found) const {
    const auto count_from = [&](const Date& date) { return DateResolver(date, 0).ago(offset.unit, -offset.count); };
    for (auto time = found.rbegin(); time != found.rend(); ++time) {
      const Date date = time->kind == TimeKind::point ? count_from(time->date) : Date{};
      if (date != Date{}) return date;
    }
    const std::size_t last = context_.told.size();
    for (std::size_t n = 1; n <= std::min(last, dates_back); ++n) {
      if (const Date date = count_from(context_.told[last - n]); date != Date{}) return date;
    }
    return offset.unit == "day" && offset.count == -1 ? count_from(context_.article) : Date{};
  }

  /// "in May of that year": the year of the last date told in the sentence or before it; 0 for none.
  std::int32_t last_year_told(const std::vector<TimeExpression>& found) const {
    for (auto time = found.rbegin(); time != found.rend(); ++time) {
      if (time->date != Date{}) return time->date.year;
    }
    return context_.told.empty() ? 0 : context_.told.back().year;
  }

  /// "por la mañana" is there to be passed over.
  bool is_silent(std::size_t at) const {
    const PhraseMatch word = match_phrase(words_.day_words, tokens_, at);
    return word && word.value.empty();
  }

  /// "since 2019", "hasta el lunes"; 0 when no time follows.
  std::size_t limit(std::size_t at, std::size_t size, TimeKind kind, std::vector<TimeExpression>& found) const {
    std::size_t next = at + size;
    if (next < tokens_.size() && words_.articles.contains(tokens_[next].key)) ++next;
    std::optional<TimeMatch> time = parser_.at(next);
    if (!time) return 0;
    if (kind == TimeKind::since) extend_range(at, *time);
    push(at, time->end, time->date, kind, found);
    return time->end;
  }

  /// Takes in "and 2021" of "between 2019 and 2021", when the word before `at` begins such a range; of "July and May
  /// 1936" the first month has the year of the second.
  void extend_range(std::size_t at, TimeMatch& time) const {
    if (time.end >= tokens_.size()) return;
    std::size_t before = at;
    if (before > 0 && words_.articles.contains(tokens_[before - 1].key)) --before;
    const auto joiner = words_.ranges.find(tokens_[before].key);
    const auto joiner_before = before > 0 ? words_.ranges.find(tokens_[before - 1].key) : std::nullopt;
    const std::string_view next = tokens_[time.end].key;
    if ((!joiner || *joiner != next) && (!joiner_before || *joiner_before != next)) return;
    std::size_t other = time.end + 1;
    if (other < tokens_.size() && words_.articles.contains(tokens_[other].key)) ++other;
    const std::optional<TimeMatch> last = parser_.at(other);
    if (!last) return;
    time.end = last->end;
    if (last->year_told && !time.year_told && time.date.month != 0) {
      time.date = make_date(last->date.year, time.date.month, time.date.day);
    }
  }

  static void push(std::size_t at, std::size_t end, const Date& date, TimeKind kind,
                   std::vector<TimeExpression>& found) {
    found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), date, kind});
  }

  std::span<const Token> tokens_;
  const TimeWords& words_;
  const TimeParser& parser_;
  const TimeContext& context_;
};

/// Whether a year after token `before` is yet to come by the words: "by 2030", "hasta 2025".
bool looks_ahead(std::span<const Token> tokens, std::size_t at, const TimeWords& words) {
  for (std::size_t n = 1; n <= std::min<std::size_t>(at, 2); ++n) {
    const std::string_view key = tokens[at - n].key;
    if (words.until.contains(key) || words.next.contains(key)) return true;
  }
  return false;
}

}  // namespace

std::vector<TimeExpression> find_times(const Sentence& sentence, const Date& article, std::int32_t latest_year,
                                       const Lexicon& lexicon, std::span<const Date> told) {
  const TimeWords words(lexicon);
  const DateResolver resolver(article, latest_year);
  const TimeParser parser(sentence.tokens, words, resolver);
  const TimeContext context{article, told};
  return Finder(sentence, words, parser, context).run();
}

std::int32_t find_latest_year(std::span<const Token> tokens, const Lexicon& lexicon) {
  const TimeWords words(lexicon);
  std::int32_t latest = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::int32_t year = year_number(tokens[i]);
    if (year > latest && !looks_ahead(tokens, i, words)) latest = year;
  }
  return latest;
}

}  // namespace entente
