#pragma once

#include <entente/extract/chain/chain_links.h>

namespace entente {

/// Links nouns in the plural that name a party's people as a whole to the party: "los socialistas rechazaron", "the
/// Greens accused". The only party of the article that has the word in its name is meant; with a nationality ("los
/// socialistas españoles") the party of that state. Linear in the tokens, for each such noun in the parties.
void link_adherents(NameLinks& links);

}  // namespace entente
