#pragma once

#include <entente/graph/facts.h>

#include <iosfwd>
#include <optional>

namespace entente::graphml {

/// The facts of just the text that write_graphml() writes in its portable profile, in one pass, many times as fast as
/// by way of XML elements; memory is that of the facts. Nothing for any other text, be it good GraphML or not, and for
/// a stream that cannot go back: the stream is then where it was, for a reader that knows all of XML and has words for
/// what is wrong.
std::optional<Facts> scan(std::istream& in);

}  // namespace entente::graphml
