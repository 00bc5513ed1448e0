#include <entente/base/atomic_file.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

namespace entente {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using Existing = AtomicFile::Existing;

class AtomicFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "entente-atomic-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  static std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  static void write(const fs::path& path, std::string_view text, Existing existing) {
    AtomicFile file(path, existing);
    file.stream() << text;
    file.commit();
  }

  /// what() of the Error that `work` throws.
  template <class Work>
  static std::string error_of(const Work& work) {
    try {
      work();
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  fs::path folder_;
};

TEST_F(AtomicFileTest, IsThereWholeOnceCommitted) {
  const std::string text(300000, 'x');
  write(folder_ / "a", text, Existing::refuse);
  EXPECT_EQ(content(folder_ / "a"), text);
  EXPECT_EQ(files(), 1U);
}

TEST_F(AtomicFileTest, LeavesNothingWithoutCommit) {
  {
    AtomicFile file(folder_ / "a", Existing::refuse);
    file.stream() << std::string(300000, 'x');
  }
  EXPECT_EQ(files(), 0U);
}

TEST_F(AtomicFileTest, KeepsTheOldFileUntilCommitted) {
  write(folder_ / "a", "old", Existing::refuse);
  AtomicFile file(folder_ / "a", Existing::replace);
  file.stream() << "new" << std::flush;
  EXPECT_EQ(content(folder_ / "a"), "old");
  file.commit();
  EXPECT_EQ(content(folder_ / "a"), "new");
}

TEST_F(AtomicFileTest, RefusesAnExistingFileBeforeAnythingIsWritten) {
  write(folder_ / "a", "old", Existing::refuse);
  const std::string path = (folder_ / "a").string();
  EXPECT_THAT(error_of([&] { AtomicFile(path, Existing::refuse); }), HasSubstr(path + ": exists already"));
}

TEST_F(AtomicFileTest, RefusesAFileThatCameMeanwhile) {
  AtomicFile file(folder_ / "a", Existing::refuse);
  file.stream() << "late";
  write(folder_ / "a", "first", Existing::refuse);
  EXPECT_THAT(error_of([&] { file.commit(); }), HasSubstr("exists already"));
  EXPECT_EQ(content(folder_ / "a"), "first");
}

TEST_F(AtomicFileTest, KeepsPermissionsAndFollowsLinks) {
  write(folder_ / "a", "old", Existing::refuse);
  ASSERT_EQ(::chmod((folder_ / "a").c_str(), 0640), 0);
  fs::create_symlink("a", folder_ / "link");
  write(folder_ / "link", "new", Existing::replace);
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(content(folder_ / "a"), "new");
  EXPECT_EQ(fs::status(folder_ / "a").permissions(), static_cast<fs::perms>(0640));
}

TEST_F(AtomicFileTest, NamesFolderAndMissingFolder) {
  EXPECT_THAT(error_of([&] { AtomicFile(folder_, Existing::replace); }), HasSubstr("is a folder"));
  EXPECT_THAT(error_of([&] { AtomicFile(folder_ / "no" / "a", Existing::replace); }),
              HasSubstr("cannot write: No such file or directory; create its folder first"));
}

TEST_F(AtomicFileTest, WritesDevicesAsTheyAre) {
  write("/dev/null", "text", Existing::refuse);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_THAT(error_of([] { write("/dev/full", "text", Existing::refuse); }),
              HasSubstr("/dev/full: cannot write: No space left on device; free some space"));
}

/// Runs `work` in a process of its own; returns its wait status.
template <class Work>
int in_child(const Work& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

TEST_F(AtomicFileTest, LeavesNothingWhenTheDiskIsFull) {
  const int status = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{100000, 100000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const std::string error = error_of([&] { write(folder_ / "a", std::string(300000, 'x'), Existing::refuse); });
    ::_exit(error.find("cannot write: File too large; free some space") == std::string::npos ? 1 : 0);
  });
  EXPECT_EQ(status, 0);
  EXPECT_EQ(files(), 0U);
}

TEST_F(AtomicFileTest, LeavesNothingWhenKilled) {
  const int status = in_child([&] {
    AtomicFile file(folder_ / "a", Existing::refuse);
    file.stream() << std::string(300000, 'x') << std::flush;
    ::raise(SIGKILL);
  });
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_FALSE(fs::exists(folder_ / "a"));
  EXPECT_EQ(files(), 0U);
}

TEST_F(AtomicFileTest, TellsAClosedPipeFromOtherFailures) {
  const int status = in_child([] {
    std::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    if (::pipe(ends) != 0) ::_exit(2);
    ::close(ends[0]);
    DescriptorBuffer buffer(ends[1], "pipe");
    std::ostream out(&buffer);
    out.exceptions(std::ios::badbit);
    try {
      out << "text" << std::flush;
    } catch (const ClosedPipe&) {
      ::_exit(0);
    }
    ::_exit(1);
  });
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace entente
