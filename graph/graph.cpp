#include <entente/base/error.h>
#include <entente/graph/graph.h>

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace entente {
namespace {

[[noreturn]] void fail(const Relation& relation, std::string_view what) {
  throw Error(fmt::format("edge {} {}; write the graph anew", relation.id, what));
}

void validate(const Facts& facts) {
  for (const Relation& relation : facts.relations) {
    if (relation.from.value() >= facts.entities.size() || relation.to.value() >= facts.entities.size()) {
      fail(relation, "joins a node that is not in the graph");
    }
    for (const Evidence& evidence : relation.evidence) {
      if (evidence.source.value() >= facts.sources.size())
        fail(relation, "rests on an article that is not in the graph");
    }
  }
}

}  // namespace

Graph::Graph(Facts facts) : facts_(std::move(facts)) {
  validate(facts_);
}

}  // namespace entente
