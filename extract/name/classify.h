#pragma once

#include <entente/extract/draft/draft.h>
#include <entente/extract/language/models.h>

namespace entente {

/// Gives a class to every name of the article that has none: by what other mentions of it were found to be, by given
/// and family names, capitals, and the words before it. Removes weak names that nothing speaks for. Linear time.
void classify(Draft& draft, const Models& models);

/// The class of a name as far as known: the gazetteer's, or the one decided; "" while undecided.
std::string_view class_of(const NameSpan& name, const Resources& resources);

}  // namespace entente
