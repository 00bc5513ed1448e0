#pragma once

#include <entente/base/error.h>
#include <entente/export/id_index.h>
#include <entente/graph/facts.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Sources and evidence as JSON and as words, for formats whose own values are strings.
namespace entente {

/// {"id", "name", "title", "url", "date", "language"}, one line.
std::string source_to_json(const Source& source);

/// The same as XML character data, at once.
void append_source_as_xml(std::string& out, const Source& source);

/// A JSON array of {"document", "start", "end", "quote", "subject", "trigger", "object", "speaker", "rule", "score"},
/// one line. Offsets are code points of the document's text; subject, trigger and object are [start, end].
std::string evidence_to_json(std::span<const Evidence> evidence, std::span<const Source> sources);

/// The same as XML character data, at once: there is one of these an edge, in graphs of millions of edges.
void append_evidence_as_xml(std::string& out, std::span<const Evidence> evidence, std::span<const Source> sources);

/// What people read as the name of an article: its title, or its file's name when it has none.
inline const std::string& shown_title(const Source& source) {
  return source.title.empty() ? source.name : source.title;
}

using SourceIndex = IdIndex;  ///< of Source::id; the numbers are those of Id<Source>

/// Tells where a text stands, for messages only.
using TellPlace = std::function<Place()>;

/// An array of what source_to_json writes. Throws Error at `place` when it is none, or an id comes twice.
std::vector<Source> sources_from_json(std::string_view text, const Place& place);

/// What evidence_to_json wrote. Throws Error at place() for anything else, and for a document that `sources` lacks.
std::vector<Evidence> evidence_from_json(std::string_view text, const SourceIndex& sources, const TellPlace& place);

}  // namespace entente
