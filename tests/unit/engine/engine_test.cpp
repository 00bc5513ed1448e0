#include <entente/base/embedded.h>
#include <entente/extract/models/models.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <sstream>
#include <thread>

namespace entente {

std::span<const EmbeddedFile> builtin_model_files();

}  // namespace entente

namespace entente::engine {
namespace {

using test::error_of;
using testing::ElementsAreArray;
using testing::HasSubstr;
using testing::StartsWith;

const Engine& builtin() {
  static const Engine engine = builtin_engine();
  return engine;
}

const LanguageEngine& language(std::string_view code) {
  return *builtin().language(code);
}

std::vector<std::string> split(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// All that is said of a sentence, a line a word: "Ada PROPN Number=Sing B-Person 2 nsubj ada".
std::vector<std::string> analysed(const LanguageEngine& engine, const std::vector<std::string>& forms,
                                  Workspace& work) {
  std::vector<Word> words;
  for (const std::string& form : forms) words.push_back({form, 0});
  engine.describe(words, work);
  engine.tag(work);
  engine.find_names(work);
  engine.parse(work);
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    const Label tag = work.tags[i].tag;
    const std::string_view upos = engine.tagger().upos(tag);
    const std::string_view feats = engine.tagger().feats(tag);
    const std::uint32_t head = work.parser.state.head(i);
    std::string line = forms[i];
    line.append(" ").append(upos).append(" ").append(feats).append(" ");
    line.append(engine.recogniser().bio(work.labels[i])).append(" ");
    line.append(std::to_string(head == forms.size() ? 0 : head + 1)).append(" ");
    line.append(engine.parser().relation(work.parser.state.relation(i))).append(" ");
    out.push_back(line.append(engine.lemmatiser().lemma(forms[i], upos, feats)));
  }
  return out;
}

std::vector<std::string> analysed(std::string_view code, const std::vector<std::string>& forms) {
  Workspace work;
  return analysed(language(code), forms, work);
}

/// What must hold of any analysis.
void check(const LanguageEngine& engine, const Workspace& work, std::size_t words) {
  ASSERT_EQ(work.tags.size(), words);
  ASSERT_EQ(work.labels.size(), words);
  ASSERT_TRUE(words == 0 || work.parser.state.finished());
  std::size_t roots = 0;
  Label before = NameLabels::outside;
  for (std::uint32_t i = 0; i < words; ++i) {
    ASSERT_LT(std::max(work.tags[i].tag, work.tags[i].other), engine.tagger().tags());
    ASSERT_LE(work.parser.state.head(i), words);
    ASSERT_NE(work.parser.state.head(i), i);
    if (work.parser.state.head(i) == words) ++roots;
    ASSERT_TRUE(NameLabels::may_follow(before, work.labels[i]));
    before = work.labels[i];
  }
  ASSERT_TRUE(NameLabels::may_end(before));
  ASSERT_EQ(roots, words == 0 ? 0U : 1U);
}

// Names need the hints of the word lists; annotate_words_test.cpp in tests/unit/extract/ asks for them.

TEST(Engine, ReadsEnglish) {
  const auto words = analysed("en", split("Ada Quill visited Venezuela on Monday ."));
  EXPECT_THAT(words[0], StartsWith("Ada PROPN "));
  EXPECT_THAT(words[0], HasSubstr(" 3 nsubj Ada"));
  EXPECT_THAT(words[2], StartsWith("visited VERB "));
  EXPECT_THAT(words[2], HasSubstr(" 0 root visit"));
  EXPECT_THAT(words[3], StartsWith("Venezuela PROPN "));
  EXPECT_THAT(words[3], HasSubstr(" 3 obj Venezuela"));
  EXPECT_THAT(words[6], StartsWith(". PUNCT "));
}

TEST(Engine, ReadsSpanish) {
  const auto words = analysed("es", split("El presidente visitó Venezuela el lunes ."));
  EXPECT_THAT(words[0], StartsWith("El DET "));
  EXPECT_THAT(words[1], StartsWith("presidente NOUN "));
  EXPECT_THAT(words[1], HasSubstr(" 3 nsubj presidente"));
  EXPECT_THAT(words[2], StartsWith("visitó VERB "));
  EXPECT_THAT(words[2], HasSubstr(" 0 root visitar"));
  EXPECT_THAT(words[3], StartsWith("Venezuela PROPN "));
}

TEST(Engine, HoldsItsPromisesForAnyWords) {
  const std::vector<std::vector<std::string>> sentences = {
      {},
      {""},
      {"", "", ""},
      {"."},
      {"Peru"},
      {"😀", "visited", "👩‍👩‍👧", "!"},
      {"北京", "和", "東京", "。"},
      {"\u200Fשלום", "مرحبا", "بكم"},
      {"e\u0301", "\u0301", "\xC3\xB1", "\xFF", "\xC3"},
      std::vector<std::string>(300, "("),
      std::vector<std::string>(300, "and"),
      std::vector<std::string>(300, "Peru"),
      {std::string(100'000, 'A'), "visited", std::string(100'000, '9')},
  };
  Workspace work;
  for (const char* const code : {"en", "es"}) {
    for (const auto& sentence : sentences) {
      const auto words = analysed(language(code), sentence, work);
      EXPECT_EQ(words.size(), sentence.size());
      check(language(code), work, sentence.size());
    }
  }
}

TEST(Engine, TakesAllHints) {
  Workspace work;
  const std::vector<Word> words(40, {"Quill", 0xFFFF});
  language("en").describe(words, work);
  language("en").tag(work);
  language("en").find_names(work);
  language("en").parse(work);
  check(language("en"), work, words.size());
}

TEST(Engine, ReadsALongSentenceAlikeInAllItsParts) {
  constexpr std::size_t repeats = 400;
  const auto once = split("Ada Quill , the president of Venezuela , visited Peru and Chile on Monday ,");
  std::vector<std::string> forms;
  for (std::size_t i = 0; i < repeats; ++i) forms.insert(forms.end(), once.begin(), once.end());
  Workspace work;
  analysed(language("en"), forms, work);
  check(language("en"), work, forms.size());
  const auto part = [&](const auto& all, std::size_t i) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(i * once.size());
    return std::vector(begin, begin + static_cast<std::ptrdiff_t>(once.size()));
  };
  for (std::size_t i = 2; i + 2 < repeats; ++i) {
    ASSERT_EQ(part(work.tags, i), part(work.tags, 2)) << i;
    ASSERT_EQ(part(work.labels, i), part(work.labels, 2)) << i;
  }
}

TEST(Engine, GivesTheSameAgainAndWithUsedMemory) {
  const auto forms = split("The foreign ministers of Chile and Peru signed an agreement in Lima .");
  Workspace work;
  const auto first = analysed(language("en"), forms, work);
  analysed(language("es"), split("El presidente de Venezuela visitó Perú el lunes ."), work);
  analysed(language("en"), std::vector<std::string>(200, "Quill"), work);
  EXPECT_THAT(analysed(language("en"), forms, work), ElementsAreArray(first));
  EXPECT_THAT(analysed("en", forms), ElementsAreArray(first));
}

TEST(Engine, ParsesManySentencesLikeEachAlone) {
  const LanguageEngine& engine = language("en");
  std::vector<std::vector<std::string>> sentences = {
      {},
      split("The foreign ministers of Chile and Peru signed an agreement in Lima ."),
      {"Peru"},
      {},
      std::vector<std::string>(70, "and")};
  for (int i = 0; i < 9; ++i) sentences.push_back(split("Ada Quill , president of Venezuela , visited Peru ."));
  sentences.push_back({});
  std::vector<std::vector<Lexeme>> lexemes;
  std::vector<std::vector<Tagging>> tags;
  std::vector<std::vector<std::uint32_t>> heads;
  Workspace work;
  for (const auto& sentence : sentences) {
    analysed(engine, sentence, work);
    lexemes.push_back(work.lexemes);
    tags.push_back(work.tags);
    auto& own = heads.emplace_back();
    for (std::uint32_t i = 0; i < sentence.size(); ++i) own.push_back(work.parser.state.head(i));
  }
  std::vector<ParserInput> inputs;
  for (std::size_t s = 0; s < sentences.size(); ++s) inputs.push_back({lexemes[s], tags[s]});
  for (const std::size_t count : {inputs.size(), std::size_t{3}, std::size_t{0}}) {
    const auto trees = engine.parse(std::span(inputs).first(count), work);
    ASSERT_EQ(trees.size(), count);
    for (std::size_t s = 0; s < count; ++s) {
      ASSERT_EQ(trees[s].size(), sentences[s].size());
      for (std::uint32_t i = 0; i < sentences[s].size(); ++i) EXPECT_EQ(trees[s].head(i), heads[s][i]) << s << ' ' << i;
    }
  }
}

TEST(Engine, IsSharedByThreads) {
  const auto english = split("The foreign ministers of Chile and Peru signed an agreement in Lima .");
  const auto spanish = split("Los ministros de Chile y Perú firmaron un acuerdo en Lima .");
  const auto in_english = analysed("en", english);
  const auto in_spanish = analysed("es", spanish);
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&] {
      Workspace work;
      for (int round = 0; round < 15; ++round) {
        if (analysed(language("en"), english, work) != in_english) ++count;
        if (analysed(language("es"), spanish, work) != in_spanish) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

TEST(Engine, KnowsItsLanguages) {
  EXPECT_NE(builtin().language("en"), nullptr);
  EXPECT_NE(builtin().language("es"), nullptr);
  EXPECT_EQ(builtin().language("fr"), nullptr);
  EXPECT_EQ(builtin().language(""), nullptr);
  EXPECT_EQ(Engine().language("en"), nullptr);
  EXPECT_NE(builtin().version(), Engine().version());
  EXPECT_EQ(builtin().version(), builtin_engine().version());
}

std::vector<ModelBytes> builtin_files() {
  std::vector<ModelBytes> files;
  for (const EmbeddedFile& file : builtin_model_files()) files.push_back({file.path, file.text});
  return files;
}

TEST(Engine, NeedsAllModelsOfALanguage) {
  for (const std::string missing :
       {"en.words.model", "en.tagger.model", "en.names.model", "en.parser.model", "es.lemmas.model"}) {
    std::vector<ModelBytes> files = builtin_files();
    std::erase_if(files, [&](const ModelBytes& file) { return file.name == missing; });
    EXPECT_THAT(error_of([&] { const Engine engine(files); }), HasSubstr("there is no model '" + missing + "'"));
  }
}

TEST(Engine, RefusesModelsOfAnotherLanguage) {
  std::vector<ModelBytes> files = builtin_files();
  for (ModelBytes& file : files) {
    if (file.name == "en.tagger.model") {
      file.name = "es.tagger.model";
    } else if (file.name == "es.tagger.model") {
      file.name = "en.tagger.model";
    }
  }
  EXPECT_THAT(error_of([&] { const Engine engine(files); }), HasSubstr("not 'tagger' of 'en'"));
}

/// The models of English, each the smallest there is; the networks want vectors of `wanted` numbers, the words have
/// such of `given`.
std::vector<std::pair<std::string, test::Aligned>> smallest_models(std::uint32_t given, std::uint32_t wanted) {
  const auto network = [&](std::uint32_t labels, ModelWriter& writer, std::size_t positions = window_size) {
    test::RawNetwork raw = test::RawNetwork::of_labels(labels);
    raw.positions = wanted == 0 ? 0 : static_cast<std::uint32_t>(positions);
    raw.width = wanted;
    raw.projection.assign(positions * raw.hidden * wanted, 1);
    raw.write(writer);
  };
  std::vector<std::pair<std::string, test::Aligned>> out;
  const auto add = [&](const char* name, ModelKind kind, auto&& fill) {
    out.emplace_back(name, test::Aligned(test::model(kind, fill)));
  };
  add("en.words.model", ModelKind::words, [&](ModelWriter& writer) {
    writer.number(given);
    writer.array(std::span<const WordSpace::Slot>(test::table<WordSpace::Slot>(2, {{class_key("peru"), 0}})));
    writer.array(std::span<const WordSpace::Classes>(std::vector<WordSpace::Classes>{{1, 1}}));
    writer.array(std::span<const std::int8_t>(std::vector<std::int8_t>(given, 1)));
  });
  add("en.tagger.model", ModelKind::tagger, [&](ModelWriter& writer) {
    writer.strings(std::vector<std::string>{"NOUN", "VERB|Tense=Past"});
    network(2, writer);
  });
  add("en.names.model", ModelKind::names, [&](ModelWriter& writer) {
    writer.strings(std::vector<std::string>{"Person"});
    network(5, writer);
    writer.array(std::span<const std::int32_t>(std::vector<std::int32_t>(25)));
  });
  add("en.parser.model", ModelKind::parser, [&](ModelWriter& writer) {
    writer.strings(std::vector<std::string>{"obj"});
    writer.array(std::span<const std::uint8_t>(std::vector<std::uint8_t>{0, 1, 2}));
    writer.array(std::span<const std::uint8_t>(std::vector<std::uint8_t>{255, 0, 0}));
    network(3, writer, parse_roles);
  });
  add("en.lemmas.model", ModelKind::lemmas, [&](ModelWriter& writer) {
    writer.array(std::span<const Lemmatiser::Rule>(std::vector<Lemmatiser::Rule>(1)));
    writer.strings(std::vector<std::string>{});
  });
  return out;
}

std::vector<ModelBytes> views(const std::vector<std::pair<std::string, test::Aligned>>& models) {
  std::vector<ModelBytes> files;
  for (const auto& [name, bytes] : models) files.push_back({name, bytes.view()});
  return files;
}

TEST(Engine, WorksWithTheSmallestModels) {
  for (const std::uint32_t width : {0U, 3U, 1024U}) {
    const auto models = smallest_models(width, width);
    const Engine engine(views(models));
    Workspace work;
    // Without any reason to choose, the first label is chosen: a noun, no name, and shift as long as that is possible.
    EXPECT_THAT(analysed(*engine.language("en"), {"Peru", "x", ""}, work),
                testing::ElementsAre("Peru NOUN  O 0 root peru", "x NOUN  O 1 obj x", " NOUN  O 2 obj "));
  }
}

TEST(Engine, WordsAndNetworksMustAgreeOnVectors) {
  for (const auto& [given, wanted] : std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 3}, {3, 2}, {0, 2}}) {
    const auto models = smallest_models(given, wanted);
    EXPECT_THAT(error_of([&] { const Engine engine(views(models)); }), HasSubstr("vectors")) << given << ' ' << wanted;
  }
}

class EngineFolder : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() / (std::string("entente-engine-") + info->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write_models() const {
    for (const auto& [name, bytes] : smallest_models(2, 2)) {
      std::ofstream out(folder_ / name, std::ios::binary);
      out.write(bytes.view().data(), static_cast<std::streamsize>(bytes.view().size()));
    }
  }

  std::filesystem::path folder_;
};

TEST_F(EngineFolder, IsRead) {
  write_models();
  std::ofstream(folder_ / "README.md") << "no model";
  const Engine engine = Engine::from_folder(folder_);
  const Engine copy = engine;
  Workspace work;
  EXPECT_EQ(analysed(*copy.language("en"), {"Peru"}, work).front(), "Peru NOUN  O 0 root peru");
  EXPECT_EQ(engine.version(), Engine::from_folder(folder_).version());
}

TEST_F(EngineFolder, WithoutModelsIsAnError) {
  EXPECT_THAT(error_of([&] { Engine::from_folder(folder_); }), HasSubstr("holds no models"));
  EXPECT_THAT(error_of([&] { Engine::from_folder(folder_ / "none"); }), HasSubstr("holds no models"));
}

TEST_F(EngineFolder, WithADamagedModelIsAnError) {
  write_models();
  std::filesystem::resize_file(folder_ / "en.names.model", 100);
  EXPECT_THAT(error_of([&] { Engine::from_folder(folder_); }), HasSubstr("en.names.model: the model is cut short"));
  std::filesystem::resize_file(folder_ / "en.names.model", 0);
  EXPECT_THAT(error_of([&] { Engine::from_folder(folder_); }), HasSubstr("no model file"));
}

TEST_F(EngineFolder, WithAFolderForAModelIsAnError) {
  write_models();
  std::filesystem::remove(folder_ / "en.names.model");
  std::filesystem::create_directory(folder_ / "en.names.model");
  EXPECT_THAT(error_of([&] { Engine::from_folder(folder_); }), HasSubstr("en.names.model"));
}

}  // namespace
}  // namespace entente::engine
