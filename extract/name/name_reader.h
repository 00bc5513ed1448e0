#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/name/classify.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words of one sentence and the names among them, as those see them who look for nouns and titles around names.
/// Keeps references to all three.
class NameReader {
 public:
  static constexpr std::uint32_t none = NameIndex::none;

  NameReader(const SentenceDraft& draft, std::vector<NameSpan>& names, const Resources& resources)
      : draft_(draft),
        names_(names),
        resources_(resources),
        lexicon_(draft.grammar->lexicon()),
        spanish_(draft.spanish()),
        at_(draft.size(), names) {}

  const SentenceDraft& draft() const { return draft_; }
  const Resources& resources() const { return resources_; }
  const Lexicon& lexicon() const { return lexicon_; }
  bool spanish() const { return spanish_; }

  std::uint32_t size() const { return draft_.size(); }
  const Token& token(std::uint32_t i) const { return draft_.token(i); }
  const std::string& key(std::uint32_t i) const { return draft_.key(i); }
  const Tree& tree() const { return draft_.tree; }
  bool in(ListName list, std::uint32_t i) const { return draft_.in(list, i); }
  /// Whether a token is written so; past the end none is.
  bool is_text(std::uint32_t i, std::string_view text) const { return i < size() && token(i).text == text; }

  const std::vector<NameSpan>& names() const { return names_; }
  /// A name, whose class may turn out from what stands beside it.
  NameSpan& name(std::uint32_t index) const { return names_[index]; }
  /// Index of the name that covers a token, or none.
  std::uint32_t name_at(std::uint32_t i) const { return at_.at(i); }
  bool begins_name(std::uint32_t i) const { return name_at(i) != none && names_[name_at(i)].tokens.first == i; }
  /// The class that the gazetteer gives a name; "" for one it does not know.
  std::string_view known_class(std::uint32_t name) const {
    return names_[name].known ? class_of(names_[name], resources_) : std::string_view{};
  }

  /// The phrase of a list that begins at a token.
  PhraseMatch match(ListName list, std::uint32_t i) const {
    return match_phrase(lexicon_.list(list), draft_.sentence->tokens, i);
  }
  /// The phrase of a list that ends before a token.
  PhraseMatch match_before(ListName list, std::uint32_t end) const {
    return match_phrase_before(lexicon_.list(list), draft_.sentence->tokens, end);
  }
  /// The title that begins at a token, which must be one of the sentence.
  PhraseMatch title_at(std::uint32_t i) const { return match_title(*draft_.sentence, i, lexicon_); }

 protected:
  using Index = std::uint32_t;

  const SentenceDraft& draft_;
  std::vector<NameSpan>& names_;
  const Resources& resources_;
  const Lexicon& lexicon_;
  bool spanish_;

 private:
  NameIndex at_;
};

}  // namespace entente
