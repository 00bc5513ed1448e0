#pragma once

#include <entente/extract/refer/antecedents.h>

#include <string_view>

namespace entente {

/// The body without a name that a noun means of a state or place: "police of Peru". Made where it is not known yet.
Id<LocalEntity> unnamed_body(Antecedents& seen, const SentenceDraft& s, TokenRange noun, std::string_view type,
                             Id<LocalEntity> owner);

/// The same by the name that its people are called: "protesters".
Id<LocalEntity> unnamed_body(Antecedents& seen, std::string_view called, std::string_view type, Id<LocalEntity> owner);

/// The state of a body without a name of its own; invalid for others.
Id<LocalEntity> state_of_unnamed(Antecedents& seen, Id<LocalEntity> body);

}  // namespace entente
