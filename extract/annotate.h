#pragma once

#include <entente/extract/language/models.h>
#include <entente/graph/annotated.h>

namespace entente {

/// Reads one article: clean, segment, tag, mention, refer, relation. A pure function, so documents run in parallel.
Annotated annotate(Document document, const Models& models);
/// The same, with a workspace that keeps its memory, and what it learnt of words, from article to article.
Annotated annotate(Document document, const Models& models, engine::Workspace& work);

}  // namespace entente
