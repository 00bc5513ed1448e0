#pragma once

#include <entente/extract/office/office_words.h>

namespace entente {

/// "X, embajador de Y entre 2005 y 2010", "quien fuera presidente de Y, X", "the death of President X": ends an office
/// that nobody holds any more by the words around its title.
void end_bygone(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
