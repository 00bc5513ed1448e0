#pragma once

#include <entente/extract/office/office_words.h>

#include <cstdint>

namespace entente {

/// "X, en calidad de presidente de Y, ...", "X spoke in her capacity as head of Y", "X viajó como ministro de Y": gives
/// a title the person who acts in the role that it tells. O(depth of the tree).
void bearer_by_role(const OfficeWords& w, OfficePhrase& phrase);

/// "la elección de X como presidente de Y", "X's resignation as mayor of Y", "Con X como ministro, ...": the same for
/// whom a noun before the role makes its bearer, and with it what that noun tells of the office; whether there is one.
bool bearer_by_tenure(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
