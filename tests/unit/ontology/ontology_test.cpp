#include <entente/ontology/ontology.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

ClassDef class_def(std::string name, std::string parent = {}) {
  return {std::move(name), std::move(parent), "", {}};
}

RelationDef relation_def(std::string name, std::string parent, std::vector<Signature> signatures) {
  RelationDef def;
  def.name = std::move(name);
  def.parent = std::move(parent);
  def.signatures = std::move(signatures);
  return def;
}

std::vector<ClassDef> some_classes() {
  return {class_def("Agent"), class_def("Person", "Agent"), class_def("State", "Agent"), class_def("Agreement")};
}

Ontology small() {
  return {"small",
          "1",
          some_classes(),
          {relation_def("partnered-in-space", "partnered-with", {}),
           relation_def("partnered-with", "", {{{"Agent"}, {"Agent"}, true}}),
           relation_def("signed", "", {{{"Agent"}, {"Agreement"}, false}, {{"Agent"}, {"Agent"}, true}}),
           relation_def("rules", "", {{{"Person"}, {"State"}, false}})}};
}

TEST(Ontology, KnowsTheHierarchyOfClasses) {
  const Ontology ontology = small();
  EXPECT_TRUE(ontology.is_class("Person", "Agent"));
  EXPECT_TRUE(ontology.is_class("Person", "Person"));
  EXPECT_FALSE(ontology.is_class("Agent", "Person"));
  EXPECT_FALSE(ontology.is_class("Agreement", "Agent"));
  EXPECT_TRUE(ontology.is_class("Unknown", "Unknown"));
  EXPECT_FALSE(ontology.is_class("Unknown", "Agent"));
}

TEST(Ontology, RelationsIncludeTheirSubtypesAndInheritSignatures) {
  const Ontology ontology = small();
  EXPECT_TRUE(ontology.is_relation("partnered-in-space", "partnered-with"));
  EXPECT_FALSE(ontology.is_relation("partnered-with", "partnered-in-space"));
  EXPECT_TRUE(ontology.symmetric("partnered-in-space", "State", "Person"));
}

TEST(Ontology, SymmetryBelongsToTheSignature) {
  const Ontology ontology = small();
  EXPECT_FALSE(ontology.symmetric("signed", "State", "Agreement"));
  EXPECT_TRUE(ontology.symmetric("signed", "State", "State"));
  EXPECT_EQ(ontology.signature("signed", "Agreement", "State"), nullptr);
  EXPECT_EQ(ontology.signature("unheard-of", "State", "State"), nullptr);
}

TEST(Ontology, DomainAndRangeAreDirected) {
  const Ontology ontology = small();
  ASSERT_NE(ontology.signature("rules", "Person", "State"), nullptr);
  EXPECT_EQ(to_string(*ontology.signature("rules", "Person", "State")), "Person > State");
  EXPECT_EQ(ontology.signature("rules", "State", "Person"), nullptr);
}

TEST(Ontology, RejectsWhatDoesNotHangTogether) {
  const auto message = [](std::vector<ClassDef> classes, std::vector<RelationDef> relations) -> std::string {
    try {
      const Ontology ontology("broken", "1", std::move(classes), std::move(relations));
    } catch (const Error& error) {
      return error.what();
    }
    return "accepted";
  };
  EXPECT_THAT(message({class_def("Agent"), class_def("Agent")}, {}), testing::HasSubstr("'Agent' is defined twice"));
  EXPECT_THAT(message({class_def("Agent", "Thing")}, {}), testing::HasSubstr("unknown parent 'Thing'"));
  EXPECT_THAT(message({class_def("A", "B"), class_def("B", "A")}, {}), testing::HasSubstr("its own ancestor"));
  EXPECT_THAT(message(some_classes(), {relation_def("met", "", {{{"Agent"}, {"Alien"}, true}})}),
              testing::HasSubstr("unknown class 'Alien'"));
}

}  // namespace
}  // namespace entente
