#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Pieces that all XML writers share; each appends to `out`.
namespace entente::xml {

/// ` name="value"`
void append_attribute(std::string& out, std::string_view name, std::string_view value);
void append_attribute(std::string& out, std::string_view name, std::size_t value);

/// Likewise, of a node's or edge's id: as it is, unless a user's gazetteer has strange ids; those are percent-encoded,
/// since igraph does not undo references in ids.
void append_id_attribute(std::string& out, std::string_view name, std::string_view id);

}  // namespace entente::xml
