#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente {

/// "President X": whether a title stands for whom it is said of; not "el presidente X", "Bank President X", who may be
/// a club's or a firm's.
bool is_address(const SentenceDraft& s, std::uint32_t title);

/// The id of the state that somebody called so led in one of the offices and that year, by the whole name or the
/// surname alone of who was in office then, for the list may hold another form; empty when the list knows none.
std::string_view state_led_by(const Leaders& leaders, std::string_view name, std::span<const std::string_view> offices,
                              std::int32_t year);

/// What the list of leaders tells of the persons of an article, in its year. Adds a state that the article does not
/// name to its entities. Keeps references to both.
class ListedLeaders {
 public:
  ListedLeaders(Draft& draft, const Resources& resources);

  /// The state that somebody leads by a title, or by the office that it may also stand for ("presidente" of a
  /// government); invalid when the list knows none that the article names, or that it need not name: that of a whole
  /// name, and of whoever is called "President X" in office.
  Id<LocalEntity> state_of(Id<LocalEntity> person, const SentenceDraft& s, const OfficePhrase& office) const;

  /// The state whose government somebody is at the head of; invalid when there is none.
  Id<LocalEntity> state_governed_by(Id<LocalEntity> person) const;

  /// Whether the list has somebody for another state than the one.
  bool leads_another(Id<LocalEntity> person, Id<LocalEntity> state) const;

  /// Whether who is called by a title that one bears at a time leads another state than the one supposed.
  bool leads_elsewhere(Id<LocalEntity> person, const OfficePhrase& office) const;

 private:
  Draft& draft_;
  const Leaders& leaders_;
  const Gazetteer& gazetteer_;
  const Ontology& ontology_;
};

}  // namespace entente
