// Whatever a text holds: tokens lie in order inside their sentence, sentences inside the text, time expressions inside
// their sentence, and all of their dates exist.
#include <entente/base/utf8.h>
#include <entente/extract/text/segment.h>
#include <entente/extract/text/time.h>

#include <cstdlib>
#include <string>

namespace {

const entente::Resources& resources() {
  static const entente::Resources loaded = entente::load_resources();
  return loaded;
}

void require(bool held) {
  if (!held) std::abort();
}

void check_times(const entente::Sentence& sentence) {
  const entente::Lexicon& lexicon = resources().language(sentence.language)->lexicon;
  for (const entente::Date& article : {entente::Date{}, entente::Date{2024, 2, 29}, entente::Date{2023, 0, 0}}) {
    std::uint32_t end = 0;
    for (const entente::TimeExpression& time : entente::find_times(sentence, article, 2019, lexicon)) {
      require(time.first_token >= end && time.end_token > time.first_token && time.end_token <= sentence.tokens.size());
      end = time.end_token;
      require(time.date == entente::Date{} || entente::parse_iso(entente::to_iso(time.date)) == time.date);
    }
  }
}

void check(const std::string& text, const std::string& language) {
  entente::View view;
  view.copy(text, 0);
  view.add_block({{0, static_cast<std::uint32_t>(text.size())}, entente::BlockKind::body, language});
  std::uint32_t end = 0;
  for (const entente::Sentence& sentence : entente::segment(view, resources())) {
    require(!sentence.tokens.empty() && sentence.span.begin >= end && sentence.span.end <= text.size());
    for (const entente::Token& token : sentence.tokens) {
      require(token.span.begin >= end && !token.span.empty() && sentence.span.contains(token.span));
      require(entente::slice(view.text(), token.span) == token.text && entente::is_valid_utf8(token.text));
      end = token.span.end;
    }
    check_times(sentence);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = entente::sanitise({reinterpret_cast<const char*>(data), size});
  check(text, "en");
  check(text, "es");
  entente::find_article_date(text, resources(), "es");
  return 0;
}
