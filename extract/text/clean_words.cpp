#include <entente/base/utf8.h>
#include <entente/extract/text/clean_words.h>

#include <algorithm>
#include <array>

namespace entente {

std::vector<Span> find_words(std::string_view text, Span passage, const std::vector<Repair>& drops) {
  std::vector<Span> words;
  auto drop = drops.begin();
  for (std::uint32_t at = passage.begin; at < passage.end;) {
    while (drop != drops.end() && drop->span.end <= at) ++drop;
    const std::uint32_t limit = drop == drops.end() ? passage.end : std::max(at, drop->span.begin);
    const std::uint32_t begin = at;
    CodePoint c = decode(text, at);
    while (at < limit && (is_letter(c.value) || is_digit(c.value))) {
      at += c.size;
      c = decode(text, at);
    }
    if (at > begin) words.push_back({begin, at});
    if (at >= limit && drop != drops.end()) {
      at = std::max(at, drop->span.end);
    } else if (at == begin) {
      at += std::max(c.size, 1U);
    }
  }
  return words;
}

Vocabulary::Vocabulary(std::string_view language, const Models& models)
    : language_(language),
      resources_(models.resources()),
      morphology_(models.grammar(language).morphology()),
      data_(resources_.language(language)) {}

void Vocabulary::see(std::string_view word) {
  ++counts_[word];
}

std::uint32_t Vocabulary::frequency(std::string_view lower) const {
  return data_ == nullptr ? 0 : data_->words.frequency(lower);
}

namespace {

/// "Superintendencia": a noun or title of the lexicon, rare as it may be.
bool is_listed_noun(Hashed folded, const Lexicon& lexicon) {
  constexpr ListName lists[] = {"org-heads",  "org-cues",    "offices",       "event-heads",
                                "site-heads", "place-heads", "project-heads", "agreement-heads"};
  return std::any_of(std::begin(lists), std::end(lists),
                     [&](ListName list) { return lexicon.list(list).contains(folded); });
}

}  // namespace

bool Vocabulary::is_known(std::string_view word) const {
  const std::string key = lower(word);
  for (const auto& [code, data] : resources_.languages) {
    if (data.words.contains(key)) return true;  // most are
  }
  const std::string folded = fold(word);
  for (const auto& [code, data] : resources_.languages) {
    if (resources_.gazetteer.has_word(code, folded) || is_listed_noun(folded, data.lexicon)) return true;
  }
  return resources_.names.is_listed(folded) || !morphology_.verb(folded).empty();
}

bool Vocabulary::is_listed(std::string_view word) const {
  return resources_.names.is_listed(fold(word));
}

bool Vocabulary::is_given(std::string_view word) const {
  return resources_.names.is_given(fold(word));
}

bool Vocabulary::is_family(std::string_view word) const {
  return resources_.names.is_family(fold(word));
}

bool Vocabulary::is_place(std::string_view name) const {
  const auto matches = resources_.gazetteer.lookup(language_, fold(name));
  return std::any_of(matches.begin(), matches.end(),
                     [](const GazetteerMatch& match) { return match.form == NameForm::name; });
}

bool Vocabulary::is_acronym(std::string_view word) const {
  const auto matches = resources_.gazetteer.lookup(language_, fold(word));
  return std::any_of(matches.begin(), matches.end(),
                     [](const GazetteerMatch& match) { return match.form == NameForm::acronym; });
}

bool Vocabulary::is_demonym(std::string_view word) const {
  const auto matches = resources_.gazetteer.lookup(language_, fold(word));
  return std::any_of(matches.begin(), matches.end(), [](const GazetteerMatch& match) {
    return match.form == NameForm::demonym || match.form == NameForm::people;
  });
}

std::uint32_t Vocabulary::count(std::string_view word) const {
  const auto found = counts_.find(word);
  return found == counts_.end() ? 0 : found->second;
}

std::uint32_t Vocabulary::count_capitalised(std::string_view word) const {
  return count(capitalise(word));
}

const Lexicon::List& Vocabulary::list(ListName name) const {
  static const Lexicon::List none;
  return data_ == nullptr ? none : data_->lexicon.list(name);
}

}  // namespace entente
