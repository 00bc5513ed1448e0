#pragma once

#include <entente/base/string_map.h>
#include <entente/graph/facts.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// Puts together facts that a file tells in any order, some of them more than once. Every row that tells of one id must
/// tell the same; otherwise, and for an empty id, Error is thrown with the file and the given line. For one thread.
class FactBuilder {
 public:
  explicit FactBuilder(std::string file) : file_(std::move(file)) {}

  Id<Source> add(Source source, std::uint32_t line);
  Id<Entity> add(Entity entity, std::uint32_t line);
  /// The evidence that the relation has, or gets later, is not compared. The reference is good until the next call.
  Relation& add(Relation relation, std::uint32_t line);

  /// In published order. The builder is empty afterwards.
  Facts take();

 private:
  template <class Row, class Same>
  std::size_t add(std::vector<Row>& rows, StringMap<std::size_t>& index, Row row, std::uint32_t line, Same same);
  [[noreturn]] void fail(std::uint32_t line, std::string_view what, std::string_view id) const;

  std::string file_;
  Facts facts_;
  StringMap<std::size_t> sources_;  ///< by id, likewise below
  StringMap<std::size_t> entities_;
  StringMap<std::size_t> relations_;
};

}  // namespace entente
