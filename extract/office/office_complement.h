#pragma once

#include <entente/extract/office/office_words.h>

/// What behind a title belongs to it: whom it serves, its portfolio, where it is held, and adjectives.
namespace entente {

/// Widens a title to the right; sets whom it serves or is sent to, and status and portfolio, where the words there
/// tell.
void extend_right(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
