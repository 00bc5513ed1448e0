#include <entente/extract/engine/lemmatiser.h>
#include <entente/extract/engine/lexeme.h>
#include <entente/extract/engine/model_file.h>
#include <entente/extract/engine/parser.h>
#include <entente/extract/engine/recogniser.h>
#include <entente/extract/engine/tagger.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"
#include <limits>

namespace entente::engine {
namespace {

using test::Aligned;
using test::error_of;
using test::RawNetwork;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::string sample() {
  return test::model(ModelKind::words, [](ModelWriter& writer) {
    writer.number(7);
    writer.array(std::span<const std::int16_t>(std::vector<std::int16_t>{1, -2, 3}));
    writer.strings(std::vector<std::string>{"uno", "", "señor"});
    writer.array(std::span<const std::uint64_t>());
    writer.array(std::span<const std::int8_t>(std::vector<std::int8_t>{-128, 127}));
  });
}

std::string open_error(const std::string& file, ModelKind kind = ModelKind::words, std::string_view language = "en") {
  const Aligned bytes(file);
  return error_of([&] { ModelReader(bytes.view(), "en.words.model", kind, language); });
}

std::string set(std::string file, std::size_t at, std::uint64_t value) {
  std::memcpy(file.data() + at, &value, sizeof(value));
  return file;
}

TEST(ModelFile, ReadsSectionsInTheOrderTheyWereWritten) {
  const Aligned file(sample());
  ModelReader reader(file.view(), "en.words.model", ModelKind::words, "en");
  EXPECT_EQ(reader.number(), 7U);
  const auto numbers = reader.array<std::int16_t>();
  EXPECT_THAT(numbers, ElementsAre(1, -2, 3));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(numbers.data()) % cache_line, 0U);
  EXPECT_THAT(reader.strings(), ElementsAre("uno", "", "señor"));
  EXPECT_THAT(reader.array<std::uint64_t>(), IsEmpty());
  const auto bytes = reader.array<std::int8_t>();
  EXPECT_THAT(bytes, ElementsAre(-128, 127));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(bytes.data()) % cache_line, 0U);
}

TEST(ModelFile, IsTheSameEveryTime) {
  EXPECT_EQ(sample(), sample());
}

TEST(ModelFile, RefusesWhatIsNoModel) {
  for (const std::string& file : {std::string(), std::string("ententeM"), std::string(100, 'x')})
    EXPECT_THAT(open_error(file), AllOf(StartsWith("en.words.model: "), HasSubstr("no model file"))) << file;
}

TEST(ModelFile, RefusesAnotherVersion) {
  std::string file = sample();
  file[8] = static_cast<char>(model_version + 1);
  EXPECT_THAT(open_error(file), AllOf(HasSubstr("version " + std::to_string(model_version + 1)),
                                      HasSubstr("reads version " + std::to_string(model_version))));
}

TEST(ModelFile, RefusesAnotherKindAndLanguage) {
  EXPECT_THAT(open_error(sample(), ModelKind::tagger), HasSubstr("the model 'words' of 'en', not 'tagger' of 'en'"));
  EXPECT_THAT(open_error(sample(), ModelKind::words, "es"), HasSubstr("'words' of 'en', not 'words' of 'es'"));
  EXPECT_THAT(open_error(sample(), ModelKind::words, "e"), HasSubstr("of 'e'"));
  std::string unknown = sample();
  unknown[12] = 77;
  EXPECT_THAT(open_error(unknown), HasSubstr("the model 'unknown'"));
}

TEST(ModelFile, RefusesAFileCutShortAtAnyLength) {
  const std::string file = sample();
  for (std::size_t size = 0; size < file.size(); ++size) {
    const char* const what = size < test::header_size ? "no model file" : "cut short or damaged";
    EXPECT_THAT(open_error(file.substr(0, size)), HasSubstr(what)) << size;
  }
  EXPECT_THAT(open_error(file + 'x'), HasSubstr("damaged"));
}

TEST(ModelFile, RefusesOneChangedByte) {
  const std::string file = sample();
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string changed = file;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    const std::string error = open_error(changed);
    EXPECT_THAT(error, Not(IsEmpty())) << at;
    if (at >= test::size_at) {
      EXPECT_THAT(error, HasSubstr("damaged")) << at;
    }
  }
}

TEST(ModelFile, ChecksEverySectionAgainstTheEnd) {
  const std::string one = test::model(ModelKind::words, [](ModelWriter& writer) { writer.number(1); });
  for (const std::uint64_t count : {std::uint64_t{17}, std::uint64_t{1} << 32, std::uint64_t{1} << 61,
                                    (std::uint64_t{1} << 62) + 1, ~std::uint64_t{0}}) {
    const Aligned file(test::resealed(set(one, test::header_size, count)));
    ModelReader reader(file.view(), "en.words.model", ModelKind::words, "en");
    EXPECT_THAT(error_of([&] { reader.array<std::uint32_t>(); }), HasSubstr("contradicts itself")) << count;
  }
  // Two numbers where one is asked for, and none.
  for (const std::uint64_t count : {std::uint64_t{0}, std::uint64_t{2}}) {
    const Aligned file(test::resealed(set(one, test::header_size, count)));
    ModelReader reader(file.view(), "en.words.model", ModelKind::words, "en");
    EXPECT_THAT(error_of([&] { reader.number(); }), HasSubstr("contradicts itself")) << count;
  }
}

TEST(ModelFile, ChecksWhatIsAskedForBeyondTheLastSection) {
  const Aligned file(test::model(ModelKind::words, [](ModelWriter& writer) { writer.number(1); }));
  ModelReader reader(file.view(), "en.words.model", ModelKind::words, "en");
  reader.number();
  EXPECT_THAT(error_of([&] { reader.number(); }), HasSubstr("contradicts itself"));
  // The section's size is there, its padding is not.
  const std::string cut = test::model(ModelKind::words, [](ModelWriter& writer) { writer.number(1); });
  const Aligned short_file(test::resealed(cut.substr(0, cut.size() - 4)));
  ModelReader short_reader(short_file.view(), "en.words.model", ModelKind::words, "en");
  EXPECT_THAT(error_of([&] { short_reader.number(); }), HasSubstr("contradicts itself"));
}

TEST(ModelFile, ChecksStringsAgainstTheirText) {
  const Aligned file(test::model(ModelKind::words, [](ModelWriter& writer) {
    writer.array(std::span<const std::uint32_t>(std::vector<std::uint32_t>{2, 4'000'000'000U, 1}));
    writer.array(std::span<const char>(std::string_view("abcd")));
  }));
  ModelReader reader(file.view(), "en.words.model", ModelKind::words, "en");
  EXPECT_THAT(error_of([&] { reader.strings(); }), HasSubstr("contradicts itself"));
}

/// What reading a network says that `change` was made to.
template <class Change>
std::string network_error(Change&& change) {
  RawNetwork raw;
  raw.slots = test::table<Network::Slot>(4, {{5, 0}, {9, 1}});
  raw.rows.assign(2 * Network::lanes, 1);
  change(raw);
  const Aligned file(test::model(ModelKind::tagger, [&](ModelWriter& writer) { raw.write(writer); }));
  return error_of([&] { test::read<Network>(file, ModelKind::tagger); });
}

TEST(ModelFile, ANetworkMustFitTogether) {
  using Raw = RawNetwork&;
  EXPECT_EQ(network_error([](Raw) {}), "");
  const auto contradicts = HasSubstr("contradicts itself");
  EXPECT_THAT(network_error([](Raw n) { n.hidden = 0; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.hidden = 4; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.hidden = 2 * Network::lanes; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.hidden = 0xFFFFFFFF; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.labels = 3; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n = RawNetwork::of_labels(256); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.positions = 1, n.width = 1; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.positions = 1; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.positions = n.width = 0xFFFFFFFF; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.slots.clear(); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.slots.resize(3); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.slots.assign(4, {1, 0}); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.slots[0] = {1, 2}; }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.rows.pop_back(); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.rows.clear(); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.bias.push_back(0); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.projection.push_back(0); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.output.pop_back(); }), contradicts);
  EXPECT_THAT(network_error([](Raw n) { n.output_bias.push_back(0); }), contradicts);
}

TEST(ModelFile, ScoresOfANetworkStayInTheirRange) {
  const auto large = [](std::uint32_t hidden, std::int32_t bias) {
    return network_error([&](RawNetwork& n) {
      n = RawNetwork();
      n.hidden = hidden;
      n.labels = 1;
      n.bias.assign(hidden, 0);
      n.output.assign(hidden, std::numeric_limits<std::int16_t>::min());
      n.output_bias = {bias};
    });
  };
  EXPECT_EQ(large(48, 0), "");
  EXPECT_THAT(large(1024, 0), HasSubstr("contradicts itself"));
  EXPECT_THAT(large(48, std::numeric_limits<std::int32_t>::min()), HasSubstr("contradicts itself"));
  const auto projected = [](std::uint32_t width) {
    return network_error([&](RawNetwork& n) {
      n.positions = 1;
      n.width = width;
      n.projection.assign(std::size_t{n.hidden} * width, std::numeric_limits<std::int16_t>::max());
    });
  };
  EXPECT_EQ(projected(64), "");
  EXPECT_THAT(projected(1024), HasSubstr("contradicts itself"));
}

std::string words_error(std::uint32_t width, const std::vector<WordSpace::Slot>& slots,
                        const std::vector<WordSpace::Classes>& classes, const std::vector<std::int8_t>& vectors) {
  const Aligned file(test::model(ModelKind::words, [&](ModelWriter& writer) {
    writer.number(width);
    writer.array(std::span(slots));
    writer.array(std::span(classes));
    writer.array(std::span(vectors));
  }));
  return error_of([&] { test::read<WordSpace>(file, ModelKind::words); });
}

TEST(ModelFile, AWordSpaceMustFitTogether) {
  const auto contradicts = HasSubstr("contradicts itself");
  EXPECT_EQ(words_error(2, {{1, 0}, {}}, {{3, 4}}, {5, 6}), "");
  EXPECT_THAT(words_error(2, {{1, 1}, {}}, {{3, 4}}, {5, 6}), contradicts);
  EXPECT_THAT(words_error(2, {{1, 0}}, {{3, 4}}, {5, 6}), contradicts);
  EXPECT_THAT(words_error(2, {{1, 0}, {}, {}}, {{3, 4}}, {5, 6}), contradicts);
  EXPECT_THAT(words_error(2, {}, {{3, 4}}, {5, 6}), contradicts);
  EXPECT_THAT(words_error(3, {{1, 0}, {}}, {{3, 4}}, {5, 6}), contradicts);
  EXPECT_THAT(words_error(2000, {{1, 0}, {}}, {{3, 4}}, std::vector<std::int8_t>(2000)), contradicts);
  EXPECT_THAT(words_error(0xFFFFFFFF, {{1, 0}, {}}, {{3, 4}}, {5, 6}), contradicts);
}

std::string lemmas_error(const std::vector<Lemmatiser::Rule>& rules, const std::vector<std::string>& endings) {
  const Aligned file(test::model(ModelKind::lemmas, [&](ModelWriter& writer) {
    writer.array(std::span(rules));
    writer.strings(endings);
  }));
  return error_of([&] { test::read<Lemmatiser>(file, ModelKind::lemmas); });
}

TEST(ModelFile, RulesOfLemmasMustFitTogether) {
  const auto contradicts = HasSubstr("contradicts itself");
  EXPECT_EQ(lemmas_error({{1, 2, 0}, {}}, {"y"}), "");
  EXPECT_THAT(lemmas_error({{1, 2, 1}, {}}, {"y"}), contradicts);
  EXPECT_THAT(lemmas_error({{1, 2, 0}, {1, 2, 0}}, {"y"}), contradicts);
  EXPECT_THAT(lemmas_error({{1, 2, 0}, {}, {}}, {"y"}), contradicts);
  EXPECT_THAT(lemmas_error({}, {"y"}), contradicts);
}

std::string tagger_error(const std::vector<std::string>& tags, const RawNetwork& network) {
  const Aligned file(test::model(ModelKind::tagger, [&](ModelWriter& writer) {
    writer.strings(tags);
    network.write(writer);
  }));
  return error_of([&] { test::read<Tagger>(file, ModelKind::tagger); });
}

RawNetwork with_positions(RawNetwork network, std::uint32_t positions) {
  network.positions = positions;
  return network;
}

TEST(ModelFile, ATaggerMustFitItsNetwork) {
  const auto contradicts = HasSubstr("contradicts itself");
  EXPECT_EQ(tagger_error({"NOUN", "VERB"}, RawNetwork()), "");
  EXPECT_THAT(tagger_error({"NOUN"}, RawNetwork()), contradicts);
  EXPECT_THAT(tagger_error({}, RawNetwork::of_labels(0)), contradicts);
  EXPECT_THAT(tagger_error({"NOUN", "VERB"}, with_positions(RawNetwork(), 3)), contradicts);
}

std::string names_error(const std::vector<std::string>& classes, const RawNetwork& network, std::size_t steps) {
  const Aligned file(test::model(ModelKind::names, [&](ModelWriter& writer) {
    writer.strings(classes);
    network.write(writer);
    writer.array(std::span<const std::int32_t>(std::vector<std::int32_t>(steps)));
  }));
  return error_of([&] { test::read<Recogniser>(file, ModelKind::names); });
}

TEST(ModelFile, ARecogniserMustFitItsNetwork) {
  const auto contradicts = HasSubstr("contradicts itself");
  EXPECT_EQ(names_error({"Person"}, RawNetwork::of_labels(5), 25), "");
  EXPECT_THAT(names_error({"Person"}, RawNetwork::of_labels(5), 24), contradicts);
  EXPECT_THAT(names_error({"Person"}, RawNetwork::of_labels(4), 16), contradicts);
  EXPECT_THAT(names_error({"Person", "Place"}, RawNetwork::of_labels(5), 25), contradicts);
  EXPECT_THAT(names_error({"Person"}, with_positions(RawNetwork::of_labels(5), 4), 25), contradicts);
}

std::string parser_error(const std::vector<std::uint8_t>& moves, const std::vector<std::uint8_t>& relations,
                         const RawNetwork& network) {
  const Aligned file(test::model(ModelKind::parser, [&](ModelWriter& writer) {
    writer.strings(std::vector<std::string>{"nsubj", "obj"});
    writer.array(std::span(moves));
    writer.array(std::span(relations));
    network.write(writer);
  }));
  return error_of([&] { test::read<Parser>(file, ModelKind::parser); });
}

TEST(ModelFile, AParserMustFitItsNetworkAndAlwaysHaveAMove) {
  const auto contradicts = HasSubstr("contradicts itself");
  const RawNetwork three = RawNetwork::of_labels(3);
  EXPECT_EQ(parser_error({0, 1, 2}, {255, 0, 1}, three), "");
  EXPECT_THAT(parser_error({0, 1, 1}, {255, 0, 1}, three), contradicts) << "no right";
  EXPECT_THAT(parser_error({1, 1, 2}, {0, 0, 1}, three), contradicts) << "no shift";
  EXPECT_THAT(parser_error({0, 3, 2}, {255, 0, 1}, three), contradicts) << "no such move";
  EXPECT_THAT(parser_error({0, 1, 2}, {255, 0, 2}, three), contradicts) << "no such relation";
  EXPECT_THAT(parser_error({0, 1, 2}, {255, 0}, three), contradicts);
  EXPECT_THAT(parser_error({0, 2}, {255, 0}, three), contradicts);
  EXPECT_THAT(parser_error({}, {}, RawNetwork::of_labels(0)), contradicts);
  EXPECT_THAT(parser_error({0, 1, 2}, {255, 0, 1}, with_positions(three, 1)), contradicts);
}

}  // namespace
}  // namespace entente::engine
