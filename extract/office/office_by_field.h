#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>
#include <vector>

namespace entente {

/// "los ministros de Interior, A, y de Comercio, B", "los comisarios de Pesca (A) y Cultura (B)", "los ministros A
/// (Interior) y B (Comercio)", "los ministros de X: A, de Interior; B, de Comercio", "el de Interior, A, y el de
/// Comercio, B": each holds the office of their field; returns where the plural title at a token ends that gives them,
/// or `i` when it gives none.
std::uint32_t shared_by_fields(const OfficeWords& w, OfficePhrase phrase, std::uint32_t i,
                               std::vector<OfficePhrase>& phrases);

}  // namespace entente
