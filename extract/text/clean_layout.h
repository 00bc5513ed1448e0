#pragma once

#include <entente/base/span.h>
#include <entente/extract/text/view.h>
#include <entente/ontology/resources.h>

#include <string_view>
#include <vector>

namespace entente {

/// What is worth reading of a line.
struct Passage {
  Span span;  ///< bytes of the document
  BlockKind kind = BlockKind::body;
  bool continues = false;  ///< goes on with the paragraph of the passage before it
};

/// A page told apart into the article and what was put around it.
struct Layout {
  std::vector<Passage> passages;  ///< in order, of one line each
  std::vector<Span> metadata;     ///< date lines and datelines, in order: no text, but they may date it
  Span dateline;                  ///< the first of them that is a dateline; empty for none
};

/// Finds the article on its page: headlines, paragraphs and captions without bylines, credits, datelines, share buttons
/// and lists of other stories. `markdown` says that the text may hold Markdown's marks of structure. Linear time.
Layout lay_out(std::string_view text, bool markdown, const Resources& resources);

}  // namespace entente
