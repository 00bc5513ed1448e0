#pragma once

#include <entente/export/evidence_json.h>

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// Evidence out of just the text that evidence_to_json() writes, many times faster than by way of JSON values; nothing
/// for any other text, be it good JSON or not, and for a document that `sources` lacks. Linear time.
std::optional<std::vector<Evidence>> scan_evidence(std::string_view text, const SourceIndex& sources);

}  // namespace entente
