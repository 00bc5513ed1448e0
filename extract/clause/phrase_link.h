#pragma once

#include <entente/extract/clause/phrase_aside.h>

#include <optional>

/// What stands between two phrases that may be members of one list.
namespace entente {

struct Link {
  bool comma = false;
  bool conjunction = false;
};

/// "A, B", "A and the union B", "A, along with B": the link of two phrases; none when other words stand between.
std::optional<Link> link_between(const PhraseWords& w, const AsidePhrases& aside, const Phrase& left,
                                 const Phrase& right);

/// "a A y al B", "de la A y del B"
bool same_preposition(const PhraseWords& w, const Phrase& left, const Phrase& right);

}  // namespace entente
