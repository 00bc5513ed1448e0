#include <entente/extract/text/view.h>

#include <algorithm>

namespace entente {

void View::copy(std::string_view bytes, std::uint32_t document_begin) {
  if (bytes.empty()) return;
  const auto at = static_cast<std::uint32_t>(text_.size());
  const auto size = static_cast<std::uint32_t>(bytes.size());
  const bool continues = !pieces_.empty() && pieces_.back().view_begin + pieces_.back().size == at &&
                         pieces_.back().document_begin + pieces_.back().size == document_begin;
  if (continues) {
    pieces_.back().size += size;
  } else {
    pieces_.push_back({at, document_begin, size});
  }
  text_ += bytes;
}

void View::insert(std::string_view bytes) {
  text_ += bytes;
}

Span View::to_document(Span view) const {
  if (pieces_.empty()) return {};
  const auto starts_after = [](std::uint32_t offset, const Piece& piece) { return offset < piece.view_begin; };
  auto first = std::upper_bound(pieces_.begin(), pieces_.end(), view.begin, starts_after);
  if (first != pieces_.begin() && view.begin < std::prev(first)->view_begin + std::prev(first)->size) --first;
  if (first == pieces_.end()) {
    const std::uint32_t end = pieces_.back().document_begin + pieces_.back().size;
    return {end, end};
  }
  const std::uint32_t begin = first->document_begin + (std::max(view.begin, first->view_begin) - first->view_begin);

  const auto starts_at_or_after = [](const Piece& piece, std::uint32_t offset) { return piece.view_begin < offset; };
  const auto last = std::lower_bound(pieces_.begin(), pieces_.end(), view.end, starts_at_or_after);
  if (last == pieces_.begin()) return {begin, begin};
  const Piece& piece = *std::prev(last);
  const std::uint32_t end = piece.document_begin + std::min(piece.size, view.end - piece.view_begin);
  return {begin, std::max(begin, end)};
}

}  // namespace entente
