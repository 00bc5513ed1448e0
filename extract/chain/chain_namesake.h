#pragma once

#include <entente/extract/chain/chain_links.h>

namespace entente {

/// "Congolese" in an article about Kinshasa, "Granada" beside Málaga: of several bearers of a name the one whose
/// state the article speaks of, unless it speaks of that of the best known.
void settle_namesakes(NameLinks& links);

}  // namespace entente
