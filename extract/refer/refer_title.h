#pragma once

#include <entente/extract/refer/antecedents.h>

#include <cstdint>

namespace entente {

/// Whom a title without a name means, "the Venezuelan president", "the diplomat": its bearer, else the state or body
/// that it serves. Returns where to go on.
std::uint32_t refer_title(Antecedents& seen, SentenceDraft& s, const OfficePhrase& office);

}  // namespace entente
