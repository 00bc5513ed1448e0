#pragma once

#include <entente/extract/office/office_words.h>

#include <vector>

namespace entente {

/// "A, the mayor of B and chair of C", "Finance Minister A and Interior Minister B of C": what a title shares with the
/// one before it, its bearer or whom it serves. Constant time.
void share_between(const OfficeWords& w, OfficePhrase& phrase, std::vector<OfficePhrase>& before);

}  // namespace entente
