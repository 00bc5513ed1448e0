#pragma once

#include <entente/ontology/resources.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace entente {

/// Number of words that are frequent in each language; the languages of the resources, all present.
using LanguageCounts = std::map<std::string, std::size_t, std::less<>>;

/// Linear time.
LanguageCounts count_function_words(std::string_view text, const Resources& resources);

}  // namespace entente
