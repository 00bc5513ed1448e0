#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/gazetteer.h>
#include <entente/ontology/ontology.h>

#include <cstdint>

namespace entente {

/// "El ministro chileno de Salud ... La presidenta, X,", "una cárcel de Jalisco ... El gobernador, Y,": the state,
/// region or city that a bare title of such a one is of, where the sentences before speak of no other, nor
/// of any body that may have its like; invalid where they do.
Id<LocalEntity> place_led(const Draft& draft, const Gazetteer& gazetteer, const Ontology& ontology,
                          std::uint32_t sentence, const OfficePhrase& office);

}  // namespace entente
