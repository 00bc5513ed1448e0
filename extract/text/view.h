#pragma once

#include <entente/base/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class BlockKind : std::uint8_t { headline, body, caption, list_item };

/// A paragraph or line of a View; sentences never reach across blocks.
struct Block {
  Span span;  ///< bytes of View::text
  BlockKind kind = BlockKind::body;
  std::string language;
};

/// A document's text made readable: boilerplate left out, lost spaces and capitals put back. Everything in it leads
/// back to Document::text, whose offsets are the published ones.
class View {
 public:
  /// Takes over `size` bytes of the document from `document_begin`, as they are or (of the same size) recased.
  void copy(std::string_view bytes, std::uint32_t document_begin);
  /// Puts in text that the document lacks: a lost space.
  void insert(std::string_view bytes);
  void add_block(Block block) { blocks_.push_back(std::move(block)); }

  void set_dateline(std::string_view dateline) { dateline_ = dateline; }

  /// "LIMA, 14 mar (EFE).- ", which is not in the text; empty for none.
  const std::string& dateline() const { return dateline_; }
  const std::string& text() const { return text_; }
  const std::vector<Block>& blocks() const { return blocks_; }

  /// The document's bytes behind `view` (bytes of text()); inserted text at its edges is dropped. O(log pieces).
  Span to_document(Span view) const;

 private:
  struct Piece {
    std::uint32_t view_begin;
    std::uint32_t document_begin;
    std::uint32_t size;
  };
  std::string text_;
  std::string dateline_;
  std::vector<Piece> pieces_;  ///< ascending in both texts
  std::vector<Block> blocks_;
};

}  // namespace entente
