#pragma once

#include <entente/base/atomic_file.h>
#include <entente/base/descriptor_buffer.h>

#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>

namespace entente {

/// A folder of files that is there complete or not at all. Files go to a temporary folder beside it, whose name begins
/// with a dot; commit() syncs them and moves the folder into place. Replacing exchanges the two, so that there is one
/// complete folder at any time, and only ever takes away a folder in which are files of the same names, and no others.
/// A killed program leaves the temporary folder behind.
///
/// For one thread. Every failure throws Error "PATH: what is wrong; what to do".
class AtomicFolder {
 public:
  /// Throws when the folder may not be made there, or exists and shall not be replaced; so open it before long work.
  AtomicFolder(const std::filesystem::path& path, AtomicFile::Existing existing);
  AtomicFolder(const AtomicFolder&) = delete;
  AtomicFolder& operator=(const AtomicFolder&) = delete;
  /// Without commit() leaves everything as it was.
  ~AtomicFolder();

  /// Begins a file of that plain name, after finishing the one before. The stream is good until the next call, and
  /// throws from its operations as DescriptorBuffer does.
  std::ostream& file(std::string_view name);

  /// Call it once, when all is written.
  void commit();

 private:
  struct OpenFile {
    OpenFile(const std::filesystem::path& path, const std::string& name);
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile();

    int descriptor;
    DescriptorBuffer buffer;
    std::ostream stream;
  };

  void finish_file();
  void require_replaceable() const;
  void remove_files(const std::filesystem::path& folder) const;

  std::string name_;  ///< as the user gave it, for messages
  std::filesystem::path target_;
  std::filesystem::path temporary_;
  AtomicFile::Existing existing_;
  std::set<std::string, std::less<>> files_;
  std::optional<OpenFile> open_;
};

}  // namespace entente
