#pragma once

#include <entente/extract/text/segment.h>
#include <entente/graph/annotated.h>
#include <entente/ontology/resources.h>

#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

/// What the library carries, loaded once for all tests.
inline const Resources& builtin() {
  static const Resources resources = load_resources();
  return resources;
}

inline Document article(std::string text, std::string language = "en") {
  Document document;
  document.id = "0123456789abcdef";
  document.name = "article.txt";
  document.language = std::move(language);
  document.text = std::move(text);
  return document;
}

/// A view that shows all of `text` as one paragraph.
inline View view_of(std::string_view text, const std::string& language = "en") {
  View view;
  view.copy(text, 0);
  view.add_block({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body, language});
  return view;
}

/// Tokens joined by one space.
inline std::string joined(const Sentence& sentence) {
  std::string out;
  for (const Token& token : sentence.tokens) {
    if (!out.empty()) out += ' ';
    out += token.text;
  }
  return out;
}

}  // namespace entente::test
