#pragma once

#include <entente/graph/annotated.h>
#include <entente/ontology/resources.h>

namespace entente {

/// Reads one article: clean, segment, mention, refer, relation. A pure function, so documents run in parallel.
Annotated annotate(Document document, const Resources& resources);

}  // namespace entente
