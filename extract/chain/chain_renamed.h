#pragma once

#include <entente/extract/chain/chain_links.h>

namespace entente {

/// "X, formerly known as Y": one thing.
void unite_renamed(NameLinks& links);

}  // namespace entente
