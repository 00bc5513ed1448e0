#pragma once

#include <entente/extract/name/name_tokens.h>

#include <cstdint>
#include <vector>

/// Which names stand around a head noun that tells their class: "Halden Bank", "Ministerio de Justicia".
namespace entente {

/// The name around a head noun that begins at a token; empty when none does. `before` has the names found so far.
NameSpan headed_name(const NameTokens& s, std::uint32_t i, const std::vector<NameSpan>& before);

/// "el huracán Quirino", "Hurricane Quentin": what has a person's name, and is none.
NameSpan storm_name(const NameTokens& s, std::uint32_t i);

/// "la isla Halden", "el río San Bruno": a landform whose noun Spanish writes without a capital belongs to its name,
/// unless the gazetteer knows the place by the rest; "el río Uruguay" is no state.
NameSpan landform_name(const NameTokens& s, std::uint32_t i);

/// "la colonia Roma", "la avenida de Lima", "el barrio de Santiago": a quarter or street that is called like a city or
/// state, and is neither.
NameSpan quarter_name(const NameTokens& s, std::uint32_t i);

}  // namespace entente
