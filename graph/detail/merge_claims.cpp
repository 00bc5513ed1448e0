#include <entente/base/error.h>
#include <entente/base/hash.h>
#include <entente/base/utf8.h>
#include <entente/graph/date.h>
#include <entente/graph/detail/merge_claims.h>
#include <entente/graph/order.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace entente::detail {
namespace {

/// A claim between nodes.
struct Row {
  Id<Entity> from;
  Id<Entity> to;
  bool symmetric = false;
  const Claim* claim = nullptr;
  std::string_view date;  ///< the claim's, or the finer one that it joins
  Evidence evidence;
};

/// What edges are told apart by, but for the date.
auto identity(const Row& row) {
  return std::tuple(row.from, row.to, std::string_view(row.claim->relation), row.claim->status,
                    std::string_view(row.claim->office), std::string_view(row.claim->instrument));
}

auto place_in_text(const Evidence& e) {
  return std::tuple(e.source, e.sentence, e.subject, e.trigger, e.object);
}

/// Best first; of the same place in a text, and so the same piece of evidence, the better one first.
bool better(const Row& a, const Row& b) {
  const auto rank = [](const Row& row) {
    return std::tuple(-static_cast<int>(row.evidence.score), place_in_text(row.evidence),
                      std::string_view(row.evidence.rule), std::string_view(row.evidence.speaker),
                      std::string_view(row.claim->place));
  };
  return rank(a) < rank(b);
}

/// Reads the claims of one article.
class Reader {
 public:
  Reader(const Annotated& article, Id<Source> source, const std::vector<Id<Entity>>& entity_of)
      : article_(article), source_(source), entity_of_(entity_of), index_(article.document.text) {}

  Row read(const Claim& claim) const {
    const Mention& subject = mention(claim.subject);
    const Mention& object = mention(claim.object);
    Row row{entity(subject), entity(object), false, &claim, claim.date, {}};
    row.evidence = {source_,
                    code_points(claim.sentence),
                    code_points(subject.span),
                    code_points(claim.trigger),
                    code_points(object.span),
                    std::string(slice(article_.document.text, claim.sentence)),
                    claim.speaker,
                    claim.rule,
                    std::min<std::uint16_t>(claim.score, 1000)};
    return row;
  }

 private:
  [[noreturn]] void fail(std::string_view what) const {
    throw Error(
        fmt::format("article {} ({}): {}; annotate it anew", article_.document.id, article_.document.name, what));
  }
  const Mention& mention(Id<Mention> id) const {
    if (id.value() >= article_.mentions.size()) fail("a claim names a mention that is not there");
    return article_.mentions[id.value()];
  }
  Id<Entity> entity(const Mention& mention) const {
    if (mention.entity.value() >= entity_of_.size()) fail("a mention names an entity that is not there");
    return entity_of_[mention.entity.value()];
  }
  Span code_points(Span bytes) const {
    if (bytes.begin > bytes.end || bytes.end > article_.document.text.size()) fail("a span lies outside the text");
    return index_.code_points(bytes);
  }

  const Annotated& article_;
  Id<Source> source_;
  const std::vector<Id<Entity>>& entity_of_;
  CodePointIndex index_;
};

/// A symmetric edge leads from the smaller id to the greater one, and its evidence with it.
void set_direction(Row& row, const std::vector<Entity>& entities, const Ontology& ontology) {
  const Entity& from = entities[row.from.value()];
  const Entity& to = entities[row.to.value()];
  row.symmetric = ontology.symmetric(row.claim->relation, from.type, to.type);
  if (!row.symmetric || row.from < row.to) return;
  std::swap(row.from, row.to);
  std::swap(row.evidence.subject, row.evidence.object);
}

std::vector<Row> read_rows(const std::vector<const Annotated*>& articles, const Identified& identified,
                           const Ontology& ontology) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Reader reader(*articles[i], Id<Source>(i), identified.entity_of[i]);
    for (const Claim& claim : articles[i]->claims) {
      Row row = reader.read(claim);
      if (row.from == row.to) continue;
      set_direction(row, identified.entities, ontology);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

using Rows = std::vector<Row>::iterator;

/// The end of the rows that are alike with the first by `key`.
template <class Key>
Rows end_of_equal(Rows first, Rows last, Key key) {
  return std::find_if(first, last, [&](const Row& row) { return key(row) != key(*first); });
}

/// Lets a coarse or missing date join the only finest date that it contains. Of dates in ascending order those that one
/// contains follow it, so it contains one finest date only when what follows next has joined the last of them.
void join_dates(Rows first, Rows last) {
  std::vector<std::string_view> dates;
  for (Rows row = first; row != last; ++row) dates.push_back(row->date);
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());

  std::vector<std::string_view> joined = dates;
  for (std::size_t i = dates.size(); i-- > 0;) {
    const auto beyond = std::partition_point(dates.begin() + static_cast<std::ptrdiff_t>(i), dates.end(),
                                             [&](std::string_view date) { return date_contains(dates[i], date); });
    const auto last_inside = static_cast<std::size_t>(beyond - dates.begin()) - 1;
    if (last_inside > i && joined[i + 1] == dates[last_inside]) joined[i] = dates[last_inside];
  }
  for (Rows row = first; row != last; ++row) {
    const auto at = std::lower_bound(dates.begin(), dates.end(), row->date) - dates.begin();
    row->date = joined[static_cast<std::size_t>(at)];
  }
}

/// The chance that not all of the evidence errs, as if each piece erred by itself; never certain.
std::uint16_t combined_confidence(const std::vector<Evidence>& best_first) {
  constexpr std::uint64_t one = 1'000'000;
  constexpr std::uint64_t most = 990;
  std::uint64_t doubt = one;
  for (const Evidence& evidence : best_first) doubt = doubt * (1000U - evidence.score) / 1000;
  const std::uint64_t together = std::min(most, (one - doubt) / (one / 1000));
  return std::max(best_first.front().score, static_cast<std::uint16_t>(together));
}

std::string relation_id(const Relation& relation, const std::vector<Entity>& entities) {
  return hex(stable_hash({entities[relation.from.value()].id, entities[relation.to.value()].id, relation.type,
                          to_string(relation.status), relation.date, relation.office, relation.instrument}));
}

/// Makes one edge of rows that are alike, best first.
Relation make_relation(Rows first, Rows last, const std::vector<Entity>& entities) {
  const Claim& claim = *first->claim;
  Relation relation;
  relation.from = first->from;
  relation.to = first->to;
  relation.type = claim.relation;
  relation.symmetric = first->symmetric;
  relation.status = claim.status;
  relation.date = first->date;
  relation.office = claim.office;
  relation.instrument = claim.instrument;
  relation.id = relation_id(relation, entities);
  const Rows placed = std::find_if(first, last, [](const Row& row) { return !row.claim->place.empty(); });
  if (placed != last) relation.place = placed->claim->place;

  std::set<decltype(place_in_text(first->evidence))> seen;
  for (Rows row = first; row != last; ++row) {
    if (seen.insert(place_in_text(row->evidence)).second) relation.evidence.push_back(std::move(row->evidence));
  }
  relation.confidence = combined_confidence(relation.evidence);
  return relation;
}

}  // namespace

std::vector<Relation> merge_claims(const std::vector<const Annotated*>& articles, const Identified& identified,
                                   const Ontology& ontology) {
  std::vector<Row> rows = read_rows(articles, identified, ontology);
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return identity(a) < identity(b); });

  std::vector<Relation> relations;
  for (Rows alike = rows.begin(); alike != rows.end();) {
    const Rows beyond = end_of_equal(alike, rows.end(), [](const Row& row) { return identity(row); });
    join_dates(alike, beyond);
    std::sort(alike, beyond,
              [](const Row& a, const Row& b) { return a.date != b.date ? a.date < b.date : better(a, b); });
    while (alike != beyond) {
      const Rows next = end_of_equal(alike, beyond, [](const Row& row) { return row.date; });
      relations.push_back(make_relation(alike, next, identified.entities));
      alike = next;
    }
  }
  std::sort(relations.begin(), relations.end(),
            [](const Relation& a, const Relation& b) { return published_order(a) < published_order(b); });
  return relations;
}

}  // namespace entente::detail
