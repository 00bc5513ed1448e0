#pragma once

#include <entente/extract/refer/antecedents.h>

namespace entente {

/// Whom a title of a state or body means where nobody is called so, "the Venezuelan president": the only person named
/// so far who held that office by the list of leaders; else the person whom the sentence before is about, when the
/// title goes on with them; else the only one who has no title, or one whose same title was told without saying whom it
/// serves. Invalid when there is none.
Id<LocalEntity> untitled_bearer(const Antecedents& seen, const SentenceDraft& s, const OfficePhrase& office,
                                Id<LocalEntity> holder);

}  // namespace entente
