#include <entente/base/hash.h>
#include <entente/tests/unit/graph/samples.h>

#include <utility>

namespace entente::samples {

namespace {

RelationDef define(std::string name, std::vector<Signature> signatures, std::string parent = {}) {
  RelationDef relation;
  relation.name = std::move(name);
  relation.parent = std::move(parent);
  relation.signatures = std::move(signatures);
  return relation;
}

}  // namespace

Ontology ontology() {
  const Signature mutual{{"Agent"}, {"Agent"}, true};
  const Signature one_way{{"Agent"}, {"Agent"}, false};
  return {"test",
          "1",
          {{"Agent", "", "", {}},
           {"Person", "Agent", "", {}},
           {"State", "Agent", "", {}},
           {"Organization", "Agent", "", {}},
           {"Firm", "Organization", "", {}},
           {"GovernmentBody", "Organization", "", {}},
           {"Place", "", "", {}},
           {"City", "Place", "", {}},
           {"Agreement", "", "", {}}},
          {define("met-with", {mutual}), define("partnered-with", {mutual}),
           define("partnered-in-space", {mutual}, "partnered-with"), define("accused", {one_way}),
           define("supported", {one_way}), define("visited", {{{"Agent"}, {"Place", "State"}, false}}),
           define("holds-office", {{{"Person"}, {"State", "Organization"}, false}}),
           define("signed", {{{"Agent"}, {"Agreement"}, false}, mutual})}};
}

Entity entity(std::string id, std::string name, std::string type) {
  Entity entity;
  entity.id = std::move(id);
  entity.name = std::move(name);
  entity.type = std::move(type);
  return entity;
}

Relation relation(std::size_t from, std::size_t to, std::string type, std::string date, std::uint16_t confidence) {
  Relation relation;
  relation.from = Id<Entity>(from);
  relation.to = Id<Entity>(to);
  relation.type = std::move(type);
  relation.date = std::move(date);
  relation.confidence = confidence;
  relation.evidence.resize(1);
  relation.evidence.front().source = Id<Source>(0);
  return relation;
}

Graph random_graph(Random& random, std::size_t nodes, std::size_t edges) {
  const std::vector<std::string> types = {"met-with", "accused", "supported", "partnered-in-space", "partnered-with"};
  const std::vector<std::string> dates = {"",        "2019",       "2020",       "2020-02",   "2020-02-29",
                                          "2020-03", "2020-03-01", "2021-12-31", "2021-01-05"};
  Facts facts;
  facts.sources.resize(1);
  for (std::size_t i = 0; i < nodes; ++i) {
    const std::string number = std::to_string(100 + i);
    facts.entities.push_back(entity("state:" + number, "Land " + number, "State"));
  }
  for (std::size_t i = 0; i < edges; ++i) {
    Relation edge = relation(random.below(nodes), random.below(nodes), random.pick(types), random.pick(dates),
                             static_cast<std::uint16_t>(random.below(5) * 200));
    edge.id = hex(i);
    edge.symmetric = edge.type == "met-with" || edge.type.rfind("partnered", 0) == 0;
    edge.status = static_cast<Status>(random.below(status_names.size()));
    edge.evidence.resize(1 + random.below(2), edge.evidence.front());
    facts.relations.push_back(std::move(edge));
  }
  return Graph(std::move(facts));
}

Article::Article(std::string name, std::string language) {
  annotated_.document.name = std::move(name);
  annotated_.document.language = std::move(language);
}

std::size_t Article::entity(std::string name, std::string type, std::string gazetteer_id, std::string disambiguator) {
  LocalEntity entity;
  entity.name = std::move(name);
  entity.type = std::move(type);
  entity.gazetteer_id = std::move(gazetteer_id);
  entity.disambiguator = std::move(disambiguator);
  annotated_.entities.push_back(std::move(entity));
  return annotated_.entities.size() - 1;
}

Article& Article::alias(std::size_t entity, std::string alias) {
  annotated_.entities[entity].aliases.push_back(std::move(alias));
  return *this;
}

Span Article::write(const std::string& words) {
  std::string& text = annotated_.document.text;
  if (!text.empty()) text += ' ';
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += words;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

Id<Mention> Article::mention(std::size_t entity) {
  Mention mention;
  mention.span = write(annotated_.entities[entity].name);
  mention.entity = Id<LocalEntity>(entity);
  annotated_.mentions.push_back(mention);
  return Id<Mention>(annotated_.mentions.size() - 1);
}

Article& Article::claim(std::size_t subject, const std::string& trigger, std::size_t object, Claim claim) {
  claim.subject = mention(subject);
  claim.trigger = write(trigger);
  claim.object = mention(object);
  annotated_.document.text += '.';
  claim.sentence = {annotated_.mentions[claim.subject.value()].span.begin,
                    static_cast<std::uint32_t>(annotated_.document.text.size())};
  annotated_.claims.push_back(std::move(claim));
  return *this;
}

Article& Article::claim(std::size_t subject, const std::string& relation, std::size_t object, std::string date) {
  Claim claim;
  claim.relation = relation;
  claim.date = std::move(date);
  claim.score = 600;
  return this->claim(subject, relation, object, std::move(claim));
}

Annotated Article::finish() const {
  Annotated finished = annotated_;
  if (finished.document.text.empty()) finished.document.text = finished.document.name;
  finished.document.id = hex(stable_hash(finished.document.text));
  return finished;
}

}  // namespace entente::samples
