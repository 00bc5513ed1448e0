#include <entente/base/utf8.h>
#include <entente/extract/name/hints.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

namespace hint = engine::hint;

std::uint16_t hint_of(const GazetteerEntry& entry, NameForm form) {
  if (form == NameForm::demonym || form == NameForm::people) return hint::demonym;
  if (entry.type == "State") return hint::state;
  if (entry.type == "City" || entry.type == "Region" || entry.type == "Site") return hint::place;
  return hint::organization;
}

class HintFinder {
 public:
  HintFinder(std::span<const HintWord> words, const Resources& resources, const LanguageData& language,
             std::vector<engine::Word>& out)
      : words_(words),
        resources_(resources),
        language_(language),
        code_(language.lexicon.language()),
        offices_(language.lexicon.list("offices")),
        heads_(language.lexicon.list("org-heads")),
        out_(out) {}

  void run() {
    out_.clear();
    for (const HintWord& word : words_) out_.push_back({word.text, 0});
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_letter(decode(words_[i].text, 0).value)) continue;
      add(i, of_word(words_[i]));
      mark_places(i);
    }
  }

 private:
  void add(std::size_t word, std::uint16_t bits) {
    out_[word].hints = static_cast<std::uint16_t>(out_[word].hints | bits);
  }

  std::uint16_t of_word(const HintWord& word) const {
    int bits = 0;
    if (resources_.names.is_given(word.key)) bits |= hint::given_name;
    if (resources_.names.is_family(word.key)) bits |= hint::family_name;
    if (is_common(word)) bits |= hint::common_word;
    if (offices_.contains(word.key)) bits |= hint::title;
    if (heads_.contains(word.key)) bits |= hint::organization_head;
    return static_cast<std::uint16_t>(bits);
  }

  bool is_common(const HintWord& word) const {
    return language_.words.contains(word.key) ||
           (word.key.text.size() != word.text.size() && language_.words.contains(lower(word.text)));
  }

  void mark_places(std::size_t first) {
    const std::size_t longest = std::min(resources_.gazetteer.longest(code_, words_[first].key), words_.size() - first);
    for (std::size_t length = longest; length > 0; --length) {
      const auto matches = resources_.gazetteer.lookup(code_, key(first, length));
      if (matches.empty()) continue;
      const std::uint16_t bit = hint_of(resources_.gazetteer.entry(matches.front().entry), matches.front().form);
      for (std::size_t i = first; i < first + length; ++i) add(i, bit);
      add(first, hint::begins);
      return;
    }
  }

  std::string_view key(std::size_t first, std::size_t length) {
    if (length == 1) return words_[first].key.text;
    key_.assign(words_[first].key.text);
    for (std::size_t i = first + 1; i < first + length; ++i) key_.append(" ").append(words_[i].key.text);
    return key_;
  }

  std::span<const HintWord> words_;
  const Resources& resources_;
  const LanguageData& language_;
  std::string_view code_;
  const Lexicon::List& offices_;
  const Lexicon::List& heads_;
  std::vector<engine::Word>& out_;
  std::string key_;
};

}  // namespace

void find_hints(std::span<const HintWord> words, const Resources& resources, const LanguageData& language,
                std::vector<engine::Word>& out) {
  HintFinder(words, resources, language, out).run();
}

std::vector<engine::Word> find_hints(std::span<const std::string_view> forms, const Resources& resources,
                                     const LanguageData& language) {
  std::vector<std::string> keys;
  for (const std::string_view form : forms) keys.push_back(fold(form));
  std::vector<HintWord> words;
  for (std::size_t i = 0; i < keys.size(); ++i) words.push_back({forms[i], keys[i]});
  std::vector<engine::Word> out;
  find_hints(words, resources, language, out);
  return out;
}

}  // namespace entente
