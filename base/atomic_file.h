#pragma once

#include <entente/base/descriptor_buffer.h>

#include <cstdint>
#include <filesystem>
#include <ostream>
#include <string>

namespace entente {

/// A file that is there complete or not at all. What is written goes to a temporary file in the same folder, without a
/// name where the system has such, so that even a killed program leaves nothing behind; commit() syncs it to the disk
/// and moves it into place. A device or pipe is written as it is.
///
/// For one thread. Every failure throws Error "PATH: what is wrong; what to do".
class AtomicFile {
 public:
  enum class Existing : std::uint8_t { refuse, replace };

  /// Throws when the file may not be written there, or exists and shall not be replaced; so open it before long work.
  AtomicFile(const std::filesystem::path& path, Existing existing);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  /// Without commit() leaves the folder as it was.
  ~AtomicFile();

  /// Throws from its operations as DescriptorBuffer does.
  std::ostream& stream() { return stream_; }

  /// Call it once, when all is written.
  void commit();

 private:
  struct Opened {
    int descriptor = -1;
    bool in_place = false;  ///< a device or pipe: no temporary file
    bool named = false;     ///< the temporary file has its name already
  };
  Opened open() const;
  void move_into_place();

  std::string name_;              ///< as the user gave it, for messages
  std::filesystem::path target_;  ///< symbolic links followed
  std::filesystem::path temporary_;
  Existing existing_;
  Opened file_;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

}  // namespace entente
