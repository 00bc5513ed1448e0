#pragma once

#include <entente/extract/draft/claim.h>
#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// What those have in common who read claims off the make-up of noun phrases in one sentence. Keeps a reference to the
/// draft.
class ClaimReader {
 public:
  ClaimReader(Draft& draft, std::uint32_t sentence, const Models& models);

 protected:
  using Index = std::uint32_t;

  const LocalEntity& entity(Index o) const { return draft_.entities[s_.occurrences[o].entity.value()]; }
  bool is(Index o, std::string_view type) const { return ontology_.is_class(entity(o).type, type); }
  bool in(ListName list, Index i) const { return s_.in(list, i); }
  /// Whether one of those words is in a list.
  bool has_word(TokenRange words, ListName list) const {
    for (Index i = words.first; i < words.end; ++i) {
      if (in(list, i)) return true;
    }
    return false;
  }
  bool is_text(Index i, std::string_view text) const { return i < s_.size() && s_.token(i).text == text; }
  bool is_genitive(Index i) const { return i < s_.size() && s_.words[i].tag == Tag::possessive_s; }

  /// Whether a name begins at a token, or its phrase does there or right before.
  bool begins_at(Index o, Index i) const;
  /// The mention that stands where a name does.
  std::optional<Index> occurrence_of(Index name) const;

  /// The new claim, at home in `claims_`; nullptr when its ends are missing, the same, or not what the relation joins.
  ClaimDraft* add(std::string_view relation, std::optional<Index> from, std::optional<Index> to, TokenRange trigger,
                  Status status, std::string_view rule, std::uint16_t score);

  /// Nothing but determiners and adjectives.
  bool only_modifiers(Index from, Index to) const;
  /// A noun that says what sort of body a name is: "Y's party".
  bool says_what(Index noun) const { return in("org-cues", noun) || in("org-heads", noun); }
  /// A noun that says what sort of place a name is: "city", "airport".
  bool is_head(Index i) const { return in("place-heads", i) || in("site-heads", i); }
  /// Whether a name before the token stands for a noun that is no place's: "Israel's West Bank barrier", "Peru's
  /// Pacific coast".
  bool qualifies(Index next) const;

  Draft& draft_;
  SentenceDraft& s_;
  const Resources& resources_;
  const Ontology& ontology_;
  std::vector<ClaimDraft> claims_;
};

}  // namespace entente
