#pragma once

#include <entente/extract/office/office_words.h>

/// What before a title belongs to it: whom it serves or represents, its portfolio, adjectives and the determiner.
namespace entente {

/// Widens a title to the left; sets whom it serves, and status and portfolio, where the words there tell.
void extend_left(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
