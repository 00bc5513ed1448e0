#pragma once

#include <entente/graph/annotated.h>
#include <entente/graph/graph.h>
#include <entente/ontology/ontology.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Small ontologies, graphs and articles for the tests of this room.
namespace entente::samples {

Ontology ontology();

/// Random numbers that are the same on every machine, as std::uniform_int_distribution's are not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  /// In [0, below).
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class T>
  const T& pick(const std::vector<T>& values) {
    return values[below(values.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::mt19937 engine_;
};

Entity entity(std::string id, std::string name, std::string type);

/// An edge with one piece of evidence from source 0.
Relation relation(std::size_t from, std::size_t to, std::string type, std::string date = {},
                  std::uint16_t confidence = 500);

/// A graph of `nodes` states and random edges: parallel, symmetric, undated ones among them, and edges from a node to
/// itself.
Graph random_graph(Random& random, std::size_t nodes, std::size_t edges);

/// Builds an article word by word, so that every span quotes the text.
class Article {
 public:
  explicit Article(std::string name, std::string language = "en");

  /// Adds an entity and returns its number.
  std::size_t entity(std::string name, std::string type, std::string gazetteer_id = {}, std::string disambiguator = {});
  std::size_t person(std::string name) { return entity(std::move(name), "Person"); }
  Article& alias(std::size_t entity, std::string alias);

  /// Adds the sentence "SUBJECT TRIGGER OBJECT." and its claim, whose spans are set here.
  Article& claim(std::size_t subject, const std::string& trigger, std::size_t object, Claim claim);
  /// The same of a relation that happened.
  Article& claim(std::size_t subject, const std::string& relation, std::size_t object, std::string date = {});

  Annotated finish() const;

 private:
  Span write(const std::string& words);
  Id<Mention> mention(std::size_t entity);

  Annotated annotated_;
};

}  // namespace entente::samples
