#pragma once

#include <entente/extract/office/office_words.h>

/// In whose government somebody serves: a title may name the person instead of the state.
namespace entente {

/// "Mr X's foreign minister", "finance minister under X", "ministro de Exteriores de X", "bajo X": notes the name of
/// the person in whose government a title is that names no state.
void find_chief(const OfficeWords& w, OfficePhrase& phrase);

}  // namespace entente
