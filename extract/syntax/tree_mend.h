#pragma once

#include <entente/extract/syntax/tree.h>

#include <span>

namespace entente {

/// Mends what a parser that reads from left to right takes wrongly: in "A rejected the truce and B resumed strikes" it
/// coordinates B with the truce. Only heads and relations are read and changed.
void mend_tree(std::span<Tree::Word> words);

}  // namespace entente
