#include <entente/base/atomic_folder.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace entente {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using Existing = AtomicFile::Existing;

class AtomicFolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "entente-folder-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
  }
  void TearDown() override { fs::remove_all(root_); }

  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(root_), fs::directory_iterator()));
  }

  static std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  static void write(const fs::path& path, std::string_view text, Existing existing) {
    AtomicFolder folder(path, existing);
    folder.file("a") << text;
    folder.file("b") << std::string(300000, 'b');
    folder.commit();
  }

  template <class Work>
  static std::string error_of(const Work& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  fs::path root_;
};

TEST_F(AtomicFolderTest, IsThereWholeOnceCommitted) {
  {
    AtomicFolder folder(root_ / "out/", Existing::refuse);
    folder.file("a") << "one";
    EXPECT_FALSE(fs::exists(root_ / "out"));
    folder.file("b") << "two";
    folder.commit();
  }
  EXPECT_EQ(content(root_ / "out/a"), "one");
  EXPECT_EQ(content(root_ / "out/b"), "two");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(AtomicFolderTest, LeavesNothingWithoutCommit) {
  {
    AtomicFolder folder(root_ / "out", Existing::refuse);
    folder.file("a") << "one";
  }
  EXPECT_EQ(entries(), 0U);
}

TEST_F(AtomicFolderTest, ReplacesOnlyWhenAsked) {
  write(root_ / "out", "old", Existing::refuse);
  EXPECT_THAT(error_of([&] { write(root_ / "out", "new", Existing::refuse); }), HasSubstr("--force"));
  EXPECT_EQ(content(root_ / "out/a"), "old");
  write(root_ / "out", "new", Existing::replace);
  EXPECT_EQ(content(root_ / "out/a"), "new");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(AtomicFolderTest, NeverDeletesWhatIsNotItsOwn) {
  write(root_ / "out", "old", Existing::refuse);
  std::ofstream(root_ / "out/thesis.txt") << "mine";
  EXPECT_THAT(error_of([&] { write(root_ / "out", "new", Existing::replace); }), HasSubstr("thesis.txt"));
  EXPECT_EQ(content(root_ / "out/thesis.txt"), "mine");
  EXPECT_EQ(content(root_ / "out/a"), "old");
  fs::remove(root_ / "out/thesis.txt");
  fs::remove(root_ / "out/a");
  fs::create_directory(root_ / "out/a");
  EXPECT_THAT(error_of([&] { write(root_ / "out", "new", Existing::replace); }), HasSubstr("\"a\""));
  EXPECT_EQ(entries(), 1U);
}

TEST_F(AtomicFolderTest, RefusesWhatIsNoFolder) {
  std::ofstream(root_ / "out") << "text";
  EXPECT_THAT(error_of([&] { write(root_ / "out", "new", Existing::replace); }), HasSubstr("no folder"));
  EXPECT_THAT(error_of([&] { write(root_ / "none/out", "new", Existing::refuse); }), HasSubstr("create its folder"));
}

}  // namespace
}  // namespace entente
