#pragma once

#include <entente/extract/language/models.h>
#include <entente/extract/text/view.h>
#include <entente/graph/annotated.h>

namespace entente {

/// The readable view of a document: boilerplate (bylines, photo credits, share buttons, lists of other stories) cut,
/// blocks and their languages told apart, glued words split, lost capitals of names restored. Linear time.
View clean(const Document& document, const Models& models);

}  // namespace entente
