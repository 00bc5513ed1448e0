#pragma once

#include <entente/graph/annotated.h>

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

/// Annotated articles as JSON lines, without loss: what `entente annotate --format claims` writes and `entente build`
/// reads. Spans are code points of the article's text.
namespace entente::cli {

/// Whether the name ends in .claims.jsonl.
bool is_claims_file(std::string_view name);

/// One line, without the line's end.
std::string to_claims_json(const Annotated& article);

/// The article of one line. Throws Error when it is none: no JSON, a field that is missing or of the wrong kind, an
/// index or span that points nowhere.
Annotated from_claims_json(std::string_view line);

/// Hands each line's article to `sink`, and what is wrong with a line that holds none to `skip`; blank lines are free.
void read_claims(std::istream& in, const std::string& name, const std::function<void(Annotated)>& sink,
                 const std::function<void(const Diagnostic&)>& skip);

}  // namespace entente::cli
