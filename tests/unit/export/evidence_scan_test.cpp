#include <entente/base/error.h>
#include <entente/export/evidence_scan.h>
#include <entente/tests/unit/export/hostile.h>

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <vector>

namespace entente {
namespace {

SourceIndex index_of(std::span<const Source> sources) {
  SourceIndex index;
  for (const Source& source : sources) index.add(source.id);
  return index;
}

const SourceIndex one = index_of(std::vector<Source>{{"d", "", "", "", "", ""}});

const std::string good = R"([{"document":"d","start":0,"end":9,"quote":"Ann \"met\" Bob","subject":[0,3],)"
                         R"("trigger":[4,7],"object":[8,9],"speaker":"","rule":"met","score":878}])";

std::string with(const std::string& part, const std::string& other) {
  std::string text = good;
  return text.replace(text.find(part), part.size(), other);
}

TEST(EvidenceScan, ReadsAllThatWeWrite) {
  const Graph graph = hostile::Generator(3).graph(20, 200);
  const SourceIndex sources = index_of(graph.sources());
  for (const Relation& relation : graph.relations()) {
    const auto scanned = scan_evidence(evidence_to_json(relation.evidence, graph.sources()), sources);
    ASSERT_TRUE(scanned.has_value());
    EXPECT_EQ(*scanned, relation.evidence);
  }
}

TEST(EvidenceScan, ReadsSeveralPieces) {
  const std::string piece = good.substr(1, good.size() - 2);
  const auto scanned = scan_evidence("[" + piece + "," + piece + "]", one);
  ASSERT_TRUE(scanned.has_value());
  EXPECT_EQ(scanned->size(), 2U);
  EXPECT_EQ(scanned->front().quote, "Ann \"met\" Bob");
}

TEST(EvidenceScan, LeavesOtherJsonToTheReaderOfJson) {
  for (const std::string& other : {with(",\"end\"", ", \"end\""), with("\"met\"", "\"m\\u0065t\""), good + " "}) {
    EXPECT_FALSE(scan_evidence(other, one).has_value()) << other;
    EXPECT_EQ(evidence_from_json(other, one, [] { return Place{}; }).size(), 1U) << other;
  }
}

TEST(EvidenceScan, RefusesWhatTheReaderOfJsonRefuses) {
  for (const std::string& bad :
       {with("\"d\"", "\"e\""), with("[0,3]", "[3,0]"), with("\"end\":9", "\"end\":09"), with("878", "87800"),
        with("878", "-1"), with("878", "8.5"), with("met\\\"", "met\\x"), with("Ann", "A\nn"), with("}]", "}"),
        with("}]", "},]"), good + "]", std::string("["), std::string()}) {
    EXPECT_FALSE(scan_evidence(bad, one).has_value()) << bad;
    EXPECT_THROW(evidence_from_json(bad, one, [] { return Place{}; }), Error) << bad;
  }
}

}  // namespace
}  // namespace entente
