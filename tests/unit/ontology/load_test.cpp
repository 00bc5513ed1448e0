#include <entente/ontology/resources.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace entente {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// A folder that is gone after the test.
class Folder {
 public:
  explicit Folder(const std::vector<std::pair<std::string, std::string>>& files) {
    static std::atomic<int> number = 0;
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ =
        std::filesystem::temp_directory_path() /
        ("entente-" + std::to_string(std::hash<std::string>{}(std::string(test->test_suite_name()) + test->name())) +
         "-" + std::to_string(number++));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
    for (const auto& [name, text] : files) {
      std::filesystem::create_directories((path_ / name).parent_path());
      std::ofstream(path_ / name, std::ios::binary) << text;
    }
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

Resources load_with(const Folder& folder) {
  const std::vector<std::filesystem::path> overlays = {folder.path()};
  return load_resources(overlays);
}

/// A whole ontology, but small.
std::vector<DataFile> small_base() {
  return {{"ontology.txt", "base/ontology.txt",
           "ontology small\n  version 1\nclass Agent\nclass State\n  parent Agent\nclass City\n"
           "relation met-with\n  signature Agent - Agent\n"}};
}

struct BrokenFile {
  std::string name;  ///< of the test
  std::string path;
  std::string text;
  std::string where;  ///< "FILE:LINE: " as it ends
  std::string why;
};

class RejectedFile : public testing::TestWithParam<BrokenFile> {};

TEST_P(RejectedFile, IsNamedWithLineAndReason) {
  const BrokenFile& broken = GetParam();
  const Folder folder({{broken.path, broken.text}});
  const std::vector<std::vector<DataFile>> layers = {small_base(), read_folder(folder.path())};
  try {
    load_layers(layers);
    FAIL() << "the file was accepted";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr((folder.path() / broken.path).string() + broken.where));
    EXPECT_THAT(error.what(), HasSubstr(broken.why));
    EXPECT_THAT(error.what(), HasSubstr("; ")) << "it should say what to do";
  }
}

const std::string entry_header = "id\tclass\tname\twithin\tseat_of\twikidata\tformer\n";
const std::string form_header = "id\tnames\tacronyms\tdemonyms\tpeople\n";

INSTANTIATE_TEST_SUITE_P(
    Ontology, RejectedFile,
    testing::Values(
        BrokenFile{"UnknownRecord", "ontology.txt", "\nclazz Robot\n", ":2: ", "unknown record 'clazz'"},
        BrokenFile{"UnknownKey", "ontology.txt", "class Robot\n  colour red\n", ":2: ", "unknown key 'colour'"},
        BrokenFile{"KeyWithoutValue", "ontology.txt", "class Robot\n  parent\n", ":2: ", "'parent' has no value"},
        BrokenFile{"ClassName", "ontology.txt", "class some-robot\n", ":1: ", "'some-robot' is no name for a class"},
        BrokenFile{"RelationName", "ontology.txt", "relation MetWith\n  signature Agent - Agent\n",
                   ":1: ", "'MetWith' is no name for a relation"},
        BrokenFile{"UnknownParent", "ontology.txt", "class Robot\n  parent Machine\n",
                   ":1: ", "unknown parent 'Machine'"},
        BrokenFile{"Cycle", "ontology.txt", "class Robot\n  parent Droid\nclass Droid\n  parent Robot\n",
                   ":1: ", "its own ancestor"},
        BrokenFile{"Twice", "ontology.txt", "class Robot\n  parent Agent\nclass Robot\n  parent Agent\n",
                   ":3: ", "class 'Robot' is defined twice"},
        BrokenFile{"UnknownClassInSignature", "ontology.txt", "\nrelation built\n  signature Agent > Robot\n",
                   ":2: ", "unknown class 'Robot'"},
        BrokenFile{"Signature", "ontology.txt", "relation built\n  signature Agent Firm\n", ":2: ", "is no signature"},
        BrokenFile{"NoSignature", "ontology.txt", "relation built\n  meaning Made\n",
                   ":1: ", "neither signature nor parent"},
        BrokenFile{"Lasting", "ontology.txt", "relation built\n  lasting maybe\n", ":2: ", "neither yes nor no"},
        BrokenFile{"UnionField", "ontology.txt", "union Actor\n  meaning All\n", ":2: ", "a union has only classes"},
        BrokenFile{"NoVersion", "ontology.txt", "ontology mine\n", ":1: ", "needs a name and a version"},
        BrokenFile{"IndentFirst", "ontology.txt", "  class Robot\n", ":1: ", "an indented line belongs to a record"},
        BrokenFile{"Encoding", "ontology.txt", "class Robot\n  meaning \xFF\n", ":2: ", "not valid UTF-8"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Tables, RejectedFile,
    testing::Values(
        BrokenFile{"Header", "gazetteer.tsv", "id\tname\n", ":1: ", "not the header"},
        BrokenFile{"Columns", "gazetteer.tsv", entry_header + "state:XX\tState\n", ":2: ", "2 columns instead of 7"},
        BrokenFile{"UnknownClass", "gazetteer.tsv", entry_header + "state:XX\tRealm\tXanadu\t\t\t\t\n",
                   ":2: ", "unknown class 'Realm'"},
        BrokenFile{"NoName", "gazetteer.tsv", entry_header + "state:XX\tState\t\t\t\t\t\n",
                   ":2: ", "needs an id and a name"},
        BrokenFile{"Wikidata", "gazetteer.tsv", entry_header + "state:XX\tState\tXanadu\t\t\t717\t\n",
                   ":2: ", "no Wikidata item"},
        BrokenFile{"Former", "gazetteer.tsv", entry_header + "state:XX\tState\tXanadu\t\t\t\tno\n", ":2: ", "'former'"},
        BrokenFile{"Twice", "gazetteer.tsv", entry_header + "a:b\tCity\tX\t\t\t\t\na:b\tCity\tY\t\t\t\t\n",
                   ":3: ", "second entry 'a:b'"},
        BrokenFile{"UnknownWithin", "gazetteer.tsv", entry_header + "a:b\tCity\tX\tstate:XX\t\t\t\n",
                   ":2: ", "unknown entry 'state:XX'"},
        BrokenFile{"UnknownEntry", "en/gazetteer.tsv", form_header + "state:XX\tXanadu\t\t\t\n",
                   ":2: ", "unknown entry 'state:XX'"},
        BrokenFile{"FormColumns", "es/gazetteer.tsv", form_header + "state:VE\tVenezuela\n",
                   ":2: ", "2 columns instead of 5"},
        BrokenFile{"Frequency", "en/words.tsv", "word\tper_ten_million\nxanadu\toften\n", ":2: ", "no frequency"},
        BrokenFile{"Zero", "en/words.tsv", "word\tper_ten_million\nxanadu\t0\n", ":2: ", "no frequency"},
        BrokenFile{"NoGender", "names.given.txt", "Mary\tx\n", ":1: ", "write f or m"},
        BrokenFile{"GenderOfAFamily", "names.family.txt", "Quill\tf\n", ":1: ", "more than one word"},
        BrokenFile{"TwoWords", "names.given.txt", "# names\nMary Jane\n", ":2: ", "more than one word"},
        BrokenFile{"UnknownFile", "en/nouns.tsv", "x\n", ": ", "no file of this name is known"},
        BrokenFile{"UnknownFileOnTop", "names.pets.txt", "x\n", ": ", "no file of this name is known"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Languages, RejectedFile,
    testing::Values(
        BrokenFile{"UnknownRecord", "en/more.txt", "relation met-with\n", ":1: ", "unknown record 'relation'"},
        BrokenFile{"NoName", "en/more.txt", "list\n  said\n", ":1: ", "a list needs a name"},
        BrokenFile{"UnknownRelation", "en/more.txt", "\nframe greeted\n  verb greet  subject > object\n",
                   ":3: ", "unknown relation 'greeted'"},
        BrokenFile{"NoPattern", "en/more.txt", "frame met-with\n", ":1: ", "has no pattern"},
        BrokenFile{"Kind", "en/more.txt", "frame met-with\n  adverb meet  subject > object\n",
                   ":2: ", "no kind of trigger"},
        BrokenFile{"NoSlots", "en/more.txt", "frame met-with\n  verb meet\n", ":2: ", "without slots"},
        BrokenFile{"OneSide", "en/more.txt", "frame met-with\n  verb meet  subject >\n",
                   ":2: ", "no slots on one side"},
        BrokenFile{"NoArrow", "en/more.txt", "frame met-with\n  verb meet  subject\n", ":2: ", "no slots on one side"},
        BrokenFile{"Slot", "en/more.txt", "frame met-with\n  verb meet  subject > together with\n",
                   ":2: ", "is no slot"},
        BrokenFile{"JointSlot", "en/more.txt", "frame met-with\n  noun talks  between > object\n",
                   ":2: ", "stand for both arguments"},
        BrokenFile{"Option", "en/more.txt", "frame met-with\n  verb meet  subject > object [maybe]\n",
                   ":2: ", "unknown option 'maybe'"},
        BrokenFile{"ListItem", "en/more.txt", "list offices\n  president = president, = minister\n",
                   ":2: ", "no phrase before '='"}),
    [](const auto& test) { return test.param.name; });

TEST(LoadResources, RejectsWhatIsNoFolder) {
  const std::vector<std::filesystem::path> missing = {"/nonexistent/overlay"};
  EXPECT_THAT([&] { load_resources(missing); },
              testing::ThrowsMessage<Error>(AllOf(HasSubstr("/nonexistent/overlay: "), HasSubstr("No such file"))));
  const Folder empty({});
  EXPECT_THAT([&] { load_with(empty); }, testing::ThrowsMessage<Error>(HasSubstr("holds no .txt or .tsv file")));
}

TEST(LoadResources, OverlayAddsClassRelationAndFrame) {
  const Folder folder({{"ontology.txt",
                        "class Robot\n  parent Agent\n  meaning A machine that acts\n"
                        "relation repaired\n  meaning Made whole again\n  inverse repaired by\n"
                        "  signature Robot|Person > Robot\n"},
                       {"en/robots.txt",
                        "frame repaired\n"
                        "  verb repair, put right  subject > object\n"
                        "  noun repair  by > of   [planned]\n"},
                       {"notes.md", "not data"}});
  const Resources resources = load_with(folder);
  EXPECT_TRUE(resources.ontology.is_class("Robot", "Agent"));
  EXPECT_NE(resources.ontology.signature("repaired", "Person", "Robot"), nullptr);
  EXPECT_EQ(resources.ontology.signature("repaired", "State", "Robot"), nullptr);
  EXPECT_NE(resources.ontology.find_relation("met-with"), nullptr) << "the built-in relations stay";
  std::vector<std::string> triggers;
  for (const Frame& frame : resources.language("en")->frames.all()) {
    if (frame.relation == "repaired") triggers.insert(triggers.end(), frame.triggers.begin(), frame.triggers.end());
  }
  EXPECT_THAT(triggers, testing::Contains("repair"));
}

TEST(LoadResources, OverlayReplacesAndExtends) {
  const Folder folder(
      {{"ontology.txt", "ontology mine\n  version 7\nclass Party\n  parent Organization\n  meaning Mine\n"},
       {"gazetteer.tsv", entry_header + "state:XX\tState\tXanadu\t\t\t\t\n"
                                        "state:VE\tState\tVenezuela\t\t\tQ1\t\n"},
       {"en/gazetteer.tsv", form_header + "state:XX\tXanadu | Shangri  La\tXND\tXanadese\t\n"},
       {"en/frames.txt", "frame visited\n  verb haunt  subject > object\n"},
       {"en/words.tsv", "word\tper_ten_million\nxanaduish\t3\n"},
       {"qu/lexicon.txt", "list days\n  lunes = 1\n"}});
  const Resources resources = load_with(folder);
  EXPECT_EQ(resources.ontology.name(), "mine");
  EXPECT_EQ(resources.ontology.version(), "7");
  EXPECT_EQ(resources.ontology.find_class("Party")->meaning, "Mine");
  EXPECT_EQ(resources.gazetteer.find("state:VE")->wikidata, "Q1");
  ASSERT_EQ(resources.gazetteer.lookup("en", "shangri la").size(), 1U);
  EXPECT_EQ(resources.gazetteer.longest("en", "shangri"), 2U);
  EXPECT_TRUE(resources.gazetteer.has_word("en", "la"));
  EXPECT_FALSE(resources.gazetteer.has_word("en", "shangri la"));
  EXPECT_EQ(resources.language("en")->words.frequency("xanaduish"), 3U);
  EXPECT_NE(resources.language("en")->words.frequency("the"), 0U);
  for (const Frame& frame : resources.language("en")->frames.all()) {
    if (frame.relation == "visited") {
      EXPECT_THAT(frame.triggers, testing::ElementsAre("haunt"));
    }
  }
  ASSERT_NE(resources.language("qu"), nullptr) << "a folder is a language";
  EXPECT_EQ(resources.language("qu")->lexicon.list("days").find("lunes"), "1");
}

TEST(LoadResources, BuiltInFilesAreLabelledAsSuch) {
  for (const DataFile& file : builtin_files()) EXPECT_EQ(file.label, "(built-in)/" + file.path);
}

TEST(LoadResources, BuiltInFilesLoadFromAFolderToo) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const DataFile& file : builtin_files()) files.emplace_back(file.path, file.text);
  const Folder folder(files);
  const auto read = read_folder(folder.path());
  ASSERT_EQ(read.size(), files.size());
  const Resources twice = load_with(folder);
  const Resources once = load_resources();
  EXPECT_EQ(twice.ontology.relations().size(), once.ontology.relations().size());
  EXPECT_EQ(twice.gazetteer.entries().size(), once.gazetteer.entries().size());
  EXPECT_EQ(twice.language("en")->frames.all().size(), once.language("en")->frames.all().size());
}

}  // namespace
}  // namespace entente
