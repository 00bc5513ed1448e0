#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/ontology/gazetteer.h>

#include <cstdint>

namespace entente {

/// "X llegó a Quito, donde lo recibió el presidente, Y", "flew to Quito, where he met President Y": the state of the
/// place right before the relative behind which a title stands; "se reunió en Quito con el presidente, Y": that of the
/// capital where somebody meets who bears it; "inició una visita a Perú. Fue recibido por el presidente, Y": that to
/// which the sentence before goes; invalid when there is none.
Id<LocalEntity> state_of_host(Draft& draft, const Gazetteer& gazetteer, std::uint32_t sentence,
                              const OfficePhrase& office);

/// "La ministra, X, negociará con su colega portugués, Y": the state of the counterpart that the words behind a title
/// speak of, which is another than that of the title; invalid when they speak of none.
Id<LocalEntity> state_of_counterpart(const SentenceDraft& s, const OfficePhrase& office);

}  // namespace entente
