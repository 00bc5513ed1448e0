#pragma once

#include <entente/extract/draft.h>
#include <entente/ontology/resources.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What finding titles and finding their bearers have in common: the words and names of one sentence. Keeps references
/// to all three.
class OfficeReader {
 public:
  OfficeReader(const SentenceDraft& draft, std::vector<NameSpan>& names, const Resources& resources)
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

  bool could_be_person(Index name) const {
    const NameSpan& n = names_[name];
    if (n.type == "Person" || (n.type.empty() && !n.known && n.suggestion == "Person")) return true;
    return n.rule == "capitals" && n.type.empty() && !n.known;
  }

  void bear(OfficePhrase& phrase, Index name) const {
    phrase.bearer = name;
    names_[name].type = "Person";
    names_[name].weak = false;
    names_[name].score = std::max<std::uint16_t>(names_[name].score, 900);
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
