#include <entente/graph/detail/identify.h>
#include <entente/graph/detail/merge_claims.h>
#include <entente/graph/resolve.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace entente {
namespace {

/// Each document once, by id. Of two with the same content, which the same folders may hold under two names, the one
/// that comes first by name and the rest of what was given with it.
std::vector<const Annotated*> unique_articles(std::span<const Annotated> articles) {
  std::vector<const Annotated*> sorted;
  sorted.reserve(articles.size());
  for (const Annotated& article : articles) sorted.push_back(&article);
  const auto order = [](const Annotated* article) {
    const Document& d = article->document;
    return std::tuple(std::tie(d.id, d.name, d.title, d.url, d.date, d.language), article->claims.size(),
                      article->mentions.size(), article->entities.size());
  };
  std::sort(sorted.begin(), sorted.end(), [&](const auto* a, const auto* b) { return order(a) < order(b); });
  const auto same = [](const auto* a, const auto* b) { return a->document.id == b->document.id; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
  return sorted;
}

Source source_of(const Document& document) {
  return {document.id, document.name, document.title, document.url, document.date, document.language};
}

}  // namespace

Facts resolve(std::span<const Annotated> articles, const Ontology& ontology) {
  const auto unique = unique_articles(articles);
  detail::Identified identified = detail::identify(unique, ontology);
  Facts facts;
  for (const Annotated* article : unique) facts.sources.push_back(source_of(article->document));
  facts.relations = detail::merge_claims(unique, identified, ontology);
  facts.entities = std::move(identified.entities);
  return facts;
}

}  // namespace entente
