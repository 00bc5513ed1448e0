#pragma once

#include <entente/extract/office/office_words.h>

#include <vector>

namespace entente {

/// "A, the mayor of B and chair of C", "Finance Minister A and Interior Minister B of C": what a title shares with the
/// one before it, its bearer or whom it serves. Constant time.
void share_between(const OfficeWords& w, OfficePhrase& phrase, std::vector<OfficePhrase>& before);

/// "Junto a A, alcaldesa de X y hoy ministra de Y, B viajó": whether a title goes on from one whose bearer stands
/// before both, so that nobody behind it bears it. Constant time.
bool goes_on_from_title(const OfficeWords& w, OfficePhrase phrase, const std::vector<OfficePhrase>& before);

}  // namespace entente
