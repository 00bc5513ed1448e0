#pragma once

#include <entente/extract/clause/clause_words.h>

#include <cstdint>

/// What commas set off before a verb, and before a participle.
namespace entente {

/// "A, people familiar with the matter said, bought B": whether what stands between two commas ends with who says so.
bool told_by_others(const ClauseWords& w, std::uint32_t opening, std::uint32_t closing);

/// "X, 30 percent owned by Y", "X, majority owned by Y": the comma before a share that a participle tells of; the
/// participle itself when none is told.
std::uint32_t before_share(const ClauseWords& w, std::uint32_t participle);

}  // namespace entente
