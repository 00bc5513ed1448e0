#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>

/// What else is said of somebody beside a title, in one apposition with it.
namespace entente {

/// "the manager of A and partner of B, X", "el presidente de A y de los liberales, X": where the comma stands behind
/// another noun that is said of the bearer, or another whom the title serves; `i`, where that would begin, when there
/// is none.
std::uint32_t past_coordinated(const OfficeWords& w, std::uint32_t i);

/// "X, dos veces candidata a la Presidencia y | alcaldesa de Y", "X, a two-time candidate and | mayor of Y": the token
/// before the comma behind which another noun is said of somebody, for a title that begins at a token; that token when
/// nothing else is said.
std::uint32_t before_other_noun(const OfficeWords& w, std::uint32_t title);

}  // namespace entente
