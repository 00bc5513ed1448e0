#pragma once

#include <entente/extract/classify.h>
#include <entente/extract/draft.h>
#include <entente/ontology/resources.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What those have in common who look for nouns and titles about the names of one sentence. Keeps references to all
/// three.
class NameReader {
 public:
  NameReader(const SentenceDraft& draft, std::vector<NameSpan>& names, const Resources& resources)
      : draft_(draft),
        names_(names),
        resources_(resources),
        lexicon_(draft.grammar->lexicon()),
        spanish_(draft.spanish()),
        at_(draft.size(), names) {}

 protected:
  using Index = std::uint32_t;
  static constexpr Index none = NameIndex::none;

  const std::string& key(Index i) const { return draft_.key(i); }
  bool in(std::string_view list, Index i) const { return draft_.in(list, i); }
  Index name_at(Index i) const { return at_.at(i); }
  bool begins_name(Index i) const { return name_at(i) != none && names_[name_at(i)].tokens.first == i; }

  /// The class that the gazetteer gives a name; "" for one it does not know.
  std::string_view known_class(Index name) const {
    return names_[name].known ? class_of(names_[name], resources_) : std::string_view{};
  }

  const SentenceDraft& draft_;
  std::vector<NameSpan>& names_;
  const Resources& resources_;
  const Lexicon& lexicon_;
  bool spanish_;

 private:
  NameIndex at_;
};

}  // namespace entente
