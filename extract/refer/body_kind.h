#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>
#include <optional>
#include <string_view>

/// What a body may be called, as far as its name and the article tell.
namespace entente {

/// The class of what a noun calls somebody: "the country", also a firm or medium by its trade: "the winemaker".
std::optional<std::string_view> class_called(const SentenceDraft& s, std::string_view noun);

/// "El Movimiento Cívico criticó a X. La formación ...": whether a body of which no more is known has a name as parties
/// have, and none as armed groups have.
bool may_be_party(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> id);

/// "the company": a firm, or a body of which no more is known, and whose name is none of a party or armed group.
bool may_be_firm(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> body);

/// "la guerrilla", "el grupo armado", "the rebel group": whether a description is of an armed group.
bool tells_arms(const SentenceDraft& s, std::uint32_t noun);

/// Whether somebody is of a class, as far as the article tells it: also a body of which no more is known, if the name
/// is one of a party.
bool is_of_class(const Antecedents& seen, const SentenceDraft& s, Id<LocalEntity> id, std::string_view type);

}  // namespace entente
