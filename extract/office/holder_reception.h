#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/gazetteer.h>

#include <cstdint>
#include <optional>

namespace entente {

/// "A's minister arrived in Quito. He was received by President X": the state of the place that was named last, for the
/// title of whoever receives somebody; invalid where no place tells it, since it is not the visitor's. Nothing for
/// titles of others.
std::optional<Id<LocalEntity>> state_of_reception(Draft& draft, const Gazetteer& gazetteer, std::uint32_t sentence,
                                                  const OfficePhrase& office);

}  // namespace entente
