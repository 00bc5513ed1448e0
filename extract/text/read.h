#pragma once

#include <entente/graph/annotated.h>
#include <entente/ontology/resources.h>

#include <functional>
#include <iosfwd>
#include <string>

namespace entente {

enum class InputFormat : std::uint8_t { text, markdown, jsonl };

struct ReadOptions {
  std::string date;      ///< ISO 8601 day for articles that tell none, else empty
  std::string language;  ///< "en", "es"; empty: guess for each article
};

/// By the suffix: .md and .markdown, .jsonl and .ndjson; all else is plain text.
InputFormat input_format(const std::string& name);

/// Reads the articles of one stream: one, or for JSONL ({"id","text","date","title","url","language"} a line) one a
/// line. `name` is for messages and, without folders, for Document::name. Each article goes to `sink`, in order; each
/// that cannot be used (no text, no JSON, binary) goes to `skip` with the reason. Throws Error when nothing can be read
/// at all.
void read_articles(std::istream& in, const std::string& name, InputFormat format, const ReadOptions& options,
                   const Resources& resources, const std::function<void(Document)>& sink,
                   const std::function<void(const Diagnostic&)>& skip);

/// The code of the language the text is most likely in, among those there is data for.
std::string guess_language(std::string_view text, const Resources& resources);

}  // namespace entente
