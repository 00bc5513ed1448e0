#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>
#include <vector>

/// Who bears which of several titles, or a plural one, where persons, titles or those whom they serve are coordinated.
namespace entente {

/// "A and B, the foreign ministers of C and D": the office that a plural title gives to each of several persons named
/// beside it; returns where the title ends, or `i` when it gives none.
std::uint32_t shared_office(const OfficeWords& w, std::uint32_t i, std::vector<OfficePhrase>& phrases);

/// "A and B, president and vice president of C": one of the last two titles each; "A, president and founder of C":
/// both are in C.
void distribute(const OfficeWords& w, std::vector<OfficePhrase>& phrases);

}  // namespace entente
